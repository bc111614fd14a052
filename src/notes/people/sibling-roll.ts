import { type Entry, textOf } from "../markdown/entry.js";
import { openerOf } from "../markdown/lists.js";
import type { Passage } from "../markdown/passage.js";
import { attendanceOf } from "./attendance-words.js";
import { isOnlyPerson } from "./people-in-line.js";

/**
 * Lists in which "Attendees:" is an item like those of the people behind it, who should stand below it. What names each,
 * by entry; the label names nobody.
 */
export function siblingRolls(entries: Entry[]): Map<Entry, Passage[]> {
  const rolls = new Map<Entry, Passage[]>();
  for (const [at, label] of entries.entries()) {
    if (!isLabel(label)) continue;
    const after = entries.slice(at + 1, at + 1 + MOST_PEOPLE);
    const end = after.findIndex((entry) => !isPersonBeside(entry, label));
    const people = end < 0 ? after : after.slice(0, end);
    if (people.length === 0) continue;
    rolls.set(label, []);
    for (const person of people) rolls.set(person, isMissing(person) ? [] : person.passages);
  }
  return rolls;
}

const MOST_PEOPLE = 200;

const isLabel = (entry: Entry) =>
  entry.kind === "item" &&
  !entry.hasChildren &&
  /:\W*$/.test(textOf(entry)) &&
  attendanceOf(textOf(entry).replace(/\s*:\W*$/, "")) === "present";

const isPersonBeside = (entry: Entry, label: Entry) =>
  entry.kind === "item" &&
  openerOf(entry) === openerOf(label) &&
  entry.passages.length === 1 &&
  entry.passages.every(isOnlyPerson);

const isMissing = ({ checked, struck }: Entry) => checked === false || struck;
