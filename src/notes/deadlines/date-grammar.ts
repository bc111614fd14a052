import { addDays, type CalendarDate, partsOf } from "../../model/calendar-date.js";
import { days } from "./days.js";
import { isoWeek } from "./iso-weeks.js";
import { firstOf, lookup, map, oneOf, optional, type Parser, phrase, seq, token } from "./parser.js";
import { inYear, periodOrPart } from "./periods.js";
import type { DateForm } from "./phrases.js";
import { counted } from "./relative.js";
import { between, type Interval, resolveStretch, type Stretch, weekOf } from "./stretch.js";

/** What the words of a date mean, before it is known at which meeting they were said. */
export interface Meaning {
  form: DateForm;
  /** Whether the words name only where it ends. */
  endOnly: boolean;
  /** @param past whether the words around put a date without a year in the past. */
  on: (meetingDate: CalendarDate, past: boolean) => Interval | null;
}

const stretch: Parser<Stretch> = firstOf(days, periodOrPart);

const JOINT = firstOf(
  oneOf("-", "–", "—", "to", "through", "thru", "until", "till", "/", "…", "→", "~"),
  phrase(". ."),
  phrase("- -"),
  phrase("- >"),
);

const isCoarse = ({ unit }: Stretch) => unit !== "day" && unit !== "week";

/** Days reach to days, and months to months: "June 5 - Q3 planning" is no range. */
const reach = (first: Stretch, last: Stretch) =>
  isCoarse(first) === isCoarse(last) ? between(first, last) : null;

/** The `..09` of `2021-12-02..09`. */
const lastDay = map(
  seq(
    phrase(". ."),
    token(({ text, value }) => (text.length === 2 && value >= 1 && value <= 31 ? value : null)),
  ),
  ([, day]) => day,
);

/** `June 8`, `Q3`; and ranges: `May-August 2023`, `Q3/Q4`, `September/November'23`, `2021-12-02..09`. */
const stretchOrRange: Parser<Stretch> = (tokens, at) => {
  const first = stretch(tokens, at);
  if (first === null) return null;
  const last = firstOf(
    map(seq(JOINT, stretch), ([, to]) => reach(first.value, to)),
    map(lastDay, (day) => between(first.value, { ...first.value, end: { ...first.value.end, day } })),
  );
  return last(tokens, first.next) ?? first;
};

/** `from June 5 to June 9`, `between May and July`. */
const spelledRange: Parser<Stretch> = map(
  seq(oneOf("between", "from"), stretch, firstOf(JOINT, oneOf("and")), stretch),
  ([, first, , last]) => reach(first, last),
);

/** `week of June 5`: Monday to Sunday around that day. */
const weekAround: Parser<Stretch> = map(
  seq(
    oneOf("week"),
    oneOf("of", "starting", "beginning", "commencing", "ending"),
    optional(oneOf("on", "the")),
    days,
  ),
  ([, , , day]) => ({ ...day, unit: "week" }),
);

const absolute = (meant: Stretch): Meaning => ({
  form: "absolute",
  endOnly: meant.endOnly,
  on: (meetingDate, past) => {
    const interval = resolveStretch(meant, meetingDate, past);
    if (interval === null || meant.unit !== "week" || interval.start !== interval.end) return interval;
    return weekOf(interval.start);
  },
});

const YEARS = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

/** The `this year` of `October this year`, `June 5 next year`, `the first half of next year`. */
const namedYear = map(
  seq(optional(oneOf(",", "of", "in")), lookup(YEARS), oneOf("year")),
  ([, shift]) => shift,
);

/** A stretch in the year of the meeting, or in one before or after it. */
const inYearFrom = (meant: Stretch, shift: number): Meaning => ({
  form: "absolute",
  endOnly: meant.endOnly,
  on: (meetingDate) => {
    const dated = inYear(meant, partsOf(meetingDate).year + shift);
    return dated && resolveStretch(dated, meetingDate, false);
  },
});

/** A stretch or range, and the year that stands behind it in words. */
const written: Parser<Meaning> = (tokens, at) => {
  const meant = stretchOrRange(tokens, at);
  if (meant === null) return null;
  const shift = inYear(meant.value, 0) ? namedYear(tokens, meant.next) : null;
  if (shift === null) return { value: absolute(meant.value), next: meant.next };
  return { value: inYearFrom(meant.value, shift.value), next: shift.next };
};

const either = (first: Meaning, last: Meaning): Meaning => ({
  form: last.form,
  endOnly: first.endOnly && last.endOnly,
  on: (meetingDate, past) => {
    const [a, b] = [first.on(meetingDate, past), last.on(meetingDate, past)];
    if (a === null || b === null) return b ?? a;
    return { start: a.start < b.start ? a.start : b.start, end: a.end > b.end ? a.end : b.end };
  },
});

/** `June 5`, `2023-06-05 - 2023-06-11`. */
const dayOrDays: Parser<Stretch> = map(stretchOrRange, (meant) => (meant.unit === "day" ? meant : null));

/** `next Tuesday`; in "tomorrow (November 17th)" and "this week (2023-06-05 - 2023-06-11)" the written days say it exactly. */
const countedOrWritten: Parser<Meaning> = (tokens, at) => {
  const relative = counted(tokens, at);
  if (relative === null) return null;
  const exactly = map(seq(optional(oneOf("(", ",", "-")), dayOrDays), ([, day]) => absolute(day));
  return exactly(tokens, relative.next) ?? relative;
};

const simple: Parser<Meaning> = firstOf(
  isoWeek,
  written,
  map(firstOf(spelledRange, weekAround), absolute),
  countedOrWritten,
);

const endOfDay: Parser<unknown> = seq(
  firstOf(oneOf("eod", "cob"), phrase("end of day")),
  optional(oneOf("on", ",")),
);

/** `EOD Monday`, `EOD the 14th`, `EOD the 14th of July`. */
const onEndOfDay: Parser<Meaning> = map(
  seq(
    endOfDay,
    firstOf(
      simple,
      map(seq(oneOf("the"), simple), ([, day]) => day),
    ),
  ),
  ([, day]) => day,
);

/** The `or the following day` behind a day. */
const orNextDay: Parser<unknown> = seq(
  oneOf("or"),
  firstOf<unknown>(
    seq(optional(oneOf("the")), oneOf("following", "next"), oneOf("day")),
    phrase("the day after"),
  ),
);

/** A day, or the one after it. */
const extended = (first: Meaning): Meaning => ({
  ...first,
  on: (meetingDate, past) => {
    const interval = first.on(meetingDate, past);
    const isDay = interval !== null && interval.start === interval.end;
    return isDay ? { ...interval, end: addDays(interval.end, 1) } : interval;
  },
});

/** A date in any of the ways that notes write it; of alternatives ("this week or early next week") the later. */
export const date: Parser<Meaning> = (tokens, at) => {
  const first = onEndOfDay(tokens, at) ?? simple(tokens, at);
  if (first === null) return null;
  const rest = firstOf(
    map(seq(oneOf("or"), simple), ([, last]) => either(first.value, last)),
    map(seq(oneOf("/"), counted), ([, last]) =>
      first.value.form === "relative" ? either(first.value, last) : null,
    ),
    map(orNextDay, () => extended(first.value)),
    map(oneOf("eod", "cob"), () => first.value),
  );
  return rest(tokens, first.next) ?? first;
};
