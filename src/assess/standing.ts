import type { Decision } from "../model/assessment.js";
import { type CalendarDate, daysBetween } from "../model/calendar-date.js";
import type { Settings } from "../model/settings.js";
import {
  assigneesOf,
  assignmentOf,
  everybodyNamed,
  type NamedOwner,
  namedOwners,
  ownersOf,
} from "./assignment.js";
import type { BoardRules } from "./board-rules.js";
import type { Commitment } from "./commitment.js";
import { type DueDate, dueDateOf } from "./due-date.js";
import type { Hidden } from "./hidden.js";
import { type NotesState, readNotesState } from "./notes-state.js";
import type { FindLogin } from "./people.js";
import { type Progress, progressOf } from "./progress.js";
import type { WorkIndex } from "./work-index.js";

/** What every decision goes by, beside the commitment itself. */
export interface Grounds {
  settings: Settings;
  works: WorkIndex;
  rules: BoardRules;
  findLogin: FindLogin;
  /** Whether the board, when one was asked for, was read to its end. */
  boardIsWhole: boolean;
  hidden: Hidden;
}

/** Where a commitment stands on the report's day: every fact that puts it into a list, and that its rule tells. */
export interface Standing {
  progress: Progress;
  notes: NotesState;
  /** Finished, by whatever says so first: the notes, the board, the work, or what the report may not show. */
  finishedBy: "notes" | Progress["finishedBy"];
  decision: Decision | null;
  due: DueDate | null;
  /** Null unless it is open and its date is past. */
  daysOverdue: number | null;
  /** Whether its date is past and nothing that could be read tells whether it is finished: it may be, as with no link. */
  isUnseen: boolean;
  /** The board's option, else the notes' level; null when it is no priority. */
  priority: string | null;
  raisedBy: string | null;
  /** Logins of those assigned to open work, of its authors, and of those assigned on the board. */
  assignees: string[];
  /** Whom the notes name as doing it: logins where they are known. */
  named: NamedOwner[];
  /** Who is to do it. */
  owners: NamedOwner[];
  /** Whether it is an open priority that nobody has. */
  isUnassigned: boolean;
  /** Whether it is an open priority of which nobody can tell, since its work could not be read. */
  mayBeUnassigned: boolean;
  /** Whether everything was seen that somebody could be assigned on. */
  isAssignmentKnown: boolean;
  /** Whether the notes moved it and neither its new date nor anything more urgent has come up since. */
  isPostponed: boolean;
  /** Whether nothing stands behind it for certain: no work, no item on the board, and none that could not be seen. */
  isUntracked: boolean;
  /** Whether the board was seen as far as this commitment goes. */
  boardIsKnown: boolean;
  /** The newest line of the notes that speaks of it; null when none does. */
  lastMentionedOn: CalendarDate | null;
}

/** Decides where a commitment stands (design 2.2 to 2.7). */
export function standingOf(commitment: Commitment, grounds: Grounds): Standing {
  const { settings, rules, works, findLogin } = grounds;
  const worksBehind = commitment.refs.map((key) => works.workOf(key));
  const progress = progressOf(commitment, worksBehind, grounds);
  const notes = readNotesState(commitment.thread);
  const finishedBy = notes.finish ? "notes" : progress.finishedBy;
  const due = dueOf(commitment, notes, progress, finishedBy === null && progress.endedAs === null);
  const isPast = due !== null && due.date < settings.today;
  const boardIsKnown = isBoardKnown(commitment, grounds);
  const isUntracked = hasNothingBehind(commitment) && boardIsKnown;
  const decision = finishedBy ? null : decisionOf(commitment, progress, isPast && isUntracked);
  const isOpen = finishedBy === null && decision === null;
  const isOverdue = isOpen && isPast;
  const priority = priorityOf(commitment, notes, rules);
  const named = namedOwners(commitment.thread, findLogin);
  const isForAll = named.length === 0 && priority === null;
  const isHandedOut = isHiddenlyAssigned(commitment, grounds);
  const isAsked = isOpen && priority !== null && !isHandedOut;
  const assignment = isAsked ? assignmentOf(commitment, progress, named, rules) : "somebody";
  const isUnassigned = assignment === "nobody";
  return {
    progress,
    notes,
    finishedBy,
    decision,
    due,
    daysOverdue: isOverdue ? daysBetween(due.date, settings.today) : null,
    isUnseen: isOverdue && commitment.kind === "item" && !commitment.toc && isAllUnread(progress),
    priority,
    raisedBy: notes.flags.findLast(({ what }) => what.raisedBy !== null)?.what.raisedBy ?? null,
    assignees: assigneesOf(progress),
    named,
    owners: ownersOf(commitment, progress, isForAll ? everybodyNamed(commitment.thread) : named),
    isUnassigned,
    mayBeUnassigned: assignment === "unknown",
    isAssignmentKnown:
      progress.unknown.length === 0 && (progress.open.length + progress.openItems.length > 0 || boardIsKnown),
    isPostponed: isOpen && notes.postponement !== null && !isOverdue && !isUnassigned,
    isUntracked,
    boardIsKnown,
    lastMentionedOn: datesOf(commitment).at(-1) ?? null,
  };
}

/** The days of the meetings that speak of a commitment, oldest first. */
export function datesOf({ thread }: Commitment): CalendarDate[] {
  return [...thread.sightings, ...thread.marks, ...thread.mentions].map(({ place }) => place.date).sort();
}

/** What is left to do dates what is left: settled items and closed work count only when nothing is. */
function dueOf(
  commitment: Commitment,
  notes: NotesState,
  progress: Progress,
  isLeft: boolean,
): DueDate | null {
  const items = isLeft ? progress.openItems : commitment.projectItems;
  // A milestone is that of the work, which an action item may merely be about.
  if (commitment.kind === "action") return dueDateOf(notes, items, []);
  return dueDateOf(notes, items, isLeft ? progress.open : progress.works);
}

/** A passed date with nothing behind it needs a decision, but for the TOC's, which is overdue, and an action item's. */
function decisionOf(
  { kind, toc }: Commitment,
  { endedAs }: Progress,
  isPastWithNothing: boolean,
): Decision | null {
  if (endedAs !== null) return endedAs;
  return isPastWithNothing && !toc && kind === "item" ? "nothing-linked" : null;
}

/** Private work is not unread: its state is known, and not shown. */
function isAllUnread({ unknown, open, openItems }: Progress): boolean {
  const isUnread = unknown.every(({ state }) => state !== "private");
  return unknown.length > 0 && isUnread && open.length + openItems.length === 0;
}

function isBoardKnown({ titles }: Commitment, { boardIsWhole, hidden }: Grounds): boolean {
  return boardIsWhole && !titles.some((title) => hidden.keys.has(title));
}

function isHiddenlyAssigned({ refs, titles }: Commitment, { hidden }: Grounds): boolean {
  return [...refs, ...titles].some((name) => hidden.assigned.has(name));
}

function hasNothingBehind({ refs, projectItems, maybe }: Commitment): boolean {
  return refs.length === 0 && projectItems.length === 0 && maybe === null;
}

/** The board's option, even one that makes no priority, before the level that the notes flag it with (design 1). */
function priorityOf({ projectItems }: Commitment, { flags }: NotesState, rules: BoardRules): string | null {
  const open = projectItems.filter((item) => !rules.isSettled(item) && item.priority !== null);
  const counting = open.find((item) => rules.isPriority(item));
  if (counting) return counting.priority;
  const flag = flags.at(-1);
  return flag ? (open[0]?.priority ?? flag.what.level) : null;
}
