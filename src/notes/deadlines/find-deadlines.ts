import { addDays } from "../../model/calendar-date.js";
import { findEvidence } from "./evidence.js";
import { dateTokens, mayHoldDate } from "./find-dates.js";
import type { DeadlineContext, DeadlinePhrase } from "./phrases.js";
import { surroundingsOf } from "./surroundings.js";
import { type Token, tokenize } from "./tokens.js";

export function findDeadlines(text: string, context: DeadlineContext): DeadlinePhrase[] {
  if (!mayHoldDate(text)) return [];
  const tokens = tokenize(text);
  return dateTokens(tokens).flatMap((date) => {
    const surroundings = surroundingsOf(tokens, date);
    const evidence = findEvidence(surroundings);
    if (!evidence) return [];
    const interval = date.meaning.on(context.meetingDate, false);
    if (!interval) return [];
    const from = date.at - evidence.lead;
    let { start, end } = interval;
    if (evidence.before && !date.meaning.endOnly) end = addDays(start, -1);
    if (end < context.meetingDate && !evidence.holdsWhenPast) return [];
    const index = tokens[from]?.index ?? 0;
    const last = tokens[date.next - 1]?.end ?? 0;
    return [
      {
        index,
        length: last - index,
        text: text.slice(index, last),
        start: evidence.lead > 0 || start === end || date.meaning.endOnly ? null : start,
        end,
        form: date.meaning.form,
        onlyDate: false,
      },
    ];
  });
}
