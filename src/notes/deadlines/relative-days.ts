import { addDays, addMonths, calendarDate, dayOfWeek, partsOf } from "../../model/calendar-date.js";
import { anyWeekday, weekday } from "./calendar-words.js";
import { type Counted, fromMeeting, onDay } from "./counted.js";
import { firstOf, lookup, map, not, oneOf, optional, type Parser, phrase, seq, token } from "./parser.js";
import { weekOf } from "./stretch.js";

const inDays = (shift: number) => fromMeeting((meeting) => onDay(addDays(meeting, shift)));

/** A day of the week that the meeting falls in, or of one before or after it. */
const inWeek = (day: number, shift: number) =>
  fromMeeting((meeting) => onDay(addDays(weekOf(meeting).start, 7 * shift + day - 1)));

/** The next such day of the week, at least `from` days after the meeting. */
const upcoming = (day: number, from: number) =>
  fromMeeting((meeting) => {
    const ahead = (day - dayOfWeek(meeting) + 7) % 7;
    return onDay(addDays(meeting, ahead < from ? ahead + 7 : ahead));
  });

/** The last such day of the week before the meeting. */
const latest = (day: number) =>
  fromMeeting((meeting) => onDay(addDays(meeting, -1 - ((dayOfWeek(meeting) + 6 - day) % 7))));

/** The next such day of a month, on or after the meeting. */
const dayOfMonth = (day: number) =>
  fromMeeting((meeting) => {
    // Of three months in a row, one has 31 days, and of two one has 30.
    for (let ahead = 0; ahead <= 3; ahead++) {
      const { year, month } = partsOf(addMonths(`${meeting.slice(0, 7)}-01`, ahead));
      const date = calendarDate(year, month, day);
      if (date !== null && date >= meeting) return onDay(date);
    }
    return onDay(meeting);
  });

/** `today`, `tomorrow`, `EOD`, `this afternoon`. */
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
    map(firstOf(phrase("end of day"), phrase("end of the day")), () => 0),
    map(seq(oneOf("this"), oneOf("morning", "afternoon", "evening")), () => 0),
  ),
  inDays,
);

const ofWeek = (which: string) => seq(weekday, optional(oneOf("of", ",")), oneOf(which), oneOf("week"));

const THAT_WEEK = new Map([
  ["this", 0],
  ["next", 1],
]);

/** `next week (Monday)`, `this week (Mon/Tue)`, `next week on Monday`: of two the later. */
export const dayOfThatWeek: Parser<Counted> = map(
  seq(
    lookup(THAT_WEEK),
    oneOf("week"),
    oneOf("(", "on"),
    anyWeekday,
    optional(map(seq(oneOf("/", "or"), anyWeekday), ([, day]) => day)),
  ),
  ([shift, , , day, other]) => inWeek(Math.max(day, other ?? day), shift),
);

/** `Friday` after the meeting; `next Tuesday` and `Tuesday next week` in the week after it; `this Friday` up to a week on. */
const namedWeekday: Parser<Counted> = firstOf(
  map(ofWeek("next"), ([day]) => inWeek(day, 1)),
  map(ofWeek("this"), ([day]) => inWeek(day, 0)),
  map(seq(optional(oneOf("the")), oneOf("next"), weekday), ([, , day]) => inWeek(day, 1)),
  map(seq(oneOf("last"), weekday), ([, day]) => latest(day)),
  map(seq(firstOf<unknown>(phrase("this coming"), oneOf("this", "coming")), weekday), ([, day]) =>
    upcoming(day, 0),
  ),
  map(weekday, (day) => upcoming(day, 1)),
);

const ordinal = token(({ text, value }) =>
  /[a-z]$/i.test(text) && value >= 1 && value <= 31 ? value : null,
);

const MAY_FOLLOW = new Set(["at", "and", "if", "for", "eod"]);
const noun = token(({ kind, lower }) => (kind === "word" && !MAY_FOLLOW.has(lower) ? lower : null));

/** `the 15th`, `Wednesday the 25th`, `Monday 26th`; not `the 4th release`. */
const numberedDay: Parser<Counted> = map(
  seq(firstOf<unknown>(seq(weekday, optional(oneOf("the", ","))), oneOf("the")), ordinal, not(noun)),
  ([, day]) => dayOfMonth(day),
);

/** A day that counts from the meeting. */
export const relativeDay: Parser<Counted> = firstOf(namedDay, numberedDay, namedWeekday);
