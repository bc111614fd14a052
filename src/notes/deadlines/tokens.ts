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

// Every alternative is one character class repeated, so scanning is linear on any input.
const PIECE =
  /(?<opaque>(?:https?|ftp|mailto):[^\s)\]>]+|www\.[^\s)\]>]+|`[^`]*`|[@#][\w/-]+)|(?<dotted>\d+(?:\.\d+)+)|(?<run>v\d+(?:\.\d+)+|[\p{L}\p{N}_]+)|\S/giu;
const NUMBER = /^(\d{1,8})(?:st|nd|rd|th)?$/i;

/** The tokens of a text, in order; white space is dropped. Digits glued to letters (`v1.2`, `utf8`) are words, not numbers. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECE)) {
    const { opaque, dotted, run } = match.groups ?? {};
    const number = run === undefined ? null : NUMBER.exec(run);
    const kind = opaque ? "opaque" : dotted ? "dotted" : number ? "number" : run ? "word" : "symbol";
    tokens.push({
      kind,
      text: match[0],
      lower: match[0].toLowerCase(),
      index: match.index,
      end: match.index + match[0].length,
      value: number ? Number(number[1]) : Number.NaN,
    });
  }
  return tokens;
}
