import { describe, expect, test } from "@jest/globals";
import { dateInName } from "../../../src/notes/meetings/name-date.js";

describe("the date in a file name", () => {
  test.each([
    ["meeting-notes/2023-06-08-core.md", "2023-06-08"],
    ["minutes/20230608.md", "2023-06-08"],
    ["minutes/20230608_TG_minutes.md", "2023-06-08"],
    ["2023.06.08.md", "2023-06-08"],
    ["June.8.2023.md", "2023-06-08"],
    ["notes/2023/06-08.md", "2023-06-08"],
    ["notes/Call-Jun8-2023.md", "2023-06-08"],
    ["docs(minutes): 2023-06-08-core.md", "2023-06-08"],
    ["notes/2023-06/june-8.md", "2023-06-08"],
    ["notes/2023/WG-06-08.md", "2023-06-08"],
    ["core/2023/core-12-18.md", "2023-12-18"],
    ["2023 06 08 core.md", "2023-06-08"],
    ["2023June08.md", "2023-06-08"],
    ["08 Jun 2023.md", "2023-06-08"],
    ["2023 - June 8th.md", "2023-06-08"],
    ["Minutes for 2023/June 8.md", "2023-06-08"],
    ["6-18-23-meeting-minutes.md", "2023-06-18"],
    ["06-08-2023-core.md", "2023-06-08"],
    ["18-06-2023-core.md", "2023-06-18"],
    ["notes-06-08-2023.md", "2023-06-08"],
    ["6_18_2023.md", "2023-06-18"],
    ["minutes_6_18_23.md", "2023-06-18"],
    ["notes/2023/06-08-23-core.md", "2023-06-08"],
    ["23-06-08.md", "2023-06-08"],
    ["23-06-08-core.md", "2023-06-08"],
    ["2021/21-09-20.md", "2021-09-20"],
    ["2020/21-09-20-core.md", "2020-09-21"],
  ])("%s is of %s", (path, date) => {
    expect(dateInName(path)).toMatchObject({ date, isRange: false, in: "file name" });
  });

  test.each([
    "2023.md",
    "release-0.36.0.md",
    "notes/Meeting 12.md",
    "06-08.md",
    "2023/spec-1-2.md",
    "core-06-08.md",
    "6-8-23-minutes.md",
    "18-6-23-minutes.md",
    "release-1-20-23.md",
    "1-20-3-core.md",
    "notes-13-14-2023.md",
    "21-09-20.md",
    "2019/31-12-20-core.md",
  ])("%s has none", (path) => {
    expect(dateInName(path)).toBeNull();
  });

  test("two days make an archive", () => {
    expect(dateInName("2023-01-02-to-2023-05-15--calls.md")?.isRange).toBe(true);
  });

  test.each([
    ["meetings/2023-06-08/README.md", "2023-06-08"],
    ["meetings/2023-06-08-Oslo/index.md", "2023-06-08"],
    ["meetings__20230608__meeting-notes.md", "2023-06-08"],
    ["meetings/2023/06-08/minutes.md", "2023-06-08"],
    ["meetings/2023/06/08/Agenda.md", "2023-06-08"],
    ["meetings/2023/June/8th/notes.md", "2023-06-08"],
  ])("of a file that any folder could have is that of its folder: %s", (path, date) => {
    expect(dateInName(path)).toMatchObject({ date, isRange: false, in: "folder" });
  });

  test.each([
    "meetings/2023/README.md",
    "meetings/2023-06/minutes.md",
    "2023-06-08-Oslo/second-day.md",
    "2023-06-08/drafts/minutes.md",
    "README.md",
  ])("is not taken from the folders of %s", (path) => {
    expect(dateInName(path)).toBeNull();
  });

  test("of an archive's folder is the first of two", () => {
    expect(dateInName("2023-01-02-to-2023-05-15/README.md")?.isRange).toBe(true);
  });

  test.each([
    ["03_05_2023.md", "2023-03-05", "2023-05-03"],
    ["notes-3-5-2023.md", "2023-03-05", "2023-05-03"],
    ["03.05.2023.md", "2023-05-03", "2023-03-05"],
    ["03-05-2023/README.md", "2023-03-05", "2023-05-03"],
  ])("in numbers may be another day, too: %s", (path, date, other) => {
    expect(dateInName(path)).toMatchObject({ date, other });
    expect(dateInName(path, "month-first")?.date).toBe("2023-03-05");
    expect(dateInName(path, "day-first")?.date).toBe("2023-05-03");
  });

  test.each(["19_04_2023.md", "05-05-2023.md", "2023-03-05.md", "23-06-08.md", "3 May 2023.md"])(
    "is the only one: %s",
    (path) => {
      expect(dateInName(path)?.other).toBeNull();
      expect(dateInName(path, "day-first")).toEqual(dateInName(path, "month-first"));
    },
  );
});
