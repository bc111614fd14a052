import type { Entry } from "./entry.js";
import { columnsOf } from "./open-blocks.js";
import type { Passage } from "./passage.js";

/** An open box as GitHub's parser leaves it in the text: `[ ]` alone, or `[x]` without a space after it. */
const LOOSE_BOX = /^\[([ xX]?)\](?!\()\s*/;

/**
 * Whether a list item stands under the one above it. Deeper is under; a bullet right below a number is under it, too: many
 * write their topics so.
 */
export function standsUnder(column: number, ordered: boolean, above: Entry): boolean {
  return column > above.column || (column === above.column && above.ordered && !ordered);
}

/** Whether the loose box that a list item opens with is ticked; it is blanked in the item. Null without one. */
export function looseBox(passage: Passage | undefined): boolean | null {
  const box = passage && LOOSE_BOX.exec(passage.text);
  if (!passage || !box) return null;
  const gap = " ".repeat(box[0].length);
  passage.text = gap + passage.text.slice(gap.length);
  passage.prose = gap + passage.prose.slice(gap.length);
  passage.words = gap + passage.words.slice(gap.length);
  return /x/i.test(box[1] as string);
}

/** The column of a bullet as it is seen: tabs stand for up to four columns, whatever bullets come before on its line. */
export function visualColumn(line: string, column: number): number {
  const before = line.slice(0, column - 1);
  return before.includes("\t") ? columnsOf(before) + 1 : column;
}
