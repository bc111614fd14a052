/**
 * Patterns over the text of a clause as surroundings.ts gives it: lower case, one space between tokens, punctuation
 * apart (`due date : `, `we ' ll`). Clauses are short, so no pattern can run away.
 */
import { TIME, ZONE } from "./time-words.js";

/** Alternatives, written with bars, as one group. */
export const anyOf = (...alternatives: string[]) => `(?:${alternatives.join("|")})`;

/** Any of the words, as whole words, anywhere. */
export const has = (...alternatives: string[]) => new RegExp(`(?:^| )${anyOf(...alternatives)}(?= |$)`);

/** Words between a preposition and its date that change nothing: "by roughly the …". */
const LOOSELY = `(?: ${anyOf(
  'the|~|:|\\(|"|“|around|about|roughly|approximately|probably|possibly|hopefully|maybe|likely|at|latest',
  // "Before 4pm ET on Monday", "until the end of Sunday".
  TIME,
  ZONE,
  "(?:close|end)(?: of(?: (?:business|play))?)?|on|of",
)})*`;

/** Words that stand right before the date; their match is group 1. */
export const leads = (...alternatives: string[]) =>
  new RegExp(`(?:^| )(${anyOf(...alternatives)}${LOOSELY})$`);

/** How many tokens of a clause the first of the patterns that fits matches right before the date; 0 for none. */
export function leading(before: string, ...patterns: RegExp[]): number {
  for (const pattern of patterns) {
    const matched = pattern.exec(before)?.[1];
    if (matched !== undefined) return matched.split(" ").length;
  }
  return 0;
}
