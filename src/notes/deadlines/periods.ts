import { fullYear, month, trailingYear } from "./calendar-words.js";
import { firstOf, lookup, map, oneOf, optional, type Parser, phrase, seq, token } from "./parser.js";
import { type Stretch, type Unit, wholeMonths } from "./stretch.js";

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["fist", 1],
  ["1st", 1],
  ["second", 2],
  ["2nd", 2],
  ["third", 3],
  ["3rd", 3],
  ["fourth", 4],
  ["4th", 4],
]);

const quarter = (year: number | null, n: number) => wholeMonths("quarter", year, 3 * n - 2, 3 * n);
const half = (year: number | null, n: number) => wholeMonths("half", year, 6 * n - 5, 6 * n);

/** `May`, `May 2023`, `Sep'23`, `May-2023`. */
const writtenMonth: Parser<Stretch> = map(seq(month, optional(trailingYear)), ([m, year]) =>
  wholeMonths("month", year, m, m),
);

/** `2023-06`, only with two digits. */
const isoMonth: Parser<Stretch> = map(
  seq(
    fullYear,
    oneOf("-"),
    token(({ text, value }) => (text.length === 2 && value >= 1 && value <= 12 ? value : null)),
  ),
  ([year, , m]) => wholeMonths("month", year, m, m),
);

const SHORT = /^(20\d\d)?(?:Q([1-4])|H([12])|([1-4])Q|([12])H)(20\d\d|\d\d)?$/i;

/** `Q3`, `H2`, `1H`, and with a year glued to it: `2024Q1`, `1H24`. */
const anyShort: Parser<Stretch> = token(({ kind, text }) => {
  const match = kind === "word" ? SHORT.exec(text) : null;
  if (match === null || (match[1] && match[6])) return null;
  const written = match[1] ?? match[6];
  const year = written === undefined ? null : (Number(written) % 2000) + 2000;
  const q = match[2] ?? match[4];
  return q ? quarter(year, Number(q)) : half(year, Number(match[3] ?? match[5]));
});

/** Without a year "1H" is an hour, and "2Q" nothing. */
const shortPeriod: Parser<Stretch> = (tokens, at) => {
  const short = anyShort(tokens, at);
  return short?.value.start.year === null && /^\d/.test(tokens[at]?.text ?? "") ? null : short;
};

/** `Q3 2024`, `2024 Q3`, `Q1/2024`, `H2'23`, `1H 2024`. */
const quarterOrHalf: Parser<Stretch> = firstOf(
  map(seq(fullYear, optional(oneOf("-", "/", ".")), anyShort), ([year, , stretch]) => inYear(stretch, year)),
  map(seq(anyShort, trailingYear), ([stretch, year]) => inYear(stretch, year)),
  shortPeriod,
);

/** `the second half of 2020`, `third quarter`, `second half of June`, `half October`. */
const spelledPeriod: Parser<Stretch> = firstOf(
  map(
    seq(lookup(ORDINALS), oneOf("half"), optional(oneOf("of")), writtenMonth),
    ([n, , , whole]): Stretch | null => {
      if (n > 2) return null;
      const { start, end } = whole;
      return n === 1 ? { ...whole, end: { ...end, day: 15 } } : { ...whole, start: { ...start, day: 16 } };
    },
  ),
  map(seq(oneOf("half"), optional(oneOf("of", "-")), writtenMonth), ([, , whole]) => partOf("mid", whole)),
  map(seq(lookup(ORDINALS), oneOf("week"), oneOf("of", "in"), writtenMonth), ([n, , , whole]) =>
    weekOfMonth(whole, n),
  ),
  map(seq(phrase("last week of"), writtenMonth), ([, whole]) => ({ ...whole, endOnly: true })),
  map(seq(lookup(ORDINALS), oneOf("quarter", "half"), optional(trailingYear)), ([n, unit, year]) =>
    unit === "quarter" ? quarter(year, n) : n <= 2 ? half(year, n) : null,
  ),
);

/** `2025 Jan`, `2025-Jan`. */
const yearAndMonth: Parser<Stretch> = map(
  seq(fullYear, optional(oneOf("-", "/", ",")), month),
  ([year, , m]) => wholeMonths("month", year, m, m),
);

