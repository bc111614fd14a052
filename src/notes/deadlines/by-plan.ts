import { BY_ENTRY, BY_LABEL, type Evidence } from "./evidence.js";
import { isGathering, speaksOfGathering } from "./gatherings.js";
import { isAboutOthers } from "./others.js";
import { withoutReservation } from "./reservations.js";
import type { Surroundings } from "./surroundings.js";
import {
  isBeginning,
  isLifeCycle,
  isName,
  isPast,
  isPerfect,
  isRescheduled,
  isStartOfWork,
  isTalk,
  lastPlan,
} from "./vetoes.js";
import { anyOf } from "./word-patterns.js";
import { CLEAR, COMMAND, LASTS, SENT_OUT, WORK, WORKED } from "./work-words.js";

const INTENDS = anyOf(
  "will|' ll|going to|gonna|plans?(?: to| on)?|planning(?: to| on)?|planned to|should|must|shall|needs? to|have to|has to",
  "would have to|hopes?(?: to)?|hopefully|hoping to|wants? to|would like to|aims? to|expects?(?: to)?|expect(?:ed|ing) to",
  "looking to|intend(?:s|ing)? to|promise[sd]? to|(?:offer|volunteer|committ?)(?:s|ed)? to|decided to|let ' s|(?:goal|target|plan|aim|idea|intention|hope|expectation|schedule)(?: is)? to(?! be able)|try(?:ing)? to",
  "agree[sd]? to|scheduled to|supposed to|set to",
  "would(?! (?:be (?:a |very |more )?(?:nice|good|great|better|best|ideal|possible|able|useful|helpful|cool|hard|easier)|have|rather|love|need)(?= |$))",
);

const REST = "(?= |$)[^:]{0,80}$";

/** "will be merged …", "plans a release …", "looking to do a release …". */
const PLANS = new RegExp(`(?:^| )${INTENDS}(?: [^ :]+){0,3}? ${anyOf(WORK, WORKED, "do")}${REST}`);
/** "Will label it …", "the invites will be labelled …": any verb whose work comes to an end. */
const PLANS_ANYTHING = new RegExp(
  `(?:^| )(?:will|' ll|going to|(?:plan|hop|aim|intend)(?:s|ing|e|es)? to|(?:promis|agre|volunteer|offer|commit)(?:e?s|t?ed) to)` +
    `(?: (?:then|also|now|first|hopefully|probably|likely|all|both|each|try to|be able to))* ` +
    `(?:be (?!${LASTS})[a-z]{2,}(?:ed|ing)|(?!${LASTS})[a-z]{2,})${REST}`,
);
/** "The perch table is coming …", "the new format launching …". */
const COMING =
  /(?:^| )(?:coming(?: (?:out|soon))?|arriving|launching|releasing|shipping|landing|finishing|completing|wrapping up|going (?:live|out)|rolling out)(?: (?:on|in|for|from [^ ]+(?: [^ ]+){0,2}))?$/;
/** "The summer school is launching …", "Mira's internship is finishing …": nobody finishes these by doing something. */
const EVENT =
  /(?:^| )(?:days|school|course|class|training|camp|bootcamp|program(?:me)?|campaign|series|internship|fellowship|residency|contract|(?<!(?:long|short|near|mid) (?:- )?)term)(?= |$)/;
const PEOPLE_FOLLOW =
  /^(?:, )?with (?:[^ ]+ ){0,3}(?:attendees|participants|people|students|registrations|registrants|guests|speakers)(?= |$)/;
