import type { CalendarDate } from "../../model/calendar-date.js";
import type { DateForm } from "./phrases.js";
import type { Interval } from "./stretch.js";

/** A date that counts from the meeting. */
export interface Counted {
  form: DateForm;
  /** Whether the words name only where it ends: "end of the week". */
  endOnly: boolean;
  on: (meetingDate: CalendarDate) => Interval;
}

/** Days that count from the meeting. */
export const fromMeeting = (on: Counted["on"]): Counted => ({ form: "relative", endOnly: false, on });

/** The end of something, by its last day. */
export const endingOn = (form: DateForm, end: (meetingDate: CalendarDate) => CalendarDate): Counted => ({
  form,
  endOnly: true,
  on: (meetingDate) => onDay(end(meetingDate)),
});

export const onDay = (day: CalendarDate): Interval => ({ start: day, end: day });
