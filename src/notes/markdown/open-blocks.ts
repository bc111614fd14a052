import { fenceIn } from "./plain-lines.js";

/** A list item that is open. */
export interface OpenItem {
  /** The line it begins in, from 0. */
  at: number;
  /** The column at which its text begins, from 0. */
  text: number;
  /** `.` or `)` behind its number; undefined for a bullet. */
  delimiter: string | undefined;
}

/** Code between fences, or HTML: no list or paragraph begins in it. */
interface Literal {
  isCode: boolean;
  /** The line that opens it, from 0. */
  at: number;
  /** Whether only its end closes it, and no empty line. */
  isLasting: boolean;
  /** The column at which the text of its list item begins: a line before it ends the item. */
  within: number;
  /** In its last line. */
  end: RegExp;
}

const ITEM = /^([ \t]*)(?:[-+*]|(\d{1,9})([.)]))([ \t]+)(?=\S)/;
const EMPTY = /^[\s>]*$/;
/** Ends the paragraph above it: a heading, or a line drawn across. */
const ENDS = /^(?:#{1,6}(?:[ \t]|$)|([-*_])[ \t]*(?:\1[ \t]*){2,}$)/;
/** HTML that runs over empty lines, by how it opens. */
const RAW_HTML = /^<(?:(!--)|(?:pre|script|style|textarea)(?=[\s>]|$))/i;
const COMMENT_END = /-->/;
const RAW_HTML_END = /<\/(?:pre|script|style|textarea)>/i;
/** HTML that ends at an empty line. */
const HTML =
  /^<\/?(?:table|thead|tbody|tfoot|tr|td|th|div|p|ul|ol|li|dl|section|details|summary)(?=[\s/>]|$)/i;

/**
 * Follows the blocks of a file line by line, as CommonMark opens and closes them: list items, code, HTML, and the lines of
 * a paragraph. A line without indentation goes on with the paragraph of the list item or quote above it, and so does `2.`
 * where no list stands, or an item that is indented too far.
 */
export class OpenBlocks {
  /** Lines of the paragraph up to now; 0 when none is open. */
  count = 0;
  /** Whether the paragraph stands in a quote. */
  isQuoted = false;
  /** Whether the last line is code between fences, or one of the fences. */
  isCode = false;
  /** Whether the last line begins a block: nothing above it goes on in it but the list items it stands in. */
  isStart = false;
  /** The list items that the last line stands in or begins, outermost first. */
  items: OpenItem[] = [];
  private literal: Literal | null = null;
  private at = -1;

  /** Whether the paragraph stands in a list item or quote. */
  get isInside(): boolean {
    return this.isQuoted || this.items.length > 0;
  }

  /** Whether the next line may go on with code or HTML. */
  get isLiteral(): boolean {
    return this.literal !== null;
  }

  /** The line, from 0, that opens code or HTML which only its own end closes; null when none is open. */
  get unclosed(): number | null {
    return this.literal?.isLasting ? this.literal.at : null;
  }

  /** @param line with its indentation. */
  add(line: string): void {
    this.at++;
    const space = /^[ \t]*/.exec(line)?.[0] ?? "";
    const indent = columnsOf(space);
    const isEmpty = EMPTY.test(line);
    if (this.literal && (line.trim() === "" || indent >= this.literal.within))
      this.goOn(line, indent, this.literal);
    else if (isEmpty) this.endParagraph(line, indent);
    else this.addText(line, line.slice(space.length), indent);
  }

  private goOn(line: string, indent: number, { isCode, within, end }: Literal): void {
    this.isStart = false;
    this.isCode = isCode;
    this.count = isCode || EMPTY.test(line) ? 0 : this.count + 1;
    if (end.test(line) && !(isCode && indent - within > 3)) this.literal = null;
  }

  private endParagraph(line: string, indent: number): void {
    this.count = 0;
    this.isStart = false;
    this.isCode = false;
    this.isQuoted = line.trim() !== "";
    if (this.isQuoted) this.items = this.itemsAround(indent);
  }

  private addText(line: string, text: string, indent: number): void {
    if (this.literal) this.count = 0;
    this.literal = null as Literal | null;
    const around = this.itemsAround(indent);
    const within = around.at(-1)?.text ?? 0;
    const isBlock = indent - within <= 3;
    const item = isBlock && !ENDS.test(text) ? this.itemIn(line, around, indent) : null;
    const isQuote = isBlock && text.startsWith(">");
    const isLiteral = isBlock && this.open(item ? item.rest : text, item?.text ?? within);
    this.isCode = isLiteral && this.literal?.isCode === true;
    const isEnd = this.isCode || (isBlock && ENDS.test(text));
    this.isStart = item !== null || isEnd || isLiteral || this.count === 0 || (isQuote && !this.isQuoted);
    if (this.isStart) {
      this.count = 0;
      this.isQuoted = isQuote;
      this.items = item ? [...around, item] : around;
    }
    this.count = isEnd ? 0 : this.count + 1;
  }

  /** The open items whose text reaches to a column. */
  private itemsAround(indent: number): OpenItem[] {
    return this.items.filter(({ text }) => text <= indent);
  }

  /** The item that begins there; null when none does. */
  private itemIn(line: string, around: OpenItem[], indent: number): (OpenItem & { rest: string }) | null {
    const [all, before = "", number, delimiter, gap = ""] = ITEM.exec(line) ?? [];
    if (all === undefined) return null;
    const mayInterrupt = delimiter === undefined || number === "1" || this.count === 0;
    if (!mayInterrupt && this.items[around.length]?.delimiter !== delimiter) return null;
    const marker = all.length - before.length - gap.length;
    const space = columnsOf(gap, indent + marker);
    const isIndented = space > 4;
    const text = indent + marker + (isIndented ? 1 : space);
    return { at: this.at, text, delimiter, rest: isIndented ? "" : line.slice(all.length) };
  }

  /** Whether a text opens code or HTML. */
  private open(text: string, within: number): boolean {
    const opened = { at: this.at, within };
    const fence = fenceIn(text);
    const raw = RAW_HTML.exec(text);
    if (fence) {
      const end = new RegExp(`^\\s*\\${fence[0]}{${fence.length},}\\s*$`);
      this.literal = { ...opened, isCode: true, isLasting: true, end };
    } else if (raw) {
      const end = raw[1] ? COMMENT_END : RAW_HTML_END;
      this.literal = end.test(text) ? null : { ...opened, isCode: false, isLasting: true, end };
    } else if (HTML.test(text)) {
      this.literal = { ...opened, isCode: false, isLasting: false, end: /^\s*$/ };
    } else return false;
    return true;
  }
}

/** How many columns a text takes: tabs reach to the next column of four. */
export function columnsOf(space: string, from = 0): number {
  let column = from;
  for (const char of space) column = char === "\t" ? column + 4 - (column % 4) : column + 1;
  return column - from;
}
