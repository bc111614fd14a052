import type { Passage, PassageLink } from "./passage.js";

const RAW_URL = /\b(?:https?:\/\/|www\.)[^\s<>"'）]+|<https?:[^>]*>/gi;
const MARKED_LINE =
  /^\W{0,4}(?:[A-Z][\w.]*\s+){0,2}(?:ACTION|AI|TODO|To-?do|Action)(?: items?)?\b[^:]{0,30}:/;

const withoutAddresses = (text: string) =>
  text.includes("://") || text.includes("www.") ? text.replace(RAW_URL, blank) : text;
const blank = (text: string) => " ".repeat(text.length);

/** A longer passage ends with its line, so that what is looked for in passages is looked for in a few kilobytes. */
const LONGEST_PASSAGE = 4000;

/** `==Ada==`, as several editors of notes mark what matters. */
const HIGHLIGHT = /(?<![=\w])==(?=[^\s=])([^=\n]{1,200})(?<=\S)==(?![=\w])/g;

/** Nothing, a sign, or a speaker: `[ada] **Faster start**` opens in bold, too. */
const isOpening = (text: string) =>
  /^\s*(?:(?::\w{2,30}:|\p{Extended_Pictographic}\uFE0F?)\s*)?(?:\[[^\]]{0,60}\]\s*)?$/u.test(text);

/** Where in the tree a leaf of text stands. */
export interface Style {
  bold: boolean;
  struck: boolean;
  linked: boolean;
  code: boolean;
}

/** Collects the text of inline nodes, line by line, into passages. */
export class PassageWriter {
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
  write(written: string, style: Style): void {
    const value = written.includes("==") ? written.replace(HIGHLIGHT, "$1") : written;
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

  /** Moves on to the next line, which begins a passage of its own after a hard break or a long passage. */
  nextLine(isHard: boolean): void {
    this.line++;
    const isLong = this.text.length > LONGEST_PASSAGE;
    if (isHard || isLong || (this.text.trim() === "" && this.links.length === 0)) {
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
