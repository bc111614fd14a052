import type { BlockContent, Heading, List, ListItem, Paragraph, Root } from "mdast";
import { positionAt } from "./plain-inline.js";
import { type Beginning, beginningOf, type ItemBeginning, levelOfUnderline } from "./plain-lines.js";
import { type InlineText, PlainTexts } from "./plain-texts.js";

/** The blocks of a text, and what is still to be read: the inline Markdown that stands in them. */
export interface PlainBlocks {
  root: Root;
  texts: InlineText[];
}

/**
 * The blocks of a text as CommonMark has them, read line by line; null where a line is none of those that nearly all lines
 * of notes are. Those are headings, list items, paragraphs, lines drawn across, quotes, comments and code between fences; no
 * tables, other HTML, tabs, indented code, or a quote that goes on without its mark. Positions tell where a block begins,
 * not where it ends; quotes, comments and code are left empty.
 */
export function readPlainBlocks(text: string): PlainBlocks | null {
  const reader = new BlockReader();
  for (const line of text.split("\n")) {
    reader.add(line);
    if (!reader.isPlain) return null;
  }
  const texts = reader.finish();
  return reader.isPlain ? { root: reader.root, texts } : null;
}

interface OpenItem {
  node: ListItem;
  list: List;
  marker: string;
  /** The column at which its text begins, from 0. */
  column: number;
}

/** Where a text begins. */
interface Place {
  /** Its column, from 0. */
  indent: number;
  /** How many of the open list items it stands in. */
  depth: number;
}

/** Where nothing stands any more: in an item that has no text of its own, below an empty line. */
const NEVER = Number.POSITIVE_INFINITY;

class BlockReader {
  readonly root: Root = { type: "root", children: [] };
  private readonly paragraphs = new PlainTexts();
  private isKnown = true;
  /** The list items that are open, outermost first. */
  private items: OpenItem[] = [];
  /** Whether the line belongs to a quote, and whether the line above it does. */
  private isQuote = false;
  private wasQuote = false;
  /** Whether the line stands right below a text that it could be more of. */
  private isBelowText = false;
  /** Code or a comment that is open, with the column at which the text of its list item begins. */
  private literal: { end: RegExp; column: number } | null = null;
  private line = 0;

  /** Whether every line up to now could be read. */
  get isPlain(): boolean {
    return this.isKnown && this.paragraphs.isPlain;
  }

  finish(): InlineText[] {
    this.paragraphs.end();
    return this.paragraphs.texts;
  }

  add(line: string): void {
    this.line++;
    const indent = line.search(/[^ ]/);
    if (this.literal && (indent < 0 || indent >= this.literal.column)) {
      if (this.literal.end.test(line.slice(this.literal.column))) this.literal = null;
      return;
    }
    this.literal = null;
    this.wasQuote = this.isQuote;
    this.isQuote = false;
    if (/[^ \t]/.test(line)) this.addLine(line.slice(indent), indent);
    else this.addBlank();
  }

  private addBlank(): void {
    this.paragraphs.end();
    const item = this.items.at(-1);
    if (item?.node.children.length === 0) item.column = NEVER;
  }

  private addLine(text: string, indent: number): void {
    const depth = this.items.filter(({ column }) => column <= indent).length;
    const isInside = this.paragraphs.isOpen && depth === this.items.length;
    const isIndented = indent - this.columnAt(depth) > 3;
    const level = isInside && !isIndented ? levelOfUnderline(text) : null;
    this.isBelowText = this.wasQuote || isInside;
    if (level) this.makeHeading(level);
    else this.addText(text, { indent, depth });
  }

  private addText(text: string, place: Place): void {
    const space = place.indent - this.columnAt(place.depth);
    const beginning = space > 3 ? null : beginningOf(text);
    if (beginning) this.addBlock(beginning, place);
    else if (this.paragraphs.isOpen || this.wasQuote || space > 3)
      this.paragraphs.goOn(" ".repeat(space) + text);
    else this.addParagraph(text, place);
  }

  private addBlock(beginning: Beginning, place: Place): void {
    switch (beginning.type) {
      case "heading":
        this.addHeading(beginning.depth, beginning.words, place);
        break;
      case "thematicBreak":
        this.open({ type: "thematicBreak" }, place);
        break;
      case "blockquote":
        this.addQuote(place);
        break;
      case "listItem":
        this.addItem(beginning, place);
        break;
      case "code":
      case "html":
        this.literal = beginning.end && { end: beginning.end, column: this.columnAt(place.depth) };
        this.open({ type: beginning.type, value: "" }, place);
        break;
      case "other":
        this.isKnown = false;
    }
  }

  private addParagraph(text: string, place: Place): void {
    const node: Paragraph = { type: "paragraph", children: [] };
    this.open(node, place);
    const item = this.items.at(-1)?.node;
    this.paragraphs.begin(node, text, this.line, item?.children[0] === node ? item : null);
  }

  private addHeading(level: Heading["depth"], words: string, place: Place): void {
    const node: Heading = { type: "heading", depth: level, children: [] };
    this.open(node, place);
    this.paragraphs.addTitle(words, this.line, node);
  }

  /** Makes a heading of the paragraph that an underline stands below. */
  private makeHeading(level: 1 | 2): void {
    const blocks = this.blocksAt(this.items.length);
    const position = blocks.pop()?.position;
    const heading: Heading = { type: "heading", depth: level, children: [], position };
    blocks.push(heading);
    this.paragraphs.endAs(heading);
  }

  private addQuote(place: Place): void {
    this.isQuote = true;
    const goesOn = this.wasQuote && this.blocksAt(place.depth).at(-1)?.type === "blockquote";
    if (!goesOn) this.open({ type: "blockquote", children: [] }, place);
  }

  private addItem({ ordered, marker, width, text, mayInterrupt }: ItemBeginning, place: Place): void {
    const { indent, depth } = place;
    if (this.isBelowText && !mayInterrupt) this.isKnown = false;
    this.wasQuote = false;
    this.paragraphs.end();
    const list = this.items[depth]?.marker === marker ? this.items[depth].list : this.addList(ordered, place);
    const position = positionAt(this.line, indent + 1);
    const node: ListItem = { type: "listItem", checked: null, children: [], position };
    list.children.push(node);
    this.items = [...this.items.slice(0, depth), { node, list, marker, column: indent + width }];
    if (text !== "") this.addText(text, { indent: indent + width, depth: depth + 1 });
  }

  private addList(ordered: boolean, place: Place): List {
    const list: List = { type: "list", ordered, children: [] };
    this.open(list, place);
    return list;
  }

  /** Adds a block to what it stands in. */
  private open(block: BlockContent, { indent, depth }: Place): void {
    this.paragraphs.end();
    block.position = positionAt(this.line, indent + 1);
    this.blocksAt(depth).push(block);
  }

  /** The blocks in so many list items; those that are open beyond are closed. */
  private blocksAt(depth: number): (BlockContent | Root["children"][number])[] {
    this.items = this.items.slice(0, depth);
    return this.items.at(-1)?.node.children ?? this.root.children;
  }

  /** The column at which the text of what stands so deep begins. */
  private columnAt(depth: number): number {
    return this.items[depth - 1]?.column ?? 0;
  }
}
