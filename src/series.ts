import type { Memory, PreviousReport } from "./model/memory.js";
import { kindOf, type Period } from "./model/period.js";
import type { Problem } from "./model/problem.js";
import { readHiddenComment } from "./render/hidden-comment.js";

/** A report of the series with what its hidden comment says. */
export interface SeriesReport {
  issue: PreviousReport;
  memory: Memory;
  /** Of the body as we wrote it, whatever was ticked or edited since. */
  bodyHash: string;
}

/** The reports of one series, told apart by period. */
export interface Series {
  /** This period's, lowest issue number first: more than one when two runs met. */
  current: SeriesReport[];
  /** Earlier periods', newest period first. */
  earlier: SeriesReport[];
  /** Whether a report of a later period exists: this run then fills in the past (design 4). */
  isBackfill: boolean;
  /** Hidden comments that could not be read, each a note in the report. */
  problems: Problem[];
}

/**
 * Sorts the issues of the token's own actor into the series `id`, seen from `period`. Reports of another series are
 * left out, and so are those of another kind of period: weekly and monthly reports do not compare.
 */
export function seriesOf(issues: PreviousReport[], id: string, period: Period): Series {
  const reports: SeriesReport[] = [];
  const problems: Problem[] = [];
  for (const issue of issues) {
    const comment = readHiddenComment(issue.body);
    if (comment === null) continue;
    if ("problem" in comment) problems.push(unreadableMemory(issue, comment.problem));
    else if (comment.memory.id === id && kindOf(comment.memory.period) === kindOf(period)) {
      reports.push({ issue, memory: comment.memory, bodyHash: comment.bodyHash });
    }
  }
  return {
    current: reports
      .filter((r) => r.memory.period === period)
      .sort((a, b) => a.issue.number - b.issue.number),
    earlier: reports
      .filter((r) => r.memory.period < period)
      .sort((a, b) => b.memory.period.localeCompare(a.memory.period) || a.issue.number - b.issue.number),
    isBackfill: reports.some((r) => r.memory.period > period),
    problems,
  };
}

/** The issue of the report that this one compares with; null when it compares with none. */
export function previousUrlOf({ earlier, isBackfill }: Series): string | null {
  return isBackfill ? null : (earlier[0]?.issue.url ?? null);
}

/** Whether an issue's body is a report of the series, of any period. */
export function isOfSeries(body: string, id: string): boolean {
  const comment = readHiddenComment(body);
  return comment !== null && "memory" in comment && comment.memory.id === id;
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
