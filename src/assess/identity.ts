import type { Memory, RememberedFinding } from "../model/memory.js";
import type { Period } from "../model/period.js";
import type { Commitment } from "./commitment.js";
import { foldTitle } from "./fold-title.js";
import { isOneTask } from "./likeness.js";
import { Multimap, unique } from "./order.js";
import type { WorkIndex } from "./work-index.js";

/** By what name the reports know a commitment, and for how long they have. */
export interface Identity {
  /** The first one ever given to it; no two commitments share one. */
  key: string;
  aliases: string[];
  since: Period;
  /** Reports in a row, this one included. */
  reports: number;
  /** What is remembered of it from this period's own report, else from the one before; null when it is new. */
  remembered: RememberedFinding | null;
  /** Short hash of its mentions in the report whose boxes may be ticked; null when that is unknown. */
  seenMentions: string | null;
}

/** The memories that commitments are continued from. */
export interface Memories {
  /** Of this period's own report, published before. */
  current: Memory | null;
  /** Of the report before. */
  previous: Memory | null;
}

/**
 * Gives every commitment the key it had before, found by any alias, or its first name: so that filing an issue for it,
 * or transferring that issue, continues it (design 1). Names that two commitments share lead to neither.
 */
export function identify(
  commitments: Commitment[],
  memories: Memories,
  period: Period,
  works: WorkIndex,
): Map<Commitment, Identity> {
  const names = ownNames(commitments, works);
  const current = continuationsOf(memories.current, names);
  const previous = continuationsOf(memories.previous, names);
  const keys = new TakenNames([...current.values(), ...previous.values()].map(({ key }) => key));
  const identities = new Map<Commitment, Identity>();
  for (const [commitment, own] of names) {
    const now = current.get(commitment) ?? null;
    const before = previous.get(commitment) ?? null;
    const remembered = now ?? before;
    const key = remembered?.key ?? keys.unused(own[0] ?? commitment.title);
    const aliases = unique([...own, key, ...(now?.aliases ?? []), ...(before?.aliases ?? [])]);
    const seenMentions = (memories.current ? now : before)?.mentions ?? null;
    identities.set(commitment, { key, aliases, ...ageOf(now, before, period), remembered, seenMentions });
  }
  return identities;
}

/** The report before counts; without it, what this period's own report said of its age. */
function ageOf(now: RememberedFinding | null, before: RememberedFinding | null, period: Period) {
  if (before) return { since: before.since, reports: before.reports + 1 };
  return { since: now?.since ?? period, reports: now?.reports ?? 1 };
}

/** Every name a remembered finding goes by. */
export function namesOfRemembered({ key, aliases }: RememberedFinding): string[] {
  return unique([key, ...aliases]);
}

type Names = Map<Commitment, string[]>;

/** Which commitment continues which remembered finding, one to one: by its first key before any other name. */
function continuationsOf(memory: Memory | null, names: Names): Map<Commitment, RememberedFinding> {
  const continuations = new Map<Commitment, RememberedFinding>();
  const taken = new Set<RememberedFinding>();
  for (const namesIn of [firstKeyOf, namesOfRemembered]) {
    const byName = new Multimap<string, RememberedFinding>();
    for (const finding of memory?.findings ?? [])
      for (const name of namesIn(finding)) byName.add(name, finding);
    for (const [commitment, own] of names) {
      if (continuations.has(commitment)) continue;
      const found = own.flatMap((name) => byName.get(name)).find((finding) => !taken.has(finding));
      if (!found) continue;
      continuations.set(commitment, found);
      taken.add(found);
    }
  }
  return continuations;
}

function firstKeyOf({ key }: RememberedFinding): string[] {
  return [key];
}

/**
 * The names that belong to each commitment alone: the references of its work, those it had before a transfer, and its
 * folded titles. An action item goes by its titles, since the work it is about is not it. One whose names are all
 * another's too gets a number.
 */
function ownNames(commitments: Commitment[], works: WorkIndex): Names {
  const holders = new Multimap<string, Commitment>();
  for (const commitment of commitments) {
    for (const name of namesOf(commitment, works)) holders.add(name, commitment);
  }
  const owners = new Map<string, Commitment>();
  for (const name of holders.keys()) {
    const items = holders.get(name).filter(({ kind }) => kind === "item");
    const [owner, ...rivals] = items.length > 0 ? items : holders.get(name);
    if (owner && rivals.length === 0) owners.set(name, owner);
  }
  const taken = new TakenNames(holders.keys());
  return new Map(
    commitments.map((commitment) => {
      const own = namesOf(commitment, works).filter((name) => owners.get(name) === commitment);
      return [commitment, own.length > 0 ? own : [taken.unused(fullNameOf(commitment))]];
    }),
  );
}

/** Its title, with what it stands under. */
function fullNameOf({ titles, title, topic }: Commitment): string {
  const name = titles[0] ?? title;
  return topic === null ? name : `${foldTitle(topic)}: ${name}`;
}

/** An action item of few words has more names by what it stands under and links, which tell it from others of its title. */
function namesOf({ kind, allRefs, refs, titles, topic }: Commitment, works: WorkIndex): string[] {
  if (kind === "action" && titles.length > 0) {
    const matters = [...(topic === null ? [] : [foldTitle(topic)]), ...allRefs];
    const unclear = titles.filter((title) => !isOneTask(title, false, true));
    const telling = (title: string) => matters.filter((matter) => !title.includes(foldTitle(matter)));
    return [...titles, ...unclear.flatMap((title) => telling(title).map((matter) => `${matter}: ${title}`))];
  }
  return unique([...unique([...refs, ...allRefs]).flatMap((ref) => works.namesOf(ref)), ...titles]);
}

class TakenNames {
  private readonly taken: Set<string>;
  /** The number that a name got last: all below it are taken. */
  private readonly counts = new Map<string, number>();

  constructor(names: Iterable<string>) {
    this.taken = new Set(names);
  }

  /** The name, with a number when it is taken; takes it. */
  unused(name: string): string {
    let count = this.counts.get(name) ?? 1;
    let unused = count === 1 ? name : `${name} (${count})`;
    while (this.taken.has(unused)) {
      count += 1;
      unused = `${name} (${count})`;
    }
    this.counts.set(name, count);
    this.taken.add(unused);
    return unused;
  }
}
