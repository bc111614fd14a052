import { type Entry, textOf } from "../markdown/entry.js";
import type { Passage } from "../markdown/passage.js";

const NAME_COLUMN = /\b(?:name|attendee|participant|member|who)\b/i;
const CAME = /^\W*(?:y|yes|x|present|attended|✓|✔|✅|☑)\W*$/iu;
const CAME_COLUMN = /^(?:present|attend(?:ed|ance|ing)?|here|in attendance|joined)\b/i;

/**
 * The cell of a table row that names somebody present, together with the handle that another cell gives.
 * @returns null when a column for attendance says no, or stays empty.
 */
export function attendeeCell(row: Entry): Passage | null {
  const attendance = row.columns.findIndex((title) => CAME_COLUMN.test(title));
  if (attendance > 0 && !CAME.test(textIn(row.cells[attendance]))) return null;
  const column = Math.max(
    0,
    row.columns.findIndex((title) => NAME_COLUMN.test(title)),
  );
  const [name] = row.cells[column] ?? [];
  if (!name || textOf(row).trim() === "") return null;
  const others = row.cells.filter((_, at) => at !== column).flat();
  const links = [name, ...others].flatMap((passage) => passage.links).map(({ url }) => ({ url, index: 0 }));
  const handle = others.map((passage) => passage.text.trim()).find((text) => /^@[\w-]+$/.test(text));
  const text = handle && !name.text.includes("@") ? `${name.text} (${handle})` : name.text;
  return { ...name, text, links };
}

const textIn = (cell: Passage[] | undefined) => (cell ?? []).map((passage) => passage.text).join(" ");
