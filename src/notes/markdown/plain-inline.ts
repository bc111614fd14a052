import type { PhrasingContent } from "mdast";
import type { InlineText } from "./plain-texts.js";

const LETTER = "[^\\\\`*_[\\]<~&!]";
/** Characters that mean something elsewhere: `&` of no entity, `!` of no image, `_` within a word. */
const HARMLESS = "&(?![#\\w])|!(?!\\[)|(?<=[A-Za-z\\d])_+(?=[A-Za-z\\d])";
const PLAIN = `(?:${LETTER}|${HARMLESS})`;
const WORDS = new RegExp(`(?:${LETTER}+|${HARMLESS})+`, "y");
/** Brackets that are no link, where there are no definitions. */
const BRACKETS = new RegExp(`\\[${PLAIN}*\\](?![(:[])`, "y");
const LINK = new RegExp(`\\[(${PLAIN}+)\\]\\(([^\\s()[\\]<>\\\\\`&]+|[^\\s()[\\]<>\\\\\`;]+)\\)`, "y");
const CODE = /`([^`\n]+)`(?!`)/y;
const STRONG = new RegExp(
  `(?<![^\\s(])\\*\\*(?=[\\p{L}\\d])(${PLAIN}*[\\p{L}\\d:])\\*\\*(?![^\\s.,:;)])`,
  "uy",
);
const HARD_BREAK = / {2}\n/;

/**
 * The inline Markdown of a text that holds nothing but words, simple links, code and bold words, as CommonMark reads it;
 * null where anything else may stand. Positions tell where a node begins.
 * @param mayRefer whether there may be definitions: words in brackets can be links then.
 */
export function readPlainInline({ text, line }: InlineText, mayRefer: boolean): PhrasingContent[] | null {
  if (HARD_BREAK.test(text)) return null;
  const lines = text.split("\n").map((one) => one.trim());
  const reader = new InlineReader(lines.join("\n"), line);
  return reader.read(mayRefer) ? reader.nodes : null;
}

class InlineReader {
  readonly nodes: PhrasingContent[] = [];
  private readonly text: string;
  private line: number;
  private at = 0;
  /** Words that are no node yet. */
  private words = "";

  constructor(text: string, line: number) {
    this.text = text;
    this.line = line;
  }

  /** Whether all of it could be read. */
  read(mayRefer: boolean): boolean {
    while (this.at < this.text.length) {
      const words = this.next(WORDS) ?? (mayRefer ? null : this.next(BRACKETS));
      if (words) this.words += words[0];
      else if (!this.readNode()) return false;
    }
    this.endWords();
    return true;
  }

  private readNode(): boolean {
    const link = this.next(LINK);
    if (link) return this.add({ type: "link", url: link[2] as string, children: [] }, link[1]);
    const code = this.next(CODE)?.[1];
    if (code !== undefined) return this.add({ type: "inlineCode", value: unpadded(code) });
    const strong = this.next(STRONG);
    return strong !== null && this.add({ type: "strong", children: [] }, strong[1]);
  }

  private add(node: PhrasingContent, words = ""): true {
    this.endWords();
    node.position = positionAt(this.line, 1);
    if ("children" in node) node.children.push(this.toText(words));
    this.nodes.push(node);
    return true;
  }

  private endWords(): void {
    if (this.words !== "") this.nodes.push(this.toText(this.words));
    this.words = "";
  }

  private toText(value: string): PhrasingContent {
    const position = positionAt(this.line, 1);
    this.line += value.split("\n").length - 1;
    return { type: "text", value, position };
  }

  private next(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at;
    const match = form.exec(this.text);
    if (match) this.at = form.lastIndex;
    return match;
  }
}

/** Code without the space on both of its sides that lets it begin or end with a backtick. */
const unpadded = (code: string) =>
  code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "" ? code.slice(1, -1) : code;

/** A position of which only the beginning is known. */
export function positionAt(line: number, column: number) {
  const start = { line, column };
  return { start, end: start };
}
