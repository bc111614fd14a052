import { groupBy } from "../../model/group-by.js";
import type { ActionItem } from "../../model/meeting.js";
import type { Reference } from "../../model/reference.js";
import { taskOf } from "../../model/task.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { itemsByOpener } from "../markdown/lists.js";
import type { Passage } from "../markdown/passage.js";
import { namesSection } from "../markdown/section-names.js";
import type { OpeningOwner } from "../people/owner-prefix.js";
import type { OwnerFinder } from "../people/owners.js";
import { findSpeaker } from "../people/speaker.js";
import { titleWithoutDate } from "./dated-title.js";
import { DoerFinder } from "./doers.js";
import { releaseOfMilestone } from "./milestone-links.js";
import { isOnlyLinks } from "./only-links.js";
import type { ReferenceFinder } from "./references.js";
import { speaksOfAbove } from "./subject.js";
import { ENOUGH, titleOf, titleOfText } from "./title.js";
import type { TrackedBodies } from "./toc.js";

/** What a line of notes commits to: an entry as others speak of it. */
export interface Commitment {
  itemLine: number;
  title: string;
  refs: Reference[];
}

/** Names the commitment behind each entry, once. */
export class Commitments {
  private readonly known = new Map<Entry, Commitment>();
  /** The actions, by line. */
  private readonly actions = new Map<number, ActionItem>();
  private readonly children: ReadonlyMap<Entry, Entry[]>;
  private readonly below: ReadonlyMap<Entry, Entry[]>;
  private readonly references: ReferenceFinder;
  private readonly bodies: TrackedBodies;
  private readonly owners: OwnerFinder;
  private readonly doers: DoerFinder;

  constructor(entries: Entry[], references: ReferenceFinder, bodies: TrackedBodies, owners: OwnerFinder) {
    this.references = references;
    this.bodies = bodies;
    this.owners = owners;
    this.doers = new DoerFinder(owners);
    this.children = groupBy(entries, ({ parent }) => parent);
    this.below = itemsByOpener(entries);
  }

  /** What stands directly below a list item. */
  readonly childrenOf = (entry: Entry): Entry[] => this.children.get(entry) ?? [];

  /** The items and rows of the list that a list item, introduction or heading opens. */
  itemsBelow(opener: Entry): Entry[] {
    return this.below.get(opener) ?? [];
  }

  /**
   * The list items below a line that is only a date, which is theirs: all of them, unless the line itself stands in a list,
   * where only those handed to somebody are.
   */
  tasksBelow(entry: Entry): Entry[] {
    if (entry.parent) return this.childrenOf(entry).filter(({ line }) => this.actions.has(line));
    return entry.kind === "row" || entry.kind === "heading"
      ? []
      : this.itemsBelow(entry).filter((item) => item.kind === "item" && !isOnlyLinks(item));
  }

  /** What a passage links, whatever it says of it. */
  linkedIn(passage: Passage): Reference[] {
    return this.references.inPassage(passage);
  }

  of(entry: Entry): Commitment {
    const known = this.known.get(entry);
    if (known) return known;
    const refs = this.references.ofEntry(entry, this.childrenOf(entry));
    const commitment: Commitment = {
      itemLine: entry.line,
      title: this.titleOf(entry) || refs[0] || "",
      refs,
    };
    this.known.set(entry, commitment);
    return commitment;
  }

  /** What an entry links, else what its parts below it do. */
  workOf(entry: Entry): Reference[] {
    const { refs } = this.of(entry);
    return refs.length > 0 ? refs : this.references.ofParts(this.childrenOf(entry));
  }

  /** Names what actions ask for by their text: their owners are no part of it. */
  addActions(actions: ActionItem[]): void {
    for (const action of actions) this.actions.set(action.line, action);
  }

