import type { MarkKind } from "../../model/meeting.js";

/** Words that say what became of an item. */
export interface MarkPhrase {
  kind: MarkKind;
  text: string;
  /** Where the words begin. */
  index: number;
  /** Whether the line says nothing else, so that it speaks of the item above. */
  isAlone: boolean;
}

/** What a line says became of its item: finished or postponed, never what is only wished or discussed. */
export function findMark(prose: string): MarkPhrase | null {
  if (!MAY_MARK.test(prose)) return null;
  return findDone(prose) ?? findPostponed(prose);
}

const MAY_MARK =
  /done|merged|complete|closed|finished|shipped|resolved|landed|released|published|✅|☑|✔|check_mark|postpon|defer|moved|push|bump|delay|slip|punt|put off|reschedul/i;

const FINISHED =
  "(?:done|merged|completed?|closed|finished|shipped(?! with\\b)|resolved|landed|released|published)";
const SO = "(?:now|already|just|finally|been|all|fully)";
/** What may follow without taking it back, as "when the tests pass" would. */
const WHEN =
  "(?:last|this|yesterday|today|earlier|on|thanks|via|with|in (?:#|v?\\d+\\.|the last|the past)|(?:in|as) (?:pr|part)\\b|as of)";
const ALONE = new RegExp(
  `^\\W*(?:(?:it|this|that|is|was|has|${SO}) )*${FINISHED}(?: (?:now|already|today|yesterday))?\\W*$`,
  "i",
);
/** Of a part only: "finished half of it". */
const PART =
  "(?:half|part|parts|most|some|several|many|few|first|one|two|a|an|another|phase|step|the (?:first|second|last|initial)|work|\\d)\\b";
