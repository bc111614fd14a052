import type { CalendarDate } from "../../model/calendar-date.js";
import type { Mark, MarkKind } from "../../model/meeting.js";
import { findDeadlines } from "../deadlines/find-deadlines.js";
import type { DeadlineContext } from "../deadlines/phrases.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { titleAbove } from "../markdown/lists.js";
import { findSpeaker } from "../people/speaker.js";
import type { Commitments } from "./commitment.js";
import { findMark, headsFinished, type MarkPhrase, movesItsItems, subjectOf } from "./marks.js";
import { sentenceStart, titleOfText } from "./title.js";

/** What reading marks needs beside the entry. */
export interface MarkContext {
  commitments: Commitments;
  meetingDate: CalendarDate;
  tocTerms: string[];
  titles: ReadonlySet<Entry>;
}

/**
 * What an entry says became of an item: a ticked box, struck text, or words. A line that says nothing else speaks of the
 * item above, or of the list that it heads ("Done:").
 */
export function readMarks(entry: Entry, { commitments, meetingDate, tocTerms, titles }: MarkContext): Mark[] {
  if (entry.kind === "heading") return [];
  const mark = (item: Entry, line: number, kind: MarkKind, text: string): Mark => {
    const { title, refs } = commitments.of(item);
    return { line, kind, title: commitments.withoutDoer(subjectOf(title)), refs, text };
  };
  if (entry.struck) {
    const date = dateOfStruck(entry, { meetingDate, tocTerms, heading: null, parent: null, isDone: true });
    if (date !== null) commitments.nameWithoutDate(entry, date);
    return [mark(entry, entry.line, "struck", textOf(entry).trim())];
  }
  if (entry.checked) return [mark(entry, entry.line, "done", "[x]")];
  if (entry.kind === "item" && !entry.parent && standsUnderFinished(entry)) {
    return [{ ...mark(entry, entry.line, "done", headingText(entry)), refs: [] }];
  }
  return entry.passages.flatMap((passage) => {
    const said = passage.prose.slice(findSpeaker(passage.prose)?.length ?? 0);
    const phrase = findMark(said);
    if (!phrase) return [];
    if (phrase.isAlone && entry.hasChildren) {
      const children = commitments
        .childrenOf(entry)
        .map((child) => mark(child, child.line, phrase.kind, phrase.text));
      // What somebody finished of a pull request is not the pull request.
      return children.map((one) => ({ ...one, refs: [] }));
    }
    const above = () => entry.parent ?? commitments.headingOf(entry, titles);
    const item = phrase.isAlone && entry.kind !== "row" ? above() : entry;
    if (item === null) return [];
    const own = mark(item, passage.line, phrase.kind, textWith(entry.parent, phrase));
    const other = item === entry ? laterSubject(said, phrase) : null;
    if (other !== null) return [{ ...own, title: other, refs: [] }];
    return [item === entry && OF_A_PART.test(own.title) ? { ...own, refs: [] } : own];
  });
}

/** "Parser: the lexer is done": what the line links need not be done. */
const OF_A_PART = /:\s+\S|\s[–—-]\s/;

/**
 * What a mark is about in another sentence than the first: "Parser is on track. The lexer is merged." marks the lexer.
 * @returns null in the first sentence, and in one that names nothing: "Parser, by Ada. It is merged."
 */
function laterSubject(said: string, { text, index }: MarkPhrase): string | null {
  const start = sentenceStart(said, index);
  // A tag at the end is of the whole line: "(closed)", "DONE".
  if (start === 0 || !/^[a-z ]/i.test(text) || text === text.toUpperCase()) return null;
  const sentence = titleOfText(said.slice(start));
  const subject = subjectOf(sentence);
  const isNameless = /^\W*(?:it|this|that|they|all|both|everything|we|i)\b|\b(?:it|this|that)\W*$/i.test(
    subject,
  );
  return isNameless || subject === "" || text.startsWith(subject) ? null : subject;
}

/** What stands directly above a list: its introduction, or its heading. */
const headingText = (entry: Entry): string => {
  const above = titleAbove(entry);
  return above ? textOf(above).trim() : "";
};

const standsUnderFinished = (entry: Entry) => headsFinished(headingText(entry));

/** A date in struck words, which hold no deadline any more; null where there is none. */
function dateOfStruck(entry: Entry, context: DeadlineContext): string | null {
  const [passage] = entry.passages;
  const [phrase] = passage ? findDeadlines(passage.text.slice(0, 500), context) : [];
  return phrase?.text ?? null;
}

/** The words of a mark, with those of the list that says where to: "Moving to 0.10: postponing the new installer". */
function textWith(parent: Entry | null, { kind, text }: MarkPhrase): string {
  const heading = parent ? textOf(parent).trim() : "";
  return kind === "postponed" && movesItsItems(heading) ? `${heading.replace(/:$/, "")}: ${text}` : text;
}
