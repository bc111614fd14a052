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

  test.each([
    "**Meeting Date/Time:** 6/8/23, 1pm EST",
    "- Date & time: 8 June 2023, 10:00",
    "Time and date: 10:00, 8 June 2023",
    "Date of meeting: June 8, 2023",
    "Date/Time/Location: June 8, 2023, Oslo",
    "When and where: June 8, 2023, Oslo",
    "| Date and Time | June 8, 2023 |\n|---|---|\n| Place | Oslo |",
    "| | |\n|---|---|\n| Place | Oslo |\n| **Date:** | June 8, 2023 |",
  ])("comes from a label for more than the day: %s", (line) => {
    expect(dates(`# Kestrel core\n\n${line}\n`, "core.md")).toEqual(["2023-06-08"]);
  });

  test.each([
    "Date of release: June 8, 2023",
    "Next meeting date: June 8, 2023",
    "| Date | Topic | Who |\n|---|---|---|\n| 8 June 2023 | Nest | Ada |",
  ])("does not come from a label for another day: %s", (line) => {
    expect(dates(`# Kestrel core\n\n${line}\n`, "core.md")).toEqual([]);
  });

  test("comes from a label in the plural, too", () => {
    expect(dates("## Agenda of the call\n\n- **Dates**: Thursday June 8th, 2023", "meeting-12.md")).toEqual([
      "2023-06-08",
    ]);
  });

  test.each([
    ["notes/2023/core.md", "# Jun 8 core call\n\n- a topic", ["2023-06-08"]],
    [
      "notes/2023-06/core.md",
      "## June 8 ([discuss](https://kestrel.example/1))\n\n- a topic",
      ["2023-06-08"],
    ],
    ["2023.md", "## June 15\n\n- a topic\n\n## June 8\n\n- a topic", ["2023-06-15", "2023-06-08"]],
    ["notes/core.md", "# Jun 8 core call\n\n- a topic", []],
    [
      "updates/2023-06-council-update.md",
      "# June 5\n- a topic\n\n# June 19\n- a topic",
      ["2023-06-05", "2023-06-19"],
    ],
    [
      "core-calls-2023.md",
      "## 19th of June\n- a topic\n\n## 5th of June\n- a topic",
      ["2023-06-19", "2023-06-05"],
    ],
    ["minutes-2023/core.md", "## Jun 5\n- a topic\n\n## Jun 19\n- a topic", ["2023-06-05", "2023-06-19"]],
    ["core-2022-2023.md", "## Jun 5\n- a topic\n\n## Jun 19\n- a topic", []],
    ["release-2023.1.md", "## Jun 5\n- a topic\n\n## Jun 19\n- a topic", []],
  ])("takes its year from the path: %s", (path, text, expected) => {
    expect(dates(text, path)).toEqual(expected);
  });

  test("takes its year from the title", () => {
    const notes = "# Kestrel council, 2023\n\n## June 19\n- a topic\n\n## June 5\n- a topic";
    expect(dates(notes, "council.md")).toEqual(["2023-06-19", "2023-06-05"]);
    expect(dates(notes.replace("2023", "2022 and 2023"), "council.md")).toEqual([]);
  });

  test("is not guessed from a weekday, which fits one year of seven", () => {
    const notes =
      "# Kestrel call\n\n- Date: **Thursday, June 8**, 10:00 UTC\n\n## Agenda\n\n- the year 2024\n";
    expect(dates(notes, "call.md")).toEqual([]);
  });

  test("comes from a sentence at the top that says when it was held", () => {
    const notes =
      "# Fifth meeting\n\nThis sums up the meeting which took place on Thursday 8\nJune 2023. It was long.\n";
    expect(dates(notes, "005.md")).toEqual(["2023-06-08"]);
    expect(dates(notes.replace("took place", "was cancelled"), "005.md")).toEqual([]);
  });

  test.each([
    ["meetings/2023-06-08-Oslo/minutes.md", "2023-06-08"],
    ["meetings/8 June 2023/agenda.md", "2023-06-08"],
    ["meetings__20230608_sprint__day.md", "2023-06-08"],
    ["meetings/2023/06/08/core.md", "2023-06-08"],
    ["meetings/2023/06/08.md", "2023-06-08"],
    ["meetings/2023/June/8.md", "2023-06-08"],
    ["meetings/2023/06-June/8th/minutes.md", "2023-06-08"],
  ])("comes from the folder when nothing else gives it: %s", (path, date) => {
    expect(dates("# Minutes\n\n- a topic", path)).toEqual([date]);
  });

  test("does not come from a numbered file", () => {
    expect(dates("# Minutes\n\n- a topic", "meetings/2023/06/12-factor.md")).toEqual([]);
    expect(dates("# Minutes\n\n- a topic", "meetings/2023/Parser/8.md")).toEqual([]);
  });

  test("comes from the text before the folder, which may be of a gathering of several days", () => {
    expect(dates("# Minutes, 9 June 2023\n\n- a topic", "2023-06-08-Oslo/second-day.md")).toEqual([
      "2023-06-09",
    ]);
  });

  test("comes from the folder of a README before the text, which is a problem for its author", () => {
    const { meetings, problems } = reading("# Core call of 27 June 2023\n", "calls/2023-06-24/README.md");
    expect(meetings.map(({ date }) => date)).toEqual(["2023-06-24"]);
    expect(problems.map(({ message }) => message)).toEqual([
      "The folder dates this meeting 2023-06-24, the text 2023-06-27: the folder was taken.",
    ]);
  });

  test.each([
    "## Next meeting schedule\n\nDate: 2023-07-22",
    "## Next meeting\n\n2023-07-22",
    "## Next meeting\n\n- When: 22 July 2023",
    "## Next meeting\n\n### Saturday, 22 July 2023",
    "## Next maintainer call: 22 July 2023",
    "## Upcoming meetings\n\n2023-07-22\n\n2023-08-05",
    "## Previous meeting\n\nDate: 2023-07-22",
    "The next maintainer meeting will be held on **July 22, 2023**.",
    "Our previous call was held on July 22, 2023.",
    "Next meeting:\n\nDate: 2023-07-22",
    "**Next meeting**\n\n2023-07-22",
    "- Next meeting:\n    - Date: 2023-07-22",
  ])("does not come from what is said of another: %s", (text) => {
    const notes = `# Core call\n\n- a topic\n\n${text}\n`;
    expect(dates(notes, "core.md")).toEqual([]);
    expect(dates(`${notes}\n## Call of 8 July 2023\n`, "core.md")).toEqual(["2023-07-08"]);
    expect(reading(notes, "2023-07-08.md").problems).toEqual([]);
  });

  test.each([
    "# Next meeting: 8 July 2023\n\n- a topic",
    "# Next meeting\n\nDate: 2023-07-08\n\n- a topic",
    "# Core\n\n## Next steps from the call of 8 July 2023\n\n- a topic",
    "# Core\n\nDate: 2023-07-08, next meeting: 2023-07-22\n\n- a topic",
    "# Core\n\n- Next meeting: 2023-07-22\n\n## Call\n\nDate: 2023-07-08",
    "# Core\n\nThis meeting was held on July 8, 2023. The next call is in two weeks.",
    "# Core\n\n## Past meetings\n\n### 8 July 2023\n\n- a topic",
  ])("comes from what is said beside another: %s", (text) => {
    expect(dates(text, "core.md")).toEqual(["2023-07-08"]);
  });

  describe("whose name may be of two days", () => {
    test.each([
      "# Call of 3 May 2023",
      "Meeting 3rd May 2023\n\n- a topic",
      "Meeting 3 May 12:00\n\nPresent: Ada",
      "# Core\n\n- **Date:** 3 May 2023",
      "---\ndate: 2023-05-03\n---\n\n- a topic",
    ])("is that of the text, and no problem: %s", (text) => {
      const { meetings, problems } = reading(text, "03_05_2023.md");
      expect(meetings.map(({ date }) => date)).toEqual(["2023-05-03"]);
      expect(problems).toEqual([]);
      expect(dates(text, "03_05_2023/README.md")).toEqual(["2023-05-03"]);
      expect(reading(text, "03_05_2023.md", { dayOrder: "month-first" }).meetings[0]?.date).toBe(
        "2023-05-03",
      );
    });

    test.each([
      "# Call",
      "# Call of 03/05/2023",
      "# Call of 5 March 2023",
      "# Call\n\nNext meeting: 3 May 2023",
      "# Call\n\n- a\n\n- b\n\n- ready by 3 May 2023",
    ])("has the month first where the text does not tell otherwise: %s", (text) => {
      expect(dates(text, "03_05_2023.md")).toEqual(["2023-03-05"]);
    });

    test("is that of the names beside it where the text does not tell", () => {
      const dateOf = (text: string) =>
        reading(text, "03_05_2023.md", { dayOrder: "day-first" }).meetings[0]?.date;
      expect(dateOf("# Call")).toBe("2023-05-03");
      expect(dateOf("# Call of 5 March 2023")).toBe("2023-03-05");
    });

    test("is still a problem where the text gives a third", () => {
      const { problems } = reading("# Call of 4 May 2023", "03_05_2023.md");
      expect(problems.map(({ code }) => code)).toEqual(["date-conflict"]);
    });
  });

  test.each([
    "# Core call, 08-06-2023",
    "# Core\n\nWhen: 8/6/23",
    "# Core\n\nDate: 06.08.2023",
    "---\ndate: 08-06-2023\n---\n",
  ])("is no conflict where the text can be read as the same: %s", (text) => {
    expect(reading(text, "2023-06-08.md").problems).toEqual([]);
    expect(reading(text, "2023-06-09.md").problems.map(({ code }) => code)).toEqual(["date-conflict"]);
  });

  describe("whose name has a year of two digits", () => {
    test.each([
      ["# Core group - June schedule - June 11", "meetingNotes_6_11_23.md", "2023-06-11"],
      ["# Core group - 6 November", "meetingNotes_6_11_23.md", "2023-11-06"],
      ["# Core group\n\nDate: June 11", "meetingNotes_6_11_23.md", "2023-06-11"],
      ["# Core group, June 18", "KEG_6_18_23.md", "2023-06-18"],
      ["# June 18", "18-06-23.md", "2023-06-18"],
      ["# June 18", "23.06.18.md", "2023-06-18"],
      ["# June 23", "18-06-23.md", "2018-06-23"],
      ["# Call of 11 June", "06112023.md", "2023-06-11"],
      ["# Call of 18 June", "keg-230618.md", "2023-06-18"],
    ])("is the one of its days that the text gives: %j in %s", (text, path, date) => {
      expect(dates(`${text}\n\n- a topic`, path)).toEqual([date]);
    });

    test.each([
      ["# Core group", "meetingNotes_6_11_23.md"],
      ["# Core group - 12 June", "meetingNotes_6_11_23.md"],
      ["# Core group\n\nNext meeting: June 11", "meetingNotes_6_11_23.md"],
      ["# June 11, postponed from November 6\n\nDate: November 6", "meetingNotes_6_11_23.md"],
      ["# Release 1.20.23", "release-1-20-23.md"],
      ["# Workshop June 18-23", "June-18-23.md"],
    ])("is not guessed: %j in %s", (text, path) => {
      expect(dates(`${text}\n\n- a topic`, path)).toEqual([]);
    });

    test("is contradicted by front matter, which is a problem for its author", () => {
      const text = "---\ndate: 2023-06-12\n---\n\n# Core group - June 11";
      const { meetings, problems } = reading(text, "meetingNotes_6_11_23.md");
      expect(meetings.map(({ date }) => date)).toEqual(["2023-06-11"]);
      expect(problems).toMatchObject([{ code: "date-conflict" }]);
    });

    test("is that of the headings where these are several meetings", () => {
      const text = "# Core group\n\n## 11 June 2023\n\n- a topic\n\n## 18 June 2023\n\n- a topic";
      expect(dates(text, "KEG_6_11_23.md")).toEqual(["2023-06-11", "2023-06-18"]);
    });
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
    ["hyphens, day first where one is over 12", "## 15-06-2023\n- a\n\n## 08-06-2023\n- b\n"],
  ])("may use %s", (_name, text) => {
    expect(dates(text, "weekly.md")).toEqual(["2023-06-15", "2023-06-08"]);
  });

  test("are told by an archive's name with two days", () => {
    expect(
      dates("## Call 2023-06-15\n- a\n## Call 2023-06-08\n- b\n", "2023-01-01-to-2023-12-31.md"),
    ).toHaveLength(2);
  });

  test.each([
    ["## 7 Feburary 2023", "2023-02-07"],
    ["## 7 Setpember 2023", "2023-09-07"],
    ["## 7 Novembre 2023", "2023-11-07"],
  ])("are told by a month that is misspelt: %s", (heading, date) => {
    expect(
      dates(`## 15 June 2023\n\n- a\n\n${heading}\n\n- b\n\n## 8 June 2023\n\n- c\n`, "weekly.md"),
    ).toEqual(["2023-06-15", date, "2023-06-08"]);
  });

  test.each(["## 37 June 2023", "## 7 Brumaire 2023"])(
    "do not take what stands below a day that cannot be read for another meeting's: %s",
    (heading) => {
      const text = `## 15 June 2023\n\n- [ ] @ada write it\n\n${heading}\n\n- [ ] @kai by 1 July 2023\n\n## 8 June 2023\n\n- b\n`;
      const { meetings, problems } = reading(text, "weekly.md");
      expect(meetings.map(({ date, actionItems }) => [date, actionItems.length])).toEqual([
        ["2023-06-15", 1],
        ["2023-06-08", 0],
      ]);
      expect(problems.map(({ code, line }) => [code, line])).toEqual([["no-date", 5]]);
    },
  );

  test("go on below headings of another shape", () => {
    const text = "## 15 June 2023\n\n## Actions\n\n- [ ] @ada write it\n\n## 8 June 2023\n\n- b\n";
    expect(reading(text, "weekly.md").meetings[0]?.actionItems).toHaveLength(1);
    const release = text.replace("Actions", "Release of 17 June 2023").replaceAll("## 15", "## Call of 15");
    expect(reading(release, "weekly.md").problems).toEqual([]);
  });

  test("begin at a heading that calls its day the date, whatever it says behind it", () => {
    const text = "## Date: 6/15/2023 ~ release day!\n\n- a\n\n## Date: 6/8/2023\n\n- b\n";
    expect(dates(text, "weekly.md")).toEqual(["2023-06-15", "2023-06-08"]);
    const due = "## Due date: 6/30/2023\n\n- a\n\n## Call 6/15/2023\n\n- b\n\n## Call 6/8/2023\n\n- c\n";
    expect(dates(due, "weekly.md")).toEqual(["2023-06-15", "2023-06-08"]);
  });

  test("begin at the day below a heading that is only drawn", () => {
    const text =
      "## Date: 6/15/2023\n\n- a\n\n## * * *\nDate: 6/8/2023 - week 4\n\n- b\n\n## Date: 6/1/2023\n";
    expect(dates(text, "weekly.md")).toEqual(["2023-06-15", "2023-06-08", "2023-06-01"]);
    const titled = text.replace("* * *", "Plans");
    expect(dates(titled, "weekly.md")).toEqual(["2023-06-15", "2023-06-01"]);
  });

  describe("that begin deeper than a section with a list of its own", () => {
    const actionsIn = (text: string, path = "notes.md") =>
      reading(text, path).meetings.flatMap(({ actionItems }) => actionItems.map(({ text }) => text));
    const top = "# Notes\n\n## Actions\n\n- Draw the map\n\n";

    test("end that section", () => {
      expect(actionsIn(`${top}### 8 June 2023\n\n- Talk of nests\n`)).toEqual(["Draw the map"]);
      const two = `${top}### 15 June 2023\n\n- Talk of nests\n\n### 8 June 2023\n\n- Talk of eggs\n`;
      expect(actionsIn(two)).toEqual([]);
    });

    test.each([
      [
        "where the section holds nothing but days",
        "# Notes\n\n## Actions\n\n### 8 June 2023\n\n- Ring the owls\n",
      ],
      [
        "where the heading is of no meeting",
        `# 8 June 2023\n\n${top}### Release of 9 June 2023\n\n- Ring the owls\n`,
      ],
      ["where another heading gives the day", `# 8 June 2023\n\n${top}### 1 June 2023\n\n- Ring the owls\n`],
    ])("do not end it %s", (_, text) => {
      expect(actionsIn(text)).toContain("Ring the owls");
    });

    test("do not end it where the file's name gives the day", () => {
      const text = `${top}### 1 June 2023\n\n- Ring the owls\n`;
      expect(actionsIn(text, "2023-06-08.md")).toEqual(["Draw the map", "Ring the owls"]);
    });
  });

  test("do not begin at headings about releases or the next meeting", () => {
    expect(
      dates("# 2023-06-15 call\n\n## Release 2.0 on 2023-08-01\n\n## Next meeting 2023-06-22\n", "call.md"),
    ).toEqual(["2023-06-15"]);
  });
});

describe("the title of a meeting", () => {
  test.each([
    ["the front matter", "---\ntitle: Kestrel core\n---\n# Call\n", "Kestrel core"],
    [
      "the main heading, before a day in the front matter",
      "---\ntitle: 2023-06-08\n---\n# Kestrel core call\n",
      "Kestrel core call",
    ],
    ["the main heading, below a day", "#### 8 June 2023\n# Kestrel core call\n", "Kestrel core call"],
    [
      "the heading below the word minutes",
      "# Meeting Minutes\n## Kestrel steering committee\n\n- a\n",
      "Kestrel steering committee",
    ],
    [
      "the heading above the word minutes",
      "## Kestrel steering committee\n# Minutes\n## 8 June 2023\n",
      "Kestrel steering committee",
    ],
    ["a day, when nothing tells more", "# 2023-06-08\n\n## Parser\n", "2023-06-08"],
    ["the word minutes rather than a list's", "# Minutes\n## Attendees\n- Ada\n", "Minutes"],
    ["the file", "## Parser\n\n- a\n", "2023-06-08"],
  ])("is that of %s", (_name, text, title) => {
    expect(reading(text).meetings[0]?.title).toBe(title);
  });
});
