/**
 * Deadlines in a line of meeting notes: tokens, then dates (date-grammar.ts), then evidence that a date obliges
 * somebody (find-evidence.ts).
 *
 * The grammar is our own, small parsers over tokens, and not chrono-node 2.10 with parsers added. Measured on the 43
 * deadlines of 23 files of public meeting notes: chrono finds the right last day of 21 of 34 absolute and 7 of 9
 * relative ones, this grammar all of them, in about the same time. What chrono misses is not at its edges: a month, a
 * range of months and "end of the year" become a first day or today's, quarters and halves are unknown, and its results
 * do not keep the words as written (an end, a year left out) that the rules of design 2.2 need. Most of this folder
 * tells a deadline from any other date, which would be the same on top of either.
 */
import { addDays, type CalendarDate, daysBetween } from "../../model/calendar-date.js";
import { type DateTokens, dateTokens, mayHoldDate } from "./date-tokens.js";
import type { Evidence } from "./evidence.js";
import { findEvidence } from "./find-evidence.js";
import { isOverdue } from "./late.js";
import { isOnlyDate } from "./only-date.js";
import type { DeadlineContext, DeadlinePhrase } from "./phrases.js";
import type { Interval } from "./stretch.js";
import { surroundingsOf } from "./surroundings.js";
import { type Token, tokenize } from "./tokens.js";

interface Found extends Interval {
  date: DateTokens;
  evidence: Evidence;
}

/**
 * The deadlines in one line or list item, in the order of the text. A date is one only when something says so: a
 * preposition of obligation, a label, a plan to finish something, or the list that it stands in. Meetings, conferences,
 * absences, life-cycle dates, releases of others, names and recurring dates are none.
 * @param text plain text; URLs and code may be left in, they are not read.
 * @example findDeadlines("Draft by 19 June", context) // one: "by 19 June", ending 2023-06-19
 */
export function findDeadlines(text: string, context: DeadlineContext): DeadlinePhrase[] {
  if (!mayHoldDate(text)) return [];
  const tokens = tokenize(text);
  const dates = dateTokens(tokens);
  if (dates.length === 0) return [];
  const bodies = new Set(context.tocTerms.flatMap((term) => term.toLowerCase().split(/\s+/)));
  const found = dates
    .flatMap((date) => judge(tokens, date, date === dates.at(-1), context, bodies) ?? [])
    .filter(({ date }, at, all) => !isAside(tokens, all[at - 1]?.date.next, date.at));
  if (found.length === 0) return [];
  const onlyDate = isOnlyDate(tokens, isDated(tokens.length, dates), bodies);
  return found.map((one, at) => ({
    ...toPhrase(text, tokens, one, found[at - 1]?.date.next ?? 0),
    onlyDate,
  }));
}

/**
 * The days by which something is to be done; null when the date is no deadline.
 * @param isLast whether no other date follows: of what is overdue, that would be the new one.
 */
function judge(
  tokens: readonly Token[],
  date: DateTokens,
  isLast: boolean,
  context: DeadlineContext,
  bodies: ReadonlySet<string>,
): Found | null {
  const around = surroundingsOf(tokens, date);
  const evidence = findEvidence(around, context, bodies);
  if (evidence === null) return null;
  const isLate = evidence.holdsWhenPast && isOverdue(around);
  const interval = (isLate && isLast ? lateDaysOf(date, context) : null) ?? daysOf(date, context);
  if (interval === null) return null;
  // "Before the end of June" includes it; "before June" does not.
  const end = evidence.before && !date.meaning.endOnly ? addDays(interval.start, -1) : interval.end;
  const isOwed = evidence.holdsWhenPast && date.meaning.form === "absolute";
  if ((!isOwed && end < context.meetingDate) || hasJustPassed(date, end, context.meetingDate)) return null;
  if ((isLate || evidence.mayBeHistory) && isYearOpen(date, end, context.meetingDate)) return null;
  if (isOutside(date, end, context.meetingDate, evidence.years ?? [])) return null;
  return { date, evidence, start: interval.start, end };
}

const GUESS = /^(?:(?:i|we) (?:think|believe|guess|assume) )?(?:it|they|this|that|these|those|he|she) /;

/** Whether brackets behind a deadline speak of something else: "need the map by Friday (they are due in a month)". */
function isAside(tokens: readonly Token[], from: number | undefined, to: number): boolean {
  if (from === undefined) return false;
  const between = tokens.slice(from, to).map(({ lower }) => lower);
  const open = between.lastIndexOf("(");
  return open >= 0 && !between.includes(")", open) && GUESS.test(`${between.slice(open + 1).join(" ")} `);
}

/** Half a year ahead: what is done by now was not due then, but the year before. */
const FAR = 183;

function daysOf({ meaning }: DateTokens, { meetingDate, isDone }: DeadlineContext): Interval | null {
  const next = meaning.on(meetingDate, false);
  const isFar = isDone && next !== null && daysBetween(meetingDate, next.end) > FAR;
  return isFar ? meaning.on(meetingDate, true) : next;
}

/** The days of a date without a year that is over: "due 25 July, overdue". */
function lateDaysOf({ meaning }: DateTokens, { meetingDate }: DeadlineContext): Interval | null {
  const last = meaning.form === "absolute" ? meaning.on(meetingDate, true) : null;
  if (last === null || last.end >= meetingDate) return null;
  return daysBetween(last.end, meetingDate) <= FAR ? last : null;
}

/** Whether only the lack of a year puts a date far ahead of the meeting. */
export function isYearOpen({ meaning }: DateTokens, end: CalendarDate, meetingDate: CalendarDate): boolean {
  const last = meaning.on(meetingDate, true);
  return daysBetween(meetingDate, end) > FAR && last !== null && last.end < meetingDate;
}

/** Whether a date without a year is in none of those that its list is of: "End of July" below "2024 deliverables". */
function isOutside(
  { meaning }: DateTokens,
  end: CalendarDate,
  meetingDate: CalendarDate,
  years: readonly string[],
): boolean {
  if (years.length === 0 || years.includes(end.slice(0, 4))) return false;
  return meaning.on(meetingDate, true)?.end !== end;
}

/** Whether a date without a year was last month's rather than next year's: the release of yesterday. */
function hasJustPassed({ meaning }: DateTokens, end: CalendarDate, meetingDate: CalendarDate): boolean {
  if (meaning.form !== "absolute" || daysBetween(meetingDate, end) < 300) return false;
  const last = meaning.on(meetingDate, true);
  return last !== null && last.end < meetingDate && daysBetween(last.end, meetingDate) <= 31;
}

/** @param from the token behind the deadline before it, whose words are not taken twice. */
function toPhrase(
  text: string,
  tokens: readonly Token[],
  { date, evidence, start, end }: Found,
  from: number,
): Omit<DeadlinePhrase, "onlyDate"> {
  const index = tokens[Math.max(from, date.at - evidence.lead)]?.index ?? 0;
  const words = text.slice(index, tokens[date.next - 1]?.end);
  const after = tokens[date.next];
  const isOpen = after?.text === ")" && words.includes("(") && !words.includes(")");
  const length = isOpen ? after.end - index : words.length;
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

/** Tells which of `count` tokens belong to a date. */
function isDated(count: number, dates: readonly DateTokens[]): (at: number) => boolean {
  const marks = new Array<boolean>(count).fill(false);
  for (const { at, next } of dates) marks.fill(true, at, next);
  return (at) => marks[at] === true;
}
