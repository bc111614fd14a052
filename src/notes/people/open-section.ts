import { type Entry, textOf } from "../markdown/entry.js";
import {
  type Attendance,
  attendanceOf,
  callsGroup,
  isOfOneAbsent,
  isOfOtherTime,
  mayBePresent,
  namesRole,
} from "./attendance-words.js";
import type { PeopleLists } from "./people-lists.js";
import { mayNamePresent, saysWhere } from "./roll-words.js";

/** What a heading or label makes of what follows it. */
export type Section = Attendance | "leading";

/**
 * What a heading or label makes of what follows, by its own words or by what it stands over.
 * @param isFirst whether nobody was named yet but those who lead: accounts below any words are then those present.
 */
export function sectionTitled(
  label: string,
  opener: Entry,
  lists: PeopleLists,
  isFirst: boolean,
): Section | null {
  const text = label.replace(/(?<!\s)\s*:\s*$/, "");
  const attendance = attendanceOf(text);
  // What stands below is an update of theirs.
  if (attendance === "absent" && isOfOneAbsent(text) && !lists.isMostlyOverPeople(opener)) return null;
  if (attendance) return attendance;
  if (namesRole(text)) return !lists.isOver(opener) || lists.isOverPeople(opener) ? "leading" : null;
  if (mayNamePresent(text) && lists.isOverFullNames(opener)) return "present";
  if (isGroupOfPresent(opener, text, lists)) return "present";
  return isFirst && mayBePresent(text) && lists.isOverAccounts(opener) ? "present" : null;
}

/**
 * Whether a heading below that of those present sorts some of them, "Attendees" and "Council representatives": over boxes
 * of people of which one is ticked, or by what it calls those with full names, or by where they were.
 */
function isGroupOfPresent(heading: Entry, text: string, lists: PeopleLists): boolean {
  const [above] = heading.headings;
  if (heading.kind !== "heading" || !above || attendanceOf(textOf(above)) !== "present") return false;
  if (isOfOtherTime(text)) return false;
  const areTicked = lists.isOverTicked(heading) && lists.isMostlyOverPeople(heading);
  if (saysWhere(text) && lists.isMostlyOverPeople(heading) && !lists.isOverPages(heading)) return true;
  return areTicked || (callsGroup(text) && lists.isOverFullNames(heading));
}

/** The section of those present, missing or leading that the nearest heading or label opened. */
export class OpenSection {
  /** null when none is open. */
  kind: Section | null = null;
  /** Whether a heading opened it, and so all that stands below. */
  isOfHeading = true;
  /** The kind of entry that it is about, once one was seen. */
  private run: Entry["kind"] | null = null;

  /** @param kind null for a heading that opens none, which ends the one before. */
  open(kind: Section | null, opener: Entry): void {
    this.kind = kind;
    this.isOfHeading = opener.kind === "heading";
    this.run = null;
  }

  end(): void {
    this.kind = null;
  }

  /** Whether it is about the items of a list. */
  get isOfItems(): boolean {
    return this.run === "item";
  }

  /** A heading's section covers all that follows; another's one run of paragraphs, items or rows. */
  covers(entry: Entry): boolean {
    if (!this.kind) return false;
    this.run ??= entry.kind;
    return this.isOfHeading || this.run === entry.kind;
  }
}