/** "Look for a draft …", "expect the draft …". */
const ANNOUNCES = /(?:^|[,:–-] )(?:look for|look out for|watch for|expect)(?: [^ :]+){1,6}$/;
/** "Mira publishes the draft …". */
const DOES = new RegExp(`^(?:[^ :]+ ){1,2}${CLEAR}e?s (?:it|the|a|an|this|these|all|our|its)(?= |$)${REST}`);
/** "Will read the draft and publish …": the last of a few things to be done. */
const PLANS_MORE = new RegExp(
  `(?:^| )${INTENDS}(?: [^ :]+){1,12}? (?:and|then)(?: (?:to|then|will))? (?:be )?${anyOf(WORK, WORKED)}${REST}`,
);
/** "Mira to publish …", "the map to be published …", "Perch map -- Mira (first), Ada (second) -- to review …". */
const ASSIGNS = new RegExp(
  `(?:^(?:(?:[a-z]+ )?[a-z]+ : )?(?:\\[ (?:\\] )?)?(?:(?!(?:how|what|when|where|who|whom|which|whether|why|things|lot|work|more|much|nothing|left|able)(?: |$))[^ :]+ ){0,6}?|(?: -|–|—) )to (?:${WORK}|do (?!(?:in|on|for|by|at|over|here|there|with|about)(?: |$))[^ ]+|be ${WORKED})${REST}`,
);
/** "@mira to include it …", "@mira and @ada to describe it …": any verb whose work comes to an end. */
const ASSIGNS_ANYTHING = new RegExp(
  `^(?:\\[ (?:\\] )?)?_(?: (?:,|and|&|/|\\+)+ _)* to (?:includ|(?!${LASTS})[a-z]{2,})[^:]{0,80}$`,
);
/** "=>": what a talk came to. */
const ARROW = "(?:= >|- >|→|⇒) ";
/** "Roll out to …", "@mira send …", "Last check - merge …"; "Ready for review …"; "=> Review …". */
const COMMANDS = new RegExp(
  `^(?:${ARROW})?(?:(?:[^ :]+ ){1,3}[:–—-] )?(?:_ (?:, |: |and )?){0,3}(?:(?:and|then|and then|also|(?:ideally|hopefully)(?: ,)?) )?(?:please )?(?:${COMMAND}|ready)${REST}|` +
    `^${ARROW}(?:please )?(?:review|approve|${WORK}(?= (?:it|this|that|the|all|our|_)(?: |$)))${REST}`,
);
/** "SHARE March 2024": without an object these are names. */
const NEEDS_OBJECT =
  /^(?:shar|provid|inform|add|creat|prepar|collect|convert|describ|handl|replac|renam|remov|enabl|defin|push|build|put|notify|contact)e?$/;
