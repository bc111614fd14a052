import { joinLines, lineAt, linesOf, type Passage, slicePassage } from "../markdown/passage.js";
import { namesSection } from "../markdown/section-names.js";
import type { OwnerFinder } from "../people/owners.js";
import { findSpeaker, splitPeople } from "../people/speaker.js";
import { type ActionMarker, findActionMarker, findClosingMarker, mayHoldMarker } from "./action-marker.js";
import { saysNothingToDo } from "./action-words.js";
import { isOfOneAction } from "./section-words.js";
import { isImperative, opensWithOwner } from "./task-tally.js";

/** What a marker such as `ACTION:` makes an action. */
export interface MarkedAction {
  words: Passage;
  /** Offset of the first character of the action. */
  from: number;
  /** Whom the marker names, or who speaks. */
  owners: string[];
  /** The line of the marker where that stands within other words; null when the action stands in the line it begins in. */
  line: number | null;
  /** What the action is of, where that stands before the marker: "194: " of "194: [ACTION] Ada to rebase"; else empty. */
  label?: string;
}

/** The actions that a marker in a passage tells of, whether before them or at their end. */
export function markedIn(passage: Passage, owners: OwnerFinder): MarkedAction[] {
  if (!mayHoldMarker(passage.text)) return [];
  const closed = closedBy(passage, owners);
  if (closed) return [closed];
  const speaker = findSpeaker(passage.text);
  const from = speaker?.length ?? 0;
  const marker =
    from === 0 ? findActionMarker(passage.text, passage.boldEnd) : findActionMarker(passage.text.slice(from));
  if (!marker || !marksAction(marker, passage.text.slice(from), owners)) return [];
  const opening = marker.owner ? null : owners.beforeDash(passage.text.slice(from + marker.end));
  const given = marker.owner ? splitPeople(marker.owner) : (opening?.names ?? speaker?.names ?? []);
  const start = from + marker.end + (opening?.length ?? 0);
  const bold = given.length === 0 ? ownersBehindBold(passage, owners) : [];
  if (bold.length > 0) {
    const words = slicePassage(passage, 0, passage.boldEnd);
    return [{ words, from: start, owners: bold, line: lineWithin(passage, from + marker.index) }];
  }
  const lines = handedLines(passage, start, owners);
  if (lines.length > 1) return lines.map((words) => ({ words, from: 0, owners: given, line: null }));
  const line = lineWithin(passage, from + marker.index);
  const label = labelIn(passage.text.slice(from, from + marker.index));
  return [{ words: passage, from: start, owners: given, line, label }];
}

/** A number or a few words that lead to a marker, unless they name a part of the meeting: "Notes: TODO write the guide". */
function labelIn(before: string): string {
  const label = LABEL.exec(before)?.[1] ?? "";
  return label === "" || namesSection(label) ? "" : `${label}: `;
}
const LABEL = /^\s*(#?\d{1,6}(?=:?\s*$)|[\p{L}\d][^:.;!?]{1,39}(?=:\s*$|\s[-–—]\s*$))/u;

/** "Need help with the nests": behind a marker that somebody is to get it. */
const IS_NEEDED = /^\W*(?:we )?(?:still )?need (?:to )?\p{Ll}/iu;

/** Whether the words behind a marker are an action, for somebody where it takes one. */
function marksAction(marker: ActionMarker, text: string, owners: OwnerFinder): boolean {
  const rest = text.slice(marker.end);
  if (rest.trim() === "" || isOfOneAction(rest) || saysNothingToDo(rest) || owners.onlyNames(rest).length > 0)
    return false;
  if (marker.owner && !owners.areNames(marker.owner)) return false;
  // "AP" is an action point, and Ann Park, who speaks.
  const initials = /^\W*(A[IP])\b/.exec(text.slice(marker.index))?.[1];
  if (initials && owners.onlyKnown(initials).length > 0 && !isImperative(rest)) return false;
  if (marker.needs === null) return true;
  if (marker.needs === "verb") return isImperative(rest);
  if (marker.needs === "task" && (isImperative(rest) || IS_NEEDED.test(rest))) return true;
  return owners.subjectOf(rest).length > 0 || (marker.needs !== "subject" && owners.prefixOf(rest) !== null);
}

/** An action whose line ends with the marker: "write the guide (AI: Ada)". */
function closedBy(passage: Passage, owners: OwnerFinder): MarkedAction | null {
  const marker = findClosingMarker(passage.text);
  const words = marker && slicePassage(passage, 0, marker.index);
  if (!words || !/\p{L}{2}.*\s\S/u.test(words.text) || !owners.areNames(marker.owner)) return null;
  return { words, from: 0, owners: splitPeople(marker.owner), line: null };
}

/** Those whom a bracket directly behind the bold words of a whole action names: `**ACTION: write the guide** (Ada, Grace)`. */
function ownersBehindBold({ text, boldEnd }: Passage, owners: OwnerFinder): string[] {
  const names = BRACKET.exec(text.slice(boldEnd))?.[1];
  return boldEnd > 0 && names !== undefined && owners.areNames(names) ? splitPeople(names) : [];
}
const BRACKET = /^\s{0,3}[([]([^()[\]]{2,60}?)(?:,? (?:at )?(?:first|initially))?[)\]]/u;

/** The lines below a marker that stands alone, when each hands something to somebody. */
function handedLines(passage: Passage, start: number, owners: OwnerFinder): Passage[] {
  const first = passage.lineStarts.find((at) => at >= start);
  if (first === undefined || passage.text.slice(start, first).trim() !== "") return [];
  const lines = linesOf(slicePassage(passage, first, passage.text.length));
  return lines.every(({ text }) => opensWithOwner(text, owners)) ? lines : [];
}

/** The line of a marker that stands behind other words of its line. */
function lineWithin(passage: Passage, index: number): number | null {
  const at = index + (/^\s*/.exec(passage.text.slice(index))?.[0].length ?? 0);
  const begun = passage.lineStarts.findLast((start) => start <= at) ?? 0;
  return passage.text.slice(begun, at).trim() === "" ? null : lineAt(passage, at);
}

/** A passage in parts, each from a line that opens with a marker to the next. */
export function partsAtMarkers(passage: Passage): Passage[] {
  if (passage.lineStarts.length === 0 || !mayHoldMarker(passage.text)) return [passage];
  const parts: [Passage, ...Passage[]][] = [];
  for (const line of linesOf(passage)) {
    const part = parts.at(-1);
    if (part && !(mayHoldMarker(line.text) && opensWithMarker(line.text))) part.push(line);
    else parts.push([line]);
  }
  return parts.length > 1 ? parts.map(joinLines) : [passage];
}

function opensWithMarker(line: string): boolean {
  const marker = findActionMarker(line);
  return marker !== null && marker.index === 0 && marker.needs === null;
}
