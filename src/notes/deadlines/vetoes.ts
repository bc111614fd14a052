/** What shows that a date is no deadline: the past, recurrences, life cycles, beginnings, names, talk. */
import type { Surroundings } from "./surroundings.js";
import { has } from "./word-patterns.js";
import { HANDED_IN, WORK } from "./work-words.js";

const PAST = has("was|were|had|did|didn|already|ago|ended|happened|passed|missed|wanted|hoped");

/** Participles that tell the past, unless something is to "be merged". */
const DONE = new RegExp(
  "(?=(?:^| )(?:released|merged|completed|finished|launched|published|submitted|shipped|landed|implemented|fixed|resolved|" +
    "accepted|sent|announced(?! (?:for|to)(?: the)?$)|closed)(?= |$))" +
    // The word first: looking behind is dear.
    "(?<!(?:^| )(?:(?:be|being|is|are|all|hopefully|probably)(?: [a-z]+ly)?|be [a-z]+(?: ,)?(?: (?:and|or|&))?|(?:get|gets|getting|have|having)(?: [^ ]+){0,3}))",
);

const MOVED = has(
  "(?:moved|extended|postponed|delayed|pushed|rescheduled|changed|slipped) (?:to|till|until)",
);

/** "Has asked": what comes after it may still be owed, but is no plan by itself. */
const PERFECT = has("(?:has|have|' ve) (?:been|made|[a-z]+ed)");

const EVERY = has(
  "(?:every|each) (?:other|second|two|1st|2nd|3rd|4th|first|third|fourth|last|(?:mon|tues|wednes|thurs|fri|satur|sun)?days?)",
  "(?:every|each) (?:calendar )?(?:weeks?|months?|quarters?|years?|sprints?|releases?|cycles?)|repeats|intervals?|per (?:week|month)",
);
const REGULARLY = has("weekly|monthly|daily|biweekly|bi - weekly|fortnightly");

/** What becomes of a product; nobody's work. */
const LIFE_CYCLE = has(
  "eol|end of life|end - of - life|out of support|end of support|into maintenance|maintenance mode|sunset",
);

const BEGINS =
  /(?:^| )(?:starts?|started|starting|begins?|beginning|opens?|opened|opening|since|after|from|as of|effective|in the (?:last|past)|(?:start|opening|kick ?off) date)(?: (?:on|in|from|the|at|again|is|:))*$/;
/** "SEPTEMBER 1: earliest start date", "… and onwards", "… or later". */
const BEGINNING_FOLLOWS =
  /^(?:(?:[-–] )?(?:and |or )?(?:onwards?|later|beyond)|or after|(?:[-–:,] )?(?:[^ ]+ ){0,4}(?:start date|starts|begins|commences|opens|kick ?off|opening))(?= |$)/;
/** "Will begin working on it": no word of when it is finished, unless that is said too. */
const STARTS_WORK =
  /(?:^| )(?:start|begin|commence|resume|kick ?off|kick [^ ]+ off)(?:s|n?ing)?(?= |$)(?! to end |(?: [^ ]+){0,10} (?:and|then) (?:to |be )?(?:finish|complet|end|releas|publish|merg|submit|ship|clos))/;

const NAME_FOLLOWS =
  /^(?!to )(?:[^ ]+ )?(?:reports?|okrs?|edition|roadmap|objectives|goals|planning|review|survey|nominations?|topics?|elections?|notes|minutes|agenda|meeting)(?= |$)/;
const NAME_LEADS =
  /(?:^| )(?:okrs?|goals|roadmap|priorities|plans?|objectives|reports?|calendar|budget|hackathons?|newsletter) (?:for|of|in)(?: the)?$/;

