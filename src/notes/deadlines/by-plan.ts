import { BY_LABEL, type Evidence } from "./evidence.js";
import type { Surroundings } from "./surroundings.js";
import { isAboutOthers, isBeginning, isGathering, isLifeCycle, isName, isPast, isPerfect } from "./vetoes.js";
import { anyOf, has } from "./word-patterns.js";

/** Verbs of finishing something. */
const WORK = anyOf(
  "release|ship|publish|finish|complete|merge|land|submit|deliver|finali[sz]e|roll ?out|cut|tag|send|circulate|fix",
  "resolve|implement|deploy|migrate|launch|decide|evaluate|draft|accept|announce|provide|upgrade|wrap up|close|post|write|achieve",
);
const WORKED = anyOf(
  "(?:releas|publish|finish|complet|merg|land|deliver|finali[sz]|clos|tagg)(?:es|ed|ing)|(?:shipp|submitt)(?:ed|ing)",
  "sent|circulated|fixed|resolved|implemented|deployed|migrated|launched|decided|evaluated|accepted|announced",
  "provided|upgraded|posted|written|rolled out|rolling out|cutting|branching|ready|done|in place|go out",
);

const INTENDS = anyOf(
  "will|' ll|going to|gonna|plans?(?: to| on)?|planning(?: to| on)?|planned to|should|must|shall|needs? to|have to|has to",
  "would have to|hopes?(?: to)?|hopefully|hoping to|wants? to|would like to|aims? to|expects?(?: to)?|expected to",
  "looking to|intends? to|promised? to|let ' s|(?:goal|target|plan|aim)(?: is)? to|try(?:ing)? to|agreed to|scheduled to",
);

const REST = "(?= |$)[^:]{0,80}$";

/** "will be merged …", "plans a release …", "looking to do a release …". */
const PLANS = new RegExp(`(?:^| )${INTENDS}(?: [^ :]+){0,3}? ${anyOf(WORK, WORKED)}${REST}`);
/** "Mira to publish …", "Roll out to …". */
const ASSIGNS = new RegExp(`^(?:\\[ )?(?:[^ :]+ ){1,6}?to ${WORK}${REST}`);
const COMMANDS = new RegExp(`^(?:(?:action|todo|ai) : )?${WORK}${REST}`);
/** The rest of a sentence that begins with its date: ", we will publish …". */
const PLAN_FOLLOWS = new RegExp(
  `^(?:\\) )?(?:, |: |- |– )?(?:(?:we|i|they|it|the|he|she|this) (?:[^ :]+ ){0,2})?${INTENDS}(?: [^ :]+){0,2}? ${anyOf(WORK, WORKED)}(?= |$)`,
);

/** Clauses about people's time and talk, in which a date is when they do that. */
const TALK = has(
  "away|vacation|holidays?|pto|ooo|out of office|travell?ing|unavailable|afk|absent|on leave|day off|be out|out (?:on|until|till|from|the)",
  "postponed?|defer(?:red)?|tabled?|skip(?:ped)?|cancel(?:led|ed|ling|ing)?|pause[ds]?|revisit|discuss(?:ed|ing|ion)?",
  "talk|chat|meet|attend(?:ing)?|joins?|present(?:ing)?|speak(?:ing)?|volunteers?|host(?:ing)?|hold(?:ing)?|invite",
  "see you|no|not|n ' t|none|if|check in|would you",
);

/** Somebody plans to finish something then: "Mira will publish the draft next week". */
export function byPlan(around: Surroundings): Evidence | null {
  const { before, after, isYear, isNow } = around;
  const clause = `${before} ${after}`;
  if (isYear || isNow || /(?:until|till)$/.test(before)) return null;
  if (isPast(clause) || isPerfect(clause) || TALK.test(clause)) return null;
  if (isLifeCycle(around) || isBeginning(around) || isGathering(around) || isName(around)) return null;
  if (isAboutOthers(around) || isAboutOthers({ ...around, before: after })) return null;
  const plans = PLANS.test(before) || ASSIGNS.test(before) || COMMANDS.test(before);
  return plans || (before === "" && PLAN_FOLLOWS.test(after)) ? BY_LABEL : null;
}
