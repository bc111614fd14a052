import type { CalendarDate } from "../../model/calendar-date.js";
import type { ActionItem } from "../../model/meeting.js";
import { type Entry, textOf } from "../markdown/outline.js";
import { lineAt, type Passage, slicePassage } from "../markdown/passage.js";
import type { OpeningOwner, OwnerFinder } from "../people/owners.js";
import { findSpeaker, splitPeople } from "../people/speaker.js";
import { isVerb } from "../people/verbs.js";
import {
  findActionMarker,
  isAgendaPoint,
  openingStatus,
  opensActions,
  opensReview,
  saysDone,
  saysNothingToDo,
} from "./action-words.js";
import { deadlinesIn } from "./deadlines.js";
import { isOnlyLinks, type ReferenceFinder } from "./references.js";

/** What reading actions needs beside the entries. */
export interface ActionContext {
  meetingDate: CalendarDate;
  tocTerms: string[];
  owners: OwnerFinder;
  references: ReferenceFinder;
  childrenOf: (entry: Entry) => Entry[];
}

/** Reads what a meeting handed to somebody: marked lines, items under an action heading, boxes that name their owner. */
export function readActionItems(entries: Entry[], context: ActionContext): ActionItem[] {
  const reader = new ActionReader(entries, context);
  return entries.flatMap((entry) => reader.read(entry));
}

class ActionReader {
  private readonly context: ActionContext;
  /** Headings and introductions "Actions" that stand over an agenda. */
  private readonly agendas: Set<Entry>;
  /** Items of an action list whose children are its actions: they only name an owner, or the list. */
  private readonly groups = new Map<Entry, string[]>();
  private readonly taken = new Set<Entry>();

  constructor(entries: Entry[], context: ActionContext) {
    this.context = context;
    this.agendas = findAgendas(entries);
  }

  read(entry: Entry): ActionItem[] {
    if (entry.kind === "heading") return [];
    const marked = entry.passages.flatMap((passage) => this.readMarked(entry, passage));
    if (marked.length > 0) return marked;
    const inherited = this.ownersOfList(entry);
    if (inherited)
      return this.standsInReview(entry) ? this.readReviewed(entry) : this.readListed(entry, inherited);
    if (entry.passages.length > 1) return this.readBelowLabel(entry);
    return entry.checked !== null ? this.readBox(entry) : [];
  }

  private standsInReview(entry: Entry): boolean {
    const { introduction } = entry;
    const opener =
      introduction && introduction !== entry && opensActions(textOf(introduction))
        ? introduction
        : entry.headings.find((above) => opensActions(textOf(above)));
    return opener !== undefined && opensReview(textOf(opener));
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
    return isAction ? [this.toAction(entry, passage, 0, [])] : [];
  }

  private readMarked(entry: Entry, passage: Passage): ActionItem[] {
    const speaker = findSpeaker(passage.text);
    const from = speaker?.length ?? 0;
    const marker = findActionMarker(from === 0 ? passage.text : passage.text.slice(from));
    if (!marker) return [];
    const { owners } = this.context;
    const rest = passage.text.slice(from + marker.end);
    if (rest.trim() === "" || owners.onlyNames(rest).length > 0) return [];
    if (marker.owner && !owners.areNames(marker.owner)) return [];
    if (marker.needsOwner && owners.subjectOf(rest).length === 0) return [];
    this.taken.add(entry);
    const given = marker.owner ? splitPeople(marker.owner) : (speaker?.names ?? []);
    return [this.toAction(entry, passage, from + marker.end, given)];
  }

  /** Lines of one paragraph: those below its line "New actions:". */
  private readBelowLabel(entry: Entry): ActionItem[] {
    const label = entry.passages.findIndex((passage) => opensActions(passage.text));
    if (label < 0) return [];
    return entry.passages.slice(label + 1).map((passage) => this.toAction(entry, passage, 0, []));
  }

  /** Owners that the list gives to its items; null when the entry stands in no list of actions. */
  private ownersOfList(entry: Entry): string[] | null {
    for (let above = entry.parent; above; above = above.parent) {
      const group = this.groups.get(above);
      if (group) return group;
      if (this.taken.has(above)) return null;
      if (opensActions(textOf(above))) return [];
    }
    const { introduction } = entry;
    const heading = entry.headings.find((above) => opensActions(textOf(above)));
    if (introduction && introduction !== entry) {
      if (opensActions(textOf(introduction))) return this.agendas.has(introduction) ? null : [];
      const owners = heading ? this.context.owners.onlyNames(textOf(introduction)) : [];
      if (owners.length > 0) return owners;
      if (opensAnotherList(introduction)) return null;
    }
    return heading && !this.agendas.has(heading) ? [] : null;
  }

  private readListed(entry: Entry, inherited: string[]): ActionItem[] {
    if (entry.passages.length === 0 || saysNothingToDo(textOf(entry))) return [];
    if (entry.parent && entry.checked === null && isOnlyLinks(entry)) return [];
    if (entry.kind === "item" && entry.hasChildren) {
      const group = this.groupOwners(entry);
      if (group) {
        this.groups.set(entry, group);
        return [];
      }
    }
    if (entry.kind === "paragraph" && !isTask(entry, this.context.owners)) return [];
    if (entry.kind === "paragraph" && /:\s*$/.test(textOf(entry))) return [];
    this.taken.add(entry);
    if (entry.kind === "row") return [this.rowAction(entry)];
    if (entry.kind === "paragraph") {
      return entry.passages.map((passage) => this.toAction(entry, passage, 0, inherited));
    }
    return entry.passages.slice(0, 1).map((passage) => this.toAction(entry, passage, 0, inherited));
  }

