import type { Mark } from "../model/meeting.js";
import { leftOffLists } from "./carried-list.js";
import { Ledger } from "./ledger.js";
import { leftOutOf } from "./left-out.js";
import { inTime, type MeetingRecord, type Remark } from "./meeting-record.js";
import { settledReleases } from "./releases-out.js";
import type { Sighting } from "./sightings.js";
import type { Thread } from "./thread.js";
import { withoutEnding } from "./titles.js";

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
    for (const mark of marks) enterMark(mark, ledger);
    for (const mention of mentions)
      for (const thread of ledger.meantBy(mention)) thread.mentions.push(mention);
  }
  for (const [thread, mark] of settledReleases(ledger.threads, records)) {
    if (!thread.marks.includes(mark)) thread.marks = [...thread.marks, mark].sort(inTime);
  }
  for (const leftOut of [leftOutOf(ledger.threads), leftOffLists(ledger.threads)]) {
    for (const [thread, day] of leftOut) thread.leftOutOn = day;
  }
  return ledger.threads;
}

/** What a mark says of a part alone is a mention of the whole. */
function enterMark(mark: Remark<Mark>, ledger: Ledger): void {
  const marked = ledger.markedBy(mark);
  for (const thread of marked) thread.marks.push(mark);
  // Such a line is a mention as well.
  if (mark.reading.toNextMeeting) return;
  const { line, title, refs } = mark.reading;
  const mention = { ...mark, reading: { line, title, refs, toc: false } };
  for (const thread of ledger.meantBy(mention)) if (!marked.includes(thread)) thread.mentions.push(mention);
}

/** A postponement is reported even when nothing earlier is known: it makes a commitment of its own. */
function postponementsOfUnknown(marks: Remark<Mark>[], ledger: Ledger): Sighting[] {
  return marks
    .filter(({ reading }) => reading.kind === "postponed" && !reading.toNextMeeting)
    .filter((mark) => ledger.markedBy(mark).length === 0)
    .map(({ place, reading, titles, refs }) => ({
      place,
      title: withoutEnding(reading.title, reading.text),
      topic: null,
      titles,
      refs,
      lines: [reading.line],
      itemLines: [reading.line],
      isStatus: false,
      toc: false,
      deadlines: [],
      flags: [],
      actionItems: [],
      owners: [],
    }));
}
