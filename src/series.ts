import type { OtherReport, ReportHistory } from "./model/evidence.js";
import type { Memory, PreviousReport } from "./model/memory.js";
import { kindOf, type Period } from "./model/period.js";
import type { Problem } from "./model/problem.js";
import { readHiddenComment } from "./render/hidden-comment.js";

/** A report of the series with what its hidden comment says. */
export interface SeriesReport {
  issue: PreviousReport;
  memory: Memory;
  /** Of title and body as we wrote them, whatever was ticked or edited since. */
  bodyHash: string;
}

/** The reports of one series, seen from one period. */
export interface Series {
  period: Period;
  /** All of them: the next four sort them. */
  reports: SeriesReport[];
  /** This period's report: the lowest number that is open, else the lowest; null when there is none yet. */
  current: SeriesReport | null;
  /** Further reports of this period: two runs met. */
  duplicates: SeriesReport[];
  /** Earlier periods', newest period first. */
  earlier: SeriesReport[];
  /** Whether a report of a later period exists: this run then fills in the past (design 4). */
  isBackfill: boolean;
  /** This period's reports, and open ones, that another actor made: they are never touched. */
  others: OtherReport[];
  /** Hidden comments that could not be read, each a note in the report. */
  problems: Problem[];
}

/**
 * Sorts the issues of the token's own actor into the series `id`, seen from `period`. Reports of another series are
 * left out, and so are those of another kind of period: weekly and monthly reports do not compare.
 */
export function seriesOf(
  history: Pick<ReportHistory, "reports" | "others">,
  id: string,
  period: Period,
): Series {
  const isOfSeries = (memory: Memory) => memory.id === id && kindOf(memory.period) === kindOf(period);
  const reports: SeriesReport[] = [];
  const problems: Problem[] = [];
  for (const issue of history.reports) {
    const comment = readHiddenComment(issue.body);
    if (comment === null) continue;
    if ("problem" in comment) problems.push(unreadableMemory(issue, comment.problem));
    else if (isOfSeries(comment.memory)) reports.push({ issue, ...comment });
  }
  const others = (history.others ?? []).filter(({ body, isOpen }) => {
    const comment = readHiddenComment(body);
    if (comment === null || "problem" in comment || !isOfSeries(comment.memory)) return false;
    return isOpen || comment.memory.period === period;
  });
  return { ...sorted(reports, period), others, problems };
}

/** The series with reports that were not known yet, or were known in an older state. */
export function withReports(series: Series, newer: SeriesReport[]): Series {
  const byNumber = new Map([...series.reports, ...newer].map((report) => [report.issue.number, report]));
  return { ...series, ...sorted([...byNumber.values()], series.period) };
}

/** Whether an issue's body is a report of the series, of any period. */
export function isOfSeries(body: string, id: string): boolean {
  const comment = readHiddenComment(body);
  return comment !== null && "memory" in comment && comment.memory.id === id;
}

/** The issue of the report that this one compares with; null when it compares with none. */
export function previousUrlOf({ earlier, isBackfill }: Series): string | null {
  return isBackfill ? null : (earlier[0]?.issue.url ?? null);
}

function sorted(reports: SeriesReport[], period: Period): Omit<Series, "others" | "problems"> {
  const isClosed = ({ issue }: SeriesReport) => Number(issue.state === "closed");
  const [current = null, ...duplicates] = reports
    .filter(({ memory }) => memory.period === period)
    .sort((a, b) => isClosed(a) - isClosed(b) || a.issue.number - b.issue.number);
  const earlier = reports
    .filter(({ memory }) => memory.period < period)
    .sort((a, b) => b.memory.period.localeCompare(a.memory.period) || a.issue.number - b.issue.number);
  const isBackfill = reports.some(({ memory }) => memory.period > period);
  return { period, reports, current, duplicates, earlier, isBackfill };
}

function unreadableMemory(issue: PreviousReport, reason: string): Problem {
  return {
    code: "memory-unreadable",
    message: `The hidden comment of issue #${issue.number} could not be read: ${reason}.`,
    hint: "It may have been edited. If it is an earlier report of this series, this report does not compare with it.",
    path: null,
    line: null,
  };
}
