import { type Entry, textOf } from "../markdown/entry.js";
import { areOnlyMentions } from "../people/mentioned.js";
import type { OwnerFinder } from "../people/owners.js";
import { perObject } from "../per-object.js";
import { isImperative, readsAsTask, saysWho } from "./task-tally.js";

/** Knows the points of a list of actions that only stand over those below them: as who does these, or as their matter. */
export class TaskGroups {
  private readonly owners: OwnerFinder;
  private readonly childrenOf: (entry: Entry) => Entry[];

  constructor(owners: OwnerFinder, childrenOf: (entry: Entry) => Entry[]) {
    this.owners = owners;
    this.childrenOf = childrenOf;
  }

  /**
   * Whether an item is the matter of tasks below it, each with its own person or opened by its verb: "Spring count" over
   * "Sheets for the hides (Ada)" and "Book a room". A box or somebody who does it makes it a task itself, as does a verb that
   * opens it.
   */
  readonly isMatter = perObject((entry: Entry): boolean => {
    if (entry.kind !== "item" || !entry.hasChildren || entry.checked !== null) return false;
    const text = textOf(entry);
    if (isImperative(text) || saysWho(text, this.owners) || this.ownersBelow(entry)) return false;
    const below = this.childrenOf(entry).filter(({ struck }) => !struck);
    return (
      below.length >= FEWEST &&
      below.every((child) => child.kind === "item" && readsAsTask(child, this.owners))
    );
  });

  /** Who does all that stands below an item that only names them: "Ada:", "To be done by @ada:"; null where it does not. */
  ownersBelow(entry: Entry): string[] | null {
    const text = textOf(entry).trim();
    const names = this.owners.onlyNames(text.replace(/:\s*$/, ""));
    if (names.length > 0) return names;
    if (areOnlyMentions(text)) return this.owners.within(text);
    if (!/:\s*$/.test(text) || !/\bby\b/i.test(text)) return null;
    const mentioned = this.owners.within(text);
    return mentioned.length > 0 ? mentioned : null;
  }
}

/** One alone may only explain what stands above it. */
const FEWEST = 2;
