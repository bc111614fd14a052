import { type CalendarDate, calendarDate } from "../../model/calendar-date.js";
import { MONTH_WORD } from "../deadlines/calendar-words.js";
import { type DayOrder, dayNumbers } from "../deadlines/day-order.js";
import { parseMeetingDate } from "../deadlines/meeting-date.js";
import { possibleDays } from "./possible-days.js";

const DAY_BEFORE_MONTH = new RegExp(`(?<!\\d)\\d{1,2}(?=${MONTH_WORD}[-_ ]?\\d{4})`, "gi");
/** `Nov4-2020` as `Nov 4 2020`, `2020Nov04` as `2020 Nov 04`, `4nov2020` as `4 nov 2020`, and `2020 11 04` as a date. */
const spaced = (name: string) =>
  name
    .replace(DAY_BEFORE_MONTH, "$& ")
    .replace(/(\p{L})(?=\d)|(\d{4})(?=\p{L}{3})/gu, "$& ")
    .replace(/[-_]+/g, " ")
    .replace(/^(\d{4}) (\d\d) (\d\d)(?!\d)/, "$1-$2-$3");
const NOTES_WORD = "(?:meeting[-_ ]?)?(?:meetings?|minutes|notes|calls?|agendas?|updates?|summar(?:y|ies))";
/** `2023`, `2023-06`, `2023-06-08-Oslo`, `minutes-2023`, `2023_notes`. */
const YEAR_FOLDER = new RegExp(
  `^(?:${NOTES_WORD}[-_ ](?:(?:for|of|from|in)[-_ ])?)?((?:19|20)\\d{2})(?:-(?:0[1-9]|1[0-2])(?:-\\d{2}(?!\\d).*)?|[-_ ]${NOTES_WORD})?$`,
  "i",
);
/** `2023`, `2023-06-core`, `core-notes-2023`; `2023-2024` and versions give none. */
const YEAR_IN_NAME = /^(?:\D*[-_ ])??((?:19|20)\d{2})(?:[-_](?:0[1-9]|1[0-2]))?(?![\d.]|[-_]\d)/;
const MEETING_WORD = "(?:meeting[-_ ]?notes|meetings?|minutes|calls?|agendas?)";
const OF_YEAR = (prefix: string, year: string) =>
  new RegExp(`^(?:${prefix}[-_ ]+)?(\\d{1,2})([-_.])(\\d{1,2})\\2(${year})(?:[-_ ]+\\p{L}.*)?$`, "iu");
/** `06-08-2023-core`, `core_notes_6_8_2023`. */
const LONG_YEAR_LAST = OF_YEAR("\\D*\\p{L}", "20\\d{2}");
/** `9-20-21-minutes`, `core-call_9_20_21`: numbers of a version would stand behind a word of another kind. */
const SHORT_YEAR_LAST = OF_YEAR(`(?:${NOTES_WORD}|(?:\\p{L}+[-_ ]+)+${MEETING_WORD})`, "[1-9]\\d");
/** `23-06-08`: the other way round it would be a day before there were such files. */
const SHORT_YEAR_FIRST = /^([1-9]\d([-_])(?:0[1-9]|1[0-2])\2(?:0\d))(?=$|[-_ ]+\p{L})/u;
/** `21-09-20`: as well 21 September 2020. */
const EITHER_WAY = /^(1[3-9]|2\d|3[01])([-_.])(0?[1-9]|1[0-2])\2([12]\d|3[01])(?=$|[-_ ]+\p{L})/u;
/** `06182023`: a year cannot stand first. */
const COMPACT_YEAR_LAST = /^\D*\d{4}20\d{2}(?=$|[-_ ]+\p{L})/u;
/** A flattened copy of a repository writes folders so: `2023__06-08.md`. */
const SEPARATOR = /\/|__/;
/** `core-06-08`: month and day end the name; versions have no such zeros. */
const TAIL = /(?<!(?:^|[-_ ])\d{1,2})[-_ ](\d{2}-\d{2})$/;

/** `README`, `index`, `meeting-notes`: any folder has one, and what it is about the folder says. */
const SAYS_NOTHING = new RegExp(`^_?(?:readme|index|${NOTES_WORD})$`, "i");

/** What a file's path says about the day of its meeting. */
export interface NameDate {
  date: CalendarDate;
  /** The day that its numbers give in the other order, where both are days: 3 May for `03_05_2023` read as 5 March. */
  other: CalendarDate | null;
  /** Whether the name holds a second, other date: then it is an archive of several meetings. */
  isRange: boolean;
  /** What bears the date. */
  in: "file name" | "folder";
}

/**
 * The date in a file's name; a name such as `06-08` or `june-8` takes its year from a folder called after it. A file that
 * is called `README.md`, `index.md` or `minutes.md` is dated by the name of its folder.
 * @param order how the names beside it give a day in numbers; null when nothing tells, then month first.
 * @returns null when the name gives no day (`2023.md`, `notes.md`, `release-0.36.0.md`), or as well another:
 * `21-09-20.md`, unless its folder is called after the year.
 */