  /** Names an entry without a date that stands in its first words: later lines name it so. */
  nameWithoutDate(entry: Entry, date: string): void {
    const said = (entry.passages[0]?.text ?? "").slice(this.before(entry)?.length ?? 0);
    const words = (this.actions.get(entry.line)?.text ?? said).slice(0, ENOUGH);
    if (!words.includes(date)) return;
    const titles = [this.bodies.withoutLabel(words), words]
      .map((said) => titleWithoutDate(said, date, (name) => this.namesWork(name)))
      .filter((name) => name !== "");
    const title =
      releaseOfMilestone(words, date, [entry, ...this.childrenOf(entry)]) ??
      titles.find((name) => !name.includes(date)) ??
      titles.at(-1);
    if (title !== undefined) this.known.set(entry, { ...this.of(entry), title });
  }

  /** Somebody present who stands alone before what has to be done by a date. */
  private before(entry: Entry): OpeningOwner | null {
    const isHanded = this.actions.has(entry.line) || entry.kind === "heading" || entry.kind === "row";
    return isHanded ? null : this.owners.beforeWork(textOf(entry));
  }

  private titleOf(entry: Entry): string {
    const action = this.actions.get(entry.line)?.text;
    return action === undefined ? titleOf(entry) : titleOfText(action);
  }

  private namesWork(words: string): boolean {
    const said = words.slice(findSpeaker(words)?.length ?? 0);
    return (
      /\p{L}{2}|^v?\d+\.\d|^[vrm]\d/iu.test(said) &&
      this.owners.onlyKnown(said).length === 0 &&
      !this.goesOn(said)
    );
  }

  /** A title without somebody who is to do it: "create a channel" of "Ada to create a channel". */
  withoutDoer(title: string): string {
    return taskOf(title, this.owners.subjectOf(title));
  }

  /** Who is doing it, as written; a speaker alone is not. */
  ownersOf(entry: Entry): string[] {
    return this.doers.of(entry, this.childrenOf(entry));
  }

  /**
   * Who promises what is to be done by a date: also whoever has the action, or in whose block of an update it stands.
   * @param said the sentence of the date, where it is not the first: "We move the map. Ada will draw it by 5 June."
   */
  promisersOf(entry: Entry, said: string): string[] {
    const named = this.ownersOf(entry);
    const doers = named.length > 0 ? named : (this.owners.handedTo(said)?.names ?? []);
    if (doers.length > 0) return doers;
    const handedTo = ({ line }: Entry) => this.actions.get(line)?.owners ?? [];
    const handed = this.before(entry)?.names ?? handedTo(entry);
    return handed.length > 0 ? handed : this.doers.whoseBlock(entry, (above) => handedTo(above).length > 0);
  }

  /**
   * The entry that words in another speak of: the item above when `goesOn` about it. A table's row, and what follows in an
   * item after its first words, always speak of that row or item.
   */
  subjectOf(entry: Entry, passage: Passage, goesOn: () => boolean): Entry {
    const isFirst = entry.kind !== "row" && passage === entry.passages[0];
    return entry.parent && isFirst && goesOn() ? this.aboveOf(entry) : entry;
  }

  /** The heading that names the work of a line which only says when, or that it is done; null where it names none. */
  headingOf(entry: Entry, titles: ReadonlySet<Entry>): Entry | null {
    const heading = entry.headings[0];
    if (!heading || entry.parent || entry.introduction?.kind === "item" || titles.has(heading)) return null;
    const text = textOf(heading);
    return namesSection(text) || this.bodies.nameIn(text) || !this.namesWork(text) ? null : heading;
  }

  /** Whether words say something of the item above, instead of naming work. */
  goesOn(said: string): boolean {
    const isSomebody = this.owners.openingPerson(said) !== null || this.bodies.openSentence(said);
    return speaksOfAbove(said, isSomebody);
  }

  private aboveOf(entry: Entry): Entry {
    let above = entry.parent;
    // A link alone is the work of the item above it.
    while (above?.parent && isOnlyLinks(above)) above = above.parent;
    return above ?? entry;
  }
}
