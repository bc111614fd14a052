import type { CalendarDate } from "../../model/calendar-date.js";
import type { NotesProblem } from "../../model/meeting.js";
import { parseMeetingDate } from "../deadlines/meeting-date.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { type Passage, textOfAll } from "../markdown/passage.js";
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
import { dateInFolder, dateInName } from "./name-date.js";
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
}

const NAMES_A_MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** What is said together with the day: "Date/Time", "Time and date", "Date, time & place". */
const JOINED = " ?(?:[/&+,]|and) ?";
const TIME = "(?:start )?times?";
const DATE_LABEL = new RegExp(
  "^(?:(?:meeting|call|session) )?(?:" +
    `(?:${TIME}${JOINED})?dates?(?:${JOINED}(?:${TIME}|places?|locations?|venue)){0,3}(?: of (?:the |this )?(?:meeting|call|session))?|` +
    "when(?: (?:and|&) where)?|held(?: on)?|today['’]s meeting|day)\\s*:\\s*(.{4,60})",
  "i",
);
/** "The meeting that took place on Tuesday 30 May 2017". */
const HELD =
  /\b(?:meeting|call|session)\b[^.:;]{0,60}\b(?:took place|(?:was )?held|convened)\b[^.:;]{0,30}?\bon (.{4,40})/i;
/** The day of a meeting stands near the top of its notes. */
const LABELS_WITHIN = 25;
/** A sentence that says when it was held stands in the first words of a paragraph. */
const LONGEST_OPENING = 400;
const LONGEST_CELL = 80;

/** The meetings of a file, and what is wrong with their dates (design 2.1). */
export function splitMeetings(
  path: string,
  frontMatter: FrontMatter,
  entries: Entry[],
): { parts: MeetingPart[]; problems: NotesProblem[] } {
  const named = dateInName(path);
  if (named && !named.isRange) {
    const [title] = datedHeadings(entries.slice(0, 1), null);
    const other = conflicting(named.date, frontMatter, title, entries);
    return { parts: [wholeFile(path, named.date, frontMatter, entries)], problems: other ? [other] : [] };
  }
  const year = yearOf(path, frontMatter, entries);
  const headings = datedHeadings(entries, year);
  const running = runningHeadings(headings);
  const isRunning = running.length > 1;
  const starts = isRunning ? running : frontMatter.date ? [] : onlyHeading(headings);
  endSectionsAt(new Set(starts.map(({ entry }) => entry)), entries);
  if (isRunning) return runningNotes(running, unreadDays(running, headings, entries), entries);
  const date =
    frontMatter.date ??
    headings[0]?.date ??
    labelledDate(entries, year)?.date ??
    (named ? named.date : dateInFolder(path));
  if (date) return { parts: [wholeFile(path, date, frontMatter, entries)], problems: [] };
  const message =
    "No date was found for this meeting: give it in the file name (2023-06-08.md), in front matter (date:), or in a heading.";
  return { parts: [], problems: [{ line: 1, code: "no-date", message }] };
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

/** A day that a line such as "Date: October 10, 2019" gives. */
function labelledDate(entries: Entry[], year: number | null): { date: CalendarDate; line: number } | null {
  for (const { text, line } of dayLabels(entries)) {
    const hint = year === null || !NAMES_A_MONTH.test(text) ? {} : { year };
    const date = parseMeetingDate(text, hint);
    if (date) return { date, line };
  }
  return null;
}

/** What labels such as "Date:" at the top are followed by. */
const dayLabels = (entries: Entry[]) =>
  entries
    .slice(0, LABELS_WITHIN)
    .flatMap((entry) => [...entry.passages, ...labelledCells(entry)])
    .flatMap(({ text, line }) => {
      const said = (DATE_LABEL.exec(text.trim()) ?? HELD.exec(text.slice(0, LONGEST_OPENING)))?.[1];
      return said ? [{ text: said, line }] : [];
    });

/** A row of two cells, and the titles above it, as a label and what it says: `Date: 8 June 2023`. */
function labelledCells({ cells, columns, line }: Entry): { text: string; line: number }[] {
  if (cells.length !== 2) return [];
  return [columns, cells.map((cell) => textOfAll(cell).slice(0, LONGEST_CELL))].map(
    ([label = "", said = ""]) => ({
      text: `${label.replace(/\W+$/, "")}: ${said}`,
      line,
    }),
  );
}

/** What contradicts the date in the file name, which wins: front matter, the title, or a line "Date:". */
function conflicting(
  named: CalendarDate,
  frontMatter: FrontMatter,
  title: DatedHeading | undefined,
  entries: Entry[],
): NotesProblem | null {
  const stated = [
    frontMatter.date ? { date: frontMatter.date, line: 1 } : null,
    title ? { date: title.date, line: title.entry.line } : null,
    labelledDate(entries, null),
  ];
  const other = stated.find((one) => one !== null && one.date !== named);
  if (!other) return null;
  const message = `The file name dates this meeting ${named}, the text ${other.date}: the file name was taken.`;
  return { line: other.line, code: "date-conflict", message };
}
