import type { CalendarDate } from "../../model/calendar-date.js";
import { days } from "./days.js";
import { firstOf, map, oneOf, optional, type Parser, phrase, seq } from "./parser.js";
import { periodOrPart } from "./periods.js";
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

const RANGE = firstOf(
  oneOf("-", "–", "—", "to", "through", "thru", "until", "till", "/", "…", "→"),
  phrase(". ."),
  phrase("- -"),
  phrase("- >"),
);

const stretch: Parser<Stretch> = firstOf(days, periodOrPart);
const coarse = ({ unit }: Stretch) => unit !== "day" && unit !== "week";

/** `2021-12-02..09`: the second day shares the month. */
const abbreviated: Parser<Stretch> = map(
  seq(days, phrase(". ."), (tokens, at) => {
    const here = tokens[at];
    return here && here.text.length === 2 && here.value >= 1 && here.value <= 31
      ? { value: here.value, next: at + 1 }
      : null;
  }),
  ([first, , day]) => between(first, { ...first, end: { ...first.end, day } }),
);

/** `May-August 2023`, `June 5 - June 9`, `Q3/Q4`, `2021-12-02 to 2021-12-09`; `September/November'23`. */
const range: Parser<Stretch> = map(
  seq(optional(oneOf("between", "from")), stretch, firstOf(RANGE, oneOf("and")), stretch),
  ([opening, first, joint, last]) => {
    if (joint === "and" && opening !== "between") return null;
    return coarse(first) === coarse(last) ? between(first, last) : null;
  },
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

const either = (first: Meaning, last: Meaning): Meaning => ({
  form: last.form,
  endOnly: first.endOnly && last.endOnly,
  on: (meetingDate, past) => {
    const [a, b] = [first.on(meetingDate, past), last.on(meetingDate, past)];
    if (a === null || b === null) return b ?? a;
    return { start: a.start < b.start ? a.start : b.start, end: a.end > b.end ? a.end : b.end };
  },
});

const simple: Parser<Meaning> = firstOf(
  map(firstOf(abbreviated, range, weekAround), absolute),
  // "tomorrow (November 17th)": the written day says it exactly.
  map(seq(counted, optional(oneOf("(", ",", "-")), days), ([, , day]) => absolute(day)),
  map(days, absolute),
  counted,
  map(periodOrPart, absolute),
);

const endOfDay: Parser<unknown> = seq(
  firstOf(oneOf("eod", "cob"), phrase("end of day")),
  optional(oneOf("on", ",")),
);

/** A date in any of the ways that notes write it; of alternatives ("this week or early next week") the later. */
export const date: Parser<Meaning> = firstOf(
  map(seq(simple, oneOf("or"), simple), ([first, , last]) => either(first, last)),
  map(seq(endOfDay, simple), ([, day]) => day),
  map(seq(simple, optional(oneOf("eod", "cob"))), ([day]) => day),
);
