import type { CalendarDate } from "../../model/calendar-date.js";
import type { NotesProblem } from "../../model/meeting.js";
import { findDates } from "../deadlines/find-dates.js";
import { LABELS } from "../deadlines/label-words.js";
import { anyOf } from "../deadlines/word-patterns.js";
import type { Entry } from "../markdown/entry.js";
import { type Passage, portionsOf } from "../markdown/passage.js";
import { findSpeaker } from "../people/speaker.js";

/** "Target" alone may be what is aimed at: "Target: all perches". */
const TIMELINE_LABELS = anyOf(...LABELS.filter((label) => label !== "target"));
const TIMELINE = new RegExp(
  `^\\W*(?:\\w+ )?(?:recommended |proposed |expected |target )?${TIMELINE_LABELS}\\s*:\\s*(\\S.{0,59})$`,
  "i",
);
const MAY_BE_TIMELINE = new RegExp(`${TIMELINE_LABELS}\\s*:`, "i");
/** Said on purpose when there is no date yet. */
const NO_DATE_YET =
  /^\W*(?:tb[dac]|to be (?:determined|decided|defined|announced|confirmed)|none|n\/?a|unknown|open|\?+|-+)\W*$/i;

/** A line that announces a timeline which nobody can read: for its author to mend. */
export function timelineProblems(entry: Entry, meetingDate: CalendarDate): NotesProblem[] {
  return entry.passages.flatMap((passage) => {
    if (!MAY_BE_TIMELINE.test(passage.prose)) return [];
    const said = passage.prose.slice(findSpeaker(passage.prose)?.length ?? 0);
    const words = TIMELINE.exec(said)?.[1]?.trim();
    if (!words || NO_DATE_YET.test(words) || understood(passage, meetingDate)) return [];
    const message = `"${words}" was not understood as a date: write it as 2023-08-31, "by 31 August 2023" or "May-August 2023".`;
    return [{ line: passage.line, code: "timeline-not-understood", message }];
  });
}

const understood = (passage: Passage, meetingDate: CalendarDate) =>
  portionsOf(passage).some(({ prose }) => findDates(prose, meetingDate).length > 0);
