import type { NotesProblem } from "../../model/meeting.js";

/** More quote and list markers than this before a line's text are nobody's notes. */
const MOST_CONTAINERS = 40;
/** Brackets, emphasis and other inline markers in one paragraph: their matching costs the square of their number. */
const MOST_MARKERS = 1200;
/** Characters in one line. */
const LONGEST_LINE = 20_000;
/** Columns before a list item: 40 levels of four spaces. */
const DEEPEST_INDENT = 160;

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER = />|[-+*](?=[ \t])|\d[.)]/g;
const MARKERS = /[[\]<&`|]|[*_~]+/g;
const LIST_ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/;

/**
 * Empties the lines that no Markdown parser reads in reasonable time: nesting hundreds deep, paragraphs with thousands of
 * unmatched markers, lines of many kilobytes. Reading the rest then takes time linear in its length.
 * @param lines changed in place, their number stays.
 * @returns a problem `too-complex` for each passage left out.
 */
export function leaveOutTooComplex(lines: string[]): NotesProblem[] {
  const problems: NotesProblem[] = [];
  const leaveOut = (from: number, to: number, why: string) => {
    problems.push({ line: from + 1, code: "too-complex", message: `${why}: not read.` });
    lines.fill("", from, to);
  };
  let start = 0;
  let markers = 0;
  lines.forEach((line, at) => {
    const why = reasonOfLine(line);
    if (why) {
      leaveOut(at, at + 1, why);
      return;
    }
    if (line.trim() === "" || LIST_ITEM.test(line)) {
      start = at;
      markers = 0;
    }
    markers += line.match(MARKERS)?.length ?? 0;
    if (markers > MOST_MARKERS) {
      leaveOut(start, at + 1, `More than ${MOST_MARKERS} brackets and emphasis marks in one paragraph`);
      start = at + 1;
      markers = 0;
    }
  });
  return problems;
}

function reasonOfLine(line: string): string | null {
  if (line.length > LONGEST_LINE) return `A line of ${line.length} characters`;
  const containers = CONTAINERS.exec(line)?.[0];
  if (!containers) return null;
  const nested = containers.match(CONTAINER)?.length ?? 0;
  if (nested > MOST_CONTAINERS) return `${nested} nested lists or quotes in one line`;
  const indent = containers.search(/\S/);
  return indent > DEEPEST_INDENT ? `A list item indented by ${indent} columns` : null;
}
