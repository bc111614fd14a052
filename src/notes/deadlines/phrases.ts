import type { CalendarDate } from "../../model/calendar-date.js";

/**
 * How words fix a day: `absolute` names a day, week, month, quarter, half or year, or the end of this one; `relative`
 * counts from the meeting ("next week"). Seasons and events fix none, and are not read.
 */
export type DateForm = "absolute" | "relative";

/** A date as it stands in a text, whether or not it obliges anybody. */
export interface DatePhrase {
  /** Offset in the text of the first character, without any preposition. */
  index: number;
  length: number;
  text: string;
  /** First day of what the words name: the day itself, or the first of a month or range. */
  start: CalendarDate;
  /** Last day, inclusive. */
  end: CalendarDate;
  form: DateForm;
}

/** Words that say something is to be done by a day. */
export interface DeadlinePhrase {
  /** Offset in the text of the first character, the preposition included unless it is part of a label. */
  index: number;
  length: number;
  /** `by Jun 19, 2023`; under a label only the date: `April-July 2023`. */
  text: string;
  /** First day of a range, month, quarter or half; null when the words give only an end (`by`, `due`, `end of`). */
  start: CalendarDate | null;
  /** Last day, inclusive. */
  end: CalendarDate;
  form: DateForm;
  /** Whether the text carries nothing but the date, its label or a speaker, so that it belongs to the list item above. */
  onlyDate: boolean;
}

/** What surrounds a line of notes and helps to tell a deadline from another date. */
export interface DeadlineContext {
  meetingDate: CalendarDate;
  /** The nearest heading or introduction, as plain text. */
  heading: string | null;
  /** The text of the list item above. */
  parent: string | null;
  /** Bodies whose timelines are tracked: "TOC recommended timeline" is then a label. */
  tocTerms: string[];
  /** Whether the line is finished, so that a date without a year rather lies behind it. */
  isDone?: boolean;
}
