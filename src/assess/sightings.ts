import type { CalendarDate } from "../model/calendar-date.js";
import type { ActionItem, Deadline, Meeting, PriorityFlag } from "../model/meeting.js";
import type { Reference } from "../model/reference.js";
import { taskOf } from "../model/task.js";
import { closingWordsOf, shownTitleOf, titleOfAction } from "./action-text.js";
import { areOtherMatters, areOthers, areTwoItems, isOneTask } from "./likeness.js";
import { by, unique } from "./order.js";
import { foldedTitles } from "./titles.js";
import { restates, ToldTwice } from "./told-twice.js";

/** Where a meeting is written down. */
export interface Place {
  date: CalendarDate;
  path: string;
  url: string | null;
  /** Where the meeting begins in the file. */
  line: number;
}

/** Everything that one meeting promises about one item: its deadlines, priority flags and action items. */
export interface Sighting {
  place: Place;
  title: string;
  /** What it stands under in the notes; null where nothing above names a matter. */
  topic: string | null;
  /** Folded titles, never empty text. */
  titles: string[];
  /** Keys of the work behind it. */
  refs: string[];
  /** Lines that hold the words, to be cited. */
  lines: number[];
  /** Lines of the list items they belong to. */
  itemLines: number[];
  /** Whether it only says how a known commitment is going: the work it links may be a part of it, or beside it. */
  isStatus: boolean;
  /** Whether one of the tracked bodies set it. */
  toc: boolean;
  deadlines: Deadline[];
  flags: PriorityFlag[];
  actionItems: ActionItem[];
  owners: string[];
}

/** Leads from references to the keys of the work they stand for now. */
export type KeysOf = (references: Reference[]) => string[];

/** The sightings of a meeting, one for each item that it speaks of. */
export function sightingsIn(meeting: Meeting, place: Place, keysOf: KeysOf): Sighting[] {
  return gather(singleSightings(meeting, place, keysOf));
}

/** One sighting a reading; a mention makes one only when it names a TOC item. */
function singleSightings(meeting: Meeting, place: Place, keysOf: KeysOf): Sighting[] {
  const sighting = (reading: ReadingLike, titles = titlesOf(reading, "")): Sighting => ({
    place,
    title: reading.title,
    topic: reading.topic ?? null,
    titles,
    refs: keysOf(reading.refs),
    lines: [reading.line],
    itemLines: [reading.itemLine ?? reading.line],
    isStatus: false,
    toc: reading.toc ?? false,
    deadlines: [],
    flags: [],
    actionItems: [],
    owners: reading.owners ?? [],
  });
  return [
    ...meeting.actionItems.map((item) => {
      const reading = { ...item, title: titleOfAction(item) };
      const titles = titlesOf(reading, closingWordsOf(item));
      return { ...sighting(reading, titles), title: shownTitleOf(item), actionItems: [item] };
    }),
    ...meeting.deadlines.map((deadline) => {
      const titles = titlesOf(deadline, deadline.text, FEWEST_WORDS);
      return { ...sighting(deadline, titles), deadlines: [deadline] };
    }),
    ...meeting.priorities.map((flag) => ({ ...sighting(flag), flags: [flag] })),
    ...meeting.mentions.filter(({ toc }) => toc).map((mention) => sighting(mention)),
  ];
}

/** Folded titles of a reading, also without who is to do it; see {@link foldedTitles}. */
function titlesOf({ title, owners = [] }: ReadingLike, words: string, fewest?: number): string[] {
  const names = unique([title, title.replace(LABELLED, ""), taskOf(title, owners)]);
  return unique(names.flatMap((name) => foldedTitles(name, words, fewest)));
}

/** "Deadline for abstracts" is told as done by its "abstracts". */
const LABELLED = /^deadline (?:for|of) (?=\S+$)/i;

/** Words that a title without its date has to have left: "deadline to submit" may be of anything. */
const FEWEST_WORDS = 3;

/** What the readings that make a sighting have in common. */
interface ReadingLike {
  line: number;
  itemLine?: number;
  title: string;
  refs: Reference[];
  toc?: boolean;
  owners?: string[];
  topic?: string;
}

