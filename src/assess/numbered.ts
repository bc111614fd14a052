import { foldTitle } from "./fold-title.js";
import { significantWords } from "./near-title.js";
import { Multimap } from "./order.js";
import { namesOf } from "./reported-task.js";
import type { Sighting } from "./sightings.js";
import type { Thread } from "./thread.js";

/** Words that two action items of one number have to share beside their owners: numbers may begin anew in each meeting. */
const FEWEST_SHARED = 3;

/** The numbers that a sighting's action items carry. */
export function numbersOf({ actionItems }: Sighting): string[] {
  return actionItems.flatMap(({ number }) => number ?? []);
}

/** Whether two sightings are of one numbered action item, maybe in other words. */
export function areOneByNumber(one: Sighting, other: Sighting): boolean {
  const numbers = numbersOf(one);
  return numbersOf(other).some((number) => numbers.includes(number)) && areAlike(one, other);
}

function areAlike(one: Sighting, other: Sighting): boolean {
  const beside = new Set([...namesOf(one), ...namesOf(other)]);
  const words = new Set(significantWords(foldTitle(one.title)));
  const shared = significantWords(foldTitle(other.title)).filter(
    (word) => words.has(word) && !beside.has(word),
  );
  return shared.length >= FEWEST_SHARED || foldTitle(one.title) === foldTitle(other.title);
}

/** The action items that carry numbers, by these. */
export class NumberedActions {
  private readonly threads = new Multimap<string, Thread>();

  add(sighting: Sighting, thread: Thread): void {
    for (const number of numbersOf(sighting)) this.threads.add(number, thread);
  }

  /**
   * The known action items that those of a meeting are by their numbers. None where most of the numbers that are known
   * now bear other words: then each meeting counts from one.
   */
  toldBy(sightings: Sighting[]): { sighting: Sighting; thread: Thread }[] {
    const known = sightings.flatMap((sighting) => {
      const threads = numbersOf(sighting).flatMap((number) => this.threads.get(number));
      return threads.length === 0 ? [] : [{ sighting, threads }];
    });
    const found = known.flatMap(({ sighting, threads }) => {
      const thread = threads.findLast(({ sightings: told }) => told.some((one) => areAlike(one, sighting)));
      return thread ? [{ sighting, thread }] : [];
    });
    return 2 * found.length >= known.length ? found : [];
  }
}
