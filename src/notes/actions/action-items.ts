import type { ActionItem } from "../../model/meeting.js";
import { isOnlyLinks } from "../commitments/only-links.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { linesOf, type Passage } from "../markdown/passage.js";
import type { ActionList } from "./action-list.js";
import { ActionLists } from "./action-lists.js";
import { ActionTables } from "./action-table.js";
import { bulletLength, isProhibition, openingStatus, saysNothingToDo } from "./action-words.js";
import { type ActionContext, toActionItem } from "./assignments.js";
import { Boxes } from "./boxes.js";
import { listedDueOf } from "./due.js";
import { handedIn, takenOnIn } from "./handed.js";
import { markedIn, partsAtMarkers } from "./marked.js";
import { MarkedTopics } from "./marked-topics.js";
import { isOfFacts, OwnerLines } from "./owner-lines.js";
import { mergeRepeated } from "./repeated.js";
import { actionSectionOf, isOfOneAction } from "./section-words.js";
import { isHanded, isImperative, opensWithOwner } from "./task-tally.js";
import { tellsWhatWasSaid } from "./telling.js";

/**
 * Reads what a meeting handed to somebody: marked lines, items under an action heading, cells of an action column, boxes
 * that name their owner. What is said twice in the same words is one action.
 */
export function readActionItems(entries: Entry[], context: ActionContext): ActionItem[] {
  const reader = new ActionReader(entries, context);
  const found = entries.flatMap((entry) =>
    entry.kind === "heading" ? reader.readHeading(entry) : reader.read(entry),
  );
  return mergeRepeated(found.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)));
}

class ActionReader {
  private readonly lists: ActionLists;
  private readonly ownerLines: OwnerLines;
  private readonly tables: ActionTables;
  private readonly context: ActionContext;
  private readonly topics: MarkedTopics;
  private readonly boxes: Boxes;

  constructor(entries: Entry[], context: ActionContext) {
    this.ownerLines = new OwnerLines(entries, context.owners);
    this.lists = new ActionLists(entries, context.owners, this.ownerLines, context.childrenOf);
    this.tables = new ActionTables(context);
    this.topics = new MarkedTopics(context, this.lists);
    this.boxes = new Boxes(context);
    this.context = context;
  }

  read(entry: Entry): ActionItem[] {
    const list = this.lists.listOf(entry);
    return this.actionsOf(entry, list).map((action) => foundIn(list, action));
  }

  /** A heading among actions is one when nothing but its facts stands below it: "Owner: Ada", "Deadline: 5 June". */
  readHeading(heading: Entry): ActionItem[] {
    const facts = this.ownerLines.ofHeading(heading);
    const list = facts && !this.lists.isOpener(heading) ? this.lists.listOf(heading) : null;
    const [passage] = heading.passages;
    if (!facts || !list || !passage) return [];
    return [foundIn(list, toActionItem(heading, passage, 0, list.owners, this.context, facts))];
  }

  private actionsOf(entry: Entry, list: ActionList | null): ActionItem[] {
    if (entry.kind === "row" && this.tables.isOfActions(entry, list !== null)) return this.tables.read(entry);
    const marked = this.lists.isOpener(entry)
      ? []
      : entry.passages.flatMap(partsAtMarkers).flatMap((passage) => this.readMarked(entry, passage));
    if (marked.length > 0) {
      this.lists.addAction(entry);
      return marked.map((action) => this.topics.owned(entry, action));
    }
    if (list && this.topics.take(entry)) return [];
    if (list) return list.isReview ? this.readReviewed(entry) : this.readListed(entry, list);
    const belowLabel = entry.passages.length > 1 ? this.readBelowLabel(entry) : [];
    if (belowLabel.length > 0) return belowLabel;
    return entry.checked !== null ? this.readBox(entry) : this.readHanded(entry);
  }

  private readMarked(entry: Entry, passage: Passage): ActionItem[] {
    return markedIn(passage, this.context.owners).map(({ words, from, owners, line, label }) => {
      const action = this.toAction(entry, words, owners, from);
      return { ...(label ? this.labelled(entry, action, label) : action), line: line ?? action.line };
    });
  }

  private labelled(entry: Entry, { topic, ...action }: ActionItem, label: string): ActionItem {
    const text = `${label}${action.text}`;
    return { ...action, text, ...this.context.topics.of(entry, { title: text, refs: action.refs }) };
  }

  /** A point of a review is an action when it has a box or a status, or hands something to somebody. */
  private readReviewed(entry: Entry): ActionItem[] {
    const [passage] = entry.passages;
    if (!passage || entry.kind === "row" || (entry.parent && !this.lists.isOpener(entry.parent))) return [];
    const isAction =
      entry.checked !== null ||
      entry.struck ||
      openingStatus(passage.text).length > 0 ||
      (!entry.parent &&
        (isHanded(passage.text, this.context.owners) || this.context.owners.isClosedByPresent(passage.text)));
    return isAction ? [this.toListed(entry, passage, [])] : [];
  }

