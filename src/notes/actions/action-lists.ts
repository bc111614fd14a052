import { type Entry, textOf } from "../markdown/entry.js";
import { itemsAbove } from "../markdown/lists.js";
import type { OwnerFinder } from "../people/owners.js";
import { splitPeople } from "../people/speaker.js";
import { perObject } from "../per-object.js";
import { type ActionList, within } from "./action-list.js";
import { agendasIn } from "./agendas.js";
import { flatListsIn } from "./flat-lists.js";
import type { OwnerLines } from "./owner-lines.js";
import {
  type ActionSection,
  actionSectionOf,
  isOfEachPerson,
  isOfOneAction,
  opensOtherSection,
  statusTitled,
} from "./section-words.js";
import { TaskGroups } from "./task-groups.js";
import { TaskTally } from "./task-tally.js";
import { endsWithPoint, leadsElsewhere, openedAtEnd, titlesIn } from "./title-lines.js";

/** Knows which headings, introductions and list items open a list of actions. */
export class ActionLists {
  private readonly owners: OwnerFinder;
  private readonly ownerLines: OwnerLines;
  /** Headings and introductions "Actions" that stand over an agenda. */
  private readonly agendas: Set<Entry>;
  private readonly sections = new Map<Entry, ActionSection | null>();
  private readonly tasks: TaskTally;
  private readonly taskGroups: TaskGroups;
  /** Bold titles and labels of actions, by the paragraphs that follow them. */
  private readonly titles: Map<Entry, Entry>;
  /** Titles that are points of their own list, by the further points. */
  private readonly flat: Map<Entry, Entry>;
  /** Items whose children are the actions. */
  private readonly groups = new Map<Entry, ActionList>();
  /** Actions themselves: what stands below them without a box only explains. */
  private readonly actions = new Set<Entry>();

  constructor(
    entries: Entry[],
    owners: OwnerFinder,
    ownerLines: OwnerLines,
    childrenOf: (entry: Entry) => Entry[],
  ) {
    this.owners = owners;
    this.ownerLines = ownerLines;
    this.agendas = agendasIn(entries);
    this.taskGroups = new TaskGroups(owners, childrenOf);
    const holdsTasks = (entry: Entry) => this.sectionOf(entry)?.holds === "tasks";
    this.tasks = new TaskTally(entries, owners, holdsTasks, this.taskGroups.isMatter);
    this.titles = titlesIn(entries, owners, (entry) => this.sectionOf(entry));
    this.flat = flatListsIn(entries, owners, (entry) => this.sectionOf(entry));
  }

  /** Says that an entry is an action. */
  addAction(entry: Entry): void {
    this.actions.add(entry);
  }

  /** Whether an entry stands below an action in its list, and so only explains that. */
  isBelowAction(entry: Entry): boolean {
    return itemsAbove(entry).some((above) => this.actions.has(above));
  }

  /** Whether an entry is itself the title of a list of actions. */
  isOpener(entry: Entry): boolean {
    return this.sectionOf(entry) !== null;
  }

  /** The list that an entry stands in, by the list items, introduction and headings above it; null when in none. */
  listOf(entry: Entry): ActionList | null {
    const title = this.flat.get(entry);
    if (title) return { ...(this.listOpenedBy(title) as ActionList), isReview: false };
    for (let above = entry.parent; above; above = above.parent) {
      const group = this.groups.get(above);
      if (group) return group;
      if (this.actions.has(above) && entry.checked === null) return null;
      if (this.sectionOf(above)) return this.listOpenedBy(above);
    }
    const heading = this.listOfHeadings(entry.headings) ?? this.titleOf(entry.introduction);
    const introduction = this.titles.get(entry) ?? entry.introduction;
    if (!introduction || introduction === entry) return heading;
    if (endsWithPoint(introduction) && (itemsAbove(entry).at(-1) ?? entry).ordered) return heading;
    const section = this.sectionOf(introduction);
    // "Until the next call:" below "Individual tasks" is no list of its own.
    if (section && !(heading && section.holds === "tasks" && !this.tasks.areMost(introduction)))
      return this.listOpenedBy(introduction);
    if (!heading) return null;
    const owners = this.namedBy(introduction);
    if (owners.length > 0) return { ...heading, owners };
    return leadsElsewhere(introduction) ? null : within(heading, textOf(introduction));
  }

