import { type CalendarDate, calendarDate } from "../../model/calendar-date.js";
import type { DayOrder } from "./day-order.js";
import { days } from "./days.js";
import { resolveStretch } from "./stretch.js";
import { tokenize } from "./tokens.js";

/** What is known besides the words of a heading or file name. */
export interface MeetingDateHint {
  /** The year of the folder, for names such as `06-08`, and for headings without a year. */
  year?: number;
  /** How the file means slashed dates: `month-first` unless told. A number over 12 decides by itself. */
  slashes?: DayOrder;
}

/** `10/06/2023`, `10-06-2023`, `10/6/23`. */
const SLASHED = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/;
/** `06-08`, at the start of a file's name. */
const MONTH_AND_DAY = /^(\d{1,2})[-_.](\d{1,2})(?![\d-])/;
/** The number of a meeting before its day, which begins no range of days: `No.5 - 11 May 2023`, `Call 5 - 11 May 2023`. */
const NUMBER_OF_MEETING = /(?<=\b(?:(?:no|nr)\.? ?|(?:number|meeting|call|session) ))\d{1,3}(?=\s+[-–—]\s)/gi;

/**
 * The date of a meeting that a heading, a file name or front matter gives: the first day in it that has a year.
 * A heading may date something else ("Release: 25 September 2023"); the caller knows what it is a heading of.
 * @returns null when there is none, or when that day does not exist.
 * @example parseMeetingDate("Oct.10.2019.md") // "2019-10-10"
 * @example parseMeetingDate("06-08.md", { year: 2023 }) // "2023-06-08"
 */
export function parseMeetingDate(text: string, hint: MeetingDateHint = {}): CalendarDate | null {
  if (!/\d/.test(text)) return null;
  return (
    slashedDate(text, hint.slashes ?? "month-first") ??
    writtenDate(text, hint.year) ??
    shortDate(text, hint.year)
  );
}

function slashedDate(text: string, order: DayOrder): CalendarDate | null {
  const match = SLASHED.exec(text);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const dayFirst = first > 12 || (second <= 12 && order === "day-first");
  const full = year < 100 ? 2000 + year : year;
  return dayFirst ? calendarDate(full, second, first) : calendarDate(full, first, second);
}

function writtenDate(text: string, year: number | undefined): CalendarDate | null {
  // File names join what the grammar would read as one word or as a version: `2023_06_08`, `Oct.10.2019`.
  const spaced = text
    .replace(NUMBER_OF_MEETING, "")
    .replaceAll("_", "-")
    .replace(/(?<=\p{L})\.(\d{1,2})\.(?=\d{4})|(?<=\p{L})\./gu, " $1 ");
  const tokens = tokenize(spaced);
  for (const at of tokens.keys()) {
    const parsed = days(tokens, at);
    if (parsed === null) continue;
    const { start } = parsed.value;
    const known = start.year ?? year;
    if (known === undefined || start.day === "last") continue;
    return (
      resolveStretch(
        { ...parsed.value, start: { ...start, year: known }, end: { ...start, year: known } },
        "2000-01-01",
        false,
      )?.start ?? null
    );
  }
  return null;
}

function shortDate(text: string, year: number | undefined): CalendarDate | null {
  const match = year === undefined ? null : MONTH_AND_DAY.exec(text);
  return match && year !== undefined ? calendarDate(year, Number(match[1]), Number(match[2])) : null;
}
