import { type Entry, textOf } from "../markdown/entry.js";
import type { Passage } from "../markdown/passage.js";
import { saysAbsent } from "./attendance-words.js";

const NAME_COLUMN = /\b(?:name|attendee|participant|member|who)\b/i;
const CAME_COLUMN = /^(?:present|attend(?:ed|ance|ing)?|here|in attendance|joined)\b/i;
const CAME = /^\W*(?:y|yes|x|present|attended|here|✓|✔|✅|☑)\W*$/iu;
const MISSED = /^\W*(?:n|no|n\/?a|absent|regrets|excused|apolog(?:y|ies)|missed|away|❌)?\W*$/iu;

/** Tells who in a table of people was there. */
export class AttendanceTables {
  /** Rows by the table they stand in: rows of one table share its column titles. */
  private readonly tables = new Map<string[], Entry[]>();
  private readonly attendance = new Map<string[], number>();

  constructor(entries: Entry[]) {
    for (const entry of entries) {
      if (entry.kind !== "row") continue;
      const rows = this.tables.get(entry.columns);
      if (rows) rows.push(entry);
      else this.tables.set(entry.columns, [entry]);
    }
  }

  /**
   * The cell that names somebody present, together with the handle that another cell gives.
   * @returns null when a column for attendance says no, or stays empty.
   */
  nameIn(row: Entry): Passage | null {
    if (saysAbsent(textOf(row)) || textOf(row).trim() === "") return null;
    const attendance = this.attendanceColumn(row.columns);
    if (attendance > 0 && !CAME.test(textIn(row.cells[attendance]))) return null;
    const column = Math.max(
      0,
      row.columns.findIndex((title) => NAME_COLUMN.test(title)),
    );
    const [name] = row.cells[column] ?? [];
    if (!name) return null;
    const others = row.cells.filter((_, at) => at !== column).flat();
    const links = [name, ...others].flatMap((passage) => passage.links).map(({ url }) => ({ url, index: 0 }));
    const handle = others.map((passage) => passage.text.trim()).find((text) => /^@[\w-]+$/.test(text));
    const text = handle && !name.text.includes("@") ? `${name.text} (${handle})` : name.text;
    return { ...name, text, links };
  }

  /** By its title, or because nothing but "yes", "present" and "absent" stands in it; -1 when there is none. */
  private attendanceColumn(columns: string[]): number {
    let column = this.attendance.get(columns);
    if (column === undefined) {
      column = columns.findIndex((title) => CAME_COLUMN.test(title));
      if (column < 0) column = this.columnOfAnswers(this.tables.get(columns) ?? []);
      this.attendance.set(columns, column);
    }
    return column;
  }

  private columnOfAnswers(rows: Entry[]): number {
    const width = Math.max(0, ...rows.map((row) => row.cells.length));
    for (let column = 1; column < width; column++) {
      const cells = rows.map((row) => textIn(row.cells[column]));
      if (
        cells.some((cell) => CAME.test(cell)) &&
        cells.every((cell) => CAME.test(cell) || MISSED.test(cell))
      ) {
        return column;
      }
    }
    return -1;
  }
}

const textIn = (cell: Passage[] | undefined) => (cell ?? []).map((passage) => passage.text).join(" ");