/** "Term 3 Sept-Nov", "add to calendar 2023-06-08", "confirm the date (8 June)": when that is. */
const OCCASION_LEADS =
  /(?:^| )(?:(?:term|phase|round|batch|cohort|season|wave|tranche|stage) \d+(?: \()?|(?:calendars?|calendar invit(?:e|ation)s?|save the dates?)(?: [^a-z0-9 ]+)*|(?:the|a|an|new|exact|final) dates? (?:\(|of)|(?:dates|slots|availability)(?: (?:for|in|on|of))?)$/;
/** "A note for the 14 June email": which one. */
const ISSUE_LEADS = /(?:^| )(?:for|of|from|to)(?: the)?$/;
const ISSUE_FOLLOWS =
  /^(?:e - ?)?(?:e?mails?|newsletters?|posts?|messages?|announcements?|mailings?|issue)(?= |$)/;
const CAUSE = "(?:(?:due|owing|thanks) to|because of|on account of)";
const CAUSES = new RegExp(CAUSE);
/** "Late due to the June holiday". */
const CAUSE_LEADS = new RegExp(
  `(?:^| )${CAUSE}(?: (?!(?:be|by|on|in|due|until|till|before|at)(?: |$))[^ ,:()]+){0,4}(?: (?:on|in|at))?$`,
);

/** "The release is due to 3 June", as some write it for "by". */
const DUE_TO = new RegExp(`(?:^| )${HANDED_IN} (?:is|are) due to$`);
const DUE_TO_DO = new RegExp(`(?:^| )due to (?:be|${WORK})(?= |$)`);

/** Clauses about people's time and talk, in which a date is when they do that. */
const TALK = has(
  "away|vacation|holidays?|pto|ooo|out of office|travell?ing|unavailable|afk|absent|on leave|day off|(?<!\\d (?:will|should|' ll|to) )be out|office",
  "(?<!(?:^| )(?:go|goes|going|sent|send|sends|sending|reach|reaching|get|put|mail|push|give|bring)(?: (?!(?:be|is|are|will|and)(?: |$))[^ ]+){0,4} )out (?:on|until|till|from|the)",
  "postponed?|defer(?:red)?|tabled|table (?:it|this|that)|skip(?:ped)?|cancel(?:led|ed|ling|ing)?|pause[ds]?|revisit|discuss(?:ed|ing|ion)?",
  "talk|chat|meets?|attend(?:ing)?|joins?|present(?:ing)?|speak(?:ing)?|volunteers?|host(?:ing)?|hold(?:ing)?|invite(?! (?:[^ ]+ ){0,2}(?:items|topics|comments|feedback|proposals|nominations|contributions|talks|submissions|reviews)(?= |$))",
  "see you|(?<!(?:report|get|come) )back (?:on|in|at)|used to|no|(?<!if )nobody|not|n ' t|none(?! -)|nothing|unlikely|if|check in|would you|could we|is it",
  "mov(?:e|ed|ing) to (?:mon|tues|wednes|thurs|fri|satur|sun)days?|brought forward|prefer|preference|would be (?:nice|good|great|cool|better|ideal)",
);

/** "Will be moved to July": another date for what takes place. */
const RESCHEDULES =
  /(?:^| )(?:mov|push|postpon|delay|reschedul|chang|shift)(?:e|es|ed|ing)?(?: [^ ]+){0,6} (?:to|till|until)(?: the)?$/;

/** "Fix the July typo": the date tells which one. */
const ATTRIBUTE =
  /(?<!(?:^| )(?:on|in|by|for|at|before|until|till|around|to|of|from|during))(?:^| )(?:the|our|its|their|last|next)$/;
const NOUN_FOLLOWS =
  /^(?!(?:and|or|at|if|for|in|on|by|with|the|to|so|as|we|i|they|will|is|which|when|because|but|before|after|then|please)(?: |$))[a-z]/;

/** Whether words put a date in the past. A deadline that "was moved to" a date is a new one. */
export function isPast(words: string): boolean {
  return (PAST.test(words) || DONE.test(words)) && !MOVED.test(words);
}

/** Whether nothing but a participle tells the past: "finished by" holds for a date that is still to come as well. */
export function isDoneAtMost(words: string): boolean {
  return DONE.test(words) && !PAST.test(words);
}

/** "The charter was approved and will be published": what comes after tells of things to come. */
const PLAN_BEGINS =
  /^(?!(?:no|none|nothing) ).* (?:and|but|so|then)(?: (?:so|then|now|it|this|that|they|we|he|she))? (?=(?:will|' ll|shall|must) )/;

/** A clause without what it tells before its last plan. */
export const lastPlan = (words: string) => words.replace(PLAN_BEGINS, "");

/** Whether words say that something has happened by now: no plan, unless it "has been moved to" another day. */
export function isPerfect(words: string): boolean {
  return PERFECT.test(words) && !MOVED.test(words);
}

/** Whether the date comes again: "each Friday". A monthly report may well be due on one day: "by 20 June". */
export function isRecurring({ before, after, isRelative }: Surroundings): boolean {
  return [before, after.slice(0, 40)].some(
    (words) => EVERY.test(words) || (isRelative && REGULARLY.test(words)),
  );
}

export function isLifeCycle({ before, after }: Surroundings): boolean {
  return LIFE_CYCLE.test(before) || LIFE_CYCLE.test(after);
}

/** Whether the date belongs to why something is so: "cancelled due to the 4 July holiday". */
export function isCause({ before, after }: Surroundings): boolean {
  return (
    CAUSES.test(before) &&
    CAUSE_LEADS.test(before) &&
    !DUE_TO_DO.test(before) &&
    !(DUE_TO.test(before) && after === "")
  );
}

/** Whether a sentence tells how something was then: "the release in July was late"; not what "was agreed" for then. */
export function isTold({ before, after }: Surroundings): boolean {
  return /(?:^| )(?:in|of|from)$/.test(before) && TOLD_FOLLOWS.test(after);
}

const TOLD_FOLLOWS =
  /^(?:was|were|went|took|had) (?!(?:agreed|decided|set|proposed|suggested|accepted|approved|chosen|confirmed|asked|requested|recommended|planned|promised|announced|moved|extended)\b)/;

/** Whether a clause praises somebody: "congratulations to Mira on the paper, expected to be published in July". */
export function isPraise({ before }: Surroundings): boolean {
  return /^(?:[^:]{0,20}: )?(?:many |our )?(?:congrat(?:s|ulations)|kudos)(?= |$)/.test(before);
}

/** Whether the date begins something: "starting on …", "… and onwards". */
export function isBeginning({ before, after }: Surroundings): boolean {
  return BEGINS.test(before) || BEGINNING_FOLLOWS.test(after);
}

/** Whether somebody only begins with the work then: "will kick off the review next week". */
export function isStartOfWork({ before }: Surroundings): boolean {
  return STARTS_WORK.test(before);
}

/** Whether the date is part of a name: "Q2 report", "OKRs for Q3". */
export function isName({ before, after }: Surroundings): boolean {
  if (ATTRIBUTE.test(before) && NOUN_FOLLOWS.test(after)) return true;
  if (ISSUE_LEADS.test(before) && ISSUE_FOLLOWS.test(after)) return true;
  return NAME_LEADS.test(before) || OCCASION_LEADS.test(before) || NAME_FOLLOWS.test(after);
}

/** Whether a clause is about people's time and talk. */
export function isTalk(words: string): boolean {
  return TALK.test(words);
}

/** Whether the date is another one for what takes place: "will be moved to July". */
export function isRescheduled(before: string): boolean {
  return RESCHEDULES.test(before);
}
