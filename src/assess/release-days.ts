import { type CalendarDate, daysBetween } from "../model/calendar-date.js";
import { areOtherMatters } from "./likeness.js";
import { Multimap, unique } from "./order.js";
import { releasePromisedBy, releasePromisedIn } from "./promised-release.js";
import { allowsProduct, mayBeSame, type Release } from "./release.js";
import { endsOf, type Sighting } from "./sightings.js";
import { kindOfSighting, kindOfThread, newestRefsOf, type Thread, topicOf } from "./thread.js";

/** A release that was told longer ago is not meant by "the release" of today. */
const MOST_DAYS_APART = 62;

/** The days that releases are promised by. */
export class ReleaseDays {
  private readonly threads = new Multimap<CalendarDate, Thread>();

  add(sighting: Sighting, thread: Thread): void {
    if (endsOf(sighting).length === 0 || releasePromisedBy(sighting) === null) return;
    for (const day of endsOf(sighting)) this.threads.add(day, thread);
  }

  /**
   * The one known release that a meeting tells again by its day and less of its name: "Release is due on 3 June" of
   * "Kestrel 0.32 by 3 June", with the fuller of both titles. Null where none is, or several may be.
   */
  toldBy(sighting: Sighting, taken: ReadonlySet<Thread>): { thread: Thread; title: string } | null {
    const release = releasePromisedBy(sighting);
    if (release === null || kindOfSighting(sighting) === "action") return null;
    const [one, ...others] = unique(endsOf(sighting).flatMap((day) => this.threads.get(day))).flatMap(
      (thread) => {
        const known = releasePromisedIn(thread);
        const title = thread.sightings.at(-1)?.title;
        if (known === null || title === undefined || taken.has(thread)) return [];
        return isToldAgain(sighting, release, thread, known) ? [{ thread, known, title }] : [];
      },
    );
    if (one === undefined || others.length > 0) return null;
    return {
      thread: one.thread,
      title: fullness(release) > fullness(one.known) ? sighting.title : one.title,
    };
  }
}

function isToldAgain(sighting: Sighting, release: Release, thread: Thread, known: Release): boolean {
  const newest = thread.sightings.at(-1);
  if (!newest || kindOfThread(thread) === "action" || !mayBeSame(release, known)) return false;
  if (daysBetween(newest.place.date, sighting.place.date) > MOST_DAYS_APART) return false;
  const isUnnamed = release.product === "" && known.product === "";
  const of = { topic: topicOf(thread), refs: newestRefsOf(thread) };
  if (isUnnamed && areOtherMatters(sighting, of)) return false;
  return allowsProduct(sighting.topic, known.product) && allowsProduct(topicOf(thread), release.product);
}

/** How much of a release its name tells. */
function fullness({ product, version }: Release): number {
  return (product === "" ? 0 : 1) + (version === null ? 0 : 1);
}
