import type { Assessment, Finding } from "../model/assessment.js";
import { formatDate } from "../model/calendar-date.js";
import { formatPeriod } from "../model/period.js";
import type { Problem } from "../model/problem.js";
import { isBoardUnread, toAlert } from "./alert.js";
import { ganttOf } from "./chart.js";
import { type FindingList, keysOf, type Lists, listsOf, omittedFindings, share } from "./lists.js";
import { plural } from "./phrases.js";
import { plainText } from "./plain-text.js";
import type { RenderOptions } from "./render-report.js";
import { type Listing, type RowContext, toRow } from "./row.js";
import { tocName, withinDays } from "./scope.js";
import { standingOf } from "./states.js";
import { type Place, shownTitle } from "./titles.js";
import { missedPeriods, shortPeriod, summaryOf, toHistory, toTotals } from "./totals.js";
import type { ChartView, PreviousView, ReportView, SectionView, SourcesView } from "./view.js";

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
  const section = (name: FindingList, unknown = false, listing: Listing = {}): SectionView => ({
    ...counts(lists[name], room[name]),
    unknown,
    rows: lists[name].slice(0, room[name]).map((finding) => toRow(finding, context, listing)),
  });
  const { totals } = assessment;
  const view: Omit<ReportView, "boxes"> = {
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
    unread: lists.unread.slice(0, room.unread).map(toProblem),
    omitted: omittedFindings(lists, room),
    overdue: section("overdue", totals.overdue === null, { mention: true }),
    chart: toChart(lists.chart, room.chart, context),
    unassigned: section("unassigned", totals.unassigned === null, { above: keysOf(lists.overdue) }),
    decisions: section("decisions"),
    dueSoon: section("dueSoon", totals.dueSoon === null),
    postponed: section("postponed"),
    otherOverdue: section("otherOverdue"),
    actionItems: section("actionItems", totals.actionItems === null),
    staleActionItems: section("staleActionItems"),
    staleDecisions: section("staleDecisions"),
    untracked: section("untracked"),
    resolved: {
      ...counts(lists.resolved, room.resolved),
      rows: lists.resolved
        .slice(0, room.resolved)
        .map(({ title }) => ({ title: shownTitle(title, options) })),
    },
    undated: section("undated"),
    dismissed: section("dismissed"),
    sources: toSources(assessment, lists, room.notes, options),
    history: toHistory(assessment),
    withheld: toWithheld(assessment),
    remarks: {
      ...counts(lists.remarks, room.remarks),
      rows: lists.remarks.slice(0, room.remarks).map(toRemark),
    },
  };
  return { ...view, boxes: hasBoxes(view) };
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

function toSources(assessment: Assessment, lists: Lists, shown: number, place: Place): SourcesView {
  const { notes, project } = assessment.sources;
  const everyFinding = [
    assessment.toc,
    assessment.overdue,
    assessment.unassigned,
    assessment.needsDecision,
    assessment.dueSoon,
    assessment.postponed,
    assessment.otherOverdue,
    assessment.untracked,
    assessment.actionItems,
    assessment.staleActionItems,
    assessment.staleDecisions,
  ].flat();
  return {
    notes: notes.slice(0, shown).map(({ path, url }) => ({ label: plainText(path, 200), url })),
    omittedNotes: notes.length - shown,
    board: project && { title: shownTitle(project.title, place), url: project.url, items: project.items },
    boardAsked: project !== null || isBoardUnread(project, lists.unread),
    work: new Set(everyFinding.flatMap(({ work }) => work.map(({ ref }) => ref.toLowerCase()))).size,
    timeZone: assessment.timeZone,
    isPast: assessment.isPast === true,
  };
}

function toWithheld({ withheld }: Assessment): string[] {
  const phrases: [number, string, string][] = [
    [withheld.drafts, "draft item of the board", "draft items of the board"],
    [withheld.work, "issue or pull request", "issues and pull requests"],
    [withheld.fieldValues, "board item's field values", "board items' field values"],
  ];
  return phrases.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many));
}

function hasBoxes(view: Omit<ReportView, "boxes">): boolean {
  return [
    view.overdue,
    view.unassigned,
    view.decisions,
    view.dueSoon,
    view.postponed,
    view.otherOverdue,
    view.actionItems,
    view.staleActionItems,
    view.staleDecisions,
    view.untracked,
    view.undated,
  ].some(({ rows }) => rows.length > 0);
}
