import { describe, expect, test } from "@jest/globals";
import type { Evidence } from "../../src/model/evidence.js";
import type { Work } from "../../src/model/work.js";
import {
  assessed,
  board,
  draft,
  issue,
  meeting,
  memory,
  notes,
  priority,
  projectItem,
  remembered,
  timeline,
} from "../support/builders.js";

const secret = issue("kestrel/vault#1", {
  title: "Confidential merger",
  assignees: ["secret-agent"],
  author: "secret-author",
  isPublic: false,
  milestone: { title: "Secret milestone", dueOn: "2023-08-01" },
});

const linking = notes(
  meeting("2023-08-03", { deadlines: [timeline("Signed releases", "2023-07-31", { refs: [secret.ref] })] }),
);

describe("a public report", () => {
  test("shows private work that the notes link by its reference alone, and counts it", () => {
    const assessment = assessed({ notes: linking, work: [secret] });
    expect(assessment.overdue).toMatchObject([
      { work: [{ ref: secret.ref, state: "private", title: "", assignees: [], author: null }], owners: [] },
    ]);
    expect(assessment.withheld.work).toBe(1);
    expect(JSON.stringify(assessment)).not.toMatch(/confidential|secret/i);
  });

  test("does not report as a problem what it withholds on purpose", () => {
    expect(assessed({ notes: linking, work: [secret] }).problems).toEqual([]);
  });

  test("leaves out items of private work on a public board", () => {
    const items = [projectItem(secret, { priority: "P0" }), draft("Public plan", { priority: "P0" })];
    const { unassigned, withheld } = assessed({ board: board(items) });
    expect(unassigned.map(({ title }) => title)).toEqual(["Public plan"]);
    expect(withheld).toEqual({ drafts: 0, work: 1, fieldValues: 0 });
  });

  test("tells neither drafts nor field values of a private board, but counts them", () => {
    const items = [
      draft("Secret draft", { priority: "P0", fieldValues: { Note: "Secret TOC note" } }),
      projectItem(issue("kestrel/core#1"), {
        priority: "P0",
        status: "Secret status",
        fieldValues: { Body: "TOC" },
      }),
      projectItem(issue("kestrel/core#2")),
    ];
    const secretBoard = board(items, { isPublic: false, title: "Secret board" });
    const assessment = assessed({ board: secretBoard });
    expect(assessment.withheld).toEqual({ drafts: 1, work: 0, fieldValues: 1 });
    expect([...assessment.toc, ...assessment.unassigned]).toEqual([]);
    expect(assessment.sources.project).toMatchObject({ title: "project 5", items: 3 });
    expect(JSON.stringify(assessment)).not.toMatch(/secret/i);
  });

  test("does not say untracked of what a private draft tracks", () => {
    const call = meeting("2023-08-03", { priorities: [priority("Cache")] });
    const hidden = board([draft("Cache")], { isPublic: false });
    const { unassigned } = assessed({ notes: notes(call), board: hidden });
    expect(unassigned).toMatchObject([
      { tracked: true, rule: expect.stringContaining("nobody is known to be assigned") },
    ]);
  });

  test("does not say that nobody has what a private draft assigns to somebody", () => {
    const call = meeting("2023-08-03", { priorities: [priority("Cache")] });
    const hidden = board([draft("Cache", { assignees: ["secret-agent"] })], { isPublic: false });
    const assessment = assessed({ notes: notes(call), board: hidden });
    expect(assessment.unassigned).toEqual([]);
    expect(JSON.stringify(assessment)).not.toContain("secret");
  });

  describe("calls finished what is so by something it may not show, and tells no more", () => {
    const rule = /; what this report may not show says that it is finished\.$/;
    const done = { status: "Done" };
    const open = issue("kestrel/core#1");

    test.each<[string, Partial<Evidence>, string[]]>([
      [
        "an open issue that a private board calls done",
        { board: board([projectItem(open, done)], { isPublic: false }) },
        [open.ref],
      ],
      [
        "a private draft of the same title",
        { board: board([draft("Signed release", done)], { isPublic: false }) },
        [],
      ],
      ["private work that is completed", { work: [{ ...secret, state: "completed" }] }, [secret.ref]],
      [
        "private work that a public board calls done",
        { board: board([projectItem(secret, done)]) },
        [secret.ref],
      ],
      [
        "private work of the same title",
        { board: board([projectItem({ ...secret, title: "Signed releases", state: "merged" })]) },
        [],
      ],
    ])("%s", (_, overrides, refs) => {
      const call = meeting("2023-08-03", {
        deadlines: [timeline("Signed releases", "2023-07-31", { refs })],
      });
      const assessment = assessed({ notes: notes(call), ...overrides });
      expect(assessment.overdue).toEqual([]);
      expect(assessment.toc).toMatchObject([{ done: true, rule: expect.stringMatching(rule) }]);
      expect(JSON.stringify(assessment)).not.toMatch(/secret|confidential|"status":"Done"|"completed"/i);
    });

    test("but not a TOC item of the private board alone, which was done before", () => {
      const item = projectItem(issue("kestrel/core#1"), { ...done, labels: ["TOC"] });
      expect(assessed({ board: board([item], { isPublic: false }) }).toc).toEqual([]);
    });
  });

  test("does not tell by its sentence whether private work beside open work is finished", () => {
    const refs = ["kestrel/core#1", secret.ref];
    const call = meeting("2023-08-03", { deadlines: [timeline("Signed releases", "2023-07-31", { refs })] });
    const ruleOf = (state: Work["state"]) =>
      assessed({ notes: notes(call), work: [issue("kestrel/core#1"), { ...secret, state }] }).overdue.map(
        ({ rule }) => rule,
      );
    expect(ruleOf("open")).toHaveLength(1);
    expect(ruleOf("completed")).toEqual(ruleOf("open"));
  });

  test("says of open private work neither its reference nor its state in the rule", () => {
    const { overdue } = assessed({ notes: linking, work: [secret] });
    expect(overdue[0]?.rule).toMatch(/; its work is private, so whether it is finished is not shown\.$/);
  });

  test("does not tell the private repository that an issue was transferred to", () => {
    const moved = { ...secret, ref: "kestrel/skunkworks#3", formerRefs: ["kestrel/vault#1"] };
    const { overdue } = assessed({ notes: linking, work: [moved] });
    expect(overdue).toMatchObject([
      { work: [{ ref: "kestrel/vault#1", url: "https://github.com/kestrel/vault/issues/1" }] },
    ]);
    expect(JSON.stringify(overdue)).not.toContain("skunkworks");
  });

  test("does not show closing pull requests of other repositories, which may be private", () => {
    const pull = (ref: string) => ({ ref, url: `https://github.com/${ref}`, state: "open" as const });
    const work = issue("kestrel/vault#1", {
      closingPullRequests: [pull("kestrel/skunkworks#4"), pull("Kestrel/Vault#5")],
    });
    const { overdue } = assessed({ notes: linking, work: [work] });
    expect(overdue[0]?.work[0]?.closingPullRequests).toEqual([pull("Kestrel/Vault#5")]);
  });

  test("does not call resolved what has become private", () => {
    const promisedOn = "2023-08-03";
    const known = ["kestrel/vault#1", "something else"].map((key) => remembered(key, { promisedOn }));
    const items = board([projectItem(secret, { priority: "P0" })]);
    const { resolved } = assessed({
      notes: notes(meeting(promisedOn)),
      board: items,
      previous: memory(known),
    });
    expect(resolved.map(({ key }) => key)).toEqual(["something else"]);
  });

  test("shows nothing of private notes, and says so", () => {
    const undated = [{ path: "meeting-notes/signing.md", isWithin: true }];
    const assessment = assessed({ notes: linking, undated, notesArePublic: false });
    expect(assessment.problems).toMatchObject([{ code: "notes-private" }]);
    expect(assessment.totals.overdue).toBeNull();
    expect(JSON.stringify(assessment)).not.toMatch(/signed releases|meeting-notes/i);
  });
});

describe("everything is told", () => {
  const told = (overrides: Partial<Evidence>, includePrivate: boolean) =>
    assessed({ notes: linking, work: [secret], ...overrides }, { includePrivate });

  test.each([
    ["in a private repository's report", told({ reportIsPublic: false, notesArePublic: false }, false)],
    ["with include-private", told({ notesArePublic: false }, true)],
  ])("%s", (_, { overdue, withheld }) => {
    expect(overdue).toMatchObject([
      { work: [{ title: "Confidential merger", assignees: ["secret-agent"] }] },
    ]);
    expect(withheld).toEqual({ drafts: 0, work: 0, fieldValues: 0 });
  });
});
