import { addDays, addMonths, type CalendarDate, endOfMonth, partsOf } from "../../model/calendar-date.js";
import { fullYear } from "./calendar-words.js";
import { type Counted, endingOn, fromMeeting } from "./counted.js";
import { firstOf, lookup, map, not, oneOf, optional, type Parser, seq, token } from "./parser.js";
import { type Part, part } from "./periods.js";
import { type Interval, weekOf } from "./stretch.js";

type Unit = "week" | "month" | "quarter" | "year" | "weekend";

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ["week", "week"],
  ["weekend", "weekend"],
  ["month", "month"],
  ["quarter", "quarter"],
  ["year", "year"],
]);

const ENDS: ReadonlyMap<string, Unit> = new Map([
  ["eow", "week"],
  ["eom", "month"],
  ["eoq", "quarter"],
  ["eoy", "year"],
]);

/** Which of a unit: this one is 0. */
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["following", 1],
  ["coming", 1],
  ["last", -1],
  ["previous", -1],
]);

function monthsAround(meeting: CalendarDate, size: number, shift: number): Interval {
  const back = (partsOf(meeting).month - 1) % size;
  const start = `${addMonths(meeting, shift * size - back).slice(0, 7)}-01`;
  return { start, end: endOfMonth(addMonths(start, size - 1)) };
}

/** The week, month … that a meeting falls in, or one before or after it. Weeks begin on Monday. */
function unitAround(meeting: CalendarDate, unit: Unit, shift: number): Interval {
  if (unit === "month") return monthsAround(meeting, 1, shift);
  if (unit === "quarter") return monthsAround(meeting, 3, shift);
  if (unit === "year") return monthsAround(meeting, 12, shift);
  const week = weekOf(addDays(meeting, 7 * shift));
  return unit === "week" ? week : { start: addDays(week.start, 5), end: week.end };
}

/** Which day of a unit "early", "mid" and "end" mean: of a week Tuesday, Wednesday and Sunday. */
function dayInUnit(which: Part, unit: Unit, { start, end }: Interval): CalendarDate {
  if (which === "end") return end;
  if (unit === "week" || unit === "weekend") return addDays(start, which === "mid" ? 2 : 1);
  if (unit === "month") return addDays(start, which === "mid" ? 14 : 9);
  if (unit === "quarter") return which === "mid" ? addDays(addMonths(start, 1), 14) : addDays(start, 9);
  return endOfMonth(addMonths(start, which === "mid" ? 5 : which === "early" ? 2 : 0));
}

interface Shifted {
  unit: Unit;
  shift: number;
}

/** "This week or next Monday" names a day. */
const noun = token(({ kind, lower }) =>
  kind === "word" && !/^(?:and|if|at|for|to|but|as|by|with)$/.test(lower) ? lower : null,
);

const shifted: Parser<Shifted> = map(
  seq(optional(oneOf("the")), lookup(SHIFTS), lookup(UNITS)),
  ([, shift, unit]) => ({ shift, unit }),
);

/** `this/next week`, `this week or next`: the later. */
const eitherOne: Parser<Shifted> = firstOf(
  map(seq(lookup(SHIFTS), oneOf("/", "or"), lookup(SHIFTS), lookup(UNITS)), ([, , shift, unit]) => ({
    unit,
    shift,
  })),
  map(
    seq(lookup(SHIFTS), lookup(UNITS), oneOf("/", "or"), optional(oneOf("the")), lookup(SHIFTS), not(noun)),
    ([, unit, , , shift]) => ({ unit, shift }),
  ),
);

const thisOne: Parser<Shifted> = map(lookup(UNITS), (unit) => ({ unit, shift: 0 }));

/** The end of this month, quarter or year is as good as a date; any other part of a unit counts from the meeting. */
const formOf = ({ unit, shift }: Shifted) =>
  unit === "week" || unit === "weekend" || shift !== 0 ? "relative" : "absolute";

/** `end of the week`, `early next week`, `mid-next month`, `end of year`. */
const partOfUnit: Parser<Counted> = map(seq(part, firstOf(shifted, thisOne)), ([which, one]) =>
  endingOn(formOf(one), (meeting) => dayInUnit(which, one.unit, unitAround(meeting, one.unit, one.shift))),
);

/** `EOW`, `EOM`, `EOQ`, `EOY`, `EOY 2023`, `year end`. */
const ending: Parser<Counted> = firstOf(
  map(seq(oneOf("eoy", "ye"), fullYear), ([, year]) => endingOn("absolute", () => `${year}-12-31`)),
  map(
    firstOf<Unit>(
      lookup(ENDS),
      map(seq(oneOf("year"), optional(oneOf("-")), oneOf("end")), () => "year"),
    ),
    (unit) => endingOn(formOf({ unit, shift: 0 }), (meeting) => unitAround(meeting, unit, 0).end),
  ),
);

/** `the weekend`; without the article only "by weekend" is one. */
const weekend: Parser<Shifted> = map(seq(optional(oneOf("the")), oneOf("weekend")), () => ({
  unit: "weekend",
  shift: 0,
}));

/** `later this month`, `later in the year`. */
const laterPart: Parser<Shifted> = firstOf(
  map(seq(oneOf("later"), oneOf("this"), lookup(UNITS)), ([, , unit]) => ({ unit, shift: 0 })),
  map(seq(oneOf("later"), oneOf("in"), oneOf("the"), lookup(UNITS)), ([, , , unit]) => ({ unit, shift: 0 })),
);

/** `this week`, `next month`, `later this month`, `the next quarter`, `the weekend`. */
const wholeUnit: Parser<Counted> = map(firstOf(eitherOne, shifted, laterPart, weekend), ({ unit, shift }) =>
  fromMeeting((meeting) => unitAround(meeting, unit, shift)),
);

/** A week, month, quarter or year that counts from the meeting, or a part or the end of one. */
export const relativeUnit: Parser<Counted> = firstOf(partOfUnit, ending, wholeUnit);
