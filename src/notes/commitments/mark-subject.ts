import { FINISHED, IN_LATER, PART, PUT_OFF, VERSION_ADDED, WHEN_IT_WAS } from "./mark-words.js";
import type { MarkPhrase } from "./marks.js";
import { sentenceStart, titleOfText } from "./title.js";

const BEING =
  "(?:(?:is|are|was|were|has|have|been|be|being|will|to|got|most|likely|probably|all|fully|now|already|just|finally|currently|still|remains)\\s+)*";
const NAME = "\\p{L}{2}|\\d\\.\\d";
const BEFORE_MARK = new RegExp(
  `^(.*?(?:${NAME}).*?)[\\s:,–—→>([-]+${BEING}(?:\\p{L}{3,}ed,? and\\s+)?(?:${FINISHED}|${PUT_OFF})\\b`,
  "iu",
);
const DETERMINER = "(?:the|an?|our|my|his|her|their|its|all|both|every|each|these|those)";
const HAVING = "(?:(?:has|have|had|just|also|already|now|finally|recently)\\s+)*";
/** Somebody who finished something: "Ada has merged the lexer", "we released Plover". */
const DOER = new RegExp(
  `^(?:.*?\\p{L}.*?(?<!\\b(?:is|are|was|were|be|been|being|got|gets?)(?:\\s+\\p{L}+)?)\\s${HAVING}${FINISHED}\\s+(?=${DETERMINER}\\b)` +
    `|\\W*(?:we|i|they|he|she|you)\\s+${HAVING}${FINISHED}\\s+(?=\\p{L})(?!${WHEN_IT_WAS}|${PART}|with\\b|for\\b|by\\b))`,
  "iu",
);
/** A cheap look: no other title has a doer. */
const MAY_HAVE_DOER = new RegExp(`${FINISHED}\\s+${DETERMINER}\\b|^\\W*(?:we|i|they|he|she|you)\\s`, "iu");
/** A cheap look: titles without these words have no other sign of a mark in them than what they begin with. */
const HAS_MARK = new RegExp(`\\b(?:${FINISHED}|${PUT_OFF})`, "iu");
const BEHIND_MARK = new RegExp(
  `^\\W*(?:${FINISHED}|${PUT_OFF}|postponing|deferring|delaying|putting off)\\b[\\])]?[\\s:!–-]+(?!(?:to|until|till|for|because|due|after|by|as|since|past|in|on|at|between|within|from|into|via|and|or|${WHEN_IT_WAS})\\b)`,
  "iu",
);
/** Words at the end of what stands before a mark that leave it unfinished: "the PRs that", "we", "is pretty much". */
const UNFINISHED =
  /\b(?:that|which|who|and|or|we|they|you|seems?|appears?|without|with|of|pretty much|more or less|just about|as good as|is|are)$/i;
/** A sentence of its own behind some name: "core Merged in the quiet mode". */
const NEW_SENTENCE = /\p{Ll}\s\p{Lu}\p{Ll}+ed\s(?:(?:in|out|up)\s)?(?:the|an?)\s/u;
/** "Due to the holidays, nightly builds are postponed". */
const CAUSE = /^\W*(?:due|owing) to [^,]{1,60},\s+|^\W*because of [^,]{1,60},\s+/iu;
const WHEN_AT_END = new RegExp(`\\s${WHEN_IT_WAS}$`, "i");

/**
 * The item that a line with a mark is about, without the words of the mark: "Windows build" of "Windows build: done", of
 * "Ada has completed Windows build" and of "postponing Windows build, nobody has the time". The title itself where the
 * line says it otherwise.
 */
