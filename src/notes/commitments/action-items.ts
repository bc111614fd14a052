import type { CalendarDate } from "../../model/calendar-date.js";
import type { ActionItem } from "../../model/meeting.js";
import { findDeadlines } from "../deadlines/find-deadlines.js";
import { type Entry, textOf } from "../markdown/outline.js";
import { lineAt, type Passage, slicePassage } from "../markdown/passage.js";
import type { OwnerFinder } from "../people/owners.js";
import { splitPeople } from "../people/speaker.js";
import {
  findActionMarker,
  isAgendaPoint,
  openingStatus,
  opensActions,
  saysDone,
  saysNothingToDo,
} from "./action-words.js";
import type { ReferenceFinder } from "./references.js";

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
    if (inherited) return this.readListed(entry, inherited);
    return entry.checked !== null ? this.readBox(entry) : [];
  }

  private readMarked(entry: Entry, passage: Passage): ActionItem[] {
    const marker = findActionMarker(passage.text);
    if (!marker) return [];
    const rest = passage.text.slice(marker.end);
    const { owners } = this.context;
    if (rest.trim() === "" || owners.onlyNames(rest).length > 0) return [];
    if (marker.owner && !owners.areNames(marker.owner)) return [];
    this.taken.add(entry);
    const before = splitPeople(marker.owner ?? "");
    return [this.toAction(entry, passage, marker.end, before)];
  }

  /** Owners that the list gives to its items; null when the entry stands in no list of actions. */
  private ownersOfList(entry: Entry): string[] | null {
    for (let above = entry.parent; above; above = above.parent) {
      const group = this.groups.get(above);
      if (group) return group;
      if (this.taken.has(above)) return null;
      if (opensActions(textOf(above))) return [];
    }
    return this.standsUnderActions(entry) ? [] : null;
  }

  private standsUnderActions(entry: Entry): boolean {
    const { introduction } = entry;
    if (introduction && introduction !== entry) {
      if (opensActions(textOf(introduction))) return !this.agendas.has(introduction);
      const isOwnTitle = introduction.bold || /:\s*$/.test(textOf(introduction));
      if (isOwnTitle && !isSubheading(introduction)) return false;
    }
    const heading = entry.headings.find((above) => opensActions(textOf(above)));
    return heading !== undefined && !this.agendas.has(heading);
  }

  private readListed(entry: Entry, inherited: string[]): ActionItem[] {
    if (entry.passages.length === 0 || saysNothingToDo(textOf(entry))) return [];
    if (entry.kind === "item" && entry.hasChildren) {
      const group = this.groupOwners(entry);
      if (group) {
        this.groups.set(entry, group);
        return [];
      }
    }
    if (entry.kind === "paragraph" && !isTask(entry, this.context.owners)) return [];
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
    const prefix = this.context.owners.prefixOf(passage.text);
    const hasTask = /\p{L}{2,}\s+\S/u.test(action.text);
    const isHanded = prefix !== null || this.context.owners.subjectOf(passage.text).length > 0;
    return isHanded && hasTask ? [action] : [];
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
      text: text.replace(/\s+/g, " "),
      owners: this.ownersOf(text, prefix?.names ?? [], given, [
        ...wrappedLines(body),
        ...rest.map((further) => further.text),
        ...children.map(textOf),
      ]),
      done: entry.checked === true || entry.struck || status.done || saysDone(text),
      due: this.dueOf(isOwn ? [body, ...rest] : [body]),
      refs: isOwn ? references.ofEntry(entry, children) : references.inPassage(body),
    };
  }

  /** In the order of trust; a mention in the text does it even when another speaks. */
  private ownersOf(text: string, prefix: string[], given: string[], below: string[]): string[] {
    const { owners } = this.context;
    const subject = owners.subjectOf(text);
    const mentioned = subject.length > 0 ? [] : owners.within(text);
    if (prefix.length > 0) return /^@\w/.test(text) ? mentioned : prefix;
    if (subject.length > 0) return subject;
    if (given.length > 0) return given;
    if (mentioned.length > 0) return mentioned;
    for (const line of below) {
      const named = owners.onlyNames(line);
      if (named.length > 0) return named;
    }
    return below.map((line) => owners.knownSubjectOf(line)).find((names) => names.length > 0) ?? [];
  }

  private dueOf(passages: Passage[]): CalendarDate | null {
    const { meetingDate, tocTerms } = this.context;
    for (const passage of passages) {
      const [deadline] = findDeadlines(passage.prose, { meetingDate, heading: null, parent: null, tocTerms });
      if (deadline) return deadline.end;
    }
    return null;
  }
}

/** The lines of a passage after its first. */
const wrappedLines = (passage: Passage) =>
  passage.lineStarts.map((start, at) => passage.text.slice(start, passage.lineStarts[at + 1]));

/** A sub-heading inside an action section (somebody's name) keeps the section. */
const isSubheading = (entry: Entry) => textOf(entry).trim().split(/\s+/).length <= 2;

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
