import type { PriorityLevel } from "../../model/meeting.js";

/** Words that raise an item's priority, where they stand in a text. */
export interface FlagPhrase {
  index: number;
  /** Offset of the first character behind it. */
  end: number;
  text: string;
  level: PriorityLevel;
  /** Whether it points at something ("prioritize this", "this is the top priority"): a name before it, or the item above. */
  ofAbove: boolean;
}

/** What a flag looks like. The first that matches names the level. */
const FLAGS: { pattern: RegExp; level: PriorityLevel; pointsAbove: boolean }[] = [
  { pattern: /[[(]\s*P0\s*[\])]|^\W*P0\s*[:–-]|\bis (?:a |now )?P0\b/, level: "top", pointsAbove: false },
  {
    pattern: /\b(?:top|highest|number[- ]one|#1|no\. ?1)[- ]prio(?:rity)?\b|\bhighest in priority\b/i,
    level: "top",
    pointsAbove: false,
  },
  { pattern: /\bURGENT\b/, level: "urgent", pointsAbove: false },
  {
    pattern: /[[(]\s*urgent\s*[\])]|^\W*urgent\s*[:!–]|\b(?:is|it['’]?s|really|very|now) urgent\b/i,
    level: "urgent",
    pointsAbove: false,
  },
  {
    pattern:
      /\b(?:high|increased|raised|(?<=\b(?:now|needs?|make (?:it|this)|make (?:it|this) an?|this is an?) )higher)[- ]prio(?:rity)?\b|\bpriority\s*[:=]\s*high(?:est)?\b/i,
    level: "high",
    pointsAbove: false,
  },
  {
    pattern:
      /\bplease prioriti[sz]e\b(?!.{0,80}\bover\b)|\bpriority (?:right now|now|currently|at the moment) is\b/i,
    level: "high",
    pointsAbove: false,
  },
  {
    pattern:
      /\bprioriti[sz]e (?:this|it|that|these|them)\b|\b(?:needs?|has|have|ought|should|must|got|will) (?:to )?be(?:en)? prioriti[sz]ed\b/i,
    level: "high",
    pointsAbove: true,
  },
  {
    pattern:
      /\b(?:is|are|as|be|it['’]s|make it|stays?|remains?) (?:now )?(?:a|our|the) priority\b|\bpriority for (?:the next release|v?\d+\.[\dx][\w.]*)/i,
    level: "high",
    pointsAbove: true,
  },
];

/** Cheap test before any expression runs. */
const MAY_FLAG = /prio|urgent|P0/i;

/** Before a flag, in its clause: turns it into the opposite, or into talk about it. */
const TAKEN_BACK =
  /\b(?:not|no|never|isn['’]t|aren['’]t|wasn['’]t|without|low|lower|less|least|medium|de-?|if|whether|unless|when|how|what|which|why|any|other|some|few|would|could|might|list of|set of|all|than|decide|deciding|discuss(?:ed|ing)?|define|defining|set|setting|figure out|assigns?|given?|warrants?|between|for)\b[^.;:!]{0,40}$/i;
/** After a flag: a comparison, a label, or a group of things. */
const TALK_AFTER =
  /^[- ]?(?:\w+[- ])?(?:than\b|over\b|issues?\b|bugs?\b|labels?\b|levels?\b|queue\b|lists?\b|pairs?\b|projects?\b|efforts?\b|regressions?\b|security releases?\b|\/)/i;
const THINGS = /\bpriority\b.*\b(?:tasks?|items?|work|features?|topics?|things|stories|issues?|bugs?)\b/i;
/** Who discusses or sets priorities has none yet: "Discuss top priorities". */
const TALK =
  /\b(?:discuss\w*|defin\w+|set(?:ting|s)?|decid\w+|agree\w*|talk\w*|review\w*|identify\w*|collect\w*|brainstorm\w*|gather\w*|find\w*|align\w*|vot\w+)\b/i;
const INTRODUCTION =
  /\b(?:(top|high|highest|main|our|key|current|release|next|\d[\w.]*)[- ]+)?priorit(?:y|ies)\b/i;

/** The flag in a line of notes, or null: most lines that speak of priority are no flag (design 2.4). */
export function findFlag(prose: string): FlagPhrase | null {
  if (!MAY_FLAG.test(prose)) return null;
  for (const { pattern, level, pointsAbove } of FLAGS) {
    const match = pattern.exec(prose);
    if (!match || isTakenBack(prose, match.index, match[0].length)) continue;
    const isPointing =
      pointsAbove || /\b(?:this|that|it)(?:['’]s| is| as)(?: \w+){0,2} *$/i.test(prose.slice(0, match.index));
    const text = withVerb(prose, match.index, match[0]).trim();
    const end = match.index + match[0].length;
    return { index: match.index, end, text, level, ofAbove: isPointing };
  }
  return null;
}

function isTakenBack(prose: string, index: number, length: number): boolean {
  const before = prose.slice(Math.max(0, index - 80), index);
  const after = prose.slice(index + length, index + length + 120);
  const isTag = /^[[(]/.test(prose.slice(index)) || /^[^a-z]+$/.test(prose.slice(index, index + length));
  if (/^\s*[^.!]*\?/.test(after)) return true;
  if (/[-/]$/.test(before)) return true;
  return !isTag && (TAKEN_BACK.test(before) || TALK_AFTER.test(after));
}

/** `to prioritize this` rather than `prioritize this`. */
function withVerb(prose: string, index: number, flag: string): string {
  const verb = /\b(?:to|must|should|please|let['’]s) +$/i.exec(prose.slice(Math.max(0, index - 12), index));
  return (verb?.[0] ?? "") + flag;
}

/**
 * The level that a heading or introduction gives to every item below it: "Kestrel 2.0 priorities", "High priority".
 * @param isTitle whether it is a heading, a bold line, or ends in a colon: only these may say plain "priorities".
 * @returns null when it flags nothing: low ones, others', questions, sentences about priorities.
 */
export function levelOfList(text: string, isTitle: boolean): PriorityLevel | null {
  if (!MAY_FLAG.test(text) || text.length > 80) return null;
  const title = text.trim();
  if (
    /[?]|\b(?:not?|low|lower|lowest|other|medium|re-?|de-?|how|defin\w+|set(?:ting)?|draft|without|P-\w+|regressions?|labels?)\b/i.test(
      title,
    )
  )
    return null;
  if (TALK.test(title) && !THINGS.test(title)) return null;
  const match = INTRODUCTION.exec(title);
  if (!match) return /^\W*urgent\W*$/i.test(title) ? "urgent" : null;
  const word = match[1]?.toLowerCase() ?? "";
  if (
    !isTitle &&
    !(/^(?:top|high|highest)$/.test(word) && (THINGS.test(title) || /\bpriorities\b/i.test(title)))
  )
    return null;
  if (isTitle && word === "" && !/^\W*priorit|priorities\W*(?:\(.*\)|for .{1,30})?\W*$/i.test(title))
    return null;
  return word === "top" || word === "highest" ? "top" : "high";
}
