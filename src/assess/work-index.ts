import { partsOfReference, type Reference, referenceKey, repositoryOf } from "../model/reference.js";
import { nothingKnown, type Work } from "../model/work.js";

/** Every reference that leads to a piece of work, as keys: its own, then those it had before a transfer. */
export function referenceKeysOf(work: Work): string[] {
  return [work.ref, ...work.formerRefs].map(referenceKey);
}

/** All work that was read, by every reference that leads to it. */
export class WorkIndex {
  private readonly works = new Map<string, Work>();
  private readonly notYetCreated: ReadonlySet<string>;

  constructor(works: Work[], notYetCreated: ReadonlySet<string>) {
    this.notYetCreated = notYetCreated;
    for (const work of works) for (const key of referenceKeysOf(work)) this.works.set(key, work);
  }

  /** The key that a reference's work goes by now, after any transfer; null when it did not exist on the report's day. */
  keyOf(reference: Reference): string | null {
    const key = referenceKey(reference);
    if (this.notYetCreated.has(key)) return null;
    const work = this.works.get(key);
    return work ? referenceKey(work.ref) : key;
  }

  /** {@link keyOf} each reference, without repetition and without work that did not exist. */
  keysOf(references: Reference[]): string[] {
    return [...new Set(references.flatMap((reference) => this.keyOf(reference) ?? []))];
  }

  /** Every key that leads to the same work: the one it goes by now first. */
  namesOf(key: string): string[] {
    const work = this.works.get(key);
    return work ? referenceKeysOf(work) : [key];
  }

  /** The work that was read under a key; null when none was. */
  find(key: string): Work | null {
    return this.works.get(key) ?? null;
  }

  /** The work behind a key. One that nobody asked GitHub for is `unreadable`, never absent. */
  workOf(key: string): Work {
    return this.find(key) ?? unread(key);
  }
}

function unread(key: string): Work {
  const number = partsOfReference(key)?.number ?? 0;
  return {
    ref: key,
    url: `https://github.com/${repositoryOf(key)}/issues/${number}`,
    title: "",
    kind: "issue",
    state: "unreadable",
    ...nothingKnown(),
    isPublic: true,
    reason: "it was not asked for",
  };
}
