import { DECISION_DEFERRED, HELD, IN_LATER, LATER, MOVED } from "./mark-words.js";
import type { MarkPhrase } from "./marks.js";

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
  /\b(?:postponed|deferred|pushed back|put off|(?:(?<=\b(?<!(?:this|it|that|which) )(?:is|are|been|remains|now|currently|still) )|(?:put|placed) )on hold)\b(?=\s*(?:$|[.,;:!()–-]|while\b|pending\b|for\b|after\b|due\b|because\b|as\b|by\b|again\b|since\b|till\b|until\b))/i,
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
  /\b(?:it|this|that|we|will|to|be|is|are|was|has|have|been|most|likely|probably|just|now|currently|still|again|the|so|therefore|decided|agreed)\b/gi;

/** Whether one version comes after another. */
const isLater = (one: string, other: string) => one.localeCompare(other, "en", { numeric: true }) > 0;

function findLaterRelease(prose: string): MarkPhrase | null {
  const match = IN_LATER.exec(prose);
  if (!match || !isLater(match[1] as string, match[2] as string)) return null;
  return { kind: "postponed", text: match[0], index: match.index, isAlone: saysNothingElse(prose, match) };
}

/** "On hold: the lexer", and a decision that is put off: of what that is, only the heading tells. */
function findHeld(prose: string): MarkPhrase | null {
  const match = prose.includes("?") ? null : (HELD.exec(prose) ?? DECISION_DEFERRED.exec(prose));
  if (!match) return null;
  const [text, decision] = match;
  const isAlone = decision !== undefined || saysNothingElse(prose, match);
  return { kind: "postponed", text, index: match.index, isAlone };
}

/** What a line says is put off; null where that is only discussed, or of a meeting. */
export function findPostponed(prose: string): MarkPhrase | null {
  const later = findLaterRelease(prose) ?? findHeld(prose);
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
  const reason = /^[\s,]*(?:until|till|while|pending|because|as|since|for|due|after|again)\b/i.test(behind)
    ? ""
    : behind;
  return !/\p{L}{2}/u.test(`${prose.slice(0, index)} ${reason}`.replace(SAYS_NOTHING, ""));
}

function sentenceAround(text: string, index: number): string {
  const start = Math.max(text.lastIndexOf(". ", index), text.lastIndexOf("; ", index)) + 1;
  const end = text.slice(index).search(/[.;] |[.;?!]$/);
  return text.slice(start, end < 0 ? undefined : index + end + 1);
}
