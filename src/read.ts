import type { Completeness } from "./completeness.js";
import { UserError } from "./errors.js";
import { readLinkedWork } from "./linked-work.js";
import { addDays, addMonths, type CalendarDate } from "./model/calendar-date.js";
import type {
  DatedReading,
  Evidence,
  NotesFile,
  NotesListing,
  Part,
  Source,
  UndatedNotes,
} from "./model/evidence.js";
import { type Meeting, NOTES_UNDATED, type NotesReading } from "./model/meeting.js";
import { periodOf } from "./model/period.js";
import type { Lookback, Settings } from "./model/settings.js";
import { chooseFiles, matchGlobs } from "./notes/choose.js";
import { dayOrders } from "./notes/meetings/day-orders.js";
import { isWithin } from "./notes/meetings/undated.js";
import { nearestFolders } from "./notes/nearest-folders.js";
import { readNotes } from "./notes/read-notes.js";
import { readEmptyBoxes, readTicks } from "./render/ticks.js";
import { type Series, seriesOf } from "./series.js";

/** What reading gave: the evidence to assess, the series to publish into, and how complete it is. */
export interface ReadResult {
  evidence: Evidence;
  series: Series;
  completeness: Completeness;
}

/**
 * Reads everything a report needs. Notes, board and earlier reports are read side by side; linked work follows, since
 * only they name it, and what the board already carries is not asked for again.
 * @throws UserError when there are no notes to read; anything less is a problem in the evidence.
 */
export async function read(source: Source, settings: Settings): Promise<ReadResult> {
  const [notes, board, history] = await Promise.all([
    readAllNotes(source, settings),
    source.readBoard(),
    source.readHistory(),
  ]);
  const series = seriesOf(history.value, settings.reportId, periodOf(settings.today, settings.period));
  const previous = series.isBackfill ? null : (series.earlier[0]?.memory ?? null);
  const work = await readLinkedWork(source, notes.value, board.value, previous);
  const boxes = (series.current ?? series.earlier[0])?.issue.body ?? "";
  const evidence: Evidence = {
    notes: notes.value,
    notesArePublic: notes.listing.isPublic,
    undated: notes.undated,
    board: board.value,
    work: work.value,
    formerWork: work.former,
    previous,
    current: series.current?.memory ?? null,
    ticked: readTicks(boxes),
    unticked: readEmptyBoxes(boxes),
    isBackfill: series.isBackfill,
    reportIsPublic: history.value.isPublic,
    problems: [
      ...notes.problems,
      ...board.problems,
      ...work.problems,
      ...history.problems,
      ...series.problems,
    ],
  };
  return {
    evidence,
    series,
    completeness: { ...notes.completeness, references: work.references, board: board.value },
  };
}

interface NotesPart extends Part<DatedReading[]> {
  listing: NotesListing;
  undated: UndatedNotes[];
  completeness: Omit<Completeness, "references" | "board">;
}

async function readAllNotes(source: Source, settings: Settings): Promise<NotesPart> {
  const listing = await source.listNotes();
  const paths = matchGlobs(listing.paths, settings.notesPath);
  if (paths.length === 0) throw noNotes(listing, settings);
  const window = lookbackWindow(settings.today, settings.notesLookback);
  const { inside, undated, outside } = chooseFiles(paths, window);
  const files = await source.readNotes([...inside, ...undated]);
  const orderOf = dayOrders(paths);
  const readings = files.value.map((file) =>
    readNotes(file, {
      dayOrder: orderOf(file.path),
      repository: listing.repository,
      tocTerms: settings.tocTerms,
      serverUrl: serverOf(listing),
    }),
  );
  const counted = readings
    .map((reading) => withinWindow(reading, window))
    .filter((r) => r.meetings.length > 0);
  return {
    listing,
    value: counted.map((reading) => ({
      reading,
      url: `${listing.blobUrl}/${encodePath(reading.path)}?plain=1`,
    })),
    undated: undatedWithin(files.value, readings, window),
    problems: [...listing.problems, ...files.problems],
    completeness: {
      files: counted.length,
      undated: readings.filter((reading) => reading.meetings.length === 0).map((reading) => reading.path),
      outside: outside.length,
    },
  };
}

/** Files that are notes of a meeting for all one can see, and of which the text gives no date. */
function undatedWithin(files: NotesFile[], readings: NotesReading[], window: Window): UndatedNotes[] {
  return files.flatMap((file, at) => {
    const isUndated = readings[at]?.problems.some(({ code }) => code === NOTES_UNDATED);
    const within = isUndated ? isWithin(file, window) : "not";
    return within === "not" ? [] : [{ path: file.path, isWithin: within === "surely" }];
  });
}

/** Both ends inclusive: a meeting on the report's own day counts. */
export interface Window {
  from: CalendarDate;
  to: CalendarDate;
}

/** The days whose meetings count (design 2.1): from the lookback's first day to the report's own, both inclusive. */
export function lookbackWindow(today: CalendarDate, { count, unit }: Lookback): Window {
  if (unit === "months") return { from: addMonths(today, -count), to: today };
  return { from: addDays(today, unit === "weeks" ? -7 * count : -count), to: today };
}

/** The meetings that count, and the problems of their lines; what stands before the first meeting concerns the file. */
function withinWindow({ path, meetings, problems }: NotesReading, window: Window): NotesReading {
  const counts = (meeting: Meeting) => meeting.date >= window.from && meeting.date <= window.to;
  const byLine = meetings.toSorted((a, b) => a.line - b.line);
  const meetingAt = (line: number) => byLine.findLast((meeting) => meeting.line <= line);
  return {
    path,
    meetings: meetings.filter(counts),
    problems: problems.filter(({ line }) => {
      const meeting = meetingAt(line);
      return meeting === undefined || counts(meeting);
    }),
  };
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** `https://github.com` of `https://github.com/kestrel/community/blob/…`. */
function serverOf(listing: NotesListing): string {
  return new URL(listing.blobUrl).origin;
}

function noNotes(listing: NotesListing, settings: Settings): UserError {
  const folders = nearestFolders(listing.paths, settings.notesPath).slice(0, 5);
  const nearest =
    folders.length > 0
      ? `the nearest folders that hold Markdown are ${folders.join(", ")}.`
      : "it holds no Markdown at all.";
  return new UserError(
    `No file of ${listing.repository} matches notes-path "${settings.notesPath.join(" ")}"; ${nearest}`,
    "no-notes",
  );
}
