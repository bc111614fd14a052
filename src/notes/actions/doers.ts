import type { Passage } from "../markdown/passage.js";
import { FULL_NAME, fullNames } from "../people/closing-names.js";
import type { OpeningOwner } from "../people/owner-prefix.js";
import type { OwnerFinder } from "../people/owners.js";
import { splitPeople } from "../people/speaker.js";
import { isVerb } from "../people/verbs.js";
import { promisesTask, withoutClosingStatus } from "./action-words.js";

/** Whom the words name does it, even when another speaks: `[ada] @grace will do it`, `Website: Grace to do it`. */
export function prefixOwners(text: string, prefix: OpeningOwner, owners: OwnerFinder): string[] {
  const subject = /^\p{Lu}/u.test(text) ? owners.subjectOf(text) : [];
  const named = text.startsWith("@") ? owners.within(text) : subject;
  return [responsibleFor(text, owners), named].find((names) => names.length > 0) ?? prefix.names;
}

/**
 * Who does an action that opens with nobody, in the order of trust: the subject, also behind a label, a bold opening, what
 * was given, a mention, somebody present, the lines below.
 * @param given who does it unless its words say otherwise.
 * @param below what the lines below it say.
 */
export function ownersOf(body: Passage, given: string[], below: string[], owners: OwnerFinder): string[] {
  const text = withoutClosingStatus(body.text);
  const opening = text.slice(0, body.boldEnd).trim();
  const candidates = [
    () => responsibleFor(text, owners),
    () => owners.subjectOf(withoutStruckOpening(body)),
    () => owners.subjectOf(text),
    () => owners.subjectOf(LABEL.exec(text)?.[1] ?? text.slice(body.boldEnd).replace(/^\W+/, "")),
    () => (opening !== "" && owners.areNames(opening) ? splitPeople(opening) : []),
    // "Ada will" or "Ada has a draft" says which of them.
    () => owners.knownSubjectOf(text).filter((name) => given.includes(name)),
    () => given,
    () => owners.within(text),
    () => handedInBracket(text, owners),
    () => clauseOwners(text, owners),
    () => owners.knownSubjectOf(text),
    ...[...wrappedLines(body), ...below].map((line) => () => owners.onlyKnown(line)),
    ...[...wrappedLines(body, SENTENCE_END), ...below].map((line) => () => owners.knownSubjectOf(line)),
  ];
  for (const candidate of candidates) {
    const names = candidate();
    if (names.length > 0) return names;
  }
  return [];
}

/** Who does it by a bracket that closes the words: "Map of the nests (Ada to write it with Grace)". */
export function handedInBracket(text: string, owners: OwnerFinder): string[] {
  const [, names = "", task = ""] = HANDED_IN_BRACKET.exec(text) ?? [];
  return promisesTask(task) ? owners.onlyNames(names) : [];
}

const HANDED_IN_BRACKET = new RegExp(
  String.raw`\(\s*(${fullNames("0,3")}) (?:to|will) (\p{Ll}[^()]{2,80})\)\W*$`,
  "u",
);

/** Whom a sentence of its own at the end makes responsible: "Redo the site. Responsible: Ada". */
function responsibleFor(text: string, owners: OwnerFinder): string[] {
  const names =
    /(?:^|[.;]\s{1,3})[Rr]esponsible(?: (?:person|for this))?\s?:?\s+(\p{Lu}[^.:;]{1,60})\.?\s*$/u.exec(
      text,
    )?.[1];
  return names && owners.areNames(names.trim()) ? splitPeople(names) : [];
}

/** The words of an action without those that open it struck: "~~Ada~~ Grace to write" is Grace's. */
function withoutStruckOpening({ text, prose }: Passage): string {
  const blank = prose.length - prose.trimStart().length;
  return text.slice(blank).trim() === "" ? text : text.slice(blank);
}

/** Those present whom later clauses hand it to: "We need a list: Ada to begin it and Grace to sort it", "Raffle: Ada print it". */
function clauseOwners(text: string, owners: OwnerFinder): string[] {
  const names = [...text.matchAll(CLAUSE)].flatMap(({ index, 1: words = "", 2: hands, 3: verb = "" }) =>
    isVerb(verb) && (hands || text[index - 2] === ":") ? owners.onlyKnown(words) : [],
  );
  return [...new Set(names)];
}

const CLAUSE = new RegExp(
  String.raw`(?<=[.;:?!]\s{1,3}|,\s|\b(?:and|so|but|then)\s)(${FULL_NAME}(?:(?:\s?[/&]\s?| and )${FULL_NAME}){0,3})( (?:to|will|agreed to|volunteered to))? (\p{Ll}[\p{Ll}-]*)`,
  "gu",
);

/** What stands behind a label: "Website: Ada to redo it". */
const LABEL = /^[^:.]{2,40}:\s+(.+)$/;

/** The lines of a passage after its first; only those before which it ends in some way. */
const wrappedLines = ({ text, lineStarts }: Passage, ends = /$/) =>
  lineStarts.flatMap((start, at) =>
    ends.test(text.slice(Math.max(0, start - 4), start)) ? [text.slice(start, lineStarts[at + 1])] : [],
  );

/** Words without it go on in the next line: "bring it to the / TSC next week". */
const SENTENCE_END = /[.:;!?)\]]\s*$/;
