import type { CalendarDate } from "../../model/calendar-date.js";
import type { Deadline } from "../../model/meeting.js";
import { mayHoldDate } from "../deadlines/date-tokens.js";
import { findDeadlines } from "../deadlines/find-deadlines.js";
import { LABELS } from "../deadlines/label-words.js";
import type { DeadlineContext, DeadlinePhrase } from "../deadlines/phrases.js";
import { anyOf } from "../deadlines/word-patterns.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { openerOf, titleAbove } from "../markdown/lists.js";
import { lineAt, type Passage, portionsOf } from "../markdown/passage.js";
import { namesSection } from "../markdown/section-names.js";
import { findSpeaker } from "../people/speaker.js";
import { standsAmongDeadlines } from "./among-deadlines.js";
import type { Commitments } from "./commitment.js";
import { columnOf, nameInColumn } from "./date-columns.js";
import {
  hasWork,
  isBareVerb,
  joiningOf,
  laterClause,
  laterSentence,
  namesRelease,
  nextStep,
  piecesIn,
} from "./dated-clauses.js";
import { unique } from "./references.js";
import type { TrackedBodies } from "./toc.js";
import type { TopicFinder } from "./topic.js";

/** What reading deadlines needs beside the entry. */
export interface DeadlineReadingContext {
  meetingDate: CalendarDate;
  tocTerms: string[];
  bodies: TrackedBodies;
  titles: ReadonlySet<Entry>;
  commitments: Commitments;
  topics: TopicFinder;
}

/**
 * The deadlines that an entry's words set. A line that only carries a date speaks of the list item above it, or of the
 * heading where none stands above; a cell of a table's row is read under the title of its column.
 */
export function readDeadlines(entry: Entry, context: DeadlineReadingContext): Deadline[] {
  if (!entry.passages.some(({ prose }) => mayHoldDate(prose))) return [];
  const { meetingDate, tocTerms, titles } = context;
  const surroundings = {
    meetingDate,
    tocTerms,
    heading: isAmongDeadlines(entry, context) ? "Deadlines" : headingOf(entry, titles),
    parent: entry.parent && textOf(entry.parent),
    isDone: entry.checked === true || entry.struck,
  };
  if (entry.kind === "row") {
    return entry.cells.flatMap((cell, at) => {
      const heading = columnOf(entry, at) || surroundings.heading;
      return cell.flatMap((passage) => inPassage(entry, passage, { ...surroundings, heading }, context));
    });
  }
  return entry.passages.flatMap((passage) => inPassage(entry, passage, surroundings, context));
}

/** "Due by 5 June", and not "5 June" alone, which is when something was talked of. */
const OBLIGES = /^(?:(?:is |are )?due|by|on or before|before|no later than|eta|target)\b/i;

/** The deadlines of a heading that names its work: "Windows build (due 5 June)". */
export function readHeading(entry: Entry, context: DeadlineReadingContext): Deadline[] {
  if (context.titles.has(entry)) return [];
  return readDeadlines(entry, context).filter(
    (deadline) => OBLIGES.test(deadline.text) && !namesSection(deadline.title),
  );
}

function inPassage(
  entry: Entry,
  passage: Passage,
  surroundings: DeadlineContext,
  context: DeadlineReadingContext,
): Deadline[] {
  const column = entry.kind === "row" ? surroundings.heading : null;
  return deadlinesIn(passage, surroundings).flatMap((phrase, at) => {
    const below = phrase.onlyDate ? context.commitments.tasksBelow(entry) : [];
    if (below.length > 0)
      return below.map((task) => toDeadline(entry, task, passage, phrase, { ...context, column }));
    const subject = subjectOf(entry, passage, phrase, context);
    const isFirst = passage === entry.passages[0] && at === 0;
    if (subject === entry && isFirst) context.commitments.nameWithoutDate(entry, phrase.text);
    return [toDeadline(entry, subject, passage, phrase, { ...context, column })];
  });
}

/** The entry that names the work which a date is of. */
function subjectOf(
  entry: Entry,
  passage: Passage,
  phrase: DeadlinePhrase,
  { commitments, titles }: DeadlineReadingContext,
): Entry {
  const above = commitments.subjectOf(
    entry,
    passage,
    () => phrase.onlyDate || goesOn(passage, phrase, commitments),
  );
  const isNameless =
    above === entry &&
    entry.kind !== "row" &&
    (phrase.onlyDate || isLabelled(passage, phrase) || isWithoutObject(passage, phrase));
  return (isNameless ? commitments.headingOf(entry, titles) : null) ?? above;
}

