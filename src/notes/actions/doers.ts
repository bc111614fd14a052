import type { Passage } from "../markdown/passage.js";
import type { OpeningOwner } from "../people/owner-prefix.js";
import type { OwnerFinder } from "../people/owners.js";
import { splitPeople } from "../people/speaker.js";
import { withoutClosingStatus } from "./action-words.js";

/** Whom the words name does it, even when another speaks: `[ada] @grace will do it`, `Website: Grace to do it`. */
export function prefixOwners(text: string, prefix: OpeningOwner, owners: OwnerFinder): string[] {
  const subject = /^\p{Lu}/u.test(text) ? owners.subjectOf(text) : [];
  const named = text.startsWith("@") ? owners.within(text) : subject;
  return named.length > 0 ? named : prefix.names;
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
    () => owners.subjectOf(text),
    () => owners.subjectOf(LABEL.exec(text)?.[1] ?? text.slice(body.boldEnd).replace(/^\W+/, "")),
    () => (opening !== "" && owners.areNames(opening) ? splitPeople(opening) : []),
    // "Ada will" or "Ada has a draft" says which of them.
    () => owners.knownSubjectOf(text).filter((name) => given.includes(name)),
    () => given,
    () => owners.within(text),
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

/** What stands behind a label: "Website: Ada to redo it". */
const LABEL = /^[^:.]{2,40}:\s+(.+)$/;

/** The lines of a passage after its first; only those before which it ends in some way. */
const wrappedLines = ({ text, lineStarts }: Passage, ends = /$/) =>
  lineStarts.flatMap((start, at) =>
    ends.test(text.slice(Math.max(0, start - 4), start)) ? [text.slice(start, lineStarts[at + 1])] : [],
  );

/** Words without it go on in the next line: "bring it to the / TSC next week". */
const SENTENCE_END = /[.:;!?)\]]\s*$/;
