const QUOTED = /^\s+>\s?(\S)/;
/** In a list item: neither an introduction nor the end of a sentence, or within a bracket. */
const BREAKS_OFF = /^(?:\s|[-*+]\s|\d+[.)]\s).*(?:[\p{L}\p{N},]\s*|\([^()]*)$/u;

/**
 * Takes the marks from quotes that are none: converters wrap the text of a list item so that its further lines begin with
 * ">". Such a line goes on in small letters, or in a bracket, where the line above it breaks off.
 */
export function joinWrappedQuotes(lines: string[]): void {
  let isWrapped = false;
  for (const [at, line] of lines.entries()) {
    const [, next = ""] = QUOTED.exec(line) ?? [];
    const before = lines[at - 1] ?? "";
    isWrapped =
      next !== "" &&
      (isWrapped || (BREAKS_OFF.test(before) && (/[\p{Ll}\d(]/u.test(next) || /\([^()]*$/.test(before))));
    if (isWrapped) lines[at] = line.replace(">", " ");
  }
}
