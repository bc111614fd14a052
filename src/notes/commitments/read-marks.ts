import type { CalendarDate } from "../../model/calendar-date.js";
import type { Mark, MarkKind } from "../../model/meeting.js";
import type { Reference } from "../../model/reference.js";
import { findDeadlines } from "../deadlines/find-deadlines.js";
import type { DeadlineContext } from "../deadlines/phrases.js";
import { type Entry, textOf } from "../markdown/entry.js";
import type { Passage } from "../markdown/passage.js";
import { findSpeaker } from "../people/speaker.js";
import { perObject } from "../per-object.js";
import type { Commitments } from "./commitment.js";
import { isOfLink, namesInCode } from "./mark-beside.js";
import {
  headingText,
  headsFinished,
  isTopic,
  movesItsItems,
  saysStillOpen,
  standsInPlan,
  titlesList,
} from "./mark-lists.js";
import { isNameless, isVague, laterSubject, namesOnlyAccounts, subjectOf } from "./mark-subject.js";
import { WHEN_IT_WAS } from "./mark-words.js";
import { findMark, type MarkPhrase } from "./marks.js";
import { saysNothing } from "./mentions.js";
import { isOnlyLinks, isOnlyLinksOfPeople } from "./only-links.js";

/** What reading marks needs beside the entry. */
export interface MarkContext {
  commitments: Commitments;
  meetingDate: CalendarDate;
  tocTerms: string[];
  titles: ReadonlySet<Entry>;
}

/**
 * What entries say became of items: a ticked box, struck text, or words. What a list of finished things and a line in it
 * say of the same is one mark, with what the line links.
 */
export function readMarks(entries: Entry[], context: MarkContext): Mark[] {
  const marks = new Map<string, Mark>();
  const reader = new MarkReader(context);
  for (const mark of entries.flatMap((entry) => (entry.kind === "heading" ? [] : reader.read(entry)))) {
    if (mark.title === "") continue;
    const key = `${mark.line} ${mark.kind}`;
    const known = marks.get(key);
    if (!known || (known.refs.length === 0 && mark.refs.length > 0)) marks.set(key, mark);
  }
  return [...marks.values()];
}

/** Reads the marks of one meeting, and names what they are of. */
class MarkReader {
  private readonly context: MarkContext;
  private readonly commitments: Commitments;

  constructor(context: MarkContext) {
    this.context = context;
    this.commitments = context.commitments;
  }

  read(entry: Entry): Mark[] {
    if (entry.struck) {
      const { meetingDate, tocTerms } = this.context;
      const date = dateOfStruck(entry, { meetingDate, tocTerms, heading: null, parent: null, isDone: true });
      if (date !== null) this.commitments.nameWithoutDate(entry, date);
      return this.ticked(entry, "struck", textOf(entry).trim());
    }
    if (entry.checked) return this.ticked(entry, "done", "[x]");
    if (entry.kind === "item" && !entry.parent && headsFinished(headingText(entry)))
      return this.listed([entry], "done", headingText(entry));
    return entry.passages.flatMap((passage) => this.said(entry, passage));
  }

  /** Whether a line below an item says that it is open. */
  private readonly isOpenBelow = perObject((item: Entry) =>
    this.commitments.childrenOf(item).some(saysStillOpen),
  );

  /** How many lines below an item are only links. */
  private readonly linesOfLinks = perObject(
    (item: Entry) => this.commitments.childrenOf(item).filter(isOnlyLinks).length,
  );

  /** An issue on the agenda is ticked when it was talked of; lines below may say that it is open. */
  private ticked(entry: Entry, kind: MarkKind, text: string): Mark[] {
    const mark = this.mark(entry, entry.line, kind, text);
    return mark.refs.length > 0 && this.isOpenBelow(entry) ? [] : [mark];
  }

  /** The items of a list of finished things, and those below its topics. */
  private listed(items: Entry[], kind: MarkKind, text: string): Mark[] {
    return items.flatMap((item) => {
      const children = this.commitments.childrenOf(item);
      if (isTopic(item, children)) return this.listed(children, kind, text);
      const mark = this.mark(item, item.line, kind, text);
      // What somebody finished of a pull request is not the pull request.
      const said = isOnlyLinksOfPeople(item) ? mark : { ...mark, refs: [] };
      return saysNothing(mark.title) ? [] : [said];
    });
  }

