import { describe, expect, test } from "@jest/globals";
import { findDeadlines } from "../../../src/notes/deadlines/find-deadlines.js";

/** The day by which something is due that a meeting on Thursday, 8 June 2023 wants so. */
function dueDay(words: string): string | null | undefined {
  const context = { meetingDate: "2023-06-08", heading: null, parent: null, tocTerms: ["TOC"] };
  return findDeadlines(`send the draft ${words}`, context)[0]?.end;
}

describe("a day that counts from the meeting is found", () => {
  test.each([
    ["by tomorrow", "2023-06-09"],
    ["by the day after tomorrow", "2023-06-10"],
    ["by end of day", "2023-06-08"],
    ["by Friday EOD", "2023-06-09"],
    ["by this Friday", "2023-06-09"],
    ["by this coming Friday", "2023-06-09"],
    ["by this coming Friday, June 9", "2023-06-09"],
    ["by October this year", "2023-10-31"],
    ["by June 5 next year", "2024-06-05"],
    ["by Q1 next year", "2024-03-31"],
    ["by the end of March next year", "2024-03-31"],
    ["by mid-March, next year", "2024-03-15"],
    ["by the first half of next year", "2024-06-30"],
    ["in November-January next year", "2024-01-31"],
    ["by Friday this week", "2023-06-09"],
    ["by Tuesday next week", "2023-06-13"],
    ["by Tuesday of next week", "2023-06-13"],
    ["by the 15th", "2023-06-15"],
    ["by the 5th", "2023-07-05"],
    ["within two weeks", "2023-06-22"],
    ["in a couple of weeks", "2023-06-22"],
  ])("%s: %s", (words, day) => {
    expect(dueDay(words)).toBe(day);
  });
});

describe("a part of a week, month, quarter or year is due on its last day, early and mid before that", () => {
  test.each([
    ["by early next week", "2023-06-13"],
    ["by mid next month", "2023-07-15"],
    ["by early next quarter", "2023-07-10"],
    ["by mid next quarter", "2023-08-15"],
    ["by early next year", "2024-03-31"],
    ["by mid next year", "2024-06-30"],
    ["by EOY 2024", "2024-12-31"],
    ["by year-end", "2023-12-31"],
    ["by the second week of September", "2023-09-14"],
    ["by CW 36", "2023-09-10"],
    ["by 2023-W30", "2023-07-30"],
  ])("%s: %s", (words, day) => {
    expect(dueDay(words)).toBe(day);
  });
});
