import type { Assessment, Finding } from "../model/assessment.js";
import { isUnread } from "./alert.js";
import { isCharted } from "./chart.js";
import { standingOf } from "./states.js";

/** Every list that takes up room, most urgent first: the last ones are left out first. */
const URGENCY = [
  "unread",
  "overdue",
  "unassigned",
  "decisions",
  "dueSoon",
  "postponed",
  "otherOverdue",
  "actionItems",
  "untracked",
  "resolved",
  "undated",
  "chart",
  "staleActionItems",
  "staleDecisions",
  "dismissed",
  "remarks",
  "notes",
] as const;
export type ListName = (typeof URGENCY)[number];
/** Lists whose rows are findings. */
export type FindingList = Exclude<ListName, "unread" | "resolved" | "remarks" | "notes">;
/** Everything that a report lists, whole. */
export type Lists = ReturnType<typeof listsOf>;

/** Lists that repeat what others show, or tell of sources: leaving them out leaves no finding out. */
const NOT_FINDINGS: ListName[] = ["unread", "chart", "remarks", "notes"];

/** How many rows all the lists of a report have, those that {@link toView} takes as its budget. */
export function countRows(assessment: Assessment): number {
  return Object.values(listsOf(assessment)).reduce((sum, list) => sum + list.length, 0);
}

/**
 * The lists of a report. Each finding is shown in full once: what is not tracked, or has no date, is listed as such only
 * where no list above shows it.
 */
export function listsOf(assessment: Assessment) {
  const standing = standingOf(assessment);
  const { overdue, unassigned, needsDecision, staleDecisions, dueSoon, postponed, otherOverdue, dismissed } =
    assessment;
  const shown = keysOf(
    [overdue, unassigned, needsDecision, staleDecisions, dueSoon, postponed, otherOverdue, dismissed].flat(),
  );
  const undated = assessment.toc.filter(({ done, due, key }) => !done && due === null && !shown.has(key));
  const shownOrUndated = new Set([...shown, ...keysOf(undated)]);
  return {
    unread: assessment.problems.filter(isUnread),
    overdue,
    unassigned,
    decisions: needsDecision,
    dueSoon,
    postponed,
    otherOverdue,
    actionItems: assessment.actionItems,
    untracked: assessment.untracked.filter(({ key }) => !shownOrUndated.has(key)),
    resolved: assessment.resolved,
    undated,
    chart: assessment.toc.filter((finding) => isCharted(finding, standing)),
    staleActionItems: assessment.staleActionItems,
    staleDecisions,
    dismissed,
    remarks: assessment.problems.filter(({ line }) => line !== null),
    notes: assessment.sources.notes,
  };
}

export function keysOf(findings: Finding[]): Set<string> {
  return new Set(findings.map(({ key }) => key));
}

/** How many rows of each list to show: all of the most urgent one, then of the next, while there is room. */
export function share(lists: Lists, budget: number): Record<ListName, number> {
  let left = budget;
  const room: Partial<Record<ListName, number>> = {};
  for (const name of URGENCY) {
    const taken = Math.min(lists[name].length, left);
    room[name] = taken;
    left -= taken;
  }
  return room as Record<ListName, number>;
}

/** How many findings are left out; lists that repeat others, or tell of sources, do not count. */
export function omittedFindings(lists: Lists, room: Record<ListName, number>): number {
  return URGENCY.filter((name) => !NOT_FINDINGS.includes(name)).reduce(
    (sum, name) => sum + lists[name].length - room[name],
    0,
  );
}
