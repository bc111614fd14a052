import { type CalendarDate, calendarDate } from "../../model/calendar-date.js";
import { parseMeetingDate } from "../deadlines/meeting-date.js";

/** `6_11_25`, `WG-06-18-25-core`: three numbers, whatever the words around them. */
const NUMBERS = /^(?:[^\d]*[-_ ])?(\d{1,2})([-_.])(\d{1,2})\2(20\d{2}|\d{2})(?=$|[-_ ]+\p{L})/u;
/** `06182025`, `wg250618`: without signs between them. */
const COMPACT = /^\D*?(\d{2})()(\d{2})(20\d{2}|\d{2})(?=$|[-_ ]+\p{L})/u;
/** `18-jun-25`; `June-18-25` is as well of eight days. */
const MONTH_BETWEEN = /(?<![\p{L}\d])(\d{1,2})[-_. ]?([a-z]{3,9})[-_. ]?(\d{2})(?!\d)/iu;
/** There is no earlier repository of notes. */
const FIRST_YEAR = 2008;

/**
 * All days that a name may mean by its figures, the two of a year among them: `18-06-25` is of 18 June 2025, or of 25 June
 * 2018. They date nothing by themselves: the numbers may be a version's, so something else has to show one of them.
 * @param name of a file or folder, without ending.
 */
export function possibleDays(name: string): CalendarDate[] {
  const days = [...inNumbers(name), ...inWords(name)].filter((day) => day !== null);
  return [...new Set(days)].filter((day) => Number(day.slice(0, 4)) >= FIRST_YEAR);
}

function inNumbers(name: string): (CalendarDate | null)[] {
  const match = NUMBERS.exec(name) ?? COMPACT.exec(name);
  if (!match) return [];
  const [first, second, last] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const year = last < 100 ? 2000 + last : last;
  const yearLast = [calendarDate(year, first, second), calendarDate(year, second, first)];
  return last < 100 && first > 9 ? [...yearLast, calendarDate(2000 + first, second, last)] : yearLast;
}

function inWords(name: string): (CalendarDate | null)[] {
  const [between, first, inside, last] = MONTH_BETWEEN.exec(name) ?? [];
  if (!between) return [];
  const readings = [`${first} ${inside} 20${last}`, `${last} ${inside} 20${first}`];
  return readings.map((reading) => parseMeetingDate(reading));
}
