import { Multimap, unique } from "./order.js";
import { isReport, isReportOf, taskKeys } from "./reported-task.js";
import { askedBy } from "./roll-call.js";
import type { Sighting } from "./sightings.js";
import { kindOfSighting, MOST_HOLDERS, type Thread } from "./thread.js";

/** The action items that were handed out, by owner and verb. */
export class AskedTasks {
  private readonly threads = new Multimap<string, Thread>();

  add(sighting: Sighting, thread: Thread): void {
    if (kindOfSighting(sighting) !== "action") return;
    for (const key of taskKeys(sighting)) this.threads.add(key, thread);
  }

  /** The one open action item that a sighting reports in words of its own; null when it reports none, or several. */
  toldBy(sighting: Sighting, taken: ReadonlySet<Thread>): { thread: Thread; title: string } | null {
    if (!isReport(sighting)) return null;
    const known = taskKeys(sighting).filter((key) => this.threads.count(key) <= MOST_HOLDERS);
    const [one, ...others] = unique(known.flatMap((key) => this.threads.get(key)))
      .filter((thread) => !taken.has(thread))
      .flatMap(askedBy)
      .filter(({ asked }) => isReportOf(sighting, asked));
    return one && others.length === 0 ? { thread: one.thread, title: one.asked.title } : null;
  }
}
