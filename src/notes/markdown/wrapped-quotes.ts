const QUOTED = /^\s+>\s?(?=(\S))/;
const BULLET = /^\s*(?:[-*+]|\d+[.)])\s/;
/** Neither introduces a quote nor ends a sentence. */
const UNFINISHED = /[\p{L}\p{N},]\s*$/u;
const OPEN_BRACKET = /\([^()]*$/;

/**
 * Takes the marks from quotes that are none: converters wrap the text of a list item so that its further lines begin with
 * ">". Such a line goes on in small letters, or in a bracket, where the line above it breaks off.
 */
export function joinWrappedQuotes(lines: string[]): void {
  let isInItem = false;
  let isWrapped = false;
  for (const [at, line] of lines.entries()) {
    const next = QUOTED.exec(line)?.[1];
    isWrapped = next !== undefined && isInItem && (isWrapped || goesOn(lines[at - 1] ?? "", next));
    if (isWrapped) lines[at] = line.replace(">", " ");
    isInItem = BULLET.test(line) || (isInItem && (isWrapped || (next === undefined && /^\s+\S/.test(line))));
  }
}

const goesOn = (before: string, next: string) =>
  OPEN_BRACKET.test(before) || (UNFINISHED.test(before) && /[\p{Ll}\p{N}(]/u.test(next));
