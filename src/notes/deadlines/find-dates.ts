import type { CalendarDate } from "../../model/calendar-date.js";
import { dateTokens, mayHoldDate } from "./date-tokens.js";
import type { DatePhrase } from "./phrases.js";
import { surroundingsOf } from "./surroundings.js";
import { tokenize } from "./tokens.js";
import { isPast } from "./vetoes.js";

/**
 * Every date in one line or list item, deadline or not, in the order of the text. Dates inside URLs, code, versions
 * and times are none, and neither is "May" the verb.
 * @param meetingDate what relative dates count from. A date without a year is the next on or after it, or the last
 * before it when the words put it in the past.
 * @example findDates("Draft by 19 June", "2023-06-08") // one: 2023-06-19
 */
export function findDates(text: string, meetingDate: CalendarDate): DatePhrase[] {
  if (!mayHoldDate(text)) return [];
  const tokens = tokenize(text);
  return dateTokens(tokens).flatMap((date) => {
    const interval = date.meaning.on(meetingDate, isPast(surroundingsOf(tokens, date).before));
    const [first, last] = [tokens[date.at], tokens[date.next - 1]];
    if (interval === null || first === undefined || last === undefined) return [];
    const [index, length] = [first.index, last.end - first.index];
    return [{ index, length, text: text.slice(index, last.end), ...interval, form: date.meaning.form }];
  });
}
