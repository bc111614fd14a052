import { joinLines, linesOf, type Passage, slicePassage, textOfAll } from "../markdown/passage.js";
import { type Attendance, attendanceOf, namesRole } from "./attendance-words.js";
import { areFirstNames, areFullNames, listsFullNames } from "./full-names.js";
import { isOnlyPerson } from "./people-in-line.js";
import { mayNamePresent, namesOfSentence } from "./roll-words.js";

/** `Present:` and what follows it in its line. */
const LABEL = /^(?!\s*:\w{2,40}:)\W{0,4}([^:@]{2,70}):\s*/;
/** `Attendees - `, where names follow. */
const DASH_LABEL = /^\W{0,4}([\p{L} ]{4,30}?)\W{0,3}\s[-–—=]\s+(?=\p{Lu})/u;
const LONGEST_ROLE = 40;
/** A longer line with several commas ends where it had no room, not where a name does. */
const LONGEST_NAME_LINE = 45;

/** The people that a label names: in its line, in those below it, or in both. */
export interface InlineAttendance {
  attendance: Attendance;
  /** Whether it names whoever leads the meeting or writes it down. */
  isLeading: boolean;
  /** What names them: each stands for itself, so that two names in two lines are two people. */
  names: Passage[];
}

/**
 * What the labels in a paragraph or list item say of who was there; each reaches to the next label.
 * @param isPresent whether it stands in a list of those present: then labels above those it knows only sort people.
 */
export function inlineAttendance(passages: Passage[], isPresent = false): InlineAttendance[] {
  const opening = lineLabel(passages);
  if (opening === "" && !passages.some(({ text }) => text.includes(":")))
    return passages.length === 1 ? withoutColon(passages[0] as Passage) : [];
  const above: Passage[] = [];
  const found: InlineAttendance[] = [];
  let open: InlineAttendance | null = null;
  for (const [at, part] of passages.flatMap(partsOf).entries()) {
    const label = at === 0 && opening !== "" ? [opening, opening] : LABEL.exec(part.text);
    const known = label && labelled(part, label);
    if (known) found.push(known);
    else if (isPresent && found.length === 0) above.push(...peopleLines(part));
    if (known || (label && !isAccount(part.text.slice(label[0]?.length)))) open = known;
    else if (open && !open.isLeading) open.names.push(...peopleLines(part));
  }
  const people = found.filter(({ names }) => names.length > 0);
  const isSorted = isPresent && people.length > 0 && above.length > 0;
  return isSorted ? [{ attendance: "present", isLeading: false, names: above }, ...people] : people;
}

/**
 * What a row of two cells says of who was there: `Present | Ada, Grace`; null when it has more, or its first cell is no
 * such label.
 */
export function labelledRow([label, names, ...more]: Passage[][]): InlineAttendance | null {
  if (!names || textOfAll(more.flat()).trim() !== "") return null;
  const attendance = attendanceOf(label?.[0]?.text ?? "");
  return attendance && { attendance, isLeading: false, names: names.flatMap(peopleLines) };
}

/** "Attendees - Ada Byron, Grace Hopper", "Ada Byron and Grace Hopper were present." */
function withoutColon(passage: Passage): InlineAttendance[] {
  const [label = "", words = ""] = DASH_LABEL.exec(passage.text) ?? [];
  const isLabel = label !== "" && attendanceOf(words) === "present";
  const place = isLabel ? { from: label.length, to: passage.text.length } : namesOfSentence(passage.text);
  const names = place && { ...slicePassage(passage, place.from, place.to), boldEnd: 0 };
  return names && listsFullNames(names.text)
    ? [{ attendance: "present", isLeading: false, names: [names] }]
    : [];
}

/** The label that opens some passages in a line of its own, without a colon, above the names of people; else nothing. */
function lineLabel([first, ...more]: Passage[]): string {
  const label = first?.text.slice(0, first.lineStarts[0]) ?? "";
  if (!first || (more.length === 0 && label === first.text) || attendanceOf(label) !== "present") return "";
  const [, ...lines] = [first, ...more].flatMap(linesOf);
  const end = lines.findIndex(({ text }) => LABEL.test(text));
  const people = end < 0 ? lines : lines.slice(0, end);
  const inOne = { ...first, text: people.map(({ text }) => text.trim()).join(", ") };
  return areFullNames(people) || areFirstNames(inOne) ? label : "";
}

/** A passage in parts: each label begins one, with all lines up to the next label. */
function partsOf(passage: Passage): Passage[] {
  const parts: [Passage, ...Passage[]][] = [];
  for (const line of linesOf(passage).flatMap(atLabels)) {
    const part = parts.at(-1);
    if (part && !LABEL.test(line.text)) part.push(line);
    else parts.push([line]);
  }
  return parts.map(joinLines);
}

/** `Ada; absent: Grace`: where a line goes on with another label. */
const NEXT_LABEL = /[;.|]\s{1,3}(?=[*_]{0,2}([\p{L} ]{4,40})[*_]{0,2}:)/gu;

/** A line in parts, each from a label of attendance to the next. */
function atLabels(line: Passage): Passage[] {
  const starts = [...line.text.matchAll(NEXT_LABEL)]
    .filter(([, words = ""]) => attendanceOf(words) !== null)
    .map((match) => match.index + match[0].length);
  if (starts.length === 0) return [line];
  return [0, ...starts].map((start, at) => slicePassage(line, start, starts[at] ?? line.text.length));
}

/** `Ada: @ada` is a person, no label. */
const isAccount = (text: string) => /^(?:[@(<[]|[^\s@]{1,80}@)/.test(text);

function labelled(part: Passage, [label = "", words = ""]: readonly string[]): InlineAttendance | null {
  // "All participants: read the guide" asks something of them.
  const called = words.replace(/\(.*?\)/g, "").trim();
  const attendance = /^\W*all\b/i.test(words) ? null : attendanceOf(called);
  const names = after(part, label);
  if (
    !attendance &&
    (mayNamePresent(called) ? areFullNames([names]) : MEETING.test(called) && areFirstNames(names))
  )
    return { attendance: "present", isLeading: false, names: peopleLines(names) };
  if (!attendance && (words.length > LONGEST_ROLE || !namesRole(words))) return null;
  if (attendance) return { attendance, isLeading: false, names: peopleLines(names) };
  const [line] = linesOf(names);
  const isSomebody = line !== undefined && (/^\[?@/.test(line.text) || isOnlyPerson(withCommas(line)));
  return isSomebody ? { attendance: "present", isLeading: true, names: [line] } : null;
}

/** `Meeting: Ada, Grace, Joan` */
const MEETING = /^(?:meeting(?: with)?|with)$/i;

/** "Ada and Grace" as "Ada, Grace", of the same length. */
const withCommas = (line: Passage): Passage => ({ ...line, text: line.text.replaceAll(" and ", ",    ") });

/** The lines of some names, unless commas show that they were only wrapped. */
export function peopleLines(names: Passage): Passage[] {
  const lines = linesOf(names).filter(({ text }) => text.trim() !== "");
  return lines.slice(0, -1).some(({ text }) => goesOn(text)) ? [names] : lines;
}

const goesOn = (line: string) =>
  /(?:[,;&/]|\sand)\s?$/.test(line) ||
  (line.length > LONGEST_NAME_LINE && /[,;][^,;]+[,;].*[^)\s]\s*$/.test(line));

/** What stands behind a label; bold letters were the label's. */
const after = (line: Passage, label: string): Passage => ({
  ...slicePassage(line, label.length, line.text.length),
  boldEnd: 0,
});
