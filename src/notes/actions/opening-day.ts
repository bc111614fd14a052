import type { CalendarDate } from "../../model/calendar-date.js";
import { type DateTokens, dateTokens, mayHoldDate } from "../deadlines/date-tokens.js";
import { isYearOpen } from "../deadlines/find-deadlines.js";
import { surroundingsOf } from "../deadlines/surroundings.js";
import { type Token, tokenize } from "../deadlines/tokens.js";
import { isVerb } from "../people/verbs.js";
import { isAtATime, saysSomethingElse } from "./due.js";

/** The day that stands by itself before what is to be done: until when, or when it was handed out. */
export interface OpeningDay {
  /** Until when; null for a day that was over at the meeting. */
  due: CalendarDate | null;
  /** Where what is to be done begins. */
  length: number;
}

/** A day, and what belongs to it, ends before this. */
const ENOUGH = 400;
/** Between a day and the task: a dash, a colon or a pipe, or the end of its bracket. */
const SIGN = /^(?:\s*[-–—]{1,2}>?\s+|\s*:\s+|\s*\|\s*)/;
const BRACKET_END = /^[)\]]\s*(?:[-–—]{1,2}\s+|[:|]\s*)?/;
/** There is something to be done behind it, which is told by more than a link. */
const TASK = /^(?!https?:|www\.)[^\p{L}\d]{0,3}[\p{L}\d]\S*\s+\S/u;

/**
 * The day before what is to be done: of "2025-01-14 - print the badges", "(14 June) print the badges"; null where none
 * stands there, or where people come together on it: "14 June - call with the printers".
 * @param isBehindOwner whether somebody stands before it: then a blank parts it from a task as well as a sign does.
 */
export function openingDay(
  text: string,
  meetingDate: CalendarDate,
  isBehindOwner: boolean,
): OpeningDay | null {
  const head = text.slice(0, ENOUGH);
  if (!/^[\s|([]*[\p{L}\d]{1,9}[\s.,/–-]/u.test(head) || !mayHoldDate(head)) return null;
  const tokens = tokenize(head);
  const [date] = dateTokens(tokens);
  const interval = date?.meaning.form === "absolute" ? date.meaning.on(meetingDate, false) : null;
  if (!date || !interval || interval.start !== interval.end || date.meaning.endOnly) return null;
  const length = lengthWithSign(head, tokens, date, isBehindOwner);
  const task = head.slice(length ?? 0);
  if (length === null || !TASK.test(task)) return null;
  if (!opensWithTask(task) && saysSomethingElse(surroundingsOf(tokens, date))) return null;
  const isToCome = interval.end >= meetingDate && !isYearOpen(date, interval.end, meetingDate);
  return { due: isToCome ? interval.end : null, length };
}

/** Up to where a day reaches that opens a text, with the sign behind it; null where it does not stand by itself. */
function lengthWithSign(
  text: string,
  tokens: readonly Token[],
  { at, next }: DateTokens,
  isBehindOwner: boolean,
): number | null {
  const [first, last] = [tokens[at], tokens[next - 1]];
  if (!first || !last) return null;
  const opening = text.slice(0, first.index).trim();
  const behind = text.slice(last.end);
  if (/^\|?\s?[([]$/.test(opening)) return lengthOf(BRACKET_END, behind, last.end);
  if (opening !== "" && !(isBehindOwner && opening === "|")) return null;
  const isBlank = isBehindOwner && (opensWithTask(behind.trim()) || LIKE_A_TASK.test(behind));
  return lengthOf(SIGN, behind, last.end) ?? (isBlank ? last.end : null);
}

function lengthOf(sign: RegExp, behind: string, from: number): number | null {
  const found = sign.exec(behind);
  return found && from + found[0].length;
}

const DETERMINER = "(?:the|an?|our|all|every|each|its|my|your|their|this|that|these|those)";
const IMPERATIVE = new RegExp(`^([\\p{L}-]{2,20})\\s+${DETERMINER}\\s`, "iu");
/** "Paint the nest", and not "at the fair" or "painted the nest". */
const LIKE_A_TASK = new RegExp(
  String.raw`^\s+(?!(?:\p{L}+ed|about|after|also|and|as|at|before|behind|but|by|during|for|from|in|into|is|it|near|of|off|on|or|over|that|then|through|to|until|via|was|were|when|where|with|within|without)\s)\p{Ll}{2,20}\s+${DETERMINER}\s`,
  "u",
);

/** "Review the map" is a task, "review of the map" is no more than what happens, and "attend the fair" is over by itself. */
function opensWithTask(task: string): boolean {
  const verb = IMPERATIVE.exec(task)?.[1]?.toLowerCase() ?? "";
  return isVerb(verb) && !isAtATime(verb);
}
