import type { MarkKind } from "../../model/meeting.js";
import { FINISHED, PART, SO, VERSION_ADDED, WHEN_IT_WAS } from "./mark-words.js";
import { findPostponed } from "./postponed.js";

/** Words that say what became of an item. */
export interface MarkPhrase {
  kind: MarkKind;
  text: string;
  /** Where the words begin. */
  index: number;
  /** Whether the line says nothing else, so that it speaks of the item above. */
  isAlone: boolean;
  /** Whether it is put off to the next meeting. */
  isToMeeting?: true;
}

/**
 * What a line says became of its item: finished or postponed, never what is only wished or discussed.
 * @param isPlan whether it stands in a list of what is yet to be done, where "all merged" is an aim.
 */
export function findMark(prose: string, isPlan: () => boolean = () => false): MarkPhrase | null {
  if (!MAY_MARK.test(prose)) return null;
  return findDone(prose, isPlan) ?? findPostponed(prose);
}

const MAY_MARK =
  /done|added|merged|complete|closed|finished|shipped|resolved|landed|released|published|✅|☑|✔|check_mark|postpon|defer|moved|push|bump|delay|slip|punt|put off|on hold|reschedul|(?:not?|instead of|rather than)(?: in)? v?\d+\./i;

/** What may follow without taking it back, as "when the tests pass" would. */
const WHEN =
  "(?:last|this|yesterday|today|earlier|on|thanks|via|with|in (?:#|v?\\d+\\.|the last|the past)|(?:in|as) (?:pr|part)\\b|as of)";
const ALONE = new RegExp(
  `^\\W*(?:(?:it|this|that|is|was|has|got|have|${SO}) )*(?:(?:approved|accepted|reviewed|implemented|tested),? (?:and )?)?${FINISHED}(?:,? (?:and )?${FINISHED})?` +
    `(?: as (?:done|completed?|resolved|fixed|merged))?(?: ${WHEN_IT_WAS})?\\W*$`,
  "i",
);
/** "have it merged", "waiting for the patch to get merged": said of what is still to come. */
const AWAITED = "\\b(?:have|see|for|wait|waiting|others?|it|them|is|are|was|were)\\b[^.;:]{0,30}";
/** A status beside the name of some work. */
const STATUSES = [
  new RegExp(
    `^\\W*[[(]?${FINISHED}[\\])]?\\s*(?:[:!–]|-(?=\\s))(?=\\s*\\p{L})|[[(](?:(?:now|already) )?${FINISHED}[!.]?[\\])]`,
    "iu",
  ),
  new RegExp(`(?:[–—:→]|\\s-)\\s*${FINISHED}(?=\\s*[,;]|\\s+${WHEN})`, "i"),
  // What stood before is blanked: it is struck through.
  new RegExp(`^\\s{3,}${FINISHED}(?=[\\s,;:.!])`, "i"),
  new RegExp(`(?:[–—:→,]|\\s-|->|=>|\\.)\\s*${FINISHED}\\W*$`, "i"),
  /\b(?:DONE|MERGED|COMPLETED|CLOSED)\b(?=\W*$)/,
  /^\s*(?:✅|☑|✔|:white_check_mark:|:heavy_check_mark:)|(?:✅|☑|✔)️?\s*$|:white_check_mark:\s*$/u,
];
/** Said of something that is so, not of something that will be. */
const PREDICATE = new RegExp(`\\b(?:is|are|was|were|got|has|have)(?: ${SO})* ${FINISHED}\\b`, "i");
/** The same without "is", which may as well be aimed at: "all merged", "Merged the lexer". */
const PARTICIPLES = [
  new RegExp(
    `(?<!${AWAITED})\\b(?:merged|completed|finished|shipped|landed|released|published)(?= ${WHEN}|\\W*$)`,
    "i",
  ),
  new RegExp(
    `^\\W*(?:completed|finished|merged|shipped|landed|released|published)\\s+(?!${PART})(?=\\p{L})`,
    "iu",
  ),
  new RegExp(`\\b${SO}(?: ${SO})* ${FINISHED}\\b`, "i"),
];
const SENTENCES = [PREDICATE, VERSION_ADDED, ...PARTICIPLES];
/** "Get the lexer merged". */
const AIM = /^\W*(?:please |to |then |and |also )*get\b/i;
/** Before the words: then it is not so, not yet, or only asked. */
const NOT_YET =
  /\b(?:not|no|never|nearly|almost|mostly|partially|partly|half|pretty much|more or less|just about|isn['’]t|wasn['’]t|aren['’]t|hasn['’]t|haven['’]t|once|when|if|until|till|after|before|unless|be|will|would|should|can|could|must|might|may|get|getting|want|needs?|hopefully|what|how|who|which|work|everything|things?|then)\b(?:[^.;]|\.(?=\d)){0,30}$/i;
/** A clause that says when something else is to come: "after the article for the next release is completed by Ada, …". */
const CONDITION =
  /\b(?:after|once|when|until|till|before|if|unless|as soon as)\s(?:(?!\b(?:and|but|so|then|we|they|it|i)\b)[^.;:,()])*$/i;

/** Of all but a part: "complete except for the docs", "merged or ready for review". What closes shop does not finish either. */
const BUT = "(?:except|all but|everything but|apart from|aside from|other than|save for|excluding)";
const TAKEN_BACK = new RegExp(
  `^[^.;]{0,20}\\b(?:${BUT}|but for|besides)\\b|^\\s+or\\b|^\\s+(?:up )?(?:shop|(?:its|their|the) doors?)\\b`,
  "i",
);
const ALL_BUT = new RegExp(`\\b${BUT}\\b[^.;]*$`, "i");
/** "Has done a lot of work": somebody, and not the work, is done. */
const HAS_DONE = new RegExp(`^(?:has|have)(?: ${SO})* done (?:${PART}|\\p{L}+ing\\b)`, "iu");

function findDone(prose: string, isPlan: () => boolean): MarkPhrase | null {
  if (ALONE.test(prose) && !prose.includes("?"))
    return { kind: "done", text: prose.trim(), index: 0, isAlone: true };
  const isAim = AIM.test(prose) || isPlan();
  for (const pattern of isAim ? [...STATUSES, PREDICATE, VERSION_ADDED] : [...STATUSES, ...SENTENCES]) {
    const match = pattern.exec(prose);
    if (!match || !isSo(prose, match, pattern)) continue;
    const text = match[0].replace(/^[-–—:→>=,.\s]+|\s+$/g, "");
    return { kind: "done", text, index: match.index + match[0].indexOf(text), isAlone: false };
  }
  return null;
}

/** Whether words of being finished are meant so: not of a part, not yet, and no question. */
function isSo(prose: string, { 0: words, index }: RegExpExecArray, pattern: RegExp): boolean {
  const before = prose.slice(Math.max(0, index - 60), index);
  const from = prose.slice(index);
  if (NOT_YET.test(before) || /^[^.;]*\?/.test(from) || HAS_DONE.test(from)) return false;
  if (TAKEN_BACK.test(from.slice(words.length))) return false;
  return !SENTENCES.includes(pattern) || !(ALL_BUT.test(before) || CONDITION.test(prose.slice(0, index)));
}
