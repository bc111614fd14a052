import {
  addDays,
  addMonths,
  type CalendarDate,
  dayOfWeek,
  isoWeekOf,
  MONTH_NAMES,
  partsOf,
} from "./calendar-date.js";

/** How often a series reports: one report each. */
export type PeriodKind = "week" | "month" | "quarter";

/** A period's name: `2023-W35` (ISO week), `2023-08` or `2023-Q3`. Periods of one kind sort in time order. */
export type Period = string;

const two = (n: number) => String(n).padStart(2, "0");

/** The period of `kind` that holds `date`. A week belongs to its ISO week-year, so 2023-01-01 is in `2022-W52`. */
export function periodOf(date: CalendarDate, kind: PeriodKind): Period {
  const { year, month } = partsOf(date);
  if (kind === "month") return `${year}-${two(month)}`;
  if (kind === "quarter") return `${year}-Q${Math.ceil(month / 3)}`;
  const iso = isoWeekOf(date);
  return `${iso.year}-W${two(iso.week)}`;
}

/** The kind that a period's name is of; null when it is no period. */
export function kindOf(period: Period): PeriodKind | null {
  if (/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(period)) return "week";
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return "month";
  if (/^\d{4}-Q[1-4]$/.test(period)) return "quarter";
  return null;
}

/**
 * First day of a period.
 * @throws RangeError when `period` is no period; callers hold names that {@link periodOf} made or {@link kindOf} checked.
 */
export function startOfPeriod(period: Period): CalendarDate {
  const kind = kindOf(period);
  const year = Number(period.slice(0, 4));
  if (kind === "month") return `${period}-01`;
  if (kind === "quarter") return `${year}-${two(Number(period.slice(6)) * 3 - 2)}-01`;
  if (kind === "week") {
    // The fourth of January is always in week 1.
    const inFirstWeek = `${year}-01-04`;
    return addDays(inFirstWeek, 1 - dayOfWeek(inFirstWeek) + 7 * (Number(period.slice(6)) - 1));
  }
  throw new RangeError(`not a period: ${period}`);
}

/** The period of the same kind, `count` later; earlier when negative. */
export function shiftPeriod(period: Period, count: number): Period {
  const kind = kindOf(period) ?? "month";
  const start = startOfPeriod(period);
  if (kind === "week") return periodOf(addDays(start, 7 * count), kind);
  return periodOf(addMonths(start, kind === "quarter" ? 3 * count : count), kind);
}

/** Last day of a period. */
export function endOfPeriod(period: Period): CalendarDate {
  return addDays(startOfPeriod(shiftPeriod(period, 1)), -1);
}

/** Words for a period: `August 2023`, `week 35 of 2023`, `the third quarter of 2023`. */
export function formatPeriod(period: Period): string {
  const kind = kindOf(period);
  const year = period.slice(0, 4);
  if (kind === "week") return `week ${Number(period.slice(6))} of ${year}`;
  if (kind === "quarter") {
    return `the ${["first", "second", "third", "fourth"][Number(period.slice(6)) - 1]} quarter of ${year}`;
  }
  return `${MONTH_NAMES[Number(period.slice(5)) - 1]} ${year}`;
}
