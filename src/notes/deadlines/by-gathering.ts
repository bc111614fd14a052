import { plansToFinish } from "./by-plan.js";
import { BY_ENTRY, BY_LABEL, type Evidence } from "./evidence.js";
import { GATHERING } from "./gatherings.js";
import type { Surroundings } from "./surroundings.js";
import { isPast, isPerfect, isTalk } from "./vetoes.js";
import { leads } from "./word-patterns.js";

/** Cheap: most clauses end otherwise. */
const MAY_LEAD = / (?:before|prior to|ahead of|advance of|for|time for|by|at) /;
const NAMED = `(?: [^ ,;:()]+){0,4} ${GATHERING}(?: (?:with|of) [^ ,;:()]+(?: [^ ,;:()]+){0,3})?(?: (?:on|in|,|\\(|this|coming))*`;
/** "Publish it prior to the community call on …". */
const BEFORE = leads(`(?:before|prior to|ahead of|in advance of)${NAMED}`);
const READY = "(?:ready|done|finished|complete|completed|in place|prepared|merged|drafted)";
/** "Have the map ready for the community call on …". */
const FOR = leads(`(?<=${READY} )(?:in time )?(?:for|by|at)${NAMED}`, `in time for${NAMED}`);
/** "Ada to prepare the map for the next call on …". */
const FOR_NEXT = leads(`for (?:the |our )?next ${GATHERING}(?: (?:on|,|\\())*`);
/** "Finalize it for next week ' s call": what follows the date, and what leads to it. */
const ITS_GATHERING = new RegExp(`^' s (?:[^ ]+ )?${GATHERING}(?= |$)`);
const FOR_ITS =
  /^(.*(?:^| )(?!(?:agenda|minutes|notes|topics?|items?|questions?|slides|invites?|invitations?|link|room)(?= |$))[^ ]+) (?:in time )?for$/;
/** "Work on the survey for the November meeting": a day, weekday or month, and people who meet again and again. */
const DATED_GATHERING = /^(?:[a-z]+ )?(?:meetings?|calls?|syncs?|sessions?)(?= |$)/;
const FOR_DATED =
  /^(.*(?:^| )(?!(?:agenda|minutes|notes|topics?|items?|questions?|slides|invites?|invitations?|link|room|recordings?|recap|reports?|summary|feedback|date|time|dates|times)(?= |$))[^ ]+) ((?:in time )?for(?: the| our)?)$/;
/** "… for the November call by 11 October": a day of its own. */
const OWN_DAY = /(?:^| )(?:by|due|before|until|prior to|ahead of)(?= |$)/;
/** "Move to another room for the July meeting": how it is held. */
const OF_ITSELF = /(?:^| )(?:mov|switch|us|chang|extend|shorten|host)(?:e|es|s|ing)? /;
/** What somebody works on until then: no end by itself. */
const WORKS_ON = /(?:^| )(?:will|' ll|to|going to|should) (?:also |then |continue to )?work on [^ ]/;
/** "With the goal of having it ready", "get it merged". */
const TO_HAVE = new RegExp(
  `(?:^(?:[^ :]+ : )?(?:please )?(?:have|get) |(?:^| )(?:(?:goal|aim|plan|intention|idea|hope|target) (?:of|is to)|will|' ll|should|must|needs? to|has to|have to|wants?(?: to)?|please|let ' s|like to|hope(?:s|ful)?|hoping)(?: to)? )[^:]{1,60} ${READY}(?: in time)?$`,
);
/** Nobody promises: "are we ready". */
const ASKED = /^(?:are|is|were|was|(?:have|do|does|did) (?:we|you|they)) |(?:^| )not(?: |$)|n ' t /;

/** Work that is tied to a gathering, whose date stands beside it: "publish it prior to the community call on Thursday". */
export function byGathering(around: Surroundings): Evidence | null {
  const { before, after, isYear, isPeriod, isRelative } = around;
  const its = isRelative && ITS_GATHERING.test(after) ? FOR_ITS.exec(before)?.[1] : undefined;
  if (its !== undefined) return plansWork(its) && !isTalk(its) ? { ...BY_LABEL, lead: 1 } : null;
  const dated = isRelative && !around.isWeekday ? null : forDated(around);
  if (dated !== null) return dated;
  if (isYear || !MAY_LEAD.test(before) || /^[a-z]/.test(after)) return null;
  const prior = leadOf(before, BEFORE);
  if (prior !== null)
    return plansWork(prior.work) ? { ...BY_LABEL, lead: prior.lead, before: !isPeriod } : null;
  const next = leadOf(before, FOR_NEXT);
  if (next !== null && plansWork(next.work)) return BY_LABEL;
  const ready = leadOf(before, FOR);
  return ready !== null && !ASKED.test(ready.work) && TO_HAVE.test(ready.work) ? BY_LABEL : null;
}

/** Work for a gathering that is called by its day or month; of one long past or far ahead nobody speaks so. */
function forDated({ before, after, isYear }: Surroundings): Evidence | null {
  const [, work = "", lead = ""] = (!isYear && DATED_GATHERING.test(after) && FOR_DATED.exec(before)) || [];
  if (OWN_DAY.test(after) || OF_ITSELF.test(work)) return null;
  const isWork = plansWork(work) || (WORKS_ON.test(work) && !ASKED.test(work));
  return isWork && !isTalk(work) ? { ...BY_ENTRY, lead: lead.split(" ").length } : null;
}

function leadOf(before: string, pattern: RegExp): { work: string; lead: number } | null {
  const matched = pattern.exec(before);
  if (matched?.[1] === undefined) return null;
  return { work: before.slice(0, matched.index), lead: matched[1].split(" ").length };
}

const plansWork = (work: string) =>
  !ASKED.test(work) && !isPast(work) && !isPerfect(work) && plansToFinish(work);
