import { describe, expect, test } from "@jest/globals";
import { reading } from "../reading.js";

const dates = (text: string, path: string) => reading(text, path).meetings.map(({ date }) => date);

const TASKS = `
## Action items

- [ ] Ada: publish the matrix by December 10
- [ ] Grace: ask the drivers group in two weeks
- [ ] Mei: close the survey by the end of the week

## Audit

- the audit is due by 31 January 2023
- the draft has to be done by next Friday
`;

describe("a meeting of which only the month is told", () => {
  test.each([
    ["meetings/kestrel-core-meeting-december-2022.md", "# Kestrel core"],
    ["meetings/2022-12.md", "# Kestrel core meeting"],
    ["meetings/2022-Dec.md", "# Kestrel core\n\n## Attendees\n\n- Ada Byron"],
    ["meetings/core.md", "# Kestrel core call, December 2022"],
    ["meetings/core.md", "---\ntitle: Minutes of December 2022\n---\n\n- a topic"],
    ["2022-12/minutes.md", "# Minutes"],
  ])("is dated by its first day: %s, %s", (path, text) => {
    expect(dates(`${text}\n`, path)).toEqual(["2022-12-01"]);
  });

  test.each([
    ["meetings/kestrel-core-meeting-2022.md", "# Kestrel core"],
    ["meetings/core-meeting-december-2022.md", "# Core meeting of November 2022"],
    ["meetings/release-notes-2022-12.md", "# Kestrel 0.36"],
    ["meetings/2022-12-budget.md", "# Budget"],
    ["meetings/meeting-2022-12-40.md", "# Kestrel core"],
    ["meetings/call-for-papers.md", "# Call for papers, December 2022"],
  ])("and no meeting where that is not sure: %s, %s", (path, text) => {
    expect(dates(`${text}\n`, path)).toEqual([]);
  });

  test("has no days that count from its own, and says so", () => {
    const { meetings, problems } = reading(`# Kestrel core meeting\n${TASKS}`, "2022-12.md");
    expect(meetings[0]?.actionItems.map(({ owners, due }) => [...owners, due])).toEqual([
      ["Ada", "2022-12-10"],
      ["Grace", null],
      ["Mei", null],
    ]);
    expect(meetings[0]?.deadlines.map(({ end }) => end)).toEqual(["2022-12-10", "2023-01-31"]);
    expect(problems).toEqual([
      {
        line: 1,
        code: "no-day",
        message:
          "These notes name the month of their meeting and no day: they are read as of 2022-12-01, without days that count " +
          'from the meeting\'s own ("in two weeks"). Give the day in the file name (2023-06-08.md).',
      },
    ]);
  });
});
