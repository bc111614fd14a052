import { speaksOfOpenList } from "./by-preposition.js";
import { BY_DEADLINE, BY_LABEL, type Evidence } from "./evidence.js";
import type { Surroundings } from "./surroundings.js";
import {
  isAboutOthers,
  isBeginning,
  isGathering,
  isLifeCycle,
  isName,
  isPast,
  isPerfect,
  namesGathering,
} from "./vetoes.js";
import { anyOf } from "./word-patterns.js";

/** "Deadline to sign up is …", "Docs deadline moved to …", "Timeline: …": what is called a deadline stays one. */
const DEADLINE =
  /(?:^| )(?:deadlines?|freeze)(?: (?:for|of|to)(?: [^ :]+){1,8})?(?: (?:is|are|will be|:|\(|now|has been|moved to|extended to|on|by|the))+$/;
const TIMELINE = /(?:^| )(?:timelines?|time ?frame)(?: (?::|is|are|\(|-|–))+$/;
const TARGET_DAY = /(?:^| )target(?: [^ :]+)? (?:date|day)(?: for [^:]{1,60})?(?: (?:is|:))*$/;

/** "… deadline", "… is the plan", "… at the latest". */
const LABEL_FOLLOWS =
  /^(?:' s )?(?:\) )?(?:(?:is|are|as|was|:|-|–) )*(?:(?:the|our|a|final|hard|soft|new|target|code|feature|test|docs?|cfp) )*(?:deadlines?|due date|freeze|release date|target|goal|plan|eta|time ?frame)(?= |$)|^(?:\) )?at (?:the )?(?:very )?latest/;

const CLOSES = /(?:^| )(?:closes?|closing|ends?|end date|ending)(?: (?:on|in|by|at|:|is))*$/;
const EXPIRES = /(?:^| )(?:closes|expires?|expiry|expiration|runs? out)(?: date)?(?: (?:on|in|at|:|is))*$/;

/** What may stand between the name of a deadline and its date: "is", "moved to", "scheduled for", "(". */
const JOINED = `(?: ${anyOf(
  ":|\\(|=|-|–|- >|→|~|,|is|are|was|will be|now|on|in|for|of|to|at|till|until|the|around|has been|currently|hopefully",
  "coming|tbd|probably|likely|moved|extended|postponed|delayed|pushed|rescheduled|scheduled|planned|slated|set|start|starts|starting|begins|will happen",
)})*$`;

const NAMED = new RegExp(
  "(?:^| )(?:deadlines?|freeze|slush|due date|target(?: date)?|release date|releases?|submissions?|placeholder|" +
    `rc(?: ?\\d+)?|beta|alpha|ga|branch cut|branch creation|delivery(?: date)?|launch(?: date)?|cfp)(?: (?:notes|draft|date))?${JOINED}`,
);

const VERSION = "(?:(?:v ?)?\\d+(?: ?\\. ?[\\dx]+)+|v\\d+|(?:rc|alpha|beta)(?: ?[.-]? ?\\d+)?)";

/** "1.5.0 → …", "beta.4 is scheduled for …"; "Release 1.4 (…". */
const VERSION_NAMED = new RegExp(
  `(?:^| )(?:${VERSION}(?: release)?(?: (?::|- >|→|\\(|is|scheduled for|planned for|planned on|expected|on))+|` +
    `release(?: of)?(?: [^ :]+){0,2} ${VERSION}(?: (?::|\\(|on|in|is|,))*)$`,
);

const RELEASE_WORK = anyOf("releases?|rc|alpha|beta|branch|freeze|tag|patch|milestones?|deadlines?|draft");

/** "The release branch is scheduled for …", "Branch cut and jobs created: …", "Next release: Mira - …". */
const SCHEDULED = new RegExp(
  `(?:^| )${RELEASE_WORK}(?: [^ :]+){0,8} (?:scheduled|planned|slated|set|targeted) (?:for|on|to)(?: the)?(?: \\()?$|` +
    `^(?:[^ :]+ ){0,5}${RELEASE_WORK}(?: [^ :]+){0,5} :$|^(?:next|upcoming) release :.{1,80} (?:on|-|–)$`,
);

/** A release of the past, or the end of a freeze. */
const NO_LABEL = /(?:^| )(?:end of|last|previous|latest) (?:[^ ]+ ){0,2}(?:freeze|release)/;
/** What has to wait for a release. */
const WAITS = /(?:^| )(?:waiting|blocked|depends|after|once|since) /;

/** A label beside the date: "Code freeze: …", "… deadline", "1.5.0 → …". */
export function byLabel(around: Surroundings): Evidence | null {
  const { before, after } = around;
  if (isLifeCycle(around) || NO_LABEL.test(before)) return null;
  if (DEADLINE.test(before) || TIMELINE.test(before) || TARGET_DAY.test(before)) return BY_DEADLINE;
  if (isPast(before)) return null;
  if (LABEL_FOLLOWS.test(after) || EXPIRES.test(before)) return BY_LABEL;
  if (CLOSES.test(before) && speaksOfOpenList(before)) return BY_LABEL;
  return isNamed(around) ? BY_LABEL : null;
}

/** Whether the date is that of one's own release or freeze. */
function isNamed(around: Surroundings): boolean {
  const { before } = around;
  if (around.isYear || namesGathering(around) || isName(around) || isAboutOthers(around)) return false;
  if (WAITS.test(before)) return false;
  const isFixed = /deadline|freeze|due/.test(before);
  if (!isFixed && (around.isNow || isPerfect(before) || isBeginning(around))) return false;
  return NAMED.test(before) || VERSION_NAMED.test(before) || (SCHEDULED.test(before) && !isGathering(around));
}

const DEADLINE_LIST =
  /^(?:[^ ]+ ){0,5}(?:deadlines?|due dates?|important dates|key dates|target dates?|release (?:dates|schedule|timeline|cycle)|timelines?|milestones|eta)(?: (?:review|and milestones))? ?:?$/;

/** Longer ones introduce something else. */
const LONGEST_INTRODUCTION = 80;

/** A line of a list of deadlines: "Wing freeze: 12 November" under "Important dates". */
export function byList(around: Surroundings, introduction: string | null): Evidence | null {
  if (introduction === null || introduction.length > LONGEST_INTRODUCTION) return null;
  if (!DEADLINE_LIST.test(introduction.toLowerCase().trim())) return null;
  const { before, after } = around;
  if (around.isYear || isPast(before) || isGathering(around) || isBeginning(around)) return null;
  // Nothing but a date speaks of the introduction itself; other lines may tell what happened when.
  if (before === "" && after === "") return BY_DEADLINE;
  return before === "" || /(?::|-|–|→|- >|\()$/.test(before) ? BY_LABEL : null;
}
