/**
 * Deadlines in a line of meeting notes.
 *
 * A grammar of our own, made of small parsers over tokens, and not chrono-node with parsers added. The reasons were
 * measured: see {@link findDeadlines}.
 */
import { addDays } from "../../model/calendar-date.js";
import { type DateTokens, dateTokens, mayHoldDate } from "./date-tokens.js";
import type { Evidence } from "./evidence.js";
import { findEvidence } from "./find-evidence.js";
import { isOnlyDate } from "./only-date.js";
import type { DeadlineContext, DeadlinePhrase } from "./phrases.js";
import type { Interval } from "./stretch.js";
import { surroundingsOf } from "./surroundings.js";
import { type Token, tokenize } from "./tokens.js";

interface Found extends Interval {
  date: DateTokens;
  evidence: Evidence;
}

export function findDeadlines(text: string, context: DeadlineContext): DeadlinePhrase[] {
  if (!mayHoldDate(text)) return [];
  const tokens = tokenize(text);
  const dates = dateTokens(tokens);
  const found = dates.flatMap((date) => judge(tokens, date, context) ?? []);
  if (found.length === 0) return [];
  const bodies = new Set(context.tocTerms.flatMap((term) => term.toLowerCase().split(/\s+/)));
  const onlyDate = isOnlyDate(tokens, isDated(tokens.length, dates), bodies);
  return found.map((one) => ({ ...toPhrase(text, tokens, one), onlyDate }));
}

/** The days by which something is to be done; null when the date is no deadline. */
function judge(tokens: readonly Token[], date: DateTokens, context: DeadlineContext): Found | null {
  const evidence = findEvidence(surroundingsOf(tokens, date), context.parent, context.heading);
  const interval = evidence && date.meaning.on(context.meetingDate, false);
  if (!interval) return null;
  // "Before the end of June" includes it; "before June" does not.
  const end = evidence.before && !date.meaning.endOnly ? addDays(interval.start, -1) : interval.end;
  const isOwed = evidence.holdsWhenPast && date.meaning.form === "absolute";
  if (end < context.meetingDate && !isOwed) return null;
  return { date, evidence, start: interval.start, end };
}

function toPhrase(
  text: string,
  tokens: readonly Token[],
  { date, evidence, start, end }: Found,
): Omit<DeadlinePhrase, "onlyDate"> {
  const index = tokens[date.at - evidence.lead]?.index ?? 0;
  const length = (tokens[date.next - 1]?.end ?? index) - index;
  const givesStart = evidence.lead === 0 && !date.meaning.endOnly && start < end;
  return {
    index,
    length,
    text: text.slice(index, index + length),
    start: givesStart ? start : null,
    end,
    form: date.meaning.form,
  };
}

function isDated(count: number, dates: readonly DateTokens[]): (at: number) => boolean {
  const marks = new Array<boolean>(count).fill(false);
  for (const { at, next } of dates) marks.fill(true, at, next);
  return (at) => marks[at] === true;
}
