import { describe, expect, test } from "@jest/globals";
import { dayNumbers } from "../../../src/notes/deadlines/day-order.js";

describe("the numbers that a day was read from", () => {
  test.each([
    ["03_05_2023", "2023-03-05", "_", "month-first", "2023-05-03"],
    ["When: 5/11/24, noon", "2024-11-05", "/", "day-first", "2024-05-11"],
    ["call-19.4.2023", "2023-04-19", ".", "day-first", null],
    ["4/19/2023", "2023-04-19", "/", "month-first", null],
    ["05-05-2023", "2023-05-05", "-", null, null],
  ])("%s of %s", (text, date, separator, order, other) => {
    expect(dayNumbers(text, date)).toEqual({ separator, order, other });
  });

  test.each([
    ["2023-03-05", "2023-03-05"],
    ["3 May 2023", "2023-05-03"],
    ["03-05/2023", "2023-03-05"],
    ["v1.03.05.2023", "2023-03-05"],
    ["03_05_2022", "2023-03-05"],
  ])("are not in %s", (text, date) => {
    expect(dayNumbers(text, date)).toBeNull();
  });
});
