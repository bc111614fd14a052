import { describe, expect, test } from "@jest/globals";
import { daysIn, linesOf } from "./lines.js";

describe("a line with deadlines, whose days stand before the bar", () => {
  test.each(linesOf("with-deadlines.txt").map((line) => line.split(" | ")))("%s: %s", (days, text) => {
    expect(daysIn(text ?? "").join(" ")).toBe(days);
  });
});

describe("a line with a date that obliges nobody", () => {
  test.each(linesOf("without-deadlines.txt"))("%s", (text) => {
    expect(daysIn(text)).toEqual([]);
  });
});
