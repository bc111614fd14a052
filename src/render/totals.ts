import type { Assessment, Finding } from "../model/assessment.js";
import { addDays } from "../model/calendar-date.js";
import type { Totals } from "../model/memory.js";
import { formatPeriod, kindOf, type Period, shiftPeriod } from "../model/period.js";
import { formatCount, inWords, plural } from "./phrases.js";
import { tocName, withinDays } from "./scope.js";
import type { HistoryView, TotalView } from "./view.js";

/** The counts in their order, by name. Short: the table has to fit a telephone. */
function labelsOf(assessment: Assessment): [keyof Totals, string][] {
  return [
    ["overdue", `Overdue ${tocName(assessment)} items`],
    ["unassigned", "Unassigned priorities"],
    ["dueSoon", `Due ${withinDays(assessment)}`],
    ["actionItems", "Open action items"],
  ];
}

/** The four counts against those of the report before; a source that was missing makes its counts `unknown`. */
export function toTotals(assessment: Assessment): TotalView[] {
  const { totals, history } = assessment;
  const previous = history[0];
  return labelsOf(assessment).map(([name, label]) => ({
    label,
    before: previous ? countOrUnknown(previous[name]) : null,
    now: countOrAtLeast(totals[name], assessment[name].length),
    change: previous ? changeOf(previous[name], totals[name]) : null,
  }));
}

function changeOf(before: number | null, now: number | null): string | null {
  if (before === null || now === null) return null;
  if (before === now) return "=";
  return now > before ? `▲${formatCount(now - before)}` : `▼${formatCount(before - now)}`;
}

/** With a source missing, what was found all the same. */
function countOrAtLeast(total: number | null, found: number): string {
  return total === null && found > 0 ? `at least ${formatCount(found)}` : countOrUnknown(total);
}

function countOrUnknown(count: number | null): string {
  return count === null ? "unknown" : formatCount(count);
}

/** The counts of the last reports, newest first; none for fewer than three, which the totals show already. */
export function toHistory({ period, totals, history }: Assessment): HistoryView[] {
  if (history.length < 2) return [];
  return [{ period, ...totals }, ...history].slice(0, 12).map((past) => ({
    period: shortPeriod(past.period),
    overdue: countOrUnknown(past.overdue),
    unassigned: countOrUnknown(past.unassigned),
    dueSoon: countOrUnknown(past.dueSoon),
    actionItems: countOrUnknown(past.actionItems),
  }));
}

/** A period for a table's head: `August 2023`, `week 35, 2023`, `Q3 2023`. */
export function shortPeriod(period: Period): string {
  const year = period.slice(0, 4);
  switch (kindOf(period)) {
    case "week":
      return `week ${Number(period.slice(6))}, ${year}`;
    case "quarter":
      return `${period.slice(5)} ${year}`;
    default:
      return formatPeriod(period);
  }
}

/** Periods that are named one by one; more are counted. */
const MOST_MISSED = 3;

/** The periods between the last report and this one, in words; null when there are none. */
export function missedPeriods({ period, history }: Assessment): string | null {
  const last = history[0]?.period;
  if (last === undefined || kindOf(last) === null || kindOf(last) !== kindOf(period)) return null;
  const missed: Period[] = [];
  for (let between = shiftPeriod(period, -1); between > last; between = shiftPeriod(between, -1)) {
    missed.unshift(between);
  }
  if (missed.length === 0) return null;
  if (missed.length <= MOST_MISSED) return inWords(missed.map(formatPeriod));
  const [first = last, end = last] = [missed[0], missed.at(-1)];
  return `the ${plural(missed.length, "period")} from ${formatPeriod(first)} to ${formatPeriod(end)}`;
}

/**
 * The counts in a few words, for a title: `2 overdue, 3 unassigned`. `nothing overdue` is said too, unless something else
 * that the report shows is past its date: `4 past their date`.
 */
export function summaryOf(assessment: Assessment): string {
  const { totals, overdue, unassigned } = assessment;
  const late = totals.overdue === 0 ? noneOverdue(assessment) : countIn(totals.overdue, overdue, "overdue");
  const alone = totals.unassigned === 0 ? "" : `, ${countIn(totals.unassigned, unassigned, "unassigned")}`;
  return `${late}${alone}`;
}

/** How many findings are past their date. */
export const lateAmong = (findings: Finding[]) =>
  findings.filter(({ daysOverdue }) => daysOverdue !== null).length;

/** Those that are due as soon as the report looks ahead. */
export function dueSoonAmong(findings: Finding[], { date, dueSoonDays }: Assessment): Finding[] {
  if (dueSoonDays === undefined) return [];
  const last = addDays(date, dueSoonDays);
  return findings.filter(({ due }) => due !== null && due >= date && due <= last);
}

function noneOverdue({ needsDecision, otherOverdue, actionItems }: Assessment): string {
  const undecided = needsDecision.filter(({ decision }) => decision === "nothing-linked");
  const past = undecided.length + otherOverdue.length + lateAmong(actionItems);
  if (past === 0) return "nothing overdue";
  return `${formatCount(past)} past ${past === 1 ? "its" : "their"} date`;
}

function countIn(total: number | null, known: Finding[], word: string): string {
  if (total !== null) return `${formatCount(total)} ${word}`;
  return known.length === 0 ? `${word} unknown` : `at least ${formatCount(known.length)} ${word}`;
}
