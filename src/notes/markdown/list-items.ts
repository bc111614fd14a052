import type { List, ListItem } from "mdast";
import type { Entry } from "./entry.js";
import { columnsOf } from "./open-blocks.js";
import type { Passage } from "./passage.js";

/** An open box as GitHub's parser leaves it in the text: `[ ]` alone, or `[x]` without a space after it. */
const LOOSE_BOX = /^\[([ xX]?)\](?!\()\s*/;
const MARKED_BOX = /^\[ ?([/~>-]) ?\]\s+(?=\S)/;

/**
 * Whether a list item stands under the one above it. Deeper is under; a bullet right below a number is under it, too: many
 * write their topics so.
 */
export function standsUnder(column: number, ordered: boolean, above: Entry): boolean {
  return column > above.column || (column === above.column && above.ordered && !ordered);
}

/** What the box of a list item says. */
export interface Box {
  /** Null without a box. */
  checked: boolean | null;
  /** Whether what it stands before was given up. */
  isCancelled: boolean;
}

const NO_BOX: Box = { checked: null, isCancelled: false };
/** As GitHub reads it. */
const hasBox = ({ checked }: ListItem) => typeof checked === "boolean";

/**
 * The box of a list item; one that its words open with is blanked there. Beside `[ ]` and `[x]` editors know `[/]` and `[~]`
 * for what is half done, `[>]` for what is moved on, and `[-]` for what is cancelled, or half done where boxes stand below
 * it. But for the first, these are such only among boxes.
 */
export function boxOf(item: ListItem, list: List, words: Passage | undefined): Box {
  if (typeof item.checked === "boolean") return { checked: item.checked, isCancelled: false };
  if (!words?.text.startsWith("[")) return NO_BOX;
  const marked = MARKED_BOX.exec(words.text);
  const isSure = marked?.[1] === "/" || list.children.some(hasBox);
  const box = LOOSE_BOX.exec(words.text) ?? (isSure ? marked : null);
  if (!box) return NO_BOX;
  const gap = " ".repeat(box[0].length);
  words.text = gap + words.text.slice(gap.length);
  words.prose = gap + words.prose.slice(gap.length);
  words.words = gap + words.words.slice(gap.length);
  const isOverBoxes = item.children.some((child) => child.type === "list" && child.children.some(hasBox));
  return { checked: /x/i.test(box[1] as string), isCancelled: box[1] === "-" && !isOverBoxes };
}

/** The column of a bullet as it is seen: tabs stand for up to four columns, whatever bullets come before on its line. */
export function visualColumn(line: string, column: number): number {
  const before = line.slice(0, column - 1);
  return before.includes("\t") ? columnsOf(before) + 1 : column;
}
