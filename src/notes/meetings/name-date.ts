import type { CalendarDate } from "../../model/calendar-date.js";
import { parseMeetingDate } from "../deadlines/meeting-date.js";

/** `Nov4-2020` as `Nov 4 2020`. */
const spaced = (name: string) => name.replace(/(\p{L})(?=\d)/gu, "$1 ").replace(/[-_]+/g, " ");
const YEAR_FOLDER = /^(?:19|20)\d{2}$/;
/** A flattened copy of a repository writes folders so: `2023__06-08.md`. */
const SEPARATOR = /\/|__/;

/** What a file's path says about the day of its meeting. */
export interface NameDate {
  date: CalendarDate;
  /** Whether the name holds a second, other date: then it is an archive of several meetings. */
  isRange: boolean;
}

/**
 * The date in a file's name; a name such as `06-08` takes its year from a folder called after it.
 * @returns null when the name gives no day: `2023.md`, `notes.md`, `release-0.36.0.md`.
 */
export function dateInName(path: string): NameDate | null {
  const parts = path.split(SEPARATOR);
  const name = (parts.pop() ?? "").replace(/\.\w{2,8}$/, "");
  const folder = parts.findLast((part) => YEAR_FOLDER.test(part));
  const hint = folder ? { year: Number(folder) } : {};
  const date = parseMeetingDate(name, hint) ?? parseMeetingDate(spaced(name), hint);
  if (!date) return null;
  const days = new Set(name.match(/\b\d{4}-\d{2}-\d{2}(?!\d)/g));
  return { date, isRange: days.size > 1 };
}
