import type { CalendarDate } from "../../model/calendar-date.js";
import { NOTES_UNDATED, type NotesProblem } from "../../model/meeting.js";
import type { DayOrder } from "../deadlines/day-order.js";
import { type Entry, textOf } from "../markdown/entry.js";
import type { Passage } from "../markdown/passage.js";
import {
  type DatedHeading,
  datedHeadings,
  onlyHeading,
  runningHeadings,
  unreadDays,
} from "./dated-headings.js";
import { endSectionsAt } from "./end-sections.js";
import type { FrontMatter } from "./front-matter.js";
import { titleOf } from "./meeting-title.js";
import { dayUnknown, monthOfMeeting } from "./month-date.js";
import { dateInFolder, dateInName, type NameDate, possibleNameDates } from "./name-date.js";
import { ofOtherMeetings } from "./other-meetings.js";
import { dayOfNamed, labelledDay, nameShown } from "./stated-days.js";
import { looksLikeMeeting } from "./undated.js";
import { yearOf } from "./year.js";

/** The part of a file that is one meeting. */
export interface MeetingPart {
  date: CalendarDate;
  /** Where it begins. */
  line: number;
  title: string;
  /** Without the headings that only name the meeting. */
  entries: Entry[];
  /** Headings that name the meeting or the file: what stands in them says nothing about the lists below. */
  titles: Set<Entry>;
  /** Those whom the front matter lists as present. */
  present: Passage[];
  /** Whether only the month is known: `date` is its first day then. */
  isMonth?: true;
}

/**
 * The meetings of a file, and what is wrong with their dates (design 2.1).
 * @param order how the names beside it give a day in numbers; null when nothing tells.
 */
export function splitMeetings(
  path: string,
  frontMatter: FrontMatter,
  entries: Entry[],
  order: DayOrder | null,
): { parts: MeetingPart[]; problems: NotesProblem[] } {
  const named = dateInName(path, order);
  if (named && !named.isRange) return namedMeeting(path, named, frontMatter, entries);
  const year = yearOf(path, frontMatter, entries);
  const headings = datedHeadings(entries, year);
  const running = runningHeadings(headings);
  const isRunning = running.length > 1;
  const others = ofOtherMeetings(entries);
  const own = headings.filter(({ entry }) => !others.has(entry));
  const starts = isRunning ? running : frontMatter.date ? [] : onlyHeading(own);
  endSectionsAt(new Set(starts.map(({ entry }) => entry)), entries);
  if (isRunning) return runningNotes(running, unreadDays(running, headings, entries), entries);
  const shown = named ? null : nameShown(possibleNameDates(path), frontMatter, entries);
  if (shown) return namedMeeting(path, shown, frontMatter, entries);
  const date =
    frontMatter.date ??
    own[0]?.date ??
    labelledDay(entries, year)?.date ??
    (named ? named.date : dateInFolder(path));
  if (date) return { parts: [wholeFile(path, date, frontMatter, entries)], problems: [] };
  const month = monthOfMeeting(path, frontMatter, entries);
  if (month) {
    const part = wholeFile(path, month, frontMatter, entries);
    return { parts: [{ ...part, isMonth: true }], problems: [dayUnknown(month)] };
  }
  const message =
    "No date was found for this meeting: give it in the file name (2023-06-08.md), in front matter (date:), or in a heading.";
  const code = looksLikeMeeting(path, frontMatter, entries) ? NOTES_UNDATED : "no-date";
  return { parts: [], problems: [{ line: 1, code, message }] };
}

function namedMeeting(
  path: string,
  named: NameDate,
  frontMatter: FrontMatter,
  entries: Entry[],
): { parts: MeetingPart[]; problems: NotesProblem[] } {
  const { date, problem } = dayOfNamed(named, frontMatter, entries);
  return { parts: [wholeFile(path, date, frontMatter, entries)], problems: problem ? [problem] : [] };
}

function wholeFile(
  path: string,
  date: CalendarDate,
  frontMatter: FrontMatter,
  entries: Entry[],
): MeetingPart {
  const { title, headings } = titleOf(path, frontMatter, entries);
  return { date, line: 1, title, entries, titles: new Set(headings), present: frontMatter.present };
}

function runningNotes(
  running: DatedHeading[],
  unread: Entry[],
  entries: Entry[],
): { parts: MeetingPart[]; problems: NotesProblem[] } {
  const first = entries.find((entry) => entry.kind === "heading" && entry.level === 1);
  const titles = first ? [first] : [];
  const places = new Map(entries.map((entry, at) => [entry, at]));
  const starts = [...running.map(({ entry }) => entry), ...unread]
    .map((entry) => places.get(entry) ?? 0)
    .sort((a, b) => a - b);
  const ends = new Map(starts.map((start, at) => [start, starts[at + 1]]));
  const parts = running.map(({ entry, date }): MeetingPart => {
    const start = places.get(entry) ?? 0;
    return {
      date,
      line: entry.line,
      title: textOf(entry).trim(),
      entries: entries.slice(start + 1, ends.get(start)),
      titles: new Set([...titles, entry]),
      present: [],
    };
  });
  return { parts, problems: unread.map(unreadDay) };
}

function unreadDay(heading: Entry): NotesProblem {
  const message =
    "The date of this heading was not understood, and nothing below it was read: write it as 2023-06-08.";
  return { line: heading.line, code: "no-date", message };
}
