import type { Attendee } from "../../model/meeting.js";

/** Whether two mentions are of one person: by account where both give one, else by any name they share. */
export function isSamePerson(one: Attendee, other: Attendee): boolean {
  if (one.handle && other.handle) return fold(one.handle) === fold(other.handle);
  const names = [one.name, one.handle].filter((name) => name !== null).map(fold);
  return [other.name, other.handle].some((name) => name !== null && names.includes(fold(name)));
}

/** What two mentions of a person tell together: the account, and a name that is more than that. */
export function joined(one: Attendee, other: Attendee): Attendee {
  const handle = one.handle ?? other.handle;
  const isAccount = (name: string) => handle !== null && fold(name) === fold(handle);
  return { name: isAccount(one.name) && !isAccount(other.name) ? other.name : one.name, handle };
}

/** Whether somebody without an account is called by the first name of another. */
export const isFirstNameOf = (person: Attendee, other: Attendee) =>
  person.handle === null && fold(other.name).startsWith(`${fold(person.name)} `);

const fold = (name: string) => name.toLowerCase();
