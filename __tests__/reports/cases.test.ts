import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readHiddenComment } from "../../src/render/hidden-comment.js";
import type { Report } from "../../src/report.js";
import { CASES, reportOfFolder } from "./replay.js";

/** What is true of the golden cases, in words, so that a golden cannot bless a wrong report. */

const report = (name: string) => reportOfFolder(join(CASES, name));
const titles = (findings: { title: string }[]) => findings.map((finding) => finding.title);
const codes = ({ assessment }: Report) => assessment.problems.map((problem) => problem.code);

describe("the first report ever", () => {
  test("finds the overdue, the unassigned and the late action item", async () => {
    const { assessment } = await report("first-report");
    expect(titles(assessment.overdue).sort()).toEqual(["Rule change policy", "Two reviewers for every rule"]);
    expect(titles(assessment.dueSoon)).toEqual(["Check rule syntax in CI", "Rule maturity levels"]);
    expect([...titles(assessment.unassigned)].sort()).toEqual([
      "Bump the schema validator from 4.1 to 4.3",
      "False positives of the shell rules",
      "Rule test corpus",
    ]);
    expect(assessment.actionItems.map(({ owners, daysOverdue }) => [owners, daysOverdue])).toEqual([
      [["Rowan"], 3],
      [["fbenali"], null],
    ]);
  });

  test("has nothing to compare with, and resolves nothing", async () => {
    const { assessment } = await report("first-report");
    expect(assessment.history).toEqual([]);
    expect(assessment.resolved).toEqual([]);
    expect(new Set(assessment.overdue.map(({ since, reports }) => `${since} ${reports}`))).toEqual(
      new Set(["2023-07 1"]),
    );
  });
});

describe("the second month", () => {
  test("says what was resolved, and nothing else", async () => {
    const { assessment } = await report("second-month");
    expect([...titles(assessment.resolved)].sort()).toEqual([
      "Bump the schema validator from 4.1 to 4.3",
      "Check rule syntax in CI",
      "Rule change policy",
      "collect the ten noisiest rules of the lab",
    ]);
  });

  test("continues a commitment that got an issue, and one whose issue moved", async () => {
    const { assessment } = await report("second-month");
    const rows = assessment.unassigned.map(({ title, since, reports }) => [title, since, reports]);
    expect(rows).toContainEqual(["Rule test corpus", "2023-07", 2]);
    expect(rows.filter(([title]) => /shell rules/i.test(String(title)))).toEqual([
      [expect.anything(), "2023-07", 2],
    ]);
  });

  test("shows what became overdue, what is new and what was postponed", async () => {
    const { assessment } = await report("second-month");
    expect(
      assessment.overdue.map(({ title, daysOverdue, reports }) => [title, daysOverdue, reports]),
    ).toEqual([
      ["Two reviewers for every rule", 32, 2],
      ["Rule maturity levels", 1, 2],
    ]);
    expect(titles(assessment.dueSoon)).toEqual([expect.stringMatching(/^Changelog for rule bundles/)]);
    expect(titles(assessment.postponed)).toEqual([expect.stringMatching(/^Rules for container escapes/)]);
  });

  test("compares its totals with July's", async () => {
    const { assessment } = await report("second-month");
    expect(assessment.history.map((totals) => totals.period)).toEqual(["2023-07"]);
  });
});

describe("a quarter of carry-over", () => {
  test("tracks the body it is asked to, over nine months of notes", async () => {
    const { assessment } = await report("quarter-carry-over");
    expect(assessment.period).toBe("2023-Q4");
    expect(assessment.overdue.map(({ title, due }) => [title, due])).toEqual([
      ["Move the documentation to the new site", "2023-06-30"],
      ["Second build region", "2023-09-30"],
    ]);
    expect(titles(assessment.dueSoon)).toEqual(["Yearly report for the sponsors"]);
    expect(titles(assessment.toc.filter((item) => item.done))).toEqual(["Trademark guidelines"]);
  });

  test("carries a priority from February, and asks about the mirror that was given up", async () => {
    const { assessment } = await report("quarter-carry-over");
    expect(titles(assessment.unassigned)).toContainEqual(
      expect.stringMatching(/^Glossary in three languages/),
    );
    expect(assessment.needsDecision.map(({ title, decision }) => [title, decision])).toEqual([
      [expect.stringMatching(/^Mirror for the package repository/), "not-planned"],
    ]);
  });

  test("names the quarter that was missed", async () => {
    const { markdown } = await report("quarter-carry-over");
    expect(markdown).toMatch(/third quarter/);
  });
});

