import { type CalendarDate, calendarDate } from "../../model/calendar-date.js";
import type { Meeting, NotesProblem } from "../../model/meeting.js";
import { MONTH_WORD, monthCalled } from "../deadlines/calendar-words.js";
import { findDates } from "../deadlines/find-dates.js";
import { type Entry, textOf } from "../markdown/entry.js";
import type { FrontMatter } from "./front-matter.js";
import { datingParts } from "./name-date.js";
import { looksLikeMeeting } from "./undated.js";

const MONTH = `(${MONTH_WORD})`;
const YEAR = "((?:19|20)\\d{2})";
/** `December 2022`, `mar-2019`, `2024_Sep`, `2022-12`: no day beside it. */
const MONTHS_OF_YEAR = new RegExp(
  String.raw`(?<![\p{L}\d])(?<!\d[\s,._-]+)${MONTH}[\s,._-]*${YEAR}(?!\d)|` +
    String.raw`(?<!\d)${YEAR}[\s,._-]*${MONTH}(?!\p{L}|[\s,._-]*\d)|` +
    String.raw`(?<![\d._-])${YEAR}[-_.](0[1-9]|1[0-2])(?![\d]|[-_.]\d)`,
  "giu",
);

/**
 * The first day of the month that a file or its title names, where neither names a day, and the file looks like notes of
 * a meeting.
 * @returns null where no month is named, or several are.
 */
export function monthOfMeeting(
  path: string,
  frontMatter: FrontMatter,
  entries: Entry[],
): CalendarDate | null {
  const title = entries.find(({ kind }) => kind === "heading");
  const names = [datingParts(path).at(-1) ?? "", frontMatter.title ?? "", title ? textOf(title) : ""];
  const [month, ...others] = new Set(names.flatMap(monthsIn));
  if (month === undefined || others.length > 0) return null;
  return looksLikeMeeting(path, frontMatter, entries) ? month : null;
}

/** The first days of the months that a name gives with their year. */
function monthsIn(name: string): CalendarDate[] {
  return [...name.matchAll(MONTHS_OF_YEAR)].flatMap(
    ([, word, year, yearBefore, wordAfter, yearOf, number]) => {
      const month = number ? Number(number) : monthCalled(word ?? wordAfter ?? "");
      return (month && calendarDate(Number(year ?? yearBefore ?? yearOf), month, 1)) || [];
    },
  );
}

/** A meeting of which only the month is known, without the days that count from its own: "in two weeks". */
export function withoutCountedDays(meeting: Meeting): Meeting {
  const fixed = (words: string) =>
    findDates(words, meeting.date).flatMap(({ form, end }) => (form === "absolute" ? [end] : []));
  return {
    ...meeting,
    deadlines: meeting.deadlines.filter(({ text }) => fixed(text).length > 0),
    actionItems: meeting.actionItems.map((item) => ({
      ...item,
      due: fixed(item.text).find((day) => day === item.due) ?? null,
    })),
  };
}

/** What the author is told of a meeting that is dated by its month. */
export function dayUnknown(date: CalendarDate): NotesProblem {
  const message =
    `These notes name the month of their meeting and no day: they are read as of ${date}, without days that count from ` +
    'the meeting\'s own ("in two weeks"). Give the day in the file name (2023-06-08.md).';
  return { line: 1, code: "no-day", message };
}
