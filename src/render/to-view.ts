import type { Assessment, Finding } from "../model/assessment.js";
import { formatDate } from "../model/calendar-date.js";
import { formatPeriod } from "../model/period.js";
import type { Problem } from "../model/problem.js";
import { toAlert } from "./alert.js";
import { ganttOf } from "./chart.js";
import {
  type FindingList,
  keysOf,
  type ListName,
  type Lists,
  listsOf,
  omittedFindings,
  share,
} from "./lists.js";
import { plainText } from "./plain-text.js";
import type { RenderOptions } from "./render-report.js";
import { type Listing, type RowContext, toRow } from "./row.js";
import { tocName, withinDays } from "./scope.js";
import { toSources, toWithheld } from "./sources.js";
import { standingOf } from "./states.js";
import { shownTitle } from "./titles.js";
import { missedPeriods, shortPeriod, summaryOf, toHistory, toTotals } from "./totals.js";
import type { ChartView, PreviousView, ReportView, SectionView } from "./view.js";

/** The id that a series has unless it is given another. */
const USUAL_SERIES = "roadmap";

/**
 * The view that templates are rendered with.
 * @param budget how many rows all lists together may show: the most urgent ones. Counts and totals are always of all.
 */
export function toView(assessment: Assessment, options: RenderOptions, budget: number): ReportView {
  const lists = listsOf(assessment);
  const room = share(lists, budget);
  const context: RowContext = { assessment, options, standing: standingOf(assessment) };
  const sections = toSections(lists, room, context);
  const { dismissed, ...open } = sections;
  return {
    ...toHead(assessment, options),
    ...sections,
    boxes: Object.values(open).some(({ rows }) => rows.length > 0),
    unread: lists.unread.slice(0, room.unread).map(toProblem),
    omitted: omittedFindings(lists, room),
    chart: toChart(lists.chart, room.chart, context),
    resolved: {
      ...counts(lists.resolved, room.resolved),
      rows: lists.resolved
        .slice(0, room.resolved)
        .map(({ title }) => ({ title: shownTitle(title, options) })),
    },
    sources: toSources(assessment, lists, room.notes, options),
    withheld: toWithheld(assessment),
    remarks: {
      ...counts(lists.remarks, room.remarks),
      rows: lists.remarks.slice(0, room.remarks).map(toRemark),
    },
  };
}

type Head =
  | "series"
  | "period"
  | "shortPeriod"
  | "date"
  | "tocName"
  | "dueSoonWithin"
  | "summary"
  | "alert"
  | "previous"
  | "totals"
  | "missed"
  | "history";

/** What is told of the report as a whole, however many rows it shows. */
function toHead(assessment: Assessment, options: RenderOptions): Pick<ReportView, Head> {
  return {
    series: assessment.id === USUAL_SERIES ? null : plainText(assessment.id, 60),
    period: formatPeriod(assessment.period),
    shortPeriod: shortPeriod(assessment.period),
    date: formatDate(assessment.date),
    tocName: tocName(assessment),
    dueSoonWithin: withinDays(assessment),
    summary: summaryOf(assessment),
    alert: toAlert(assessment),
    previous: toPrevious(assessment, options),
    totals: toTotals(assessment),
    missed: missedPeriods(assessment),
    history: toHistory(assessment),
  };
}

type Sections = Record<Exclude<FindingList, "chart">, SectionView>;

function toSections(lists: Lists, room: Record<ListName, number>, context: RowContext): Sections {
  const { totals } = context.assessment;
  const section = (name: FindingList, unknown = false, listing: Listing = {}): SectionView => ({
    ...counts(lists[name], room[name]),
    unknown,
    rows: lists[name].slice(0, room[name]).map((finding) => toRow(finding, context, listing)),
  });
  return {
    overdue: section("overdue", totals.overdue === null, { mention: true }),
    unassigned: section("unassigned", totals.unassigned === null, { above: keysOf(lists.overdue) }),
    decisions: section("decisions"),
    dueSoon: section("dueSoon", totals.dueSoon === null),
    postponed: section("postponed"),
    otherOverdue: section("otherOverdue"),
    actionItems: section("actionItems", totals.actionItems === null),
    staleActionItems: section("staleActionItems"),
    staleDecisions: section("staleDecisions"),
    untracked: section("untracked"),
    undated: section("undated"),
    dismissed: section("dismissed"),
  };
}

function counts(list: unknown[], shown: number): { count: number; omitted: number } {
  return { count: list.length, omitted: list.length - shown };
}

function toChart(findings: Finding[], shown: number, context: RowContext): ChartView | null {
  if (shown === 0) return null;
  const charted = findings.slice(0, shown);
  return {
    mermaid: ganttOf(charted, context.standing, context.options),
    rows: charted.map((finding) => toRow(finding, context)),
    omitted: findings.length - shown,
  };
}

function toPrevious({ history }: Assessment, { previousUrl }: RenderOptions): PreviousView | null {
  const previous = history[0];
  if (!previous) return null;
  const { period } = previous;
  return { period: formatPeriod(period), shortPeriod: shortPeriod(period), url: previousUrl ?? null };
}

function toProblem({ message, hint }: Problem) {
  return { message: plainText(message), hint: plainText(hint) };
}

function toRemark(problem: Problem) {
  return { where: `${problem.path ?? "notes"}:${problem.line}`, ...toProblem(problem) };
}
