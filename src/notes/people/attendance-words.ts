import { anyOf } from "../deadlines/word-patterns.js";
import { asksForName } from "./roll-words.js";

/** Any of the words, as whole words, anywhere. */
const words = (...alternatives: string[]) => new RegExp(`\\b${anyOf(...alternatives)}\\b`, "i");
/** One of the alternatives, and nothing else. */
const only = (...alternatives: string[]) => new RegExp(`^${anyOf(...alternatives)}$`, "i");

/** "Who was there", "who's on the call". */
const WHO_CAME =
  "who(?:['’]?s| is| was| were)? (?:all )?" +
  "(?:joined|joining|(?:was |is )?(?:t?here|around)|came|attended|attends?|attending|present|(?:in|on) the (?:call|room))";
/** What a list of those present is called. */
const PEOPLE = anyOf(
  "attend(?:ees?|ants?|ance|ing|ed(?: by)?)|present|participants?|participating|joined(?: by)?|in attendance",
  WHO_CAME,
  "people|faces|guests?|observers?|(?:in|on|at|around) the (?:room|call|table|line|phone)",
  "roll[- ]?call|sign[- ]?in(?: sheet)?",
  "(?:tsc|tac|toc|voting|committee|board|team) members|members? present",
);
/** Whose list it is: "TSC voting members present". */
const QUALIFIED =
  "(?:(?:tsc|tac|toc|wg|team|voting|non-voting|members?|maintainers?|other|others|meeting|call|those|list of) )*";
/** What a point of the agenda says before it: "Welcome / Roll call". */
const WELCOME = "(?:(?:welcome|introductions?|opening|call to order)\\s*(?:[/&,+]|and)\\s*)?";
/** Where and when they were: "Attendees (online)", "Present on the call". */
const AFTERWARDS =
  "(?:(?:the|this|us|today|list|online|remote(?:ly)?|in person|in attendance|present|at|of|from|for|on|via)\\b.{0,40})?";
const ALSO = `(?:\\s*(?:[/&,+]|and|or)\\s*(?:${QUALIFIED}${PEOPLE}|others?|regrets|roles))*`;
/** Headings and labels under which those present are listed. */
const PRESENT = new RegExp(
  `^\\W*${WELCOME}${QUALIFIED}${PEOPLE}${ALSO}\\s*${AFTERWARDS}\\s*(?:[[(].*[\\])])?[\\s\\d:*_.–-]*$`,
  "i",
);

/** Labels under which those missing are listed; also what a line says of somebody missing. */
const ABSENT =
  /\b(?:regrets?|absent|absentees?|absences?|apolog(?:y|ies)|unable to (?:attend|join)|not (?:present|attending|in attendance|joined|here)|excused|missing|no[- ]shows?|declined|by proxy)\b/i;

/** Labels of those missing, in words that say something else elsewhere, or in other languages. */
const MISSING = new RegExp(
  "\\b(?:away|vacation|holidays?|leave|sick|ooo|out of office|pto)\\b|" +
    "缺席|请假|請假|未出席|欠席|불참|отсутств|\\b(?:abwesend|entschuldigt|fehlend|ausentes?|assenti|afwezig|nieobecn)",
  "iu",
);

