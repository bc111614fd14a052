/** Before a flag, in its clause: turns it into the opposite, or into talk about it. */
const TAKEN_BACK =
  /\b(?:not|no|never|isn['’]t|aren['’]t|wasn['’]t|without|low|lower|less|least|medium|de-?|if|whether|unless|when|where|how|what|which|why|any|other|some|few|would|could|might|list of|set of|all|than|decide|deciding|discuss(?:ed|ing)?|define|defining|set|setting|figure out|assigns?|given?|warrants?|between|for)\b[^.;:!]{0,40}$/i;
/** Before a flag, directly: what was one, what is one to others, and what the word stands for. */
const NOT_OURS_NOW =
  /\b(?:(?:was|were|had been|used to be)(?: (?:once|always|then|also|\w+ly))?(?: (?:an?|the|our|of|one of (?:the|our)))?|their|whose|its|(?:means?|meaning|stands? for|denotes?|indicates?)(?: (?:an?|the))?)\s*$/i;
/** Before a flag: something that has to be there first. */
const FIRST = /\b(?:once|as soon as)\b[^.;!]*$/i;

const GROUP =
  "(?:ones|those|anything|everything|whatever|things|(?:work )?items|tasks|issues|bugs|tickets|prs|(?:pull |merge )?requests|features|topics|stories|projects|proposals|ideas)";
const SORTED = "(?:listed|marked|tagged|labell?ed|rated|ranked|flagged|classed|classified|considered|deemed)";
/** Before a flag: of whatever is one, and of no work in particular. */
const OF_A_GROUP = new RegExp(
  `\\b${GROUP}\\s(?:(?:that|which)\\b[^.;:!]{0,60}|${SORTED}(?: (?:as|with|an?|the))*\\s*)$|\\bthat are(?: (?:an?|the|our|of|now))*\\s*$`,
  "i",
);
/** After a flag: a comparison, a label, or a group of things. */
const TALK_AFTER = new RegExp(
  "^[- ]?(?:\\w+[- ])?(?:than\\b|over\\b|labels?\\b|levels?\\b|queue\\b|lists?\\b|pairs?\\b|projects?\\b|efforts?\\b|regressions?\\b|security releases?\\b|\\/" +
    `|${GROUP}\\b)|^ (?:being|means?)\\b`,
  "i",
);
/** After a flag: "issue" is talk, but in "this is a high-priority issue". */
const AN_ISSUE = /^[- ]?(?:\w+[- ])?(?:issue|bug)\b/i;
const IS_ONE = /\b(?:is|are|as|be|it['’]s|remains?)(?: now)?(?: (?:an?|the|our))\s*$/i;

/** Several levels side by side explain a scheme: "P1 to P5", "high, medium and low priority". */
const SCHEME =
  /\bP(\d)\b.*\bP(?!\1)\d\b|\b(?:high(?:est)?|top)\W+(?:(?:and|or|to|vs|versus|from)\W+)?(?:low|medium|normal)\b/i;
/** What a level is for: "P0: issues that stop everybody". */
const MEANING = new RegExp(`^\\W*P\\d\\s*[:–-]\\s*(?:(?:an?|any|all|every)\\b|${GROUP}\\b)`, "i");

const VERB = /\bprioriti[sz]e\b/i;
const PASSIVE = /\bprioriti[sz]ed\b/i;
/** Before "prioritize them": one step of sorting. */
const STEP = /\b(?:and|then)(?: (?:then|also|we|to|let['’]s))*\s*$/i;
/** Before "prioritize": what makes it possible. */
const HELPS = /\b(?:helps?|allows?|enables?|able|so that|in order|can|may)\b[^.;:!]{0,40}$/i;
/** After "prioritize": several things that are put in order. */
const SEVERAL_AFTER = /^\s+(?:list|backlog|queue|board|pile|set)\b/i;
const PLURAL_AFTER = /^\s+(?:\w+\s){0,2}\w{3,}s\b/i;
/** Before and after "to be prioritized": the same, said of a list, and by whom or what the order is given. */
const SEVERAL_BEFORE = new RegExp(`\\b(?:backlog|list|roadmap|board|they|${GROUP})\\b[^.;:!,]{0,30}$`, "i");
const ORDERED_BY = /^\s+(?:by|based on|according(?:ly)?|using|via)\b/i;

/** Whether words that look like a flag are talk of priorities: a scheme, work of sorting, a group, the past (design 2.4). */
export function isTalk(prose: string, index: number, length: number): boolean {
  const before = prose.slice(Math.max(0, index - 80), index);
  const flag = prose.slice(index, index + length);
  const after = prose.slice(index + length, index + length + 120);
  if (/^\s*[^.!]*\?/.test(after) || /[-/]$/.test(before)) return true;
  if (MEANING.test(prose)) return true;
  if (isTag(before, flag, after)) return false;
  if (TAKEN_BACK.test(before) || NOT_OURS_NOW.test(before) || FIRST.test(before)) return true;
  if (SCHEME.test(prose) || OF_A_GROUP.test(before) || TALK_AFTER.test(after)) return true;
  return (AN_ISSUE.test(after) && !IS_ONE.test(before)) || isSorting(before, flag, after);
}

/** Whether a flag stands apart from the sentence: "[urgent]", "HIGH PRIORITY", "(top priority)". */
function isTag(before: string, flag: string, after: string): boolean {
  if (/^[[(]/.test(flag) || /^[^a-z]+$/.test(flag)) return true;
  return /[[(]\s*$/.test(before) && /^\s*[\])]/.test(after);
}

/** Whether "prioritize" is the work of putting several things in order. */
function isSorting(before: string, flag: string, after: string): boolean {
  if (PASSIVE.test(flag)) return SEVERAL_BEFORE.test(before) || ORDERED_BY.test(after);
  if (!VERB.test(flag)) return false;
  if (/\bth(?:ese|ose)$/i.test(flag) && PLURAL_AFTER.test(after)) return true;
  const isOfOne = /\b(?:this|that)$/i.test(flag);
  return SEVERAL_AFTER.test(after) || HELPS.test(before) || (!isOfOne && STEP.test(before));
}