const wholeYear: Parser<Stretch> = map(fullYear, (year) => wholeMonths("year", year, 1, 12));

/** A stretch without a year in the one that it ends in; null when it has a year of its own. */
export function inYear(stretch: Stretch, year: number): Stretch | null {
  if (stretch.start.year !== null || stretch.end.year !== null) return null;
  const first = stretch.start.month > stretch.end.month ? year - 1 : year;
  return { ...stretch, start: { ...stretch.start, year: first }, end: { ...stretch.end, year } };
}

/** The nth seven days of a month. */
function weekOfMonth(whole: Stretch, n: number): Stretch {
  return {
    unit: "week",
    start: { ...whole.start, day: 7 * n - 6 },
    end: { ...whole.end, day: 7 * n },
    endOnly: false,
  };
}

/** A month, quarter, half or year that is named by itself. */
export const period: Parser<Stretch> = firstOf(
  isoMonth,
  quarterOrHalf,
  spelledPeriod,
  writtenMonth,
  yearAndMonth,
  wholeYear,
);

/** Which part of a period is meant. */
export type Part = "early" | "beginning" | "mid" | "end";

const PARTS: ReadonlyMap<string, Part> = new Map([
  ["early", "early"],
  ["beginning", "beginning"],
  ["start", "beginning"],
  ["mid", "mid"],
  ["middle", "mid"],
  ["late", "end"],
  ["end", "end"],
]);

/** Those that need no "of". */
const LOOSE_PARTS: ReadonlyMap<string, Part> = new Map([
  ["early", "early"],
  ["mid", "mid"],
  ["late", "end"],
  ["end", "end"],
]);

const hyphen = oneOf("-");
/** `end-of-`, `end-of-the-`. */
const hyphenatedPart: Parser<Part> = map(
  seq(lookup(PARTS), hyphen, oneOf("of"), hyphen, optional(seq(oneOf("the"), hyphen))),
  ([which]) => which,
);

/** `early to` before `mid`, `mid-to-` before `late`: the later part counts. */
const earlierPart = seq(oneOf("early", "mid"), firstOf(phrase("- to -"), oneOf("to", "/", "or")));

/** `early`, `late in`, `mid-`, `mid-to-late`, `beginning of`, `end of the`, `end-of-`. A bare "start in May" is a verb, and no part. */
export const part: Parser<Part> = map(
  seq(
    optional(oneOf("the", "very")),
    optional(earlierPart),
    firstOf(
      hyphenatedPart,
      map(seq(lookup(PARTS), oneOf("of", "-"), optional(oneOf("the"))), ([which]) => which),
      map(seq(lookup(LOOSE_PARTS), optional(oneOf("in")), optional(oneOf("the"))), ([which]) => which),
    ),
  ),
  ([, , which]) => which,
);

/** Where "early", "mid" and "end" of a unit fall: days before its end are counted in whole months from its start. */
const POINTS: Record<Part, Partial<Record<Unit, { month: number; day: number | "last" }>>> = {
  early: { year: { month: 3, day: "last" } },
  beginning: { year: { month: 1, day: "last" } },
  mid: {
    quarter: { month: 2, day: 15 },
    half: { month: 3, day: "last" },
    year: { month: 6, day: "last" },
  },
  end: {},
};

/**
 * A part of a period: early is its 10th day, mid the 15th of its (middle) month, late and end its last day. Of a year,
 * early means its first quarter, beginning its first month and mid its first half.
 */
export function partOf(which: Part, whole: Stretch): Stretch {
  if (which === "end") return { ...whole, start: whole.end, endOnly: true };
  const { month: nth, day } = POINTS[which][whole.unit] ?? { month: 1, day: which === "mid" ? 15 : 10 };
  const end = { year: whole.start.year, month: whole.start.month + nth - 1, day };
  return { ...whole, start: which === "mid" ? end : whole.start, end, endOnly: true };
}

/** A period or a part of one: `Q3 2024`, `mid-Feb`, `end of November 2023`. */
export const periodOrPart: Parser<Stretch> = firstOf(
  map(seq(part, period), ([which, whole]) => partOf(which, whole)),
  period,
);
