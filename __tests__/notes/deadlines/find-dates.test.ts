import { describe, expect, test } from "@jest/globals";
import { findDates } from "../../../src/notes/deadlines/find-dates.js";

/** A Thursday. */
const MEETING = "2023-06-08";

const datesIn = (text: string) => findDates(text, MEETING).map(({ start, end }) => [start, end]);

describe("a day is read in any order of day, month and year", () => {
  test.each([
    ["release on 2023-06-19", "2023-06-19"],
    ["release on 2023/6/19", "2023-06-19"],
    ["release on 2023-19-06", "2023-06-19"],
    ["release on 2023.06.19", "2023-06-19"],
    ["release on 19.06.2023", "2023-06-19"],
    ["release on 20230619", "2023-06-19"],
    ["release on Jun 19, 2023", "2023-06-19"],
    ["release on June 19th", "2023-06-19"],
    ["release on Monday, June 19", "2023-06-19"],
    ["release on Monday (June 19)", "2023-06-19"],
    ["release on 19 June 2023", "2023-06-19"],
    ["release on the 19th of June", "2023-06-19"],
    ["release on 19-Jun", "2023-06-19"],
    ["release on 6/19", "2023-06-19"],
    ["release on 6/19/23", "2023-06-19"],
    ["release on 19/6/2023", "2023-06-19"],
    ["release on the 19th", "2023-06-19"],
    ["release on 2023-06-19T15:00Z", "2023-06-19"],
    ["release EOD the 19th of June", "2023-06-19"],
  ])("%s", (text, day) => {
    expect(datesIn(text)).toEqual([[day, day]]);
  });
});

describe("a stretch of days has its first and its last day", () => {
  test.each([
    ["April-July 2023", "2023-04-01", "2023-07-31"],
    ["July 17-21", "2023-07-17", "2023-07-21"],
    ["10+11 July", "2023-07-10", "2023-07-11"],
    ["Sept 5th or 7th", "2023-09-05", "2023-09-07"],
    ["June 28 – July 3", "2023-06-28", "2023-07-03"],
    ["from June 28 to July 3", "2023-06-28", "2023-07-03"],
    ["June 28 through July 3", "2023-06-28", "2023-07-03"],
    ["2021-11-03..10", "2021-11-03", "2021-11-10"],
    ["2023-09-25 - 2023-10-02", "2023-09-25", "2023-10-02"],
    ["Nov 28 - Jan 5", "2023-11-28", "2024-01-05"],
    ["November 2023 to January 2024", "2023-11-01", "2024-01-31"],
    ["September/November'23", "2023-09-01", "2023-11-30"],
    ["between May and July", "2023-05-01", "2023-07-31"],
    ["September", "2023-09-01", "2023-09-30"],
    ["2025 Jan", "2025-01-01", "2025-01-31"],
    ["Q3 2024", "2024-07-01", "2024-09-30"],
    ["2024 Q3", "2024-07-01", "2024-09-30"],
    ["Q3-Q4 2024", "2024-07-01", "2024-12-31"],
    ["H2 2022", "2022-07-01", "2022-12-31"],
    ["1H 2024", "2024-01-01", "2024-06-30"],
    ["the second half of 2021", "2021-07-01", "2021-12-31"],
    ["second half of June", "2023-06-16", "2023-06-30"],
    ["week of June 21", "2023-06-19", "2023-06-25"],
    ["2023-W35", "2023-08-28", "2023-09-03"],
    ["CW35", "2023-08-28", "2023-09-03"],
    ["in 2025", "2025-01-01", "2025-12-31"],
  ])("%s", (text, start, end) => {
    expect(datesIn(text)).toEqual([[start, end]]);
  });
});

describe("a part of a period has a day of its own", () => {
  test.each([
    ["early September", "2023-09-10"],
    ["mid-Feb", "2024-02-15"],
    ["late July", "2023-07-31"],
    ["mid-to-late July", "2023-07-31"],
    ["early to mid July", "2023-07-15"],
    ["end of November 2023", "2023-11-30"],
    ["end of Q3", "2023-09-30"],
    ["mid Q3", "2023-08-15"],
    ["beginning of Q4", "2023-10-10"],
    ["end of 2024", "2024-12-31"],
    ["the end of the month", "2023-06-30"],
    ["end of the year", "2023-12-31"],
    ["EOY", "2023-12-31"],
    ["EOQ", "2023-06-30"],
    ["EOM", "2023-06-30"],
  ])("%s", (text, end) => {
    expect(findDates(text, MEETING)).toMatchObject([{ end, form: "absolute" }]);
  });
});

