import type { ProjectBoard } from "./model/board.js";
import { type DatedReading, type Part, REFERENCES_A_REQUEST, type Source } from "./model/evidence.js";
import type { Memory } from "./model/memory.js";
import { partsOfReference, type Reference, referenceKey } from "./model/reference.js";
import type { Work } from "./model/work.js";

/** The work behind what is read, less what the board carries. */
export interface LinkedWork extends Part<Work[]> {
  /** What only the report before names. */
  former: Work[];
  /** How many issues and pull requests the notes name, each once. */
  references: number;
}

/**
 * Reads the work that the notes name and the board does not carry. What only the report before names is asked for in the
 * same requests, as far as there is room: whatever was finished after the notes ceased to speak of it is then known to be.
 */
export async function readLinkedWork(
  source: Source,
  notes: DatedReading[],
  board: ProjectBoard | null,
  previous: Memory | null,
): Promise<LinkedWork> {
  const onBoard = (board?.items ?? []).flatMap(({ work }) => (work ? [work.ref, ...work.formerRefs] : []));
  const references = missingFrom([], referencesOf(notes));
  const wanted = missingFrom(onBoard, references);
  const requests = Math.max(1, Math.ceil(wanted.length / REFERENCES_A_REQUEST));
  const room = requests * REFERENCES_A_REQUEST - wanted.length;
  const former = formerReferences(previous, [...onBoard, ...references]).slice(0, room);
  const { value, problems } = await source.readWork([...wanted, ...former]);
  const named = new Set(wanted.map(referenceKey));
  const isNamed = ({ ref, formerRefs }: Work) =>
    [ref, ...formerRefs].some((one) => named.has(referenceKey(one)));
  return {
    value: value.filter(isNamed),
    former: value.filter((work) => !isNamed(work)),
    references: references.length,
    problems,
  };
}

/** Every issue and pull request that the notes name, in the order of the notes. */
function referencesOf(notes: DatedReading[]): Reference[] {
  const meetings = notes.flatMap(({ reading }) => reading.meetings);
  return meetings.flatMap((m) =>
    [...m.deadlines, ...m.priorities, ...m.actionItems, ...m.marks, ...m.mentions].flatMap(
      (item) => item.refs,
    ),
  );
}

/** The references of what the report before showed and of which nothing is known by now, most urgent first. */
function formerReferences(previous: Memory | null, known: Reference[]): Reference[] {
  const keys = new Set(known.map(referenceKey));
  const lost = (previous?.findings ?? [])
    .filter(({ dismissed }) => dismissed === null)
    .map(({ key, aliases }) => [key, ...aliases].filter((name) => partsOfReference(name) !== null))
    .filter((names) => !names.some((name) => keys.has(referenceKey(name))));
  return missingFrom(known, lost.flat());
}

/** The references that `known` lacks, each once, as first written. */
function missingFrom(known: Reference[], references: Reference[]): Reference[] {
  const seen = new Set(known.map(referenceKey));
  return references.filter((reference) => {
    const key = referenceKey(reference);
    return !seen.has(key) && seen.add(key);
  });
}
