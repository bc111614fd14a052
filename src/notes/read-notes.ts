import type { NotesFile } from "../model/evidence.js";
import type { NotesReading } from "../model/meeting.js";
import { ReferenceFinder } from "./commitments/references.js";
import { TrackedBodies } from "./commitments/toc.js";
import type { DayOrder } from "./deadlines/day-order.js";
import { leaveOutTooComplex } from "./markdown/complexity.js";
import { lowerDoubledBullets } from "./markdown/doubled-bullets.js";
import { rewriteUnderlinedHeadings } from "./markdown/headings.js";
import { moveListsToMargin } from "./markdown/indented-lists.js";
import { beginNestedNumbers } from "./markdown/nested-numbers.js";
import { problemOfUnclosed, readSlipsAsText } from "./markdown/not-closed.js";
import { readOutline } from "./markdown/outline.js";
import { fitRulesToTitles } from "./markdown/table-rules.js";
import { tidyLines } from "./markdown/tidy.js";
import { joinWrappedQuotes } from "./markdown/wrapped-quotes.js";
import { takeFrontMatter } from "./meetings/front-matter.js";
import { readMeeting } from "./meetings/read-meeting.js";
import { splitMeetings } from "./meetings/split.js";

/** What reading notes depends on, beside their text. */
export interface NotesOptions {
  /** `owner/repo` that `#1` means; null when unknown: then `#1` is no reference. */
  repository: string | null;
  /** Bodies whose timelines are tracked. */
  tocTerms: string[];
  /** Web address of the GitHub that the notes link to: `https://github.com`. */
  serverUrl: string;
  /** How the names of the files beside it give a day in numbers; null or absent when nothing tells. */
  dayOrder?: DayOrder | null;
}

/**
 * What a file of notes says: its meetings, and what in it was not understood. Never throws, whatever the text; a file
 * without a date has no meetings and the problem `no-date`.
 */
export function readNotes(file: NotesFile, options: NotesOptions): NotesReading {
  const lines = tidyLines(file.text);
  const frontMatter = takeFrontMatter(lines);
  readSlipsAsText(lines);
  rewriteUnderlinedHeadings(lines);
  lowerDoubledBullets(lines);
  beginNestedNumbers(lines);
  moveListsToMargin(lines);
  fitRulesToTitles(lines);
  joinWrappedQuotes(lines);
  const leftOut = [...leaveOutTooComplex(lines), ...problemOfUnclosed(lines)];
  const entries = readOutline(lines);
  const { parts, problems } = splitMeetings(file.path, frontMatter, entries, options.dayOrder ?? null);
  const scope = {
    tocTerms: options.tocTerms,
    bodies: new TrackedBodies(options.tocTerms),
    references: new ReferenceFinder(options, file.text),
  };
  const readings = parts.map((part) => readMeeting(part, scope));
  return {
    path: file.path,
    meetings: readings.map((reading) => reading.meeting),
    problems: [...problems, ...leftOut, ...readings.flatMap((reading) => reading.problems)].sort(
      (a, b) => a.line - b.line,
    ),
  };
}
