import { type Entry, textOf } from "../markdown/entry.js";
import type { OwnerFinder } from "../people/owners.js";
import { isVerb } from "../people/verbs.js";
import { isProhibition } from "./action-words.js";
import { handedInBracket } from "./doers.js";

/** A line says within so many characters what is to be done. */
const LONGEST_OPENING = 60;

/** Counts the points that read as tasks below titles such as "Takeaways", which may as well hold mere remarks. */
export class TaskTally {
  private readonly counts = new Map<Entry, { tasks: number; all: number }>();

  /**
   * @param counted whether the points below a title are to be counted.
   * @param isMatter whether a point is the matter of tasks below it.
   */
  constructor(
    entries: Entry[],
    owners: OwnerFinder,
    counted: (title: Entry) => boolean,
    isMatter: (entry: Entry) => boolean,
  ) {
    for (const entry of entries) {
      if (entry.kind !== "item") continue;
      const above = entry.parent
        ? [entry.parent].find(counted)
        : [...(entry.introduction ? [entry.introduction] : []), ...entry.headings].find(counted);
      if (!above) continue;
      const count = this.counts.get(above) ?? { tasks: 0, all: 0 };
      count.all++;
      if (readsAsTask(entry, owners) || isMatter(entry)) count.tasks++;
      this.counts.set(above, count);
    }
  }

  /** Whether most points below a title read as tasks. */
  areMost(title: Entry): boolean {
    const { tasks, all } = this.counts.get(title) ?? { tasks: 0, all: 0 };
    return tasks * 2 > all;
  }
}

/** Whether an item has a box, says who does it, or begins with what to do: "Write the guide". */
export function readsAsTask(entry: Entry, owners: OwnerFinder): boolean {
  const text = textOf(entry);
  return entry.checked !== null || isImperative(text) || saysWho(text, owners);
}

/** Whether a line says who does it, at its start, in it, or in a bracket at its end. */
export const saysWho = (text: string, owners: OwnerFinder) =>
  isHanded(text, owners) || owners.within(text).length > 0 || handedInBracket(text, owners).length > 0;

/** Whether a line opens with somebody, as whose it stands or who does it. */
export const opensWithOwner = (text: string, owners: OwnerFinder) =>
  owners.prefixOf(text) !== null || owners.subjectOf(text).length > 0;

/** Whether a line hands something to somebody: "Ada will write", "Ada: write". */
export function isHanded(text: string, owners: OwnerFinder): boolean {
  if (owners.subjectOf(text).length > 0) return true;
  const prefix = owners.prefixOf(text);
  return prefix !== null && beginsWithTask(text.slice(prefix.length));
}

/** After a name: "will do", "to do" or "do", rather than what somebody said or is. */
function beginsWithTask(text: string): boolean {
  if (isProhibition(text)) return false;
  const word = TASK.exec(text.slice(0, LONGEST_OPENING))?.[1] ?? "";
  return /^(?:will|to|should|please)$/i.test(word) || isVerb(word);
}

/** A word that something follows: "write the guide", "approve: <link>". */
const TASK = /^\W*([\p{L}-]+)(?:\s+\S|:\s+(?:https?:\/\/|[\w./-]*#\d))/u;

/** "Write the guide", but not "Release of 1.0" or "Support: slow". */
export function isImperative(text: string): boolean {
  const [, verb = "", next = ""] = /^\W*([\p{L}-]+)\s+(\S+)/u.exec(text.slice(0, LONGEST_OPENING)) ?? [];
  return isVerb(verb) && !/^(?:of|is|are|was|were|has|have|for|from|by|[-–—:])$/i.test(next);
}
