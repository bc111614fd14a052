import { foldTitle } from "./fold-title.js";
import { sharedWords, significantWords } from "./near-title.js";
import { by, unique } from "./order.js";
import type { Sighting } from "./sightings.js";
import { kindOfSighting, kindOfThread, type Thread, topicOf } from "./thread.js";

/** A sighting and a commitment that it may be of. */
export interface Pair {
  sighting: Sighting;
  thread: Thread;
  /** How sure it is that they are one; 0 when they are not. */
  strength: number;
  /** How many significant words their titles share. */
  words: number;
}

const SAME_TITLE = 3;
const SAME_WORK = 2;
const SAME_UMBRELLA = 1;

export const strongestFirst = by<Pair>(
  ({ strength }) => -strength,
  ({ words }) => -words,
);

/**
 * How alike a sighting and a commitment are. What is handed to other people is the same action item only where the words
 * tell: "Ada to investigate" and "Grace to investigate" are two, and so are "Ada to review core#1" and "Grace to
 * announce core#1". So it is with what stands under other matters or links other work: "write a comment" may be about
 * anything.
 * @param clear work that only one commitment of the sighting's kind has.
 */
export function pairOf(sighting: Sighting, thread: Thread, clear: string[]): Pair {
  const titles = unique(thread.sightings.flatMap((known) => known.titles));
  const words = titles.reduce((most, title) => Math.max(most, mostShared(title, sighting.titles)), 0);
  const refs = new Set(thread.sightings.flatMap((known) => known.refs));
  const deadlines = thread.sightings.flatMap((known) => known.deadlines);
  const of = { titles, topic: topicOf(thread), refs: [...refs], deadlines };
  const pair = { sighting, thread, words };
  const isForOthers = areOthers(sighting.owners, ownersOf(thread));
  const kind = kindOfSighting(sighting);
  const isElsewhere = kind === "action" ? areOtherMatters(sighting, of) : areTwoItems(sighting, of);
  const same = titles.filter((title) => sighting.titles.includes(title));
  if (same.some((title) => isOneTask(title, isForOthers, isElsewhere)))
    return { ...pair, strength: SAME_TITLE };
  if (kind !== kindOfThread(thread)) return { ...pair, strength: 0 };
  if (kind === "action" && isForOthers && sharedTask(sighting, thread) === 0) return { ...pair, strength: 0 };
  if (clear.some((ref) => refs.has(ref))) return { ...pair, strength: SAME_WORK };
  const isShared = words > 0 && sighting.refs.some((ref) => refs.has(ref));
  return { ...pair, strength: isShared ? SAME_UMBRELLA : 0 };
}

function mostShared(title: string, others: string[]): number {
  return others.reduce((most, other) => Math.max(most, sharedWords(title, other)), 0);
}

/** Words that an action item's title has to have so that it is the same whoever is to do it, and under whatever matter. */
const TELLING = { forOthers: 3, elsewhere: 5 };

/** Whether a folded title that two commitments bear tells that they are one. */
export function isOneTask(folded: string, areForOthers: boolean, areElsewhere: boolean): boolean {
  const words = significantWords(folded).length;
  return (!areForOthers || words >= TELLING.forOthers) && (!areElsewhere || words >= TELLING.elsewhere);
}

/** Whether both name somebody, and nobody is named by both. `Ada` may be the Ada Byron of other notes. */
export function areOthers(some: string[], others: string[]): boolean {
  if (some.length === 0 || others.length === 0) return false;
  const words = new Set(some.flatMap(wordsOfName));
  return !others.flatMap(wordsOfName).some((word) => words.has(word));
}

/** Whether both stand under something, and not under the same, or both link work, and none of the same. */
export function areOtherMatters(one: Matter, other: Matter): boolean {
  const areUnderOthers =
    one.topic !== null && other.topic !== null && foldTitle(one.topic) !== foldTitle(other.topic);
  const refs = new Set(other.refs);
  const areLinked = one.refs.length > 0 && refs.size > 0;
  return areUnderOthers || (areLinked && !one.refs.some((ref) => refs.has(ref)));
}

/**
 * Whether two items of one title are two: "CFP" by one day below one conference and by another below another. They are one
 * where the matters share a word (a date was moved), and where the title itself tells, by its words or a number.
 */
export function areTwoItems(one: DatedItem, other: DatedItem): boolean {
  if (one.topic === null || other.topic === null) return false;
  if (sharedWords(foldTitle(one.topic), foldTitle(other.topic)) > 0) return false;
  const ends = new Set(other.deadlines.map(({ end }) => end));
  const isSameDay = one.deadlines.some(({ end }) => ends.has(end));
  if (isSameDay || ends.size === 0 || one.deadlines.length === 0) return false;
  const same = one.titles.filter((title) => other.titles.includes(title));
  return !same.some((title) => isOneTask(title, false, true) || /\d/.test(title));
}

type Matter = Pick<Sighting, "topic" | "refs">;
type DatedItem = Pick<Sighting, "titles" | "topic" | "deadlines">;

function wordsOfName(name: string): string[] {
  return foldTitle(name).split(" ");
}

function ownersOf({ sightings }: Thread): string[] {
  return sightings.flatMap(({ owners }) => owners);
}

/** Work that sightings of one meeting share though they are different items, as `kind ref`. */
export function umbrellasAmong(sightings: Sighting[]): Set<string> {
  const seen = new Set<string>();
  const umbrellas = new Set<string>();
  for (const sighting of sightings) {
    for (const ref of sighting.refs) {
      const key = `${kindOfSighting(sighting)} ${ref}`;
      if (seen.has(key)) umbrellas.add(key);
      seen.add(key);
    }
  }
  return umbrellas;
}

/** How many words two action items share beside names of people and of the work they link. */
function sharedTask(sighting: Sighting, thread: Thread): number {
  const beside = [...sighting.owners, ...ownersOf(thread), ...sighting.refs].flatMap(wordsOfName);
  const wordsOf = ({ titles }: Sighting) =>
    titles.flatMap(significantWords).filter((word) => !beside.includes(word));
  const words = new Set(wordsOf(sighting));
  return thread.sightings.flatMap(wordsOf).filter((word) => words.has(word)).length;
}
