import { type Entry, textOf } from "../markdown/entry.js";

/** "next meeting", "previous maintainer call"; not the call of "next steps from the call". */
const OTHER_MEETING =
  /\b(?:next|upcoming|following|future|previous|prior|last|past)(?: (?!(?:steps?|actions?|items?|of|from|in|to|for|by|at|on|the|this|and|or)\b)[\p{L}'’-]+){0,2} (?:meetings?|calls?|sessions?|syncs?|stand-?ups?|minutes|notes|agendas?|dates?)\b/iu;
/** What opens a list or a paragraph on another meeting; what gives its day there and then opens nothing. */
const OPENING = new RegExp(
  `^\\W*(?:(?:date|time) of )?(?:(?:the|our) )?${OTHER_MEETING.source}[^\\d]{0,40}$`,
  "iu",
);
/** A section of several that were held is their archive: each has its notes there. */
const ARCHIVE =
  /\b(?:previous|prior|last|past)\b.*\b(?:meetings|calls|sessions|syncs|stand-?ups|minutes|notes|agendas)\b/i;

/** Whether a text speaks of a meeting other than the one whose notes it stands in. */
export const namesOtherMeeting = (text: string): boolean => OTHER_MEETING.test(text);

/**
 * What in a file dates other meetings: headings such as "Next meeting 22 June", and what stands below "Next meeting". The
 * first line of a file is its title, whichever meeting that names.
 */
export function ofOtherMeetings(entries: Entry[]): ReadonlySet<Entry> {
  const openings = new Set(entries.slice(1).filter(opensOther));
  const others = new Set<Entry>();
  entries.forEach((entry, at) => {
    const { kind, parent, introduction, headings } = entry;
    const before = kind === "paragraph" ? entries[at - 1] : undefined;
    const isOther =
      (kind === "heading" && at > 0 && namesOtherMeeting(textOf(entry))) ||
      headings.some((heading) => openings.has(heading)) ||
      (parent !== null && (openings.has(parent) || others.has(parent))) ||
      (introduction !== null && openings.has(introduction)) ||
      (before?.kind === "paragraph" && openings.has(before));
    if (isOther) others.add(entry);
  });
  return others;
}

function opensOther(entry: Entry): boolean {
  const text = textOf(entry);
  if (entry.kind !== "heading") return OPENING.test(text);
  return !/\d/.test(text) && namesOtherMeeting(text) && !ARCHIVE.test(text);
}
