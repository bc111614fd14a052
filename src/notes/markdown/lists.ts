import type { Entry } from "./entry.js";

/** What the list that an entry stands in is called by: its introduction, or else the nearest heading. */
export const titleAbove = (entry: Entry): Entry | undefined => entry.introduction ?? entry.headings[0];

/** What a list item or row stands directly below: a list item, an introduction or a heading. */
export const openerOf = (entry: Entry): Entry | undefined => entry.parent ?? titleAbove(entry);

/** The list items and table rows that stand directly below each heading, introduction and list item. */
export function itemsByOpener(entries: Entry[]): Map<Entry, Entry[]> {
  const below = new Map<Entry, Entry[]>();
  for (const entry of entries) {
    if (entry.kind !== "item" && entry.kind !== "row") continue;
    const opener = openerOf(entry);
    if (!opener) continue;
    const items = below.get(opener);
    if (items) items.push(entry);
    else below.set(opener, [entry]);
  }
  return below;
}
