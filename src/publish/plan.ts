import type { Memory, PreviousReport } from "../model/memory.js";
import type { Settings } from "../model/settings.js";
import type { Series } from "../series.js";

/** The report to publish, as far as publishing is concerned. */
export interface Publishable {
  title: string;
  body: string;
  /** Of the body, ticks and hidden comment aside: tells whether anything changed. */
  bodyHash: string;
  /** What its hidden comment carries. */
  memory: Memory;
  /** Whether something is overdue that this period's report did not show as overdue before. */
  isNewlyOverdue: boolean;
}

/** What has to be done to the issues so that the period has its one report (design 4). */
export interface Plan {
  /** The period's report; null: it has to be created. */
  issue: PreviousReport | null;
  /** Whether title and body have to be written. Always when there is no issue. */
  write: boolean;
  /** Whether a report that a person closed is opened again. */
  reopen: boolean;
  /** Whether it is left closed, as a person closed it. */
  staysClosed: boolean;
  /** Other open reports of the same period: two runs met. The lowest number is the report. */
  duplicates: PreviousReport[];
  /** Open reports of earlier periods that this one replaces. */
  close: PreviousReport[];
  /** Labels and assignees that the issue lacks. */
  addLabels: string[];
  addAssignees: string[];
  pin: boolean;
  /** Earlier reports to take off the pins first: a repository has three. */
  unpin: PreviousReport[];
}

/**
 * Decides, without writing. A report filled in for a period older than the newest one never closes or pins. Labels
 * and assignees are put on a new report, and on an old one that has none of them: a person may have taken some away.
 */
export function planOf(report: Publishable, series: Series, settings: Settings): Plan {
  const [current, ...others] = series.current;
  const issue = current?.issue ?? null;
  const isChanged = !current || current.bodyHash !== report.bodyHash || current.issue.title !== report.title;
  const isClosed = issue?.state === "closed";
  const takesOver = !series.isBackfill;
  return {
    issue,
    write: isChanged,
    reopen: isClosed && report.isNewlyOverdue,
    staysClosed: isClosed && !report.isNewlyOverdue,
    duplicates: others.map((other) => other.issue).filter(isOpen),
    close: takesOver && settings.closePrevious ? series.earlier.map((r) => r.issue).filter(isOpen) : [],
    addLabels: lacking(settings.labels, issue?.labels ?? []),
    addAssignees: isClosed ? [] : lacking(settings.assignees, issue?.assignees ?? []),
    pin: takesOver && settings.pin && !isClosed && !issue?.isPinned,
    unpin: takesOver && settings.pin ? series.earlier.map((r) => r.issue).filter((i) => i.isPinned) : [],
  };
}

/** Whether carrying out the plan writes anything. */
export function isIdle(plan: Plan): boolean {
  const { write, reopen, pin } = plan;
  const lists = [plan.duplicates, plan.close, plan.addLabels, plan.addAssignees, plan.unpin];
  return !write && !reopen && !pin && lists.every((list) => list.length === 0);
}

/** The plan in words, a line each, for the log of a dry run. */
export function describePlan(plan: Plan): string[] {
  const numbers = (issues: PreviousReport[]) => issues.map((issue) => `#${issue.number}`).join(", ");
  const lines: string[] = [];
  if (plan.issue === null) lines.push("create the report issue");
  else if (plan.write) lines.push(`update title and body of #${plan.issue.number}`);
  if (plan.reopen) lines.push(`reopen #${plan.issue?.number}, since something is newly overdue`);
  if (plan.duplicates.length > 0) lines.push(`close ${numbers(plan.duplicates)} as a duplicate`);
  if (plan.addLabels.length > 0) lines.push(`put the labels ${plan.addLabels.join(", ")} on it`);
  if (plan.addAssignees.length > 0) lines.push(`assign ${plan.addAssignees.join(", ")}`);
  if (plan.close.length > 0) lines.push(`close the earlier ${numbers(plan.close)}`);
  if (plan.unpin.length > 0) lines.push(`unpin ${numbers(plan.unpin)}`);
  if (plan.pin) lines.push("pin it");
  return lines.length > 0 ? lines : ["nothing: the report is up to date"];
}

/** All of `wanted`, unless `present` has one of them already. */
function lacking(wanted: string[], present: string[]): string[] {
  const have = new Set(present.map((name) => name.toLowerCase()));
  return wanted.some((name) => have.has(name.toLowerCase())) ? [] : wanted;
}

function isOpen(issue: PreviousReport): boolean {
  return issue.state === "open";
}
