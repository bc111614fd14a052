import { Temporal } from "temporal-polyfill";

/** A day without time or zone, written `YYYY-MM-DD`. Such strings sort and compare in time order. */
export type CalendarDate = string;

/**
 * The calendar date that `text` writes as `YYYY-MM-DD`.
 * @returns null for any other form, and for days that do not exist (30 February).
 */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  return calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The date of a year, a month (1–12) and a day; null when that day does not exist. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (month < 1 || month > 12 || day < 1) return null;
  // A day that the month lacks becomes its last one.
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date.toString() : null;
}

/** The day `days` after `date`; before it when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The same day of the month, `months` later; the month's last day where that day does not exist. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
}

/** The last day of the month that holds `date`. */
export function endOfMonth(date: CalendarDate): CalendarDate {
  const day = Temporal.PlainDate.from(date);
  return day.with({ day: day.daysInMonth }).toString();
}

/** ISO day of the week: 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Year, month (1–12) and day of the month of a date. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return { year, month, day };
}

/**
 * The calendar date that an instant falls on in a time zone.
 * @param instant ISO 8601 with offset, as GitHub writes it (`2023-08-31T22:00:00Z`).
 * @param timeZone an IANA name such as `Europe/Rome`; check it with {@link isTimeZone} first.
 */
export function dateInZone(instant: string, timeZone: string): CalendarDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Whether `name` is an IANA time zone that this runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `31 August 2023`: months by name, since 08/09 reads differently on each side of an ocean. */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${MONTH_NAMES[month - 1]} ${year}`;
}
