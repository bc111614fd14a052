import type { Mark, Mention } from "../model/meeting.js";
import { AskedTasks } from "./asked-tasks.js";
import { isOneTask, type Pair, pairOf, strongestFirst, umbrellasAmong } from "./likeness.js";
import { inTime, type Remark } from "./meeting-record.js";
import { NumberedActions } from "./numbered.js";
import { Multimap, unique } from "./order.js";
import { ReleaseDays } from "./release-days.js";
import { type Asked, answersTo, askedBy, asStatusOf } from "./roll-call.js";
import { ownLinesOf, type Place, type Sighting } from "./sightings.js";
import {
  type CommitmentKind,
  kindOfSighting,
  kindOfThread,
  MOST_HOLDERS,
  mayWaitForMeeting,
  newestRefsOf,
  type Thread,
  topicOf,
} from "./thread.js";
import { headsOf, isSaidOfWhole, statusLinesOf } from "./titles.js";

/** A sighting as it is kept, and the commitment that it is of. */
interface Entry {
  told: Sighting;
  thread: Thread;
}

/** The commitments found so far, by title, work and line. */
export class Ledger {
  readonly threads: Thread[] = [];
  private readonly byTitle = new Multimap<string, Thread>();
  private readonly byRef = new Multimap<string, Thread>();
  private readonly byLine = new Multimap<string, Thread>();
  private readonly tasks = new AskedTasks();
  private readonly releases = new ReleaseDays();
  private readonly numbered = new NumberedActions();
  /** What the newest meeting of a file handed out, by the file's path. */
  private readonly askedLast = new Map<string, Asked[]>();

  /**
   * Takes in the sightings of one meeting: at most one each for a commitment that is known, the best match first. Any
   * number of lines may say how a known commitment is going.
   */
  enter(sightings: Sighting[]): void {
    const statuses = sightings.flatMap((sighting) => this.asStatus(sighting) ?? []);
    const entries = new Map<Sighting, Entry>();
    for (const { of, told, thread } of statuses) entries.set(of, { told, thread });
    const named = sightings.filter((sighting) => !entries.has(sighting));
    this.recognize(named, entries);
    const path = sightings[0]?.place.path ?? "";
    const threadOf = (sighting: Sighting) => entries.get(sighting)?.thread;
    for (const [line, { asked, thread }] of answersTo(this.askedLast.get(path) ?? [], sightings, threadOf)) {
      entries.set(line, { told: asStatusOf(asked.title, line), thread });
    }
    for (const sighting of [...named, ...statuses.map(({ of }) => of)]) {
      const { told, thread } = entries.get(sighting) ?? { told: sighting, thread: this.begin() };
      entries.set(sighting, { told, thread });
      this.add(told, thread);
    }
    const kept = sightings.flatMap((sighting) => threadOf(sighting) ?? []);
    if (sightings.length > 0) this.askedLast.set(path, unique(kept).flatMap(askedBy));
  }

  /** Enters what is known by its title, its work or its number, and what reports an action item in words of its own. */
  private recognize(sightings: Sighting[], entries: Map<Sighting, Entry>): void {
    const umbrellas = umbrellasAmong(sightings);
    const pairs = sightings
      .flatMap((sighting) => this.candidatesFor(sighting, umbrellas))
      .sort(strongestFirst);
    const taken = new Set<Thread>();
    for (const { sighting, thread } of [...pairs, ...this.numbered.toldBy(sightings)]) {
      if (entries.has(sighting) || taken.has(thread)) continue;
      entries.set(sighting, { told: sighting, thread });
      taken.add(thread);
    }
    for (const sighting of sightings) {
      if (entries.has(sighting)) continue;
      const known = this.tasks.toldBy(sighting, taken) ?? this.releases.toldBy(sighting, taken);
      if (!known) continue;
      entries.set(sighting, { told: asStatusOf(known.title, sighting), thread: known.thread });
      taken.add(known.thread);
    }
  }

  /** A sighting as a status of the known commitment that its title begins with; null when it has a title of its own. */
  private asStatus(sighting: Sighting): (Entry & { of: Sighting }) | null {
    if (sighting.titles.some((title) => this.byTitle.get(title).length > 0)) return null;
    const kind = kindOfSighting(sighting);
    for (const { head, folded, isBeside } of statusLinesOf(sighting.title)) {
      const thread = this.byTitle.get(folded).find((known) => kindOfThread(known) === kind);
      const refs = isBeside ? [] : sighting.refs;
      const told = { ...sighting, title: head, titles: [folded], refs, isStatus: true };
      if (thread) return { of: sighting, told, thread };
    }
    return null;
  }