  /**
   * Whether an item of a list of actions only names the list or who does what follows ("Ada:", "To be done by @ada:"):
   * its children are the actions. A box makes it an action itself.
   */
  takeAsGroup(entry: Entry, list: ActionList): boolean {
    if (entry.kind !== "item" || entry.checked !== null) return false;
    const section = this.sectionOf(entry);
    if (section && (entry.hasChildren || section.holds !== "review")) {
      this.groups.set(entry, this.listOpenedBy(entry) ?? list);
      return true;
    }
    if (!entry.hasChildren) return false;
    const title = textOf(entry);
    if (statusTitled(title) !== null || this.taskGroups.isMatter(entry)) {
      this.groups.set(entry, within(list, title));
      return true;
    }
    const owners = this.taskGroups.ownersBelow(entry);
    if (owners) this.groups.set(entry, { ...list, owners });
    return owners !== null;
  }

  /** The list of the nearest heading that opens one, unless a nearer heading opens another part of the meeting. */
  private readonly listOfHeadings = perObject((headings: Entry[]): ActionList | null => {
    const at = headings.findIndex((heading) => this.isOpener(heading));
    if (at < 0) return null;
    const list = this.listOpenedBy(headings[at] as Entry);
    const nearer = headings.slice(0, at).map(textOf);
    if (!list || nearer.some((title) => this.opensOther(title))) return null;
    const isOfEach = isOfEachPerson(textOf(headings[at] as Entry));
    const owners = nearer
      .map((title) => (isOfEach ? this.owners.onlyNames(title) : this.owners.onlyKnown(title)))
      .find((names) => names.length > 0);
    return nearer.reduceRight(within, owners ? { ...list, owners } : list);
  });

  /** Who does what stands below a line that breaks off: "Ada to:". */
  private handedBy(entry: Entry): string[] {
    const text = entry.kind === "row" ? "" : textOf(entry).trimEnd();
    const names = text.endsWith(":") ? HANDS_OUT.exec(text)?.[1] : undefined;
    return names && this.owners.areNames(names) ? splitPeople(names) : [];
  }

  private readonly namedBy = perObject((title: Entry) => this.owners.onlyKnown(textOf(title)));

  /** Whether a title names another part of the meeting: "Members" does, "All members" are those who do it. */
  private opensOther(title: string): boolean {
    return opensOtherSection(title) && this.owners.onlyKnown(title).length === 0;
  }

  /** The list of the title that an introduction stands below. */
  private titleOf(introduction: Entry | null): ActionList | null {
    const title = introduction && this.titles.get(introduction);
    return title ? this.listOpenedBy(title) : null;
  }

  private sectionOf(entry: Entry): ActionSection | null {
    let section = this.sections.get(entry);
    if (section === undefined) {
      section = isTableOfContents(entry)
        ? null
        : (actionSectionOf(textOf(entry)) ??
          openedAtEnd(entry) ??
          (this.handedBy(entry).length > 0 ? HANDED : null));
      this.sections.set(entry, section);
    }
    return section;
  }

  private listOpenedBy(opener: Entry): ActionList | null {
    const section = this.sectionOf(opener);
    if (!section || this.agendas.has(opener)) return null;
    const owners =
      [this.ownerLines.of(opener).owners, this.handedBy(opener)].find((names) => names.length > 0) ??
      this.owners.ofTitle(textOf(opener));
    const areTasks = section.holds === "actions" || owners.length > 0 || this.tasks.areMost(opener);
    const isReview = section.holds === "review" || !areTasks;
    return {
      line: opener.kind === "item" ? null : opener.line,
      owners,
      isReview,
      mayHoldRemarks: section.holds === "tasks",
      isDone: section.isDone,
      isOfOne: isOfOneAction(textOf(opener)),
    };
  }
}

const HANDED: ActionSection = { holds: "actions", isDone: false };
const HANDS_OUT = /^\W*(\S.{0,60}?) (?:to|will|agreed to|volunteered to)\s*:$/;

/** A link within the page only leads to the list. */
const isTableOfContents = (entry: Entry) =>
  entry.passages.some(({ links }) => links.some(({ url }) => url.startsWith("#")));
