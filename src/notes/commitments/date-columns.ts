import type { Entry } from "../markdown/entry.js";

/** The title of a cell's column; the end of a piece of work is its due date: "Phase | Start | End". */
export function columnOf({ columns }: Entry, at: number): string | undefined {
  const called = columns[at] ?? "";
  const isEnd = at > 0 && END_COLUMN.test(called) && WORK_COLUMN.test(columns[0] ?? "");
  const isOfResult = at > 0 && DATE_COLUMN.test(called) && RESULT_COLUMN.test(columns[0] ?? "");
  if (isEnd) return "Target date";
  return isOfResult ? "Planned date" : columns[at];
}

const END_COLUMN = /^\W*(?:(?:planned |expected )?(?:end|finish|until)(?: date)?|dates?|when)\W*$/i;
/** "Milestone | Month": when it comes out is when it is due. */
const RESULT_COLUMN = /^\W*(?:milestones?|deliverables?)\W*$/i;
const DATE_COLUMN = /^\W*(?:(?:planned |expected )?(?:months?|quarters?|dates?|days?|timing|when|by))\W*$/i;
const WORK_COLUMN =
  /^\W*(?:phases?|milestones?|tasks?|(?:work )?items?|deliverables?|features?|activit(?:y|ies)|steps?|releases?|work)\W*$/i;

/** What a date is of whose column is called a freeze: a release has several days in its row. Null for other columns. */
export const nameInColumn = (title: string, column: string | null): string | null =>
  column !== null && /\bfreeze\W*$/i.test(column) ? `${title}: ${column}` : null;