describe("a relative date counts from the meeting, in weeks of Monday to Sunday", () => {
  test.each([
    ["tomorrow", "2023-06-09", "2023-06-09"],
    ["this week", "2023-06-05", "2023-06-11"],
    ["next week", "2023-06-12", "2023-06-18"],
    ["the end of the week", "2023-06-11", "2023-06-11"],
    ["EOW", "2023-06-11", "2023-06-11"],
    ["early next week", "2023-06-13", "2023-06-13"],
    ["this weekend", "2023-06-10", "2023-06-11"],
    ["this week or early next week", "2023-06-05", "2023-06-13"],
    ["next month", "2023-07-01", "2023-07-31"],
    ["next quarter", "2023-07-01", "2023-09-30"],
    ["on Monday", "2023-06-12", "2023-06-12"],
    ["on Thursday", "2023-06-15", "2023-06-15"],
    ["next Tuesday", "2023-06-13", "2023-06-13"],
    ["next Friday", "2023-06-16", "2023-06-16"],
    ["this Friday", "2023-06-09", "2023-06-09"],
    ["EOD Monday", "2023-06-12", "2023-06-12"],
    ["in a day or two", "2023-06-10", "2023-06-10"],
    ["next week or two", "2023-06-22", "2023-06-22"],
    ["in the next week or so", "2023-06-15", "2023-06-15"],
    ["in two weeks", "2023-06-22", "2023-06-22"],
    ["in 2-3 weeks", "2023-06-29", "2023-06-29"],
    ["in the next couple of weeks", "2023-06-22", "2023-06-22"],
    ["2 weeks from now", "2023-06-22", "2023-06-22"],
    ["in a month", "2023-07-08", "2023-07-08"],
    ["3 days ago", "2023-06-05", "2023-06-05"],
  ])("%s", (text, start, end) => {
    expect(findDates(text, MEETING)).toMatchObject([{ start, end, form: "relative" }]);
  });
});

describe("a date without a year", () => {
  test("is the meeting's own day when it is that day", () => {
    expect(datesIn("June 8")).toEqual([["2023-06-08", "2023-06-08"]]);
  });

  test("is next year's when this year's is over", () => {
    expect(datesIn("June 7")).toEqual([["2024-06-07", "2024-06-07"]]);
  });

  test("is the last one when the words put it in the past", () => {
    expect(datesIn("the naming vote ended December 12")).toEqual([["2022-12-12", "2022-12-12"]]);
  });

  test("is in the year that has the day of the week beside it", () => {
    expect(datesIn("Wednesday, June 7")).toEqual([["2023-06-07", "2023-06-07"]]);
    expect(datesIn("Friday, June 7")).toEqual([["2024-06-07", "2024-06-07"]]);
  });

  test("is a leap year's when it is 29 February", () => {
    expect(datesIn("29 February")).toEqual([["2024-02-29", "2024-02-29"]]);
  });

  test("is none when no year has that day", () => {
    expect(datesIn("31 June")).toEqual([]);
    expect(datesIn("due 2023-45-01")).toEqual([]);
    expect(datesIn("due 2023-31-06")).toEqual([]);
    expect(datesIn("by 2023-06-31")).toEqual([]);
  });
});

describe("what only looks like a date is none", () => {
  test.each([
    "May we merge this?",
    "It may take 2 weeks.",
    "we march on",
    "https://kestrel.dev/notes/2023-06-19/may-5",
    "`2023-06-19`",
    "Kestrel 0.36.0 and v1.20",
    "support 24/7, 3/4 of the votes, part 1/2",
    "at 10:30 or 15:00",
    "#2023 and @may2023",
    "utf8 in x86_64",
    "src/2023/06/19/notes",
  ])("%s", (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

test("the words of a date are given without their preposition and the sentence's full stop", () => {
  const [date] = findDates("To be done by 19 June. Then review.", MEETING);
  expect(date).toMatchObject({ index: 14, length: 7, text: "19 June" });
});
