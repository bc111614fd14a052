import { addDays, addMonths } from "../../model/calendar-date.js";
import { count } from "./calendar-words.js";
import { type Counted, endingOn } from "./counted.js";
import { firstOf, map, not, oneOf, optional, type Parser, seq } from "./parser.js";
import { dayOfThatWeek, relativeDay } from "./relative-days.js";
import { relativeUnit } from "./relative-units.js";

const later = (amount: number, measure: string) =>
  endingOn("relative", (meeting) => {
    if (measure.startsWith("month")) return addMonths(meeting, amount);
    const days = measure.startsWith("week") ? 7 : measure.startsWith("fortnight") ? 14 : 1;
    return addDays(meeting, amount * days);
  });

const measure = oneOf("day", "days", "week", "weeks", "fortnight", "month", "months");
const notCompared = not(oneOf("of", "before", "after", "old"));
const loosely = optional(oneOf("next", "about", "around", "~", "another"));

/** `in a day or two`, `next week or two`, `in the next week or so`: the later end. */
const openLapse: Parser<Counted> = map(
  seq(
    firstOf<unknown>(
      seq(oneOf("in", "within"), optional(oneOf("the")), optional(oneOf("next", "about", "around"))),
      seq(optional(oneOf("the")), oneOf("next", "coming")),
    ),
    optional(oneOf("a", "one", "another")),
    measure,
    oneOf("or"),
    firstOf(
      map(oneOf("so"), () => 1),
      count,
    ),
    not(measure),
  ),
  ([, , unit, , amount]) => later(amount, unit),
);

/** `in two weeks`, `within 3 days`, `next 2 weeks`, `2 weeks from now`. Upper bounds: `in 2-3 weeks` is three. */
const lapse: Parser<Counted> = firstOf(
  map(
    seq(
      oneOf("in", "within"),
      optional(oneOf("the")),
      loosely,
      count,
      measure,
      not(oneOf("of", "before", "after")),
    ),
    ([, , , amount, unit]) => later(amount, unit),
  ),
  map(seq(optional(oneOf("the")), oneOf("next", "coming"), count, measure), ([, , amount, unit]) =>
    later(amount, unit),
  ),
  map(seq(count, measure, oneOf("from"), oneOf("now", "today")), ([amount, unit]) => later(amount, unit)),
  map(seq(count, measure, oneOf("ago")), ([amount, unit]) => later(-amount, unit)),
  map(seq(count, optional(oneOf("more")), measure, notCompared), ([amount, , unit]) => later(amount, unit)),
  map(seq(oneOf("another"), measure, notCompared), ([, unit]) => later(1, unit)),
);

/** A date that counts from the meeting: `tomorrow`, `next Tuesday`, `end of the week`, `in two weeks`. */
export const counted: Parser<Counted> = firstOf(openLapse, lapse, dayOfThatWeek, relativeUnit, relativeDay);
