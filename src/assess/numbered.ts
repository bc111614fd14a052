import { foldTitle } from "./fold-title.js";
import { significantWords } from "./near-title.js";
import { Multimap } from "./order.js";
import { namesOf } from "./reported-task.js";
import type { Sighting } from "./sightings.js";
import { MOST_HOLDERS, type Thread } from "./thread.js";

/** Words that two action items of one number have to share beside their owners: numbers may begin anew in each meeting. */
const FEWEST_SHARED = 3;

/** So much of the shorter of two titles makes them nearly the same. */
const MOST_OF_WORDS = 0.75;

/** The numbers that a sighting's action items carry. */
export function numbersOf({ actionItems }: Sighting): string[] {
  return actionItems.flatMap(({ number }) => number ?? []);
}

/** Whether two sightings are of one numbered action item, maybe in other words. */
export function areOneByNumber(one: Sighting, other: Sighting): boolean {
  const numbers = numbersOf(one);
  const isSame = numbersOf(other).some((number) => numbers.includes(number));
  return isSame && sharedBy(one, other).words >= FEWEST_SHARED;
}

/** The words of a title beside its owners. */
export function taskWordsOf(title: string, sighting: Sighting): string[] {
  const owners = namesOf(sighting);
  return significantWords(foldTitle(title)).filter((word) => !owners.includes(word));
}

/** How many words two titles share, and how much of the shorter that is; none where both have numbers, and no same one. */
function sharedBy(one: Sighting, other: Sighting): { words: number; part: number } {
  const [some, others] = [taskWordsOf(one.title, one), taskWordsOf(other.title, other)];
  const shared = some.filter((word) => others.includes(word));
  const hasNumber = (words: string[]) => words.some((word) => /\d/.test(word));
  const areOfOthers = hasNumber(some) && hasNumber(others) && !hasNumber(shared);
  const words = areOfOthers ? 0 : shared.length;
  return { words, part: words / Math.min(some.length, others.length) };
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
      const numbers = numbersOf(sighting).filter((number) => this.threads.count(number) <= MOST_HOLDERS);
      const thread = numbers.flatMap((number) => this.threads.get(number)).at(-1);
      const told = thread?.sightings.at(-1);
      return thread && told ? [{ sighting, thread, shared: sharedBy(told, sighting) }] : [];
    });
    const same = known.filter(({ shared }) => shared.part >= MOST_OF_WORDS);
    return 2 * same.length < known.length ? [] : known.filter(({ shared }) => shared.words >= FEWEST_SHARED);
  }
}