describe("all clear", () => {
  test("is a short report of good news", async () => {
    const { assessment, markdown } = await report("all-clear");
    expect(assessment.totals).toEqual({ overdue: 0, dueSoon: 0, unassigned: 0, actionItems: 0 });
    expect(markdown).toMatch(/^> \[!TIP\]/);
    expect(markdown).not.toMatch(/^## (Overdue|Priorities)/m);
    expect(titles(assessment.toc.filter((item) => item.done)).sort()).toEqual([
      "Plugin API reference",
      "Style guide",
    ]);
  });
});

describe("an unreadable board", () => {
  test("is said, with its cure, and nothing of it is shown as none", async () => {
    const unreadable = await report("board-unreadable");
    expect(codes(unreadable)).toContain("project-unreadable");
    expect(unreadable.assessment.sources.project).toBeNull();
    expect(unreadable.markdown).toContain("read:project");
  });

  test("does not keep the notes from being reported", async () => {
    const { assessment } = await report("board-unreadable");
    expect(titles(assessment.overdue)).toEqual(["Reproducible packages"]);
    expect(titles(assessment.unassigned)).toEqual(["Build times have doubled since spring"]);
    expect(titles(assessment.actionItems)).toEqual(["find out which job got slow first"]);
  });

  test("leaves unknown what stands on no board", async () => {
    const { assessment, markdown } = await report("board-unreadable");
    expect(assessment.untracked).toEqual([]);
    expect(markdown).not.toMatch(/^## .*board/im);
  });
});

describe("notes only", () => {
  test("is no problem, and gives the same findings as the notes beside an unreadable board", async () => {
    const only = await report("notes-only");
    expect(codes(only)).toEqual([]);
    const { assessment } = await report("board-unreadable");
    expect(titles(only.assessment.overdue)).toEqual(titles(assessment.overdue));
    expect(titles(only.assessment.unassigned)).toEqual(titles(assessment.unassigned));
    expect(only.markdown).not.toMatch(/^## .*board/im);
  });
});

describe("board only", () => {
  test("reports by the board's own fields and options", async () => {
    const { assessment } = await report("board-only");
    expect(assessment.overdue.map(({ title, daysOverdue }) => [title, daysOverdue])).toEqual([
      ["Values schema", 7],
    ]);
    expect(titles(assessment.toc.filter((item) => item.done))).toEqual(["Sign the charts"]);
    expect([...titles(assessment.unassigned)].sort()).toEqual([
      "Network policies",
      "Pin the rule bundle by digest",
      "Talk to the people of the package catalogue",
    ]);
    expect(assessment.needsDecision.map(({ title, decision }) => [title, decision])).toEqual([
      ["Arm nodes in the test cluster", "not-planned"],
    ]);
  });

  test("does not take what is due today for overdue", async () => {
    const { assessment } = await report("board-only");
    expect(titles(assessment.dueSoon)).toContain("Dashboards");
    expect(titles(assessment.otherOverdue)).not.toContain("Dashboards");
  });

  test("takes an item with a done option for finished, whatever its issue says", async () => {
    const { json } = await report("board-only");
    expect(json).not.toContain("Split the values file");
  });
});

describe("a private board in a public report", () => {
  test("is counted and never written, in any form", async () => {
    const { title, body, markdown, json, assessment } = await report("private-board");
    for (const form of [title, body, markdown, json]) expect(form).not.toMatch(/SECRET|embargo#30/);
    expect(JSON.stringify(readHiddenComment(body))).not.toMatch(/SECRET|embargo#30/);
    expect(assessment.withheld.drafts).toBe(2);
    expect(assessment.withheld.work).toBe(3);
  });

  test("still shows what the notes and public issues say", async () => {
    const { assessment } = await report("private-board");
    expect(assessment.overdue.map(({ title, due }) => [title, due])).toContainEqual([
      "Threat model",
      "2023-08-31",
    ]);
    expect(titles(assessment.unassigned)).toContain("Signing keys on hardware");
  });
});
