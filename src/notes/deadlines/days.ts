import { dayNumber, fullYear, month, numberIn, trailingYear, weekday } from "./calendar-words.js";
import { firstOf, map, not, oneOf, optional, type Parser, seq, token } from "./parser.js";
import { between, type Stretch, singleDay } from "./stretch.js";

const JOINT = oneOf("-", "–", "—", "/", "+", "&", "and", "or", "to", "through", "until", "till");

const month12 = numberIn(1, 12);
const day31 = numberIn(1, 31);
const twoDigits = (low: number, high: number): Parser<number> =>
  token(({ text, value }) => (text.length === 2 && value >= low && value <= high ? value : null));

/** A day's number in ISO, perhaps with a time glued to it: `08`, `08T15`. */
const isoDay: Parser<number> = token(({ text }) => {
  const match = /^(\d\d)(?:T\d\d(?:\d\d){0,2}Z?)?$/.exec(text);
  return match ? Number(match[1]) : null;
});

/** `2023-06-08`, `2023/06/08`; also `2023-6-8`, and `2023-27-06`, whose middle can be no month. */
const yearFirst: Parser<Stretch> = firstOf(
  map(seq(fullYear, oneOf("-"), month12, oneOf("-"), firstOf(isoDay, day31)), ([y, , m, , d]) =>
    singleDay(y, m, d),
  ),
  map(seq(fullYear, oneOf("-"), twoDigits(13, 31), oneOf("-"), twoDigits(1, 12)), ([y, , d, , m]) =>
    singleDay(y, m, d),
  ),
  map(seq(fullYear, oneOf("/"), month12, oneOf("/"), day31), ([y, , m, , d]) => singleDay(y, m, d)),
);

/** `20230608` */
const compact: Parser<Stretch> = token(({ text }) => {
  const match = /^(20\d\d)(0[1-9]|1[0-2])([0-3]\d)$/.exec(text);
  return match && singleDay(Number(match[1]), Number(match[2]), Number(match[3]));
});

/** `2023.06.08`, and as Europeans write it `08.06.2023`. Other dotted numbers are versions. */
const dotted: Parser<Stretch> = token(({ kind, text }) => {
  if (kind !== "dotted") return null;
  const [a = "", b = "", c = "", more] = text.split(".");
  const [year, monthNumber, day] = a.length === 4 ? [a, b, c] : [c, b, a];
  const fits = more === undefined && /^20\d\d$/.test(year) && Number(monthNumber) <= 12 && Number(day) <= 31;
  return fits && b.length <= 2 ? singleDay(Number(year), Number(monthNumber), Number(day)) : null;
});

const dayAndMonth = token(({ kind, text }) => {
  const match = kind === "dotted" ? /^(\d\d?)\.(\d\d?)$/.exec(text) : null;
  const [day, monthNumber] = [Number(match?.[1]), Number(match?.[2])];
  return day >= 1 && day <= 31 && monthNumber >= 1 && monthNumber <= 12
    ? singleDay(null, monthNumber, day)
    : null;
});

/** `14.7.`, with a dot that ends neither a sentence ("fixed in 14.7.") nor a version ("14.7.x"). */
const dottedDay: Parser<Stretch> = (tokens, at) => {
  const [here, dot, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (dot?.text !== "." || dot.index !== here?.end || after === undefined) return null;
  const goesOn = after.index > dot.end ? /^\p{Ll}/u.test(after.text) : /^[),:]$/.test(after.text);
  const parsed = goesOn ? dayAndMonth(tokens, at) : null;
  return parsed && { ...parsed, next: at + 2 };
};

/** The year of a slashed date: four digits, or two. */
const slashedYear: Parser<number> = firstOf(
  fullYear,
  map(twoDigits(10, 99), (year) => 2000 + year),
);

/** `6/8/2023`, `6/8/23`, `6/8`: month first, as in the United States, unless that cannot be. */
const slashed: Parser<Stretch> = map(
  seq(
    day31,
    oneOf("/"),
    day31,
    optional(map(seq(oneOf("/"), slashedYear), ([, year]) => year)),
    not(oneOf("/")),
  ),
  ([a, , b, year]) => {
    if (a === 24 && b === 7 && year === null) return null;
    return a > 12 ? (b > 12 ? null : singleDay(year, b, a)) : singleDay(year, a, b);
  },
);

/** One day, or the first and last of a few: `8`, `24-28`, `10+11`, `8th or 11th`. */
const dayNumbers: Parser<[number, number]> = firstOf(
  map(seq(dayNumber, JOINT, dayNumber), ([first, , last]) => (first < last ? [first, last] : null)),
  map(dayNumber, (day) => [day, day]),
);

const spread = (year: number | null, m: number, [first, last]: [number, number]): Stretch =>
  between(singleDay(year, m, first), singleDay(year, m, last));

/** `June 8`, `Jun 8th, 2023`, `July, 16th`, `July 24-28`. */
const monthFirst: Parser<Stretch> = map(
  seq(month, optional(oneOf(",", "the", "-", "/")), dayNumbers, optional(trailingYear)),
  ([m, , days, year]) => spread(year, m, days),
);

/** `8 June 2023`, `10-Oct`, `19th of May`, `1&2 Feb`. */
const dayFirst: Parser<Stretch> = map(
  seq(dayNumbers, optional(oneOf("of", "-", "/", ".")), month, optional(trailingYear)),
  ([days, , m, year]) => spread(year, m, days),
);

/** `2023 June 8`, `2023-Jun-08`. */
const yearMonthDay: Parser<Stretch> = map(
  seq(fullYear, optional(oneOf("-", ",")), month, optional(oneOf("-")), dayNumber),
  ([year, , m, , day]) => singleDay(year, m, day),
);

const BEHIND_HOLIDAY = new Set([
  "and",
  "or",
  "at",
  "if",
  "so",
  "by",
  "but",
  "with",
  "then",
  "latest",
  "please",
]);
const noun = token(({ kind, lower }) => (kind === "word" && !BEHIND_HOLIDAY.has(lower) ? lower : null));

/** `Christmas`, `xmas`; not the "Christmas party". */
const christmas: Parser<Stretch> = map(seq(oneOf("christmas", "xmas"), not(noun)), () =>
  singleDay(null, 12, 25),
);

const written: Parser<Stretch> = firstOf(
  yearFirst,
  yearMonthDay,
  compact,
  dotted,
  dottedDay,
  monthFirst,
  dayFirst,
  slashed,
  christmas,
);

/** A day or a few of one month, in any order of day, month and year, perhaps with its day of the week. */
export const days: Parser<Stretch> = firstOf(
  map(
    seq(weekday, optional(oneOf(",", "(")), optional(oneOf("the", "on")), firstOf(written, dayAndMonth)),
    ([day, , , stretch]) => ({ ...stretch, weekday: day }),
  ),
  written,
);
