import { isBlank } from "./headings.js";
import { columnsOf } from "./open-blocks.js";
import { outsideCode } from "./outside-code.js";

/** Indented as far as code is. */
const INDENTED_ITEM = /^(?: {4}|\t| {1,3}\t)[ \t]*(?:[-*+]|\d{1,3}[.)]) +\S/;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/;
/** What ends a list, however near it stands. */
const ENDS_LIST = /^(?:#|>|\||<)/;

/**
 * Moves lists to the margin that are indented though they stand under no list item, in place and line by line: authors
 * indent a list below a heading or a label, and Markdown takes it for code or for more of the paragraph.
 */
export function moveListsToMargin(lines: string[]): void {
  /** Columns by which the list is moved; null in a list that stands where it should, and undefined where there is none. */
  let moved: number | null | undefined;
  for (const [at, line] of outsideCode(lines)) {
    if (isBlank(line)) continue;
    const indent = columnsOf(line.slice(0, line.length - line.trimStart().length));
    if (moved !== null && indent > 3 && (moved === undefined || indent < moved) && INDENTED_ITEM.test(line))
      moved = indent;
    if (moved && indent >= moved) lines[at] = " ".repeat(indent - moved) + line.trimStart();
    else if (ITEM.test(line)) moved = null;
    else if (indent === 0 && (ENDS_LIST.test(line) || isBlank(lines[at - 1]))) moved = undefined;
  }
}
