import { BY_LABEL, type Evidence } from "./evidence.js";
import { speaksOfGathering } from "./gatherings.js";
import { isAboutOthers } from "./others.js";
import type { Surroundings } from "./surroundings.js";
import { isPast } from "./vetoes.js";
import { anyOf } from "./word-patterns.js";
import { CLEAR, WORK } from "./work-words.js";

/** "When's 2.4 coming out", "any ETA": what asks for the end of some work. */
const ASKS = new RegExp(
  `^(?:[^ ]+ : )?(?:so |and |but |ok , |q : )*(?:when(?: ' s| is| are| will| do| does| can| could| should) .*(?:^| )${anyOf(
    WORK,
    `${CLEAR}(?:ed|ing)`,
    "releases?|coming(?: out)?|come out|out|ready|done|due|available|going (?:out|live)|go (?:out|live)|expect|expected|deadline|ship|shipping",
  )}(?= |$)|(?:(?:is there|do we have|what ' s|what is) )?(?:[a-z]{1,3} )?(?:eta|deadline|release date|timeline|due date)(?= |$))`,
);
/** Words that stand between a question and the date that answers it. */
const LOOSELY =
  /^(?:(?:hopefully|probably|maybe|likely|possibly|perhaps|around|about|on|in|by|at|the|for|it|should|will|be|is|out|sometime|-|–|—|:|>|a|:) ?)*$/;

/** A date that answers for when something is finished: "When's 2.4 coming out? Hopefully Monday." */
export function byAnswer(around: Surroundings): Evidence | null {
  const { before, after, asked, isYear } = around;
  if (asked === null || isYear || !LOOSELY.test(before) || !/^(?:$|[,(–-]|or |and |if )/.test(after))
    return null;
  if (!ASKS.test(asked) || isPast(asked) || speaksOfGathering(asked)) return null;
  return isAboutOthers({ ...around, before: asked.replace(/ be (?=[a-z]+ed)/, " ") }) ? null : BY_LABEL;
}
