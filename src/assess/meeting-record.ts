import type { DatedReading } from "../model/evidence.js";
import type { Mark, Meeting, Mention } from "../model/meeting.js";
import { freezeBegunIn } from "./freeze.js";
import { launchedIn } from "./launch.js";
import { by, unique } from "./order.js";
import { releaseNameOf, saysReleased } from "./release-name.js";
import { type KeysOf, type Place, type Sighting, sightingsIn } from "./sightings.js";
import { foldedTitles } from "./titles.js";

/** A mark or a plain mention, with the keys it may be recognized by. */
export interface Remark<T extends Mark | Mention> {
  place: Place;
  reading: T;
  /** Folded titles of what it may speak of, never empty text. */
  titles: string[];
  refs: string[];
}

/** One meeting, its readings gathered by the item they speak of. */
export interface MeetingRecord {
  place: Place;
  sightings: Sighting[];
  marks: Remark<Mark>[];
  mentions: Remark<Mention>[];
}

/** The order of meetings in time; files of one day by their path. */
export const inTime = by<{ place: Place }>(
  ({ place }) => place.date,
  ({ place }) => place.path,
  ({ place }) => place.line,
);

/** All meetings, oldest first. */
export function recordMeetings(notes: DatedReading[], keysOf: KeysOf): MeetingRecord[] {
  return notes
    .flatMap(({ reading, url }) =>
      reading.meetings.map((meeting) =>
        recordMeeting(meeting, { date: meeting.date, path: reading.path, url, line: meeting.line }, keysOf),
      ),
    )
    .sort(inTime);
}

function recordMeeting(meeting: Meeting, place: Place, keysOf: KeysOf): MeetingRecord {
  const remark = <T extends Mark | Mention>(reading: T, words: string): Remark<T> => ({
    place,
    reading,
    titles: foldedTitles(reading.title, words),
    refs: keysOf(reading.refs),
  });
  const byLine = by<Remark<Mark | Mention>>(
    ({ reading }) => reading.line,
    ({ reading }) => JSON.stringify(reading),
  );
  return {
    place,
    sightings: sightingsIn(meeting, place, keysOf),
    marks: [...meeting.marks, ...meeting.mentions.flatMap(keptPromise)]
      .map((mark) => withRelease(remark(mark, mark.text)))
      .sort(byLine),
    mentions: meeting.mentions.map((mention) => remark(mention, "")).sort(byLine),
  };
}

/**
 * A line that says that a release is out, that something was launched, or that a freeze has begun, as the mark that it is.
 * What it links is not all that was promised.
 */
function keptPromise({ line, title }: Mention): Mark[] {
  const kept = saysReleased(title) ? title : (launchedIn(title) ?? freezeBegunIn(title));
  return kept === null ? [] : [{ line, title: kept, refs: [], kind: "done", text: title }];
}

/** A release is also named by what is said of it: "Falco 0.36", which "is released". */
function withRelease(mark: Remark<Mark>): Remark<Mark> {
  const { kind, title, text } = mark.reading;
  const release =
    kind === "done" && saysReleased(`${title} ${text}`) ? releaseNameOf(`${title} ${text}`) : null;
  return release === null ? mark : { ...mark, titles: unique([...mark.titles, release]) };
}
