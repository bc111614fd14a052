import { columnsOf } from "./open-blocks.js";

const ITEM = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
const DOUBLED = /^([ \t]*)([-*+]) {1,3}(?=\2 {1,3}[^\s*+-])/;

/**
 * Puts what has a doubled bullet below the item above it, in place and line by line: exports of wikis write a sub-list as
 * `- - Done` where an empty line comes before it, which Markdown takes for a new item that holds nothing but a list. One
 * that stands deeper than the item above begins its sub-list already.
 */
export function lowerDoubledBullets(lines: string[]): void {
  let above = 1;
  for (const [at, line] of lines.entries()) {
    const [all, space = ""] = DOUBLED.exec(line) ?? [];
    if (all !== undefined && columnsOf(space) <= above)
      lines[at] = space + " ".repeat(all.length - space.length) + line.slice(all.length);
    const indent = ITEM.exec(lines[at] as string)?.[1];
    if (indent !== undefined) above = Math.max(1, columnsOf(indent));
  }
}
