import type { Memory, RememberedFinding } from "../model/memory.js";
import type { Period } from "../model/period.js";
import type { Commitment } from "./commitment.js";
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
  const namesOf = ownNames(commitments, works);
  const current = new Continuations(memories.current);
  const previous = new Continuations(memories.previous);
  const keys = new Set<string>([...current.keys(), ...previous.keys()]);
  return new Map(
    commitments.map((commitment) => {
      const names = namesOf(commitment);
      const now = current.take(names);
      const before = previous.take(names);
      const remembered = now ?? before;
      const key = remembered?.key ?? newKey(names[0] ?? commitment.title, keys);
      keys.add(key);
      const aliases = unique([...names, ...(now?.aliases ?? []), ...(before?.aliases ?? [])]);
      return [commitment, { key, aliases, ...ageOf(now, before, period), remembered }];
    }),
  );
}

/** The report before counts; without it, what this period's own report said of its age. */
function ageOf(now: RememberedFinding | null, before: RememberedFinding | null, period: Period) {
  if (before) return { since: before.since, reports: before.reports + 1 };
  return { since: now?.since ?? period, reports: now?.reports ?? 1 };
}

function newKey(name: string, taken: Set<string>): string {
  let key = name;
  for (let count = 2; taken.has(key); count += 1) key = `${name} (${count})`;
  return key;
}

/** Every name a remembered finding goes by. */
export function namesOfRemembered({ key, aliases }: RememberedFinding): string[] {
  return unique([key, ...aliases]);
}

/** Hands out remembered findings by name, each at most once. */
class Continuations {
  private readonly byName = new Multimap<string, RememberedFinding>();
  private readonly findings: RememberedFinding[];
  private readonly taken = new Set<RememberedFinding>();

  constructor(memory: Memory | null) {
    this.findings = memory?.findings ?? [];
    for (const finding of this.findings) {
      for (const name of namesOfRemembered(finding)) this.byName.add(name, finding);
    }
  }

  keys(): string[] {
    return this.findings.map(({ key }) => key);
  }

  take(names: string[]): RememberedFinding | null {
    const found = names.flatMap((name) => this.byName.get(name)).find((finding) => !this.taken.has(finding));
    if (found) this.taken.add(found);
    return found ?? null;
  }
}

/**
 * The names that belong to each commitment alone: the references of its work, those it had before a transfer, and its
 * folded titles. Work of a roadmap item is not the name of an action item about it.
 */
function ownNames(commitments: Commitment[], works: WorkIndex): (commitment: Commitment) => string[] {
  const holders = new Multimap<string, Commitment>();
  const namesOf = ({ allRefs, refs, titles }: Commitment) => [
    ...unique([...refs, ...allRefs]).flatMap((ref) => works.namesOf(ref)),
    ...titles,
  ];
  for (const commitment of commitments) for (const name of namesOf(commitment)) holders.add(name, commitment);
  const ownerOf = (name: string) => {
    const items = holders.get(name).filter(({ kind }) => kind === "item");
    const rivals = items.length > 0 ? items : holders.get(name);
    return rivals.length === 1 ? rivals[0] : null;
  };
  return (commitment) => unique(namesOf(commitment).filter((name) => ownerOf(name) === commitment));
}
