import { type Entry, textOf } from "../markdown/entry.js";
import type { OwnerFinder } from "../people/owners.js";
import { splitPeople } from "../people/speaker.js";

/** A line that only says who does what stands above it: `Owner: Ada`. */
const OWNER =
  /^\W*(?:owners?|assignees?|assigned(?: to)?|responsible(?: person)?|who|dri)\s*:\W*(\S.{0,79})$/i;
/** Other facts about it. */
const FACT =
  /^\W*(?:due(?: date)?|deadline|target(?: date)?|eta|timeline|when|status|priority|dependenc(?:y|ies)|outcome)\s*:/i;

/** Knows the lines of a list that only say something about the item before them or above them. */
export class OwnerLines {
  private readonly owners = new Map<Entry, string[]>();
  private readonly facts = new Set<Entry>();

  constructor(entries: Entry[], finder: OwnerFinder) {
    const last = new Map<Entry | null, Entry>();
    for (const entry of entries) {
      if (entry.kind !== "item") continue;
      const list = entry.parent ?? entry.introduction ?? entry.headings[0] ?? null;
      const names = ownersIn(textOf(entry), finder);
      if (names.length === 0 && !FACT.test(textOf(entry))) {
        last.set(list, entry);
        continue;
      }
      this.facts.add(entry);
      const about = [last.get(list), entry.parent].filter((above) => above != null);
      for (const above of names.length > 0 ? about : []) {
        if (above === last.get(list) || !this.owners.has(above)) this.owners.set(above, names);
      }
    }
  }

  /** Who does an item by a line of their own; empty without one. */
  ownersOf(entry: Entry): string[] {
    return this.owners.get(entry) ?? [];
  }

  /** Whether a line only says something about an item, so that it is none itself. */
  isFact(entry: Entry): boolean {
    return this.facts.has(entry);
  }
}

function ownersIn(text: string, finder: OwnerFinder): string[] {
  const names = OWNER.exec(text)?.[1]?.trim();
  return names && finder.areNames(names) ? splitPeople(names) : [];
}
