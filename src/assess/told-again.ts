import { foldTitle } from "./fold-title.js";
import { significantWords } from "./near-title.js";
import type { Sighting } from "./sightings.js";

const DEADLINE = /^(?:the )?deadline (?:to|for) /i;
/** With fewer, it may be of another matter. */
const FEWEST_WORDS = 3;
/** Shorter words begin others by chance. */
const SHORTEST_STEM = 4;

/**
 * Whether a meeting tells one thing twice: a sentence sets a day, and "Deadline to record the videos" says it again, each
 * of its words standing in the sentence or in what that stands under.
 */
export function isDeadlineAgain(one: Sighting, other: Sighting): boolean {
  return isAgain(one, other) || isAgain(other, one);
}

function isAgain(again: Sighting, first: Sighting): boolean {
  if (!DEADLINE.test(again.title) || daysOf(again) !== daysOf(first)) return false;
  const said = foldTitle(`${first.topic ?? ""} ${first.title}`).split(" ");
  const words = significantWords(foldTitle(again.title.replace(DEADLINE, "")));
  const isSaid = (word: string) =>
    said.some((known) => known === word || (word.length >= SHORTEST_STEM && known.startsWith(word)));
  return words.length >= FEWEST_WORDS && words.every(isSaid);
}

/** The days of a sighting's deadlines. */
export const daysOf = ({ deadlines }: Sighting) => deadlines.map(({ end }) => end).join();
