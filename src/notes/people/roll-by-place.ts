import { type Entry, textOf } from "../markdown/entry.js";
import { linesOf, type Passage, slicePassage } from "../markdown/passage.js";
import { attendanceOf, isOfMissing, isPlaceholder, isTitle, mayBePresent } from "./attendance-words.js";
import { isNoName, isThing } from "./owner-words.js";
import { splitNames } from "./people-in-line.js";
import { looksLikeName } from "./person.js";
import { speak } from "./roll.js";
import { saysWhere } from "./roll-words.js";

/** `Remote: ` and what follows it. */
const LABEL = /^\W{0,4}(\p{Lu}[\p{L}.' ()-]{1,30}?)\W{0,3}:\s+/u;
/** A first name, or a full one, and what is said of somebody. */
const NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20})?(?:\s?\([^()]{1,40}\))?$/u;
/** Fewer may be anything. */
const FEWEST = 3;

/** Those who took part somewhere: "Remote: Ada, Grace". */
interface Place {
  label: string;
  names: Passage[];
}

/**
 * The lines at the top of some notes, before any list or heading but the title, that sort those present by where they were:
 * "Park: Ada, Grace", "Remote: Joan". What names them, by entry. Alone, "Park" could be a topic: the line of those who were
 * remote tells what the others are, and somebody of each is heard of further down.
 */
export function placesAtTop(entries: Entry[]): Map<Entry, Passage[]> {
  const lines = new Map(
    paragraphsAtTop(entries).flatMap((entry): [Entry, Place[]][] => {
      const places = placesIn(entry);
      return places ? [[entry, places]] : [];
    }),
  );
  if (![...lines.values()].some(areRemote)) return new Map();
  const others = entries.filter((entry) => !lines.has(entry));
  const rolls = [...lines].filter(([, places]) => places.every((place) => isHeardOf(place, others)));
  const names = rolls.map(([entry, places]): [Entry, Passage[]] => [
    entry,
    places.flatMap((place) => place.names),
  ]);
  const isRoll = rolls.some(([, places]) => areRemote(places));
  return isRoll && names.flatMap(([, people]) => people).length >= FEWEST ? new Map(names) : new Map();
}

const areRemote = (places: Place[]) => places.some(({ label }) => saysWhere(label));

/** Whether notes hear of somebody who was at a place: `Ada: the parser works`, `Parser (Ada)`. */
function isHeardOf({ names }: Place, entries: Entry[]): boolean {
  const called = new Set(names.flatMap(({ text }) => /\p{Lu}[\p{L}'’-]*/u.exec(text) ?? []));
  return (
    speak(called, entries) || entries.some((entry) => called.has(IN_BRACKETS.exec(textOf(entry))?.[1] ?? ""))
  );
}

/** `(Ada)` at the end. */
const IN_BRACKETS = /\((\p{Lu}[\p{L}'’-]{1,20})\)\s*$/u;

/** The first paragraphs, before any list or table, and any heading but the title. */
export function paragraphsAtTop(entries: Entry[]): Entry[] {
  const opening = entries[0]?.kind === "heading" ? entries.slice(1) : entries;
  const length = opening.findIndex(({ kind }) => kind !== "paragraph");
  return opening.slice(0, length < 0 ? MOST_AT_TOP : Math.min(length, MOST_AT_TOP));
}

/** In notes without lists and headings all that is said stands in paragraphs. */
const MOST_AT_TOP = 6;

/** The places in a paragraph of nothing else; null for any other. */
function placesIn(entry: Entry): Place[] | null {
  const places: Place[] = [];
  for (const line of entry.passages.flatMap(linesOf)) {
    const [opening = "", label = ""] = LABEL.exec(line.text) ?? [];
    const names = namesFrom(line, opening.length);
    if (!names.every(isName)) return null;
    if (opening !== "") places.push({ label, names });
    else if (places.length > 0) places.at(-1)?.names.push(...names);
    else return null;
  }
  const ofPresent = places.filter(({ label }) => attendanceOf(label) !== "absent");
  return ofPresent.every(({ label }) => mayBePlace(label)) ? ofPresent : null;
}

/** Each name of a line as a passage of its own. */
const namesFrom = (line: Passage, from: number): Passage[] =>
  splitNames(line.text.slice(from)).map(({ text, at }) => ({
    ...slicePassage(line, from + at, from + at + text.length),
    boldEnd: 0,
  }));

function isName({ text }: Passage): boolean {
  const name = text.trim();
  return NAME.test(name) && looksLikeName(name) && !name.split(" ").some(isWord);
}

const isWord = (word: string) => isThing(word) || isNoName(word);

/** Whether a label is that of a place: the plural of a word says what, and what was done how. */
const mayBePlace = (label: string) =>
  attendanceOf(label) === "present" ||
  saysWhere(label) ||
  (!/(?:s|ed)$/i.test(label) &&
    !isOfMissing(label) &&
    mayBePresent(label) &&
    !isPlaceholder(label) &&
    !isTitle(label) &&
    !label.split(" ").some(isWord));
