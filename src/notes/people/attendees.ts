import type { Attendee } from "../../model/meeting.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { openerOf } from "../markdown/lists.js";
import { linesOf, type Passage, textOfAll } from "../markdown/passage.js";
import { AttendanceTables } from "./attendance-table.js";
import {
  type Attendance,
  asksForLogins,
  attendanceOf,
  isLegend,
  isPlaceholder,
  mayBePresent,
  namesRole,
  saysAbsent,
} from "./attendance-words.js";
import { haveCompanies } from "./full-names.js";
import { inlineAttendance, peopleLines } from "./inline-attendance.js";
import { markedRolls } from "./marked-roll.js";
import { isOnlyPerson, type NamesForm, parsePeople } from "./people-in-line.js";
import { areMostly, namesOfItem, PeopleLists } from "./people-lists.js";
import { PresentPeople } from "./present-people.js";
import { rollAtTop } from "./roll.js";
import { mayNamePresent } from "./roll-words.js";

/** Who was there, and which entries say so: these hold no commitments. */
export interface AttendanceReading {
  attendees: Attendee[];
  entries: Set<Entry>;
}

/**
 * Reads the lists of those present (never of those missing), in whatever form they are written.
 * @param listed those whom the front matter lists.
 */
export function readAttendees(entries: Entry[], listed: Passage[] = []): AttendanceReading {
  const reader = new AttendanceReader(entries);
  for (const names of listed) reader.take(names, { isList: true });
  for (const entry of entries) reader.read(entry);
  return { attendees: reader.present.people(), entries: reader.entries };
}

/** What a heading or label makes of what follows it. */
type Section = Attendance | "leading";

class AttendanceReader {
  readonly entries = new Set<Entry>();
  private readonly lists: PeopleLists;
  private readonly tables: AttendanceTables;
  /** What names those present in lists that need no heading, by entry. */
  private readonly rolls: ReadonlyMap<Entry, Passage[]>;
  readonly present = new PresentPeople();
  private section: Section | null = null;
  /** The kind of entry that the section is about, once one was seen. */
  private run: { kind: Entry["kind"] | null; isOfHeading: boolean } = { kind: null, isOfHeading: true };
  private areLogins = false;
  private readonly items = new Map<Entry, Section | "person" | null>();

  constructor(entries: Entry[]) {
    this.lists = new PeopleLists(entries);
    this.tables = new AttendanceTables(entries);
    this.rolls = new Map([...rollAtTop(entries), ...markedRolls(entries)]);
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
    this.section = this.sectionOf(entry, text);
    this.run = { kind: null, isOfHeading: true };
    if (!this.section) this.readInline(entry);
  }

  /** What a heading or label makes of what follows, by its own words or by what it stands over. */
  private sectionOf(opener: Entry, label: string): Section | null {
    const text = label.replace(/(?<!\s)\s*:\s*$/, "");
    const attendance = attendanceOf(text);
    if (attendance) return attendance;
    if (namesRole(text))
      return !this.lists.isOver(opener) || this.lists.isOverPeople(opener) ? "leading" : null;
    if (mayNamePresent(text) && this.lists.isOverFullNames(opener)) return "present";
    const isFirst = this.present.areOnlyLeading();
    return isFirst && mayBePresent(text) && this.lists.isOverAccounts(opener) ? "present" : null;
  }

