import { describe, expect, test } from "@jest/globals";
import { dayOrders } from "../../../src/notes/meetings/day-orders.js";

describe("whether names write the day first", () => {
  test.each([
    ["19_04_2023.md", "day-first"],
    ["04_19_2023.md", "month-first"],
    ["05_05_2023.md", null],
    ["07_06_2023.md", null],
    ["19-04-2023.md", null],
    ["2023-04-19.md", null],
    ["release_1_19_23.md", null],
    ["old/19_04_2023.md", null],
  ])("is shown to 03_05_2023.md by %s: %s", (other, order) => {
    expect(dayOrders(["03_05_2023.md", other])("03_05_2023.md")).toBe(order);
  });

  test.each([
    ["meetingNotes_6_25_23.md", "month-first"],
    ["25_06_2023.md", "day-first"],
    ["25_06_23.md", null],
    ["meetingNotes_6_12_23.md", null],
  ])("is shown to meetingNotes_6_11_23.md, whose year has two digits, by %s: %s", (other, order) => {
    expect(dayOrders(["meetingNotes_6_11_23.md", other])("meetingNotes_6_11_23.md")).toBe(order);
  });

  test("is not known in a folder that does both", () => {
    const paths = ["03_05_2023.md", "19_04_2023.md", "04_26_2023.md"];
    expect(dayOrders(paths)("03_05_2023.md")).toBeNull();
  });

  test("is shown by the names of folders, too", () => {
    const paths = ["calls/03-05-2023/README.md", "calls/19-04-2023/README.md", "calls/notes.md"];
    const orderOf = dayOrders(paths);
    expect(paths.map(orderOf)).toEqual(["day-first", "day-first", null]);
  });
});
