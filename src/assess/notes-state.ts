import type { CalendarDate } from "../model/calendar-date.js";
import type { ActionItem, Deadline, Mark, PriorityFlag } from "../model/meeting.js";
import type { Remark } from "./meeting-record.js";
import { by } from "./order.js";
import { endsOf, type Place, type Sighting } from "./sightings.js";
import type { Thread } from "./thread.js";

/** Something the notes said, and where. */
export interface Said<T> {
  what: T;
  place: Place;
}

/** What the notes say of a commitment now: the newest mention wins, and marks are believed until taken back. */
export interface NotesState {
  /** Marked done, struck, or ticked off; null when it is not, or not any more. */
  finish: { kind: "done" | "struck"; place: Place; line: number } | null;
  /** The mark that postpones it; null when none does, or not any more. */
  postponement: Remark<Mark> | null;
  /** Deadlines that still hold, oldest first: those set before a postponement do not. */
  deadlines: Said<Deadline>[];
  /** Dates of action items that still hold, oldest first. */
  actionDates: Said<CalendarDate>[];
  /** Priority flags that still hold, oldest first. */
  flags: Said<PriorityFlag>[];
}

/** What a line says became of a commitment, whether by a mark or by a ticked box. */
interface Word {
  kind: Mark["kind"];
  place: Place;
  line: number;
  mark: Remark<Mark> | null;
}

/**
 * Reads a commitment's marks against its promises. A mark is believed over what its own meeting and earlier ones promised;
 * a new promise of a later meeting takes it back. Two files of one day are one meeting here.
 */
export function readNotesState(thread: Thread): NotesState {
  const word = newestWord(thread);
  const takenBack = word !== null && thread.sightings.some((sighting) => takesBack(sighting, word, thread));
  const holds = word !== null && !takenBack;
  const finished = holds && word.kind !== "postponed";
  const voided = finished ? null : word;
  return {
    finish:
      finished && word.kind !== "postponed" ? { kind: word.kind, place: word.place, line: word.line } : null,
    postponement: holds && word.kind === "postponed" ? word.mark : null,
    deadlines: standing(
      thread,
      voided,
      ({ deadlines }) => deadlines,
      ({ end }) => end,
    ),
    actionDates: standing(thread, voided, datesOfActions, (date) => date),
    flags: thread.sightings
      .filter(({ place }) => voided === null || place.date > voided.place.date)
      .flatMap(({ flags, place }) => flags.map((what) => ({ what, place }))),
  };
}

function newestWord({ sightings, marks }: Thread): Word | null {
  const ticked = sightings.flatMap(({ actionItems, place }) =>
    actionItems
      .filter(({ done }) => done)
      .map(({ line }): Word => ({ kind: "done", place, line, mark: null })),
  );
  const marked = marks.map(
    (mark): Word => ({
      kind: mark.reading.kind,
      place: mark.place,
      line: mark.reading.line,
      mark,
    }),
  );
  return [...ticked, ...marked].sort(oldestFirst).at(-1) ?? null;
}

const oldestFirst = by<Word>(
  ({ place }) => place.date,
  ({ place }) => place.path,
  ({ line }) => line,
  ({ kind }) => kind,
);

/** A later meeting that promises it again. A new date does not take back a postponement: it completes it. */
function takesBack(sighting: Sighting, word: Word, thread: Thread): boolean {
  const { place, deadlines, flags, actionItems } = sighting;
  if (place.date <= word.place.date) return false;
  if (flags.length > 0 || actionItems.some(({ done }) => !done)) return true;
  const known = daysKnownBefore(word, thread, endsOf);
  return word.kind !== "postponed" && deadlines.some(({ end }) => isNew(end, place, known));
}

/** The dates that hold although `word` was said: those that are new since. Its own meeting sets one only by postponing. */
function standing<T>(
  thread: Thread,
  word: Word | null,
  datesIn: (sighting: Sighting) => T[],
  endOf: (date: T) => CalendarDate,
): Said<T>[] {
  const said = thread.sightings.flatMap((sighting) =>
    datesIn(sighting).map((what) => ({ what, place: sighting.place })),
  );
  if (word === null) return said;
  const known = daysKnownBefore(word, thread, (sighting) => datesIn(sighting).map(endOf));
  return said.filter(({ what, place }) => {
    const isSince = place.date > word.place.date;
    const isOfWord = place.date === word.place.date && word.kind === "postponed";
    return (isSince || isOfWord) && isNew(endOf(what), place, known);
  });
}

function daysKnownBefore(
  { place }: Word,
  { sightings }: Thread,
  daysIn: (sighting: Sighting) => CalendarDate[],
): ReadonlySet<CalendarDate> {
  return new Set(sightings.filter((sighting) => sighting.place.date < place.date).flatMap(daysIn));
}

/**
 * Whether a date is set anew. One that was known before, or was past when the meeting told it, is the old one told again,
 * as lists are that are copied from meeting to meeting.
 */
function isNew(day: CalendarDate, { date }: Place, known: ReadonlySet<CalendarDate>): boolean {
  return day >= date && !known.has(day);
}

function datesOfActions({ actionItems }: Sighting): CalendarDate[] {
  return actionItems.flatMap(({ due }: ActionItem) => due ?? []);
}
