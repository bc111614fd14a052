import { BY_LABEL, type Evidence } from "./evidence.js";
import { isAboutOthers } from "./others.js";
import type { Surroundings } from "./surroundings.js";
import {
  isBeginning,
  isGathering,
  isLifeCycle,
  isName,
  isPast,
  isPerfect,
  isRescheduled,
  isStartOfWork,
  isTalk,
} from "./vetoes.js";
import { anyOf } from "./word-patterns.js";
import { COMMAND, WORK, WORKED } from "./work-words.js";

const INTENDS = anyOf(
  "will|' ll|going to|gonna|plans?(?: to| on)?|planning(?: to| on)?|planned to|should|must|shall|needs? to|have to|has to",
  "would have to|hopes?(?: to)?|hopefully|hoping to|wants? to|would like to|aims? to|expects?(?: to)?|expected to",
  "looking to|intends? to|promised? to|let ' s|(?:goal|target|plan|aim|idea|intention|hope)(?: is)? to|try(?:ing)? to",
  "agreed to|scheduled to|supposed to",
);

const REST = "(?= |$)[^:]{0,80}$";

/** "will be merged …", "plans a release …", "looking to do a release …". */
const PLANS = new RegExp(`(?:^| )${INTENDS}(?: [^ :]+){0,3}? ${anyOf(WORK, WORKED, "do")}${REST}`);
/** "Will read the draft and publish …": the last of a few things to be done. */
const PLANS_MORE = new RegExp(
  `(?:^| )${INTENDS}(?: [^ :]+){1,12}? (?:and|then)(?: (?:to|then|will))? (?:be )?${anyOf(WORK, WORKED)}${REST}`,
);
/** "Mira to publish …", "the map to be published …". */
const ASSIGNS = new RegExp(`^(?:\\[ )?(?:[^ :]+ ){0,6}?to (?:${WORK}|be ${WORKED})${REST}`);
/** "Roll out to …", "@mira send …"; "Ready for review …". */
const COMMANDS = new RegExp(
  `^(?:(?:[^ :]+ ){1,3}: )?(?:_ (?:, |: |and )?){0,3}(?:please )?(?:${COMMAND}|ready)${REST}`,
);
/** The rest of a sentence that begins with its date: ", we will publish …", "Mira will publish …". */
const PLAN_FOLLOWS = new RegExp(
  `^(?:\\) )?(?:, |: |- |– )?(?:[^ :]+ ){0,3}?${INTENDS}(?: [^ :]+){0,2}? ${anyOf(WORK, WORKED)}(?= |$)`,
);
/** "Need an answer …". */
const NEEDS = new RegExp(
  `(?:^| )needs? (?:[^ :]+ ){0,2}(?:answers?|decisions?|feedback|response|reply|approval|sign - ?off)${REST}`,
);
/** What a new sentence may follow. */
const OPENS_SENTENCE = /(?:^|,|-|–|:)$/;

/** Somebody plans to finish something then: "Mira will publish the draft next week". */
export function byPlan(around: Surroundings): Evidence | null {
  const { before, after, isYear, isNow } = around;
  const clause = `${before} ${after}`;
  if (isYear || isNow || /(?:until|till|of|from|to)$/.test(before)) return null;
  if (isPast(clause) || isPerfect(clause) || isTalk(clause) || isRescheduled(before)) return null;
  if (isLifeCycle(around) || isBeginning(around) || isStartOfWork(around)) return null;
  if (isGathering(around) || isName(around) || isAboutOthers(around)) return null;
  const plans =
    PLANS.test(before) ||
    PLANS_MORE.test(before) ||
    ASSIGNS.test(before) ||
    COMMANDS.test(before) ||
    NEEDS.test(before);
  return plans || (OPENS_SENTENCE.test(before) && PLAN_FOLLOWS.test(after)) ? BY_LABEL : null;
}
