import type { Surroundings } from "./surroundings.js";

/**
 * Why a date obliges somebody. `lead` is how many words before the date say so ("due by" is two): they belong to the
 * phrase, and the date is then an end without a start. A label or a plan has none.
 */
export interface Evidence {
  lead: number;
  /** Whether it holds for a date that is past at the meeting too: "due 01 Dec", still open in February. */
  holdsWhenPast: boolean;
}

/** Words between a preposition and its date that change nothing. */
const LOOSELY =
  '(?: (?:the|~|:|\\(|"|“|on|or|around|about|roughly|approximately|probably|possibly|hopefully|maybe|likely|say|latest|at))*';

const lead = (words: string) => new RegExp(`(?:^| )((?:${words})${LOOSELY})$`);

const DUE = lead(
  "(?:is |are |was )?due(?: date)?(?: is)?(?: (?:by|on|in|for|before))?|no later than|not later than|on or (?:by|before)|by or before",
);
const BY = lead("by");
const TARGET = lead(
  "etas?(?: is)?|target(?:s|ed|ing)?(?: date)?(?: is)?(?: (?:for|to|by|in))?|aim(?:s|ed|ing)?(?: to be)?(?: (?:for|at))?(?: by)?|expect(?:ed|ing)?(?: (?:by|in))?|goal(?: is)?(?: (?:for|by))?",
);
const BEFORE = lead("before|prior to|ahead of");
const UNTIL = lead("until|till|'til|up to");
const IN_PLACE_FOR = lead("(?<=(?:in place|ready|done|finished|complete|completed|available) )for");

/** Lists that are open for a while: what is to be handed in. */
const OPEN =
  /\b(?:open|opened|nominations?|nominate|cfps?|proposals?|applications?|apply|registrations?|register|submissions?|submit|submitting|vote|votes|voting|survey|poll|objections?|feedback|comments?|extend(?:ed)?|deadline|can wait|have|has|period|due)\b/;
const CLOSES =
  /\b(?:closes?|closing|close|ends?|will end|expires?|expiry|runs? out|ending)(?: date)?(?: (?:on|in|by|at|:|is))*$/;
const EXPIRES = /\b(?:expires?|expiry|expiration|runs? out)(?: date)?(?: (?:on|in|at|:|is))*$/;

const VERSION =
  "(?:v ?)?\\d+(?: ?\\. ?[\\dx]+)*(?: ?- ?(?:rc|alpha|beta)[ .\\d]*)?|(?:rc|alpha|beta)(?: ?\\. ?\\d+|\\d+)?";
const OWN_WORK =
  "deadlines?|freeze|slush|timelines?|time ?frame|due date|target|release date|release|releases|submissions?|placeholder|branch cut|delivery|delivery date|ga|milestone|cfps?|launch";
/** What stands between a label and its date. */
const JOINS =
  "(?: (?::|\\(|=|is|are|-|–|- >|→|on|will be|is now|now|start|starts|starting|begins|in|for|set|has been|have been|was|moved|extended|postponed|delayed|pushed|rescheduled|to|scheduled|planned|slated|expected|till|until|the|around|tentatively|,|~|of|from|due|still|currently))*";

const LABEL = new RegExp(`\\b(?:${OWN_WORK})(?: (?:for|of|to)(?: [^ :]+){1,6})?${JOINS}$`);
const VERSION_LABEL = new RegExp(
  `(?:^| )(?:${VERSION})(?: release)? ?(?:(?: (?::|\\(|- >|→|is scheduled for|scheduled for|is planned for|planned for|planned on|on))+)$`,
);
const RELEASE =
  /\b(?:releases?|releasing|rc|beta|alpha|freeze|branch|tag|patch|next|upcoming|milestone|planned|scheduled)\b/;
const DATE_IS_LABEL =
  /^(?:\) ?)?(?:(?:is|are|as|was|:|-|–) )*(?:(?:the|our|a|final|hard|soft|new|next|target|code|feature|docs?) )*(?:deadlines?|due date|freeze|release date|target|goal|plan\b|eta)\b|^(?:\) ?)?(?:at (?:the )?(?:very )?latest|or (?:before|earlier|sooner)|cfp\b)/;

const FUTURE =
  /\b(?:will|'ll|'s to|gonna|going to|plans?|planning|planned|should|must|shall|needs?|have to|has to|hopes?|hopefully|hoping|wants? to|would like to|aim|aims|expects?|expected|looking to|intends?|promised?|let's|let ' s|goal|try(?:ing)? to|agreed to|to be|to|would have to|is doing|scheduled|commits?|probably)\b|' ll\b/;
const WORK =
  "release|ship|publish|finish|complete|merge|land|submit|deliver|finali[sz]e|roll ?out|roll out|cut|tag|send|circulate|fix|resolve|implement|deploy|migrate|launch|decide|evaluate|draft|accept|branch|announce|provide|hand|turn|upgrade|switch|wrap up|close|get|have|post|report|write";
const WORKING = new RegExp(
  `\\b(?:(?:${WORK})(?:s|d|ed|es|ing)?|releasing|publishing|completing|finali[sz]ing|merged|merging|submitted|submitting|cutting|tagging|tagged|shipped|shipping|sent|written|closing|resolving|branching|ready|done|in place|available|out)\\b`,
);
const IMPERATIVE = new RegExp(`^(?:\\[[^\\]]*\\] ?|@\\S+ )?(?:${WORK})\\b`);

const PAST =
  /\b(?:was|were|had|did|didn|already|ago|ended|happened|passed|missed|closed)\b|(?<!\b(?:be|been|get|gets|got|have|to|being|is|are|hopefully|probably|and|or) (?:[a-z]+ )?)\b(?:released|merged|completed|finished|launched|published|submitted|shipped|landed|implemented|moved|fixed|resolved|accepted|sent|announced)\b/;