  /**
   * The commitments that a mark speaks of: of the same title or line, or, when it postpones, of the same work. Being done
   * with one of several pieces of work, or with a part of it, does not finish a commitment: a done mark has to name all of
   * them, and `Title: done` has to say nothing before. To the next meeting only its own title puts it off: of a link, the
   * talk waits.
   */
  markedBy(mark: Remark<Mark>): Thread[] {
    const { title, line } = mark.reading;
    const ofWhole = statusLinesOf(title).filter(({ tail }) => isSaidOfWhole(mark.reading, tail));
    const titles = [...mark.titles, ...ofWhole.map(({ folded }) => folded)];
    const named = [
      ...titles.flatMap((folded) => this.byTitle.get(folded)),
      ...this.byLine.get(lineKey(mark.place.path, line)),
    ];
    if (mark.reading.toNextMeeting) return unique(named).filter(mayWaitForMeeting);
    const linked = this.linkedBy(mark.refs).filter(
      (thread) =>
        mark.reading.kind === "postponed" || newestRefsOf(thread).every((ref) => mark.refs.includes(ref)),
    );
    return unique([...named, ...linked]);
  }

  /**
   * The commitments that a mention speaks of, by title, by the title it begins with or by work, but for those it is a
   * line of already. Before anybody was handed an action item, its work was spoken of, and words as brief as its title
   * were: that says nothing of the action.
   */
  meantBy(mention: Remark<Mention>): Thread[] {
    const own = this.byLine.get(lineKey(mention.place.path, mention.reading.line));
    const heads = [
      ...statusLinesOf(mention.reading.title).map(({ folded }) => folded),
      ...mention.titles.flatMap(headsOf),
    ];
    const titles = unique([...mention.titles, ...heads]);
    return unique([
      ...titles.flatMap((title) =>
        this.byTitle.get(title).filter((thread) => mayBeOf(mention.place, thread, title)),
      ),
      ...this.linkedBy(mention.refs).filter((thread) => mayBeOf(mention.place, thread)),
    ]).filter((thread) => !own.includes(thread));
  }

  private begin(): Thread {
    const thread = { sightings: [], marks: [], mentions: [], leftOutOn: null };
    this.threads.push(thread);
    return thread;
  }

  private add(sighting: Sighting, thread: Thread): void {
    thread.sightings.push(sighting);
    thread.sightings.sort(inTime);
    this.tasks.add(sighting, thread);
    this.releases.add(sighting, thread);
    this.numbered.add(sighting, thread);
    for (const title of sighting.titles) this.byTitle.add(title, thread);
    if (!sighting.isStatus) for (const ref of sighting.refs) this.byRef.add(ref, thread);
    for (const line of [...ownLinesOf(sighting), ...sighting.itemLines]) {
      this.byLine.add(lineKey(sighting.place.path, line), thread);
    }
  }

  private candidatesFor(sighting: Sighting, umbrellas: Set<string>): Pair[] {
    const kind = kindOfSighting(sighting);
    const telling = sighting.refs.filter((ref) => this.byRef.count(ref) <= MOST_HOLDERS);
    const clear = telling.filter(
      (ref) => !umbrellas.has(`${kind} ${ref}`) && this.holdersOf(ref, kind).length === 1,
    );
    const threads = unique([
      ...sighting.titles
        .filter((title) => this.byTitle.count(title) <= MOST_HOLDERS)
        .flatMap((title) => this.byTitle.get(title)),
      ...telling.flatMap((ref) => this.holdersOf(ref, kind)),
    ]);
    return threads.map((thread) => pairOf(sighting, thread, clear)).filter(({ strength }) => strength > 0);
  }

  private holdersOf(ref: string, kind: CommitmentKind): Thread[] {
    return this.byRef.get(ref).filter((thread) => kindOfThread(thread) === kind);
  }

  /** By work that belongs to one commitment of its kind alone. */
  private linkedBy(refs: string[]): Thread[] {
    return refs.flatMap((ref) =>
      (["item", "action"] as const).flatMap((kind) => {
        const holders = this.holdersOf(ref, kind);
        return holders.length === 1 ? holders : [];
      }),
    );
  }
}

/** Whether what is said there, maybe by its title, may be said of a commitment: an action item was handed out by then. */
function mayBeOf({ date }: Place, thread: Thread, title?: string): boolean {
  const isTelling = title !== undefined && isOneTask(title, false, topicOf(thread) !== null);
  return isTelling || kindOfThread(thread) === "item" || date >= (thread.sightings[0]?.place.date ?? date);
}

function lineKey(path: string, line: number): string {
  return `${path}:${line}`;
}
