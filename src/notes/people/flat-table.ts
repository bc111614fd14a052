import { type Entry, textOf } from "../markdown/entry.js";
import type { Passage } from "../markdown/passage.js";
import { ABOUT_PERSON, NAME_TITLE } from "./attendance-table.js";
import { attendanceOf } from "./attendance-words.js";
import { isOnlyPerson } from "./people-in-line.js";

/** Of one table, far more than any meeting has. */
const MOST_CELLS = 600;

/**
 * Tables of those present of which nothing but the cells was left, each a paragraph: below the heading the titles in bold,
 * "Name" and "Affiliation", then row by row what stood below them. What names each person, by entry; the other cells name
 * nobody. Where a cell is missing nobody can tell the names from the others.
 */
export function flatTable(entries: Entry[]): Map<Entry, Passage[]> {
  const rolls = new Map<Entry, Passage[]>();
  for (const [at, heading] of entries.entries()) {
    if (heading.kind !== "heading" || attendanceOf(textOf(heading)) !== "present") continue;
    const below = entries.slice(at + 1, at + 1 + MOST_CELLS);
    const end = below.findIndex(({ kind }) => kind !== "paragraph");
    const cells = end < 0 ? below : below.slice(0, end);
    const columns = cells.findIndex(({ bold }) => !bold);
    if (areTitles(cells.slice(0, columns)) && areRows(cells.slice(columns), columns))
      for (const [place, cell] of cells.entries())
        rolls.set(cell, place >= columns && place % columns === 0 ? cell.passages : []);
  }
  return rolls;
}

const areTitles = ([name, ...others]: Entry[]) =>
  name !== undefined &&
  others.length > 0 &&
  NAME_TITLE.test(textOf(name)) &&
  others.every((title) => ABOUT_PERSON.test(textOf(title)));

const areRows = (cells: Entry[], columns: number) =>
  cells.length % columns === 0 &&
  cells.every(
    (cell, at) => at % columns !== 0 || (cell.passages.length === 1 && cell.passages.every(isOnlyPerson)),
  );
