import { taskOf } from "../model/task.js";
import { type Release, releaseIn } from "./release.js";
import type { Sighting } from "./sightings.js";
import type { Thread } from "./thread.js";
import { statusLinesOf, withoutWords } from "./titles.js";

/** The release that a meeting promises, named by its title without its date and without who is to do it; null when none. */
export function releasePromisedBy({ title, deadlines, owners }: Sighting): Release | null {
  const undated = deadlines.reduce((rest, { text }) => withoutWords(rest, text), taskOf(title, owners));
  return releaseInHead(undated, deadlines) ?? releaseIn(undated);
}

/** That of "Libs release 0.17.0 - faster filters", dated by a line of its own below: what follows tells what is in it. */
function releaseInHead(title: string, deadlines: Sighting["deadlines"]): Release | null {
  if (!deadlines.some(({ line, itemLine }) => line > itemLine)) return null;
  const [release] = statusLinesOf(title).flatMap(({ head }) => releaseIn(head) ?? []);
  return release?.version ? release : null;
}

/** The release that a commitment promises by the newest of its lines that names one; null when none does. */
export function releasePromisedIn({ sightings }: Thread): Release | null {
  const newest = sightings.at(-1);
  return newest ? releasePromisedBy(newest) : null;
}
