import type { CalendarDate } from "../model/calendar-date.js";
import { Multimap } from "./order.js";
import { kindOfThread, type Thread } from "./thread.js";
import { listsOf } from "./told-twice.js";

/** So many actions have to be carried from list to list before their list is taken for all that is open. */
const FEWEST_CARRIED = 3;

/** An action item that a list of a meeting has as open. */
interface Listed {
  thread: Thread;
  /** Which of its sightings. */
  at: number;
  /** The line of what opens the list. */
  list: number;
}

/**
 * The action items that a list of what is open tells no longer, with the meeting that left each out. Communities carry
 * such lists from meeting to meeting, and some go through the old one before they write the new: what most of the others
 * are carried into and an action is not leaves it out, unless the notes speak of it since.
 */
export function leftOffLists(threads: Thread[]): Map<Thread, CalendarDate> {
  const lists = new Multimap<string, Listed>();
  for (const thread of threads) {
    thread.sightings.forEach((sighting, at) => {
      if (sighting.actionItems.some(({ done }) => done)) return;
      for (const list of listsOf(sighting)) lists.add(`${sighting.place.path}:${list}`, { thread, at, list });
    });
  }
  return new Map([...lists.keys()].flatMap((key) => leftOff(lists.get(key))));
}

/** Those of a list that most of it left behind. */
function leftOff(list: Listed[]): [Thread, CalendarDate][] {
  const carried = new Multimap<CalendarDate, Listed>();
  for (const one of list) for (const day of daysCarriedTo(one)) carried.add(day, one);
  const isMost = (count: number) => count >= FEWEST_CARRIED && 2 * count >= list.length;
  const days = [...carried.keys()].filter((day) => isMost(carried.count(day))).sort();
  return list.flatMap((one): [Thread, CalendarDate][] => {
    const day = days.find((day) => !carried.get(day).includes(one));
    return day !== undefined && isToldLast(one) ? [[one.thread, day]] : [];
  });
}

/** The days of a further list of the same meeting, and of the next that lists it. */
function daysCarriedTo({ thread, at, list }: Listed): CalendarDate[] {
  const [now, next] = thread.sightings.slice(at, at + 2);
  const further = now && listsOf(now).some((one) => one > list) ? [now] : [];
  const later = next && listsOf(next).length > 0 ? [next] : [];
  return [...further, ...later].map(({ place }) => place.date);
}

/** Whether it is an action item of which the notes have not spoken since. */
function isToldLast({ thread, at }: Listed): boolean {
  const { sightings, marks, mentions } = thread;
  const date = sightings[at]?.place.date ?? "";
  const isSince = [...marks, ...mentions].some(({ place }) => place.date > date);
  return at === sightings.length - 1 && kindOfThread(thread) === "action" && !isSince;
}
