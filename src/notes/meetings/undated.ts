import type { CalendarDate } from "../../model/calendar-date.js";
import type { NotesFile } from "../../model/evidence.js";
import { MONTH_WORD } from "../deadlines/calendar-words.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { readAttendees } from "../people/attendees.js";
import type { FrontMatter } from "./front-matter.js";
import { datingParts, possibleNameDates } from "./name-date.js";

/** What is kept beside notes, and is of no meeting. */
const NO_NOTES =
  /(?:^|[/_-])(?:_?readme|index|change-?log|roadmap|charter|governance)\.\w+$|template|example|sample/i;
/** `June 11`, `11th of June`, `June-2023`, or a heading that is a month. */
const MONTH_AND_FIGURES = new RegExp(
  `^${MONTH_WORD}$|(?<!\\p{L})${MONTH_WORD}[-_ .,]*\\d|\\d(?:st|nd|rd|th)?[-_ .,]*(?:of )?${MONTH_WORD}(?!\\p{L})`,
  "iu",
);
/** `2023-06`, `core-06-11`. */
const MONTH_IN_NAME = /(?<!\d)20\d{2}[-_ ](?:0[1-9]|1[0-2])(?!\d)|(?<!\d)\d{2}[-_]\d{2}$/;
const NAMES_A_MEETING =
  /(?<!\p{L})(?:meetings?|minutes|calls?(?![-_ ]for(?!\p{L}))|syncs?|stand-?ups?|(?:meeting|call|minutes)?[-_ ]?notes)(?!\p{L})/iu;
const NAMES_A_RELEASE = /release|version/i;
/** Where a text says of which year it is. */
const TOP = 600;
const YEAR = /(?<![\d.])20[0-4]\d(?!\d)/g;

/**
 * Whether a file without a date is notes of a meeting, for all one can see: its name or a heading has figures of a day or
 * a month, and somebody was present, or its name or title calls it a meeting's.
 */
export function looksLikeMeeting(path: string, frontMatter: FrontMatter, entries: Entry[]): boolean {
  if (NO_NOTES.test(path)) return false;
  const name = datingParts(path).at(-1) ?? "";
  const headings = entries.filter(({ kind }) => kind === "heading").map((heading) => textOf(heading).trim());
  const titles = [name, frontMatter.title ?? "", headings[0] ?? ""];
  const hasFigures = possibleNameDates(path).length > 0 || MONTH_IN_NAME.test(name);
  if (!hasFigures && ![...titles, ...headings].some((text) => MONTH_AND_FIGURES.test(text))) return false;
  if (readAttendees(entries, frontMatter.present).attendees.length > 0) return true;
  return (
    (hasFigures || titles.some((title) => MONTH_AND_FIGURES.test(title))) &&
    titles.some((title) => NAMES_A_MEETING.test(title)) &&
    !titles.some((title) => NAMES_A_RELEASE.test(title))
  );
}

/**
 * Whether a file without a date is of some days, both included: `surely` when each day that its name may mean is among
 * them, `not` when none is, or when it speaks of other years alone.
 */
export function isWithin(
  { path, text }: NotesFile,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): "surely" | "perhaps" | "not" {
  const days = possibleNameDates(path).map(({ date }) => date);
  const within = days.filter((day) => from <= day && day <= to);
  if (days.length > 0 && within.length === 0) return "not";
  if (days.length > 0) return within.length === days.length ? "surely" : "perhaps";
  const years = `${path}\n${text.slice(0, TOP)}`.match(YEAR) ?? [];
  const mayBe =
    years.length === 0 || years.some((year) => from.slice(0, 4) <= year && year <= to.slice(0, 4));
  return mayBe ? "perhaps" : "not";
}
