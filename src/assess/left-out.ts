import type { CalendarDate } from "../model/calendar-date.js";
import { Multimap } from "./order.js";
import { endsOf, type Sighting } from "./sightings.js";
import { kindOfThread, type Thread } from "./thread.js";

/** So many commitments have to have been told past their dates before a list of them is taken for a habit. */
const FEWEST_KEPT = 3;

/**
 * The commitments that a list of what is past due tells no longer, with the meeting that left each out. Communities
 * keep such lists: what is past due is told again, with its old date, meeting by meeting until it is there. One that
 * was told in the same meeting as another, with its date in the same form, and is past due and untold where that one is
 * told again, is no longer owed or was handed in. It needs several commitments told so to call it a habit, since one
 * alone may just be talked about again.
 */
export function leftOutOf(threads: Thread[]): Map<Thread, CalendarDate> {
  const left = new Map<Thread, CalendarDate>();
  const kept = threads.filter((thread) => tellingsPastDue(thread).length > 0);
  if (kept.length < FEWEST_KEPT) return left;
  const daysBeside = new Multimap<string, CalendarDate>();
  for (const thread of kept) {
    const lists = thread.sightings.flatMap(listKeys);
    for (const day of tellingsPastDue(thread)) for (const list of lists) daysBeside.add(list, day);
  }
  for (const thread of threads) {
    const day = leftOutOn(thread, daysBeside);
    if (day !== null) left.set(thread, day);
  }
  return left;
}

/** @param daysBeside when something of a list is told again past its date, by the list. */
function leftOutOn(thread: Thread, daysBeside: Multimap<string, CalendarDate>): CalendarDate | null {
  const newest = thread.sightings.at(-1);
  if (!newest || newest.deadlines.length === 0 || kindOfThread(thread) === "action") return null;
  const due = endsOf(newest);
  const spoken = [...thread.sightings, ...thread.marks, ...thread.mentions].map(({ place }) => place.date);
  const latest = [...due, ...spoken].sort().at(-1) ?? newest.place.date;
  const days = listKeys(newest).flatMap((list) => daysBeside.get(list));
  return days.filter((day) => day > latest).sort()[0] ?? null;
}

/** The meetings that tell a deadline again, in its old words, after it has passed. */
function tellingsPastDue({ sightings }: Thread): CalendarDate[] {
  const known = new Set<string>();
  return sightings.flatMap(({ deadlines, place }) => {
    const isAgain = deadlines.some((one) => one.end < place.date && known.has(wordsOf(one)));
    for (const one of deadlines) known.add(wordsOf(one));
    return isAgain ? [place.date] : [];
  });
}

function wordsOf({ end, text }: Sighting["deadlines"][number]): string {
  return `${end} ${text}`;
}

/** The lists that a sighting may stand in: dates of one form in one meeting. */
function listKeys({ deadlines, place: { date, path, line } }: Sighting): string[] {
  return deadlines.map(({ text }) => JSON.stringify([date, path, line, formOf(text)]));
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/giu;

/** The form of a date's words: `due 04 May 2023` and `due 1 June 2023` have the same. */
function formOf(text: string): string {
  return text.toLowerCase().replace(MONTH, "month").replace(/\d+/gu, "0");
}
