import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { readHiddenComment } from "../../src/render/hidden-comment.js";
import type { Report } from "../../src/report.js";
import { generatedCommunity, perKind } from "./generated-community.js";
import { expectGolden } from "./golden.js";
import { CASES, reportOf } from "./replay.js";

describe.each([300, 5_000])("a report of %i findings", (count) => {
  let report: Report;

  beforeAll(async () => {
    report = await reportOf(generatedCommunity(count));
  }, 120_000);

  test("finds them all", () => {
    const each = perKind(count);
    expect(report.assessment.totals).toEqual({
      overdue: each,
      dueSoon: each,
      unassigned: each,
      actionItems: count - 4 * each,
    });
    expect(report.assessment.otherOverdue).toHaveLength(each);
  });

  test("fits the issue, and leaves nothing out of report.md", () => {
    expect(report.body.length).toBeLessThanOrEqual(65_536);
    expect(report.omitted).toBeGreaterThan(0);
    for (const { title } of report.assessment.overdue) expect(report.markdown).toContain(title);
  });

  test("says in the issue how many it leaves out", () => {
    expect(report.body.replace(/,/g, "")).toContain(String(report.omitted));
  });

  test("keeps the alert and the totals of all", () => {
    const head = report.body.slice(0, report.body.indexOf("\n## "));
    const plain = head.replace(/(\d),(\d)/g, "$1$2");
    expect(plain).toMatch(/^> \[!CAUTION\]/);
    expect(plain).toContain(`${perKind(count)} TOC items are overdue`);
    expect(plain).toContain(`${perKind(count)} priorities have nobody assigned`);
  });

  test("keeps the most urgent findings", () => {
    expect(report.body).toContain(report.assessment.overdue[0]?.title ?? "nothing overdue");
  });

  test("ends with a hidden comment that can be read, and says that it is not complete when it is not", () => {
    const comment = readHiddenComment(report.body);
    if (comment === null || "problem" in comment) throw new Error("There is no hidden comment.");
    expect(comment.memory.totals[0]).toMatchObject({ period: "2023-09", overdue: perKind(count) });
    expect(comment.memory.complete).toBe(
      comment.memory.findings.length === report.assessment.remembered.length,
    );
    expect(comment.memory.findings.length).toBeGreaterThan(0);
  });

  test("has the outline of many-findings.md", async () => {
    await expectGolden(join(CASES, `many-findings-${count}.md`), outlineOf(report));
  });
});

/** The issue up to its first table row of each section, and how many lines follow: a golden that a person can read. */
function outlineOf({ title, body, omitted }: Report): string {
  const sections = body.split(/^(?=## )/m).map((section) => {
    const lines = section.split("\n");
    const shown = lines.slice(0, 8);
    return [...shown, ...(lines.length > 8 ? [`… ${lines.length - 8} more lines`, ""] : [])].join("\n");
  });
  const visible = sections.join("\n").replace(/<!--(?! row:)[^>]*-->/g, "<!-- hidden comment -->");
  return `# ${title}\n\n${omitted} findings are left out.\n\n${visible}\n`;
}
