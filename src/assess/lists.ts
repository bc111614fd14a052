import type { Assessment, Finding } from "../model/assessment.js";
import { addDays, type CalendarDate, daysBetween } from "../model/calendar-date.js";
import type { Settings } from "../model/settings.js";
import { STALE_AFTER_DAYS } from "./board-rules.js";
import type { Commitment } from "./commitment.js";
import { by, unique } from "./order.js";
import type { Standing } from "./standing.js";

/** A finding with what it was made from. */
export interface Assessed {
  commitment: Commitment;
  standing: Standing;
  finding: Finding;
  isDismissed: boolean;
}

/** The lists of findings of an assessment. */
export type Lists = Pick<
  Assessment,
  | "toc"
  | "overdue"
  | "unassigned"
  | "needsDecision"
  | "staleDecisions"
  | "dueSoon"
  | "postponed"
  | "otherOverdue"
  | "untracked"
  | "actionItems"
  | "staleActionItems"
  | "dismissed"
>;

/**
 * Puts each finding where it belongs, most urgent first. `overdue` and `unassigned` may both show one; any other list
 * omits what these two show, and what needs a decision is in no list but that and `toc` (design 2.7). A passed date that
 * nothing is linked to, or only what could not be read, is folded away with time. What was dismissed is in none but `toc`
 * and `dismissed`, what is finished in none but `toc`.
 */
export function listsOf(assessed: Assessed[], settings: Settings): Lists {
  const { today, dueSoonDays, priorityOptions } = settings;
  const open = assessed.filter(({ finding, isDismissed }) => !finding.done && !isDismissed);
  const isOverdue = ({ commitment, finding }: Assessed) => commitment.toc && finding.daysOverdue !== null;
  const rest = open.filter((one) => !isOverdue(one) && !one.standing.isUnassigned);
  const decisions = rest.filter(({ finding }) => finding.decision !== null);
  const isForgotten = (one: Assessed) =>
    (one.finding.decision === "nothing-linked" || one.standing.isUnseen) &&
    (isStale(one, today) || one.commitment.thread.leftOutOn !== null);
  const undecided = rest.filter(({ finding }) => finding.decision === null);
  const items = undecided.filter((one) => one.commitment.kind === "item" && !isForgotten(one));
  const actions = undecided.filter(
    ({ commitment, standing }) => commitment.kind === "action" && !standing.isPostponed,
  );
  const soon = addDays(today, dueSoonDays);
  return {
    toc: findingsOf(assessed.filter(({ commitment }) => commitment.toc)),
    overdue: findingsOf(open.filter(isOverdue)),
    unassigned: open
      .filter(({ standing }) => standing.isUnassigned)
      .sort(mostUrgentFirst(priorityOptions.value))
      .map(({ finding }) => finding),
    needsDecision: findingsOf(decisions.filter((one) => !isForgotten(one))),
    staleDecisions: findingsOf(rest.filter(isForgotten)),
    dueSoon: findingsOf(items.filter(({ finding }) => isBetween(finding.due, today, soon))),
    postponed: findingsOf(undecided.filter(({ standing }) => standing.isPostponed)),
    otherOverdue: findingsOf(items.filter(({ finding }) => finding.daysOverdue !== null)),
    untracked: findingsOf(items.filter(({ standing }) => standing.isUntracked)),
    actionItems: findingsOf(actions.filter((one) => !isStale(one, today))),
    staleActionItems: findingsOf(actions.filter((one) => isStale(one, today))),
    dismissed: findingsOf(assessed.filter(({ finding, isDismissed }) => isDismissed && !finding.done)),
  };
}

/** Every open finding that a reader sees, each once, most urgent list first. */
export function shownIn(lists: Lists): Finding[] {
  return unique([
    ...lists.overdue,
    ...lists.unassigned,
    ...lists.needsDecision,
    ...lists.dueSoon,
    ...lists.otherOverdue,
    ...lists.postponed,
    ...lists.actionItems,
    ...lists.untracked,
    ...lists.toc.filter(({ done }) => !done),
    ...lists.staleDecisions,
    ...lists.staleActionItems,
    ...lists.dismissed,
  ]);
}

/**
 * Most days overdue first, which is the earliest date; then by start and title. What has no date follows, the longest
 * promised first.
 */
function findingsOf(assessed: Assessed[]): Finding[] {
  return assessed.map(({ finding }) => finding).sort(earliestFirst);
}

const earliestFirst = by<Finding>(
  ({ daysOverdue }) => (daysOverdue === null ? null : -daysOverdue),
  ({ due }) => due,
  ({ start }) => start,
  ({ due, ageDays }) => (due === null && ageDays !== null ? -ageDays : null),
  ({ title }) => title,
  ({ key }) => key,
);

/** The order of what nobody is assigned to. Somebody to ask is less urgent than nobody. */
function mostUrgentFirst(options: string[]): (a: Assessed, b: Assessed) => number {
  const urgency = by<Assessed>(
    ({ finding }) => (finding.namedInNotes ? 1 : 0),
    ({ finding: { toc, daysOverdue } }) => (toc && daysOverdue !== null ? -daysOverdue : null),
    (assessed) => rankOf(assessed, options),
    ({ finding: { ageDays } }) => (ageDays === null ? null : -ageDays),
  );
  return (a, b) => urgency(a, b) || earliestFirst(a.finding, b.finding);
}

/**
 * By the order of the board's options, 0 first, by option and flag whichever is the more urgent. What the notes call
 * urgent or top goes with the first option and what they call high with the last, unless an option bears that name.
 */
function rankOf({ standing: { priority, notes } }: Assessed, options: string[]): number {
  const ranks = options.map((option) => option.toLowerCase());
  const last = ranks.length - 1;
  const ranksOf = [priority, notes.flags.at(-1)?.what.level].flatMap((name) => {
    const rank = ranks.indexOf(name?.toLowerCase() ?? "");
    if (rank >= 0) return rank;
    return name === "urgent" || name === "top" ? 0 : last;
  });
  return Math.min(...ranksOf);
}

function isBetween(date: CalendarDate | null, from: CalendarDate, to: CalendarDate): boolean {
  return date !== null && date >= from && date <= to;
}

/**
 * A date keeps what it dates current until it has been past for as long, or, of an action item that a list leaves out,
 * until it is past.
 */
function isStale({ commitment, standing, finding }: Assessed, today: CalendarDate): boolean {
  const isLeftOff = commitment.kind === "action" && commitment.thread.leftOutOn !== null;
  if (isLeftOff && (finding.due === null || finding.due < today)) return true;
  const latest = [standing.lastMentionedOn, finding.due]
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  return latest !== undefined && daysBetween(latest, today) >= STALE_AFTER_DAYS;
}