/** "The draft is ready for review …". */
const READY = /(?<!(?:^| )(?:not|n ' t|yet|to be))(?:^| )ready (?:for|to) [^ :]+(?: [^ :]+)?$/;
/** The rest of a sentence that begins with its date: ", we will publish …", "Mira will publish …". */
const PLAN_FOLLOWS = new RegExp(
  `^(?:\\) )?(?:, |: |- |– )?(?:[^ :]+ ){0,3}?${INTENDS}(?: [^ :]+){0,2}? ${anyOf(WORK, WORKED)}(?= |$)`,
);
const RELEASE = "(?:[^ ,:]+ ){0,3}?v?\\d+(?:\\.\\d+)+";
/** ", release Kestrel 2.4", "the new release 2.4 will be out": what a date at the beginning is of. */
const RELEASE_FOLLOWS = new RegExp(
  `^(?:, )?(?:we )?(?:release|publish|ship|tag|cut) ${RELEASE}(?= |$)|` +
    `^(?:, )?(?:the |our )?${RELEASE} (?:will|' ll|should|is going to|is expected to) be (?:out|released|published|available|live)(?= |$)`,
);
/** "We will, in July, publish the map": the plan stands around its date. */
const PLAN_LEADS = new RegExp(`(?:^| )${INTENDS} ,(?: (?:on|in|by|at|during))?(?: the)?$`);
const PLAN_GOES_ON = new RegExp(`^, (?:${WORK}|be ${WORKED})(?= |$)`);
/** "Then in July, seek approval": the next step of a plan. */
const STEP_LEADS = /(?:^| )then(?: (?:on|in|at|by))?(?: the)?$/;
const STEP_FOLLOWS = new RegExp(`^, (?:we )?${COMMAND} [^ ]`);
/** "14 July: publish the draft", in a list of days. */
const ENTRY = new RegExp(`^(?::|-|–|—|- >|→) (?:please )?${COMMAND} [^ ]`);
/** "In January they agreed to publish it": when they agreed. */
const PLANNED_THEN = /^(?:[^ :]+ ){0,4}(?:agreed|decided|promised|offered|volunteered|committed|planned) to /;
/** "After last week's call, we agreed to bring it forward this week": told of then, whose weeks are others. */
const TOLD =
  /(?:^| )(?:last|previous|yesterday|earlier)(?: [^:]{1,80})? (?:we|they|he|she|it was|[^ ]+ and [^ ]+) (?:agreed|decided|planned|promised|offered|wanted|hoped) to(?= |$)/;
/** "Need an answer …". */
const NEEDS = new RegExp(
  `(?:^| )(?:needs?|wants?) (?:[^ :]+ ){0,2}(?:answers?|decisions?|numbers|feedback|response|reply|approval|sign - ?off|reviews?|reviewers?)${REST}`,
);
/** "… the note on the perch ( of the second nest ) on 5 June". */
const ASIDE = / \( [^()]{1,80} \)/g;
/** "For those who read this: we expect …": a sentence of its own begins behind the colon. */
const BEFORE_SPEECH = /^.* : (?=we )/;
/** What a new sentence may follow. */
const OPENS_SENTENCE = /(?:^|,|-|–|:)(?:(?:^| )(?:on|in|at)(?: the)?)?$/;

/** Somebody plans to finish something then: "Mira will publish the draft next week". */
export function byPlan(around: Surroundings): Evidence | null {
  const { before, after, isYear, isNow, isRelative } = around;
  const clause = `${lastPlan(before)} ${withoutReservation(after)}`;
  if (
    isYear ||
    (isNow && !isDueNow(around)) ||
    /(?:(?:until|till)(?: the)?|(?<!care )of|from|to)$/.test(before)
  )
    return null;
  if (isPast(clause) || isPerfect(clause) || isTalk(clause) || isRescheduled(before)) return null;
  if (isRelative ? TOLD.test(before) : NEEDS_OBJECT.test(before)) return null;
  if (isLifeCycle(around) || isBeginning(around) || isStartOfWork(around)) return null;
  if (isGathering(around) || isName(around) || isAboutOthers(around)) return null;
  if (before === "" && !isRelative && ENTRY.test(after)) return BY_ENTRY;
  const isFollowed =
    OPENS_SENTENCE.test(before) &&
    ((PLAN_FOLLOWS.test(after) && !PLANNED_THEN.test(after)) || RELEASE_FOLLOWS.test(after));
  const isAround = PLAN_LEADS.test(before) && PLAN_GOES_ON.test(after);
  const isStep = STEP_LEADS.test(before) && STEP_FOLLOWS.test(after);
  const isComing =
    COMING.test(before) && !speaksOfGathering(before) && !EVENT.test(before) && !PEOPLE_FOLLOW.test(after);
  return plansToFinish(before) ||
    isFollowed ||
    isAround ||
    isStep ||
    isComing ||
    isGoingOut(before) ||
    ANNOUNCES.test(before)
    ? BY_LABEL
    : null;
}

/** "The perch should be tagged today", "this must land this month": other words of now say what is going on. */
const DUE_NOW = new RegExp(
  `(?:^| )(?:' ll ${WORK}|(?:must|should|shall|will|has to|have to|needs? to|due to) (?:be ${WORKED}|${WORK}))(?: [^ :]+){0,4}$|` +
    `^(?:\\[ (?:\\] )?)?_ to (?:${WORK})(?: [^ :]+){0,6}$`,
);
const isDueNow = ({ before, after }: Surroundings) =>
  (DUE_NOW.test(before) || RELEASING.test(before) || isGoingOut(before)) &&
  /^(?:$|(?:\) )?(?:$|and |,|\(|!|with |for |to (?:get|have|make) ))/.test(after);

/** "Releasing Kestrel 2.4 …". */
const RELEASING = /^(?:we (?:are|' re) )?releasing (?:[^ :]+ ){0,3}v?\d+(?:\.\d+)+$/;
/** "The mail to all nests will go out …", "a blog post is coming up hopefully …". */
const GOES_OUT = new RegExp(
  `(?:^| )${SENT_OUT}(?: (?!(?:and|who|that|which|we|i|they)(?: |$))[^ :,]+){0,6}? (?:(?:will|' ll|should|to) go out|(?:(?:is|are) )?(?:coming (?:out|up)|going out))(?: (?:hopefully|probably|likely|later|in|on|by))*$`,
);
const isGoingOut = (before: string) =>
  GOES_OUT.test(before) && !speaksOfGathering(before) && !EVENT.test(before);

/** Whether words hand out or plan work that comes to an end: "to be finished", "Mira will publish the draft". */
export function plansToFinish(clause: string): boolean {
  const words = clause.replace(ASIDE, "").replace(BEFORE_SPEECH, "");
  return [PLANS, PLANS_ANYTHING, PLANS_MORE, DOES, ASSIGNS, ASSIGNS_ANYTHING, COMMANDS, READY, NEEDS].some(
    (pattern) => pattern.test(words),
  );
}