  private readListed(entry: Entry, list: ActionList): ActionItem[] {
    if (entry.kind === "row" || entry.passages.length === 0 || saysNothingToDo(textOf(entry))) return [];
    if (this.ownerLines.isFact(entry)) return [];
    if (entry.checked === null && isProhibition(textOf(entry))) return [];
    if (entry.parent && entry.checked === null && isOnlyLinks(entry)) return [];
    if (this.lists.takeAsGroup(entry, list)) return [];
    const passages = entry.kind === "paragraph" ? this.tasksIn(entry, list) : entry.passages.slice(0, 1);
    if (passages.length === 0) return [];
    this.lists.addAction(entry);
    const found = passages.map((passage) => this.toListed(entry, passage, list.owners));
    if (entry.checked === null && tellsWhatWasSaid(textOf(entry), this.context.owners))
      return found.filter(({ done }) => done);
    if (!list.mayHoldRemarks || entry.checked !== null) return found;
    return found.filter(({ text, owners, due }) => owners.length > 0 || due || !REMARK.test(text));
  }

  /** Lines of one paragraph: those below its line "New actions:". */
  private readBelowLabel(entry: Entry): ActionItem[] {
    const label = entry.passages.findIndex(({ text }) => actionSectionOf(text)?.holds === "actions");
    if (label < 0) return [];
    return entry.passages
      .slice(label + 1)
      .filter(({ text }) => !saysNothingToDo(text) && !isOfOneAction(text))
      .map((passage) => this.toAction(entry, passage, []));
  }

  /** What talk hands to somebody present: a point below a topic, and what they took on within a sentence. */
  private readHanded(entry: Entry): ActionItem[] {
    if (entry.kind === "row" || this.lists.isBelowAction(entry)) return [];
    const [passage] = entry.passages;
    const handed = passage && entry.kind === "item" ? handedIn(entry, passage, this.context) : null;
    if (handed) return [handed];
    return entry.passages.flatMap((said) => takenOnIn(entry, said, this.context));
  }

  /** A box outside action lists is an agenda or a vote unless it says who does it, or until when. */
  private readBox(entry: Entry): ActionItem[] {
    const [passage] = entry.passages;
    if (!passage) return [];
    const due = listedDueOf(entry, this.context);
    if (!due && !this.boxes.isTask(entry, passage.text)) return [];
    const action = this.toAction(entry, passage, []);
    return [{ ...action, due: action.due ?? due }];
  }

  /** What a paragraph among actions holds: a task in each of its lines, or itself if it is one. */
  private tasksIn(paragraph: Entry, { isOfOne }: ActionList): Passage[] {
    const { owners } = this.context;
    const lines = paragraph.passages.flatMap(linesOf).filter((line) => !isOfFacts(line, owners));
    const areTasks = lines.every(
      ({ text }) => text.length <= LONGEST_LINE && (isImperative(text) || isHanded(text, owners)),
    );
    if (areTasks && lines.length > 1 && !/:\s*$/.test(textOf(paragraph))) return lines;
    if (isOfOne) return paragraph.passages.slice(0, 1);
    return this.isTask(paragraph) ? paragraph.passages.filter((passage) => !isOfFacts(passage, owners)) : [];
  }

  /** Whether a paragraph among actions is one: it says who does it, and leads in to nothing. */
  private isTask(paragraph: Entry): boolean {
    const { owners } = this.context;
    return (
      !/:\s*$/.test(textOf(paragraph)) &&
      paragraph.passages.some(
        ({ text }) =>
          opensWithOwner(text.slice(bulletLength(text)), owners) || owners.isClosedByPresent(text),
      )
    );
  }

  /** An action that is also due when its list makes a date in its item a deadline. */
  private toListed(entry: Entry, passage: Passage, given: string[]): ActionItem {
    const action = this.toAction(entry, passage, given);
    return entry.kind === "item"
      ? { ...action, due: action.due ?? listedDueOf(entry, this.context) }
      : action;
  }

  private toAction(entry: Entry, passage: Passage, given: string[], from = 0): ActionItem {
    return toActionItem(entry, passage, from, given, this.context, this.ownerLines.of(entry));
  }
}

/** What stands in a list of closed actions is done. */
const foundIn = (list: ActionList | null, action: ActionItem): ActionItem => ({
  ...action,
  done: action.done || list?.isDone === true,
  ...(list?.line == null ? {} : { lists: [list.line] }),
});

/** "Add a page on nests? <link>" is a suggestion, "should be ready soon" what one expects. */
const REMARK =
  /\?\s*(?:\(?https?:\S+)?$|^\W*(?:(?:it|this|that|they) )?(?:should|would|could|might|may|is|are|was|were|has|have|had|will) /i;

/** A longer line of a paragraph is talk, or was wrapped. */
const LONGEST_LINE = 100;
