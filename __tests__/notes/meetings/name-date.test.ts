import { describe, expect, test } from "@jest/globals";
import { dateInName, possibleNameDates } from "../../../src/notes/meetings/name-date.js";

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
    ["2023/23-6-18.md", "2023-06-18"],
    ["23_06_08-core.md", "2023-06-08"],
    ["KEG_NOTES_6_18_2023.md", "2023-06-18"],
    ["keg-18-06-2023-core.md", "2023-06-18"],
    ["keg-core-meeting-6-18-23.md", "2023-06-18"],
    ["06182023.md", "2023-06-18"],
    ["core-18062023.md", "2023-06-18"],
    ["18jun2023.md", "2023-06-18"],
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
    "18-6-23.md",
    "18_06_23.md",
    "core-18-06-23.md",
    "2023/core-18-06-23.md",
    "KEG_6_18_23.md",
    "release-notes-1-20-23.md",
    "keg-1-6-18-2023.md",
    "06082023.md",
    "keg-061823.md",
    "18-jun-23.md",
    "June-18-23.md",
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
    ["2023/06/08-telecon/meetings.md", "2023-06-08"],
  ])("of a file that any folder could have is that of its folder: %s", (path, date) => {
    expect(dateInName(path)).toMatchObject({ date, isRange: false, in: "folder" });
  });

  test.each([
    "meetings/2023/README.md",
    "meetings/2023-06/minutes.md",
    "2023-06-08-Oslo/second-day.md",
    "2023-06-08/drafts/minutes.md",
    "2023/06/08-telecon/drafts.md",
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
    ["KEG_3_5_2023.md", "2023-03-05", "2023-05-03"],
  ])("in numbers may be another day, too: %s", (path, date, other) => {
    expect(dateInName(path)).toMatchObject({ date, other });
    expect(dateInName(path, "month-first")?.date).toBe("2023-03-05");
    expect(dateInName(path, "day-first")?.date).toBe("2023-05-03");
  });

  test.each(["keg-notes_3_5_23.md", "keg-call-3-5-23.md", "3-5-23-minutes.md"])(
    "behind a year of two digits are none of it unless the names beside it tell: %s",
    (path) => {
      expect(dateInName(path)).toBeNull();
      expect(possibleNameDates(path).map(({ date }) => date)).toEqual(["2023-03-05", "2023-05-03"]);
    },
  );

  test("is told by the names beside it", () => {
    expect(dateInName("callNotes_3_5_23.md", "month-first")?.date).toBeUndefined();
    expect(dateInName("meetingNotes_3_5_23.md", "month-first")?.date).toBe("2023-03-05");
    expect(dateInName("meetingNotes_3_5_23.md", "day-first")?.date).toBe("2023-05-03");
    expect(dateInName("release_3_5_23.md", "day-first")).toBeNull();
  });

  test.each([
    ["18-06-23-core.md", ["2023-06-18", "2018-06-23"]],
    ["06082023.md", ["2023-06-08", "2023-08-06"]],
    ["keg-061823.md", ["2023-06-18"]],
    ["keg_18Jun23.md", ["2023-06-18", "2018-06-23"]],
    ["2023-06.md", []],
    ["keg-5-6-23-6.md", []],
  ])("may be one of several days by the figures of %s", (path, days) => {
    expect(possibleNameDates(path).map(({ date }) => date)).toEqual(days);
  });

  test.each(["19_04_2023.md", "05-05-2023.md", "2023-03-05.md", "23-06-08.md", "3 May 2023.md"])(
    "is the only one: %s",
    (path) => {
      expect(dateInName(path)?.other).toBeNull();
      expect(dateInName(path, "day-first")).toEqual(dateInName(path, "month-first"));
    },
  );
});
