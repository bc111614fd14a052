/** How a line begins a block other than a paragraph. */
export type Beginning =
  | { type: "heading"; depth: 1 | 2 | 3 | 4 | 5 | 6; words: string }
  | { type: "thematicBreak" }
  | { type: "blockquote" }
  /** Code between fences, or a comment. `end` is found in its last line; null when that is this one. */
  | { type: "code" | "html"; end: RegExp | null }
  | ItemBeginning
  /** What only the parser knows: other HTML, quotes that may define links, tabs that indent, items that begin with code. */
  | { type: "other" };

/** How a list item begins. */
export interface ItemBeginning {
  type: "listItem";
  ordered: boolean;
  /** The bullet, or what stands behind the number: another one begins another list. */
  marker: string;
  /** Columns from the marker to the text. */
  width: number;
  /** Empty where its text is still to come. */
  text: string;
  /** Whether it begins a list also below a line that it could be more of. */
  mayInterrupt: boolean;
}

const ITEM = /^(?:([-*+])|(\d{1,9})([.)]))(?: {1,4}(?=[^ \t])|( *)$)/;
const HEADING = /^(#{1,6})(?:[ \t]+(.*))?$/;
const HEADING_END = /(?:^|(?<![ \t])[ \t]+)#+$/;
const ACROSS = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const UNDERLINE = /^(?:=+|(-+))[ \t]*$/;
const FENCE = /^(?:(`{3,})[^`]*$|(~{3,}))/;
const COMMENT = /^<!--(?!-?>)/;
const OTHER = /^(?:\t|<(?!!--(?!-?>))|(?:[-*+]|\d{1,9}[.)])(?: *\t| {5,}[^ ]))/;
/** What a line begins with that begins any of them. */
const MARK = /^[#<>`~*_+\t\d-]/;

/** The block that a line begins, by its text without indentation; null where it is but text. */
export function beginningOf(text: string): Beginning | null {
  if (!MARK.test(text)) return null;
  if (text.startsWith(">")) return { type: text.includes("]:") ? "other" : "blockquote" };
  if (OTHER.test(text)) return { type: "other" };
  if (ACROSS.test(text)) return { type: "thematicBreak" };
  if (COMMENT.test(text)) return { type: "html", end: text.includes("-->", "<!--".length) ? null : /-->/ };
  return headingOf(text) ?? codeOf(text) ?? itemOf(text);
}

/** The level of the heading that a line makes of the paragraph above it; null when it underlines nothing. */
export function levelOfUnderline(text: string): 1 | 2 | null {
  const underline = UNDERLINE.exec(text);
  return underline && (underline[1] === undefined ? 1 : 2);
}

function headingOf(text: string): Beginning | null {
  const [, marks, words = ""] = HEADING.exec(text) ?? [];
  if (marks === undefined) return null;
  const depth = marks.length as 1 | 2 | 3 | 4 | 5 | 6;
  return { type: "heading", depth, words: words.trimEnd().replace(HEADING_END, "") };
}

/** The backticks or tildes with which a line opens code; undefined where it does not. */
export function fenceIn(text: string): string | undefined {
  const [, ticks, tildes] = FENCE.exec(text) ?? [];
  return ticks ?? tildes;
}

function codeOf(text: string): Beginning | null {
  const fence = fenceIn(text);
  if (fence === undefined) return null;
  return { type: "code", end: new RegExp(`^ {0,3}\\${fence[0]}{${fence.length},}[ \\t]*$`) };
}

function itemOf(line: string): ItemBeginning | null {
  const [all = "", bullet, number, delimiter, space] = ITEM.exec(line) ?? [];
  const marker = bullet ?? delimiter;
  if (marker === undefined) return null;
  const ordered = bullet === undefined;
  const text = line.slice(all.length);
  const mayInterrupt = text !== "" && (!ordered || number === "1");
  return {
    type: "listItem",
    ordered,
    marker,
    width: space === undefined ? all.length : all.length - space.length + 1,
    text,
    mayInterrupt,
  };
}
