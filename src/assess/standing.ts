import type { Decision } from "../model/assessment.js";
import { type CalendarDate, daysBetween } from "../model/calendar-date.js";
import type { Settings } from "../model/settings.js";
import type { Work } from "../model/work.js";
import type { BoardRules } from "./board-rules.js";
import type { Commitment } from "./commitment.js";
import { type DueDate, dueDateOf } from "./due-date.js";
import type { Place } from "./meeting-record.js";
import { type NotesState, readNotesState } from "./notes-state.js";
import { type FindLogin, isSomebody, uniquePeople } from "./people.js";
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
  /** References and folded titles of private work and drafts that are not shown. */
  hiddenKeys: ReadonlySet<string>;
}

/** Where a commitment stands on the report's day: every fact that puts it into a list, and that its rule tells. */
export interface Standing {
  progress: Progress;
  notes: NotesState;
  /** Finished, by whatever says so first: the notes, the board, the work. */
  finishedBy: "notes" | "board" | "work" | null;
  decision: Decision | null;
  due: DueDate | null;
  /** Null unless it is open and its date is past. */
  daysOverdue: number | null;
  /** The board's option when it counts, else the notes' level; null when it is no priority. */
  priority: string | null;
  raisedBy: string | null;
  /** Logins of those assigned to open work, of its authors, and of those assigned on the board. */
  assignees: string[];
  /** Whom the notes name as doing it: logins where they are known. */
  named: { name: string; isLogin: boolean }[];
  isUnassigned: boolean;
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
  const { settings, rules, works } = grounds;
  const progress = progressOf(
    commitment,
    commitment.refs.map((key) => works.workOf(key)),
    rules,
  );
  const notes = readNotesState(commitment.thread);
  const finishedBy = notes.finish ? "notes" : progress.finishedBy;
  const isLeft = finishedBy === null && progress.endedAs === null;
  // A milestone is that of the work, which an action item may merely be about.
  const dating = commitment.kind === "action" ? [] : isLeft ? progress.open : progress.works;
  const due = dueDateOf(notes, isLeft ? progress.openItems : commitment.projectItems, dating);
  const boardIsKnown =
    grounds.boardIsWhole && !commitment.titles.some((title) => grounds.hiddenKeys.has(title));
  const isUntracked = hasNothingBehind(commitment) && boardIsKnown;
  const isPast = due !== null && due.date < settings.today;
  const isDecidedByDate = isPast && isUntracked && !commitment.toc && commitment.kind === "item";
  const decision = finishedBy ? null : (progress.endedAs ?? (isDecidedByDate ? "nothing-linked" : null));
  const isOpen = finishedBy === null && decision === null;
  const priority = priorityOf(commitment, notes, rules);
  const assignees = assigneesOf(progress);
  const isUnassigned = isOpen && priority !== null && assignees.length === 0 && isAssignmentKnown(progress);
  const isOverdue = isOpen && isPast;
  return {
    progress,
    notes,
    finishedBy,
    decision,
    due,
    daysOverdue: isOverdue ? daysBetween(due.date, settings.today) : null,
    priority,
    raisedBy: notes.flags.findLast(({ what }) => what.raisedBy !== null)?.what.raisedBy ?? null,
    assignees,
    named: namedOwners(commitment, grounds.findLogin),
    isUnassigned,
    isPostponed: isOpen && notes.postponement !== null && !isOverdue && !isUnassigned,
    isUntracked,
    boardIsKnown,
    lastMentionedOn:
      placesOf(commitment)
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? null,
  };
}

/** Where the notes speak of a commitment. */
export function placesOf({ thread }: Commitment): Place[] {
  return [...thread.sightings, ...thread.marks, ...thread.mentions].map(({ place }) => place);
}

function hasNothingBehind({ refs, projectItems, maybe }: Commitment): boolean {
  return refs.length === 0 && projectItems.length === 0 && maybe === null;
}

function priorityOf({ projectItems }: Commitment, { flags }: NotesState, rules: BoardRules): string | null {
  const counting = projectItems.filter((item) => rules.isPriority(item) && !rules.isSettled(item));
  return counting[0]?.priority ?? flags.at(-1)?.what.level ?? null;
}

/** Logins, each once: assignees of open work, its authors that are no bots where it is a pull request, and the board's. */
function assigneesOf({ open, openItems }: Progress): string[] {
  return uniquePeople([
    ...open.flatMap(({ assignees }) => assignees),
    ...openItems.flatMap(({ assignees }) => assignees),
    ...open.flatMap(authorAtWork),
  ]);
}

function authorAtWork({ kind, author, authorIsBot }: Work): string[] {
  return kind === "pull-request" && author !== null && !authorIsBot && !author.endsWith("[bot]")
    ? [author]
    : [];
}

/** Whoever is assigned to the only open work may not be seen. */
function isAssignmentKnown({ open, unknown }: Progress): boolean {
  return open.length > 0 || unknown.length === 0;
}

/** Whom the newest meeting that names anybody names. */
function namedOwners({ thread }: Commitment, findLogin: FindLogin): Standing["named"] {
  const owners = thread.sightings
    .map(({ owners: names }) => names.filter(isSomebody))
    .findLast((names) => names.length > 0);
  return (owners ?? []).map((name) => {
    const login = findLogin(name);
    return { name: login ?? name, isLogin: login !== null };
  });
}
