import { parseMeetingDate } from "../deadlines/meeting-date.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { namesSection } from "../markdown/section-names.js";
import { attendanceOf } from "../people/attendance-words.js";
import type { FrontMatter } from "./front-matter.js";

/** Words that any notes could open with: a title of nothing else tells nothing. */
const GENERIC =
  /\b(?:meetings?|minutes|notes?|agenda|call|summary|draft|date|time|weekly|of|for|from|on|the|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}|st|nd|rd|th|[ap]m|utc)\b/gi;

/** What a meeting is called, and the headings that only name it. */
export interface MeetingTitle {
  title: string;
  headings: Entry[];
}

/**
 * What a file of one meeting is called: by its front matter, its main heading, or another at the top, whichever first says
 * more than "Minutes" and a day; else by its first heading or its name.
 */
export function titleOf(path: string, frontMatter: FrontMatter, entries: Entry[]): MeetingTitle {
  const top = headingsAtTop(entries);
  const [first] = top;
  const main = top.find((heading) => heading.level === 1);
  const opening = first && (first === main || parseMeetingDate(textOf(first)) !== null) ? [first] : [];
  const named = main ? [main] : opening;
  // Below "Minutes" somebody wrote whose minutes they are.
  const others =
    main && !isTelling(textOf(main)) && /\p{L}/u.test(textOf(main))
      ? top.filter((heading) => !isSection(heading, top, entries))
      : [];
  const telling = [...named, ...others].find((heading) => isTelling(textOf(heading)));
  const headings = [...new Set([...opening, ...named, ...(telling ? [telling] : [])])];
  const { title } = frontMatter;
  if (title && (isTelling(title) || !telling)) return { title, headings };
  const heading = telling ?? named[0];
  return { title: heading ? textOf(heading).trim() : nameIn(path), headings };
}

/** Whether a heading opens a section of the notes: it says so, or others of its level follow further down. */
function isSection(heading: Entry, top: Entry[], entries: Entry[]): boolean {
  if (namesSection(textOf(heading))) return true;
  return entries.some(
    (entry) => entry.kind === "heading" && entry.level === heading.level && !top.includes(entry),
  );
}

/** The headings that stand together at the top, whatever text comes before them. */
function headingsAtTop(entries: Entry[]): Entry[] {
  const from = entries.findIndex(({ kind }) => kind === "heading");
  if (from < 0) return [];
  const length = entries.slice(from).findIndex(({ kind }) => kind !== "heading");
  return entries.slice(from, length < 0 ? undefined : from + length);
}

const isTelling = (text: string) =>
  /\p{L}{2}/u.test(text.replace(GENERIC, " ")) && attendanceOf(text) === null;

const nameIn = (path: string) => path.slice(path.lastIndexOf("/") + 1).replace(/\.\w{2,8}$/, "");
