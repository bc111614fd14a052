import type { MarkKind } from "../../model/meeting.js";

/** Words that say what became of an item. */
export interface MarkPhrase {
  kind: MarkKind;
  text: string;
  /** Whether the line says nothing else, so that it speaks of the item above. */
  isAlone: boolean;
}

const MAY_MARK =
  /done|merged|completed|closed|finished|shipped|released|resolved|landed|✅|☑|✔|check_mark|postpon|defer|moved|push|bump|delay|slip|punt/i;

const FINISHED = "done|merged|completed?|closed|finished|shipped|resolved|landed";
/** Said of something that is so, not of something that will be. */
const IS_FINISHED = new RegExp(
  `\\b(?:is|are|was|were|been|got|has|have|now|already|just|finally|all|fully|mostly done, now)(?: (?:now|already|just|finally|been|all|fully))* (?:${FINISHED})\\b`,
  "i",
);
const TAG_FINISHED = new RegExp(
  `^\\W*[[(]?(?:${FINISHED})[\\])]?\\s*[:!–-]|[[(](?:now )?(?:${FINISHED})[!.]?[\\])]`,
  "i",
);
const END_FINISHED = new RegExp(
  `(?:[-–—:→,]|->|=>|\\.)\\s*(?:${FINISHED})\\W*$|\\b(?:DONE|MERGED|COMPLETED|CLOSED)\\b\\W*$`,
  "i",
);
const ALONE_FINISHED = new RegExp(
  `^\\W*(?:(?:it|this|that|all|now|already|is|was|has been|been) )*(?:${FINISHED})(?: now| already| today| yesterday)?\\W*$`,
  "i",
);
const CHECK_SIGN =
  /^\s*(?:✅|☑|✔|:white_check_mark:|:heavy_check_mark:)|(?:✅|☑|✔)️?\s*$|:white_check_mark:\s*$/u;
/** Before the words: then it is not so, not yet, or only asked. */
const NOT_YET =
  /\b(?:not|no|never|nearly|almost|partially|partly|half|isn['’]t|wasn['’]t|aren['’]t|hasn['’]t|haven['’]t|once|when|if|until|till|after|before|unless|to be|be|will|would|should|can|could|must|might|may|get|getting|want|needs?|hopefully|as soon as|what|how|who|which|work|everything|things?)\b[^.;]{0,30}$/i;

const ANOTHER_DAY =
  /\b(?:postponed|deferred|delayed|bumped|punted|pushed(?: back| out)?|moved|slipped|rescheduled)(?: (?:it|this|that))? (?:to|until|till|for|out of|past) (?:the )?(?:next|later|future|\w* ?v?\d[\w.]*|q[1-4]|milestone|release|january|february|march|april|may|june|july|august|september|october|november|december)\b[^,;.()]{0,20}|\b(?:postponed|deferred|pushed back|put off)\b(?! (?:by whom|or\b))|\b(?:postpone|defer|push (?:back|out)|move|bump|punt)(?: (?:it|this|that))? (?:to|until|till) (?:the )?(?:next (?:release|version|quarter|cycle|milestone|year|iteration)|v?\d+\.\d[\w.]*|q[1-4])[^,;.()]{0,20}/i;
const ONLY_DISCUSSED =
  /\?|\b(?:or|if|whether|maybe|perhaps|could|should we|shall|might|propos\w+|suggest\w*|discuss\w*|decide|option|alternatively|consider\w*|not|no|never|don['’]t|cannot|can['’]t|won['’]t)\b/i;
const OF_THE_MEETING =
  /\b(?:meetings?|calls?|discussions?|topics?|agenda|votes?|voting|decisions?|conversation|session|presentation|talk)\b/i;

/** What a line says became of its item: finished or postponed, never what is only wished or discussed. */
export function findMark(prose: string): MarkPhrase | null {
  if (!MAY_MARK.test(prose)) return null;
  return findDone(prose) ?? findPostponed(prose);
}

function findDone(prose: string): MarkPhrase | null {
  const alone = ALONE_FINISHED.exec(prose);
  if (alone) return { kind: "done", text: prose.trim(), isAlone: true };
  for (const pattern of [TAG_FINISHED, IS_FINISHED, END_FINISHED, CHECK_SIGN]) {
    const match = pattern.exec(prose);
    if (!match) continue;
    if (NOT_YET.test(prose.slice(Math.max(0, match.index - 60), match.index))) continue;
    if (/^[^.;]*\?/.test(prose.slice(match.index + match[0].length))) continue;
    return { kind: "done", text: match[0].replace(/^[-–—:→>=,.\s]+|\s+$/g, ""), isAlone: false };
  }
  return null;
}

function findPostponed(prose: string): MarkPhrase | null {
  const match = ANOTHER_DAY.exec(prose);
  if (!match) return null;
  const sentence = sentenceAround(prose, match.index);
  if (ONLY_DISCUSSED.test(sentence) || OF_THE_MEETING.test(sentence)) return null;
  const rest = prose.replace(match[0], "");
  return { kind: "postponed", text: match[0].trim(), isAlone: !/\p{L}{3}/u.test(rest) };
}

function sentenceAround(text: string, index: number): string {
  const start = Math.max(text.lastIndexOf(". ", index), text.lastIndexOf("; ", index)) + 1;
  const end = text.slice(index).search(/[.;] |[.;?!]$/);
  return text.slice(start, end < 0 ? undefined : index + end + 1);
}
