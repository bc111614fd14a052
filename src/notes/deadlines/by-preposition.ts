import { plansToFinish } from "./by-plan.js";
import { BY_DEADLINE, type Evidence } from "./evidence.js";
import { isGathering, isGatheringOf, namesGathering } from "./gatherings.js";
import { wasDue } from "./late.js";
import { isAboutOthers } from "./others.js";
import type { Surroundings } from "./surroundings.js";
import { TIME } from "./time-words.js";
import { isDoneAtMost, isLifeCycle, isName, isPast, lastPlan } from "./vetoes.js";
import { has, leading, leads } from "./word-patterns.js";
import { HANDED_IN, STAYING, WORK } from "./work-words.js";

const DUE = leads(
  "(?:is |are )?due(?: date)?(?: is)?(?: (?:by|on|in|for|before))?|no later than|not later than",
  "(?:over ?-? ?|past )due since",
);
const DUE_TO = leads(`(?<=${HANDED_IN} )(?:is|are) due to`);
const TARGET = leads(
  "etas?(?: is)?|target(?:s|ed|ing)?(?: date)?(?: is)?(?: (?:for|to|by|in))?|aim(?:s|ed|ing)?(?: to be)? (?:for|at|by)",
  "expect(?:ed|ing)?(?: (?:by|in|on|for|at|around))?|(?<=(?:^| )(?:aim|target|shoot)(?:s|ed|ing|ting)?(?: for| at)? [^ ]+(?: [^ ]+){0,3} )(?:for|in|by|on)|towards?|(?:goal|aim) (?:is|:|of)(?: (?:for|by))?|(?:shoot(?:ing)?|hoping|slated|on track) for(?: an?)?",
);
/** "The target is to start in January", "it starts towards the end of June". */
const TO_START = /(?:^| )(?:to (?:start|begin|commence|kick ?off)|starts|begins|commences)(?= |$)/;
/** "The goal of June was …". */
const GOAL_FOLLOWS = /^(?:is|was|were|has been) /;
/** The gathering that a date belongs to: "by the next meeting (22 June)". */
const NEXT_MEETING = "(?: (?:the |our )?next [^ ]+(?: [^ ]+)?(?: \\(| on| ,)?)?";
const BY = leads(
  `(?:on or by|on or before|by or before|by)${NEXT_MEETING}`,
  "by (?:the |our )?(?:meeting|call|sync) on",
);
/** "Opened by April": somebody's name, or when it was. */
const AGENT =
  /(?<!(?:^| )(?:be|get|gets|getting)(?: [a-z]+ly)?)(?:^| )(?:opened|created|reviewed|authored|approved|reported|raised|filed|proposed|suggested|requested|started|led|hosted|presented) by$/;
/** "The perch should be in place for September". */
const READY_FOR = leads(
  "(?<=(?:in place|ready|(?<!(?:are|' re|am) )done|finished|complete|completed) )(?:in time )?for",
  "(?<=(?:^| )(?:promises?|promised)(?: [^ ]+){1,5} )for",
);
/** "Mira feels okay with the end of May", "commits to mid-May". */
const AGREES = leads(
  "(?<=(?:^| )(?:(?:feels?|felt|feeling) (?:okay|ok|good|fine|sure)|comfortable|confident|optimistic) )(?:for|with|about|of|on)",
  "(?<=(?:^| )(?:commit(?:s|ted|ting)?|agree[sd]?) )to",
);
/** "Arrange the perches for the end of June": a command and what it has to be ready for. */
const ARRANGED_FOR = new RegExp(
  `^(?:[^ ]+ (?:- |: |– ))?(?:\\[ )?(?:(?:action|ai|task|to ?-? ?do)(?: item)?(?: (?:[-–#_:]|[a-z]{1,4}|\\d+))* )?(?:please )?(?:arrange|organi[sz]e|prepare|provide|${WORK}) (?:[^:]+ )?for(?: the)?$`,
);
const BEFORE = leads(`(?:the day )?(?:before|prior to|ahead of)${NEXT_MEETING}`);
/** "Last call before July", "two more weeks before July", "away before July". */
const MERELY_BEFORE =
  /(?:(?:^| )(?:no|last|final|only|next|first|one|two|three|four|\d+|few|more|another)(?: [^ ]+){0,2} (?:meetings?|calls?|syncs?|stand ?-? ?ups?|sessions?|sprints?|weeks?|days?|months?|(?<=(?:no|last|final|only) )releases?)(?: (?:left|remaining|to go))?|(?:^| )(?:away|ooo|pto|absent|off|vacation|unavailable|travell?ing)) (?:before|prior to|ahead of)$/;
