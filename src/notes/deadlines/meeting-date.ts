import type { CalendarDate } from "../../model/calendar-date.js";

/** What is known besides the words of a heading or file name. */
export interface MeetingDateHint {
  /** The year of the folder, for names such as `06-08`. */
  year?: number;
  /** How slashed dates are meant in this file: `month-first` unless told; a number over 12 always decides. */
  slashes?: "month-first" | "day-first";
}

/** The date of a meeting that a heading, a file name or front matter gives; null when it gives none. */
export function parseMeetingDate(text: string, _hint: MeetingDateHint = {}): CalendarDate | null {
  const match = /\b\d{4}-\d{2}-\d{2}\b/.exec(text);
  return match ? match[0] : null;
}
