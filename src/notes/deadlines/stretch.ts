import {
  addDays,
  type CalendarDate,
  calendarDate,
  dayOfWeek,
  endOfMonth,
  partsOf,
} from "../../model/calendar-date.js";

/** A day as written: its year may be left out, and the last day of a month may be meant without its number. */
export interface WrittenDay {
  year: number | null;
  /** 1–12. */
  month: number;
  day: number | "last";
}

export type Unit = "day" | "week" | "month" | "quarter" | "half" | "year";

/** A stretch of days as written, from its first to its last; both the same for a single day. */
export interface Stretch {
  unit: Unit;
  start: WrittenDay;
  end: WrittenDay;
  /** Whether the words name only where it ends: "end of May". */
  endOnly: boolean;
  /** The day of the week that is written beside its first day, 1 for Monday; it can tell the year. */
  weekday?: number;
}

/** Days of the calendar, the last one inclusive. */
export interface Interval {
  start: CalendarDate;
  end: CalendarDate;
}

/** A day by its parts. */
export function singleDay(year: number | null, month: number, day: number): Stretch {
  const written = { year, month, day };
  return { unit: "day", start: written, end: written, endOnly: false };
}

/** Whole months, from the first day of one to the last day of another. */
export function wholeMonths(unit: Unit, year: number | null, first: number, last: number): Stretch {
  return {
    unit,
    start: { year, month: first, day: 1 },
    end: { year, month: last, day: "last" },
    endOnly: false,
  };
}

/** From the start of one stretch to the end of another. */
export function between(first: Stretch, last: Stretch): Stretch {
  return { ...first, unit: last.unit, end: last.end, endOnly: first.endOnly && last.endOnly };
}

function dated({ month, day }: WrittenDay, year: number): CalendarDate | null {
  if (day !== "last") return calendarDate(year, month, day);
  const first = calendarDate(year, month, 1);
  return first && endOfMonth(first);
}

function intervalEnding(stretch: Stretch, endYear: number): Interval | null {
  const { start, end } = stretch;
  const wraps = start.month > end.month;
  const last = dated(end, endYear);
  const first = dated(start, start.year ?? endYear - (wraps ? 1 : 0));
  if (first === null || last === null || first > last) return null;
  return { start: first, end: last };
}

function endYearOf({ start, end }: Stretch): number | null {
  if (end.year !== null || start.year === null) return end.year;
  return start.year + (start.month > end.month ? 1 : 0);
}

/**
 * The days that a stretch means at a meeting. Without a year it is the next one that ends on or after the meeting;
 * the last one that began by then when the words put it in the past, or when only that one has the day of the week
 * that is written beside it.
 * @returns null when there is no such day (31 June), or when it would end before it starts.
 */
export function resolveStretch(stretch: Stretch, meetingDate: CalendarDate, past: boolean): Interval | null {
  const endYear = endYearOf(stretch);
  if (endYear !== null) return intervalEnding(stretch, endYear);
  const last = () => nearest(stretch, meetingDate, -1);
  if (past) return last();
  const next = nearest(stretch, meetingDate, 1);
  if (next === null || fitsWeekday(stretch, next)) return next;
  const previous = last();
  return previous && fitsWeekday(stretch, previous) ? previous : next;
}

const fitsWeekday = ({ weekday }: Stretch, { start }: Interval) =>
  weekday === undefined || weekday === dayOfWeek(start);

/** The first such stretch that ends on or after a day, or the last that began on or before it. */
function nearest(stretch: Stretch, day: CalendarDate, direction: 1 | -1): Interval | null {
  const { year } = partsOf(day);
  // Nine years hold a 29 February, also around 2100.
  for (let step = direction === 1 ? 0 : -1; step <= 8; step++) {
    const interval = intervalEnding(stretch, year + direction * step);
    if (interval && (direction === 1 ? interval.end >= day : interval.start <= day)) return interval;
  }
  return null;
}

/** Monday to Sunday around a day. */
export function weekOf(date: CalendarDate): Interval {
  const monday = addDays(date, 1 - dayOfWeek(date));
  return { start: monday, end: addDays(monday, 6) };
}
