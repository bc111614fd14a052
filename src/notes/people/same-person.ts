import type { Attendee } from "../../model/meeting.js";

/** People, each once, with what all mentions of them tell; found by name, so that a roll of thousands is read at once. */
class Roll {
  readonly people: Attendee[] = [];
  /** The first of each account, of each name without an account, and of each name or account. */
  private readonly byHandle = new Map<string, number>();
  private readonly byBareName = new Map<string, number>();
  private readonly byAny = new Map<string, number>();
  /** The first of each full name without an account, written as one word. */
  private readonly byFullName = new Map<string, number>();

  add(person: Attendee): void {
    const at = this.find(person);
    const known = at === undefined ? undefined : this.people[at];
    if (at === undefined || !known) {
      this.people.push({ ...person });
      this.index(this.people.length - 1, person);
      return;
    }
    const both = joined(known, person);
    if (!known.handle && both.handle) {
      this.byBareName.delete(fold(known.name));
      this.byFullName.delete(asAccount(known.name));
    }
    this.people[at] = both;
    this.index(at, both);
  }

  /** Mentions are of one person by account where both give one, else by any name they share: "Ada Byron" is "@adabyron". */
  private find({ name, handle }: Attendee): number | undefined {
    if (!handle) return this.byAny.get(fold(name)) ?? this.byHandle.get(asAccount(name));
    const places = [
      this.byHandle.get(fold(handle)),
      this.byBareName.get(fold(name)),
      this.byBareName.get(fold(handle)),
      this.byFullName.get(fold(handle)),
    ];
    const known = places.filter((place) => place !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }

  private index(at: number, { name, handle }: Attendee): void {
    if (handle) setFirst(this.byHandle, fold(handle), at);
    else {
      setFirst(this.byBareName, fold(name), at);
      if (/\s/.test(name)) setFirst(this.byFullName, asAccount(name), at);
    }
    for (const word of [name, handle]) if (word) setFirst(this.byAny, fold(word), at);
  }
}

function setFirst(places: Map<string, number>, name: string, at: number): void {
  places.set(name, Math.min(at, places.get(name) ?? at));
}

/** Everybody who is mentioned, each once. */
export function mergePeople(mentions: Attendee[]): Attendee[] {
  const roll = new Roll();
  for (const person of mentions) roll.add(person);
  return roll.people;
}

/** What two mentions of a person tell together: the account, and a name that is more than that. */
function joined(one: Attendee, other: Attendee): Attendee {
  const handle = one.handle ?? other.handle;
  const isAccount = (name: string) => handle !== null && fold(name) === fold(handle);
  return { name: isAccount(one.name) && !isAccount(other.name) ? other.name : one.name, handle };
}

/** Tells whether somebody without an account is called by the first name of another, or by the initials. */
export function isShortFor(others: Attendee[]): (person: Attendee) => boolean {
  const shortNames = new Set(others.flatMap(({ name }) => [...firstNames(name), initialsOf(name)]));
  return ({ name, handle }) => handle === null && shortNames.has(fold(name));
}

const firstNames = (name: string) =>
  [...fold(name).matchAll(/ /g)].map(({ index }) => fold(name).slice(0, index));

const initialsOf = (name: string) => (name.includes(" ") ? fold(name.replace(/(?<=\S)\S+|\s/g, "")) : "");

const fold = (name: string) => name.toLowerCase();

/** A name as an account may be called: without its blanks. */
const asAccount = (name: string) => fold(name).replace(/\s+/g, "");
