/** What shows that a date is no deadline: the past, recurrences, life cycles, gatherings, names. */
import type { Surroundings } from "./surroundings.js";
import { anyOf, has } from "./word-patterns.js";

const PAST = has("was|were|had|did|didn|already|ago|ended|happened|passed|missed|wanted|hoped");

/** Participles that tell the past, unless something is to "be merged". */
const DONE = new RegExp(
  "(?<!(?:^| )(?:(?:be|being|is|are|all|hopefully|probably)(?: [a-z]+ly)?|(?:get|gets|getting|have|having)(?: [^ ]+){0,3}))(?:^| )" +
    "(?:released|merged|completed|finished|launched|published|submitted|shipped|landed|implemented|fixed|resolved|" +
    "accepted|sent|announced|closed)(?= |$)",
);

const MOVED = has("(?:moved|extended|postponed|delayed|pushed|rescheduled|changed) (?:to|till|until)");

/** "Has asked": what comes after it may still be owed, but is no plan by itself. */
const PERFECT = has("(?:has|have|' ve) (?:been|made|[a-z]+ed)");

const EVERY = has(
  "(?:every|each) (?:other|second|two|1st|2nd|3rd|4th|first|third|fourth|last|(?:mon|tues|wednes|thurs|fri|satur|sun)?days?)",
  "(?:every|each) (?:calendar )?(?:weeks?|months?|quarters?|years?|sprints?|releases?|cycles?)|repeats|per (?:week|month)",
);
const REGULARLY = has("weekly|monthly|daily|biweekly|bi - weekly|fortnightly");

/** A day that comes before or after another event has its date from that: "on Friday before the call, by Wed". */
const HANGS =
  /(?:^| )(?:before|after|prior to|ahead of|preceding|following) (?:that|each|every|the|our|any)(?: [^ ]+)? (?:meetings?|calls?|syncs?|sprints?|releases?)(?= |$)/;

/** What becomes of a product; nobody's work. */
const LIFE_CYCLE = has(
  "eol|end of life|end - of - life|out of support|end of support|into maintenance|maintenance mode|sunset",
);

const BEGINS =
  /(?:^| )(?:starts?|started|starting|begins?|beginning|opens?|since|after|from|during|as of|effective|in the (?:last|past))(?: (?:on|in|from|the|at|again))*$/;

const GATHERING = anyOf(
  "meetings?|calls?|syncs?|conferences?|summits?|kubecon|webinars?|workshops?|talks?|meetups?|sprints?|hackathons?",
  "hackfests?|sessions?|events?|f2f|elections?|ballot|standups?|interviews?|discussions?|presentations?|agenda",
  "office hours|retro|holidays?|demos?",
);

/** "Summit on …"; but what is decided "in the TSC meeting" is work. */
const GATHERS = new RegExp(
  `(?<!(?:^| )(?:in|at|during)(?: the| our)?(?: [^ ]+)? )${GATHERING}` +
    "(?: (?:on|in|at|for|is|will be|:|\\(|the|held|scheduled|,|-|later))*$",
);
const GATHERING_FOLLOWS = new RegExp(`^(?:' s )?(?:[^ ]+ ){0,2}${GATHERING}(?= |$)`);

const NAME_FOLLOWS =
  /^(?:[^ ]+ )?(?:reports?|okrs?|edition|roadmap|objectives|goals|planning|review|survey|nominations?|topics?|elections?|notes|minutes|agenda|meeting)(?= |$)/;
const NAME_LEADS =
  /(?:^| )(?:okrs?|goals|roadmap|priorities|plans?|objectives|reports?|calendar|budget|hackathons?|newsletter) (?:for|of|in)(?: the)?$/;

/** Products of others: their releases are not ours to make. */
const OTHERS = has(
  "python|cpython|node|nodejs|golang|llvm|gcc|kubernetes|k8s|linux|ubuntu|debian|fedora|macos|openssl|chrome|npm",
  "postgres(?:ql)?|java|jdk|ios|android|windows|upstream",
);

/** Whether words put a date in the past. A deadline that "was moved to" a date is a new one. */
export function isPast(words: string): boolean {
  return (PAST.test(words) || DONE.test(words)) && !MOVED.test(words);
}

/** Whether words say that something has happened by now: no plan. */
export function isPerfect(words: string): boolean {
  return PERFECT.test(words);
}

/** Whether a weekday only says where it stands beside a gathering that has no date here. */
export function hangsOnGathering({ before, after, isRelative }: Surroundings): boolean {
  return isRelative && (HANGS.test(before) || HANGS.test(after));
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

/** Whether the date begins something: "starting on …", "… and onwards". */
export function isBeginning({ before, after }: Surroundings): boolean {
  return BEGINS.test(before) || /^(?:[-–] )?(?:and )?(?:onwards?|later|beyond)(?= |$)/.test(after);
}

/** Whether people come together then. */
export function isGathering({ before, after }: Surroundings): boolean {
  return GATHERS.test(before) || GATHERING_FOLLOWS.test(after);
}

/** Whether the date names a gathering: "the 14 June call". */
export function namesGathering({ after }: Surroundings): boolean {
  return GATHERING_FOLLOWS.test(after);
}

/** Whether the date is part of a name: "Q2 report", "OKRs for Q3". */
export function isName({ before, after }: Surroundings): boolean {
  return NAME_LEADS.test(before) || NAME_FOLLOWS.test(after);
}

export function isAboutOthers({ before }: Surroundings): boolean {
  return OTHERS.test(before);
}
