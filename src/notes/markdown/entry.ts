import { perObject } from "../per-object.js";
import { type Passage, textOfAll } from "./passage.js";

export type EntryKind = "heading" | "item" | "paragraph" | "row";

/** One heading, list item, paragraph or table row, in the order of the file. */
export interface Entry {
  kind: EntryKind;
  /** Where it begins. */
  line: number;
  /** Its own words, without those of nested lists; never empty for headings and paragraphs. */
  passages: Passage[];
  /** Level of a heading (1–6), 0 for everything else. */
  level: number;
  /** Visual column of the bullet, tabs counted to the next four; 0 for what is no list item. */
  column: number;
  ordered: boolean;
  /** The list item it stands under, by indentation. */
  parent: Entry | null;
  /** The headings it stands under, nearest first. */
  headings: Entry[];
  /**
   * What introduces its list: the paragraph directly above a list, or the bold line that serves as heading; null when the
   * list stands directly under its heading.
   */
  introduction: Entry | null;
  /** Box of a task list; null without one. */
  checked: boolean | null;
  bold: boolean;
  struck: boolean;
  /** Cells of a table row, as read; empty for what is no row. */
  cells: Passage[][];
  /** The column titles above a table row. */
  columns: string[];
  /** Whether a nested list or row follows it. */
  hasChildren: boolean;
}

/** Several passages are joined once. */
const joined = perObject((passages: readonly Passage[]) => textOfAll(passages));

/** All its own words in one line, as a reader sees them. */
export function textOf({ passages }: Entry): string {
  return passages.length === 1 ? (passages[0] as Passage).text : joined(passages);
}