  /** What the words of a passage say. Those that say nothing else speak of the item above, or of the list they head ("Done:"). */
  private said(entry: Entry, passage: Passage): Mark[] {
    const from = findSpeaker(passage.prose)?.length ?? 0;
    const said = passage.prose.slice(from);
    const found = findMark(said, () => standsInPlan(entry));
    if (!found) return [];
    const marks = this.meant(entry, passage, from, {
      ...found,
      isAlone: found.isAlone && !namesInCode(passage),
    });
    return found.isToMeeting ? marks.map((mark) => ({ ...mark, toNextMeeting: true })) : marks;
  }

  /** What the words of a mark are said of, in a passage without its speaker. */
  private meant(entry: Entry, passage: Passage, from: number, phrase: MarkPhrase): Mark[] {
    const said = passage.prose.slice(from);
    const { kind, text, isAlone } = phrase;
    if (entry.hasChildren && (isAlone || headsFinished(said)))
      return this.listed(this.commitments.childrenOf(entry), kind, text);
    if (entry.kind !== "row") {
      if (isOfLink(passage, from, phrase))
        return this.ofAbove(entry, passage, phrase, this.commitments.linkedIn(passage));
      if (isAlone) return this.ofAbove(entry, passage, phrase, []);
    }
    const own = this.mark(entry, passage.line, kind, textWith(entry.parent, phrase));
    const other = laterSubject(said, phrase);
    if (other !== null) return [{ ...own, title: other, refs: [] }];
    if (entry.kind !== "row" && isNameless(own.title))
      return this.ofNameless(entry, passage, phrase, own.refs);
    // What stands in a cell beside its name may be of another cell: "done in 0.40".
    if (entry.kind === "row" && isAlone && WHEN_IT_WAS_SAID.test(text)) return [];
    if (isVague(own.title)) return own.refs[0] === undefined ? [] : [{ ...own, title: own.refs[0] }];
    return [OF_A_PART.test(own.title) ? { ...own, refs: [] } : own];
  }

  /** "PR merged" finishes the item above, unless a line beside it says that this is open. */
  private ofNameless(entry: Entry, passage: Passage, phrase: MarkPhrase, refs: Reference[]): Mark[] {
    const isOpen = entry.parent !== null && this.isOpenBelow(entry.parent);
    return isOpen || goesOnBehind(passage.prose, phrase.text)
      ? []
      : this.ofAbove(entry, passage, phrase, refs);
  }

  /**
   * What a line says that names no work: of the item above or its heading, when what the line links is all that is linked
   * there; of what it links when there is more.
   */
  private ofAbove(entry: Entry, passage: Passage, phrase: MarkPhrase, linked: Reference[]): Mark[] {
    const { kind } = phrase;
    const text = textWith(entry.parent, phrase);
    const parent = entry.parent && titlesList(entry.parent) ? null : entry.parent;
    const above = parent ?? this.commitments.headingOf(entry, this.context.titles);
    const whole = above ? this.mark(above, passage.line, kind, text) : null;
    const isWhole = linked.length === 0 || whole?.refs.every((ref) => linked.includes(ref));
    if (whole && isWhole && !this.isOneOfMany(entry, linked))
      return [{ ...whole, refs: linked.length > 0 ? linked : whole.refs }];
    return linked[0] === undefined
      ? []
      : [{ line: passage.line, kind, title: linked[0], refs: linked, text }];
  }

  /** Whether a line with an address stands among others that are only links. */
  private isOneOfMany(entry: Entry, linked: Reference[]): boolean {
    const isLink = isOnlyLinks(entry);
    if (!entry.parent || (linked.length === 0 && !isLink)) return false;
    return this.linesOfLinks(entry.parent) > (isLink ? 1 : 0);
  }

  private mark(item: Entry, line: number, kind: MarkKind, text: string): Mark {
    const { title, refs } = this.commitments.of(item);
    const subject = this.commitments.withoutDoer(subjectOf(title));
    const name = namesOnlyAccounts(subject) ? refs[0] : subject;
    return { line, kind, title: name ?? subject, refs, text };
  }
}

/** "Parser: the lexer is done": what the line links need not be done. */
const OF_A_PART = /:\s+\S|\s[–—-]\s/;

/** Whether a line says more behind a mark than in brackets, or than when that was. */
function goesOnBehind(prose: string, mark: string): boolean {
  const behind = prose.slice(prose.indexOf(mark) + mark.length).replace(/\([^()]*\)/g, "");
  return /[\p{L}\d]/u.test(behind.replace(WHEN_IT_WAS_SAID, ""));
}

const WHEN_IT_WAS_SAID = new RegExp(WHEN_IT_WAS, "i");

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
