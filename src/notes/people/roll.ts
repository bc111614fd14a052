import type { Entry } from "../markdown/entry.js";
import { linesOf, type Passage } from "../markdown/passage.js";
import { isOnlyPerson } from "./people-in-line.js";

/** `Ada Byron, Analytical Society`. */
const NAME_AND_COMPANY =
  /^\s*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3},\s\p{Lu}[\p{L}\p{M}\p{N} .&'’*()-]{1,60}$/u;
/** Fewer may be anything: a place and a country, who wrote the notes. */
const FEWEST = 3;

/**
 * The paragraphs at the top of some notes, before any heading or list, that are a roll though nothing says so: line by line
 * a name, a comma and a company. What names each person, by entry.
 */
export function rollAtTop(entries: Entry[]): Map<Entry, Passage[]> {
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
