import type { ProjectItem } from "../model/board.js";
import type { CalendarDate } from "../model/calendar-date.js";
import type { Deadline } from "../model/meeting.js";
import type { Work } from "../model/work.js";
import type { NotesState, Said } from "./notes-state.js";
import { by } from "./order.js";

/** The day a commitment is due, and who says so. */
export interface DueDate {
  date: CalendarDate;
  start: CalendarDate | null;
  source: "toc" | "notes" | "board" | "milestone";
  /** The date as the notes write it, or the milestone's title; null for a date of the board. */
  words: string | null;
  /** Of the meeting that set it; null when none did. */
  saidOn: CalendarDate | null;
}

/**
 * The one date that counts: the TOC's timeline before another deadline of the notes, before the board's target date,
 * before the milestone (design 2.2). An iteration's end is a plan, never a deadline. What the board dates before a
 * postponement is the old date too.
 */
export function dueDateOf(state: NotesState, projectItems: ProjectItem[], works: Work[]): DueDate | null {
  const movedOn = state.postponement?.place.date ?? null;
  const isCurrent = ({ date }: DueDate) => movedOn === null || date >= movedOn;
  const onBoard = datesOnBoard(projectItems).filter(isCurrent);
  const milestones = datesOfMilestones(works).filter(isCurrent);
  return tocDate(state) ?? notesDate(state) ?? onBoard[0] ?? milestones[0] ?? null;
}

function tocDate({ deadlines }: NotesState): DueDate | null {
  return newest(deadlines.filter(({ what }) => what.toc).map((said) => fromDeadline(said, "toc")));
}

function notesDate({ deadlines, actionDates }: NotesState): DueDate | null {
  const ofActions = actionDates.map(({ what, place }): DueDate => {
    return { date: what, start: null, source: "notes", words: null, saidOn: place.date };
  });
  return newest([...ofActions, ...deadlines.map((said) => fromDeadline(said, "notes"))]);
}

function fromDeadline({ what, place }: Said<Deadline>, source: "toc" | "notes"): DueDate {
  return { date: what.end, start: what.start, source, words: what.text, saidOn: place.date };
}

/** Of several dates in one meeting the later counts: nothing is late as long as one of them is to come. */
function newest(dates: DueDate[]): DueDate | null {
  const order = by<DueDate>(
    ({ saidOn }) => saidOn,
    ({ date }) => date,
    ({ words }) => (words === null ? 0 : 1),
    ({ words }) => words,
  );
  return dates.sort(order).at(-1) ?? null;
}

/** Earliest first. */
function datesOnBoard(items: ProjectItem[]): DueDate[] {
  return items
    .flatMap(({ targetDate }) => targetDate ?? [])
    .sort()
    .map((date) => ({ date, start: null, source: "board", words: null, saidOn: null }));
}

/** Earliest first. */
function datesOfMilestones(works: Work[]): DueDate[] {
  return works
    .flatMap(({ milestone }): DueDate[] =>
      milestone?.dueOn
        ? [{ date: milestone.dueOn, start: null, source: "milestone", words: milestone.title, saidOn: null }]
        : [],
    )
    .sort(
      by(
        ({ date }) => date,
        ({ words }) => words,
      ),
    );
}
