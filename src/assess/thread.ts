import type { CalendarDate } from "../model/calendar-date.js";
import type { Mark, Mention } from "../model/meeting.js";
import type { Remark } from "./meeting-record.js";
import type { Sighting } from "./sightings.js";

/** Whether something is to be done on the roadmap, or was handed to somebody as an action item. */
export type CommitmentKind = "item" | "action";

/** One commitment over all its meetings (design 2.5). */
export interface Thread {
  /** Oldest first, at least one. */
  sightings: Sighting[];
  /** Oldest first. */
  marks: Remark<Mark>[];
  /** Oldest first. */
  mentions: Remark<Mention>[];
  /** The meeting whose list of what is past due, or of the actions that are open, tells it no longer; null when none does so. */
  leftOutOn: CalendarDate | null;
}

/** A roadmap item or an action item, by what its newest meeting makes of it. */
export function kindOfThread(thread: Thread): CommitmentKind {
  const newest = thread.sightings.at(-1);
  return newest && kindOfSighting(newest) === "action" ? "action" : "item";
}

/** An action item when any of its lines is one. */
export function kindOfSighting(sighting: Sighting): CommitmentKind {
  return sighting.actionItems.length > 0 ? "action" : "item";
}

/** What the newest meeting that tells it under something tells it under; null when none does. */
export function topicOf({ sightings }: Thread): string | null {
  return sightings.findLast(({ topic }) => topic !== null)?.topic ?? null;
}

/** The references of the newest meeting that gives any. */
export function newestRefsOf(thread: Thread): string[] {
  return thread.sightings.findLast(({ refs }) => refs.length > 0)?.refs ?? [];
}

const SHOWN = /\b(?:demo(?:nstration)?|walk-?through|tutorial)s?\b/iu;

/** Whether a commitment can wait for a meeting: somebody's task, or what is shown there. Of others, the talk waits. */
export function mayWaitForMeeting(thread: Thread): boolean {
  return kindOfThread(thread) === "action" || thread.sightings.some(({ title }) => SHOWN.test(title));
}

/** Work that more commitments link than this, or an owner's verb that more have, tells none of them from the others. */
export const MOST_HOLDERS = 50;
