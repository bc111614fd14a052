import type { Memory, PreviousReport } from "../model/memory.js";
import type { Settings } from "../model/settings.js";
import type { Series } from "../series.js";

/** The report to publish, as far as publishing is concerned. */
export interface Publishable {
  title: string;
  body: string;
  /** Of title and body, ticks and hidden comment aside: tells whether anything changed. */
  bodyHash: string;
  /** What its hidden comment carries. */
  memory: Memory;
  /** Whether something is overdue that this period's report did not show as overdue before. */
  isNewlyOverdue: boolean;
  /** The same report in half the length, for a GitHub that counts otherwise than we do; null when there is none. */
  shorter: (() => Publishable) | null;
}

/** What has to be done to the issues so that the period has its one report (design 4). */
export interface Plan {
  /** The period's report; null: it has to be created. */
  issue: PreviousReport | null;
  /** Whether title and body have to be written. Always when there is no issue. */
  write: boolean;
  /** Whether a closed report is opened again, together with writing it. */
  reopen: boolean;
  /** Whether it is left closed. */
  staysClosed: boolean;
  /** Other open reports of the same period: two runs met. */
  duplicates: PreviousReport[];
  /** Open reports of earlier periods that this one replaces. */
  close: PreviousReport[];
  /** Labels and assignees that the issue lacks. */
  addLabels: string[];
  addAssignees: string[];
  /** Earlier reports to take off the pins first: a repository has three. */
  unpin: PreviousReport[];
  pin: boolean;
}

/**
 * Decides, without writing. A report filled in for a period older than the newest one never closes, opens again or pins.
 * What people took back (a label, an assignee, a pin, the closing of a report) is not done again.
 */
export function planOf(report: Publishable, series: Series, settings: Settings): Plan {
  const { current, duplicates, earlier, isBackfill } = series;
  const issue = current?.issue ?? null;
  const isClosed = issue?.state === "closed";
  const reopen = isClosed && report.isNewlyOverdue && !isBackfill;
  const staysClosed = isClosed && !reopen;
  const replaced = isBackfill ? [] : earlier.map((one) => one.issue);
  return {
    issue,
    write: reopen || current?.bodyHash !== report.bodyHash,
    reopen,
    staysClosed,
    duplicates: duplicates.map((one) => one.issue).filter((one) => isToBeClosed(one, "")),
    close: settings.closePrevious
      ? replaced.filter((one) => isToBeClosed(one, issue?.createdAt ?? null))
      : [],
    addLabels: issue?.takenBack?.labels ? [] : lacking(settings.labels, issue?.labels ?? []),
    addAssignees:
      staysClosed || issue?.takenBack?.assignees ? [] : lacking(settings.assignees, issue?.assignees ?? []),
    unpin: settings.pin ? replaced.filter((one) => one.isPinned) : [],
    pin: settings.pin && !isBackfill && !staysClosed && !issue?.isPinned && !issue?.takenBack?.pin,
  };
}

/**
 * Whether an issue is open, and nobody opened it again since the instant at which it was to be closed at the earliest.
 * @param since null: that instant is still to come.
 */
function isToBeClosed({ state, takenBack }: PreviousReport, since: string | null): boolean {
  const reopenedAt = takenBack?.reopenedAt ?? null;
  return state === "open" && (since === null || reopenedAt === null || reopenedAt < since);
}

/** All of `wanted`, unless `present` has one of them already: they were put then, as far as they can be. */
function lacking(wanted: string[], present: string[]): string[] {
  const have = new Set(present.map((name) => name.toLowerCase()));
  return wanted.some((name) => have.has(name.toLowerCase())) ? [] : wanted;
}
