import { dayOfWeek } from "../../model/calendar-date.js";
import { parseMeetingDate } from "../deadlines/meeting-date.js";
import { type Entry, textOf } from "../markdown/entry.js";
import type { FrontMatter } from "./front-matter.js";
import { yearInPath } from "./name-date.js";

const YEAR = /(?<![\p{L}\d./-])20\d{2}(?![\d/]|[-.]\d)/gu;
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const WEEKDAY_AND_MONTH =
  /\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b.{0,12}\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** The day of a meeting stands near the top, and before much else is said of the line. */
const LONGEST = 120;

/**
 * The year of dates that have none: that of the path, else the only one in the title, else the one that the weekdays fit.
 * @param stated lines that may date a meeting: "Monday, November 22".
 * @returns null when nothing tells.
 */
export function yearOf(
  path: string,
  frontMatter: FrontMatter,
  entries: Entry[],
  stated: string[],
): number | null {
  const heading = entries.find(({ kind, level }) => kind === "heading" && level === 1);
  return (
    yearInPath(path) ??
    onlyYearIn(frontMatter.title ?? "") ??
    onlyYearIn(heading ? textOf(heading) : "") ??
    yearOfWeekdays(stated, entries)
  );
}

function onlyYearIn(title: string): number | null {
  const years = new Set(title.slice(0, LONGEST).match(YEAR));
  return years.size === 1 ? Number([...years][0]) : null;
}

/** The latest year that the notes speak of, or the one before, whichever gives all days their weekdays. */
function yearOfWeekdays(stated: string[], entries: Entry[]): number | null {
  const dated = stated.filter((text) => text.length <= LONGEST && WEEKDAY_AND_MONTH.test(text));
  if (dated.length === 0) return null;
  let latest = 0;
  for (const { passages } of entries) {
    for (const { prose } of passages) {
      for (const [year] of prose.matchAll(YEAR)) latest = Math.max(latest, Number(year));
    }
  }
  if (latest === 0) return null;
  return [latest, latest - 1].find((year) => dated.every((text) => fits(text, year))) ?? null;
}

function fits(text: string, year: number): boolean {
  const date = parseMeetingDate(text, { year });
  const weekday = (WEEKDAY_AND_MONTH.exec(text)?.[1] ?? "").toLowerCase();
  return date !== null && date.slice(0, 4) === `${year}` && dayOfWeek(date) === DAYS.indexOf(weekday) + 1;
}
