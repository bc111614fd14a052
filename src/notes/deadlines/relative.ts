import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  dayOfWeek,
  endOfMonth,
  partsOf,
} from "../../model/calendar-date.js";
import { count, fullYear, weekday } from "./calendar-words.js";
import { firstOf, lookup, map, not, oneOf, optional, type Parser, phrase, seq, token } from "./parser.js";
import { part } from "./periods.js";
import type { DateForm } from "./phrases.js";
import { type Interval, weekOf } from "./stretch.js";

/** A date that counts from the meeting. */
export interface Counted {
  form: DateForm;
  /** Whether the words name only where it ends: "end of the week". */
  endOnly: boolean;
  on: (meetingDate: CalendarDate) => Interval;
}

type Unit = "week" | "month" | "quarter" | "year" | "weekend";

const relative = (on: Counted["on"], endOnly = false): Counted => ({ form: "relative", endOnly, on });
const oneDay = (shift: number) =>
  relative((meeting) => ({ start: addDays(meeting, shift), end: addDays(meeting, shift) }));

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ["week", "week"],
  ["weekend", "weekend"],
  ["month", "month"],
  ["quarter", "quarter"],
  ["year", "year"],
]);

/** Which of a unit: this one is 0. */
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["following", 1],
  ["last", -1],
  ["previous", -1],
]);

function monthsFrom(meeting: CalendarDate, size: number, shift: number): Interval {
  const { month } = partsOf(meeting);
  const back = (month - 1) % size;
  const start = `${addMonths(meeting, shift * size - back).slice(0, 7)}-01`;
  return { start, end: endOfMonth(addMonths(start, size - 1)) };
}

/** The week, month … that a meeting falls in, or one before or after it. Weeks begin on Monday. */
function unitAround(meeting: CalendarDate, unit: Unit, shift: number): Interval {
  if (unit === "month") return monthsFrom(meeting, 1, shift);
  if (unit === "quarter") return monthsFrom(meeting, 3, shift);
  if (unit === "year") return monthsFrom(meeting, 12, shift);
  const week = weekOf(addDays(meeting, 7 * shift));
  return unit === "week" ? week : { start: addDays(week.start, 5), end: week.end };
}

/** `this week`, `next month`, `the next quarter`. */
const shiftedUnit: Parser<{ unit: Unit; shift: number }> = map(
  seq(optional(oneOf("the")), lookup(SHIFTS), lookup(UNITS)),
  ([, shift, unit]) => ({ shift, unit }),
);

const namedUnit: Parser<Counted> = map(shiftedUnit, ({ unit, shift }) =>
  relative((meeting) => unitAround(meeting, unit, shift)),
);

/** Which day of a unit "early", "mid" and "end" mean: of a week Tuesday, Wednesday and Sunday. */
function dayInUnit(
  which: "early" | "beginning" | "mid" | "end",
  unit: Unit,
  { start, end }: Interval,
): CalendarDate {
  if (which === "end") return end;
  if (unit === "week" || unit === "weekend") return addDays(start, which === "mid" ? 2 : 1);
  if (unit === "month") return addDays(start, which === "mid" ? 14 : 9);
  if (unit === "quarter") return which === "mid" ? addDays(addMonths(start, 1), 14) : addDays(start, 9);
  return endOfMonth(addMonths(start, which === "mid" ? 5 : which === "early" ? 2 : 0));
}

/** `end of the week`, `early next week`, `mid-next month`, `end of year`: absolute for a month, quarter or year. */
const partOfUnit: Parser<Counted> = map(
  seq(
    part,
    firstOf(
      shiftedUnit,
      map(lookup(UNITS), (unit) => ({ unit, shift: 0 })),
    ),
  ),
  ([which, { unit, shift }]) => ({
    form: unit === "week" || unit === "weekend" || shift !== 0 ? "relative" : "absolute",
    endOnly: true,
    on: (meeting) => {
      const day = dayInUnit(which, unit, unitAround(meeting, unit, shift));
      return { start: day, end: day };
    },
  }),
);

/** `EOW`, `EOM`, `EOQ`, `EOY`, `EOY 2023`, `year end`. */
const acronym: Parser<Counted> = firstOf(
  map(seq(oneOf("eoy"), fullYear), ([, year]) => yearEnd(() => year)),
  map(seq(oneOf("year"), optional(oneOf("-")), oneOf("end")), () =>
    yearEnd((meeting) => partsOf(meeting).year),
  ),
  map(
    lookup<Unit>(
      new Map([
        ["eow", "week"],
        ["eom", "month"],
        ["eoq", "quarter"],
        ["eoy", "year"],
      ]),
    ),
    (unit) => ({
      form: unit === "week" ? "relative" : "absolute",
      endOnly: true,
      on: (meeting) => {
        const { end } = unitAround(meeting, unit, 0);
        return { start: end, end };
      },
    }),
  ),
);