  private readParagraph(entry: Entry): void {
    if (asksForLogins(textOf(entry))) this.areLogins = true;
    if (this.section && isLegend(textOf(entry))) return;
    const lines = entry.passages.flatMap(linesOf);
    const before = this.present.count;
    const isInline = this.readInline(entry);
    const label = this.present.count === before ? lines.findLast(({ text }) => /:\s*$/.test(text)) : null;
    if (this.opensSection(entry, (label ?? lines.at(-1))?.text ?? "") || isInline || !this.section) return;
    // "Agenda" alone on a line is a heading, too: below it begins something else.
    const isOverOthers = this.lists.isOver(entry) && !this.lists.isOverPeople(entry);
    const people = lines.filter(isOnlyPerson).length;
    const isMostlyPeople = people * 2 > lines.length;
    const arePeople = isMostlyPeople && (!isOverOthers || this.run.kind !== "item");
    if ((isOverOthers || this.section === "leading") && !arePeople) this.section = null;
    if (!this.section || this.section === "absent" || !this.belongs(entry)) return;
    const count = this.present.count;
    const form = { isList: !haveCompanies(lines), isAmongNames: areMostly(people, lines.length) };
    for (const names of entry.passages.flatMap(peopleLines)) {
      if (!/:\s*$/.test(names.text)) this.take(names, form);
    }
    const isNobody = this.present.count === count && !this.run.isOfHeading;
    if (isOverOthers || isNobody) this.section = null;
  }

  /** A short line of its own, a bold one, or one that ends in a colon, is a label for what follows. */
  private opensSection(entry: Entry, text: string): boolean {
    const isLabel = /:\s*$/.test(text) || entry.bold || text.length <= 40;
    const section = isLabel ? this.sectionOf(entry, text) : null;
    if (!section) return false;
    this.section = section;
    this.run = { kind: null, isOfHeading: false };
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
    const section = above ?? (this.belongs(entry) ? this.section : null);
    this.items.set(entry, section);
    if (this.readInline(entry) || !section) return;
    this.entries.add(entry);
    if (section === "absent" || this.isAbsent(entry) || this.lists.isGroup(entry)) return;
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
    this.section = null;
    this.items.delete(item);
    this.entries.delete(item);
  }

  private readRow(entry: Entry): void {
    const [label, names, ...more] = entry.cells;
    const attendance =
      names && textOfAll(more.flat()).trim() === "" ? attendanceOf(label?.[0]?.text ?? "") : null;
    if (names && attendance && !this.section) {
      this.entries.add(entry);
      for (const one of attendance === "present" ? names.flatMap(peopleLines) : [])
        this.take(one, { isList: true });
      return;
    }
    if (!this.section && this.present.areOnlyLeading() && this.tables.isRoll(entry) && this.mayOpen(entry)) {
      this.section = "present";
      this.run = { kind: null, isOfHeading: false };
    }
    if (this.section !== "present" || !this.belongs(entry)) return;
    this.entries.add(entry);
    const name = this.tables.nameIn(entry);
    if (name) this.take(name, { isInverted: this.tables.isInverted(entry) });
  }

  /** Whether nothing says that a table of people is one of others. */
  private mayOpen(row: Entry): boolean {
    const opener = openerOf(row);
    return !opener || mayBePresent(textOf(opener));
  }

  /** A paragraph's section covers one run of paragraphs, items or rows; a heading's covers all. */
  private belongs(entry: Entry): boolean {
    if (!this.section) return false;
    this.run.kind ??= entry.kind;
    return this.run.isOfHeading || this.run.kind === entry.kind;
  }

  /** @returns whether the entry is a label with its people. */
  private readInline(entry: Entry): boolean {
    const labelled = inlineAttendance(
      entry.passages,
      entry.kind === "paragraph" && this.section === "present",
    )
      // Below an item a role may be next week's.
      .filter(({ isLeading, names }) => !isLeading || !entry.parent || /^\[?@/.test(names[0]?.text ?? ""));
    for (const { attendance, isLeading, names } of labelled) {
      this.entries.add(entry);
      if (attendance !== "present") continue;
      const isList = !haveCompanies(names);
      for (const one of names) this.take(one, { isList }, isLeading);
    }
    return labelled.length > 0;
  }

  private isAbsent(entry: Entry): boolean {
    return entry.struck || entry.checked === false || saysAbsent(textOf(entry));
  }

  take(names: Passage, form: Partial<NamesForm>, isLeading = this.section === "leading"): void {
    if (saysAbsent(names.text)) return;
    const { areLogins } = this;
    this.present.add(parsePeople(names, { isList: false, isAlone: false, areLogins, ...form }), isLeading);
  }
}
