/** An open list item. */
interface OpenItem {
  /** The column at which its text begins, from 0. */
  text: number;
  /** `.` or `)` behind its number; undefined for a bullet. */
  delimiter: string | undefined;
}

const ITEM = /^([ \t]*)(?:[-+*]|(\d{1,9})([.)]))([ \t]+)(?=\S)/;
/** Ends the paragraph above it, wherever that stands. */
const ENDS = /^[\s>]*$|^ {0,3}(?:#{1,6}[ \t]|`{3,}[^`]*$|~{3,})/;

/**
 * Counts the lines of a paragraph as CommonMark tells which belong to it: a line without indentation goes on with the
 * paragraph of the list item or quote above it, and so does `2.` where no list stands, or an item that is indented too far.
 */
export class ParagraphLines {
  count = 0;
  private open: OpenItem[] = [];
  private isQuoted = false;

  /** Whether the paragraph stands in a list item or quote. */
  get isInside(): boolean {
    return this.isQuoted || this.open.length > 0;
  }

  add(line: string): void {
    const isEnd = ENDS.test(line);
    const item = isEnd ? null : ITEM.exec(line);
    const indent = columnsOf(/^[ \t]*/.exec(line)?.[0] ?? "");
    if (isEnd || (item && this.begin(item, indent))) this.count = 0;
    else if (this.count === 0) this.open = this.open.filter(({ text }) => text <= indent);
    if (this.count === 0) this.isQuoted = false;
    if (!isEnd) this.count++;
    this.isQuoted ||= line.trimStart().startsWith(">");
  }

  /** @returns whether an item begins there at all. */
  private begin([all, before, number, delimiter, gap = ""]: RegExpExecArray, indent: number): boolean {
    const above = this.open.filter(({ text }) => text <= indent);
    if (indent - (above.at(-1)?.text ?? 0) > 3) return false;
    const mayInterrupt = delimiter === undefined || Number(number) === 1 || this.count === 0;
    if (!mayInterrupt && this.open[above.length]?.delimiter !== delimiter) return false;
    const marker = all.length - (before ?? "").length - gap.length;
    const space = columnsOf(gap);
    this.open = [...above, { text: indent + marker + (space > 4 ? 1 : space), delimiter }];
    return true;
  }
}

/** Tabs reach to the next column of four. */
function columnsOf(space: string): number {
  let columns = 0;
  for (const char of space) columns = char === "\t" ? columns + 4 - (columns % 4) : columns + 1;
  return columns;
}
