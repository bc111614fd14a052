import { describe, expect, test } from "@jest/globals";
import type { PriorityFlag } from "../../src/model/meeting.js";
import type { Work } from "../../src/model/work.js";
import {
  actionItem,
  assessed,
  board,
  draft,
  issue,
  meeting,
  notes,
  priority,
  projectItem,
  pullRequest,
} from "../support/builders.js";

const ref = "kestrel/core#7";

function assessFlag(work: Work[], flag: Partial<PriorityFlag> = {}) {
  const refs = work.map((one) => one.ref);
  const call = meeting("2023-08-03", { priorities: [priority("Symlink handling", { refs, ...flag })] });
  return assessed({ notes: notes(call), work });
}

test("open priorities are counted, whoever has them", () => {
  expect(assessFlag([issue(ref, { assignees: ["octavia"] })]).openPriorities).toBe(1);
  expect(assessFlag([issue(ref)]).openPriorities).toBe(1);
  expect(assessFlag([issue(ref, { state: "completed" })]).openPriorities).toBe(0);
  expect(assessed({ notes: notes(meeting("2023-08-03", {})) }).openPriorities).toBe(0);
});

describe("a priority has nobody assigned", () => {
  test("when its open issue has no assignee, though somebody raised it", () => {
    const { unassigned } = assessFlag([issue(ref, { author: "octavia" })]);
    expect(unassigned).toMatchObject([
      {
        owners: [],
        raisedBy: "ines",
        rule: "Flagged as high priority by ines on 3 August 2023; its issue is still open; nobody is assigned.",
      },
    ]);
  });

  test("when the board makes it one and the notes merely hand it to somebody, who is listed last", () => {
    const urgent = projectItem(issue(ref, { title: "Rotate the keys" }), { priority: "P0" });
    const other = projectItem(issue("kestrel/core#8", { title: "Symlinks" }), { priority: "P1" });
    const call = meeting("2023-08-03", {
      actionItems: [actionItem("Rotate the keys", { owners: ["octavia"] })],
    });
    const { unassigned, actionItems } = assessed({ notes: notes(call), board: board([urgent, other]) });
    expect(unassigned.map(({ title, namedInNotes }) => [title, namedInNotes])).toEqual([
      ["Symlinks", false],
      ["Rotate the keys", true],
    ]);
    expect(actionItems).toEqual([]);
  });

  test("when a bot opened its pull request", () => {
    const bots = [
      pullRequest(ref, { author: "renovate", authorIsBot: true }),
      pullRequest("kestrel/core#8", { author: "steward[bot]" }),
    ];
    expect(assessFlag(bots).unassigned).toHaveLength(1);
  });

  test("but not when a person opened its pull request, even as a draft", () => {
    const { unassigned } = assessFlag([pullRequest(ref, { author: "octavia", state: "draft" })]);
    expect(unassigned).toEqual([]);
  });

  test("but not when any of its open work has an assignee", () => {
    const { unassigned } = assessFlag([issue(ref), issue("kestrel/core#8", { assignees: ["octavia"] })]);
    expect(unassigned).toEqual([]);
  });

  test("when only its finished work had an assignee", () => {
    const finished = issue("kestrel/core#8", { assignees: ["octavia"], state: "completed" });
    expect(assessFlag([issue(ref), finished]).unassigned).toHaveLength(1);
  });

  test("but not when its item on the board is assigned to somebody", () => {
    const call = meeting("2023-08-03", { priorities: [priority("Symlink handling")] });
    const item = draft("Symlink handling", { assignees: ["octavia"] });
    const { unassigned } = assessed({ notes: notes(call), board: board([item]) });
    expect(unassigned).toEqual([]);
  });

  test("and is listed last when the notes name somebody as doing it", () => {
    const call = meeting("2023-08-03", {
      priorities: [priority("Cache", { owners: ["Octavia"] }), priority("Symlink handling")],
    });
    const { unassigned } = assessed({ notes: notes(call) });
    expect(unassigned).toMatchObject([
      { title: "Symlink handling", namedInNotes: false },
      {
        title: "Cache",
        namedInNotes: true,
        owners: ["Octavia"],
        rule: expect.stringContaining("the notes name Octavia, but nobody is assigned"),
      },
    ]);
  });

  test("and the notes name nobody when they say everyone", () => {
    expect(assessFlag([], { owners: ["everyone", "TBD"] }).unassigned).toMatchObject([
      { namedInNotes: false, owners: [] },
    ]);
  });

  test("and is untracked, shown in no second list, when nothing stands behind it", () => {
    const { unassigned, untracked } = assessFlag([]);
    expect(unassigned).toMatchObject([{ tracked: false }]);
    expect(untracked).toEqual([]);
  });
});

