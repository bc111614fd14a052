import type { Attendee } from "../../model/meeting.js";
import { isShortFor, mergePeople } from "./same-person.js";

/** Gathers those present, however often and in whatever form each is named. */
export class PresentPeople {
  private readonly found: Attendee[] = [];
  /** Those who lead the meeting or write it down: often only by their first name. */
  private readonly leading = new Set<Attendee>();

  /** Those whom a line calls by nothing but nicknames, as in a chat: they may be others of those present. */
  private readonly nicknamed: Attendee[][] = [];

  /** What names those present, as written. */
  readonly words: string[] = [];

  /**
   * @param areLeading whether they are named as those who lead the meeting or write it down.
   * @param words what names them.
   */
  add(people: Attendee[], areLeading: boolean, words: string): void {
    this.words.push(words);
    this.found.push(...people);
    if (people.length > 2 && people.every(isNickname)) this.nicknamed.push(people);
    if (areLeading) for (const person of people) this.leading.add(person);
  }

  /** How many were named so far: who is named twice counts twice. */
  get count(): number {
    return this.found.length;
  }

  /** Whether nobody but those who lead the meeting was named so far. */
  areOnlyLeading(): boolean {
    return this.found.length === this.leading.size;
  }

  /** Each person once, in the order of the notes, with what all mentions tell together. */
  people(): Attendee[] {
    const again = this.calledAgain();
    const found = this.found.filter((person) => !again.has(person));
    if (this.leading.size === 0) return mergePeople(found);
    const isCalledShort = isShortFor(found);
    return mergePeople(found.filter((person) => !this.leading.has(person) || !isCalledShort(person)));
  }

  /** Those of a roll call in a chat where as many have their full names listed, of which half the nicknames or more are made. */
  private calledAgain(): Set<Attendee> {
    const named = mergePeople(this.found.filter(({ name, handle }) => !handle && name.includes(" ")));
    const words = named.flatMap(({ name }) =>
      name
        .toLowerCase()
        .split(" ")
        .filter(({ length }) => length > 3),
    );
    const isOfOne = ({ name }: Attendee) =>
      words.some((word) => name.includes(word) || (name.length > 3 && word.startsWith(name)));
    const areNamed = (nicknamed: Attendee[]) =>
      nicknamed.length <= named.length && nicknamed.filter(isOfOne).length * 2 >= nicknamed.length;
    return new Set(this.nicknamed.filter(areNamed).flat());
  }
}

const isNickname = ({ name, handle }: Attendee) => !handle && /^[a-z][\w-]*$/.test(name);
