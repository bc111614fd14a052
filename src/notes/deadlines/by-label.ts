import { speaksOfOpenList } from "./by-preposition.js";
import { BY_DEADLINE, BY_ENTRY, BY_LABEL, type Evidence } from "./evidence.js";
import { isGathering, namesGathering } from "./gatherings.js";
import { LABELS, STAGE } from "./label-words.js";
import { isAboutOthers } from "./others.js";
import type { Surroundings } from "./surroundings.js";
import { TIME, ZONE } from "./time-words.js";
import { isBeginning, isLifeCycle, isName, isPast, isPerfect, isStartOfWork } from "./vetoes.js";
import { anyOf } from "./word-patterns.js";

/** "Deadline to sign up is …", "Docs deadline moved to …", "Timeline: …": what is called a deadline stays one. */
const DEADLINE =
  /(?:^| )(?:dead ?-? ?lines?|freeze|code lock|last (?:day|date|chance)(?= (?:for|of|to) ))(?: (?:for|of|to)(?: [^ :]+){1,16})?(?: (?:is|are|will be|:|\(|now|has been|moved to|(?:back|forward|out) to|extended to|slipped to|set for|coming up|on|by|in|at|the|=|- >|→))+$/;
const TIMELINE = /(?:^| )(?:timelines?|time ?frame|timescale)(?: (?::|is|are|\(|-|–|- >|→|the))+$/;
const TARGET_DAY =
  /(?:^| )target(?: [^ :]+)? (?:date|day)(?: for [^:]{1,60})?(?: (?:is|:))*$|(?:^| )target for [^:]{1,60} (?:is|:)(?: the)?$/;
/** "Perch map - deadline 5 June": nothing stands between. */
const BARE_DEADLINE =
  /(?:^| )(?:dead ?-? ?lines?|due date|target date|cut ?-? ?off(?: date)?)(?: of)?(?: the)?$/;
/** "Perch map, timeline June", "recommended timeline June"; also behind a body that sets timelines. */
const BARE_TIMELINE =
  /(?:^|(?:^| )(?:,|-|–|—|\(|:|recommended|proposed|suggested|tentative|expected|estimated|target) )timelines?(?: the)?$/;
const OWNED_TIMELINE = /(?:^| )([^ ]+) timelines?(?: the)?$/;
/** "Timeline: ongoing, with a first perch in 2 weeks": the label's text goes on to the date. "Targets" are aims. */
const LABELLED = new RegExp(
  `^(?:[^ :]+ ){0,3}${anyOf(...LABELS, "timelines|etas|deadlines|milestones?(?: [^ :]+)?|(?:decision|launch|release|submission|publication|delivery|completion|cut ?-? ?off|hand ?-? ?in) date")} :(?: [^ :]+){1,8}$`,
);

/** "… deadline", "… is the plan", "… at the latest". */
const LABEL_FOLLOWS =
  /^(?:' s )?(?:\) )?(?:(?:is|are|as|was|(?:should|would|will) be|:|-|–) )*(?:(?:the|our|a|final|hard|soft|new|critical|absolute|official|internal|firm|strict|proposed|target|code|feature|string|api|merge|test|docs?|cfp|submission|registration|application|nomination) )*(?:dead ?-? ?lines?|last (?:day|date|chance) (?:for|to)|(?:due|end) date|freeze|release date|target|goal|plan|eta|time ?frame)(?= |$)|^(?:\) )?at (?:the )?(?:very )?latest/;

const CLOSES =
  /(?:(?:^| )(?:closes?|closing|completes?|concludes?|ends?|end date|ending)|^(?:the )?(?:end|close) of(?: [^ :]+){1,5} :)(?: (?:on|in|by|at|:|is|the))*$/;
const EXPIRES =
  /(?:^| )(?:closes|expires?|expiry|expiration|runs? out)(?: date)?(?: (?:on|in|at|:|is|the))*$/;

/** What may stand between the name of a deadline and its date: "is", "moved to", "scheduled for", "(". */
const JOINED = `(?: ${anyOf(
  ":|\\(|=|-|–|—|- >|→|~|,|is|are|was|will be|now|on|in|for|to|at|the|around|has been|currently|hopefully",
  TIME,
  ZONE,
  "coming|announced|tbd|probably|likely|(?:back|forward|out) to|(?:moved|extended|postponed|delayed|pushed|rescheduled|slipped)(?: until| till)?|scheduled|planned|slated|set|start|starts|starting|begins|will happen",
)})*$`;

const NAMED = new RegExp(
  "(?:^| )(?:deadlines?|freeze|slush|cut ?-? ?off|code lock|(?:code|feature) complete(?: /(?: [^ :/(]+){1,4}){0,4}|(?:first|final|rough) draft|due date|date required|" +
    "target(?: date| of)?|completion(?: time)?|branching|release date|releases?|submissions?|camera - ready(?: version)?|branch (?:- )?off|placeholder|" +
    `rc(?: ?\\d+)?|beta|alpha|ga|abstracts|milestone [^ :]+|branch cut|branch creation|delivery(?: date)?|launch(?: date)?|cfp)(?: (?:notes|draft|date(?: of)?))?${JOINED}`,
);

const VERSION = "(?:(?:v ?)?\\d+(?: ?\\. ?[\\dx]+)+|[vrm]\\d+|(?:rc|alpha|beta)(?: ?[.-]? ?\\d+)?)";

/** "1.5.0 → …", "beta.4 is scheduled for …"; "Release 1.4 (…". */
const VERSION_NAMED = new RegExp(
  `(?:^| )(?:(?<!(?:^| )(?:at|rooms?|room is) )${VERSION}(?: (?:release|final|stable))?(?: (?::|- >|→|\\(|is|within|scheduled for|planned for|planned on|planned|expected|slated for|scheduled|on|the))+|` +
    `release(?: of)?(?: [^ :]+){0,2} ${VERSION}(?: (?::|\\(|on|in|is|,))*)$`,
);

const RELEASE_WORK = anyOf(
  "releases?|rc|alpha|beta|branch|freeze|lock|final|tag|patch|milestones?|deadlines?|draft",
);

/** "Kestrel 1.4.1 bugfix release, with a new perch, …". */
const RELEASE_ITEM = new RegExp(`^(?:[^ :]+ ){0,3}${VERSION}(?: [^ :]+){0,2} release(?: [^:]{1,60})? ,$`);

/** "The release branch is scheduled for …", "Branch cut and jobs created: …", "Next release: Mira - …". */
const SCHEDULED = new RegExp(
  `(?:^| )${RELEASE_WORK}(?: [^ :]+){0,8} (?:(?:scheduled|planned|slated|set|targeted) (?:for|on|to)(?: the)?(?: \\()?|now)$|` +
    `^(?:[^ :]+ ){0,5}${RELEASE_WORK}(?: [^ :]+){0,5} :$|^(?:next|upcoming) release :.{1,80} (?:on|-|–)$`,
);

/** "14 July: RC1", "14 July – 2.4 release", "14 July: report due", in a list of days. */
const ENTRY = new RegExp(
  `^(?:\\) )?(?::|-|–|—|- >|→) (?:(?:[^ :]+ ){1,4}due|(?:[^ :]+ ){0,1}(?:${VERSION} ?)?(?:(?:final |next )?release(?: candidate)?(?: \\d+)?|(?:rc|beta|alpha) ?\\d*|ga|final|branch cut|code complete|code lock))$`,
);

/** "T-2 weeks (14 July): RC1": what may stand before such a day. */
const COUNTDOWN = /^(?:t - \d+(?: [a-z]+)? \()?$/;
/** "Kestrel 2.5.0 - 14 July", and no more. */
const VERSION_ALONE = new RegExp(`^(?:[a-z]+ )?${VERSION}(?: (?:-|–|—|,|:|\\())?$`);

/** "2.5 - 17 June RC, 1 July release": what stands behind its day. */
const STAGE_FOLLOWS = new RegExp(`^${STAGE}(?= |$)(?! (?:notes|party))`);

/** "Kestrel 2.5 target 3 July, 2.6 …": the second of a list of releases. */
const LISTED_VERSION = new RegExp(
  `(?:^| )(?:target|eta|due|planned|expected|scheduled|deadline) [^:;]{3,60} (?:,|and)(?: and)? ${VERSION}(?: (?:on|in|by|for|at))?$`,
);

/** A release of the past, or the end of a freeze. */
const NO_LABEL = /(?:^| )(?:end of|last|previous|latest|no|without) (?:[^ ]+ ){0,2}(?:freeze|release)/;
/** "Should we push the release date back to …": nobody has. */
const ASKS_TO_MOVE = /^(?:should|could|can|shall) (?:we|i|you) .*(?:^| )to$/;
/** What has to wait for a release. */
const WAITS =
  /(?:^| )(?:waiting|blocked|depends|after|once|since|(?:if|when|whether|before) (?:we|you|they|it)(?= (?:release|branch|ship|publish))) /;

/**
 * A label beside the date: "Code freeze: …", "… deadline", "1.5.0 → …".
 * @param bodies words of the bodies whose timelines need no colon: "TOC timeline June".
 */
export function byLabel(around: Surroundings, bodies: ReadonlySet<string>): Evidence | null {
  const { before, after, isRelative } = around;
  if (isLifeCycle(around) || NO_LABEL.test(before) || ASKS_TO_MOVE.test(before)) return null;
  if (isCalledDeadline(around, bodies)) return BY_DEADLINE;
  if (isPast(before)) return null;
  if (LABEL_FOLLOWS.test(after)) return BY_LABEL;
  if (EXPIRES.test(before)) return isAboutOthers(around) ? null : BY_LABEL;
  const isEntry =
    !isRelative &&
    ((COUNTDOWN.test(before) && ENTRY.test(after)) ||
      (VERSION_ALONE.test(before) && (/^\)?$/.test(after) || isStage(around))));
  if (isEntry && !isAboutOthers(around)) return BY_ENTRY;
  if (CLOSES.test(before) && speaksOfOpenList(before)) return BY_LABEL;
  return isNamed(around) || isLabelled(around) ? BY_LABEL : null;
}

/** Whether the words behind the date name a stage of a release. */
const isStage = (around: Surroundings) =>
  STAGE_FOLLOWS.test(around.after) && !isPast(around.after) && !isGathering(around);

function isCalledDeadline(around: Surroundings, bodies: ReadonlySet<string>): boolean {
  const { before } = around;
  if (/freeze/.test(before) && isAboutOthers(around)) return false;
  if (DEADLINE.test(before) || TIMELINE.test(before) || TARGET_DAY.test(before)) return true;
  if (around.isYear || namesGathering(around) || isName(around)) return false;
  const owner = OWNED_TIMELINE.exec(before)?.[1];
  return (
    BARE_DEADLINE.test(before) || BARE_TIMELINE.test(before) || (owner !== undefined && bodies.has(owner))
  );
}

/** Whether the date stands in the text of a label, and says when that is done. */
function isLabelled(around: Surroundings): boolean {
  if (around.isYear || around.isNow || isName(around) || isGathering(around)) return false;
  return LABELLED.test(around.before) && !isBeginning(around) && !isStartOfWork(around);
}

/** Whether the date is that of one's own release or freeze. */
function isNamed(around: Surroundings): boolean {
  const { before } = around;
  if (around.isYear || namesGathering(around) || isName(around) || WAITS.test(before)) return false;
  const isFixed = /deadline|freeze|due|(?:code|feature) complete/.test(before);
  if (!isFixed && (around.isNow || isPerfect(before) || isBeginning(around))) return false;
  if (!isFixed && isStartOfWork(around)) return false;
  if (!/deadline|due/.test(before) && isAboutOthers(around)) return false;
  if (RELEASE_ITEM.test(before)) return !isGathering(around);
  if (LISTED_VERSION.test(before)) return true;
  return NAMED.test(before) || VERSION_NAMED.test(before) || (SCHEDULED.test(before) && !isGathering(around));
}
