import { describe, expect, test } from "@jest/globals";
import type { Meeting } from "../../src/model/meeting.js";
import { assessed, deadline, issue, meeting, mention, notes, timeline } from "../support/builders.js";

/** Reports that are owed, as a list of each meeting tells them: told until they are handed in. */
const DUE: Record<string, string> = {
  "Report on storage": "2023-06-20",
  "Report on plugins": "2023-07-18",
  "Report on drivers": "2023-07-25",
  "Report on rules": "2023-08-10",
};
const listed = (date: string, ...titles: string[]) => meeting(date, { deadlines: titles.map(owed) });
const owed = (title: string, at: number) =>
  deadline(title, DUE[title] ?? "2023-08-10", {
    text: `due ${DUE[title]}`,
    line: 20 + at,
    itemLine: 20 + at,
  });

/** Plugins, drivers and rules are told again past their dates. */
const habit = [
  listed("2023-07-13", "Report on storage", "Report on plugins"),
  listed("2023-07-20", "Report on plugins", "Report on drivers"),
  listed("2023-07-27", "Report on drivers", "Report on rules"),
  listed("2023-08-17", "Report on drivers", "Report on rules"),
];
const storageBefore = listed("2023-07-06", "Report on storage");

const decisionsOf = (...meetings: Meeting[]) => {
  const { needsDecision, staleDecisions } = assessed({ notes: notes(...meetings) });
  return {
    asked: needsDecision.map(({ title }) => title),
    left: staleDecisions.map(({ title, leftOutOn }) => [title, leftOutOn]),
  };
};

describe("what is past due is folded away", () => {
  test("when the list that told it is told again past its date without it", () => {
    const { asked, left } = decisionsOf(storageBefore, ...habit);
    expect(asked).toEqual(["Report on drivers", "Report on rules"]);
    expect(left).toEqual([
      ["Report on storage", "2023-07-20"],
      ["Report on plugins", "2023-07-27"],
    ]);
  });

  test("with the reason in its rule", () => {
    const { staleDecisions } = assessed({ notes: notes(storageBefore, ...habit) });
    expect(staleDecisions[0]?.rule).toMatch(/; the list of 20 July 2023 tells it no longer\.$/);
  });

  test("but not when too few were ever told past their dates", () => {
    expect(decisionsOf(...habit.slice(0, 3)).left).toEqual([]);
  });

  test("but not before a list is told after its date", () => {
    const { asked, left } = decisionsOf(
      storageBefore,
      ...habit.slice(0, 3),
      listed("2023-08-17", "Report on drivers"),
    );
    expect(left).toContainEqual(["Report on rules", "2023-08-17"]);
    expect(asked).toEqual(["Report on drivers"]);
    const early = listed("2023-08-03", "Report on drivers");
    expect(decisionsOf(storageBefore, ...habit.slice(0, 3), early).asked).toContain("Report on rules");
  });

  test("but not when the meeting, or a later one, still names it", () => {
    const named = meeting("2023-08-24", { mentions: [mention("Report on plugins")] });
    const { asked } = decisionsOf(storageBefore, ...habit, named);
    expect(asked).toContain("Report on plugins");
  });

  test("but not when its date stands in another form, as outside the list", () => {
    const beside = deadline("Order the stickers", "2023-07-14", {
      text: "by July 14th",
      line: 40,
      itemLine: 40,
    });
    const [first, ...rest] = habit;
    const withIt = listed("2023-07-13", ...(first?.deadlines ?? []).map(({ title }) => title));
    const call = { ...withIt, deadlines: [...withIt.deadlines, beside] };
    expect(decisionsOf(storageBefore, call, ...rest).asked).toContain("Order the stickers");
  });

  test("but not when its list is another", () => {
    const elsewhere = meeting("2023-07-12", {
      deadlines: [deadline("Order the stickers", "2023-07-14", { text: "by 14 July" })],
    });
    expect(decisionsOf(storageBefore, ...habit, elsewhere).asked).toContain("Order the stickers");
  });

  test("also when it is linked to what could not be read", () => {
    const unread = meeting("2023-07-20", {
      deadlines: [
        ...(habit[1]?.deadlines ?? []),
        deadline("Signed files", "2023-07-22", {
          text: "due 2023-07-22",
          refs: ["kestrel/core#1"],
          line: 31,
          itemLine: 31,
        }),
      ],
    });
    const { staleDecisions } = assessed({
      notes: notes(storageBefore, ...habit.with(1, unread)),
      work: [issue("kestrel/core#1", { state: "missing" })],
    });
    expect(staleDecisions).toContainEqual(
      expect.objectContaining({ title: "Signed files", leftOutOn: "2023-07-27" }),
    );
    expect(staleDecisions.find(({ title }) => title === "Signed files")?.rule).toMatch(
      /tells it no longer\.$/,
    );
  });

  test("but never when the TOC set its date, or work is linked that is open", () => {
    const plain = meeting("2023-07-20", {
      deadlines: [
        ...(habit[1]?.deadlines ?? []),
        timeline("Kernel matrix", "2023-07-21", { line: 30, itemLine: 30 }),
        deadline("Signed files", "2023-07-22", { refs: ["kestrel/core#1"], line: 31, itemLine: 31 }),
      ],
    });
    const { overdue, otherOverdue } = assessed({
      notes: notes(storageBefore, ...habit.with(1, plain)),
      work: [issue("kestrel/core#1")],
    });
    expect(overdue.map(({ title }) => title)).toEqual(["Kernel matrix"]);
    expect(otherOverdue.map(({ title }) => title)).toEqual(["Signed files"]);
  });
});
