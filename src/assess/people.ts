import { beginningsOf } from "../model/beginnings.js";
import type { Attendee } from "../model/meeting.js";
import { Multimap, unique } from "./order.js";

/** The login of somebody whom the notes name; null when nobody, or more than one person, fits. */
export type FindLogin = (name: string) => string | null;

/**
 * Finds logins by the attendee lists of all meetings read: by handle, by whole name, or by a part of a name
 * (`ngozi` is Ngozi Adeyemi), or by a first name cut short. A part that fits two people leads to neither.
 * @param people the `people` setting, which wins: login by name in lower case.
 */
export function findLoginAmong(attendees: Attendee[], people: Record<string, string>): FindLogin {
  const given = new Map(Object.entries(people).map(([name, login]) => [fold(name), login]));
  const persons = personsAmong(attendees);
  const fitting = FITS.map((namesOf) => personsByName(persons, namesOf));
  return (name) => {
    const wanted = fold(name);
    const setting = given.get(wanted);
    if (setting !== undefined) return setting;
    if (/^@[\w-]+$/.test(name.trim())) return name.trim().slice(1);
    const found = fitting.map((byName) => byName.get(wanted)).find((some) => some.length > 0);
    return found?.length === 1 ? (found[0]?.handle ?? null) : null;
  };
}

interface Person {
  names: string[];
  handle: string | null;
}

/** What somebody may be called by, from the surest to the weakest; the first that fits anybody decides. */
const FITS: ((person: Person) => string[])[] = [
  ({ handle }) => (handle === null ? [] : [handle.toLowerCase()]),
  ({ names, handle }) => (handle === null ? [] : names),
  wordsOf,
  ({ names }) => names.flatMap((name) => beginningsOf(name.split(" ", 1)[0] as string)),
];

function wordsOf({ names }: Person): string[] {
  return names.flatMap((name) => name.split(" "));
}

function personsByName(persons: Person[], namesOf: (person: Person) => string[]): Multimap<string, Person> {
  const byName = new Multimap<string, Person>();
  for (const person of persons) for (const name of namesOf(person)) byName.add(name, person);
  return byName;
}

/** One person a handle, and one a name that no person with a handle may bear. */
function personsAmong(attendees: Attendee[]): Person[] {
  const known = new Map<string, Person>();
  for (const { name, handle } of attendees) {
    if (handle === null) continue;
    const person = known.get(handle.toLowerCase()) ?? { names: [], handle };
    known.set(handle.toLowerCase(), { ...person, names: unique([...person.names, fold(name)]) });
  }
  const persons = [...known.values()];
  const byWord = personsByName(persons, wordsOf);
  const rarest = (name: string) =>
    name.split(" ").reduce((rare, word) => (byWord.count(word) < byWord.count(rare) ? word : rare));
  const strangers = unique(attendees.filter(({ handle }) => handle === null).map(({ name }) => fold(name)))
    .filter((name) => name !== "" && !byWord.get(rarest(name)).some((person) => mayBear(person, name)))
    .map((name) => ({ names: [name], handle: null }));
  return [...persons, ...strangers];
}

/** `Luca` on one list may be the Luca Guerra of another. */
function mayBear(person: Person, name: string): boolean {
  return person.names.some((known) => name.split(" ").every((word) => known.split(" ").includes(word)));
}

function fold(name: string): string {
  return name.normalize("NFKC").replace(/^@/, "").trim().replace(/\s+/g, " ").toLowerCase();
}

const EVERYBODY = new Set(["all", "everybody", "everyone"]);
/** Words that name no person in particular: work that "everyone" is to do is nobody's. */
const NOBODY = new Set([...EVERYBODY, "anybody", "anyone", "n/a", "nobody", "none", "tbd", "?"]);

/** Whether an owner as written is a person or a group that can be asked. */
export function isSomebody(name: string): boolean {
  return fold(name) !== "" && !NOBODY.has(fold(name));
}

/** Whether an owner as written is all that are there. */
export const isEverybody = (name: string): boolean => EVERYBODY.has(fold(name));

/** Names or logins, each once, whatever its case. */
export function uniquePeople(names: string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  return [...seen.values()];
}
