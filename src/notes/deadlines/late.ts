/** Words that say themselves that a day is over and what was due by it is still owed. */
import type { Surroundings } from "./surroundings.js";
import { anyOf, has } from "./word-patterns.js";

const OVERDUE = anyOf("over ?-? ?due", "past due");
const JOINED = "(?:(?:[,(:–—-]|and|but|which|it|now|already|still|long|is|are|' s) )*";
const ENDS = "(?= (?:[^a-z0-9 ]|and |but )|$)";

/** "Due 25 July, overdue", "due 25 July (late)", "due date 25 July: missed". */
const LATE_FOLLOWS = new RegExp(`^(?:\\) )?${JOINED}${anyOf(OVERDUE, "late", "missed", "not met")}${ENDS}`);
/** "Overdue: the map, due 25 July"; "overdue, was due 25 July". */
const LATE_LEADS = new RegExp(
  `^(?:[^a-z0-9 ] )*${OVERDUE} [:–—-] |(?:^| )${OVERDUE}(?: (?:[,(:–—-]|it|they|this|was|were|is|are|since|due|on|by))*$`,
);
/** "Was due 25 July": alone it does not tell whether it came. */
const WAS_DUE = /(?:^| )(?:was|were|had been) due(?: (?:by|on|in|for|before|at|the))*$/;
const OPEN_FOLLOWS = new RegExp(
  `^(?:\\) )?${JOINED}${anyOf(
    "(?:still )?(?:open|pending|outstanding|missing|waiting|in progress)",
    "(?:has |have )?(?:not|n ' t)(?: yet| been)* (?:done|finished|ready|complete|completed|sent|merged|released|published|submitted|delivered|started|there|in)",
  )}(?: yet)?${ENDS}`,
);

/** What comes behind may take it back, or give another day. */
const TAKES_BACK = has(
  "done|finished|sent|merged|released|published|submitted|delivered|closed|resolved|completed?|fixed|shipped|landed",
  "due|deadline|moved?|extend(?:ed)?|extension|postponed?|pushed|rescheduled?|slip(?:ped)? to|new|until|till|dropped|cancell?ed|abandoned",
);

/** Whether words put a due day in the past: "was due". */
export function wasDue(before: string): boolean {
  return WAS_DUE.test(before);
}

/**
 * Whether the words around a due day say that it is over and that what was due is still owed: "due 25 July, overdue", "was
 * due 25 July, still open". Not where they go on to tell that it came late, or of another day.
 */
export function isOverdue({ before, after }: Surroundings): boolean {
  const said = LATE_FOLLOWS.exec(after) ?? (wasDue(before) ? OPEN_FOLLOWS.exec(after) : null);
  if (said === null && !LATE_LEADS.test(before)) return false;
  return !TAKES_BACK.test(after.slice(said?.[0].length ?? 0));
}
