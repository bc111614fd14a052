import { mayHoldDate } from "../deadlines/date-tokens.js";
import { ENOUGH, sentenceStart, titleOfText } from "./title.js";

/** "Will do the Kestrel 0.7 release" names its own work, whatever stands above. */
const RELEASES =
  /\b(?:will|going to|plan(?:s|ning)? to) (?:do|make|cut|tag|release|publish) (?:(?!this|that|it\b)[\w-]+ ){0,3}v?\d+(?:\.\d+)+/i;
export const namesRelease = (words: string) => RELEASES.test(words);

/** "By 5 June have a map of all nests": behind a date, what somebody is to have. */
const HAS = /^\s*have (?!(?:it|this|that|these|those|them|everything|all|one|some)\b)[a-z]/i;
export const hasWork = (words: string) => HAS.test(words);

const PIECE = "[A-Z]{1,4}-?\\d[\\w.]*";
const PIECES = new RegExp(`^\\s*\\((${PIECE}(?:(?:,| and| &) ${PIECE})*)\\)\\s*$`);
/** What a bracket behind a date names by its numbers: "D1.1, D3.2" of "End of June (D1.1, D3.2)"; null for other words. */
export const piecesIn = (words: string): string | null => PIECES.exec(words)?.[1] ?? null;

/** The next step of a plan, behind its date: "seek approval" of "…, then in June, seek approval"; null where none stands. */
export function nextStep(text: string, index: number, length: number): string | null {
  if (!/\bthen(?: (?:on|in|at|by))?(?: the)?\s*$/i.test(text.slice(0, index))) return null;
  const step = /^,\s+(.*)$/s.exec(text.slice(index + length))?.[1];
  return step === undefined ? null : titleOfText(step);
}

/**
 * Of several clauses with a date each, a later one: "results will be published" of "closes 3 May and results will be
 * published 9 June"; null where there is none.
 */
export function laterClause(text: string, index: number): string | null {
  const before = text.slice(0, index);
  const later = LATER_CLAUSE.exec(before);
  return later && mayHoldDate(before.slice(0, later.index)) ? (later[1] as string) : null;
}
const LATER_CLAUSE =
  / (?:and|while|with) ((?:the )?(?!(?:it|this|that|they|we)\b)\p{Ll}[^.,;:]{2,150}? (?:will|to|should) be \p{Ll}+(?:ed|en|t))(?: (?:on|by|in|at|until))?\s*$/u;

const BARE_VERB =
  /^\W*(?:(?:last|final) check\W+)?(?:merge|review|publish|release|approve|finali[sz]e|ship)\s*$/i;
/** Whether a date stands right behind a verb without an object: "=> Merge in two weeks". */
export const isBareVerb = (before: string) => BARE_VERB.test(before);
/** What a verb without an object is of, behind its date: "the map" of "Merge in two weeks, pending approvals: PR 7 - the map". */
export const objectBehind = (before: string, behind: string): string | null =>
  isBareVerb(before) ? (OBJECT.exec(behind)?.slice(1).find(Boolean) ?? null) : null;
const OBJECT =
  /^[^:.;]{0,40}:\s+(?:(?:PR|MR|issue)? ?#?\d+\s*[-–:]\s*)?(?:["“]([^"“”]+)["”](?=\W*$|\s*\()|(\S.*)$)/is;

/** "Deadline to sign up is": when people join something is not when it takes place; null for another deadline. */
export const joiningOf = (before: string): string | null => JOINING.exec(before)?.[1]?.toLowerCase() ?? null;
const JOINING =
  /^\W*(?:the )?(?:deadline|last (?:day|date|chance)) to (sign up|register|apply|enroll?|volunteer|rsvp|vote|nominate)\b[^.;:]{0,20}[.;:]?\s*$/i;

/** Of several sentences a later one, up to what it says at an offset; empty where that is in the first. */
export function laterSentence(text: string, index: number): string {
  const near = text.slice(Math.max(0, index - ENOUGH), index);
  const start = sentenceStart(near, near.length);
  return start === 0 ? "" : near.slice(start);
}