export function subjectOf(title: string): string {
  if (NEW_SENTENCE.test(title)) return title.trim();
  const later = title.slice(0, IN_LATER.exec(title)?.index ?? 0).trim();
  if (later !== "") return later;
  const version = title.slice(0, VERSION_ADDED.exec(title)?.index ?? 0).trim();
  if (version !== "") return version;
  const hasMark = HAS_MARK.test(title);
  const doer = hasMark && MAY_HAVE_DOER.test(title) ? DOER.exec(title)?.[0] : undefined;
  if (doer !== undefined) return nameAt(title.slice(doer.length));
  const before = hasMark ? BEFORE_MARK.exec(title)?.[1]?.trim() : undefined;
  if (before !== undefined) return UNFINISHED.test(before) ? title : before.replace(CAUSE, "");
  const verb = BEHIND_MARK.exec(title)?.[0];
  return verb === undefined ? title.trim() : nameAt(title.slice(verb.length)) || title.trim();
}

/** "PR 7 - ", which the work is linked by. */
const NUMBER = /^(?:PR|MR|issue)? ?#?\d+\s+[-–—]\s+(?=\S)/i;

/** The name that words begin with, up to what is said of it; of several with the last: "the lexer, parser and docs". */
function nameAt(words: string): string {
  const [clause = ""] = words.replace(NUMBER, "").split(/\s*[;(–—]|\s-\s/);
  const [name = ""] = clause.split(/\s*,/);
  const isList = LAST_OF_LIST.test(clause.slice(name.length));
  const whole = (isList ? clause : name).replace(WHEN_AT_END, "").trim();
  return /\p{L}{2}|\d/u.test(whole) ? whole : "";
}

/** ", parser and docs". */
const LAST_OF_LIST = /^(?:,(?:\s\S+){1,3}){0,5},?(?:\s[^\s,]+){0,2}\s(?:and|or|&)(?:\s[^\s,]+){1,3}$/;

/**
 * What a mark is about in another clause than the first: "Parser is on track. The lexer is merged." marks the lexer.
 * @returns null in the first, and in one that names nothing: "Parser, by Ada. It is merged."
 */
export function laterSubject(said: string, { text, index }: MarkPhrase): string | null {
  const isPredicate = /^(?:is|are|was|were|has|have)\b/i.test(text);
  const start = Math.max(
    sentenceStart(said, index),
    isPredicate ? said.slice(0, index).lastIndexOf("; ") + 1 : 0,
  );
  // A tag at the end is of the whole line: "(closed)", "DONE".
  if (start === 0 || !/^[a-z ]/i.test(text) || text === text.toUpperCase()) return null;
  const subject = subjectOf(titleOfText(said.slice(start)));
  const saysNoName = POINTS_BACK.test(subject) || subject === "" || text.startsWith(subject);
  return saysNoName || isVague(subject) || isNameless(subject) ? null : subject;
}

const POINTS_BACK =
  /^\W*(?:it|this|that|they|everything|we|i)\b|^\W*(?:all|both)(?: of (?:it|them|these|those|this))?\W*$|\b(?:it|this|that)\W*$/i;

/** Whether a title only says "the PR" or "task": it means the work above. */
export const isNameless = (title: string) =>
  /^\W*(?:(?:the|this|that|these|those|our|its|all) )?(?:prs?|pull requests?|merge requests?|mrs?|patch(?:es)?|issues?|tickets?|tasks?|items?)\W*$/i.test(
    title,
  );

/** Whether a title names no work at all, as beside "have published" and in "a few fixes". */
export const isVague = (title: string) =>
  !/[\p{L}\d]/u.test(
    title.replace(
      /\b(?:a|an|the|some|few|many|more|most|all|both|several|various|new|other|another|and|or|just|now|also|have|has|got|will|be|been|to|it|we|they|this|that|which|so|fix(?:es)?|improvements?|changes?|updates?|things?|stuff|bits?|parts?|patch(?:es)?|prs?|edits?|he|she|i|you)\b/gi,
      "",
    ),
  );

/** Whether a title names only who did it: "@ada", "by @ada and @grace". */
export const namesOnlyAccounts = (title: string) =>
  /^\W*(?:by )?@[\p{L}\d-]+(?:(?:[\s,/&+]|\band\b)+@[\p{L}\d-]+)*\W*$/iu.test(title);
