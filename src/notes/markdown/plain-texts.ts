import type { Heading, ListItem, Paragraph, PhrasingContent } from "mdast";

/** Text that is still to be read as inline Markdown, and the node that it belongs to. */
export interface InlineText {
  /** Its lines may be indented. */
  text: string;
  /** The line, from 1, in which it begins. */
  line: number;
  node: { children: PhrasingContent[] };
}

/** Whether a text may be definitions of links, or begin with them, where it stands as a paragraph. */
export const mayDefine = (text: string) => text.startsWith("[") && text.includes("]:");

interface OpenParagraph {
  node: Paragraph;
  lines: string[];
  line: number;
  /** The list item of which it is the first block. */
  item: ListItem | null;
}

const BOX = /^\[([ xX])\] +(?=[^ \t\n])/;
/** Boxes of which only the parser knows: outside of items it sometimes takes them for such. */
const ODD_BOX = /^\[[ \txX\n]\]/;

/** Gathers the texts of paragraphs and headings, line by line. */
export class PlainTexts {
  readonly texts: InlineText[] = [];
  /** Whether each could be read. */
  isPlain = true;
  private paragraph: OpenParagraph | null = null;

  get isOpen(): boolean {
    return this.paragraph !== null;
  }

  /** @param item the list item of which the paragraph is the first block. */
  begin(node: Paragraph, text: string, line: number, item: ListItem | null): void {
    this.paragraph = { node, lines: [text], line, item };
  }

  /** A line that can be nothing but more of a paragraph. */
  goOn(text: string): void {
    if (this.paragraph) this.paragraph.lines.push(text);
    else this.isPlain = false;
  }

  /** Ends the paragraph that is open, if one is; a box that it opens with is the list item's. */
  end(): void {
    if (!this.paragraph) return;
    const { lines, line, item, node } = this.paragraph;
    this.paragraph = null;
    const text = lines.join("\n");
    const box = item ? BOX.exec(text) : null;
    if (item && box) {
      item.checked = box[1] !== " ";
      this.addTitle(text.slice(box[0].length), line, node);
    } else {
      if (ODD_BOX.test(text)) this.isPlain = false;
      this.texts.push({ text, line, node });
    }
  }

  /** Ends a paragraph whose text is a heading's: a line stands below it. */
  endAs(heading: Heading): void {
    if (!this.paragraph) return;
    const { lines, line } = this.paragraph;
    this.paragraph = null;
    if (lines.length > 1) this.isPlain = false;
    this.addTitle(lines.join("\n"), line, heading);
  }

  /** Text that stands where nothing can be defined. */
  addTitle(text: string, line: number, node: Paragraph | Heading): void {
    if (mayDefine(text)) this.isPlain = false;
    this.texts.push({ text, line, node });
  }
}
