import { type DayNumbers, type DayOrder, dayNumbers } from "../deadlines/day-order.js";
import { dateInName, datingParts } from "./name-date.js";
import { possibleDays } from "./possible-days.js";

/**
 * Which number of a day the names of each folder write first: `19_04_2023.md` shows that `03_05_2023.md` beside it is of
 * 3 May.
 * @param paths all that are known: a name whose number over 12 can be no month shows the habit of those with the same sign
 * between their numbers.
 * @returns null for a path whose folder does not tell, or tells both.
 */
export function dayOrders(paths: string[]): (path: string) => DayOrder | null {
  const shown = new Map<string, Set<DayOrder>>();
  for (const path of paths) {
    const { form, numbers, isDated } = namedBy(path);
    if (!numbers?.order || numbers.other || !isDated) continue;
    shown.set(form, (shown.get(form) ?? new Set()).add(numbers.order));
  }
  return (path) => {
    const [order = null, ...others] = shown.get(namedBy(path).form) ?? [];
    return others.length > 0 ? null : order;
  };
}

/**
 * The numbers in the name that dates a path, or may, whether it does so by itself, and what names of the same form share:
 * folder and separator.
 */
function namedBy(path: string): { form: string; numbers: DayNumbers | null; isDated: boolean } {
  const parts = datingParts(path);
  const name = parts.at(-1) ?? "";
  const named = dateInName(path);
  const date = named?.date ?? possibleDays(name)[0];
  const numbers = date ? dayNumbers(name, date) : null;
  return { form: [...parts.slice(0, -1), numbers?.separator].join("/"), numbers, isDated: named !== null };
}