function toDeadline(
  entry: Entry,
  subject: Entry,
  passage: Passage,
  phrase: DeadlinePhrase,
  { bodies, commitments, titles, topics, column }: DeadlineReadingContext & { column: string | null },
): Deadline {
  const { itemLine, title } = commitments.of(subject);
  const refs = commitments.workOf(subject);
  const isOwnLine = subject.kind === "heading" || (subject.kind === "paragraph" && subject === entry);
  return {
    line: lineAt(passage, phrase.index),
    itemLine: isOwnLine ? passage.line : itemLine,
    title: nameInColumn(title, column) ?? ownName(passage.text, phrase, title, subject !== entry) ?? title,
    text: phrase.text,
    start: phrase.start,
    end: phrase.end,
    toc:
      bodies.areNamedBy(entry) ||
      bodies.areNamedBy(subject) ||
      bodies.haveInTheirList(subject, titles) ||
      (column !== null && bodies.nameIn(column)),
    refs: subject.kind === "heading" ? unique([...refs, ...commitments.of(entry).refs]) : refs,
    owners: commitments.promisersOf(subject, laterSentence(passage.text, phrase.index)),
    // Below a date, it is no more than that date that its tasks stand under.
    ...(subject.introduction === entry ? {} : topics.of(subject, { title, refs })),
  };
}

/** What the words around a date are of, where that is not all that their item names; null where it is. */
function ownName(
  text: string,
  { index, length }: DeadlinePhrase,
  title: string,
  isOfAbove: boolean,
): string | null {
  const joining = isOfAbove ? joiningOf(text.slice(0, index)) : null;
  if (joining !== null) return `${title}: ${joining}`;
  return nextStep(text, index, length) ?? laterClause(text, index);
}

/** Whether nothing but a label stands before a date: "Timeline: 3 weeks (after the port)". */
const isLabelled = ({ text }: Passage, { index }: DeadlinePhrase) => LABEL.test(text.slice(0, index));
/** Whether nothing but a verb and its date stands there: "=> Merge in two weeks". */
const isWithoutObject = ({ text }: Passage, { index, length }: DeadlinePhrase) =>
  isBareVerb(text.slice(0, index)) && /^[^\p{L}:]*(?:pending\b[^:]*)?$/u.test(text.slice(index + length));
const LABEL = new RegExp(
  "^\\W*(?:(?:recommended|proposed|expected|estimated|tentative|current|new|our|the|t[soa]c) ){0,3}" +
    `${anyOf(...LABELS)}\\s*:\\s*$`,
  "i",
);

/** Whether the words around a date go on about the item above. */
function goesOn(passage: Passage, { index, length }: DeadlinePhrase, commitments: Commitments): boolean {
  const verb = /^(?:is|are) /.exec(passage.text.slice(index))?.[0].length ?? 0;
  const said = passage.text.slice(findSpeaker(passage.text)?.length ?? 0, index + verb);
  if (said.trim() !== "") return !namesRelease(said) && commitments.goesOn(said);
  // "By 5 June, the guide should be ready" begins with its date.
  const after = passage.text.slice(index + length);
  if (hasWork(after) || piecesIn(after) !== null) return false;
  return (/^\s*[,;(]/.test(after) && !PLAN.test(after)) || commitments.goesOn(after);
}

const PLAN = /\b(?:will|should|must|has to|to be)\b/i;

/** The deadline phrases of a passage, by their offset in it. */
export function deadlinesIn(passage: Passage, context: DeadlineContext): DeadlinePhrase[] {
  return portionsOf(passage).flatMap(({ prose, index }) =>
    findDeadlines(prose, context).map((phrase) => ({ ...phrase, index: phrase.index + index })),
  );
}

function isAmongDeadlines(entry: Entry, { commitments }: DeadlineReadingContext): boolean {
  const opener = openerOf(entry);
  return opener !== undefined && standsAmongDeadlines(entry, commitments.itemsBelow(opener));
}

function headingOf(entry: Entry, titles: ReadonlySet<Entry>): string | null {
  const above = titleAbove(entry);
  return above && above !== entry && !titles.has(above) ? textOf(above) : null;
}
