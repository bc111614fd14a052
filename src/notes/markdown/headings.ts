const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
/** Lines that an underline cannot turn into a heading. */
const NO_TITLE = /^(?:\s*$|\s*(?:[-+*>|#]|\d{1,9}[.)]\s)| {4}|\t)/;

/**
 * Rewrites underlined headings as `# Title`, in place and line by line. The title of a meeting is one line: a paragraph of
 * several above `---` was meant to end there. An underline of `=` counts even below an empty line. (Parsing underlines
 * costs the square of their number.)
 */
export function rewriteUnderlinedHeadings(lines: string[]): void {
  for (let at = 1; at < lines.length; at++) {
    const underline = UNDERLINE.exec(lines[at] as string)?.[1];
    if (!underline || (underline.startsWith("-") && underline.length < 2)) continue;
    const isEquals = underline.startsWith("=");
    const gap = isEquals && underline.length >= 3 && isBlank(lines[at - 1]) ? 1 : 0;
    const title = at - 1 - gap;
    if (NO_TITLE.test(lines[title] ?? "")) continue;
    if (!isBlank(lines[title - 1])) {
      if (gap === 0) lines[at] = isEquals ? "" : "***";
      continue;
    }
    lines[title] = `${isEquals ? "#" : "##"} ${(lines[title] as string).trim()}`;
    lines[at] = "";
  }
}

/** Whether a line holds nothing, or is none of the file. */
export const isBlank = (line: string | undefined) => line === undefined || line.trim() === "";
