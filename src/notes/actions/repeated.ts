import type { ActionItem } from "../../model/meeting.js";

/** Shorter texts may be the same by chance: "Review". */
const SHORTEST = 12;

/**
 * Actions without those that another says in the same words, for nobody else: as when a remark's action is listed again
 * at the end, or last week's list repeated. The listed one stays, or the one that says who, or the first, with what the
 * others add: owners, a due date, that it is done.
 */
export function mergeRepeated(found: ActionItem[]): ActionItem[] {
  const known = new Map<string, ActionItem>();
  const repeated = new Set<ActionItem>();
  for (const one of found) {
    const key = one.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
    const other = key.length < SHORTEST ? undefined : known.get(key);
    if (!other || !areForTheSame(other.owners, one.owners)) {
      known.set(key, one);
      continue;
    }
    const [kept, left] = saysMore(one, other) ? [one, other] : [other, one];
    repeated.add(left);
    addTo(kept, left);
    known.set(key, kept);
  }
  return found.filter((one) => !repeated.has(one));
}

/** Whether the later of two stays: the one that is listed, or the one that says who where both are or neither. */
const saysMore = (later: ActionItem, first: ActionItem) =>
  isListed(later) === isListed(first)
    ? later.owners.length > 0 && first.owners.length === 0
    : isListed(later);

/** Whether it stands in a list of actions rather than among what was said. */
const isListed = ({ lists }: ActionItem) => lists !== undefined;

function addTo(kept: ActionItem, left: ActionItem): void {
  kept.owners = kept.owners.length > 0 ? kept.owners : left.owners;
  kept.due ??= left.due;
  kept.done ||= left.done;
  if (kept.lists && left.lists) kept.lists = [...new Set([...kept.lists, ...left.lists])];
}

/** Whether one names nobody, or both name the same. */
function areForTheSame(some: string[], others: string[]): boolean {
  const fold = (names: string[]) =>
    names
      .map((name) => name.toLowerCase())
      .sort()
      .join("/");
  return some.length === 0 || others.length === 0 || fold(some) === fold(others);
}
