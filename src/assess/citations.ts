import type { FindingMention } from "../model/assessment.js";
import type { Deadline } from "../model/meeting.js";
import type { NotesState } from "./notes-state.js";
import { by, Multimap, reversed } from "./order.js";
import type { Place, Sighting } from "./sightings.js";
import type { Thread } from "./thread.js";

/**
 * The one line of each meeting that tells most of a commitment, newest meeting first: what became of it now, else its
 * date, else its priority flag, else the first line.
 */
export function citationsOf({ sightings, marks, mentions }: Thread, state: NotesState): FindingMention[] {
  const lines = new Multimap<string, Cited>();
  const cite = (cited: Cited) => lines.add(meetingKey(cited), cited);
  for (const sighting of sightings) linesOf(sighting).forEach(cite);
  for (const { place, reading } of marks) {
    cite({ place, line: reading.line, worth: isNow(reading.line, place, state) ? WORTH.word : WORTH.line });
  }
  for (const { place, reading } of mentions) cite({ place, line: reading.line, worth: WORTH.line });
  return [...lines.keys()]
    .flatMap((meeting) => lines.get(meeting).sort(mostWorthFirst).slice(0, 1))
    .map(toMention)
    .sort(
      by(
        ({ path }) => path,
        ({ line }) => line,
      ),
    )
    .sort(reversed(by(({ date }) => date)));
}

function meetingKey({ place: { date, path, line } }: Cited): string {
  return JSON.stringify([date, path, line]);
}

/** Whether a line is the one that finished or postponed the commitment. */
function isNow(line: number, { date, path }: Place, { finish, postponement }: NotesState): boolean {
  const word = postponement ? { place: postponement.place, line: postponement.reading.line } : finish;
  return word?.line === line && word.place.path === path && word.place.date === date;
}

interface Cited {
  place: Place;
  line: number;
  worth: number;
}

const WORTH = { word: 3, date: 2, flag: 1, line: 0 };

const mostWorthFirst = by<Cited>(
  ({ worth }) => -worth,
  ({ line }) => line,
);

/** Words that introduce a whole list are cited by the line of the item that they are said of. */
function linesOf({ place, lines, deadlines, flags }: Sighting): Cited[] {
  const cited = ({ line, itemLine }: { line: number; itemLine: number }, worth: number) => {
    return { place, line: Math.max(line, itemLine), worth };
  };
  const [date] = deadlines.toSorted(reversed(theOneThatCounts));
  if (date) return [cited(date, WORTH.date)];
  if (flags.length > 0) return flags.map((flag) => cited(flag, WORTH.flag));
  return lines.map((line) => ({ place, line, worth: WORTH.line }));
}

/** As dates of one meeting count: the TOC's, then the later one. */
const theOneThatCounts = by<Deadline>(
  ({ toc }) => (toc ? 1 : 0),
  ({ end }) => end,
  ({ line }) => line,
);

function toMention({ place: { path, date, url }, line }: Cited): FindingMention {
  return { path, line, date, url: url === null ? null : `${url}#L${line}` };
}
