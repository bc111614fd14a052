import picomatch from "picomatch";
import type { CalendarDate } from "../model/calendar-date.js";
import type { DayOrder } from "./deadlines/day-order.js";
import { dayOrders } from "./meetings/day-orders.js";
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
 * Sorts files by the date in their name, or in that of the folder: both days of the window are inside. A name without a
 * day, with a year alone (`2023.md`), with two days (an archive), or of which only one of two readings is inside, is
 * undated.
 */
export function chooseFiles(paths: string[], window: { from: CalendarDate; to: CalendarDate }): ChosenFiles {
  const chosen: ChosenFiles = { inside: [], undated: [], outside: [] };
  const orderOf = dayOrders(paths);
  const isOutside = (day: CalendarDate) => day < window.from || day > window.to;
  for (const path of paths) {
    const days = possibleDays(path, orderOf(path));
    if (!days || days.some(isOutside) !== days.every(isOutside)) chosen.undated.push(path);
    else if (days.some(isOutside)) chosen.outside.push(path);
    else chosen.inside.push(path);
  }
  return chosen;
}

/** The days that a path may be of; null when only its text can tell. */
function possibleDays(path: string, order: DayOrder | null): CalendarDate[] | null {
  const named = dateInName(path, order);
  if (!named || named.isRange) return null;
  return named.other && order === null ? [named.date, named.other] : [named.date];
}
