import { type Entry, textOf } from "../markdown/entry.js";
import { linesOf, type Passage } from "../markdown/passage.js";
import { listsFullNames } from "./full-names.js";
import { isNoName, isThing } from "./owner-words.js";
import { isOnlyPerson } from "./people-in-line.js";

/** `Ada Byron, Analytical Society`. */
const NAME_AND_COMPANY =
  /^\s*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3},\s\p{Lu}[\p{L}\p{M}\p{N} .&'’*()-]{1,60}$/u;
/** Fewer may be anything: a place and a country, who wrote the notes. */
const FEWEST = 3;
const LONGEST = 1000;

/**
 * The paragraphs at the top of some notes, before any heading or list, that are a roll though nothing says so: line by line
 * a name, a comma and a company. What names each person, by entry.
 */
export function rollAtTop(entries: Entry[]): Map<Entry, Passage[]> {
  const line = lineOfNames(entries);
  if (line) return new Map([[line, line.passages]]);
  const length = entries.findIndex(({ kind }) => kind !== "paragraph");
  const opening = entries.slice(0, length < 0 ? undefined : length);
  const from = opening.findIndex(isOfRoll);
  if (from < 0) return new Map();
  const further = opening.slice(from).findIndex((entry) => !isOfRoll(entry));
  const roll = opening.slice(from, further < 0 ? undefined : from + further);
  const isLong = roll.flatMap(peopleIn).length >= FEWEST;
  return new Map(isLong ? roll.map((entry) => [entry, peopleIn(entry)]) : []);
}

const isOfRoll = (paragraph: Entry) => peopleIn(paragraph).every(namesOneOfCompany);

const peopleIn = ({ passages }: Entry) => passages.flatMap(linesOf);

const namesOneOfCompany = (line: Passage) => NAME_AND_COMPANY.test(line.text) && isOnlyPerson(line);

/** `Ada, Grace, Joan`: words with a capital, nothing else. */
const FIRST_NAMES =
  /^\p{Lu}\p{Ll}[\p{L}'’-]{0,20}(?:(?:, (?:and )?| and | & )\p{Lu}\p{Ll}[\p{L}'’-]{0,20}){2,40}$/u;

const NAMES_A_MEETING =
  /\d|\b(?:meetings?|calls?|minutes|notes|sync|session|stand-?up|huddle|council|committee|board|core|team|group)\b/i;

/**
 * The line of nothing but names right below the title of a meeting. Alone, first names could be topics: somebody called so
 * speaks or does something further down, and no heading is called so.
 */
function lineOfNames(entries: Entry[]): Entry | null {
  const [title, below] = entries;
  const isTitled = title?.kind === "heading";
  const [line, next] = isTitled ? [below, entries[2]] : [title, below];
  if (line?.kind !== "paragraph" || line.passages.length !== 1) return null;
  if (isTitled && !NAMES_A_MEETING.test(textOf(title))) return null;
  const text = textOf(line).trim();
  if (text.length > LONGEST) return null;
  const names = text.split(/,? and |, | & /);
  if (
    names.length < FEWEST ||
    names.some((name) => name.split(" ").some((word) => isThing(word) || isNoName(word)))
  )
    return null;
  if (listsFullNames(text)) return line;
  if (!FIRST_NAMES.test(text) || next?.kind === "item") return null;
  return speak(new Set(names), entries.slice(1)) ? line : null;
}

/**
 * Whether somebody of those called so speaks or does something further down, and no
 * heading is called so: then the words are no topics.
 */
export function speak(called: ReadonlySet<string>, entries: Entry[]): boolean {
  const openings = entries.flatMap((entry) => {
    const [, name = "", sign = ""] = OPENS_WITH_NAME.exec(textOf(entry)) ?? [];
    return called.has(name) ? [entry.kind === "heading" ? "title" : sign] : [];
  });
  return !openings.includes("title") && openings.some((sign) => sign !== ",");
}

const OPENS_WITH_NAME =
  /^\W{0,3}(\p{Lu}[\p{L}'’-]{1,21})(?=(\s*$|:|,|\s(?:will|to|said|says|asked|reported|suggested|is|has)\b))/u;
