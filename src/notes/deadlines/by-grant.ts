import { BY_LABEL, type Evidence } from "./evidence.js";
import type { Surroundings } from "./surroundings.js";
import { isPast, isPerfect } from "./vetoes.js";
import { anyOf } from "./word-patterns.js";
import { WORK } from "./work-words.js";

const SOMEBODY = anyOf(
  "people|everyone|everybody|folks|members|maintainers|reviewers|contributors|authors|voters|committers|approvers|you|we|they|all",
);
/** "Give everyone …", "you have …"; rules that give something are none of today. */
const GIVES = new RegExp(
  `(?:^|(?:^| )(?::|,|-|–|and|then|will|' ll|should|must|to|let ' s|please|we|i) )(?:give|giving|allow|allowing)(?: [^ ]+){0,4}$|` +
    `(?:^| )${SOMEBODY}(?: (?:will|now|still|all|only))* have$`,
);
/** "… to comment", "… for objections". */
const TO_SAY = new RegExp(
  `^(?:to (?:${WORK}|comment|vote|review|respond|reply|answer|object|decide|react|appeal|weigh in|chime in|speak up|look|take a look|read|raise|give|provide|consider|check|test|explore|think|try|discuss|find|prepare)|` +
    "for (?:[^ ]+ ){0,2}(?:comments?|feedback|reviews?|objections?|responses?|answers?|replies|input|votes?|voting|discussion))(?= |$)",
);
const REGULARLY = /(?:^| )(?:usually|normally|always|typically|each|every|per|rules?|policy|process)(?= |$)/;

/** A time that somebody is given, from now on: "give everyone a week to comment". */
export function byGrant({ before, after, isRelative }: Surroundings): Evidence | null {
  if (!isRelative || !GIVES.test(before) || !TO_SAY.test(after)) return null;
  return isPast(before) || isPerfect(before) || REGULARLY.test(before) ? null : BY_LABEL;
}
