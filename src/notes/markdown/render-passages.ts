import type { PhrasingContent } from "mdast";
import type { Definitions } from "./definitions.js";
import type { Passage } from "./passage.js";
import { PassageWriter, type Style } from "./passage-writer.js";

/** What is to be known of the part of a file that a tree was made of. */
export interface Part {
  /** Lines of the file before it: the tree counts from there. */
  linesBefore: number;
  definitions: Definitions;
}

/** What a run of inline Markdown says. */
export interface Rendering {
  passages: Passage[];
  /** Whether it is all bold: an author's heading. */
  bold: boolean;
  /** Whether nearly all of it is struck through. */
  struck: boolean;
}

const HREF = /\bhref\s*=\s*["']?([^"'\s>]+)/i;
const BREAK_TAG = /^<br\s*\/?>$/i;
const PLAIN: Style = { bold: false, struck: false, linked: false, code: false };

/** Characters by how they stand: tells headings in bold, and items struck through, from the rest. */
interface Tally {
  all: number;
  bold: number;
  struck: number;
}

/** What inline Markdown of a part that begins at `line` of the file says, in passages that end at hard breaks. */
export function renderPassages(nodes: PhrasingContent[], line: number, part: Part): Rendering {
  const renderer = new Renderer(line, part);
  for (const node of nodes) renderer.render(node, PLAIN);
  return renderer.finish();
}

class Renderer {
  private readonly writer: PassageWriter;
  private readonly part: Part;
  private readonly tally: Tally = { all: 0, bold: 0, struck: 0 };

  constructor(line: number, part: Part) {
    this.writer = new PassageWriter(line);
    this.part = part;
  }

  finish(): Rendering {
    this.writer.finish();
    const { all, bold, struck } = this.tally;
    return {
      passages: this.writer.passages,
      bold: all > 0 && bold >= all - 1,
      struck: all > 0 && struck >= 0.7 * all,
    };
  }

  render(node: PhrasingContent, style: Style): void {
    this.writer.moveTo(this.part.linesBefore + (node.position?.start.line ?? 0));
    switch (node.type) {
      case "text":
        this.leaf(node.value, style);
        break;
      case "inlineCode":
        this.leaf(node.value, { ...style, code: true });
        break;
      case "break":
        this.writer.nextLine(true);
        break;
      case "html":
        this.html(node.value);
        break;
      case "link":
        this.link(node.url, node.children, style);
        break;
      case "linkReference":
        this.link(this.part.definitions.get(node.identifier), node.children, style);
        break;
      case "strong":
        this.all(node.children, { ...style, bold: true });
        break;
      case "delete":
        this.all(node.children, { ...style, struck: true });
        break;
      case "emphasis":
        this.all(node.children, style);
        break;
    }
  }

  private all(nodes: PhrasingContent[], style: Style): void {
    for (const node of nodes) this.render(node, style);
  }

  private link(url: string | undefined, text: PhrasingContent[], style: Style): void {
    if (url !== undefined) this.writer.link(url);
    this.all(text, { ...style, linked: url !== undefined });
  }

  private html(tag: string): void {
    if (BREAK_TAG.test(tag)) this.writer.finish();
    else if (tag.startsWith("<a ")) this.writer.link(HREF.exec(tag)?.[1] ?? "");
  }

  private leaf(value: string, style: Style): void {
    const length = value.trim().length;
    this.tally.all += length;
    if (style.bold) this.tally.bold += length;
    if (style.struck || (value.startsWith("~~") && value.endsWith("~~"))) this.tally.struck += length;
    this.writer.write(value, style);
  }
}
