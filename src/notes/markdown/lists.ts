import { groupBy } from "../../model/group-by.js";
import type { Entry } from "./entry.js";

/** What the list that an entry stands in is called by: its introduction, or else the nearest heading. */
export const titleAbove = (entry: Entry): Entry | undefined => entry.introduction ?? entry.headings[0];

/** The list items that an entry stands under, nearest first. */
export function itemsAbove({ parent }: Entry): Entry[] {
  const items: Entry[] = [];
  for (let above = parent; above; above = above.parent) items.push(above);
  return items;
}

/** What a list item or row stands directly below: a list item, an introduction or a heading. */
export const openerOf = (entry: Entry): Entry | undefined => entry.parent ?? titleAbove(entry);

/** The list items and table rows that stand directly below each heading, introduction and list item. */
export function itemsByOpener(entries: Entry[]): Map<Entry, Entry[]> {
  const items = entries.filter(({ kind }) => kind === "item" || kind === "row");
  return groupBy(items, (item) => openerOf(item) ?? null);
}