/** "have it merged", "waiting for the patch to get merged": said of what is still to come. */
const AWAITED = "\\b(?:have|see|for|wait|waiting|others?|it|them|is|are|was|were)\\b[^.;:]{0,30}";
/** Said of something that is so, not of something that will be. */
const DONE_PATTERNS = [
  new RegExp(
    `^\\W*[[(]?${FINISHED}[\\])]?\\s*[:!–-](?=\\s*\\p{L})|[[(](?:now )?${FINISHED}[!.]?[\\])]`,
    "iu",
  ),
  new RegExp(`(?:[–—:→]|\\s-)\\s*${FINISHED}(?=\\s*[,;]|\\s+${WHEN})`, "i"),
  new RegExp(
    `(?<!${AWAITED})\\b(?:merged|completed|finished|shipped|landed|released|published)(?= ${WHEN}|\\W*$)`,
    "i",
  ),
  new RegExp(
    `^\\W*(?:completed|finished|merged|shipped|landed|released|published)\\s+(?!${PART})(?=\\p{L})`,
    "iu",
  ),
  // What stood before is blanked: it is struck through.
  new RegExp(`^\\s{3,}${FINISHED}(?=[\\s,;:.!])`, "i"),
  new RegExp(`\\b(?:is|are|was|were|got|has|have|${SO})(?: ${SO})* ${FINISHED}\\b`, "i"),
  new RegExp(`(?:[–—:→,]|\\s-|->|=>|\\.)\\s*${FINISHED}\\W*$`, "i"),
  /\b(?:DONE|MERGED|COMPLETED|CLOSED)\b\W*$/,
  /^\s*(?:✅|☑|✔|:white_check_mark:|:heavy_check_mark:)|(?:✅|☑|✔)️?\s*$|:white_check_mark:\s*$/u,
];
/** Before the words: then it is not so, not yet, or only asked. */
const NOT_YET =
  /\b(?:not|no|never|nearly|almost|mostly|partially|partly|half|isn['’]t|wasn['’]t|aren['’]t|hasn['’]t|haven['’]t|once|when|if|until|till|after|before|unless|be|will|would|should|can|could|must|might|may|get|getting|want|needs?|hopefully|what|how|who|which|work|everything|things?|then)\b(?:[^.;]|\.(?=\d)){0,30}$/i;

function findDone(prose: string): MarkPhrase | null {
  if (ALONE.test(prose) && !prose.includes("?"))
    return { kind: "done", text: prose.trim(), index: 0, isAlone: true };
  for (const pattern of DONE_PATTERNS) {
    const match = pattern.exec(prose);
    if (!match || NOT_YET.test(prose.slice(Math.max(0, match.index - 60), match.index))) continue;
    if (/^[^.;]*\?/.test(prose.slice(match.index))) continue;
    const text = match[0].replace(/^[-–—:→>=,.\s]+|\s+$/g, "");
    return { kind: "done", text, index: match.index + match[0].indexOf(text), isAlone: false };
  }
  return null;
}

const MOVED = "(?:postponed|deferred|delayed|bumped|punted|pushed(?: back| out)?|moved|slipped|rescheduled)";
const MOVE = "(?:postpon(?:e|ing)|defer(?:ring)?|push(?:ing)?(?: back| out)?|move|bump(?:ing)?|punt(?:ing)?)";
/** Said of what follows: "postponing the new installer". */
const POSTPONING = /^\W*(?:postponing|deferring|delaying|putting off)\s+(?!to\b|until\b|till\b)(?=\p{L})/iu;
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const LATER = `(?:the )?(?:next\\b|later\\b|(?:a )?future\\b|(?:[\\w-]+ )?v?\\d+\\.\\d[\\w.]*|q[1-4]\\b|${MONTH}\\b|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b|(?:spring|summer|autumn|fall|winter)\\b)`;
const RELEASE =
  "(?:the )?(?:next (?:release|version|quarter|cycle|milestone|year|iteration)\\b|v?\\d+\\.\\d[\\w.]*|q[1-4]\\b)";
/** The first that matches gives the words. */
const POSTPONED_PATTERNS = [
  new RegExp(`\\b${MOVED}(?: (?:it|this|that))? (?:to|until|till|for|past) ${LATER}[^,;.()]{0,20}`, "i"),
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
/** Beside a mark these name no work. */
const SAYS_NOTHING =
  /\b(?:it|this|that|we|will|to|be|is|are|was|has|have|been|most|likely|probably|just|now|again|the|so|therefore|decided|agreed)\b/gi;

function findPostponed(prose: string): MarkPhrase | null {
  const postponing = POSTPONING.exec(prose);
  const clause = prose.trim().split(/[,;(]/)[0] ?? "";
  if (postponing && !prose.includes("?") && !ONLY_DISCUSSED.test(clause) && !OF_THE_MEETING.test(clause)) {
    return { kind: "postponed", text: clause.trim(), index: postponing.index, isAlone: false };
  }
  for (const pattern of POSTPONED_PATTERNS) {
    const match = pattern.exec(prose);
    if (!match) continue;
    const sentence = sentenceAround(prose, match.index);
    if (ONLY_DISCUSSED.test(sentence) || OF_THE_MEETING.test(sentence)) return null;
    return {
      kind: "postponed",
      text: match[0].trim(),
      index: match.index,
      isAlone: saysNothingElse(prose, match),
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

/** A heading over what is finished: "Done since the last meeting". */
export function headsFinished(prose: string): boolean {
  return prose.length <= LONGEST_HEADING && FINISHED_LIST.test(prose);
}

/** Longer ones are sentences. */
const LONGEST_HEADING = 120;

const FINISHED_LIST = new RegExp(
  `^\\W*(?:(?:actions?|items?|tasks?|work|already|recently) )*${FINISHED}(?: (?:actions?|items?|tasks?|work|(?:since|this|last|from|of) .{1,30})){0,4}\\W*$`,
  "i",
);

/** A list that says where its items were moved to: "Moving to 0.10". */
export function movesItsItems(prose: string): boolean {
  return prose.length <= LONGEST_HEADING && MOVING.test(prose);
}

const MOVING = new RegExp(`^\\W*(?:moving|moved|postponed) to ${LATER}\\W*$`, "i");

const BEING =
  "(?:(?:is|are|was|were|has|have|been|be|being|will|to|got|most|likely|probably|all|fully|now|already|just|finally)\\s+)*";
const BEFORE_MARK = new RegExp(`^(.*?\\p{L}{2}.*?)[\\s:,–—→>([-]+${BEING}(?:${FINISHED}|${MOVED})\\b`, "iu");
const BEHIND_MARK = new RegExp(
  `^\\W*(?:${FINISHED}|${MOVED}|postponing|deferring|delaying|putting off)\\b[\\])]?[\\s:!–-]+(?!(?:to|until|till|for|because|due|after|by|as|since|past)\\b)(.*?\\p{L}{2}.*?)(?:\\s*[,;(–—].*)?$`,
  "iu",
);

/**
 * The item that a line with a mark is about, without the words of the mark: "Windows build" of "Windows build: done" and
 * of "postponing Windows build, nobody has the time". The title itself where the line says it otherwise.
 */
export function subjectOf(title: string): string {
  return (BEFORE_MARK.exec(title)?.[1] ?? BEHIND_MARK.exec(title)?.[1] ?? title).trim();
}

function sentenceAround(text: string, index: number): string {
  const start = Math.max(text.lastIndexOf(". ", index), text.lastIndexOf("; ", index)) + 1;
  const end = text.slice(index).search(/[.;] |[.;?!]$/);
  return text.slice(start, end < 0 ? undefined : index + end + 1);
}
