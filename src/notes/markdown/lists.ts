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

/** Numbered lines that each stand alone between paragraphs, by the paragraphs below them, of which they are the titles. */
export function numberedTitles(entries: Entry[]): Map<Entry, Entry> {
  const titles = new Map<Entry, Entry>();
  let title: Entry | null = null;
  for (const [at, entry] of entries.entries()) {
    if (entry.kind === "heading") title = null;
    if (entry.parent) continue;
    if (entry.kind === "paragraph" && title) titles.set(entry, title);
    const isAlone = !entry.hasChildren && isText(entries[at - 1]) && isText(entries[at + 1]);
    if (entry.kind === "item" && entry.ordered) title = isAlone ? entry : null;
  }
  return titles;
}

/** Whether an entry is no part of a list. */
const isText = (entry: Entry | undefined) =>
  entry !== undefined && !entry.parent && (entry.kind === "paragraph" || entry.kind === "heading");
