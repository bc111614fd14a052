import { describe, expect, test } from "@jest/globals";
import type { ProjectItem } from "../../src/model/board.js";
import {
  actionItem,
  assessed,
  board,
  deadline,
  draft,
  issue,
  meeting,
  notes,
  priority,
  projectItem,
  timeline,
} from "../support/builders.js";

describe("matching the notes with the board", () => {
  test("an item whose issue a finding links is shown with it and not on its own", () => {
    const work = issue("kestrel/core#1", { title: "Sign things", assignees: ["octavia"] });
    const call = meeting("2023-08-03", {
      deadlines: [timeline("Signed releases", "2023-07-31", { refs: [work.ref] })],
    });
    const iteration = { title: "Release 4", startDate: "2023-08-01", duration: 14 };
    const item = projectItem(work, { priority: "P0", status: "In progress", iteration });
    const { overdue, unassigned } = assessed({ notes: notes(call), board: board([item]) });
    expect(unassigned).toEqual([]);
    expect(overdue).toMatchObject([
      {
        title: "Signed releases",
        owners: ["octavia"],
        priority: "P0",
        projectItems: [{ title: "Sign things", status: "In progress", iteration: "Release 4" }],
      },
    ]);
  });

  test("an item of the same folded title brings its own issue", () => {
    const item = projectItem(issue("kestrel/core#1", { title: "**DNS** parsing improvement" }));
    const call = meeting("2023-08-03", { priorities: [priority("DNS parsing improvements")] });
    const { unassigned } = assessed({ notes: notes(call), board: board([item]) });
    expect(unassigned).toMatchObject([{ tracked: true, work: [{ ref: "kestrel/core#1" }], maybe: null }]);
  });

  test("an item of the same title in another repository is another's, where the notes say which is meant", () => {
    const linked = issue("kestrel/core#1", { title: "Release notes", state: "completed" });
    const call = meeting("2023-08-03", {
      deadlines: [timeline("Release notes", "2023-07-31", { refs: [linked.ref] })],
    });
    const itemsOfToc = (repository: string) => {
      const other = issue(`${repository}#7`, { title: "Release notes" });
      const items = [projectItem(linked, { status: "Done" }), projectItem(other)];
      return assessed({ notes: notes(call), board: board(items) }).toc;
    };
    expect(itemsOfToc("kestrel/rules")).toMatchObject([{ done: true, work: [{ ref: "kestrel/core#1" }] }]);
    expect(itemsOfToc("Kestrel/Core")).toMatchObject([{ done: false, projectItems: [{}, {}] }]);
  });

  test("an item of nearly the same title is asked about, and the finding is neither matched nor untracked", () => {
    const item = draft("Signed release artefacts", { priority: "P0" });
    const call = meeting("2023-08-03", { deadlines: [deadline("Signed release artifacts", "2023-08-20")] });
    const assessment = assessed({ notes: notes(call), board: board([item]) });
    expect(assessment.otherOverdue).toMatchObject([
      { maybe: { title: "Signed release artefacts" }, projectItems: [], tracked: true },
    ]);
    expect([...assessment.untracked, ...assessment.needsDecision]).toEqual([]);
    expect(assessment.unassigned).toMatchObject([{ title: "Signed release artefacts" }]);
  });

  test("an action item about an issue leaves that issue's item to itself", () => {
    const item = projectItem(issue("kestrel/core#1"), { priority: "P0" });
    const call = meeting("2023-08-03", {
      actionItems: [actionItem("Announce core#1", { refs: ["kestrel/core#1"] })],
    });
    const { unassigned, actionItems } = assessed({ notes: notes(call), board: board([item]) });
    expect(unassigned).toMatchObject([{ key: "kestrel/core#1", title: "The work of kestrel/core#1" }]);
    expect(actionItems).toMatchObject([{ key: "announce core 1", projectItems: [] }]);
  });
});

describe("a priority of the board alone that was closed without being done", () => {
  const decisionsOn = (overrides: Partial<ProjectItem>, closedOn = "2023-08-20") => {
    const work = issue("kestrel/core#1", { state: "not-planned", closedAt: `${closedOn}T10:00:00Z` });
    const item = projectItem(work, { priority: "P0", status: "In progress", ...overrides });
    return assessed({ board: board([item]) }).needsDecision;
  };

  test("is a decision to confirm while the board goes on with it", () => {
    expect(decisionsOn({})).toMatchObject([
      {
        decision: "not-planned",
        rule: "Its work was closed as not planned, though the board still has it in “In progress”.",
      },
    ]);
  });

  test("is let rest when the board has it done or nowhere, when it is no priority, and after 60 days", () => {
    expect(decisionsOn({ status: "Done" })).toEqual([]);
    expect(decisionsOn({ status: null })).toEqual([]);
    expect(decisionsOn({ priority: "P3" })).toEqual([]);
    expect(decisionsOn({}, "2023-07-02")).toEqual([]);
  });
});

describe("TOC items of the board", () => {
  const tocOf = (item: ProjectItem, tocTerms = ["TOC"]) =>
    assessed({ board: board([item]) }, { tocTerms }).toc.map(({ title }) => title);
  const work = issue("kestrel/core#1", { title: "Threat model" });

  test("are named by a label or a field value as a whole word, whatever its case", () => {
    expect(tocOf(projectItem(work, { labels: ["sponsor/toc"] }))).toEqual(["Threat model"]);
    expect(tocOf(projectItem(work, { fieldValues: { "Asked by": "the TOC" } }))).toEqual(["Threat model"]);
    expect(tocOf(projectItem(work, { labels: ["protocol", "stock"] }))).toEqual([]);
  });

  test("are named by terms of several words and signs", () => {
    expect(
      tocOf(draft("Charter", { labels: ["steering committee"] }), ["TAC", "Steering Committee"]),
    ).toEqual(["Charter"]);
    expect(tocOf(draft("Charter", { labels: ["C++"] }), ["C++"])).toEqual(["Charter"]);
    expect(tocOf(draft("Charter", { labels: ["anything"] }), [])).toEqual([]);
  });

  test("that were closed within the lookback are shown as done, older ones not at all", () => {
    const closedAt = (day: string) =>
      projectItem({ ...work, state: "completed", closedAt: `${day}T10:00:00Z` }, { labels: ["TOC"] });
    expect(tocOf(closedAt("2023-08-15"))).toEqual(["Threat model"]);
    expect(tocOf(closedAt("2022-08-15"))).toEqual([]);
  });

  test("lend the TOC's name to the finding of the notes that they belong to", () => {
    const call = meeting("2023-08-03", { deadlines: [deadline("Threat model", "2023-08-20")] });
    const item = projectItem(work, { labels: ["TOC"] });
    const { overdue } = assessed({ notes: notes(call), board: board([item]) });
    expect(overdue).toMatchObject([{ title: "Threat model", toc: true, daysOverdue: 12 }]);
  });
});
