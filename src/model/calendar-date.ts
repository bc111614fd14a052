/** A day without time or zone, written `YYYY-MM-DD`. Such strings sort and compare in time order. */
export type CalendarDate = string;

const DAY = 86_400_000;
const two = (n: number) => String(n).padStart(2, "0");

/** `Date` counts days in UTC, where each has 24 hours; nothing of it leaves this module. */
const timeOf = (date: CalendarDate) => Date.parse(`${date}T00:00:00Z`);
const atTime = (time: number): CalendarDate => new Date(time).toISOString().slice(0, 10);

/**
 * The calendar date that `text` writes as `YYYY-MM-DD`.
 * @returns null for any other form, and for days that do not exist (30 February).
 */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  return calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The date of a year (0–9999), a month (1–12) and a day; null when that day does not exist. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  const time = timeOf(text);
  // Of a day that the month lacks, a parser may make one of the next month.
  return Number.isNaN(time) || atTime(time) !== text ? null : text;
}

/** The day `days` after `date`; before it when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return atTime(timeOf(date) + days * DAY);
}

/** The same day of the month, `months` later; the month's last day where that day does not exist. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + month - 1 + months;
  const first = `${String(Math.floor(count / 12)).padStart(4, "0")}-${two((count % 12) + 1)}-01`;
  const last = endOfMonth(first);
  return day > partsOf(last).day ? last : addDays(first, day - 1);
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (timeOf(to) - timeOf(from)) / DAY;
}

/** The last day of the month that holds `date`. */
export function endOfMonth(date: CalendarDate): CalendarDate {
  // 31 days after its first day, each month has become the next one.
  return addDays(`${addDays(`${date.slice(0, 8)}01`, 31).slice(0, 8)}01`, -1);
}

/** ISO day of the week: 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: CalendarDate): number {
  return new Date(timeOf(date)).getUTCDay() || 7;
}

/** ISO week and the year that it belongs to: 1 January 2023 is in week 52 of 2022. */
export function isoWeekOf(date: CalendarDate): { year: number; week: number } {
  // A week belongs to the year of its Thursday.
  const thursday = addDays(date, 4 - dayOfWeek(date));
  const { year } = partsOf(thursday);
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}

/** Year, month (1–12) and day of the month of a date. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/**
 * The calendar date that an instant falls on in a time zone.
 * @param instant ISO 8601 with offset, as GitHub writes it (`2023-08-31T22:00:00Z`).
 * @param timeZone an IANA name such as `Europe/Rome`; check it with {@link isTimeZone} first.
 * @throws RangeError when `instant` is no instant, or `timeZone` no zone; callers hold checked ones.
 */
export function dateInZone(instant: string, timeZone: string): CalendarDate {
  const format = new Intl.DateTimeFormat("en-US", {
    calendar: "gregory",
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
}

/** Whether `name` is an IANA time zone that this runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
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
