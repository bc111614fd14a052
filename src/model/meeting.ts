import type { CalendarDate } from "./calendar-date.js";
import type { Reference } from "./reference.js";

/** Somebody listed as present. `handle` is a GitHub login without `@`; null when the notes give none. */
export interface Attendee {
  name: string;
  handle: string | null;
}

/** What every reading carries: where it stands and which commitment it speaks of. Lines are 1-based. */
interface Reading {
  /** The line that holds the words. */
  line: number;
  /** The commitment's title: first sentence without formatting, links and speaker, 100 characters at most. */
  title: string;
  /** Issues and pull requests in its own line, or in child lines that are only links. */
  refs: Reference[];
}

/** A phrase that says somebody is to have something done by then (design 2.2). */
export interface Deadline extends Reading {
  /** Line of the list item (or paragraph) that the date belongs to: the line itself, or an item above it. */
  itemLine: number;
  /** The words of the date as written: `May-August 2023`. */
  text: string;
  /** First day of a range, month, quarter or event; null when the words give only an end. */
  start: CalendarDate | null;
  /** Last day, inclusive. */
  end: CalendarDate;
  /** Whether one of the tracked bodies set it (design 2.3). */
  toc: boolean;
  /** Who is doing it, as written. */
  owners: string[];
  /** What it stands under, where that names a matter: "Kiosk demo" over "final video". Absent otherwise. */
  topic?: string;
}

export type PriorityLevel = "high" | "urgent" | "top";

/** A raised-priority flag on a concrete item (design 2.4). */
export interface PriorityFlag extends Reading {
  itemLine: number;
  /** The words of the flag: `to prioritize this`. */
  text: string;
  level: PriorityLevel;
  /** The speaker who asked for it; null when the notes name none. Never its assignee. */
  raisedBy: string | null;
  owners: string[];
  /** Whether the item stands in a tracked body's list. */
  toc: boolean;
  /** As of a {@link Deadline}. */
  topic?: string;
}

/** Something to be done that a meeting handed to somebody. */
export interface ActionItem {
  line: number;
  /** Without bullet, check box and owner prefix. */
  text: string;
  owners: string[];
  done: boolean;
  /** Only when a date stands in the item itself. */
  due: CalendarDate | null;
  refs: Reference[];
  /** The number that it is known by: `20` of `Action 20: write the guide`. Absent where it has none. */
  number?: string;
  /** Lines of the headings and paragraphs that open the lists it stands in. Absent where it stands among what was said. */
  lists?: number[];
  /** As of a {@link Deadline}. */
  topic?: string;
}

export type MarkKind = "done" | "struck" | "postponed";

/** What a meeting says became of an item. */
export interface Mark extends Reading {
  kind: MarkKind;
  /** The words that say so. */
  text: string;
  /** Present where it is put off to the next meeting, as topics of an agenda are: that promises nothing by itself. */
  toNextMeeting?: true;
}

/** Any other list item that names work: it keeps a commitment alive and gives it one more line to cite. */
export interface Mention extends Reading {
  /** Whether it stands in a tracked body's list: a TOC item that has no timeline here. */
  toc: boolean;
}

/** One meeting: a whole file, or one dated section of running notes. */
export interface Meeting {
  date: CalendarDate;
  /** Where it begins. */
  line: number;
  title: string;
  attendees: Attendee[];
  deadlines: Deadline[];
  priorities: PriorityFlag[];
  actionItems: ActionItem[];
  marks: Mark[];
  mentions: Mention[];
}

/** The code of the problem that a file looks like notes of a meeting and gives no date: `no-date` where it does not. */
export const NOTES_UNDATED = "notes-undated";

/** Something in a file that was not understood, for its author to mend. */
export interface NotesProblem {
  line: number;
  /** Stable: `timeline-not-understood`, `date-conflict`, `no-date`, `no-day`, {@link NOTES_UNDATED}, `attendee-ambiguous`, `code-not-closed`, `too-complex`. */
  code: string;
  message: string;
}

/** One file as read: what `notes FILE --json` prints. */
export interface NotesReading {
  /** In the repository, or as given on the command line. */
  path: string;
  meetings: Meeting[];
  problems: NotesProblem[];
}
