import { type CalendarDate, calendarDate, partsOf } from "../../model/calendar-date.js";

/** Which number comes first: `3/5/2023` is 5 March month-first, and 3 May day-first. */
export type DayOrder = "month-first" | "day-first";

/** `03_05_2023`, `5/11/24`: day and month in numbers, before the year. */
const NUMBERS = /(?<![\d.])(\d{1,2})([-_./])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/g;

/** The numbers of a text that a day was read from. */
export interface DayNumbers {
  /** What stands between them. */
  separator: string;
  /** How the day was read; null when day and month are the same number. */
  order: DayOrder | null;
  /** The day that they give in the other order; null when there is none. */
  other: CalendarDate | null;
}

/**
 * How a day was read from a text that gives it in numbers, the year last.
 * @param date what was read.
 * @returns null when no such numbers in the text give that day.
 * @example dayNumbers("03_05_2023", "2023-03-05") // { separator: "_", order: "month-first", other: "2023-05-03" }
 */
export function dayNumbers(text: string, date: CalendarDate): DayNumbers | null {
  const { year, month, day } = partsOf(date);
  for (const [, first, separator = "", second, last] of text.matchAll(NUMBERS)) {
    if (Number(last) % 100 !== year % 100) continue;
    const isMonthFirst = Number(first) === month && Number(second) === day;
    if (!isMonthFirst && (Number(first) !== day || Number(second) !== month)) continue;
    if (day === month) return { separator, order: null, other: null };
    const order = isMonthFirst ? "month-first" : "day-first";
    return { separator, order, other: calendarDate(year, day, month) };
  }
  return null;
}
