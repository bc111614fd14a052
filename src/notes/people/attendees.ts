import type { Attendee } from "../../model/meeting.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { openerOf } from "../markdown/lists.js";
import { linesOf, type Passage } from "../markdown/passage.js";
import { AttendanceTables } from "./attendance-table.js";
import { asksForLogins, isLegend, isPlaceholder, mayBePresent, saysAbsent } from "./attendance-words.js";
import { haveCompanies } from "./full-names.js";
import { type InlineAttendance, inlineAttendance, labelledRow, peopleLines } from "./inline-attendance.js";
import { OpenSection, type Section, sectionTitled } from "./open-section.js";
import { areMostly, isOnlyPerson, type NamesForm, parsePeople } from "./people-in-line.js";
import { namesOfItem, PeopleLists } from "./people-lists.js";
import { PresentPeople } from "./present-people.js";
import { isProse } from "./roll-words.js";
import { rollsIn } from "./rolls.js";

/** Who was there, and which entries say so: these hold no commitments. */
export interface AttendanceReading {
  attendees: Attendee[];
  entries: Set<Entry>;
  /** What names them, and says for whom they speak, as written. */
  words: string[];
}

/**
 * Reads the lists of those present (never of those missing), in whatever form they are written.
 * @param listed those whom the front matter lists.
 */
export function readAttendees(entries: Entry[], listed: Passage[] = []): AttendanceReading {
  const reader = new AttendanceReader(entries);
  const { present, entries: read } = reader;
  for (const names of listed) reader.take(names, { isList: true });
  for (const entry of entries) reader.read(entry);
  return { attendees: present.people(), entries: read, words: present.words };
}

class AttendanceReader {
  readonly entries = new Set<Entry>();
  private readonly lists: PeopleLists;
  private readonly tables: AttendanceTables;
  /** What names those present in lists that need no heading, by entry. */
  private readonly rolls: ReadonlyMap<Entry, Passage[]>;
  readonly present = new PresentPeople();
  private readonly section = new OpenSection();
  private areLogins = false;
  private readonly items = new Map<Entry, Section | "person" | null>();

  constructor(entries: Entry[]) {
    this.lists = new PeopleLists(entries);
    this.tables = new AttendanceTables(entries);
    this.rolls = rollsIn(entries);
  }

  read(entry: Entry): void {
    const people = this.rolls.get(entry);
    if (people) this.readRoll(entry, people);
    else if (entry.kind === "heading") this.readHeading(entry);
    else if (entry.kind === "paragraph" && !entry.parent) this.readParagraph(entry);
    else if (entry.kind === "item") this.readItem(entry);
    else if (entry.kind === "row" && !entry.parent) this.readRow(entry);
  }

  private readRoll(entry: Entry, people: Passage[]): void {
    this.entries.add(entry);
    for (const names of people) this.take(names, {});
  }

  private readHeading(entry: Entry): void {
    const text = textOf(entry);
    this.areLogins = asksForLogins(text);
    this.section.open(this.sectionOf(entry, text), entry);
    if (!this.section.kind) this.readInline(entry);
  }

  private sectionOf(opener: Entry, label: string): Section | null {
    return sectionTitled(label, opener, this.lists, this.present.areOnlyLeading());
  }

  private readParagraph(entry: Entry): void {
    if (asksForLogins(textOf(entry))) this.areLogins = true;
    if (this.section.kind && isLegend(textOf(entry))) return;
    const lines = entry.passages.flatMap(linesOf);
    const before = this.present.count;
    const isInline = this.readInline(entry);
    const label = this.present.count === before ? lines.findLast(({ text }) => /:\s*$/.test(text)) : null;
    if (this.opensSection(entry, (label ?? lines.at(-1))?.text ?? "") || isInline || !this.section.kind)
      return;
    // "Agenda" alone on a line is a heading, too: below it begins something else.
    const isOverOthers = this.lists.isOver(entry) && !this.lists.isOverPeople(entry);
    const people = lines.filter(isOnlyPerson).length;
    const isMostlyPeople = people * 2 > lines.length;
    const arePeople = isMostlyPeople && (!isOverOthers || !this.section.isOfItems);
    const isReport = this.section.isOfItems && people === 0 && isProse(textOf(entry));
    if ((isOverOthers || isReport || this.section.kind === "leading") && !arePeople) this.section.end();
    if (!this.section.kind || this.section.kind === "absent") return;
    if (this.lists.isGroupLine(entry) || !this.section.covers(entry)) return;
    const count = this.present.count;
    const form = { isList: !haveCompanies(lines), isAmongNames: areMostly(people, lines.length) };
    for (const names of entry.passages.flatMap(peopleLines))
      if (!/:\s*$/.test(names.text)) this.take(names, form);
    const isNobody = this.present.count === count && !this.section.isOfHeading;
    if (isOverOthers || isNobody) this.section.end();
  }

