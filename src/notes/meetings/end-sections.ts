import type { Entry } from "../markdown/entry.js";

/**
 * Ends the sections of a file in which the heading of a meeting stands too deep: below `## Actions` and a list of its own,
 * `### 6 November` begins a meeting and no part of that list. A section that holds nothing but meetings stays above them.
 * @param starts the headings at which meetings begin.
 * @param entries changed in place: the headings of what stands in those meetings.
 */
export function endSectionsAt(starts: ReadonlySet<Entry>, entries: Entry[]): void {
  if (![...starts].some(({ kind, headings }) => kind === "heading" && headings.length > 0)) return;
  const filled = new Set(entries.filter(({ kind }) => kind !== "heading").map(({ headings }) => headings[0]));
  const kept = new Map<Entry[], Entry[]>();
  for (const entry of entries) {
    const { headings } = entry;
    const at = headings.findIndex((heading) => starts.has(heading));
    if (at < 0) continue;
    const left =
      kept.get(headings) ?? headings.filter((heading, place) => place <= at || !filled.has(heading));
    kept.set(headings, left);
    entry.headings = left;
  }
}
