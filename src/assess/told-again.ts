import { foldTitle } from "./fold-title.js";
import { significantWords } from "./near-title.js";
import { taskKeys } from "./reported-task.js";
import type { Sighting } from "./sightings.js";

const DEADLINE = /^(?:the )?deadline (?:to|for) /i;
/** A list that sums up a meeting names the matter; with fewer words it may name another. */
const FEWEST_WORDS = { deadline: 3, action: 5 };
/** Shorter words begin others by chance. */
const SHORTEST_STEM = 4;

/**
 * Whether a meeting tells one thing twice in other words: a sentence sets a day, and "Deadline to record the videos" says
 * it again; or somebody is handed a task below its matter, and a list names both.
 */
export function areToldTwice(one: Sighting, other: Sighting): boolean {
  return isAgain(one, other) || isAgain(other, one);
}

function isAgain(again: Sighting, first: Sighting): boolean {
  const isDeadline = DEADLINE.test(again.title) && daysOf(again) !== "" && daysOf(again) === daysOf(first);
  const isAction = first.topic !== null && again.topic === null && areOneTask(again, first);
  if (!isDeadline && !isAction) return false;
  const said = foldTitle(`${first.topic ?? ""} ${first.title}`).split(" ");
  const words = significantWords(foldTitle(again.title.replace(DEADLINE, "")));
  return (
    words.length >= FEWEST_WORDS[isDeadline ? "deadline" : "action"] &&
    words.every((word) => said.some((known) => areOneStem(word, known)))
  );
}

function areOneStem(word: string, known: string): boolean {
  const [short, long] = word.length < known.length ? [word, known] : [known, word];
  return word === known || (short.length >= SHORTEST_STEM && long.startsWith(short));
}

const daysOf = ({ deadlines }: Sighting) => deadlines.map(({ end }) => end).join();

/** Whether two actions without a date are of the same people, with the same verb, and both done or both open. */
function areOneTask(one: Sighting, other: Sighting): boolean {
  const [verbs, others] = [one, other].map((each) => (areActions(each) ? taskKeys(each).join() : ""));
  const isSameState = one.actionItems[0]?.done === other.actionItems[0]?.done;
  return verbs !== "" && verbs === others && isSameState;
}

const areActions = ({ actionItems, deadlines }: Sighting) =>
  actionItems.length === 1 && deadlines.length === 0;