const MOVED = /\b(?:moved|extended|postponed|delayed|pushed|rescheduled|changed) (?:to|till|until)\b/;
const RECURRING =
  /\b(?:every|each|weekly|monthly|daily|biweekly|bi - weekly|fortnightly|repeats|per (?:week|month))\b/;
const LIFE_CYCLE =
  /\b(?:eol|end of life|end - of - life|out of support|end of support|supported until|maintenance mode|into maintenance|sunset|lts)\b/;
const STARTS =
  /\b(?:start|starts|started|starting|begin|begins|beginning|open|opens|since|after|from|during|as of|of|between|effective)(?: (?:on|in|from|the|at|again))*$/;
const GATHERING =
  "meetings?|calls?|syncs?|conferences?|summits?|kubecon|webinars?|workshops?|talks?|meetups?|sprints?|hackathons?|hackfest|sessions?|events?|f2f|elections?|ballot|party|standup|con|interview|discussion|presentation|agenda|office hours|retro|holidays?";
const GATHERS = new RegExp(
  `\\b(?:${GATHERING})(?: (?:on|in|at|for|is|will be|:|\\(|the|held|scheduled|,|-|later))*$`,
);
const GATHERS_AFTER = new RegExp(`^(?:' s |s ' )?(?:[a-z]+ ){0,2}(?:${GATHERING})\\b`);
const ELSEWHERE =
  /\b(?:away|vacation|holidays?|pto|ooo|out of office|travel(?:l?ing)?|unavailable|afk|absent|leave|off|out (?:on|until|till|from|next|this)|postponed?|defer(?:red)?|tabled?|skip(?:ped)?|cancel(?:led|ed|ling|ing)?|pause[ds]?|revisit|discuss(?:ed|ing|ion)?|talk|chat|meet|attend(?:ing)?|joins?|present(?:ing)?|speak(?:ing)?|wait|volunteers?|mc|host(?:ing)?|hold|held|invite|see you|no update|updates?|presentation|not|n ' t|none|no|if|pushed|moving|check in|open)\b/;
const OTHERS =
  /\b(?:python|cpython|node|nodejs|golang|llvm|gcc|kubernetes|k8s|linux|ubuntu|debian|fedora|macos|openssl|v8|chrome|npm|postgres(?:ql)?|java|jdk|ios|android|windows|upstream)\b/;

const countWords = (matched: string) => matched.trim().split(" ").length;

function leading(pattern: RegExp, before: string): number | null {
  const match = pattern.exec(before);
  return match?.[1] === undefined ? null : countWords(match[1]);
}

const isPast = (before: string) => PAST.test(before) && !MOVED.test(before);

/** A preposition or noun right before the date that obliges by itself. */
function byLead({ before, after }: Surroundings): Evidence | null {
  const due = leading(DUE, before);
  if (due !== null) return { lead: due, holdsWhenPast: true };
  if (LIFE_CYCLE.test(before) || LIFE_CYCLE.test(after)) return null;
  const target = leading(TARGET, before);
  if (target !== null && !/\b(?:start|begin)/.test(before)) return { lead: target, holdsWhenPast: false };
  const by = leading(BY, before) ?? leading(BEFORE, before) ?? leading(IN_PLACE_FOR, before);
  if (by !== null) return isPast(before) ? null : { lead: by, holdsWhenPast: false };
  const until = leading(UNTIL, before);
  if (
    until !== null &&
    OPEN.test(before) &&
    !isPast(before) &&
    !/\b(?:away|vacation|postponed|tabled|skipped|deferred|hold|held)\b/.test(before)
  ) {
    return { lead: until, holdsWhenPast: false };
  }
  return null;
}

/** A label beside the date: "Code freeze: …", "… deadline", "0.26.0 → …". */
function byLabel({ before, after }: Surroundings): Evidence | null {
  if (isPast(before) || LIFE_CYCLE.test(before)) return null;
  const label = { lead: 0, holdsWhenPast: false };
  if (DATE_IS_LABEL.test(after)) return label;
  if (GATHERS_AFTER.test(after)) return null;
  if (EXPIRES.test(before) || (CLOSES.test(before) && OPEN.test(before)) || /\bcloses$/.test(before))
    return label;
  if (
    OTHERS.test(before) ||
    /\bend of (?:code )?freeze/.test(before) ||
    (STARTS.test(before) && !/freeze/.test(before))
  )
    return null;
  if (LABEL.test(before)) return label;
  return VERSION_LABEL.test(before) ? label : null;
}

/** Somebody plans to finish something then: "Mira will publish the draft next week". */
function byPlan({ before, after }: Surroundings): Evidence | null {
  const clause = `${before} ${after}`;
  if (
    isPast(before) ||
    ELSEWHERE.test(clause) ||
    STARTS.test(before) ||
    GATHERS.test(before) ||
    GATHERS_AFTER.test(after)
  ) {
    return null;
  }
  if (OTHERS.test(before) || LIFE_CYCLE.test(clause)) return null;
  const said = before === "" ? after : before;
  const plans = (FUTURE.test(said) && WORKING.test(said)) || IMPERATIVE.test(said);
  return plans ? { lead: 0, holdsWhenPast: false } : null;
}

/** Why the date in these surroundings is a deadline; null when nothing says so. */
export function findEvidence(surroundings: Surroundings): Evidence | null {
  const { before, after } = surroundings;
  if (RECURRING.test(before) || RECURRING.test(after.slice(0, 40))) return null;
  return byLead(surroundings) ?? byLabel(surroundings) ?? byPlan(surroundings);
}
void RELEASE;
