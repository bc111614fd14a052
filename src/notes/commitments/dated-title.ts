import { DATE_LABELS } from "./sentence-words.js";
import { titleOfText } from "./title.js";

/** Words between some work and its date. Nouns such as "deadline" stay where they may be what is worked on. */
const JOINT = new RegExp(
  "(?:^|(?<=[\\s,;:([–—-]))(?:" +
    "is|are|was|were|be|been|will|should|must|has|have|to|the|a|now|still|currently|hopefully|probably|roughly|around|" +
    "scheduled|planned|due|expected|estimated|set|targeted|targeting|aiming|starting|starts?|beginning|begins|" +
    "moved|postponed|pushed|ready|done|finished|completed?|and|but|so|which|eta|for|on|by|at|in|until|till|before|from" +
    ")$",
  "iu",
);
/** A label between them: ", TOC recommended timeline". */
const LABEL = /[,;(–—-]\s*(?:[\w.]+ ){0,3}(?:time ?line|eta|due date|target date|deadline|target)$/i;
const PUNCTUATION_BEFORE = /[\s,;:([–—-]+$/;
const PUNCTUATION_BEHIND = /^[\s,;:)\].!–—-]+/;
/** The clause ends with its date. */
const CLAUSE_END = /^\s*(?:$|[.,;:!?()[\]–—]|-\s|and\b|or\b)/i;
/** A date that is more than a remark: "today's deadline", "Friday is the last day". */
const IS_NEEDED = /^['’]s\b|^\s*(?:is|are|was|were|will|would)\b/i;
const OPEN_BRACKET = /\s*\([^()]*$/;

/**
 * The name of some work without the date that stands in its line, nor what joins them: "Windows build" of "Windows build
 * is due 19 June, set by the TOC". Later lines speak of the work by that name.
 * @param text the work's own words.
 * @param date the words of the date in it.
 * @param isName whether words name work; a person or a predicate does not.
 * @returns the title with its date where nothing else names the work.
 */
export function titleWithoutDate(text: string, date: string, isName: (words: string) => boolean): string {
  const at = text.indexOf(date);
  if (at < 0) return titleOfText(text);
  const before = withoutJoint(text.slice(0, at).replace(OPEN_BRACKET, ""));
  const behind = text.slice(at + date.length);
  const rest = behind.replace(PUNCTUATION_BEHIND, "");
  if (CLAUSE_END.test(behind)) {
    const name = [before, rest].find((words) => /\p{L}/u.test(words)) ?? "";
    const isLabel = text.slice(before.length, at).startsWith(":") && !DATE_LABELS.has(name.toLowerCase());
    return ((isLabel || isName(name)) && titleOfText(name)) || titleOfText(text);
  }
  const isRemark = !IS_NEEDED.test(behind) && !/[.!?]$/.test(before) && isName(before);
  return titleOfText(isRemark ? `${before} ${rest}` : text);
}

function withoutJoint(text: string): string {
  const shorter = text.replace(PUNCTUATION_BEFORE, "").replace(LABEL, "").replace(JOINT, "");
  return shorter === text ? text : withoutJoint(shorter);
}
