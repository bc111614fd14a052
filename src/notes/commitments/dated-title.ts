import { LABELS } from "../deadlines/label-words.js";
import { TIME, ZONE } from "../deadlines/time-words.js";
import { anyOf } from "../deadlines/word-patterns.js";
import { DATE_LABELS } from "./sentence-words.js";
import { sentenceStart, titleOfText } from "./title.js";

/** Words between some work and its date. Nouns such as "deadline" stay where they may be what is worked on. */
const JOINT = new RegExp(
  "(?:^|(?<=[\\s,;:([–—-]))(?:" +
    "is|are|was|were|be|been|will|should|must|has|have|needs?|to|the|a|now|still|currently|hopefully|probably|roughly|around|" +
    "scheduled|planned|due|expected|estimated|set|targeted|targeting|aiming|starting|beginning|begins|" +
    "moved|postponed|pushed|ready|done|finished|completed?|and|but|so|with|which|eta|for|on|by|at|in|until|till|before|from" +
    ")$",
  "iu",
);
/**
 * A label of either case, for patterns in which capitals tell a body's name. "Due" alone is a predicate; it and "eta" in
 * lower case are among the words above, which need nothing before them.
 */
const LABEL_NOUN = anyOf(
  ...LABELS.filter((label) => label !== "due").map((label) =>
    label === "eta" ? "ETA" : label.replace(/\b[a-z]/g, (first) => `[${first.toUpperCase()}${first}]`),
  ),
);
/** A label between them: ", TOC recommended timeline"; behind capitals it needs no comma. */
const LABEL = new RegExp(
  `(?:[,;:(–—-]|(?<=\\)))\\s*(?:[\\w.]+ ){0,3}${LABEL_NOUN}$|\\s(?:the )?[A-Z]{2,8} (?:[a-z]+ )?${LABEL_NOUN}$`,
);
/** A label that opens the name: "Timeline: Windows build", "Target date for the Windows build". */
const OPENING_LABEL = new RegExp(
  `^\\s*(?:(?:[Tt]he|[Oo]ur|[Nn]ew|[Ff]inal|[Hh]ard|[Ss]oft|[Ee]xpected|[Tt]entative) )*${LABEL_NOUN}(?:\\s*:\\s+| (?:for|of) (?:the )?)`,
);
/** Nothing but a label, of somebody perhaps: "TOC recommended timeline". */
const ONLY_LABEL = new RegExp(
  "^\\W*(?:(?:[A-Z]{2,8}|[Tt]he|[Oo]ur|[Nn]ew|[Hh]ard|[Ss]oft|[Rr]ecommended|[Pp]roposed|[Ee]xpected|[Ee]stimated) )*" +
    `${LABEL_NOUN}\\W*$`,
);
const PUNCTUATION_BEFORE = /(?:[\s,;:([–—-]|[-=]>|→)+$/;
const PUNCTUATION_BEHIND = /^[\s,;:)\].!–—-]+/;
/** The clause ends with its date; an address behind it is no part of it. */
const CLAUSE_END =
  /^[^\p{L}\d]*$|^\s*(?:[.,;:!?()[\]–—]|-\s|and\b|or\b|<?https?:|www\.|#\d|[\w.-]+\/[\w.-]+#\d)/iu;
/** A date that is a remark can be left out: "open nominations by Monday for the board". */
const IS_REMARK =
  /^(?:(?:by|before|until|till|due|on|in|no later than)\s|to(?:day|morrow|night)$|(?:this|next) \w+$)/i;
const GOES_ON = /^\s+(?:for|with|at|in|on|by|as|from|into|via|through|across|without|if|unless|so)\s/i;
/** "Papers for the 12 May deadline". */
const LABEL_FOLLOWS = /^\s+(?:deadline|freeze)\b/i;
const OPEN_BRACKET = /\s*\([^()]*$/;
/** What is promised may stand with its date in brackets: "(Code freeze 12 May)" names it, "(updated 12 May)" does not. */
const NAMED_IN_BRACKET = /\(((?:\p{Lu}[\p{L}\d.-]*\s+){1,4})$/u;
const DIVIDER = /:\s+|\s+[-–—]\s+|,\s+/g;

/** A sentence that says enough by itself, though it begins with somebody: "The board asked Ada for June to draw the nest". */
const TELLS =
  /^\s*(?!(?:it|this|that|these|those|they|them|he|she|will|to|due|eta|deadline|timeline|target)\b)(?:\S+\s+){6}/i;

/** Words that need what follows: "Ada said we're" names nothing. */
const UNFINISHED = /(?:^|\s)(?:i|we|you|he|she|it|they|who|that|this|there)(?:['’](?:re|ll|ve|s|d|m))?$/i;

/** Tells whether words name work; a person, a label or a predicate does not. */
export type NamesWork = (words: string) => boolean;

/**
 * The name of some work without the date that stands in its line, nor what joins them: "Windows build" of "Windows build
 * is due 19 June, set by the TOC". Later lines speak of the work by that name.
 * @param text the work's own words, of which the sentence with the date counts.
 * @param date the words of the date in it.
 * @returns the title with its date where nothing else names the work.
 */
export function titleWithoutDate(text: string, date: string, namesWork: NamesWork): string {
  const isName: NamesWork = (words) => namesWork(words) && !ONLY_LABEL.test(words);
  const at = text.indexOf(date);
  if (at < 0) return titleOfText(text);
  const start = sentenceStart(text, at);
  if (/\?\s*$/.test(text.slice(0, start)) && withoutJoint(text.slice(start, at)) === "")
    return titleOfText(text.slice(sentenceStart(text, start - 2), start).trim());
  const sentence = text.slice(start);
  const name = start > 0 ? nameWithoutDate(sentence, at - start, date.length, isName) : null;
  if (name !== null) return titleOfText(name);
  const whole = nameWithoutDate(text, at, date.length, isName);
  return titleOfText(whole ?? (isName(sentence) || TELLS.test(sentence) ? sentence : text));
}

/** "3 May at 18:00 UTC", "3 May, 23:59 AoE". */
const AT_TIME = new RegExp(`^,?\\s*(?:at |@ ?)?${TIME}\\b(?:\\s${ZONE}\\b)?`, "i");

function nameWithoutDate(text: string, at: number, length: number, isName: NamesWork): string | null {
  const before = withoutJoint(text.slice(0, at).replace(OPEN_BRACKET, ""));
  const behind = text.slice(at + length).replace(AT_TIME, "");
  const inBracket = NAMED_IN_BRACKET.exec(text.slice(0, at))?.[1]?.trim();
  if (inBracket !== undefined && /\s/.test(inBracket) && /^\)[^\p{L}\d]*$/u.test(behind) && isName(inBracket))
    return inBracket;
  const rest = behind.replace(PUNCTUATION_BEHIND, "");
  if (!CLAUSE_END.test(behind)) {
    const date = text.slice(at, at + length);
    // "By the end of June have the drawings".
    if (!/\p{L}/u.test(before) && IS_REMARK.test(date) && /^\s\p{Ll}/u.test(behind) && isName(rest))
      return rest;
    const isRemark = LABEL_FOLLOWS.test(behind) || (IS_REMARK.test(date) && GOES_ON.test(behind));
    return isRemark && !/[.!?]$/.test(before) && isName(before) ? `${before} ${rest}` : null;
  }
  if (!/\p{L}/u.test(before)) return !/^\s*\(/.test(behind) && isName(rest) ? rest : null;
  const isLabel = text.slice(before.length, at).startsWith(":") && !DATE_LABELS.has(before.toLowerCase());
  if (!(isLabel && !ONLY_LABEL.test(before)) && !isName(before)) return null;
  const name = withoutOpeningLabel(withoutPredicate(before, isName), isName);
  return UNFINISHED.test(name) ? null : name;
}

function withoutOpeningLabel(name: string, isName: NamesWork): string {
  const rest = name.replace(OPENING_LABEL, "");
  return isName(rest) ? rest : name;
}

/** The name before what is only said of it: "Windows build" of "Windows build: TOC wants it". */
function withoutPredicate(text: string, isName: NamesWork): string {
  for (const { index, 0: divider } of [...text.matchAll(DIVIDER)].reverse()) {
    const head = text.slice(0, index);
    if (!isName(text.slice(index + divider.length)) && isName(head)) return head;
  }
  return text;
}

function withoutJoint(text: string): string {
  const shorter = text.replace(PUNCTUATION_BEFORE, "").replace(LABEL, "").replace(JOINT, "");
  return shorter === text ? text : withoutJoint(shorter);
}
