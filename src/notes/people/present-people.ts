import type { Attendee } from "../../model/meeting.js";
import { isShortFor, mergePeople } from "./same-person.js";

/** Gathers those present, however often and in whatever form each is named. */
export class PresentPeople {
  private readonly found: Attendee[] = [];
  /** Those who lead the meeting or write it down: often only by their first name. */
  private readonly leading = new Set<Attendee>();

  /** @param areLeading whether they are named as those who lead the meeting or write it down. */
  add(people: Attendee[], areLeading: boolean): void {
    this.found.push(...people);
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
    if (this.leading.size === 0) return mergePeople(this.found);
    const isCalledShort = isShortFor(this.found);
    return mergePeople(this.found.filter((person) => !this.leading.has(person) || !isCalledShort(person)));
  }
}
