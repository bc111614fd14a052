import type { ActionItem } from "../../model/meeting.js";
import { isOnlyLinks } from "../commitments/references.js";
import { type Entry, textOf } from "../markdown/entry.js";
import type { Passage } from "../markdown/passage.js";
import { findSpeaker, splitPeople } from "../people/speaker.js";
import { isVerb } from "../people/verbs.js";
import { ActionLists } from "./action-lists.js";
import { toRowAction } from "./action-table.js";
import {
  findActionMarker,
  mayHoldMarker,
  openingStatus,
  opensActions,
  saysNothingToDo,
} from "./action-words.js";
import { type ActionContext, toActionItem } from "./assignments.js";

/** Reads what a meeting handed to somebody: marked lines, items under an action heading, boxes that name their owner. */
export function readActionItems(entries: Entry[], context: ActionContext): ActionItem[] {
  const reader = new ActionReader(new ActionLists(entries, context.owners), context);
  return entries.flatMap((entry) => (entry.kind === "heading" ? [] : reader.read(entry)));
}

class ActionReader {
  private readonly lists: ActionLists;
  private readonly context: ActionContext;

  constructor(lists: ActionLists, context: ActionContext) {
    this.lists = lists;
    this.context = context;
  }

  read(entry: Entry): ActionItem[] {
    const marked = entry.passages.flatMap((passage) => this.readMarked(entry, passage));
    if (marked.length > 0) {
      this.lists.addAction(entry);
      return marked;
    }
    const list = this.lists.listOf(entry);
    if (list) return list.isReview ? this.readReviewed(entry) : this.readListed(entry, list.owners);
    if (entry.passages.length > 1) return this.readBelowLabel(entry);
    return entry.checked !== null ? this.readBox(entry) : [];
  }

  private readMarked(entry: Entry, passage: Passage): ActionItem[] {
    if (!mayHoldMarker(passage.text)) return [];
    const speaker = findSpeaker(passage.text);
    const from = speaker?.length ?? 0;
    const marker = findActionMarker(from === 0 ? passage.text : passage.text.slice(from));
    if (!marker) return [];
    const { owners } = this.context;
    const rest = passage.text.slice(from + marker.end);
    if (rest.trim() === "" || owners.onlyNames(rest).length > 0) return [];
    if (marker.owner && !owners.areNames(marker.owner)) return [];
    if (marker.needsOwner && owners.subjectOf(rest).length === 0) return [];
    const given = marker.owner ? splitPeople(marker.owner) : (speaker?.names ?? []);
    return [this.toAction(entry, passage, given, from + marker.end)];
  }

  /** A point of a review is an action when it has a box or a status, or hands something to somebody. */
  private readReviewed(entry: Entry): ActionItem[] {
    const [passage] = entry.passages;
    if (!passage || entry.parent) return [];
    const isAction =
      entry.checked !== null ||
      entry.struck ||
      openingStatus(passage.text).length > 0 ||
      this.context.owners.subjectOf(passage.text).length > 0;
    return isAction ? [this.toAction(entry, passage, [])] : [];
  }

  private readListed(entry: Entry, owners: string[]): ActionItem[] {
    if (entry.passages.length === 0 || saysNothingToDo(textOf(entry))) return [];
    if (entry.parent && entry.checked === null && isOnlyLinks(entry)) return [];
    if (this.lists.takeAsGroup(entry)) return [];
    if (entry.kind === "paragraph" && !this.isTask(entry)) return [];
    this.lists.addAction(entry);
    if (entry.kind === "row") return [toRowAction(entry, this.context)];
    const passages = entry.kind === "paragraph" ? entry.passages : entry.passages.slice(0, 1);
    return passages.map((passage) => this.toAction(entry, passage, owners));
  }

  /** Lines of one paragraph: those below its line "New actions:". */
  private readBelowLabel(entry: Entry): ActionItem[] {
    const label = entry.passages.findIndex((passage) => opensActions(passage.text));
    if (label < 0) return [];
    return entry.passages.slice(label + 1).map((passage) => this.toAction(entry, passage, []));
  }

  /** A box outside action lists is an agenda or a vote unless it says who does it. */
  private readBox(entry: Entry): ActionItem[] {
    const [passage] = entry.passages;
    if (!passage) return [];
    const { owners } = this.context;
    const prefix = owners.prefixOf(passage.text);
    const isHanded =
      owners.subjectOf(passage.text).length > 0 ||
      (prefix !== null && beginsWithTask(passage.text.slice(prefix.length)));
    return isHanded ? [this.toAction(entry, passage, [])] : [];
  }

  /** Whether a paragraph among actions is one: it says who does it, and leads in to nothing. */
  private isTask(paragraph: Entry): boolean {
    const { owners } = this.context;
    return (
      !/:\s*$/.test(textOf(paragraph)) &&
      paragraph.passages.some(
        ({ text }) => owners.prefixOf(text) !== null || owners.subjectOf(text).length > 0,
      )
    );
  }

  private toAction(entry: Entry, passage: Passage, given: string[], from = 0): ActionItem {
    return toActionItem(entry, passage, from, given, this.context);
  }
}

/** After a name: "will do", "to do" or "do", rather than what somebody said or is. */
function beginsWithTask(text: string): boolean {
  const word = /^\W*([\p{L}-]+)\s+\S/u.exec(text)?.[1] ?? "";
  return /^(?:will|to|should|please)$/i.test(word) || isVerb(word);
}
