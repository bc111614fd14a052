import type { CalendarDate } from "../model/calendar-date.js";
import { Multimap, unique } from "./order.js";
import type { Place, Sighting } from "./sightings.js";
import { kindOfThread, type Thread } from "./thread.js";
import { listsOf } from "./told-twice.js";

/** So many actions have to be carried from list to list before their list is taken for all that is open. */
const FEWEST_CARRIED = 3;

/** An action item where a meeting lists it. */
interface Listed {
  thread: Thread;
  sighting: Sighting;
  lists: number[];
  isOpen: boolean;
}

/**
 * The action items that a list of what is open tells no longer, with the meeting that left each out. Communities carry
 * such lists from meeting to meeting, and some go through the old one before they write the new: what most of the others
 * are carried into and an action is not leaves it out, unless the notes speak of it since.
 */
export function leftOffLists(threads: Thread[]): Map<Thread, CalendarDate> {
  const meetings = new Multimap<string, Listed>();
  for (const thread of threads) {
    for (const sighting of thread.sightings) {
      const lists = listsOf(sighting);
      const isOpen = !sighting.actionItems.some(({ done }) => done);
      if (lists.length > 0) meetings.add(meetingKey(sighting.place), { thread, sighting, lists, isOpen });
    }
  }
  const left = new Map<Thread, CalendarDate>();
  for (const meeting of meetings.keys()) {
    const open = meetings.get(meeting).filter(({ isOpen }) => isOpen);
    for (const list of unique(open.flatMap(({ lists }) => lists))) {
      const beside = open.filter(({ lists }) => lists.includes(list));
      if (beside.length <= FEWEST_CARRIED) continue;
      for (const [thread, day] of leftOff(beside, list)) left.set(thread, day);
    }
  }
  return left;
}

/** Those of a list of a meeting that a further one leaves out, in the same meeting or later. */
function leftOff(beside: Listed[], list: number): [Thread, CalendarDate][] {
  const further = unique(beside.flatMap(({ lists }) => lists)).filter((one) => one > list);
  const isReviewed = further.some((one) =>
    isMost(
      beside.filter(({ lists }) => lists.includes(one)),
      beside,
    ),
  );
  const days = daysCarriedTo(beside);
  return beside.flatMap(({ thread, sighting, lists }): [Thread, CalendarDate][] => {
    const { date } = sighting.place;
    if (thread.sightings.at(-1) !== sighting || kindOfThread(thread) !== "action") return [];
    const day = isReviewed && lists.length === 1 ? date : days.find((one) => one > date);
    return day === undefined || isSpokenOf(thread, date) ? [] : [[thread, day]];
  });
}

/** Days of the later meetings that list most of what a meeting listed and left open. */
function daysCarriedTo(beside: Listed[]): CalendarDate[] {
  const carried = new Multimap<CalendarDate, Listed>();
  for (const one of beside) {
    const later = one.thread.sightings.slice(one.thread.sightings.indexOf(one.sighting) + 1);
    for (const sighting of later) if (listsOf(sighting).length > 0) carried.add(sighting.place.date, one);
  }
  return [...carried.keys()].filter((day) => isMost(carried.get(day), beside)).sort();
}

function isMost(carried: Listed[], all: Listed[]): boolean {
  return carried.length >= FEWEST_CARRIED && 2 * carried.length >= all.length;
}

/** Whether the notes speak of an action item after the meeting that told it last. */
function isSpokenOf({ marks, mentions }: Thread, day: CalendarDate): boolean {
  return [...marks, ...mentions].some(({ place }) => place.date > day);
}

function meetingKey({ date, path, line }: Place): string {
  return JSON.stringify([date, path, line]);
}
