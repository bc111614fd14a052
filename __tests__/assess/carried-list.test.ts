import { describe, expect, test } from "@jest/globals";
import type { ActionItem, Meeting } from "../../src/model/meeting.js";
import { actionItem, assessed, meeting, mention, notes } from "../support/builders.js";

/** Lines of the lists "Actions from last time" and "Open actions". */
const REVIEW = 10;
const OPEN = 50;

const TASKS = ["Sweep the lab floor", "Mend the kiosk", "Print the seed labels", "Count the nest boxes"];
const [SWEEP = "", MEND = "", PRINT = "", COUNT = ""] = TASKS;

const item = (text: string, lists: number[], at: number, overrides: Partial<ActionItem> = {}) =>
  actionItem(text, { line: Math.min(...lists) + 1 + at, lists, ...overrides });
const listed = (date: string, texts: string[], overrides: Partial<Meeting> = {}) =>
  meeting(date, { actionItems: texts.map((text, at) => item(text, [OPEN], at)), ...overrides });

const openOf = (...meetings: Meeting[]) => {
  const { actionItems, staleActionItems } = assessed({ notes: notes(...meetings) });
  return {
    open: actionItems.map(({ title }) => title).sort(),
    left: staleActionItems.map(({ title, leftOutOn }) => [title, leftOutOn]),
  };
};

describe("an action item is folded away", () => {
  test("when the others of its list are carried into a later one, and it is not", () => {
    const { open, left } = openOf(listed("2023-08-10", TASKS), listed("2023-08-24", [SWEEP, MEND, PRINT]));
    expect(open).toEqual([MEND, PRINT, SWEEP]);
    expect(left).toEqual([[COUNT, "2023-08-24"]]);
  });

  test("with the reason in its rule", () => {
    const files = notes(listed("2023-08-10", TASKS), listed("2023-08-24", [SWEEP, MEND, PRINT]));
    expect(assessed({ notes: files }).staleActionItems[0]?.rule).toMatch(
      /; the list of 24 August 2023 tells it no longer\.$/,
    );
  });

  test("when a meeting goes through it and does not carry it into its own list", () => {
    const both = [SWEEP, MEND, PRINT].map((text, at) => item(text, [REVIEW, OPEN], at));
    const last = meeting("2023-08-24", { actionItems: [...both, item(COUNT, [REVIEW], 3)] });
    expect(openOf(listed("2023-08-10", TASKS), last).left).toEqual([[COUNT, "2023-08-24"]]);
  });

  test.each([
    ["too few are carried", [listed("2023-08-24", [SWEEP, MEND])]],
    ["it is told again", [listed("2023-08-24", [SWEEP, MEND, PRINT]), listed("2023-08-30", [COUNT])]],
    [
      "the notes still speak of it",
      [listed("2023-08-24", [SWEEP, MEND, PRINT], { mentions: [mention(COUNT)] })],
    ],
    [
      "others stand in lists of their own",
      [
        meeting("2023-08-24", {
          actionItems: [
            ...[SWEEP, MEND, PRINT].map((text, at) => item(text, [OPEN], at)),
            item(COUNT, [REVIEW], 3),
          ],
        }),
      ],
    ],
  ])("but not when %s", (_, later) => {
    const { open, left } = openOf(listed("2023-08-10", TASKS), ...later);
    expect(open).toContain(COUNT);
    expect(left).toEqual([]);
  });

  test("but not before its date", () => {
    const dated = listed("2023-08-10", [SWEEP, MEND, PRINT]);
    dated.actionItems.push(item(COUNT, [OPEN], 3, { due: "2023-12-01" }));
    expect(openOf(dated, listed("2023-08-24", [SWEEP, MEND, PRINT])).open).toContain(COUNT);
  });

  test("but not when it never stood in that list", () => {
    const said = meeting("2023-08-10", {
      actionItems: [...listed("2023-08-10", TASKS.slice(0, 3)).actionItems, actionItem(COUNT, { line: 7 })],
    });
    expect(openOf(said, listed("2023-08-24", [SWEEP, MEND, PRINT])).open).toContain(COUNT);
  });
});