/** `@ada (…)`, `Ada Byron - …`. */
const ONE_WITH_REMARK =
  /^\W{0,3}(?:@[\w-]{1,39}|\p{Lu}\p{Ll}{1,20} \p{Lu}[\p{L}'’-]{1,20})(?:\s{0,2}\(|\s[-–—]\s|,\s)(.{1,60})$/u;

/** Signs beside the name of somebody missing. */
const MISSED =
  /^\s*(?:[❌✗✘✖☐⬜🔲]|:(?:x|no_entry|negative_squared_cross_mark):)|(?:[❌✗✘✖]\uFE0F?|:x:)\s*$/u;

/** Headings and labels that name whoever leads a meeting or writes it down: they were there. */
const ONE_ROLE = anyOf(
  "mc|m\\.c\\.|masters? of ceremon(?:y|ies)|(?:session |meeting )?(?:leads?|leaders?|chair(?:person|man|woman)?s?|hosts?)",
  "co-?chairs?|facilitators?|moderators?|scribes?|(?:note|minute)s?[- ]?takers?|minutes(?: (?:captured|taken))? by",
);
const ROLE = new RegExp(`^\\W*${ONE_ROLE}(?:\\s*(?:[/&+,]|and)\\s*${ONE_ROLE}){0,2}\\W*$`, "i");

/** Headings over lists of people that say nothing of who came. */
const OTHER_PEOPLE = words(
  // Those who have an office or a part, and those who are to get one.
  "maintainers?|reviewers?|approvers?|owners?|contributors?|contacts?|speakers?|shadows?|mentors?|mentees?|authors?",
  "candidates?|nomin\\w+|elect\\w+|winners?|invit\\w+",
  // What they are part of.
  "teams?|communit(?:y|ies)|organi[sz]ations?|projects?|repositor(?:y|ies)|repos?|links?",
  // What they do, or did.
  "actions?|tasks?|to-?dos?|assign\\w+|thanks?|thank you|credits?",
  // When it is their turn.
  "new|next|rotation|schedule|roster|on-?call",
);

/** Whom those present speak for, or what they are: a heading below "Attendees" sorts them so. */
const GROUP = new RegExp(
  `\\b${anyOf(
    "members?|representatives?|committees?|council|board|tsc|tac|toc|staff|leads?|leadership|sponsors?|alternates?",
    "maintainers?|contributors?|organi[sz]ers?|teams?|community|public|others?",
  )}\\W*(?:\\([^()]*\\)\\W*)?$`,
  "i",
);
/** Those who came another time, or are to come. */
const OTHER_TIME = words(
  "past|former|previous(?:ly)?|emerit(?:us|i|ae)|last|new|next|future|rotation|schedule|roster|nomin\\w+|elect\\w+|invit\\w+",
);

/** Sentences that end by asking people to sign in introduce the list, too. */
const ASKS_TO_SIGN_IN =
  /(?:roll[- ]?call|(?<!\b(?:to|by|for|from|of|with|among) (?:(?:all|the|our) )?)attendees?|participants?|attendance|who (?:was|is) here)\s*:?\s*$/i;

/** A heading that asks for bare account names: "write your GH username". */
const ASKS_FOR_NAMES = /\bnames?\s*(?:and|or|&|\+|,|\/)/i;
const ASKS_FOR_LOGINS = /\b(?:gh|github)[\w ]{0,60}\b(?:user ?names?|handles?|logins?|ids?)\b/i;

/**
 * A line that tells what the entries below it are made of: "Your name / GitHub ID / affiliation", or how they are marked:
 * "Translators are marked with a (t)".
 */
const LEGEND =
  /\b(?:are|is|be) (?:indicated|marked|denoted|shown) (?:with|by|as)\b|^\W*(?:(?:please )?(?:add|write|put|enter) )?(?:your |first |full )?names?\s*(?:[/|,(]|and\b|below\b)/i;

/** What a link to a page of the meeting is called. */
const DOCUMENT =
  /\b(?:minutes|agenda|recordings?|videos?|notes|slides|deck|transcript|chat|zoom|meeting|call|calendar|category|document|doc|link|hackmd|youtube|issues?|previous|next)\b/i;

/** What a template leaves in the row that shows the form, and where people meet. */
const PLACEHOLDER = only(
  // The columns and fields of a form.
  "(?:your |first |last |full |attendee )?names?|handle|github(?: (?:handle|username|id))?|role|team|members?",
  "institution|organi[sz]ation|affiliation|company|person(?: \\d+)?|attendees?(?: \\d+)?|participants?",
  "note[- ]?takers?|moderators?|facilitators?|scribes?|leads?|hosts?|(?:co-?)?chairs?",
  "notes?|nb|remember|reminder|important|info|quorum|agenda|topics?|minutes|actions?",
  "deadlines?|due(?: dates?)?|assignees?|assigned to|follow[- ]?ups?(?: by)?|status|priority",
  "dates?|times?|when|where|location|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
  // What stands in them until somebody writes.
  "tbd|tba|n\\.?\\/?a\\.?|none|nobody|yes|no|\\.{2,}|…|x+",
  "please .*|(?:add|insert) ?(?:me|names?)\\b.*|(?:add|insert) (?:your|yourself).*|you|me",
  "everyone|all|many others|others?|and others|et al",
  // Where people meet.
  "remote(?:ly)?|online|virtual(?:ly)?|in person|(?:google|zoom|microsoft|jitsi|webex|skype|bluejeans|hangouts)\\b.*",
);

/** What the part behind those present is called: "Meeting Topics", "Action items". */
const TITLE =
  /^(?:(?:[\w-]+ ){1,2}(?:agenda|topics?|minutes|items)|(?:agenda|notes|minutes|topics|discussions?)(?: ?[/&+] ?(?:agenda|notes|minutes|topics|discussions?|actions?|items)){1,2})$/i;

/** Some of those present, called by what they are: "Notable guests", "Voting members". */
const SOME_OF_THEM =
  /^(?:[\p{L}-]+ ){1,3}(?:members|guests|attendees|participants|observers|visitors|representatives|organi[sz]ers|maintainers|contributors)$/iu;

export type Attendance = "present" | "absent";

/** What a heading or label makes of the list below it; null when it is about something else. */
export function attendanceOf(label: string): Attendance | null {
  const text = label.trim();
  if (text.length > 200) return null;
  if (text.length <= 60 && ABSENT.test(text)) return "absent";
  // "Attendance (please mark an X if you are here)"
  const bracket = text.search(/[[(]/);
  const isShort = text.length <= 60 || (bracket > 0 && bracket <= 60);
  if (isShort && PRESENT.test(text)) return "present";
  return ASKS_TO_SIGN_IN.test(text) || asksForName(text) ? "present" : null;
}

/** Whether a label stands over those missing, for lists that are known by their form. */
export const isOfMissing = (label: string) => ABSENT.test(label) || MISSING.test(label);

/** Whether a label is somebody who is missing, and no name of a list: "@ada (not attending)", "Apologies from Ada". */
export const isOfOneAbsent = (label: string) =>
  APOLOGIES_FROM.test(label) || ABSENT.test(ONE_WITH_REMARK.exec(label)?.[1] ?? "");
const APOLOGIES_FROM = /^\W*(?:[Aa]pologies|[Rr]egrets)(?: received)? from \p{Lu}/u;

/** Whether a heading or label is only the role of whoever leads the meeting or takes its notes. */
export const namesRole = (label: string) => label.length <= 40 && ROLE.test(label);

/** Whether a heading can stand over a list of those present though it has words of its own for that. */
export const mayBePresent = (heading: string) => heading.length <= 60 && !OTHER_PEOPLE.test(heading);

/** Whether a heading below that of those present names a group of them. */
export const callsGroup = (heading: string) => heading.length <= 80 && GROUP.test(heading);

/** Whether a heading is about people of another time. */
export const isOfOtherTime = (heading: string) => OTHER_TIME.test(heading);

/** Whether a line says that the person in it is missing. */
export const saysAbsent = (text: string) => ABSENT.test(text) || MISSED.test(text);

/** Whether a heading or introduction asks for account names, so that bare words below it are such. */
export const asksForLogins = (text: string) => ASKS_FOR_LOGINS.test(text) && !ASKS_FOR_NAMES.test(text);

/** Whether a line only tells how to write oneself into the list below it. */
export const isLegend = (text: string) => LEGEND.test(text);

/** Whether a link's text calls it a page of the meeting. */
export const namesDocument = (text: string) => DOCUMENT.test(text);

/** Whether a name is what a template leaves to be filled in. */
export const isPlaceholder = (name: string) => PLACEHOLDER.test(name.trim());

/** Whether some words are what another part of the notes is called. */
export const isTitle = (name: string) => TITLE.test(name);

/** Whether some words name several people by what they are. */
export const callsSeveral = (name: string) => SOME_OF_THEM.test(name);
