import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseCalendarDate } from "../../../src/model/calendar-date.js";
import { findDates } from "../../../src/notes/deadlines/find-dates.js";
import { findDeadlines } from "../../../src/notes/deadlines/find-deadlines.js";
import { parseMeetingDate } from "../../../src/notes/deadlines/meeting-date.js";

const WORDS =
  "by due before until ETA: target timeline: deadline release will publish May June 31 8th 19, 2023 2024-02-30 2023-06-08 " +
  "Q3 H2 CW53 6/8 29 February - to through or and .. the next this last week month Friday in two weeks early mid end of ( ) [ ] . : TOC";

/** Lines of date words in any order, and any other text. */
const line = fc.oneof(
  fc.array(fc.constantFrom(...WORDS.split(" ")), { maxLength: 24 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 120 }),
);

const meetingDate = fc
  .date({ min: new Date("2015-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const deadlinesIn = (text: string, day: string) =>
  findDeadlines(text, { meetingDate: day, heading: "Important dates", parent: null, tocTerms: ["TOC"] });

describe("on any line", () => {
  test("every date and deadline is a day of the calendar and ends no earlier than it starts", () => {
    fc.assert(
      fc.property(line, meetingDate, (text, day) => {
        for (const { start, end } of [...findDates(text, day), ...deadlinesIn(text, day)]) {
          expect(parseCalendarDate(end)).toBe(end);
          expect(start === null || start <= end).toBe(true);
        }
      }),
    );
  });

  test("their words stand in the text where they say, in order and apart", () => {
    fc.assert(
      fc.property(line, meetingDate, (text, day) => {
        for (const phrases of [findDates(text, day), deadlinesIn(text, day)]) {
          let free = 0;
          for (const { index, length, text: words } of phrases) {
            expect(text.slice(index, index + length)).toBe(words);
            expect(index).toBeGreaterThanOrEqual(free);
            expect(length).toBeGreaterThan(0);
            free = index + length;
          }
        }
      }),
      { examples: [["by next by Q3 Friday", "2015-01-01"]] },
    );
  });

  test("a meeting's date is a day of the calendar or none", () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1990, max: 2099 }), (text, year) => {
        const date = parseMeetingDate(text, { year });
        expect(date === null || parseCalendarDate(date) === date).toBe(true);
      }),
    );
  });
});

test.each([
  "1/1 ",
  "May ",
  "by May ",
  "2023-06-08 ",
  "by 5 June 2023, ",
  "Q3/",
  "in the next 2 ",
  "early mid ",
  "`",
  "1.",
])("a long line of %j takes time in proportion to its length", (piece) => {
  const time = (length: number) => {
    const text = piece.repeat(length / piece.length);
    const began = performance.now();
    deadlinesIn(text, "2023-06-08");
    return performance.now() - began;
  };
  time(5_000);
  // Eight times the length: 64 times as long if it were quadratic. Slack for a busy machine.
  expect(time(40_000)).toBeLessThan(30 * time(5_000) + 500);
});
