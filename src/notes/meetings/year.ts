import { type Entry, textOf } from "../markdown/entry.js";
import type { FrontMatter } from "./front-matter.js";
import { yearInPath } from "./name-date.js";

const YEAR = /(?<![\p{L}\d./-])20\d{2}(?![\d/]|[-.]\d)/gu;
/** The day of a meeting stands near the top, and before much else is said of the line. */
const LONGEST = 120;

/**
 * The year of dates that have none: that of the path, else the only one in the title. A weekday would fit one year of
 * seven, which is no proof.
 * @returns null when nothing tells.
 */
export function yearOf(path: string, frontMatter: FrontMatter, entries: Entry[]): number | null {
  const heading = entries.find(({ kind, level }) => kind === "heading" && level === 1);
  return (
    yearInPath(path) ?? onlyYearIn(frontMatter.title ?? "") ?? onlyYearIn(heading ? textOf(heading) : "")
  );
}

function onlyYearIn(title: string): number | null {
  const years = new Set(title.slice(0, LONGEST).match(YEAR));
  return years.size === 1 ? Number([...years][0]) : null;
}
