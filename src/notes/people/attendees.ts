import type { Attendee } from "../../model/meeting.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { linesOf, type Passage, slicePassage } from "../markdown/passage.js";
import { attendeeCell } from "./attendance-table.js";
import { type Attendance, asksForLogins, attendanceOf, saysAbsent } from "./attendance-words.js";
import { parsePeople } from "./person.js";

/** `Present: Ada, Grace`: a label and its people in one line. */
const INLINE_LABEL = /^\W{0,4}([^:@]{4,70}):\s*(?=\S)/;
/** Those who lead a meeting or write it down were there: `Notetaker: @ada`. */
const ROLE =
  /^\W{0,4}(?:lead|note[- ]?taker|minute[- ]?taker|facilitator|moderator|scribe)s?\s*:\s*(?=\[?@)/i;

/** Who was there, and which entries say so: these hold no commitments. */
export interface AttendanceReading {
  attendees: Attendee[];
  entries: Set<Entry>;
}

/** Reads the lists of those present (never of those missing), in whatever form they are written. */
export function readAttendees(entries: Entry[]): AttendanceReading {
  const reader = new AttendanceReader();
  for (const entry of entries) reader.read(entry);
  return { attendees: reader.people(), entries: reader.entries };
}

class AttendanceReader {
  readonly entries = new Set<Entry>();
  private readonly found: { person: Attendee; entry: Entry }[] = [];
  /** What the nearest heading, or a paragraph that serves as one, makes of the entries below it. */
  private section: Attendance | null = null;
  /** For a section that a paragraph opened: the kind of entry it is about, once one was seen. */
  private run: { kind: Entry["kind"] | null } | null = null;
  private areLogins = false;
  private readonly items = new Map<Entry, Attendance | "person" | null>();

  people(): Attendee[] {
    const unique: Attendee[] = [];
    for (const { person } of this.found) {
      const known = unique.find((other) => isSamePerson(other, person));
      if (!known) unique.push(person);
      else if (known.handle === null) known.handle = person.handle;
    }
    return unique;
  }

  read(entry: Entry): void {
    if (entry.kind === "heading") this.readHeading(entry);
    else if (entry.kind === "paragraph" && !entry.parent) this.readParagraph(entry);
    else if (entry.kind === "item") this.readItem(entry);
    else if (entry.kind === "row" && this.section === "present") this.readRow(entry);
  }

  private readHeading(entry: Entry): void {
    const text = textOf(entry);
    this.areLogins = asksForLogins(text);
    this.run = null;
    this.section = attendanceOf(text);
    if (!this.section) this.readInline(entry);
  }

  private readParagraph(entry: Entry): void {
    if (asksForLogins(textOf(entry))) this.areLogins = true;
    const lines = entry.passages.flatMap(linesOf);
    const isInline = this.readInline(entry);
    if (this.opensSection(entry, lines.at(-1)?.text ?? "")) return;
    if (isInline || this.section !== "present" || !this.belongs(entry)) return;
    const count = this.found.length;
    for (const line of lines) if (!/:\s*$/.test(line.text)) this.take(entry, line, true);
    if (this.found.length === count && this.run?.kind) this.section = null;
  }

  /** A short line of its own, a bold one, or one that ends in a colon, is a label for what follows. */
  private opensSection(entry: Entry, text: string): boolean {
    const label =
      /:\s*$/.test(text) || entry.bold || text.length <= 40 ? attendanceOf(unlabelled(text)) : null;
    if (!label) return false;
    this.section = label;
    this.run = { kind: null };
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
    const label = entry.hasChildren && above !== null ? attendanceOf(unlabelled(textOf(entry))) : null;
    if (label) {
      this.items.set(entry, label);
      this.entries.add(entry);
      return;
    }
    const section = above ?? (this.belongs(entry) ? this.section : null);
    this.items.set(entry, section);
    if (this.readInline(entry) || !section) return;
    this.entries.add(entry);
    if (section !== "present" || this.isAbsent(entry)) return;
    const count = this.found.length;
    for (const passage of entry.passages.slice(0, 1)) this.take(entry, passage, false);
    if (this.found.length > count && !/:\s*$/.test(textOf(entry))) this.items.set(entry, "person");
  }

  private readRow(entry: Entry): void {
    this.entries.add(entry);
    const name = saysAbsent(textOf(entry)) ? null : attendeeCell(entry);
    if (name) this.take(entry, name, false);
  }

  /** A paragraph's section covers one run of paragraphs, items or rows; a heading's covers all. */
  private belongs(entry: Entry): boolean {
    if (!this.section || !this.run) return this.section !== null;
    this.run.kind ??= entry.kind;
    return this.run.kind === entry.kind;
  }

  /** @returns whether the entry is a label with its people. */
  private readInline(entry: Entry): boolean {
    let isInline = false;
    for (const passage of entry.passages) {
      if (!passage.text.includes(":")) continue;
      const label = INLINE_LABEL.exec(passage.text);
      const kind = label && attendanceOf((label[1] as string).replace(/\(.*?\)/g, "").trim());
      if (label && kind) {
        isInline = true;
        this.entries.add(entry);
        const names = slicePassage(passage, label[0].length, passage.text.length);
        if (kind === "present") this.take(entry, { ...names, boldEnd: 0 }, true);
      } else if (this.readRoles(entry, passage)) {
        isInline = true;
      }
    }
    return isInline;
  }

  private readRoles(entry: Entry, passage: Passage): boolean {
    let hasRole = false;
    for (const line of linesOf(passage)) {
      const role = ROLE.exec(line.text);
      if (!role) continue;
      hasRole = true;
      this.entries.add(entry);
      this.take(entry, { ...slicePassage(line, role[0].length, line.text.length), boldEnd: 0 }, true);
    }
    return hasRole;
  }

  private isAbsent(entry: Entry): boolean {
    return entry.struck || entry.checked === false || saysAbsent(textOf(entry));
  }

  private take(entry: Entry, passage: Passage, isList: boolean): void {
    if (saysAbsent(passage.text)) return;
    for (const person of parsePeople(passage, isList, this.areLogins)) this.found.push({ person, entry });
  }
}

const unlabelled = (text: string) => text.replace(/\s*:\s*$/, "");

function isSamePerson(one: Attendee, other: Attendee): boolean {
  if (one.handle && other.handle) return one.handle.toLowerCase() === other.handle.toLowerCase();
  return one.name.toLowerCase() === other.name.toLowerCase();
}
