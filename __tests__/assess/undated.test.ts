import { describe, expect, test } from "@jest/globals";
import { assessed, meeting, notes, timeline } from "../support/builders.js";

const fresh = notes(
  meeting("2023-08-24", { deadlines: [timeline("Signed releases", "2023-12-01", { toc: true })] }),
);
const file = (path: string, isWithin = false) => ({ path: `meeting-notes/${path}`, isWithin });

describe("notes without a date", () => {
  test("are a problem that names the file and how to mend it", () => {
    expect(assessed({ notes: fresh, undated: [file("call_6_7_23.md")] }).problems).toEqual([
      {
        code: "notes-undated",
        message:
          "meeting-notes/call_6_7_23.md looks like notes of a meeting and gives no full date, so it was not read.",
        hint: "Name the file by the day of the meeting, such as 2023-06-08.md, or write that day in the first heading.",
        path: null,
        line: null,
      },
    ]);
  });

  test("are one problem, however many they are", () => {
    const saying = (count: number) =>
      assessed({
        notes: fresh,
        undated: Array.from({ length: count }, (_, at) => file(`call-${count - at}.md`)),
      }).problems.map(({ message }) => message.replaceAll("meeting-notes/", ""));
    expect(saying(0)).toEqual([]);
    expect(saying(2)).toEqual([
      "call-1.md and call-2.md look like notes of meetings and give no full date, so they were not read.",
    ]);
    expect(saying(12)).toEqual([
      expect.stringMatching(
        /^call-1\.md, call-10\.md, call-11\.md, .* and 2 more look like notes of meetings/,
      ),
    ]);
  });

  test("leave the counts as they are unless one is surely of a day that counts", () => {
    const totals = (isWithin: boolean) =>
      assessed({ notes: fresh, undated: [file("a.md"), file("b.md", isWithin)] }).totals;
    expect(totals(false)).toMatchObject({ overdue: 0, unassigned: 0, actionItems: 0 });
    expect(totals(true)).toMatchObject({ overdue: null, unassigned: null, actionItems: null });
  });

  test("may be newer than the latest that are read", () => {
    const said = (dates: string[]) =>
      assessed({ notes: notes(...dates.map((date) => meeting(date))), undated: [file("a.md")] })
        .problems.filter(({ code }) => code === "notes-stale")
        .map(({ message }) => message);
    expect(said(["2023-03-10"])).toEqual([
      expect.stringMatching(/^The latest notes that give their day are of 10 March 2023, \d+ days before/),
    ]);
    expect(said([])).toEqual(["No meeting within the lookback has notes that give their day."]);
  });
});
