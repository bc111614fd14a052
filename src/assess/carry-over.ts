import type { Mark } from "../model/meeting.js";
import { Ledger } from "./ledger.js";
import type { MeetingRecord, Remark, Sighting } from "./meeting-record.js";
import type { Thread } from "./thread.js";

/**
 * Joins what the meetings say of the same commitment: the same title when folded, or the same linked work. A reference
 * that two differently titled items of one meeting carry, or two commitments, is an umbrella: it joins only titles that
 * share a word. Action items and roadmap items are joined by title alone, since "Review X" is not X.
 * @param records oldest first.
 */
export function carryOver(records: MeetingRecord[]): Thread[] {
  const ledger = new Ledger();
  for (const { sightings } of records) ledger.enter(sightings);
  const unknown = records.map(({ marks }) => postponementsOfUnknown(marks, ledger));
  for (const sightings of unknown) ledger.enter(sightings);
  for (const { marks, mentions } of records) {
    for (const mark of marks) for (const thread of ledger.markedBy(mark)) thread.marks.push(mark);
    for (const mention of mentions)
      for (const thread of ledger.meantBy(mention)) thread.mentions.push(mention);
  }
  return ledger.threads;
}

/** A postponement is reported even when nothing earlier is known: it makes a commitment of its own. */
function postponementsOfUnknown(marks: Remark<Mark>[], ledger: Ledger): Sighting[] {
  return marks
    .filter((mark) => mark.reading.kind === "postponed" && ledger.markedBy(mark).length === 0)
    .map(({ place, reading, title, refs }) => ({
      place,
      title: reading.title,
      titles: title === "" ? [] : [title],
      refs,
      lines: [reading.line],
      itemLines: [reading.line],
      toc: false,
      deadlines: [],
      flags: [],
      actionItems: [],
      owners: [],
    }));
}
