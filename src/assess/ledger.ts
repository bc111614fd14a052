import type { Mark, Mention } from "../model/meeting.js";
import { type Pair, pairOf, strongestFirst } from "./likeness.js";
import { inTime, type Remark } from "./meeting-record.js";
import { Multimap, unique } from "./order.js";
import { isReport, isReportOf, taskKeys } from "./reported-task.js";
import { ownLinesOf, type Place, type Sighting } from "./sightings.js";
import { type CommitmentKind, kindOfSighting, kindOfThread, newestRefsOf, type Thread } from "./thread.js";
import { headsOf, statusLinesOf } from "./titles.js";

/** Work that more commitments link than this, or an owner's verb that more have, tells none of them from the others. */
const MOST_HOLDERS = 50;

/** The commitments found so far, by title, work and line. */
export class Ledger {
  readonly threads: Thread[] = [];
  private readonly byTitle = new Multimap<string, Thread>();
  private readonly byRef = new Multimap<string, Thread>();
  private readonly byTask = new Multimap<string, Thread>();
  private readonly byLine = new Multimap<string, Thread>();

  /**
   * Takes in the sightings of one meeting: at most one each for a commitment that is known, the best match first. Any
   * number of lines may say how a known commitment is going.
   */
  enter(sightings: Sighting[]): void {
    const statuses = sightings.flatMap((sighting) => this.asStatus(sighting) ?? []);
    const reported = new Set(statuses.map(({ of }) => of));
    this.enterNamed(sightings.filter((sighting) => !reported.has(sighting)));
    for (const { status, thread } of statuses) this.add(status, thread);
  }

  private enterNamed(sightings: Sighting[]): void {
    const umbrellas = umbrellasAmong(sightings);
    const pairs = sightings
      .flatMap((sighting) => this.candidatesFor(sighting, umbrellas))
      .sort(strongestFirst);
    const threadOf = new Map<Sighting, Thread>();
    const taken = new Set<Thread>();
    for (const { sighting, thread } of pairs) {
      if (threadOf.has(sighting) || taken.has(thread)) continue;
      threadOf.set(sighting, thread);
      taken.add(thread);
    }
    for (const sighting of sightings) {
      const thread = threadOf.get(sighting);
      const asked = thread ? null : this.reportedBy(sighting, taken);
      if (asked) this.add({ ...sighting, title: asked.title, isStatus: true }, asked.thread);
      else this.add(sighting, thread ?? this.begin());
    }
  }

  /** The one open action item that a sighting reports in words of its own; null when it reports none, or several. */
  private reportedBy(sighting: Sighting, taken: Set<Thread>): { thread: Thread; title: string } | null {
    if (!isReport(sighting)) return null;
    const known = taskKeys(sighting).filter((key) => this.byTask.count(key) <= MOST_HOLDERS);
    const reported = unique(known.flatMap((key) => this.byTask.get(key))).flatMap((thread) => {
      const asked = thread.sightings.at(-1);
      const isOpen = asked?.actionItems.some(({ done }) => !done) && !taken.has(thread);
      return asked && isOpen && isReportOf(sighting, asked) ? [{ thread, title: asked.title }] : [];
    });
    const [one, ...others] = reported;
    return one && others.length === 0 ? one : null;
  }

  /** A sighting as a status of the known commitment that its title begins with; null when it has a title of its own. */
  private asStatus(sighting: Sighting): { of: Sighting; status: Sighting; thread: Thread } | null {
    if (sighting.titles.some((title) => this.byTitle.get(title).length > 0)) return null;
    const kind = kindOfSighting(sighting);
    for (const { head, folded, isBeside } of statusLinesOf(sighting.title)) {
      const thread = this.byTitle.get(folded).find((known) => kindOfThread(known) === kind);
      const refs = isBeside ? [] : sighting.refs;
      const status = { ...sighting, title: head, titles: [folded], refs, isStatus: true };
      if (thread) return { of: sighting, status, thread };
    }
    return null;
  }

  /**
   * The commitments that a mark speaks of: of the same title or line, or, when it postpones, of the same work. Being done
   * with one of several pieces of work, or with a part of it, does not finish a commitment: a done mark has to name all of
   * them, and `Title: done` has to say nothing before.
   */
  markedBy(mark: Remark<Mark>): Thread[] {
    const { title, line } = mark.reading;
    const ofWhole = statusLinesOf(title).filter(({ tail }) => isSaidOfWhole(mark.reading, tail));
    const titles = [...mark.titles, ...ofWhole.map(({ folded }) => folded)];
    const named = [
      ...titles.flatMap((folded) => this.byTitle.get(folded)),
      ...this.byLine.get(lineKey(mark.place.path, line)),
    ];
    const linked = this.linkedBy(mark.refs).filter(
      (thread) =>
        mark.reading.kind === "postponed" || newestRefsOf(thread).every((ref) => mark.refs.includes(ref)),
    );
    return unique([...named, ...linked]);
  }

  /**
   * The commitments that a mention speaks of, by title, by the title it begins with or by work, but for those it is a
   * line of already. Work was spoken of before anybody was handed something about it: that says nothing of the action.
   */
  meantBy(mention: Remark<Mention>): Thread[] {
    const own = this.byLine.get(lineKey(mention.place.path, mention.reading.line));
    const heads = [
      ...statusLinesOf(mention.reading.title).map(({ folded }) => folded),
      ...mention.titles.flatMap(headsOf),
    ];
    const titles = unique([...mention.titles, ...heads]);
    return unique([
      ...titles.flatMap((title) => this.byTitle.get(title)),
      ...this.linkedBy(mention.refs).filter(
        (thread) => kindOfThread(thread) === "item" || isSince(mention.place, thread),
      ),
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
    for (const title of sighting.titles) this.byTitle.add(title, thread);
    if (!sighting.isStatus) for (const ref of sighting.refs) this.byRef.add(ref, thread);
    if (kindOfSighting(sighting) === "action") {
      for (const key of taskKeys(sighting)) this.byTask.add(key, thread);
    }
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

/** Whether a status line begins with the mark's words, and takes nothing back: `done, except for the images`. */
function isSaidOfWhole({ kind, text }: Mark, tail: string): boolean {
  const said = tail.replace(/^\W+/u, "");
  const words = text.replace(/^\W+/u, "");
  return said.startsWith(words) && (kind === "postponed" || !LIMITS.test(said.slice(words.length)));
}

const LIMITS = /\b(?:apart|besides?|but|except|excluding|for|half|of|only|part(?:ly)?|still|without)\b/iu;

/** Work that sightings of one meeting share though they are different items, as `kind ref`. */
function umbrellasAmong(sightings: Sighting[]): Set<string> {
  const seen = new Set<string>();
  const umbrellas = new Set<string>();
  for (const sighting of sightings) {
    for (const ref of sighting.refs) {
      const key = `${kindOfSighting(sighting)} ${ref}`;
      if (seen.has(key)) umbrellas.add(key);
      seen.add(key);
    }
  }
  return umbrellas;
}

function isSince({ date }: Place, { sightings }: Thread): boolean {
  return date >= (sightings[0]?.place.date ?? date);
}

function lineKey(path: string, line: number): string {
  return `${path}:${line}`;
}
