import picomatch from "picomatch";
import type { CalendarDate } from "../model/calendar-date.js";
import { dateInName } from "./meetings/name-date.js";

/**
 * The paths that some glob matches and no `!` glob does, in their own order.
 * @param globs GitHub's form: `*` stays in a folder, `**` does not; files that begin with a dot match too.
 */
export function matchGlobs(paths: string[], globs: string[]): string[] {
  const wanted = globs.filter((glob) => !glob.startsWith("!"));
  const unwanted = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  if (wanted.length === 0) return [];
  const isWanted = picomatch(wanted.map(withoutDotSlash), { dot: true });
  const isUnwanted =
    unwanted.length > 0 ? picomatch(unwanted.map(withoutDotSlash), { dot: true }) : () => false;
  return paths.filter((path) => isWanted(path) && !isUnwanted(path));
}

const withoutDotSlash = (glob: string) => glob.replace(/^\.?\//, "");

/** Files by what their names say of the window. */
export interface ChosenFiles {
  inside: string[];
  /** Without a day in the name: only the text tells. */
  undated: string[];
  /** Never downloaded. */
  outside: string[];
}

/**
 * Sorts files by the date in their name: both days of the window are inside. A name without a day, with a year alone
 * (`2023.md`), or with two days (an archive) is undated.
 */
export function chooseFiles(paths: string[], window: { from: CalendarDate; to: CalendarDate }): ChosenFiles {
  const chosen: ChosenFiles = { inside: [], undated: [], outside: [] };
  for (const path of paths) {
    const named = dateInName(path);
    if (!named || named.isRange) chosen.undated.push(path);
    else if (named.date < window.from || named.date > window.to) chosen.outside.push(path);
    else chosen.inside.push(path);
  }
  return chosen;
}
