import { areOtherMatters } from "./likeness.js";
import { areOneByNumber, numbersOf, taskWordsOf } from "./numbered.js";
import { Multimap, unique } from "./order.js";
import { namesOf } from "./reported-task.js";
import type { Sighting } from "./sightings.js";
import { MOST_HOLDERS } from "./thread.js";
import { daysOf, isDeadlineAgain } from "./told-again.js";

/** So many words a listed action has to share with what was said, where that and its matter say all of the listed one. */
const FEWEST_OF_LISTED = 3;
/** So many, and most of what was said, where the listed one says more. */
const FEWEST_OF_SAID = 5;
const MOST_OF_SAID = 0.75;

/** What a meeting tells, to be found by its days, and action items by their numbers and by who is to do them. */
export class ToldTwice {
  private readonly places = new Multimap<string, number>();

  add(single: Sighting, at: number): void {
    for (const key of keysOf(single, isListed(single)))
      if (this.places.count(key) < MOST_HOLDERS) this.places.add(key, at);
  }

  /** Where among those gathered a thing stands in other words; undefined where it does not. */
  placeOf(single: Sighting, gathered: Sighting[][]): number | undefined {
    const places = keysOf(single, !isListed(single)).flatMap((key) => this.places.get(key));
    return places.find((at) => gathered[at]?.some((one) => isToldTwice(one, single)));
  }
}

/** @param areListed whether the keys are of what stands in a list. */
function keysOf(sighting: Sighting, areListed: boolean): string[] {
  const days = sighting.deadlines.length > 0 ? [`days ${daysOf(sighting)}`] : [];
  if (sighting.actionItems.length === 0) return days;
  const owners = namesOf(sighting).sort().join(" ");
  return [
    ...days,
    ...numbersOf(sighting).map((number) => `number ${number}`),
    ...(owners === "" ? [] : [`owners ${owners} ${areListed}`]),
  ];
}

/**
 * Whether two things of a meeting are one in two wordings: a deadline that is told again; action items by their number, or
 * because what was handed to somebody while a matter was spoken of stands in the list of actions again.
 * @param one of the same days or number, or of the same owners where one of both is listed.
 */
function isToldTwice(one: Sighting, other: Sighting): boolean {
  if (isDeadlineAgain(one, other)) return true;
  const lists = listsOf(one);
  if (listsOf(other).some((list) => lists.includes(list))) return false;
  if (areOneByNumber(one, other)) return true;
  if (areOtherMatters(one, other) || (numbersOf(one).length > 0 && numbersOf(other).length > 0)) return false;
  if (isListed(one) === isListed(other)) return false;
  return isListed(one) ? isSaidOf(other, one) : isSaidOf(one, other);
}

/** Whether an action item stands in a list of them. */
function isListed(sighting: Sighting): boolean {
  return listsOf(sighting).length > 0;
}

/** The lines of what opens the lists that a sighting stands in. */
export function listsOf({ actionItems }: Sighting): number[] {
  return unique(actionItems.flatMap(({ lists }) => lists ?? []));
}

/** Whether an action item comes back in words that stand for those before: in a list, or with its number. */
export function restates(sighting: Sighting): boolean {
  return isListed(sighting) || numbersOf(sighting).length > 0;
}

function isSaidOf(said: Sighting, listed: Sighting): boolean {
  const own = taskWordsOf(said.title, listed);
  const wanted = taskWordsOf(listed.title, listed);
  const shared = wanted.filter((word) => own.includes(word)).length;
  const around = [...own, ...taskWordsOf(said.topic ?? "", listed)];
  return (
    (shared >= FEWEST_OF_LISTED && wanted.every((word) => around.includes(word))) ||
    (shared >= FEWEST_OF_SAID && shared >= MOST_OF_SAID * own.length)
  );
}
