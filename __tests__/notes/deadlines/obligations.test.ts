import { describe, expect, test } from "@jest/globals";
import { daysIn, linesOf } from "./lines.js";

interface WayOfDating {
  date: string;
  /** With the preposition that says when: "on", "in". */
  on: string;
  end: string;
  /** The day before it begins; absent where only its end is named. */
  eve?: string;
}

const day = (date: string): WayOfDating => ({ date, on: `on ${date}`, end: "2023-07-14", eve: "2023-07-13" });
const month = (date: string): WayOfDating => ({
  date,
  on: `in ${date}`,
  end: "2023-07-31",
  eve: "2023-06-30",
});
const quarter = (date: string): WayOfDating => ({ ...month(date), end: "2023-09-30" });

const DATES: WayOfDating[] = [
  ...["2023-07-14", "14 July 2023", "July 14, 2023", "Jul 14th", "Friday, July 14", "14-Jul"].map(day),
  ...["7/14", "the 14th of July", "14.07.2023"].map(day),
  ...["July", "July 2023"].map(month),
  ...["Q3", "Q3 2023"].map(quarter),
  { date: "H2 2023", on: "in H2 2023", end: "2023-12-31" },
  { date: "mid-July", on: "in mid-July", end: "2023-07-15" },
  { date: "the end of July", on: "at the end of July", end: "2023-07-31" },
  { date: "the end of the month", on: "at the end of the month", end: "2023-06-30" },
  { date: "EOY", on: "EOY", end: "2023-12-31" },
  { date: "tomorrow", on: "tomorrow", end: "2023-06-09", eve: "2023-06-08" },
  { date: "Friday", on: "on Friday", end: "2023-06-09", eve: "2023-06-08" },
  { date: "next Friday", on: "next Friday", end: "2023-06-16", eve: "2023-06-15" },
  { date: "next week", on: "next week", end: "2023-06-18", eve: "2023-06-11" },
  { date: "the end of next week", on: "at the end of next week", end: "2023-06-18" },
];

/** A way of speaking with each of the dates, `{}` or `{on}` replaced by it. */
const inFull = (way: string, { date, on }: WayOfDating) => way.replace("{on}", on).replace("{}", date);

describe("what is to be done by a date is a deadline, however the date is written", () => {
  test.each(linesOf("ways-to-oblige.txt"))("%s", (way) => {
    const read = DATES.map((dated) => [dated.date, daysIn(inFull(way, dated))]);
    expect(read).toEqual(DATES.map(({ date, end }) => [date, [end]]));
  });
});

describe("what is to be done before a date is due the day before, however the date is written", () => {
  const dates = DATES.filter(({ eve }) => eve !== undefined);
  test.each(["Send the map before {}", "Send the map prior to {}", "Send the map ahead of {}"])(
    "%s",
    (way) => {
      const read = dates.map((dated) => [dated.date, daysIn(inFull(way, dated))]);
      expect(read).toEqual(dates.map(({ date, eve }) => [date, [eve]]));
    },
  );
});

describe("what only takes place, begins, belongs to others or has a date in its name is no deadline", () => {
  test.each(linesOf("ways-to-oblige-nobody.txt"))("%s", (way) => {
    const read = DATES.filter((dated) => daysIn(inFull(way, dated)).length > 0);
    expect(read).toEqual([]);
  });
});
