import type { PhrasingContent } from "mdast";
import type { Passage, PassageLink } from "./passage.js";

/** Addresses by label, of reference links. Labels are as mdast normalizes them. */
export type Definitions = ReadonlyMap<string, string>;

/** What a run of inline Markdown says. */
export interface Rendering {
  passages: Passage[];
  /** Whether it is all bold: an author's heading. */
  bold: boolean;
  /** Whether nearly all of it is struck through. */
  struck: boolean;
}

const RAW_URL = /\b(?:https?:\/\/|www\.)[^\s<>"'）]+|<https?:[^>]*>/gi;
const HREF = /\bhref\s*=\s*["']?([^"'\s>]+)/i;
const BREAK_TAG = /^<br\s*\/?>$/i;
const MARKED_LINE =
  /^\W{0,4}(?:[A-Z][\w.]*\s+){0,2}(?:ACTION|AI|TODO|To-?do|Action)(?: items?)?\b[^:]{0,30}:/;

const withoutAddresses = (text: string) =>
  text.includes("://") || text.includes("www.") ? text.replace(RAW_URL, blank) : text;
const blank = (text: string) => " ".repeat(text.length);

/** Nothing, a sign, or a speaker: `[ada] **Faster start**` opens in bold, too. */
const isOpening = (text: string) =>
  /^\s*(?:(?::\w{2,30}:|\p{Extended_Pictographic}\uFE0F?)\s*)?(?:\[[^\]]{0,60}\]\s*)?$/u.test(text);

/** Where in the tree a leaf of text stands. */
interface Style {
  bold: boolean;
  struck: boolean;
  linked: boolean;
  code: boolean;
}

const PLAIN: Style = { bold: false, struck: false, linked: false, code: false };

/** Collects the text of inline nodes, line by line, into passages. */
class PassageWriter {
  readonly passages: Passage[] = [];
  private text = "";
  /** Null while it is the same as `text`. */
  private prose: string | null = null;
  private words: string | null = null;
  private links: PassageLink[] = [];
  private lineStarts: number[] = [];
  private boldEnd = 0;
  private firstLine: number;
  private line: number;

  constructor(line: number) {
    this.firstLine = line;
    this.line = line;
  }

  /** Adds text that may run over several lines. */
  write(value: string, style: Style): void {
    let from = 0;
    for (let at = value.indexOf("\n"); at >= 0; at = value.indexOf("\n", from)) {
      this.writeInLine(value.slice(from, at), style);
      from = at + 1;
      this.nextLine(MARKED_LINE.test(value.slice(from, from + 60)));
    }
    this.writeInLine(from === 0 ? value : value.slice(from), style);
  }

  link(url: string): void {
    this.links.push({ url, index: this.text.length });
  }

  /** Moves on to the line on which a node begins: code and comments hide the line ends inside them. */
  moveTo(line: number): void {
    while (this.line < line) this.nextLine(false);
  }

  /** Moves on to the next line, which begins a passage of its own after a hard break. */
  nextLine(isHard: boolean): void {
    this.line++;
    if (isHard || (this.text.trim() === "" && this.links.length === 0)) {
      this.finish();
      return;
    }
    this.append(" ", " ", " ");
    this.lineStarts.push(this.text.length);
  }

  /** Ends the passage; what follows begins another. */
  finish(): void {
    if (this.text.trim() !== "" || this.links.length > 0) {
      const { text, links, boldEnd, lineStarts, firstLine } = this;
      const [prose, words] = [this.prose ?? text, this.words ?? text];
      this.passages.push({ line: firstLine, text, prose, words, links, boldEnd, lineStarts });
    }
    this.text = "";
    this.prose = null;
    this.words = null;
    this.links = [];
    this.lineStarts = [];
    this.boldEnd = 0;
    this.firstLine = this.line;
  }

  private writeInLine(value: string, style: Style): void {
    if (style.bold && isOpening(this.text.slice(this.boldEnd))) {
      this.boldEnd = this.text.length + value.length;
    }
    const prose = style.struck || style.code ? blank(value) : withoutAddresses(value);
    this.append(value, prose, style.linked ? blank(value) : prose);
  }

  /** Most text is prose and words alike: only where they differ are they kept apart. */
  private append(text: string, prose: string, words: string): void {
    if (this.prose !== null || prose !== text) this.prose = (this.prose ?? this.text) + prose;
    if (this.words !== null || words !== text) this.words = (this.words ?? this.text) + words;
    this.text += text;
  }
}

/** Characters by how they stand: tells headings in bold, and items struck through, from the rest. */
interface Tally {
  all: number;
  bold: number;
  struck: number;
}

/** What inline Markdown that begins at `line` says, in passages that end at hard breaks. */
export function renderPassages(nodes: PhrasingContent[], line: number, definitions: Definitions): Rendering {
  const renderer = new Renderer(line, definitions);
  for (const node of nodes) renderer.render(node, PLAIN);
  return renderer.finish();
}

class Renderer {
  private readonly writer: PassageWriter;
  private readonly definitions: Definitions;
  private readonly tally: Tally = { all: 0, bold: 0, struck: 0 };

  constructor(line: number, definitions: Definitions) {
    this.writer = new PassageWriter(line);
    this.definitions = definitions;
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
    this.writer.moveTo(node.position?.start.line ?? 0);
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
        this.link(this.definitions.get(node.identifier), node.children, style);
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
