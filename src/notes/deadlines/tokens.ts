/** A piece of text: `word` (may hold digits: `Q3`), `number` (digits, perhaps with `st`…), `dotted` (`0.36.0`), `symbol`, or `opaque` (URL, code, handle). */
export interface Token {
  kind: "word" | "number" | "dotted" | "symbol" | "opaque";
  text: string;
  /** Lower case, for comparing. */
  lower: string;
  /** Offsets in the text. */
  index: number;
  end: number;
  /** The number of a `number` token; NaN for all others. */
  value: number;
}

// What is opaque, what is dotted, what is a word or number. Every alternative is one character class repeated, so
// scanning is linear on any input.
const PIECE =
  /((?:https?|ftp|mailto):[^\s)\]>]+|www\.[^\s)\]>]+|`[^`]*`|[@#][\w/-]+)|(\d+(?:\.\d+)+)|(v\d+(?:\.\d+)+|[\p{L}\p{N}_]+)|\S/giu;
const NUMBER = /^(\d{1,8})(?:st|nd|rd|th)?$/i;

/** The tokens of a text, in order; white space is dropped. Digits glued to letters (`v1.2`, `utf8`) are words, not numbers. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [piece, opaque, dotted, run] = match;
    const number = run === undefined ? null : NUMBER.exec(run);
    const kind = opaque ? "opaque" : dotted ? "dotted" : number ? "number" : run ? "word" : "symbol";
    tokens.push({
      kind,
      text: piece,
      lower: piece.toLowerCase(),
      index: match.index,
      end: match.index + piece.length,
      value: number ? Number(number[1]) : Number.NaN,
    });
  }
  return tokens;
}
