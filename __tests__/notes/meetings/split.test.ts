import { describe, expect, test } from "@jest/globals";
import { reading } from "../reading.js";

const dates = (text: string, path: string) => reading(text, path).meetings.map(({ date }) => date);

describe("the date of a meeting", () => {
  test("comes from the file name before front matter and headings, which is a problem for their author", () => {
    const { meetings, problems } = reading("# Core call of 27 June 2023\n\nhello", "2023-06-24.md");
    expect(meetings.map(({ date }) => date)).toEqual(["2023-06-24"]);
    expect(problems).toEqual([
      {
        line: 1,
        code: "date-conflict",
        message: "The file name dates this meeting 2023-06-24, the text 2023-06-27: the file name was taken.",
      },
    ]);
  });

  test("comes from front matter when the name has none", () => {
    expect(dates("---\ntitle: Core call\ndate: 2023-06-24\n---\n\n- a topic", "meeting-12.md")).toEqual([
      "2023-06-24",
    ]);
  });

  test("comes from the first dated heading when there is no front matter", () => {
    expect(dates("# Core call, June 24, 2023\n\n- a topic", "meeting-12.md")).toEqual(["2023-06-24"]);
  });

  test("comes from a line that says so when no heading does", () => {
    expect(dates("# Core call\n\n- **Date:** 24 June 2023\n- **Time:** 10:00 UTC", "meeting-12.md")).toEqual([
      "2023-06-24",
    ]);
  });

  test("is a problem when nothing gives it", () => {
    const { meetings, problems } = reading("# How to take notes\n", "README.md");
    expect(meetings).toEqual([]);
    expect(problems.map(({ code, line }) => ({ code, line }))).toEqual([{ code: "no-date", line: 1 }]);
  });

  test("is no conflict when the next meeting is announced", () => {
    expect(reading("# Core call 2023-06-24\n\nNext meeting: 2023-07-08", "2023-06-24.md").problems).toEqual(
      [],
    );
  });
});

describe("running notes", () => {
  test("are a meeting for each dated heading, each with its own lines", () => {
    const { meetings } = reading(
      "# Kestrel weekly\n\n## 2023-06-15\n\n- [ ] @ada write it down\n\n## 2023-6-8\n\n### Agenda\n\n- [ ] @grace measure it\n",
      "weekly.md",
    );
    expect(
      meetings.map(({ date, line, actionItems }) => [date, line, actionItems.map((action) => action.owners)]),
    ).toEqual([
      ["2023-06-15", 3, [["ada"]]],
      ["2023-06-08", 7, [["grace"]]],
    ]);
  });

  test.each([
    ["underlined headings", "June 15, 2023\n=============\n\n- a\n\nJune 8, 2023\n============\n\n- b\n"],
    ["underlines below an empty line", "June 15, 2023\n\n=====\n\n- a\n\nJune 8, 2023\n\n=====\n\n- b\n"],
    ["HTML headings", "<h3>15 June 2023</h3>\n\n- a\n\n<h3>8 June 2023</h3>\n\n- b\n"],
    ["bold lines", "**2023-06-15**\n\n- a\n\n**2023-06-08**\n\n- b\n"],
    ["slashes, month first", "## 6/15/2023\n- a\n\n## 6/8/2023\n- b\n"],
    ["slashes, day first where one is over 12", "## 15/06/2023\n- a\n\n## 08/06/2023\n- b\n"],
  ])("may use %s", (_name, text) => {
    expect(dates(text, "weekly.md")).toEqual(["2023-06-15", "2023-06-08"]);
  });

  test("are told by an archive's name with two days", () => {
    expect(
      dates("## Call 2023-06-15\n- a\n## Call 2023-06-08\n- b\n", "2023-01-01-to-2023-12-31.md"),
    ).toHaveLength(2);
  });

  test("do not begin at headings about releases or the next meeting", () => {
    expect(
      dates("# 2023-06-15 call\n\n## Release 2.0 on 2023-08-01\n\n## Next meeting 2023-06-22\n", "call.md"),
    ).toEqual(["2023-06-15"]);
  });
});
