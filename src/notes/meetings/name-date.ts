import type { CalendarDate } from "../../model/calendar-date.js";
import { parseMeetingDate } from "../deadlines/meeting-date.js";

/** `Nov4-2020` as `Nov 4 2020`. */
const spaced = (name: string) => name.replace(/(\p{L})(?=\d)/gu, "$1 ").replace(/[-_]+/g, " ");
/** `2023`, `2023-06`. */
const YEAR_FOLDER = /^((?:19|20)\d{2})(?:-(?:0[1-9]|1[0-2]))?$/;
/** A flattened copy of a repository writes folders so: `2023__06-08.md`. */
const SEPARATOR = /\/|__/;
/** `core-06-08`: month and day end the name; versions have no such zeros. */
const TAIL = /[-_ ](\d{2}-\d{2})$/;

/** What a file's path says about the day of its meeting. */
export interface NameDate {
  date: CalendarDate;
  /** Whether the name holds a second, other date: then it is an archive of several meetings. */
  isRange: boolean;
}

/**
 * The date in a file's name; a name such as `06-08` or `june-8` takes its year from a folder called after it.
 * @returns null when the name gives no day: `2023.md`, `notes.md`, `release-0.36.0.md`.
 */
export function dateInName(path: string): NameDate | null {
  const name = nameOf(path);
  const year = yearOfFolder(path);
  const hint = year === null ? {} : { year };
  const tail = TAIL.exec(name)?.[1] ?? "";
  const date =
    parseMeetingDate(name, hint) ?? parseMeetingDate(spaced(name), hint) ?? parseMeetingDate(tail, hint);
  if (!date) return null;
  const days = new Set(name.match(/\b\d{4}-\d{2}-\d{2}(?!\d)/g));
  return { date, isRange: days.size > 1 };
}

/** The year that the path gives to dates without one, by a folder or by its name: `2023/notes.md`, `2023.md`. */
export function yearInPath(path: string): number | null {
  const named = /^((?:19|20)\d{2})(?!\d|[-_.]?\d)/.exec(nameOf(path))?.[1];
  return named ? Number(named) : yearOfFolder(path);
}

function yearOfFolder(path: string): number | null {
  const folders = path.split(SEPARATOR).slice(0, -1);
  const year = folders
    .map((folder) => YEAR_FOLDER.exec(folder)?.[1])
    .findLast((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}

/** The last part of a path, without its ending. */
const nameOf = (path: string) => (path.split(SEPARATOR).pop() ?? "").replace(/\.\w{2,8}$/, "");
