import type { CalendarDate } from "../../model/calendar-date.js";
import type { DatePhrase } from "./phrases.js";

/** Every date in one line or list item, deadline or not, in the order of the text. */
export function findDates(_text: string, _meetingDate: CalendarDate): DatePhrase[] {
  return [];
}
