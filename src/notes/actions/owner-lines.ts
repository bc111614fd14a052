import { LABELS } from "../deadlines/label-words.js";
import { anyOf } from "../deadlines/word-patterns.js";
import type { Entry } from "../markdown/entry.js";
import { openerOf } from "../markdown/lists.js";
import { linesOf, type Passage, slicePassage } from "../markdown/passage.js";
import { areOnlyMentions } from "../people/mentioned.js";
import type { OwnerFinder } from "../people/owners.js";
import { splitPeople } from "../people/speaker.js";

/** A line that only says who does what stands above it: `Owner: Ada`, `Person responsible – Ada`, `Assigned to Ada`. */
const OWNER =
  /^\W*(?:(?:(?:action |task )?owners?|assignees?|assigned(?: to)?|owned by|(?:action |taken |to be done )?by|action on|(?:(?:person|people|persons) )?(?:responsib(?:le|ility)|accountable)(?: (?:person|people|persons|party|parties|of))?|who|dri|poc|in charge|point person|leads?|volunteers?)(?:\s*:|\s[-–—](?=\s))|assigned to\s|owned by\s)\W*(\S.{0,79})$/i;
/** Who follows up is told by account or name, where "Follow-up: next week" and "Follow-up: website" say something else. */
const FOLLOW_UP = /^\W*follow(?:ed)?[- ]?up(?: by)?\s*:\s*(\S.{0,79})$/i;
/** Until when; lines and columns of a task also ask for it: "By when". */
export const DUE_LABEL = anyOf(...LABELS, "due by", "by when", "when", "date required", "required by");
const DUE = new RegExp(`^\\W*${DUE_LABEL}(?:\\s*:|\\s[-–—](?=\\s))\\W*(\\S.{0,79})?$`, "i");
/** Any fact about it. */
const FACT = new RegExp(
  `^\\W*(?:${DUE_LABEL}|status|priority|dependenc(?:y|ies)|outcome)(?:\\s*:|\\s[-–—]\\s)`,
  "i",
);

/** A cheap look: no other line says such a thing. */
const MAY_HOLD_FACT = /:|\s[-–—]\s|^\W*(?:assigned to|owned by)\s/i;

/** What lines of their own say about an action. */
export interface Facts {
  owners: string[];
  /** As written; null when they do not say. */
  due: string | null;
}

const NOTHING: Facts = { owners: [], due: null };

/** Knows the lines of a list that only say something about the item before them or above them. */
export class OwnerLines {
  private readonly told = new Map<Entry, Facts>();
  private readonly facts = new Set<Entry>();
  /** What stands below headings, as long as it is nothing but such lines; null once something else does. */
  private readonly below = new Map<Entry, Facts | null>();

  constructor(entries: Entry[], finder: OwnerFinder) {
    const last = new Map<Entry | null, Entry>();
    for (const entry of entries) {
      if (entry.kind === "heading") continue;
      const isLine = entry.kind === "item" || (entry.kind === "paragraph" && !entry.parent);
      const facts = isLine ? factsIn(entry.passages, finder) : null;
      this.addBelow(entry.headings[0], facts);
      const list = (entry.kind === "item" ? openerOf(entry) : entry.headings[0]) ?? null;
      if (facts === null) {
        if (isLine) last.set(list, entry);
        continue;
      }
      this.facts.add(entry);
      const before = last.get(list);
      if (before) this.told.set(before, joined(facts, this.of(before)));
      if (entry.parent) this.told.set(entry.parent, joined(this.of(entry.parent), facts));
    }
  }

  private addBelow(heading: Entry | undefined, facts: Facts | null): void {
    if (!heading) return;
    const before = this.below.get(heading);
    this.below.set(heading, facts && before !== null ? joined(before ?? NOTHING, facts) : null);
  }

  /** What lines of their own say of an item. */
  of(entry: Entry): Facts {
    return this.told.get(entry) ?? NOTHING;
  }

  /** What stands below a heading when that is nothing but such lines and says who does it: then the heading is the task. */
  ofHeading(heading: Entry): Facts | null {
    const facts = this.below.get(heading);
    return facts && facts.owners.length > 0 ? facts : null;
  }

  /** Whether a line only says something about an item, so that it is none itself. */
  isFact(entry: Entry): boolean {
    return this.facts.has(entry);
  }
}

/** What is said twice counts as the first of the two says it. */
const joined = (one: Facts, other: Facts): Facts => ({
  owners: one.owners.length > 0 ? one.owners : other.owners,
  due: one.due ?? other.due,
});

/** What the lines of some passages say about an action; null when one of them says something else. */
function factsIn(passages: Passage[], finder: OwnerFinder): Facts | null {
  if (passages.length === 0 || !passages.every(({ text }) => MAY_HOLD_FACT.test(text))) return null;
  let facts = NOTHING;
  for (const { text } of passages.flatMap(linesOf)) {
    const owners = ownersIn(text, finder);
    if (owners.length === 0 && !FACT.test(text)) return null;
    facts = joined({ owners, due: DUE.exec(text)?.[1] ?? null }, facts);
  }
  return facts;
}

/** Whether a passage holds nothing but such lines. */
export const isOfFacts = (passage: Passage, finder: OwnerFinder) => factsIn([passage], finder) !== null;

/**
 * The words of an action without the lines below them that only say who does it and until when, and what these say.
 * @param below the further passages of its paragraph or item.
 */
export function partedFromFacts(
  body: Passage,
  below: Passage[],
  finder: OwnerFinder,
): { body: Passage; facts: Facts } {
  const [, ...lines] = linesOf(body);
  const at = lines.findIndex((line) => factsIn([line], finder) !== null);
  let facts = NOTHING;
  for (const line of linesBelow(at < 0 ? [] : lines.slice(at), below)) {
    const further = factsIn([line], finder);
    if (further === null) break;
    facts = joined(further, facts);
  }
  return { body: at < 0 ? body : slicePassage(body, 0, body.lineStarts[at] as number), facts };
}

/** Lines one after the other, taken only as far as they are asked for. */
function* linesBelow(lines: Passage[], below: Passage[]): Generator<Passage> {
  yield* lines;
  for (const passage of below) yield* linesOf(passage);
}

function ownersIn(text: string, finder: OwnerFinder): string[] {
  const names = OWNER.exec(text)?.[1]?.trim();
  if (names) return finder.areNames(names) ? splitPeople(names) : [];
  const following = FOLLOW_UP.exec(text)?.[1]?.trim() ?? "";
  return areOnlyMentions(following) ? splitPeople(following) : finder.onlyKnown(following);
}
