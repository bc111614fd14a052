import { BY_LABEL, type Evidence } from "./evidence.js";
import { isGathering, speaksOfGathering } from "./gatherings.js";
import { isAboutOthers } from "./others.js";
import { withoutReservation } from "./reservations.js";
import type { Surroundings } from "./surroundings.js";
import { isBeginning, isLifeCycle, isName, isPast, isPerfect, isTalk } from "./vetoes.js";
import { anyOf } from "./word-patterns.js";

const AT = "(?: (?:on|in|by|at|the|around))*$";
/** What comes out: a change, a text, a release. */
const PRODUCT = anyOf(
  "it|this|that|they|these|_|prs?|pull requests?|mrs?|patch(?:es)?|branch(?:es)?|releases?|fix(?:es)?|change|drafts?|docs?|site|website|page|post|newsletter|notice|announcement",
  "survey|update|feature|report|guide|map|table|rfc|proposal|paper|package|image|build|beta|alpha|rc ?\\d*|v?\\d+(?:\\.\\d+)+|v\\d+",
);
/** Cheap: most clauses hold no such verb. */
const MAY_COME_OUT =
  /merge|ship|lands|launch|deploy|release|goes |comes out|get|publish|tag|cut|go live|submit|send|available|online|live|planned|scheduled|slated|(?:^| )so /;
/** "It merges …", "2.4 ships …", "the notice goes out …". */
const COMES_OUT = new RegExp(
  `(?:^|(?:^| )(?:the|our|a|or|and|then|otherwise|so|:|,|-|–|[^ ]+) )${PRODUCT} (?:then |probably |hopefully )?` +
    "(?:merges|ships|lands|launches|deploys|releases|goes (?:out|live)|comes out|(?:gets|is getting) (?:merged|released|published|cut|tagged|shipped|closed|deployed|launched))(?: by default)?" +
    AT,
);
/** "We publish …", "we release 2.4 …". */
const WE_DO = new RegExp(
  `(?:^|(?:^| )(?:and|then|or|otherwise|so|:|,|-|–) )(?:then )?we (?:then )?(?:release|publish|ship|merge|launch|tag|cut|deploy|go live|submit|send)(?: (?!(?:if|when|until)(?: |$))[^ :]+){0,4}${AT}`,
);
/** "The draft plan is expected to be available …", "… will be out …": what is to come, whatever was before. */
const AVAILABLE = new RegExp(
  `(?:^|(?:^| )(?:the|our|a|new|[^ ]+) )${PRODUCT}(?: (?!(?:and|or|who|that|for|by|we|i|they)(?: |$))(?![^ ]*[eo]rs?(?: |$))[^ :]+){0,2}(?: ,)? (?:(?:will|should|to|is expected to|are expected to|expected to) be (?:available|online|live))${AT}`,
);
/** "The testnet activation is planned for …". */
const PLANNED_FOR = new RegExp(
  "(?:^|[,:–-] )(?:(?:the|our) )?(?:(?!no )[^ ,:]+ ){0,2}(?:activation|deployment|roll ?-? ?out|migration|upgrade|cut ?-? ?over|switch ?-? ?over|submission|publication|removal|go ?-? ?live) (?:is |are )?(?:planned|scheduled|slated) for" +
    AT,
);
/** "…, so we are decided by …", "so that it is ready in …": how things are to stand then. */
const SO_THAT = new RegExp(
  "(?:^| )so(?: that)? (?:we|it|they|this|these|everything|everybody|everyone|(?:the|our|all) [^ ,:]+(?: [^ ,:]+){0,2}) (?:is|are|' re|' s) (?:all )?(?:decided|done|ready|finished|complete|completed|settled|in place)(?: (?:by|for|before))?" +
    AT,
);
/** "It is unclear whether it lands in July", "after we release in July". */
const OPEN =
  /(?:^| )(?:whether|if|when|after|before|once|until|unless|how|why|what|where|since|while|could|may|might)(?= |$)/;

/** What is said of how things go by themselves: "it merges on 20 June", "2.4 ships June 20", "we publish on 20 June". */
export function byOutcome(around: Surroundings): Evidence | null {
  const { before, isYear, isNow } = around;
  if (isYear || isNow || !MAY_COME_OUT.test(before)) return null;
  const available = AVAILABLE.exec(before);
  const said = (COMES_OUT.exec(before) ??
    WE_DO.exec(before) ??
    available ??
    PLANNED_FOR.exec(before) ??
    SO_THAT.exec(before))?.[0];
  if (said === undefined) return null;
  const after = withoutReservation(around.after);
  const clause = `${said} ${after}`;
  if (
    isPast(available?.[0] === said ? clause : `${before} ${after}`) ||
    isPerfect(clause) ||
    isTalk(clause) ||
    OPEN.test(before) ||
    speaksOfGathering(said)
  )
    return null;
  if (isLifeCycle(around) || isBeginning(around) || isGathering(around) || isName(around)) return null;
  return isAboutOthers(around) ? null : BY_LABEL;
}
