import { type CalendarDate, partsOf } from "../../model/calendar-date.js";
import type { NotesProblem } from "../../model/meeting.js";
import { dayNumbers } from "../deadlines/day-order.js";
import { parseMeetingDate } from "../deadlines/meeting-date.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { textOfAll } from "../markdown/passage.js";
import { datedHeadings } from "./dated-headings.js";
import type { FrontMatter } from "./front-matter.js";
import type { NameDate } from "./name-date.js";
import { namesOtherMeeting, ofOtherMeetings } from "./other-meetings.js";

/** A day that a text says is the meeting's. */
export interface StatedDay {
  date: CalendarDate;
  /** The day that its numbers give in the other order: 5 November for `5/11/24` read as 11 May. */
  other: CalendarDate | null;
  line: number;
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
/** Where any day may tell which of two is meant, and how far into it. */
const FIRST_LINES = 3;
const LONGEST_FIRST_LINE = 90;

/** A day that a line such as "Date: October 10, 2019" gives. */
export function labelledDay(entries: Entry[], year: number | null): StatedDay | null {
  for (const { text, line } of dayLabels(entries)) {
    const day = dayIn(text, NAMES_A_MONTH.test(text) ? year : null, line);
    if (day) return day;
  }
  return null;
}

function dayIn(text: string, year: number | null, line: number): StatedDay | null {
  const date = parseMeetingDate(text, year === null ? {} : { year });
  return date === null ? null : stating(date, text, line);
}

const stating = (date: CalendarDate, text: string, line: number): StatedDay => ({
  date,
  other: dayNumbers(text, date)?.other ?? null,
  line,
});

/** What labels such as "Date:" at the top are followed by. */
function dayLabels(entries: Entry[]): { text: string; line: number }[] {
  const top = entries.slice(0, LABELS_WITHIN);
  const others = ofOtherMeetings(top);
  return top
    .filter((entry) => !others.has(entry))
    .flatMap((entry) => [...entry.passages, ...labelledCells(entry)])
    .flatMap(({ text, line }) => {
      const said = DATE_LABEL.exec(text.trim())?.[1] ?? heldOn(text.slice(0, LONGEST_OPENING));
      return said ? [{ text: said, line }] : [];
    });
}

/** When a sentence says that this meeting was held: not "the last call", nor "the next meeting". */
function heldOn(text: string): string | undefined {
  const match = HELD.exec(text);
  const day = match?.[1];
  if (!match || !day) return undefined;
  const before = text.slice(0, match.index + match[0].length - day.length);
  return namesOtherMeeting(before.split(/[.:;!?]\s/).at(-1) ?? "") ? undefined : day;
}

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

/**
 * The day of a meeting whose file or folder is called after one. Where the name can be read as two days, the text decides
 * between them: what it says of the day, else its first lines.
 * @returns the day, and what contradicts it, which loses: front matter, the title, or a line "Date:".
 */
export function dayOfNamed(
  named: NameDate,
  frontMatter: FrontMatter,
  entries: Entry[],
): { date: CalendarDate; problem: NotesProblem | null } {
  const stated = statedDays(frontMatter, entries, null);
  const { year } = partsOf(named.date);
  const date = decided(named, stated) ?? decided(named, firstDays(year, entries)) ?? named.date;
  const conflict = stated.find((day) => day.date !== date && day.other !== date);
  if (!conflict) return { date, problem: null };
  const message = `The ${named.in} dates this meeting ${date}, the text ${conflict.date}: the ${named.in} was taken.`;
  return { date, problem: { line: conflict.line, code: "date-conflict", message } };
}

/**
 * Which of its possible days a name means, by what the text says of its day, else by its first lines: with the year or
 * without.
 * @returns null when the text shows none of them, or several.
 */
export function nameShown(possible: NameDate[], frontMatter: FrontMatter, entries: Entry[]): NameDate | null {
  const years = [...new Set(possible.map(({ date }) => partsOf(date).year))];
  const said = [
    years.flatMap((year) => statedDays(frontMatter, entries, year)),
    years.flatMap((year) => firstDays(year, entries)),
  ];
  const shown = said.map((stated) =>
    possible.filter((named) => stated.some(({ date, other }) => named.date === date || named.date === other)),
  );
  const [named = null, ...others] = shown.find((found) => found.length > 0) ?? [];
  return others.length > 0 ? null : named;
}

/** @param year that of days without one; null when nothing tells. */
function statedDays({ date, otherDate }: FrontMatter, entries: Entry[], year: number | null): StatedDay[] {
  const [title] = datedHeadings(entries.slice(0, 1), year);
  const text = title ? textOf(title.entry) : "";
  const stated = [
    date && { date, other: otherDate, line: 1 },
    title && !namesOtherMeeting(text) && stating(title.date, text, title.entry.line),
    labelledDay(entries, year),
  ];
  return stated.flatMap((day) => (day ? [day] : []));
}

/** Any day in the first lines, which says too little of itself to date a meeting. */
function firstDays(year: number, entries: Entry[]): StatedDay[] {
  return entries
    .slice(0, FIRST_LINES)
    .map((entry) => ({ line: entry.line, text: textOf(entry).slice(0, LONGEST_FIRST_LINE) }))
    .filter(({ text }) => !namesOtherMeeting(text))
    .flatMap(({ text, line }) => dayIn(text, year, line) ?? []);
}

/** The one of the two days of an ambiguous name that a text gives; null when it gives neither or, in numbers, as well both. */
function decided({ date, other }: NameDate, stated: StatedDay[]): CalendarDate | null {
  if (other === null) return null;
  const fitting = stated.map((day) => [date, other].filter((one) => one === day.date || one === day.other));
  return fitting.find((days) => days.length === 1)?.[0] ?? null;
}
