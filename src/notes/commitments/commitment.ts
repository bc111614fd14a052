import type { Reference } from "../../model/reference.js";
import { type Entry, textOf } from "../markdown/entry.js";
import type { OwnerFinder } from "../people/owners.js";
import { findSpeaker } from "../people/speaker.js";
import type { ReferenceFinder } from "./references.js";
import { titleOf } from "./title.js";

/** Whoever does it is named before this. */
const ENOUGH = 2000;

/** What a line of notes commits to: an entry as others speak of it. */
export interface Commitment {
  itemLine: number;
  title: string;
  refs: Reference[];
}

/** Names the commitment behind each entry, once. */
export class Commitments {
  private readonly known = new Map<Entry, Commitment>();
  private readonly doers = new Map<Entry, string[]>();
  private readonly children = new Map<Entry, Entry[]>();
  private readonly references: ReferenceFinder;
  private readonly owners: OwnerFinder;

  constructor(entries: Entry[], references: ReferenceFinder, owners: OwnerFinder) {
    this.references = references;
    this.owners = owners;
    for (const entry of entries) {
      if (!entry.parent) continue;
      const siblings = this.children.get(entry.parent);
      if (siblings) siblings.push(entry);
      else this.children.set(entry.parent, [entry]);
    }
  }

  /** What stands directly below a list item. */
  readonly childrenOf = (entry: Entry): Entry[] => this.children.get(entry) ?? [];

  of(entry: Entry): Commitment {
    const known = this.known.get(entry);
    if (known) return known;
    const refs = this.references.ofEntry(entry, this.childrenOf(entry));
    const commitment: Commitment = {
      itemLine: entry.line,
      title: titleOf(entry) || refs[0] || "",
      refs,
    };
    this.known.set(entry, commitment);
    return commitment;
  }

  /** Who is doing it, as written; a speaker alone is not. */
  ownersOf(entry: Entry): string[] {
    const known = this.doers.get(entry);
    if (known) return known;
    const doers = this.findDoers(textOf(entry).slice(0, ENOUGH));
    this.doers.set(entry, doers);
    return doers;
  }

  private findDoers(text: string): string[] {
    const speaker = findSpeaker(text);
    const said = text.slice(speaker?.length ?? 0);
    if (speaker && /^(?:to|will|is going to) /i.test(said)) return speaker.names;
    const subject = this.owners.subjectOf(said);
    return subject.length > 0 ? subject : this.owners.within(said);
  }
}
