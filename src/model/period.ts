import { Temporal } from "temporal-polyfill";
import { type CalendarDate, MONTH_NAMES, partsOf } from "./calendar-date.js";

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
  const day = Temporal.PlainDate.from(date);
  return `${day.yearOfWeek}-W${two(day.weekOfYear ?? 0)}`;
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
    const fourthOfJanuary = Temporal.PlainDate.from({ year, month: 1, day: 4 });
    return fourthOfJanuary
      .subtract({ days: fourthOfJanuary.dayOfWeek - 1 })
      .add({ weeks: Number(period.slice(6)) - 1 })
      .toString();
  }
  throw new RangeError(`not a period: ${period}`);
}

/** The period of the same kind, `count` later; earlier when negative. */
export function shiftPeriod(period: Period, count: number): Period {
  const kind = kindOf(period) ?? "month";
  const unit = { week: { weeks: count }, month: { months: count }, quarter: { months: 3 * count } }[kind];
  return periodOf(Temporal.PlainDate.from(startOfPeriod(period)).add(unit).toString(), kind);
}

/** Last day of a period. */
export function endOfPeriod(period: Period): CalendarDate {
  return Temporal.PlainDate.from(startOfPeriod(shiftPeriod(period, 1)))
    .subtract({ days: 1 })
    .toString();
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