/** "A month before the July meeting". */
const EARLIER = /(?:^| )(?:days?|weeks?|months?) (?:before|prior to|ahead of)(?: the| our)?$/;
/** "Answer within a month". */
const ASKED = new RegExp(`^(?:please )?${WORK}(?= |$)`);
/** A time of the day, at the end of what leads to a date. */
const HAS_TIME = new RegExp(`${TIME}(?: [^ ]+){0,3}$`);
const UNTIL = leads("until|till|' til|up to|through|thru");

/** What is open for a while, so that "until" bounds what somebody may still do: votes, calls for papers. */
const OPEN = has(
  "open(?! (?:source|mic|house|days?|week|science|space))|opened|nominat(?:e|ions?)|cfps?|proposals?|applications?|apply|registrations?|register|submissions?|submit(?:ted)?",
  "sign - ups?|sign up|signups?|early bird|fcp|last call|consensus",
  "vot(?:e|es|ing)|elections?|surveys?|polls?|objections?|feedback|comments?|extend(?:ed)?|deadline|can wait",
  "(?:public|community) review|(?:nomination|comment|commenting|review|voting|feedback|application|submission|registration|consultation) periods?",
  "(?:have|has) time",
);
/** "We have until May to …", "give people until 20 June", "discussion until 20 June". */
const GIVEN =
  /(?:^(?:[^ ]+ ){0,2}(?:discussion|review|consultation)|(?:^| )(?:have|has|' ve|got)|(?:^| )(?:give|gives|giving|gave|allow|allows)(?: [^ ]+){1,4}) (?:until|till)(?: [^ ]+){0,2}$/;
/** A state that lasts until then, and asks nothing of anybody. */
const LASTING = has(
  "away|vacation|postponed|tabled|skipped|deferred|on hold|paused|closed|not|n ' t|never|no(?! (?:objections?|comments?|later|one objects))",
);
const STAYS = has(STAYING, "wait|leave|keep|hold|stay|remain|use|run|block(?:ed)?|freeze|frozen");
/** "Could you send it until …". */
const REQUEST = new RegExp(
  `(?:^| )(?:can|could|would|will) (?:you|every(?:body|one)|any(?:body|one)|some(?:body|one)|all)(?: all)?(?: please)? ${WORK}(?= |$)`,
);
/** What stands before an "until". */
const TASK = /^(.*?) (?:until|till|' til)(?: [^ ]+){0,2}$/;
const NEGATED = has(
  "won ' t|will not|not going to|(?<!if )(?:nobody|no one)|unlikely|can ' t|cannot|used to|(?<!if )nothing|be (?:away|back|gone)|not (?:[a-z]+ )?(?:before|prior to|ahead of)",
);
/** What is only possible, or doubted: nobody promises it. "Could you …" asks for it. */
const UNSURE = has(
  "might|may (?:be|have|get|want|need|take)|could(?! (?:you|every[a-z]*|any[a-z]*|some[a-z]*|all)(?= |$))",
  "perhaps|possibly|(?<!(?:as|if) )possible to|doubts?|doubtful|not sure|unless (?:[^ ]+ ){1,4}(?:ready|done|finished|complete|merged|released)",
);
/** "Drawn by April": somebody's work or its day, in the past or to come. */
const PARTICIPLE = /(?<!(?:^| )(?:be|get)(?: [a-z]+ly)?)(?:^| )[a-z]+(?:ed|en|wn|one) by$/;

/** What follows a year that is part of a name: "by the 2023 edition". */
const NOUN = /^(?!(?:and|or|at|if|for|in|with|the|to|so|as|we|i|will)(?: |$))[a-z]/;

/** Whether a clause speaks of what is open for a while. */
export function speaksOfOpenList(words: string): boolean {
  return OPEN.test(words);
}

/** The last words of a clause: a verb further away belongs to something else. */
const near = (words: string) => words.split(" ").slice(-10).join(" ");

/** A preposition right before the date that obliges by itself: "due", "by", "before", "ETA", "open until". */
export function byPreposition(around: Surroundings): Evidence | null {
  const { before, after } = around;
  const due = leading(before, DUE, DUE_TO);
  const evidence = due > 0 ? { ...BY_DEADLINE, lead: due } : (byTarget(around) ?? byEnd(around));
  if (evidence === null || isAboutOthers(around)) return null;
  if (due > 0) return wasDue(before) ? { ...evidence, mayBeHistory: true } : evidence;
  if (isLifeCycle(around) || NEGATED.test(before) || UNSURE.test(before)) return null;
  const last = lastPlan(near(before));
  if (before.startsWith("by") && isPast(after.slice(0, 40))) return null;
  if (!isPast(last)) return PARTICIPLE.test(before) ? { ...evidence, mayBeHistory: true } : evidence;
  return isDoneAtMost(last) ? { ...evidence, holdsWhenPast: false, mayBeHistory: true } : null;
}

function byTarget(around: Surroundings): Evidence | null {
  const lead = leading(around.before, TARGET) || (around.isRelative ? 0 : leading(around.before, AGREES));
  if (TO_START.test(around.before) || GOAL_FOLLOWS.test(around.after)) return null;
  return lead === 0 || around.isYear || namesGathering(around) ? null : { ...BY_DEADLINE, lead };
}

function byEnd(around: Surroundings): Evidence | null {
  const { before, after, isYear, isNow, isWithin, isEnd } = around;
  if (AGENT.test(before) || (isYear && NOUN.test(after))) return null;
  const by = leading(before, BY) || (isNow ? 0 : leading(before, READY_FOR));
  // A bare year that is over is history: "supported by 2020".
  if (by > 0) return { lead: by, before: false, holdsWhenPast: !isYear };
  if (isEnd && !isNow && ARRANGED_FOR.test(before) && !isGathering(around) && !isName(around))
    return { lead: /for the$/.test(before) ? 2 : 1, before: false, holdsWhenPast: false };
  if (isWithin && !isYear && (plansToFinish(before) || ASKED.test(before)))
    return { lead: 0, before: false, holdsWhenPast: false };
  const prior = leading(before, BEFORE);
  // "Before 4pm on Monday" includes Monday.
  if (prior > 0 && MERELY_BEFORE.test(before)) return null;
  // On which day of November the November meeting is, nobody says here.
  const isOfMonth = around.isPeriod && isGatheringOf(around) && !EARLIER.test(before);
  if (prior > 0) return { lead: prior, before: !HAS_TIME.test(before) && !isOfMonth, holdsWhenPast: false };
  const until = leading(before, UNTIL);
  if (until === 0 || LASTING.test(before)) return null;
  const isTask = isLastDayOf(TASK.exec(before)?.[1]);
  const isOpen = isTask || OPEN.test(before) || GIVEN.test(before);
  return isOpen ? { lead: until, before: false, holdsWhenPast: isTask } : null;
}

/** Whether "until" ends what somebody has to do, as many write it for "by": "to be done until 5 June". */
function isLastDayOf(task: string | undefined): boolean {
  if (task === undefined || STAYS.test(task)) return false;
  return plansToFinish(task) || REQUEST.test(task);
}