/** Sightings of one item as one: those that belong to the same list item or line, or bear the same title. */
function gather(singles: Sighting[]): Sighting[] {
  const gathered: [Sighting, ...Sighting[]][] = [];
  const placeOf = new Map<string, number>();
  const toldTwice = new ToldTwice();
  for (const single of singles.sort(inNotesOrder)) {
    const keys = keysToGatherBy(single);
    const places = keys.map((key) => placeOf.get(key));
    const found = places.find((at) => at !== undefined && areOne(gathered[at] ?? [], single));
    const at = found ?? toldTwice.placeOf(single, gathered) ?? gathered.length;
    const before = gathered[at];
    if (before) before.push(single);
    else gathered[at] = [single];
    for (const key of keys) if (!placeOf.has(key)) placeOf.set(key, at);
    toldTwice.add(single, at);
  }
  return gathered.map(together);
}

function areOne([first, ...others]: Sighting[], single: Sighting): boolean {
  if (first === undefined) return true;
  const isOther = (one: Sighting) => areTwoDates(one, single) || areTwoItems(one, single);
  return !areTwoTasks(first, single) && ![first, ...others].every(isOther);
}

/** Two dates of one line, each of what its own words name: "sign up" by one and "final video" by the other. */
function areTwoDates(one: Sighting, other: Sighting): boolean {
  const areDates = one.deadlines.length > 0 && other.deadlines.length > 0;
  return areDates && !one.titles.some((title) => other.titles.includes(title));
}

/** "Ada to investigate" and "Grace to investigate" in lines of their own, or "Ada to investigate" of two matters. */
function areTwoTasks(one: Sighting, other: Sighting): boolean {
  const isSameLine = one.itemLines.some((line) => other.itemLines.includes(line));
  const areActions = one.actionItems.length > 0 && other.actionItems.length > 0;
  const areForOthers = areOthers(one.owners, other.owners);
  const areElsewhere = areOtherMatters(one, other);
  if (isSameLine || !areActions || !(areForOthers || areElsewhere)) return false;
  const same = one.titles.filter((title) => other.titles.includes(title));
  return !same.some((title) => isOneTask(title, areForOthers, areElsewhere));
}

const inNotesOrder = by<Sighting>(
  ({ itemLines }) => itemLines[0] ?? 0,
  ({ actionItems }) => -actionItems.length,
  ({ lines }) => lines[0] ?? 0,
  (sighting) => JSON.stringify(sighting),
);

function keysToGatherBy(single: Sighting): string[] {
  return [
    ...single.itemLines.map((line) => `item ${line}`),
    ...ownLinesOf(single).map((line) => `line ${line}`),
    ...single.titles.map((title) => `title ${title}`),
  ];
}

/** The days by which it is to be done, in the order of its lines. */
export function endsOf({ deadlines }: Sighting): CalendarDate[] {
  return deadlines.map(({ end }) => end);
}

/** Its words' lines that belong to it alone: what introduces a whole list stands above its items. */
export function ownLinesOf({ lines, itemLines }: Sighting): number[] {
  const first = itemLines.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
  return lines.filter((line) => line >= first);
}

function together(singles: [Sighting, ...Sighting[]]): Sighting {
  const [first, ...others] = singles;
  if (others.length === 0) return first;
  let { title } = first;
  let isAction = first.actionItems.length > 0;
  for (const other of others) {
    // A deadline names the work of an action without its date, and a list has its last wording.
    if (isAction && (other.deadlines.length > 0 || restates(other))) title = other.title;
    isAction ||= other.actionItems.length > 0;
  }
  return {
    place: first.place,
    title,
    topic: singles.flatMap(({ topic }) => topic ?? []).find((topic) => !title.includes(topic)) ?? null,
    titles: unique(singles.flatMap(({ titles }) => titles)),
    refs: unique(singles.flatMap(({ refs }) => refs)),
    lines: unique(singles.flatMap(({ lines }) => lines)),
    itemLines: unique(singles.flatMap(({ itemLines }) => itemLines)),
    isStatus: false,
    toc: singles.some(({ toc }) => toc),
    deadlines: singles.flatMap(({ deadlines }) => deadlines),
    flags: singles.flatMap(({ flags }) => flags),
    actionItems: singles.flatMap(({ actionItems }) => actionItems),
    owners: unique(singles.flatMap(({ owners }) => owners)),
  };
}
