import { dateInZone, parseCalendarDate } from "../model/calendar-date.js";
import { partsOfReference } from "../model/reference.js";

/**
 * Checks a parsed JSON value and gives it its type.
 * @param at where it stands, as a JSON path: `$.work[3].state`.
 * @throws Mismatch when it is something else.
 */
export type Decode<T> = (value: unknown, at: string) => T;

/** A JSON value that is not what its place asks for. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";

  constructor(at: string, found: unknown, expected: string) {
    const shown = JSON.stringify(found) ?? "missing";
    super(`${at} is ${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}; expected ${expected}.`);
  }
}

export const text: Decode<string> = (value, at) => {
  if (typeof value === "string") return value;
  throw new Mismatch(at, value, "a text");
};

export const flag: Decode<boolean> = (value, at) => {
  if (typeof value === "boolean") return value;
  throw new Mismatch(at, value, "true or false");
};

/** A whole number of 0 or more. */
export const count: Decode<number> = (value, at) => {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Mismatch(at, value, "a whole number");
};

/** A day as `YYYY-MM-DD`. */
export const day: Decode<string> = (value, at) => {
  if (typeof value === "string" && parseCalendarDate(value) !== null) return value;
  throw new Mismatch(at, value, "a day as YYYY-MM-DD");
};

/** An instant of ISO 8601 with an offset. */
export const instant: Decode<string> = (value, at) => {
  if (typeof value === "string" && isInstant(value)) return value;
  throw new Mismatch(at, value, "an instant such as 2023-09-01T06:00:00Z");
};

function isInstant(value: string): boolean {
  try {
    return dateInZone(value, "UTC") !== "";
  } catch {
    return false;
  }
}

/** `owner/repo#number`. */
export const reference: Decode<string> = (value, at) => {
  if (typeof value === "string" && partsOfReference(value) !== null) return value;
  throw new Mismatch(at, value, "a reference such as kestrel/core#12");
};

/** `owner/repo`. */
export const repository: Decode<string> = (value, at) => {
  if (typeof value === "string" && partsOfReference(`${value}#1`) !== null) return value;
  throw new Mismatch(at, value, "a repository such as kestrel/community");
};

/** One of the keys of `words`. */
export function oneOf<T extends string>(words: Record<T, true>): Decode<T> {
  return (value, at) => {
    const known = Object.keys(words) as T[];
    const found = known.find((word) => word === value);
    if (found !== undefined) return found;
    throw new Mismatch(at, value, `one of ${known.join(", ")}`);
  };
}

export function nullable<T>(decode: Decode<T>): Decode<T | null> {
  return (value, at) => (value === null ? null : decode(value, at));
}

export function list<T>(decode: Decode<T>): Decode<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new Mismatch(at, value, "a list");
    return value.map((entry: unknown, index) => decode(entry, `${at}[${index}]`));
  };
}

/** An object whose names are data, such as field names. */
export function record<T>(decode: Decode<T>): Decode<Record<string, T>> {
  return (value, at) => {
    const entries = Object.entries(membersOf(value, at));
    return Object.fromEntries(entries.map(([name, entry]) => [name, decode(entry, `${at}.${name}`)]));
  };
}

/**
 * An object whose names are ours.
 * @param build reads its members one by one; a member that it does not ask for is a mismatch, since a misspelt name
 * would otherwise be passed over in silence.
 */
export function object<T>(build: (members: Members, at: string) => T): Decode<T> {
  return (value, at) => {
    const members = new Members(membersOf(value, at), at);
    const built = build(members, at);
    members.end();
    return built;
  };
}

function membersOf(value: unknown, at: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new Mismatch(at, value, "an object");
}

/** The members of an object, and which of them were asked for. */
export class Members {
  readonly #values: Record<string, unknown>;
  readonly #at: string;
  readonly #known: string[] = [];

  constructor(values: Record<string, unknown>, at: string) {
    this.#values = values;
    this.#at = at;
  }

  /** @throws Mismatch when it is absent. */
  required<T>(name: string, decode: Decode<T>): T {
    this.#known.push(name);
    return decode(this.#values[name], `${this.#at}.${name}`);
  }

  /** `fallback` when it is absent. */
  optional<T>(name: string, decode: Decode<T>, fallback: T): T {
    this.#known.push(name);
    const value = this.#values[name];
    return value === undefined ? fallback : decode(value, `${this.#at}.${name}`);
  }

  /** @throws Mismatch when a member was not asked for. */
  end(): void {
    const unknown = Object.keys(this.#values).find((name) => !this.#known.includes(name));
    if (unknown === undefined) return;
    throw new Mismatch(
      `${this.#at}.${unknown}`,
      this.#values[unknown],
      `one of the members ${this.#known.join(", ")}`,
    );
  }
}
