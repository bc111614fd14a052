import type { CalendarDate } from "../../model/calendar-date.js";
import type { ActionItem } from "../../model/meeting.js";
import { deadlinesIn } from "../commitments/deadlines.js";
import type { ReferenceFinder } from "../commitments/references.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { lineAt, type Passage, slicePassage } from "../markdown/passage.js";
import type { OpeningOwner, OwnerFinder } from "../people/owners.js";
import { splitPeople } from "../people/speaker.js";
import { openingStatus, saysDone } from "./action-words.js";

/** What reading actions needs beside the entries. */
export interface ActionContext {
  meetingDate: CalendarDate;
  tocTerms: string[];
  owners: OwnerFinder;
  references: ReferenceFinder;
  childrenOf: (entry: Entry) => Entry[];
}

/**
 * The action that a passage of an entry holds from an offset on: what is to be done, by whom, until when, and whether it
 * is done.
 * @param given who does it unless the passage says otherwise: from a marker, a speaker, or the list.
 */
export function toActionItem(
  entry: Entry,
  passage: Passage,
  from: number,
  given: string[],
  context: ActionContext,
): ActionItem {
  const { owners, references, childrenOf } = context;
  const status = openingStatus(passage.text.slice(from));
  const body = slicePassage(passage, from + status.length, passage.text.length);
  const prefix = owners.prefixOf(body.text);
  const text = body.text.slice(prefix?.length ?? 0).trim();
  // The lines of a paragraph are actions of their own; the passages of an item are one.
  const isOneAction = entry.kind !== "paragraph";
  const children = isOneAction ? childrenOf(entry) : [];
  const rest = isOneAction ? entry.passages.slice(entry.passages.indexOf(passage) + 1) : [];
  const below = [...wrappedLines(body), ...rest.map((further) => further.text), ...children.map(textOf)];
  const done = entry.checked === true || entry.struck || status.done || saysDone(text);
  return {
    line: lineAt(passage, from),
    text: text.replace(/\s+/g, " ").replace(/[\s*]+$/, ""),
    owners: prefix ? prefixOwners(text, prefix, owners) : ownersOf(body, given, below, owners),
    done,
    due: dueOf([body, ...rest], done, context),
    refs: isOneAction ? references.ofEntry(entry, children) : references.inPassage(body),
  };
}

/** A mention does it even when another speaks: `[ada] @grace will do it`. */
function prefixOwners(text: string, prefix: OpeningOwner, owners: OwnerFinder): string[] {
  const mentioned = text.startsWith("@") ? owners.within(text) : [];
  return mentioned.length > 0 ? mentioned : prefix.names;
}

/** In the order of trust: the subject, a bold opening, what was given, a mention, somebody present, the lines below. */
function ownersOf(body: Passage, given: string[], below: string[], owners: OwnerFinder): string[] {
  const { text } = body;
  const opening = text.slice(0, body.boldEnd).trim();
  const candidates = [
    () => owners.subjectOf(text),
    () => (opening !== "" && owners.areNames(opening) ? splitPeople(opening) : []),
    () => given,
    () => owners.within(text),
    () => owners.knownSubjectOf(text),
    ...below.map((line) => () => owners.onlyKnown(line)),
    ...below.map((line) => () => owners.knownSubjectOf(line)),
  ];
  for (const candidate of candidates) {
    const names = candidate();
    if (names.length > 0) return names;
  }
  return [];
}

/** The first date in an action's own words by which it is to be done. */
export function dueOf(passages: Passage[], isDone: boolean, context: ActionContext): CalendarDate | null {
  const { meetingDate, tocTerms } = context;
  for (const passage of passages) {
    const [deadline] = deadlinesIn(passage, { meetingDate, heading: null, parent: null, tocTerms, isDone });
    if (deadline) return deadline.end;
  }
  return null;
}

/** The lines of a passage after its first. */
const wrappedLines = (passage: Passage) =>
  passage.lineStarts.map((start, at) => passage.text.slice(start, passage.lineStarts[at + 1]));