  /** Owners when an item only names them or the list ("Ada:", "To be done by @ada:"); null when it is an action itself. */
  private groupOwners(entry: Entry): string[] | null {
    const text = textOf(entry).trim();
    if (opensActions(text)) return [];
    const names = this.context.owners.onlyNames(text.replace(/:\s*$/, ""));
    if (names.length > 0) return names;
    if (!/:\s*$/.test(text)) return null;
    const mentioned = this.context.owners.within(text);
    return mentioned.length > 0 && /\bby\b/i.test(text) ? mentioned : null;
  }

  /** A box outside action lists is an agenda or a vote unless it says who does it. */
  private readBox(entry: Entry): ActionItem[] {
    const [passage] = entry.passages;
    if (!passage) return [];
    const action = this.toAction(entry, passage, 0, []);
    const { owners } = this.context;
    const prefix = owners.prefixOf(passage.text);
    const isHanded =
      owners.subjectOf(passage.text).length > 0 ||
      (prefix !== null && beginsWithTask(passage.text.slice(prefix.length)));
    return isHanded ? [action] : [];
  }

  private rowAction(entry: Entry): ActionItem {
    const cellOf = (title: RegExp) => {
      const at = entry.columns.findIndex((column) => title.test(column));
      return at < 0
        ? null
        : (entry.cells[at] ?? [])
            .map((passage) => passage.text)
            .join(" ")
            .trim();
    };
    const owner = cellOf(/^(?:owners?|who|assignees?|assigned(?: to)?|responsible|person|dri)\b/i);
    const status = cellOf(/^(?:status|state|done|progress)\b/i);
    const what = cellOf(/^(?:action|task|what|item|description|todo)\b/i);
    const passage = entry.passages[0] as Passage;
    const action = this.toAction(entry, passage, 0, splitPeople(owner ?? ""));
    const isDone = status !== null && /^\W*(?:done|closed|completed?|finished|yes|x|✅)/i.test(status);
    const due = action.due ?? this.dueOf(entry.passages);
    return { ...action, text: what || action.text, done: action.done || isDone, due };
  }

  private toAction(entry: Entry, passage: Passage, from: number, given: string[]): ActionItem {
    const { owners, references, childrenOf } = this.context;
    const status = openingStatus(passage.text.slice(from));
    const body = slicePassage(passage, from + status.length, passage.text.length);
    const prefix = owners.prefixOf(body.text);
    const text = body.text.slice(prefix?.length ?? 0).trim();
    const isOwn = entry.kind !== "paragraph";
    const children = isOwn ? childrenOf(entry) : [];
    const rest = entry.passages.slice(entry.passages.indexOf(passage) + 1);
    return {
      line: lineAt(passage, from),
      text: text.replace(/\s+/g, " ").replace(/[\s*]+$/, ""),
      owners: this.ownersOf(body, prefix, given, [
        ...wrappedLines(body),
        ...rest.map((further) => further.text),
        ...children.map(textOf),
      ]),
      done: entry.checked === true || entry.struck || status.done || saysDone(text),
      due: this.dueOf(isOwn ? [body, ...rest] : [body]),
      refs: isOwn ? references.ofEntry(entry, children) : references.inPassage(body),
    };
  }

  /** In the order of trust; a mention does it even when another speaks. */
  private ownersOf(body: Passage, prefix: OpeningOwner | null, given: string[], below: string[]): string[] {
    const { owners } = this.context;
    const text = body.text.slice(prefix?.length ?? 0);
    if (prefix) return /^\s*@\w/.test(text) ? owners.within(text) : prefix.names;
    const opening = body.text.slice(0, body.boldEnd).trim();
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

  private dueOf(passages: Passage[]): CalendarDate | null {
    const { meetingDate, tocTerms } = this.context;
    for (const passage of passages) {
      const [deadline] = deadlinesIn(passage, { meetingDate, heading: null, parent: null, tocTerms });
      if (deadline) return deadline.end;
    }
    return null;
  }
}

/** The lines of a passage after its first. */
const wrappedLines = (passage: Passage) =>
  passage.lineStarts.map((start, at) => passage.text.slice(start, passage.lineStarts[at + 1]));

/** After a name: "will do", "to do" or "do", rather than what somebody said or is. */
const beginsWithTask = (text: string) => {
  const word = /^\W*([\p{L}-]+)\s+\S/u.exec(text)?.[1] ?? "";
  return /^(?:will|to|should|please)$/i.test(word) || isVerb(word);
};

/** A bold line or a label of a few words begins something else; a sentence that ends in a colon leads in. */
const opensAnotherList = (entry: Entry) => {
  const text = textOf(entry).trim();
  return entry.bold || (/:$/.test(text) && text.split(/\s+/).length <= 3);
};

const isTask = (entry: Entry, owners: OwnerFinder) =>
  entry.passages.some(
    (passage) => owners.prefixOf(passage.text) !== null || owners.subjectOf(passage.text).length > 0,
  );

function findAgendas(entries: Entry[]): Set<Entry> {
  const agendas = new Set<Entry>();
  for (const entry of entries) {
    if (entry.kind !== "item" || entry.parent || !isAgendaPoint(textOf(entry))) continue;
    const over = entry.introduction ?? entry.headings[0];
    if (over && /^\W*actions?\W*$/i.test(textOf(over))) agendas.add(over);
    const [heading] = entry.headings;
    if (heading && /^\W*actions?\W*$/i.test(textOf(heading))) agendas.add(heading);
  }
  return agendas;
}