export function dateInName(path: string, order: DayOrder | null = null): NameDate | null {
  const parts = datingParts(path);
  const name = parts.at(-1) ?? "";
  const bearer = bearerOf(path);
  const date =
    dayIn(name, yearIn(parts.slice(0, -1)), order) ?? (bearer === "folder" ? dayFolders(parts) : null);
  if (!date) return null;
  const days = new Set(name.match(/\b\d{4}-\d{2}-\d{2}(?!\d)/g));
  const numbers = dayNumbers(name, date);
  const other = numbers?.other ?? null;
  const said = { isRange: days.size > 1, in: bearer } as const;
  return other !== null && order !== null && order !== numbers?.order
    ? { date: other, other: date, ...said }
    : { date, other, ...said };
}

/** What a path may say that {@link dateInName} finds no day in: for each {@link possibleDays | possible day} of its name. */
export function possibleNameDates(path: string): NameDate[] {
  const days = possibleDays(datingParts(path).at(-1) ?? "");
  return days.map((date) => ({ date, other: null, isRange: false, in: bearerOf(path) }));
}

const bearerOf = (path: string) =>
  datingParts(path).length < path.split(SEPARATOR).length ? "folder" : "file name";

/** The parts of a path up to the one whose name is to give the day, without its ending. */
export function datingParts(path: string): string[] {
  const folders = path.split(SEPARATOR).slice(0, -1);
  const name = nameOf(path);
  return folders.length > 0 && SAYS_NOTHING.test(name) ? folders : [...folders, name];
}

/** The day that a name gives, in a folder of that year, beside names of that order. */
function dayIn(name: string, year: number | null, order: DayOrder | null): CalendarDate | null {
  const [eitherWay, first = "", , month = "", last = ""] = EITHER_WAY.exec(name) ?? [];
  if (eitherWay !== undefined) {
    if (year === 2000 + Number(last)) return calendarDate(year, Number(month), Number(first));
    return year === 2000 + Number(first) ? calendarDate(year, Number(month), Number(last)) : null;
  }
  const hint = year === null ? {} : { year };
  const tail = TAIL.exec(name)?.[1] ?? "";
  const shortYear = SHORT_YEAR_FIRST.exec(name)?.[1];
  return (
    (shortYear ? parseMeetingDate(`20${shortYear}`) : null) ??
    parseMeetingDate(name, hint) ??
    parseMeetingDate(spaced(name), hint) ??
    parseMeetingDate(slashed(name, year, order)) ??
    compact(name) ??
    parseMeetingDate(tail, hint)
  );
}

/**
 * `9/20/2021` for a name that holds a day month first; two digits are a year only if the folder's, behind a day that can be
 * no month, or if the names beside it say so.
 */
function slashed(name: string, yearOfFolder: number | null, order: DayOrder | null): string {
  const [, month = "", , day = "", year = ""] = LONG_YEAR_LAST.exec(name) ?? SHORT_YEAR_LAST.exec(name) ?? [];
  const isCertain =
    year.length === 4 ||
    Number(year) + 2000 === yearOfFolder ||
    (Number(month) <= 12 && (Number(day) > 12 || order !== null));
  return isCertain ? `${month}/${day}/${year}` : "";
}

function compact(name: string): CalendarDate | null {
  const [day = null, ...others] = COMPACT_YEAR_LAST.test(name) ? possibleDays(name) : [];
  return others.length > 0 ? null : day;
}

/** The year that the path gives to dates without one, by a folder or by its name: `2023/notes.md`, `2023.md`. */
export function yearInPath(path: string): number | null {
  const named = YEAR_IN_NAME.exec(nameOf(path))?.[1];
  return named ? Number(named) : yearIn(path.split(SEPARATOR).slice(0, -1));
}

/** `2023/06/08`, `2023/06-June/8th`, `2023/06/08-call`: the folders of a day; without more words also with the file as the last. */
const DAY_FOLDERS =
  /(?:^|\/)((?:19|20)\d{2})\/(?:(0[1-9]|1[0-2])(?:[-_. ][a-z]{3,9})?|(?:\d{1,2}[-_. ])?([a-z]{3,9}))\/([0-3]?\d)(?:st|nd|rd|th)?(?:[-_ ][a-z][^/.]*(?=\/|$)|(?![^/.]))/i;

/** The day that the innermost dated folder of a path is called after: `2023-06-08-Oslo/minutes.md`; null without one. */
export function dateInFolder(path: string): CalendarDate | null {
  const parts = path.split(SEPARATOR);
  return (
    parts
      .slice(0, -1)
      .map((folder) => parseMeetingDate(folder) ?? parseMeetingDate(spaced(folder)))
      .findLast((date) => date !== null) ?? dayFolders(parts)
  );
}

function dayFolders(parts: string[]): CalendarDate | null {
  const [, year, month, name, day] = DAY_FOLDERS.exec(parts.join("/")) ?? [];
  if (name) return parseMeetingDate(`${day} ${name} ${year}`);
  return year ? calendarDate(Number(year), Number(month), Number(day)) : null;
}

/** The year that the innermost of some folders is called after. */
function yearIn(folders: string[]): number | null {
  const year = folders
    .map((folder) => YEAR_FOLDER.exec(folder)?.[1])
    .findLast((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}

/** The last part of a path, without its ending. */
const nameOf = (path: string) => (path.split(SEPARATOR).pop() ?? "").replace(/\.\w{2,8}$/, "");
