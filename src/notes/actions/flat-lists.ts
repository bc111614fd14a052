import { type Entry, textOf } from "../markdown/entry.js";
import { openerOf } from "../markdown/lists.js";
import type { OwnerFinder } from "../people/owners.js";
import { saysTask } from "./action-words.js";
import type { ActionSection } from "./section-words.js";
import { isHanded, isImperative, readsAsTask } from "./task-tally.js";

/**
 * The points that stand beside the title of their list instead of below it: "- **Next steps:**" is a bullet itself, and so
 * is each of them. They end at the next title. Where most of them are no tasks, the title was left empty.
 * @param sectionOf what a line opens as a title.
 */
export function flatListsIn(
  entries: Entry[],
  owners: OwnerFinder,
  sectionOf: (entry: Entry) => ActionSection | null,
): Map<Entry, Entry> {
  const flat = new Map<Entry, Entry>();
  for (const [title, points] of pointsByTitle(entries, sectionOf)) {
    const tasks = points.filter((point) => isTask(point, owners)).length;
    if (points.length > 1 && tasks * 2 > points.length) for (const point of points) flat.set(point, title);
  }
  return flat;
}

function pointsByTitle(
  entries: Entry[],
  sectionOf: (entry: Entry) => ActionSection | null,
): Map<Entry, Entry[]> {
  const found = new Map<Entry, Entry[]>();
  /** The title that is open in each list, or null behind its end. */
  const open = new Map<Entry | undefined, Entry | null>();
  for (const entry of entries) {
    if (entry.kind !== "item") continue;
    const list = openerOf(entry);
    const isFirst = !open.has(list);
    const title = open.get(list) ?? null;
    if (isBareTitle(entry)) {
      const mayOpen = (isFirst || entry.bold) && entry.checked === null;
      const section = mayOpen ? sectionOf(entry) : null;
      open.set(list, section && section.holds !== "review" ? entry : null);
    } else {
      open.set(list, title);
      if (title) found.set(title, [...(found.get(title) ?? []), entry]);
    }
  }
  return found;
}

/** Bold as a whole, or a label without anything behind it or below it. */
const isBareTitle = (entry: Entry) =>
  !entry.hasChildren ? entry.bold || /:\s*$/.test(textOf(entry)) : entry.bold;

/** Whether a point is handed to somebody, also behind a label, or says what to do and not only what to talk about. */
function isTask(point: Entry, owners: OwnerFinder): boolean {
  const text = textOf(point);
  const labelled = LABEL.exec(text)?.[1];
  if (labelled !== undefined && isHanded(labelled, owners)) return true;
  if (isImperative(text)) return saysTask(text.replace(/^\W+/, "").toLowerCase());
  return readsAsTask(point, owners);
}

/** What stands behind a label: "Website: Ada to redo it". */
const LABEL = /^[^:.]{2,40}:\s+(.+)$/;