function yearEnd(year: (meeting: CalendarDate) => number): Counted {
  return {
    form: "absolute",
    endOnly: true,
    on: (meeting) => ({ start: `${year(meeting)}-12-31`, end: `${year(meeting)}-12-31` }),
  };
}

const namedDay: Parser<Counted> = map(
  firstOf(
    map(phrase("day after tomorrow"), () => 2),
    lookup(
      new Map([
        ["today", 0],
        ["tonight", 0],
        ["eod", 0],
        ["tomorrow", 1],
        ["yesterday", -1],
      ]),
    ),
    map(phrase("end of day"), () => 0),
    map(phrase("end of the day"), () => 0),
    map(seq(oneOf("this"), oneOf("morning", "afternoon", "evening")), () => 0),
  ),
  oneDay,
);

/** `Friday` after the meeting; `next Tuesday` and `Tuesday next week` in the week after it; `this Friday` in its week. */
const namedWeekday: Parser<Counted> = firstOf(
  map(seq(weekday, optional(oneOf("of", ",")), oneOf("next"), oneOf("week")), ([day]) => inWeek(day, 1)),
  map(seq(weekday, optional(oneOf("of", ",")), oneOf("this"), oneOf("week")), ([day]) => inWeek(day, 0)),
  map(seq(optional(oneOf("the")), oneOf("next"), weekday), ([, , day]) => inWeek(day, 1)),
  map(seq(oneOf("last"), weekday), ([, day]) =>
    relative((meeting) => on(addDays(meeting, -1 - ((dayOfWeek(meeting) + 6 - day) % 7)))),
  ),
  map(seq(oneOf("this", "coming"), weekday), ([, day]) => upcoming(day, 0)),
  map(weekday, (day) => upcoming(day, 1)),
);

const on = (day: CalendarDate): Interval => ({ start: day, end: day });
const inWeek = (day: number, shift: number) =>
  relative((meeting) => on(addDays(weekOf(meeting).start, 7 * shift + day - 1)));

/** The next such day of the week, at least `from` days after the meeting. */
const upcoming = (day: number, from: number) =>
  relative((meeting) => {
    const ahead = (day - dayOfWeek(meeting) + 7) % 7;
    return on(addDays(meeting, ahead < from ? ahead + 7 : ahead));
  });

/** The next such day of a month, on or after the meeting. */
const dayOfMonth = (day: number) =>
  relative((meeting) => {
    for (let ahead = 0; ahead < 3; ahead++) {
      const { year, month } = partsOf(addMonths(`${meeting.slice(0, 7)}-01`, ahead));
      const date = calendarDate(year, month, day);
      if (date !== null && date >= meeting) return on(date);
    }
    return on(meeting);
  });

const ordinal = token(({ text, value }) =>
  /[a-z]$/i.test(text) && value >= 1 && value <= 31 ? value : null,
);

/** `the 15th`, `Wednesday the 25th`, `Monday 26th`; not `the 4th release`. */
const numberedDay: Parser<Counted> = map(
  seq(
    firstOf<unknown>(seq(weekday, optional(oneOf("the", ","))), oneOf("the")),
    ordinal,
    not(
      token(({ kind, lower }) =>
        kind === "word" && !["at", "and", "if", "for", "eod"].includes(lower) ? true : null,
      ),
    ),
  ),
  ([, day]) => dayOfMonth(day),
);

const later = (amount: number, unit: string) =>
  relative((meeting) => {
    const day = unit.startsWith("month")
      ? addMonths(meeting, amount)
      : addDays(meeting, amount * (unit.startsWith("week") ? 7 : unit.startsWith("fortnight") ? 14 : 1));
    return on(day);
  }, true);

const measure = oneOf("day", "days", "week", "weeks", "fortnight", "month", "months");

/** `in two weeks`, `within 3 days`, `next 2 weeks`, `2 weeks from now`. Upper bounds: `in 2-3 weeks` is three. */
const lapse: Parser<Counted> = firstOf(
  map(
    seq(
      oneOf("in", "within"),
      optional(oneOf("the")),
      optional(oneOf("next", "about", "around", "~", "another")),
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
);

/** A date that counts from the meeting: `tomorrow`, `next Tuesday`, `end of the week`, `in two weeks`. */
export const counted: Parser<Counted> = firstOf(
  lapse,
  partOfUnit,
  acronym,
  namedDay,
  numberedDay,
  namedWeekday,
  namedUnit,
);
