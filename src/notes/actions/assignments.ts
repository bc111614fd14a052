import type { CalendarDate } from "../../model/calendar-date.js";
import type { ActionItem } from "../../model/meeting.js";
import type { ReferenceFinder } from "../commitments/references.js";
import type { TopicFinder } from "../commitments/topic.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { lineAt, type Passage, slicePassage } from "../markdown/passage.js";
import type { OpeningOwner } from "../people/owner-prefix.js";
import type { OwnerFinder } from "../people/owners.js";
import { splitPeople } from "../people/speaker.js";
import { isVerb } from "../people/verbs.js";
import { bulletLength, openingStatus, saysDone, withoutClosingStatus } from "./action-words.js";
import { dueOf, lastDateIn } from "./due.js";
import { type Facts, partedFromFacts } from "./owner-lines.js";
import { statusTitled } from "./section-words.js";

/** What reading actions needs beside the entries. */
export interface ActionContext {
  meetingDate: CalendarDate;
  tocTerms: string[];
  owners: OwnerFinder;
  references: ReferenceFinder;
  topics: TopicFinder;
  childrenOf: (entry: Entry) => Entry[];
}

/**
 * The action that a passage of an entry holds from an offset on: what is to be done, by whom, until when, and whether it
 * is done.
 * @param given who does it unless the passage says otherwise: from a marker, a speaker, or the list.
 * @param told what lines of their own say of it.
 */
export function toActionItem(
  entry: Entry,
  passage: Passage,
  from: number,
  given: string[],
  context: ActionContext,
  told: Facts = { owners: [], due: null },
): ActionItem {
  const { owners, references, topics, childrenOf } = context;
  const start = from + bulletLength(passage.text.slice(from));
  const status = openingStatus(passage.text.slice(start));
  const at = entry.kind === "row" ? -1 : entry.passages.indexOf(passage);
  const following = at < 0 ? [] : entry.passages.slice(at + 1);
  const whole = slicePassage(passage, start + status.length, passage.text.length);
  const { body, facts } = partedFromFacts(whole, following, owners);
  const owned = [facts.owners, told.owners, given].find((names) => names.length > 0) ?? [];
  const due = facts.due ?? told.due;
  const prefix = owners.prefixOf(body.text, body.boldEnd);
  const text = wordsOf(body.text, prefix);
  // "Write the guide - done - <link>": the link only shows it.
  const said = body.words.slice(prefix?.length ?? 0).trimEnd();
  // The lines of a paragraph and the cells of a row are actions of their own; the passages of an item are one.
  const isOneAction = entry.kind === "item";
  const children = isOneAction ? childrenOf(entry) : [];
  const rest = isOneAction ? following : [];
  const refs = isOneAction ? references.ofEntry(entry, children) : references.inPassage(body);
  const below = [...rest.map((further) => further.text), ...children.map(textOf)];
  const doers = prefix ? prefixOwners(text, prefix, owners) : ownersOf(body, owned, below, owners);
  const done =
    entry.checked === true ||
    entry.struck ||
    status.done ||
    saysDone(text) ||
    saysDone(said) ||
    children.some((child) => !child.hasChildren && statusTitled(textOf(child)) === true);
  return {
    line: lineAt(passage, start),
    text: withoutClosing(text, doers, owners)
      .replace(/\s+/g, " ")
      .replace(/(?<![\s*])[\s*]+$/, ""),
    owners: doers,
    done,
    due: dueOf([body, ...rest], done, context) ?? (due ? lastDateIn(due, context.meetingDate) : null),
    refs,
    ...topics.of(entry, { title: text, refs }),
  };
}

/** What is to be done, without who is to do it: "write the guide" of "Ada: will write the guide". */
function wordsOf(text: string, prefix: OpeningOwner | null): string {
  const said = text
    .slice(prefix?.length ?? 0)
    .replace(BEHIND_OWNER, "")
    .trim();
  return prefix && isVerb(WILL.exec(said)?.[1] ?? "") ? said.replace(WILL, "") : said;
}

/** Words without a bracket at their end that only says who does it: "write the guide" of "write the guide (Ada Byron)". */
function withoutClosing(text: string, doers: string[], owners: OwnerFinder): string {
  const closing = owners.closing(text);
  if (!closing || closing.names.join("\n") !== doers.join("\n")) return text;
  const isLast = ONLY_BRACKET.test(text.slice(closing.index));
  return isLast ? text.slice(0, closing.index).replace(/[\s:,;–-]+$/, "") : text;
}

const ONLY_BRACKET = /^[([][^()[\]]*[)\]]\W*$/;

/** Whom the words name does it, even when another speaks: `[ada] @grace will do it`, `Website: Grace to do it`. */
function prefixOwners(text: string, prefix: OpeningOwner, owners: OwnerFinder): string[] {
  const subject = /^\p{Lu}/u.test(text) ? owners.subjectOf(text) : [];
  const named = text.startsWith("@") ? owners.within(text) : subject;
  return named.length > 0 ? named : prefix.names;
}

/** In the order of trust: the subject, also behind a label, a bold opening, what was given, a mention, somebody present, the lines below. */
function ownersOf(body: Passage, given: string[], below: string[], owners: OwnerFinder): string[] {
  const text = withoutClosingStatus(body.text);
  const opening = text.slice(0, body.boldEnd).trim();
  const candidates = [
    () => owners.subjectOf(text),
    () => owners.subjectOf(LABEL.exec(text)?.[1] ?? text.slice(body.boldEnd).replace(/^\W+/, "")),
    () => (opening !== "" && owners.areNames(opening) ? splitPeople(opening) : []),
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

/** Between an owner and what is to be done. */
const BEHIND_OWNER = /^\s*(?::\s+)?(?:to\s+(?=\p{Ll}))?/u;
const WILL = /^will\s+(?=(\p{Ll}[\p{Ll}-]*))/u;

/** What stands behind a label: "Website: Ada to redo it". */
const LABEL = /^[^:.]{2,40}:\s+(.+)$/;

/** The lines of a passage after its first; only those before which it ends in some way. */
const wrappedLines = ({ text, lineStarts }: Passage, ends = /$/) =>
  lineStarts.flatMap((start, at) =>
    ends.test(text.slice(Math.max(0, start - 4), start)) ? [text.slice(start, lineStarts[at + 1])] : [],
  );

/** Words without it go on in the next line: "bring it to the / TSC next week". */
const SENTENCE_END = /[.:;!?)\]]\s*$/;
