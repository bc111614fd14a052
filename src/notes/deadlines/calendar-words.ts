import { MONTH_NAMES } from "../../model/calendar-date.js";
import { firstOf, lookup, map, oneOf, optional, type Parser, seq, token } from "./parser.js";

const WEEKDAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, i): [string, number][] => [
    [name.toLowerCase(), i + 1],
    [name.slice(0, 3).toLowerCase(), i + 1],
  ]),
  ["sept", 9],
]);

/** A month's name or abbreviation, in patterns without case: `December`, `dec`, `sept`. */
export const MONTH_WORD = `(?:${MONTH_NAMES.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")}|sept)`;

/** The number of a month, 1–12, by its name or abbreviation; undefined for another word. */
export const monthCalled = (word: string): number | undefined => MONTHS.get(word.toLowerCase());

const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.flatMap((name, i): [string, number][] => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
  ]),
  ["tues", 2],
  ["weds", 3],
  ["thur", 4],
  ["thurs", 4],
]);

const COUNTS: ReadonlyMap<string, number> = new Map(
  ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map((word, i) => [
    word,
    Math.max(i, 1),
  ]),
);

/** Words that are also a verb, a measure or a name: months and days only with a capital letter. */
const NEEDS_CAPITAL = new Set(["may", "march", "mar", "dec", "jan", "sun", "sat", "mon", "wed"]);

const isWritten = (text: string, lower: string) => !NEEDS_CAPITAL.has(lower) || text !== lower;

/** A dot that ends an abbreviation. */
const dot = optional(oneOf("."));

/** A month's number, 1–12, by name or abbreviation. */
export const month: Parser<number> = map(
  seq(
    token(({ text, lower }) => (isWritten(text, lower) ? (MONTHS.get(lower) ?? null) : null)),
    dot,
  ),
  ([number]) => number,
);

/** A day of the week, 1 for Monday. */
export const weekday: Parser<number> = map(
  seq(
    token(({ text, lower }) => (isWritten(text, lower) ? (WEEKDAYS.get(lower) ?? null) : null)),
    dot,
  ),
  ([number]) => number,
);

/** A day of the week where nothing else can stand: also `mon` and `wed`. */
export const anyWeekday: Parser<number> = firstOf(weekday, lookup(WEEKDAYS));

/** Whole numbers from `low` to `high`, with or without `st`, `nd`, `rd`, `th`. */
export const numberIn = (low: number, high: number): Parser<number> =>
  token(({ value }) => (value >= low && value <= high ? value : null));

/** A day of a month. Not the hour of a time: `10:30`. */
export const dayNumber: Parser<number> = (tokens, at) => {
  const here = tokens[at];
  const [colon, minutes] = [tokens[at + 1], tokens[at + 2]];
  if (here === undefined || !(here.value >= 1 && here.value <= 31) || here.text.length > 4) return null;
  const isTime = colon?.text === ":" && colon.index === here.end && minutes?.index === colon.end;
  return isTime && !Number.isNaN(minutes.value) ? null : { value: here.value, next: at + 1 };
};

/** A year of four digits, 1990–2099. */
export const fullYear: Parser<number> = token(({ text, value }) =>
  text.length === 4 && value >= 1990 && value <= 2099 ? value : null,
);

/** A year as it follows a month or quarter: `2023`, `, 2023`, `of 2023`, `'23`, `-2023`. */
export const trailingYear: Parser<number> = firstOf(
  map(seq(optional(oneOf(",", "of", "in", "-", "/", "(")), fullYear), ([, year]) => year),
  map(
    seq(
      oneOf("'", "’", "‘"),
      token(({ text, value }) => (text.length === 2 ? value : null)),
    ),
    ([, year]) => 2000 + year,
  ),
);

/** How many: `3`, `three`, `a`, `a couple of`; for `2-3` and `2 or 3` the higher. */
export const count: Parser<number> = firstOf(
  map(seq(oneOf("a"), oneOf("couple"), optional(oneOf("of"))), () => 2),
  map(seq(oneOf("couple"), optional(oneOf("of"))), () => 2),
  map(
    seq(
      firstOf(numberIn(1, 366), lookup(COUNTS)),
      oneOf("-", "–", "to", "or"),
      firstOf(numberIn(1, 366), lookup(COUNTS)),
    ),
    ([low, , high]) => (high > low ? high : null),
  ),
  numberIn(1, 366),
  lookup(COUNTS),
);
