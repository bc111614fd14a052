import type { Table, TableCell, TableRow } from "mdast";

/** What heads a column of notes: "Item", "Res", "By when". */
const TITLE =
  /^(?:#|no\.?|nr\.?|id|items?|numbers?|descriptions?|actions?(?: items?)?|tasks?|to-?dos?|topics?|subjects?|issues?|notes?|comments?|remarks?|decisions?|outcomes?|who|owners?|assignees?|assigned to|res|resp\.?|responsib(?:le|ility)|persons?|people|names?|attendees?|participants?|members?|organi[sz]ations?|affiliations?|companies|company|due(?: date)?|deadlines?|dates?|(?:by )?when|times?|status|state|priority|role)\W*$/i;
const LONGEST_TITLE = 30;

/**
 * The titles of a table's columns, and the rows below them. Converters leave the head empty and put the titles in the
 * first row: all its cells are short, and two of them at least head columns wherever notes have such.
 * @param textOf what a cell says.
 */
export function partTable(
  table: Table,
  textOf: (cell: TableCell) => string,
): { columns: string[]; rows: TableRow[] } {
  const [head, ...rows] = table.children;
  const columns = head?.children.map(textOf) ?? [];
  if (columns.some((title) => title !== "")) return { columns, rows };
  const below = rows[0]?.children.map(textOf) ?? [];
  return areTitles(below) ? { columns: below, rows: rows.slice(1) } : { columns, rows };
}

const areTitles = (cells: string[]) =>
  cells.every((cell) => cell !== "" && cell.length <= LONGEST_TITLE && !/[:@\d]/.test(cell)) &&
  new Set(cells.filter((cell) => TITLE.test(cell))).size >= 2;
