import type { MarkKind } from "../../model/meeting.js";
import { FINISHED, IN_LATER, LATER, MOVED, PART, SO, VERSION_ADDED, WHEN_IT_WAS } from "./mark-words.js";

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
  /done|added|merged|complete|closed|finished|shipped|resolved|landed|released|published|✅|☑|✔|check_mark|postpon|defer|moved|push|bump|delay|slip|punt|put off|reschedul|(?:not?|instead of|rather than)(?: in)? v?\d+\./i;

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

const MOVE = "(?:postpon(?:e|ing)|defer(?:ring)?|push(?:ing)?(?: back| out)?|move|bump(?:ing)?|punt(?:ing)?)";
/** Said of what follows: "postponing the new installer". */
const POSTPONING = /^\W*(?:postponing|deferring|delaying|putting off)\s+(?!to\b|until\b|till\b)(?=\p{L})/iu;
const RELEASE =
  "(?:the )?(?:next (?:release|version|quarter|cycle|milestone|year|iteration)\\b|v?\\d+\\.\\d[\\w.]*|q[1-4]\\b)";
/** The first that matches gives the words. */
const POSTPONED_PATTERNS = [
  new RegExp(
    `\\b${MOVED}(?: (?:it|this|that))? (?:to|until|till|for|past) ${LATER}(?:(?! (?:due|because|as|since)\\b)[^,;.()]){0,20}(?![\\p{L}\\d])`,
    "iu",
  ),
  /\b(?:postponed|deferred|pushed back|put off)\b(?=\s*(?:$|[.,;:!()–-]|for\b|after\b|due\b|because\b|as\b|by\b|again\b|since\b|till\b|until\b))/i,
  new RegExp(
    `(?:^\\W*|\\b(?:to|will|let['’]s|we|and|just) )${MOVE}(?: (?:it|this|that))? (?:to|until|till) ${RELEASE}`,
    "i",
  ),
];
const ONLY_DISCUSSED =
  /\?|\b(?:what|which|or|if|whether|maybe|perhaps|could|should we|shall|might|propos\w+|suggest\w*|discuss\w*|decide|option|alternatively|consider\w*|not|no|never|don['’]t|cannot|can['’]t|won['’]t)\b/i;
const OF_THE_MEETING =
  /\b(?:meetings?|calls?|discussions?|topics?|agenda|votes?|voting|decisions?|conversation|session|presentation|talk)\b/i;
const TO_MEETING = /\b(?:next|later|future) (?:[\w-]+ ){0,2}?(?:meeting|call|session)\b/i;
/** Beside a mark these name no work. */
const SAYS_NOTHING =
  /\b(?:it|this|that|we|will|to|be|is|are|was|has|have|been|most|likely|probably|just|now|again|the|so|therefore|decided|agreed)\b/gi;

/** Whether one version comes after another. */
const isLater = (one: string, other: string) => one.localeCompare(other, "en", { numeric: true }) > 0;

function findLaterRelease(prose: string): MarkPhrase | null {
  const match = IN_LATER.exec(prose);
  if (!match || !isLater(match[1] as string, match[2] as string)) return null;
  return { kind: "postponed", text: match[0], index: match.index, isAlone: saysNothingElse(prose, match) };
}

function findPostponed(prose: string): MarkPhrase | null {
  const later = findLaterRelease(prose);
  if (later) return later;
  const postponing = POSTPONING.exec(prose);
  const clause = prose.trim().split(/[,;(]/)[0] ?? "";
  if (postponing && !prose.includes("?") && !ONLY_DISCUSSED.test(clause) && !OF_THE_MEETING.test(clause)) {
    return { kind: "postponed", text: clause.trim(), index: postponing.index, isAlone: false };
  }
  for (const pattern of POSTPONED_PATTERNS) {
    const match = pattern.exec(prose);
    if (!match) continue;
    const sentence = sentenceAround(prose, match.index);
    const isToMeeting = TO_MEETING.test(match[0]);
    const subject = isToMeeting ? sentence.replace(TO_MEETING, "") : sentence;
    if (ONLY_DISCUSSED.test(sentence) || OF_THE_MEETING.test(subject)) return null;
    return {
      kind: "postponed",
      text: match[0].trim(),
      index: match.index,
      isAlone: saysNothingElse(prose, match),
      ...(isToMeeting && { isToMeeting }),
    };
  }
  return null;
}

/** Whether a mark names no work beside it; why and until when something is put off is none. */
function saysNothingElse(prose: string, { 0: words, index }: RegExpExecArray): boolean {
  const behind = prose.slice(index + words.length);
  const reason = /^[\s,]*(?:until|till|because|as|since|for|due|after|again)\b/i.test(behind) ? "" : behind;
  return !/\p{L}{2}/u.test(`${prose.slice(0, index)} ${reason}`.replace(SAYS_NOTHING, ""));
}

function sentenceAround(text: string, index: number): string {
  const start = Math.max(text.lastIndexOf(". ", index), text.lastIndexOf("; ", index)) + 1;
  const end = text.slice(index).search(/[.;] |[.;?!]$/);
  return text.slice(start, end < 0 ? undefined : index + end + 1);
}
