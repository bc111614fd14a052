import { LABELS, STAGE } from "../deadlines/label-words.js";
import { TIME, ZONE } from "../deadlines/time-words.js";
import { anyOf } from "../deadlines/word-patterns.js";
import { aimBehind, aimIn } from "./aims.js";
import { hasWork, namesRelease, objectBehind, piecesIn } from "./dated-clauses.js";
import { DATE_LABELS } from "./sentence-words.js";
import { leavesOpen } from "./subject.js";
import { sentenceStart, titleOfText } from "./title.js";

/** Words between some work and its date. Nouns such as "deadline" stay where they may be what is worked on. */
const JOINT = new RegExp(
  "(?:^|(?<=[\\s,;:([–—-]))(?:" +
    "is|are|was|were|be|been|will|should|must|has|have|needs?|to|the|a|now|still|currently|hopefully|probably|roughly|around|" +
    "scheduled|planned|due|expected|estimated|set|targeted|targeting|aiming|starting|beginning|begins|closes|" +
    "moved|postponed|pushed|ready|done|finished|completed?|(?<=(?<!planning to )\\bbe )(?:published|released|merged|shipped)|and|but|so|with|w|which|eta|for|on|by|at|in|within|until|till|before|from" +
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
  `(?:[,;(–—-]|(?<!\\bre):|(?<=\\)))\\s*(?:[\\w.]+ ){0,3}${LABEL_NOUN}$|\\s(?:the )?[A-Z]{2,8} (?:[a-z]+ )?${LABEL_NOUN}$`,
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
const PUNCTUATION_BEFORE = /(?:[\s,;:([–—-]|\s[/|]|(?<=\sw)\/|[-=]>|→)+$/;
const PUNCTUATION_BEHIND = /^[\s,;:)\].!–—-]+/;
/** The clause ends with its date; an address behind it is no part of it. */
const CLAUSE_END =
  /^[^\p{L}\d]*$|^\s*(?:[.,;:!?()[\]–—]|--?\s|(?:due|owing) to\b|because\b|and\b|or\b|<?https?:|www\.|#\d|[\w.-]+\/[\w.-]+#\d)/iu;
/** A date that is a remark can be left out: "open nominations by Monday for the board". */
const IS_REMARK =
  /^(?:(?:by|before|until|till|due|on|in|no later than|expected|targeted|targeting)\s|to(?:day|morrow|night)$|(?:this|next) \w+$)/i;
const GOES_ON = /^\s+(?:for|with|at|in|on|by|as|from|into|via|through|across|without|if|unless|so)\s/i;
/** "Papers for the 12 May deadline". */
const LABEL_FOLLOWS = /^\s+(?:deadline|freeze)\b/i;
const OPEN_BRACKET = /\s*\([^()]*$/;
const DIVIDER = /:\s+|\s+[-–—/|]\s+|,\s+/g;

/** A sentence that says enough by itself, though it begins with somebody: "The board asked Ada for June to draw the nest". */
const TELLS =
  /^\s*(?!(?:it|this|that|these|those|they|them|he|she|will|to|due|eta|deadline|timeline|target)\b)(?:\S+\s+){6}/i;

/** Words that need what follows: "Ada said we're" and "a letter re" name nothing. */
const UNFINISHED = /(?:^|\s)(?:re|i|we|you|he|she|it|they|who|that|this|there)(?:['’](?:re|ll|ve|s|d|m))?$/i;

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
  const isName: NamesWork = (words) =>
    (namesWork(words) || namesRelease(words) || MARKED_VERSION.test(words)) && !ONLY_LABEL.test(words);
  const at = text.indexOf(date);
  if (at < 0) return titleOfText(text);
  const start = sentenceStart(text, at);
  const last = text.slice(sentenceStart(text, start - 2), start).trim();
  if (/\?\s*$/.test(text.slice(0, start)) && withoutJoint(text.slice(start, at)) === "")
    return titleOfText(last);
  const sentence = text.slice(start);
  const said = text.slice(0, start).trim();
  if (GOES_ON_ABOUT.test(sentence) && isName(said)) return titleOfText(said);
  const does = DOES_THIS.exec(text.slice(start, at))?.[1];
  if (does && isName(last)) return titleOfText(`${last.replace(/[.!]+$/, "")}: ${does}`);
  const name = start > 0 ? nameWithoutDate(sentence, at - start, date.length, isName) : null;
  if (name !== null) return titleOfText(name);
  const whole = nameWithoutDate(text, at, date.length, isName);
  return titleOfText(whole ?? (isName(sentence) || TELLS.test(sentence) ? sentence : text));
}

const CLOSING_EMOJI = /\s:[a-z][\w+-]{1,30}:\s*$/i;
const OPENING_EMOJI = /^\s*:[a-z][\w+-]{1,30}:(?=\s)/i;
/** Behind a date that opens a sentence: "Next week we'll publish the map", "Tomorrow 0.22.0". */
const SPEAKS_FOR_ITSELF =
  /^\s+(?!(?:and|or|at|as|for|with|in|on|by|from|to|if|unless|so|via)\b)(?:\p{L}\S*\s+\S+\s+\S|v?\d+(?:\.\d+)+)/u;
/** "Next release: tomorrow 0.22.0". */
const VERSION_FOLLOWS = /^\s+v?\d+(?:\.\d+)+\W*$/;
/** "The map is drawn and by the end of July should be in review". */
const MODAL_FOLLOWS = /^\s+(?:will|should|must)\s/i;
/** "Ada told Mira of the schedule (perch freeze 25 July)": what somebody told is not what is due. */
const TOLD =
  /^\s*\p{Lu}\S+(?: \p{Lu}\S+)? (?:\p{Ll}+ed|told|sent|gave|showed|went)\s[^()]*\(([^()]{0,80}\b(?:freeze|releases?|deadline|cut-?off|rc ?\d*|milestone)\W*)$/iu;
/** "2.5 - 17 June RC": a stage of the version before the date. */
const VERSION = /^v?\d+(?:\.\d+)+$/;
const STAGE_FOLLOWS = new RegExp(`^\\s+${STAGE}\\b`, "i");
/** "v105" is a name by its letter. */
const MARKED_VERSION = /^v\d+(?:\.\d+)*$/;
/** A sentence that goes on about the one before it. */
const GOES_ON_ABOUT =
  /^(?:it|they|these|those|this|that)(?:['’]s\s|['’]ll\s|\s+(?:is|are|was|were|isn['’]t|aren['’]t|will|should|needs?|has|have|can)\b)/i;

/** "Ada will look into this during": what of, only the sentence before says. */
const DOES_THIS =
  /^\s*((?:\p{Lu}\S*|we|they|he|she) (?:will|to|is going to|plans to|agreed to) (?:\p{Ll}+ ){1,2}(?:this|it|that|these|them))(?:\s(?:during|in|at|by|on|for|until|before))?\s*$/iu;

/** "3 May at 18:00 UTC", "3 May, 23:59 AoE". */
const AT_TIME = new RegExp(`^,?\\s*(?:at |@ ?)?${TIME}\\b(?:\\s${ZONE}\\b)?`, "i");

function nameWithoutDate(text: string, at: number, length: number, isName: NamesWork): string | null {
  const before = withoutJoint(text.slice(0, at).replace(OPENING_EMOJI, "").replace(OPEN_BRACKET, ""));
  const told = TOLD.exec(text.slice(0, at))?.[1];
  if (told !== undefined && isName(told)) return told;
  const behind = text
    .slice(at + length)
    .replace(AT_TIME, "")
    .replace(CLOSING_EMOJI, "");
  const rest = behind.replace(PUNCTUATION_BEHIND, "");
  const object = objectBehind(text.slice(0, at), behind);
  if (object !== null && isName(object)) return object;
  const pieces = before === "" ? piecesIn(behind) : null;
  if (pieces !== null) return pieces;
  const stage = VERSION.test(before) ? STAGE_FOLLOWS.exec(behind) : null;
  if (stage) return stage[0] === behind ? `${before} ${rest}` : null;
  if (!/\p{L}/u.test(before) && SPEAKS_FOR_ITSELF.test(behind) && (isName(rest) || hasWork(rest)))
    return rest;
  const date = text.slice(at, at + length);
  const aim = CLAUSE_END.test(behind) ? aimIn(before) : aimBehind(before, date, behind);
  if (aim !== null && (isName(aim) || hasWork(aim))) return aim;
  if (!CLAUSE_END.test(behind)) {
    if (VERSION_FOLLOWS.test(behind)) return `${before} ${rest}`;
    if (!isName(before)) return null;
    const isRemark = IS_REMARK.test(date);
    if (MODAL_FOLLOWS.test(behind) && isRemark) return `${text.slice(0, at).trim()} ${rest}`;
    const goesOn = LABEL_FOLLOWS.test(behind) || (isRemark && GOES_ON.test(behind));
    return goesOn && !/[.!?]$/.test(before) ? `${before} ${rest}` : null;
  }
  if (!/\p{L}/u.test(before)) return !/^\s*\(/.test(behind) && isName(rest) ? rest : null;
  const isLabel = text.slice(before.length, at).startsWith(":") && !DATE_LABELS.has(before.toLowerCase());
  if (!(isLabel && !ONLY_LABEL.test(before)) && !isName(before)) return null;
  const head = STEP.exec(before)?.[1];
  if (head !== undefined && isName(head)) return head;
  const name = withoutOpeningLabel(withoutPredicate(before, isName), isName);
  return UNFINISHED.test(name) ? null : name;
}

/** "Deadline for feedback": of what it is, one such word does not say, nor does "feedback will be longer". */
const COMMON_WORD = /^\p{Ll}+$/u;

function withoutOpeningLabel(name: string, isName: NamesWork): string {
  const rest = name.replace(OPENING_LABEL, "");
  const isOfLabel = !name.includes(":") && (COMMON_WORD.test(rest) || leavesOpen(rest));
  return isName(rest) && !isOfLabel ? rest : name;
}

/** The name before what is only said of it: "Windows build" of "Windows build: TOC wants it". */
function withoutPredicate(text: string, isName: NamesWork): string {
  for (const { index, 0: divider } of [...text.matchAll(DIVIDER)].reverse()) {
    const head = text.slice(0, index);
    if (!isName(text.slice(index + divider.length)) && isName(head)) return head;
  }
  return text;
}

/** "Perch map -- Mira (first), Ada (second) -- to review". */
const STEP = /^([^–—]{3,200}?)\s(?:--|–|—)\s(?:.*\s)?to \p{L}+$/iu;

function withoutJoint(text: string): string {
  const shorter = text.replace(PUNCTUATION_BEFORE, "").replace(LABEL, "").replace(JOINT, "");
  return shorter === text ? text : withoutJoint(shorter);
}
