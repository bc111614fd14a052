import { type Entry, textOf } from "../markdown/entry.js";
import type { OwnerFinder } from "../people/owners.js";
import { isAgendaPoint, opensActions, opensReview } from "./action-words.js";

/** The list of actions that an entry stands in. */
export interface ActionList {
  /** Who does all that stands in it; empty when it says nothing. */
  owners: string[];
  /** Whether it reviews actions: then only some of its points are actions. */
  isReview: boolean;
}

/** Knows which headings, introductions and list items open a list of actions. */
export class ActionLists {
  private readonly owners: OwnerFinder;
  /** Headings and introductions "Actions" that stand over an agenda. */
  private readonly agendas: Set<Entry>;
  private readonly openers = new Map<Entry, boolean>();
  /** Items whose children are the actions, with who does them. */
  private readonly groups = new Map<Entry, string[]>();
  /** Actions themselves: what stands below them without a box only explains. */
  private readonly actions = new Set<Entry>();

  constructor(entries: Entry[], owners: OwnerFinder) {
    this.owners = owners;
    this.agendas = findAgendas(entries);
  }

  /** Says that an entry is an action. */
  addAction(entry: Entry): void {
    this.actions.add(entry);
  }

  /** The list that an entry stands in, by the list items, introduction and headings above it; null when in none. */
  listOf(entry: Entry): ActionList | null {
    for (let above = entry.parent; above; above = above.parent) {
      const group = this.groups.get(above);
      if (group) return { owners: group, isReview: false };
      if (this.actions.has(above) && entry.checked === null) return null;
      if (this.opens(above)) return listOpenedBy(above);
    }
    const { introduction } = entry;
    const heading = entry.headings.find((above) => this.opens(above));
    if (introduction && introduction !== entry) {
      if (this.opens(introduction)) return this.agendas.has(introduction) ? null : listOpenedBy(introduction);
      const owners = heading ? this.owners.onlyKnown(textOf(introduction)) : [];
      if (owners.length > 0) return { owners, isReview: false };
      if (opensAnotherList(introduction)) return null;
    }
    return heading && !this.agendas.has(heading) ? listOpenedBy(heading) : null;
  }

  /**
   * Whether an item of a list of actions only names the list or who does what follows ("Ada:", "To be done by @ada:"):
   * its children are the actions. A box makes it an action itself.
   */
  takeAsGroup(entry: Entry): boolean {
    const mayLead = entry.kind === "item" && entry.hasChildren && entry.checked === null;
    const group = mayLead ? this.groupOwners(entry) : null;
    if (group) this.groups.set(entry, group);
    return group !== null;
  }

  private groupOwners(entry: Entry): string[] | null {
    const text = textOf(entry).trim();
    if (this.opens(entry)) return [];
    const names = this.owners.onlyNames(text.replace(/:\s*$/, ""));
    if (names.length > 0) return names;
    if (!/:\s*$/.test(text) || !/\bby\b/i.test(text)) return null;
    const mentioned = this.owners.within(text);
    return mentioned.length > 0 ? mentioned : null;
  }

  private opens(entry: Entry): boolean {
    let isOpener = this.openers.get(entry);
    if (isOpener === undefined) {
      isOpener = opensActions(textOf(entry)) && !isTableOfContents(entry);
      this.openers.set(entry, isOpener);
    }
    return isOpener;
  }
}

/** A link within the page only leads to the list. */
const isTableOfContents = (entry: Entry) =>
  entry.passages.some(({ links }) => links.some(({ url }) => url.startsWith("#")));

const listOpenedBy = (opener: Entry): ActionList => ({ owners: [], isReview: opensReview(textOf(opener)) });

/** A bold line or a label of a few words begins something else; a sentence that ends in a colon leads in. */
function opensAnotherList(entry: Entry): boolean {
  const text = textOf(entry).trim();
  return entry.bold || (/:$/.test(text) && text.split(/\s+/).length <= 3);
}

function findAgendas(entries: Entry[]): Set<Entry> {
  const agendas = new Set<Entry>();
  for (const entry of entries) {
    if (entry.kind !== "item" || entry.parent || !isAgendaPoint(textOf(entry))) continue;
    for (const above of [entry.introduction, entry.headings[0]]) {
      if (above && /^\W*actions?\W*$/i.test(textOf(above))) agendas.add(above);
    }
  }
  return agendas;
}
