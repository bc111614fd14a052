import type { PriorityLevel } from "../../model/meeting.js";

/** Cheap test before any expression runs. */
const MAY_HEAD = /prio|urgent/i;
/** The number of a heading: "3. ", "2.1 ", "IV. "; "2.0 priorities" are those of a release. */
const NUMBERING = /^\W*(?:\d+[.)]|\d+(?:\.\d+)+\.?|[IVX]+\.)\s+(?!priorit)/i;

/** Lists of what is none, of what is asked or still to be settled, of the past, and of what sorts work. */
const OF_OTHERS =
  /[?]|\b(?:not?|low|lower|lowest|other|medium|re-?|de-?|how|defin\w+|set(?:ting)?|draft|without|P-\w+|regressions?|labels?|levels?|areas?|class(?:es)?|queues?|schemes?|systems?|last|previous|past|former|old|their|competing|conflicting|changing)\b/i;
/** Who discusses or sets priorities has none yet: "Discuss top priorities". */
const TALK =
  /\b(?:discuss\w*|defin\w+|set(?:ting|s)?|decid\w+|agree\w*|talk\w*|review\w*|identify\w*|collect\w*|brainstorm\w*|gather\w*|find\w*|align\w*|vot\w+|updat\w+)\b/i;
const THINGS = "(?:tasks?|items?|work|features?|topics?|things|stories|issues?|bugs?)";
const OF_THINGS = new RegExp(`\\bpriority\\b.*\\b${THINGS}\\b`, "i");

/** "Top priorities", "Our highest-priority work", "Top 3 priorities". */
const RAISED = /\b(top|high|highest)(?: (?:\d|two|three|four|five|ten))?[- ]+priorit(?:y|ies)\b/i;

const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)";
const TIME =
  `(?:q[1-4]\\b|h[12]\\b|20\\d\\d\\b|v?\\d+\\.[\\dx]|(?:${MONTH}|spring|summer|autumn|fall|winter)\\b` +
  "|(?:sprint|release|milestone|roadmap|cycle|iteration|(?:half[- ])?year|quarter|month|week|weekly|monthly|quarterly|yearly|annual)\\b)";
/** Those of a release or a stretch of time: "Q3 priorities", "Priorities of the next release", "Priorities (July)". */
const OF_A_TIME = new RegExp(
  `^(?!.*\\b(?:and|meetings?|calls?)\\b)[^&]*\\b(?:${TIME}[^&]*?\\spriorities\\W*$|priorities\\W[^&]*?\\b${TIME})(?!.*\\s[-–—]\\s)`,
  "i",
);
/** Priorities that are just somebody's, or named by nothing else: "Our current priorities", "Next up (priorities)". */
const PLAIN =
  /^\W*(?:(?:the|our|my|main|key|current|next|immediate|new|team|project|development) )*priorities\W*$|^.{1,30}\((?:the |our )?priorities\)\W*$/i;
/** "Priorities for the parser"; those of a meeting are its agenda. */
const FOR_SOMETHING =
  /^\W*(?:the |our )?priorities for (?!.*(?:\b(?:today|tonight|meetings?|calls?|sessions?|discussions?|agenda)\b|\s[-–—]\s)).{1,30}$/i;
/** "Priority items", "Priority 1", "Priority: the new lexer". */
const SINGULAR = new RegExp(`^\\W*priority(?:\\W*$|\\s*[:–—-]\\s*\\S| #?1\\W*$| ${THINGS}\\b)`, "i");

/**
 * The level that a heading or introduction gives to every item below it: "Kestrel 2.0 priorities", "High priority".
 * @param isTitle whether it is a heading, a bold line, or ends in a colon: only these may say plain "priorities".
 * @returns null when it flags nothing: low ones, others', questions, themes, sentences about priorities.
 */
export function levelOfList(text: string, isTitle: boolean): PriorityLevel | null {
  if (!MAY_HEAD.test(text) || text.length > 80) return null;
  const title = text.trim().replace(NUMBERING, "");
  if (OF_OTHERS.test(title) || (TALK.test(title) && !OF_THINGS.test(title))) return null;
  if (/^\W*urgent\W*$/i.test(title)) return "urgent";
  const raised = RAISED.exec(title)?.[1];
  if (raised !== undefined && (isTitle || OF_THINGS.test(title) || /\bpriorities\b/i.test(title)))
    return /^high$/i.test(raised) ? "high" : "top";
  return isTitle && namesPriorities(title) ? "high" : null;
}

/** Whether a title calls what stands below it priorities of a release, of a time, or simply somebody's. */
const namesPriorities = (title: string) =>
  [PLAIN, FOR_SOMETHING, SINGULAR, OF_A_TIME].some((pattern) => pattern.test(title));