describe("what could not be read", () => {
  test("is never shown as nobody assigned when it is the only open work, nor as somebody", () => {
    const { unassigned, problems, totals } = assessFlag([issue(ref, { state: "unreadable" })]);
    expect(unassigned).toEqual([]);
    expect(totals.unassigned).toBeNull();
    expect(problems).toMatchObject([
      {
        code: "work-assignment-unknown",
        message:
          "Whether anybody is assigned to the priority “Symlink handling” is unknown, since the linked work could not be read.",
      },
      { code: "work-unreadable", message: `${ref} could not be read.` },
    ]);
  });

  test("is no question where other work of the priority has somebody", () => {
    const { problems, totals } = assessFlag([
      issue(ref, { state: "unreadable" }),
      issue("kestrel/core#8", { assignees: ["tomas"] }),
    ]);
    expect(totals.unassigned).toBe(0);
    expect(problems.map(({ code }) => code)).toEqual(["work-unreadable"]);
  });

  test("is named beside open work that nobody is assigned to", () => {
    const { unassigned } = assessFlag([issue(ref), issue("kestrel/core#8", { state: "missing" })]);
    expect(unassigned).toMatchObject([
      {
        rule: expect.stringContaining(
          "nobody is known to be assigned; kestrel/core#8 was not found, so whether it is assigned is unknown",
        ),
      },
    ]);
  });

  test("makes a missing board unknown: nothing is untracked, and the totals are not numbers", () => {
    const call = meeting("2023-08-03", { priorities: [priority("Cache")] });
    const { unassigned, untracked, totals } = assessed({ notes: notes(call), board: null });
    expect(unassigned).toMatchObject([
      {
        tracked: true,
        rule: "Flagged as high priority by ines on 3 August 2023; nothing is linked, and whether it is on the board is unknown; nobody is known to be assigned.",
      },
    ]);
    expect(untracked).toEqual([]);
    expect(totals).toEqual({ overdue: null, dueSoon: null, unassigned: null, actionItems: 0 });
  });

  test("makes a board that broke off unknown in the same way", () => {
    const partial = board([draft("Something else")], { totalItems: 300 });
    const { totals } = assessed({ board: partial });
    expect(totals.unassigned).toBeNull();
  });

  test("is nothing when no board was asked for", () => {
    const call = meeting("2023-08-03", { priorities: [priority("Cache")] });
    const { unassigned, totals } = assessed({ notes: notes(call), board: null }, { project: null });
    expect(unassigned).toMatchObject([{ tracked: false }]);
    expect(totals.unassigned).toBe(1);
  });
});

describe("a priority of the board", () => {
  const assessItem = (overrides: Parameters<typeof projectItem>[1], work = issue(ref)) =>
    assessed({ board: board([projectItem(work, overrides)]) });

  test("counts when its option is one of those, whatever the case", () => {
    expect(assessItem({ priority: "p0" }).unassigned).toMatchObject([{ key: ref, priority: "p0" }]);
    expect(assessItem({ priority: "P2" }).unassigned).toEqual([]);
  });

  test("goes before the level of the notes, whether or not it makes a priority", () => {
    const call = meeting("2023-08-03", { priorities: [priority("Cache", { refs: [ref], level: "top" })] });
    const priorityOf = (option: string) =>
      assessed({
        notes: notes(call),
        board: board([projectItem(issue(ref), { priority: option })]),
      }).unassigned.map((finding) => finding.priority);
    expect(priorityOf("P0")).toEqual(["P0"]);
    expect(priorityOf("P4")).toEqual(["P4"]);
  });

  test("is none once the board says done or its content is closed", () => {
    expect(assessItem({ priority: "P0", status: "done" }).unassigned).toEqual([]);
    const closed = issue(ref, { state: "not-planned", closedAt: "2023-08-01T10:00:00Z" });
    expect(assessItem({ priority: "P0" }, closed).unassigned).toEqual([]);
  });
});

test("an overdue TOC item that is a priority nobody has is in both lists, and in no other", () => {
  const item = projectItem(issue(ref), { priority: "P0", targetDate: "2023-08-20", labels: ["area/TOC"] });
  const assessment = assessed({ board: board([item]) });
  expect(assessment.overdue).toHaveLength(1);
  expect(assessment.unassigned).toEqual(assessment.overdue);
  expect([...assessment.otherOverdue, ...assessment.dueSoon, ...assessment.untracked]).toEqual([]);
});
