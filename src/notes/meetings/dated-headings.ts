import type { CalendarDate } from "../../model/calendar-date.js";
import { type MeetingDateHint, parseMeetingDate } from "../deadlines/meeting-date.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { withMonthsSpelt } from "./month-slips.js";
import { ofOtherMeetings } from "./other-meetings.js";

/** A heading, or a line that serves as one, with the day that it gives. */
export interface DatedHeading {
  entry: Entry;
  date: CalendarDate;
  level: number;
}

/** Level of a paragraph that serves as heading: below all real ones. */
const PARAGRAPH_LEVEL = 7;
const LONGEST_HEADING = 90;
const OPENS_WITH_DATE =
  /^\W*(?:date\W+)?(?:\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)/i;
const NAMES_A_MEETING = /\b(?:meeting|call|notes|minutes|sync|agenda|session|stand-?up|office hours|week)\b/i;
const LABELLED = /^\W*date\s*:/i;
const OTHER_MEETING = /\b(?:next|previous|last|upcoming|future|past|due|release[ds]?|deadline)\b/i;

/**
 * The headings, and the lines that serve as one, that give a day, in the order of the file.
 * @param year that of dates without one; null when nothing tells.
 */
export function datedHeadings(entries: Entry[], year: number | null): DatedHeading[] {
  const others = ofOtherMeetings(entries);
  const candidates = entries.filter(
    (entry) =>
      entry.kind === "heading" ||
      (entry.kind === "paragraph" &&
        !entry.parent &&
        !others.has(entry) &&
        OPENS_WITH_DATE.test(entry.passages[0]?.text ?? "")),
  );
  const rules = rulesAbove(entries);
  const slashes = slashOrder(candidates);
  const hint: MeetingDateHint = year === null ? { slashes } : { slashes, year };
  return candidates.flatMap((entry) => {
    const text = textOf(entry).trim();
    const isParagraph = entry.kind === "paragraph";
    if (!/\d/.test(text) || text.length > (isParagraph ? 50 : LONGEST_HEADING)) return [];
    const date = parseMeetingDate(text, hint) ?? parseMeetingDate(withMonthsSpelt(text), hint);
    return date ? [{ entry, date, level: isParagraph ? paragraphLevel(entry, rules) : entry.level }] : [];
  });
}

/** Headings of signs alone, by the lines directly below them, which give what the heading does not say. */
function rulesAbove(entries: Entry[]): Map<Entry, Entry> {
  return new Map(
    entries.flatMap((entry, at): [Entry, Entry][] => {
      const above = entries[at - 1];
      const isRule = above?.kind === "heading" && !/[\p{L}\d]/u.test(textOf(above));
      return isRule ? [[entry, above]] : [];
    }),
  );
}

const paragraphLevel = (entry: Entry, rules: Map<Entry, Entry>) => rules.get(entry)?.level ?? PARAGRAPH_LEVEL;

/** `25/10/2023` or `25-10-2023` anywhere in the headings shows that days come first. */
function slashOrder(candidates: Entry[]): "month-first" | "day-first" {
  const isDayFirst = candidates.some((entry) => {
    const slashed = /(?<![\d/-])(\d{1,2})([/-])\d{1,2}\2(?:\d{4}|\d{2})(?![\d/-])/.exec(textOf(entry));
    return slashed !== null && Number(slashed[1]) > 12;
  });
  return isDayFirst ? "day-first" : "month-first";
}

/** Whether a dated heading names a meeting: not a release, nor the next one. */
function namesMeeting({ entry }: DatedHeading): boolean {
  const text = textOf(entry);
  if (LABELLED.test(text)) return true;
  return (OPENS_WITH_DATE.test(text) || NAMES_A_MEETING.test(text)) && !OTHER_MEETING.test(text);
}

/** The heading that begins the only meeting of a file, if its first dated one does. */
export function onlyHeading([first]: DatedHeading[]): DatedHeading[] {
  return first && namesMeeting(first) ? [first] : [];
}

/** The headings of the highest level at which several name meetings; fewer than two when the file is one meeting. */
export function runningHeadings(headings: DatedHeading[]): DatedHeading[] {
  const meetings = headings.filter(namesMeeting);
  const levels = [...new Set(meetings.map((heading) => heading.level))].sort((a, b) => a - b);
  for (const level of levels) {
    const atLevel = meetings.filter((heading) => heading.level === level);
    if (atLevel.length > 1) return atLevel;
  }
  return [];
}

/** Headings that look as those of the meetings do and give no day: what stands below them is of none of these meetings. */
export function unreadDays(running: DatedHeading[], dated: DatedHeading[], entries: Entry[]): Entry[] {
  const [{ level } = { level: 0 }] = running;
  const shapes = new Set(running.map(({ entry }) => shapeOf(entry)));
  const read = new Set(dated.map(({ entry }) => entry));
  return entries.filter(
    (entry) =>
      entry.kind === "heading" && entry.level === level && !read.has(entry) && shapes.has(shapeOf(entry)),
  );
}

/** `7 Feburary 2023` as `0 a 0000`: how words, numbers and signs follow each other. */
const shapeOf = (entry: Entry) =>
  textOf(entry)
    .trim()
    .replace(/\d{4}/g, "####")
    .replace(/\d{1,3}/g, "0")
    .replaceAll("####", "0000")
    .replace(/\p{L}+/gu, "a")
    .replace(/\s+/g, " ");
