import { partsOf } from "../../model/calendar-date.js";
import { endOfPeriod, startOfPeriod } from "../../model/period.js";
import { fullYear, numberIn } from "./calendar-words.js";
import type { Counted } from "./counted.js";
import { firstOf, map, oneOf, optional, type Parser, seq, token } from "./parser.js";
import type { Interval } from "./stretch.js";

function daysOf(year: number, week: number): Interval {
  const period = `${year}-W${String(week).padStart(2, "0")}`;
  return { start: startOfPeriod(period), end: endOfPeriod(period) };
}

const inYear = (year: number, week: number): Counted => ({
  form: "absolute",
  endOnly: false,
  on: () => daysOf(year, week),
});

/** A week without a year is the next one that ends on or after the meeting. */
const upcoming = (week: number): Counted => ({
  form: "absolute",
  endOnly: false,
  on: (meeting) => {
    const { year } = partsOf(meeting);
    const thisYear = daysOf(year, week);
    return thisYear.end >= meeting ? thisYear : daysOf(year + 1, week);
  },
});

const glued = (pattern: RegExp) =>
  token(({ lower }) => {
    const week = Number(pattern.exec(lower)?.[1]);
    return week >= 1 && week <= 53 ? week : null;
  });

/** `2023-W35`, `2023W35`, `week 35 of 2023`, `CW35`, `KW 35`. "Week 8" alone counts from something else. */
export const isoWeek: Parser<Counted> = firstOf(
  map(seq(fullYear, optional(oneOf("-")), glued(/^w(\d\d?)$/)), ([year, , week]) => inYear(year, week)),
  map(seq(oneOf("week"), numberIn(1, 53), optional(oneOf("of", ",")), fullYear), ([, week, , year]) =>
    inYear(year, week),
  ),
  map(glued(/^[ck]w(\d\d?)$/), upcoming),
  map(seq(oneOf("cw", "kw"), numberIn(1, 53)), ([, week]) => upcoming(week)),
);