  /** A short line of its own, a bold one, or one that ends in a colon, is a label for what follows. */
  private opensSection(entry: Entry, text: string): boolean {
    const isLabel = /:\s*$/.test(text) || entry.bold || text.length <= 40;
    const section = isLabel ? this.sectionOf(entry, text) : null;
    if (!section) return false;
    this.section.open(section, entry);
    this.entries.add(entry);
    return true;
  }

  private readItem(entry: Entry): void {
    const above = entry.parent ? this.items.get(entry.parent) : undefined;
    if (above === "person") {
      this.items.set(entry, "person");
      this.entries.add(entry);
      return;
    }
    const label = entry.hasChildren && above !== null ? this.sectionOf(entry, textOf(entry)) : null;
    if (label) {
      this.items.set(entry, label);
      this.entries.add(entry);
      return;
    }
    const section = above ?? (this.section.covers(entry) ? this.section.kind : null);
    this.items.set(entry, section);
    if (this.readInline(entry) || !section) return;
    this.entries.add(entry);
    if (section !== "absent" && saysAbsent(textOf(entry))) this.items.set(entry, "absent");
    if (section === "absent" || this.isAbsent(entry) || this.lists.isGroup(entry) || isLegend(textOf(entry)))
      return;
    const count = this.present.count;
    const form = { isAlone: this.lists.isAlone(entry), isInverted: this.lists.isInverted(entry) };
    const people = namesOfItem(entry);
    for (const names of people) this.take(names, form);
    const isMissed = this.present.count === count && this.lists.isAmongNames(entry);
    for (const names of isMissed ? people : []) this.take(names, { ...form, isAmongNames: true });
    if (this.present.count === count) this.endAtTopic(entry);
    else if (!/:\s*$/.test(textOf(entry))) this.items.set(entry, "person");
  }

  /** A point with others below it, none of them people, begins the agenda. */
  private endAtTopic(item: Entry): void {
    const isTopic = item.hasChildren && item.passages.length > 0 && !this.lists.isMostlyOverPeople(item);
    if (!isTopic || item.parent || isLegend(textOf(item)) || isPlaceholder(textOf(item))) return;
    this.section.end();
    this.items.delete(item);
    this.entries.delete(item);
  }

  private readRow(entry: Entry): void {
    const labelled = this.section.kind ? null : labelledRow(entry.cells);
    if (labelled) this.takeLabelled(entry, labelled);
    else if (!this.section.kind && this.isRoll(entry)) this.section.open("present", entry);
    if (labelled || this.section.kind !== "present" || !this.section.covers(entry)) return;
    this.entries.add(entry);
    const name = this.tables.nameIn(entry);
    if (name) this.take(name, { isInverted: this.tables.isInverted(entry) });
  }

  /** Whether a table of people is that of those present: nobody was named yet, and nothing says that they are others. */
  private isRoll(row: Entry): boolean {
    const opener = openerOf(row);
    const mayBeRoll = this.present.areOnlyLeading() && this.tables.isRoll(row);
    return mayBeRoll && (!opener || mayBePresent(textOf(opener)));
  }

  /** @returns whether the entry is a label with its people. */
  private readInline(entry: Entry): boolean {
    const labelled = inlineAttendance(
      entry.passages,
      entry.kind === "paragraph" && this.section.kind === "present",
    )
      // Below an item a role may be next week's.
      .filter(({ isLeading, names }) => !isLeading || !entry.parent || /^\[?@/.test(names[0]?.text ?? ""));
    for (const people of labelled) this.takeLabelled(entry, people);
    return labelled.length > 0;
  }

  private takeLabelled(entry: Entry, { attendance, isLeading, names }: InlineAttendance): void {
    this.entries.add(entry);
    if (attendance === "absent") return;
    const isList = !haveCompanies(names);
    for (const one of names) this.take(one, { isList }, isLeading);
  }

  private isAbsent(entry: Entry): boolean {
    const isUnticked = entry.checked === false || this.lists.isUnticked(entry);
    return entry.struck || isUnticked || saysAbsent(textOf(entry));
  }

  take(names: Passage, form: Partial<NamesForm>, isLeading = this.section.kind === "leading"): void {
    if (saysAbsent(names.text)) return;
    const people = parsePeople(names, { isList: false, isAlone: false, areLogins: this.areLogins, ...form });
    this.present.add(people, isLeading, names.text);
  }
}
