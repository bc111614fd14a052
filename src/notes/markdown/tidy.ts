/** Tags that only wrap other Markdown: what they hold is read as if they were not there. */
const WRAPPER = /<\/?(?:details|summary|div|center|p|br|hr)(?:\s[^>]*)?\/?>/gi;
const HTML_HEADING = /^\s*<h([1-6])(?:\s[^>]*)?>(.*?)<\/h\1>\s*$/i;
const CROWDED_HEADING = /^(#{2,6})(?=[A-Za-z*_])/;
/** A box that stands without its bullet. */
const LONE_BOX = /^( {0,3})(?=\[[ xX]\] +\S)/;
/** A box that is drawn, with its bullet or without. */
const DRAWN_BOX = /^(\s{0,20}(?:[-*+] {1,3})?)([☐⬜☑]\uFE0F?)\s+(?=\S)/u;
/** A page of a wiki, as editors of notes link people: `[[Ada Byron]]`, `[[Ada Byron|Ada]]`; `[[WIP] fix](url)` is none. */
const WIKI_LINK = /\[\[(\p{L}[^[\]|\n]{0,60})(?:\|[^[\]\n]{1,60})?\]\](?!\()/gu;
/** The only bold words of a line, with a space before the strokes that were to close them. */
const LOOSE_END = /^([^*]*(?:\* +)?(?<=^|[\s(])\*\*(?=[^\s*])[^*]*[^\s*]) +\*\*(?=$|[\s.,:;!?)–—-])([^*]*)$/u;
/** The same, at the start of a line, with a space behind the strokes that were to open them. */
const LOOSE_START =
  /^( {0,20}(?:[-+*] {1,4})?\*\*) {1,4}(?=[^\s*])([^*]*[^\s*]\*\*(?=$|[\s.,:;!?)–—-])[^*]*)$/u;
/** A cheap look. */
const LOOSE_STROKES = / \*\*|\*\* /;
const EMBEDDED_DATA = /data:[\w/+.-]+;base64,[A-Za-z0-9+/=]+/g;

/**
 * The lines of a file in the Markdown that its author meant: the same number of lines, so that line numbers hold.
 * Byte order marks go, no-break and other odd spaces become spaces, every line end is understood, embedded images
 * shrink, `<h3>` becomes `###`, `##Title` gets its space, `[x] done` its bullet, `[[Ada]]` one pair of brackets, `**so **`
 * its bold letters, and lines of wrapping tags (`<details>`, `<br>`) lose them: otherwise the list below such a tag would be
 * HTML to a Markdown parser.
 */
export function tidyLines(text: string): string[] {
  const plain = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\u2028\u2029]/g, " ")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "");
  return plain.split("\n").map(tidyLine);
}

function tidyLine(written: string): string {
  const linked = written.includes("[[") ? written.replace(WIKI_LINK, "[$1]") : written;
  const line = LOOSE_STROKES.test(linked)
    ? linked.replace(LOOSE_END, "$1** $2").replace(LOOSE_START, "$1$2")
    : linked;
  const first = line.trimStart()[0];
  if (first === "<") return unwrap(line);
  if (first === "#") return line.replace(CROWDED_HEADING, "$1 ");
  if (DRAWN_BOX.test(line)) return line.replace(DRAWN_BOX, boxed);
  if (first === "[") return line.replace(LONE_BOX, "$1- ");
  return line.includes(";base64,") ? line.replace(EMBEDDED_DATA, "data:") : line;
}

const boxed = (_: string, before: string, box: string) =>
  `${before.trim() === "" ? `${before}- ` : before}[${box.startsWith("☑") ? "x" : " "}] `;

function unwrap(line: string): string {
  const heading = HTML_HEADING.exec(line);
  if (heading) return `${"#".repeat(Number(heading[1]))} ${heading[2]}`;
  return line.replace(WRAPPER, "");
}
