import { describe, expect, test } from "@jest/globals";
import type { ProjectItem } from "../../src/model/board.js";
import type { Work, WorkState } from "../../src/model/work.js";
import {
  assessed,
  board,
  draft,
  issue,
  meeting,
  notes,
  projectItem,
  pullRequest,
  timeline,
} from "../support/builders.js";

/** The one TOC item of a report whose linked work is `work`, part of it on the board. */
function assessWork(work: Work[], items: ProjectItem[] = []) {
  const refs = [...work.map(({ ref }) => ref), ...items.flatMap((item) => item.work?.ref ?? [])];
  const call = meeting("2023-06-08", { deadlines: [timeline("Signed releases", "2023-07-31", { refs })] });
  return assessed({ notes: notes(call), work, board: board(items) });
}

const inState = (number: number, state: WorkState) => issue(`kestrel/core#${number}`, { state });

describe("whether an item is finished", () => {
  test("it is when all of its work is completed or merged", () => {
    const { toc, overdue } = assessWork([
      inState(1, "completed"),
      pullRequest("kestrel/core#2", { state: "merged" }),
    ]);
    expect(overdue).toEqual([]);
    expect(toc).toMatchObject([{ done: true, rule: expect.stringContaining("all of its work is finished") }]);
  });

  test("it is not while one of its pieces is open", () => {
    const { overdue } = assessWork([inState(1, "completed"), inState(2, "open")]);
    expect(overdue).toMatchObject([{ rule: expect.stringContaining("1 of its 2 issues is still open") }]);
  });

  test("it is when the board says so, whatever the case of the option", () => {
    const { toc } = assessWork([], [projectItem(inState(1, "open"), { status: "DONE" })]);
    expect(toc).toMatchObject([{ done: true, rule: expect.stringContaining("the board says it is done") }]);
  });

  test("it is not when the board calls only one of two pieces done", () => {
    const { overdue } = assessWork(
      [inState(2, "open")],
      [projectItem(inState(1, "open"), { status: "Done" })],
    );
    expect(overdue).toHaveLength(1);
  });

  test("it is when a draft of its title is done on the board", () => {
    const { toc } = assessWork([inState(1, "open")], [draft("Signed release", { status: "Done" })]);
    expect(toc).toMatchObject([{ done: true }]);
  });

  test.each(["missing", "unreadable", "private"] as const)(
    "it is not, for all that is known, when a piece is %s",
    (state) => {
      const { overdue, problems } = assessWork([inState(1, "completed"), inState(2, state)]);
      const what = state === "private" ? "part of its work is private" : "kestrel/core#2 .+";
      expect(overdue[0]?.rule).toMatch(new RegExp(`; ${what}, so whether it is finished is unknown.$`));
      expect(problems).toContainEqual(
        expect.objectContaining({
          code: `work-${state}`,
          message: expect.stringContaining("kestrel/core#2"),
        }),
      );
    },
  );

  test("it is not, for all that is known, when nobody read the work that the notes link", () => {
    const call = meeting("2023-06-08", {
      deadlines: [timeline("Signed releases", "2023-07-31", { refs: ["kestrel/core#1"] })],
    });
    const { overdue } = assessed({ notes: notes(call) });
    expect(overdue).toMatchObject([{ work: [{ ref: "kestrel/core#1", state: "unreadable" }] }]);
  });
});

describe("a decision to confirm", () => {
  test.each(["not-planned", "duplicate", "closed-unmerged"] as const)(
    "is what was closed as %s, and that is not overdue",
    (state) => {
      const { needsDecision, overdue, toc } = assessWork([inState(1, state), inState(2, "completed")]);
      expect(overdue).toEqual([]);
      expect(needsDecision).toMatchObject([{ decision: state, daysOverdue: null }]);
      expect(toc).toHaveLength(1);
    },
  );

  test("is none as long as other work is open", () => {
    const { needsDecision, overdue } = assessWork([inState(1, "not-planned"), inState(2, "open")]);
    expect(needsDecision).toEqual([]);
    expect(overdue).toHaveLength(1);
  });

  test("is none as long as other work could not be read", () => {
    const { needsDecision, overdue } = assessWork([inState(1, "not-planned"), inState(2, "missing")]);
    expect(needsDecision).toEqual([]);
    expect(overdue).toHaveLength(1);
  });

  test("is none when the board says done", () => {
    const { needsDecision, toc } = assessWork(
      [],
      [projectItem(inState(1, "not-planned"), { status: "Done" })],
    );
    expect(needsDecision).toEqual([]);
    expect(toc).toMatchObject([{ done: true }]);
  });
});

test("open pull requests that will close an issue are shown as progress", () => {
  const closing = (number: number, state: WorkState) => {
    return { ref: `kestrel/core#${number}`, url: `https://github.com/kestrel/core/pull/${number}`, state };
  };
  const { overdue } = assessWork([
    issue("kestrel/core#1", { closingPullRequests: [closing(7, "draft"), closing(6, "closed-unmerged")] }),
  ]);
  expect(overdue[0]?.work[0]?.closingPullRequests).toEqual([closing(7, "draft")]);
});

describe("work that could not be read", () => {
  test("is named once, by repository and then by number", () => {
    const refs = ["kestrel/rules#2", "kestrel/core#110", "kestrel/core#9", "kestrel/core#10"];
    const { problems } = assessWork(refs.map((ref) => issue(ref, { state: "missing" })));
    expect(problems.flatMap(({ code, message }) => (code === "work-missing" ? message : []))).toEqual([
      "kestrel/core#9, kestrel/core#10, kestrel/core#110, kestrel/rules#2 could not be found.",
    ]);
  });
});
