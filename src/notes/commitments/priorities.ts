import type { PriorityLevel } from "../../model/meeting.js";
import { isTalk } from "./priority-talk.js";

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

/** The flag in a line of notes, or null: most lines that speak of priority are no flag (design 2.4). */
export function findFlag(prose: string): FlagPhrase | null {
  if (!MAY_FLAG.test(prose)) return null;
  for (const { pattern, level, pointsAbove } of FLAGS) {
    const match = pattern.exec(prose);
    if (!match || isTalk(prose, match.index, match[0].length)) continue;
    const isPointing =
      pointsAbove || /\b(?:this|that|it)(?:['’]s| is| as)(?: \w+){0,2} *$/i.test(prose.slice(0, match.index));
    const text = withVerb(prose, match.index, match[0]).trim();
    const end = match.index + match[0].length;
    return { index: match.index, end, text, level, ofAbove: isPointing };
  }
  return null;
}

/** `to prioritize this` rather than `prioritize this`. */
function withVerb(prose: string, index: number, flag: string): string {
  const verb = /\b(?:to|must|should|please|let['’]s) +$/i.exec(prose.slice(Math.max(0, index - 12), index));
  return (verb?.[0] ?? "") + flag;
}
