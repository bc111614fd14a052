import { describe, expect, test } from "@jest/globals";
import { parseMeetingDate } from "../../../src/notes/deadlines/meeting-date.js";

describe("the date of a meeting is read from a file name", () => {
  test.each([
    ["2023-06-08", "2023-06-08"],
    ["2023-06-08-Kestrel-Maintainers.md", "2023-06-08"],
    ["kestrel-meeting-2023-06-08.md", "2023-06-08"],
    ["docs(meeting-notes): 2024-09-05-call.md", "2024-09-05"],
    ["20210525.md", "2021-05-25"],
    ["2019.05.14.md", "2019-05-14"],
    ["2023_06_08.md", "2023-06-08"],
    ["June.8.2023.md", "2023-06-08"],
    ["Oct.10.2019.md", "2019-10-10"],
    ["2023-8-9.md", "2023-08-09"],
    ["2024-Apr-03.md", "2024-04-03"],
    ["Minutes of the Nest Council No.5 - 11 May 2023.md", "2023-05-11"],
    ["Nest meeting 5 - 11 May 2023.md", "2023-05-11"],
    ["Nest gathering 5 - 11 May 2023.md", "2023-05-05"],
    ["Nest meeting 5-6 May 2023.md", "2023-05-05"],
  ])("%s", (name, date) => {
    expect(parseMeetingDate(name)).toBe(date);
  });

  test.each(["release-0.36.0.md", "2023.md", "Meeting 12.md", "notes.md", "2023-Q3.md", "2023-02-30.md"])(
    "%s gives none",
    (name) => {
      expect(parseMeetingDate(name)).toBeNull();
    },
  );
});

describe("the date of a meeting is read from a heading or front matter", () => {
  test.each([
    ["Thursday, June 8th 2023", "2023-06-08"],
    ["TSC call, 8 June 2023 (15:00 UTC)", "2023-06-08"],
    ["Date: October 10, 2019", "2019-10-10"],
    ["2023-06-08T15:00:00Z", "2023-06-08"],
    ["08.06.2023", "2023-06-08"],
  ])("%s", (heading, date) => {
    expect(parseMeetingDate(heading)).toBe(date);
  });
});

describe("a slashed date", () => {
  test("is month first", () => {
    expect(parseMeetingDate("10/06/2023")).toBe("2023-10-06");
    expect(parseMeetingDate("3/17/2017")).toBe("2017-03-17");
  });

  test("is day first where the file says so, or the month could not be", () => {
    expect(parseMeetingDate("10/06/2023", { slashes: "day-first" })).toBe("2023-06-10");
    expect(parseMeetingDate("25/10/2023")).toBe("2023-10-25");
    expect(parseMeetingDate("3/17/2017", { slashes: "day-first" })).toBe("2017-03-17");
  });
});

describe("the year of the folder", () => {
  test("completes a name of month and day", () => {
    expect(parseMeetingDate("06-08.md", { year: 2023 })).toBe("2023-06-08");
    expect(parseMeetingDate("June 8", { year: 2023 })).toBe("2023-06-08");
  });

  test("is not made up when there is none", () => {
    expect(parseMeetingDate("06-08.md")).toBeNull();
    expect(parseMeetingDate("June 8")).toBeNull();
  });
});
