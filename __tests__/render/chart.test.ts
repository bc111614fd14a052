import { describe, expect, test } from "@jest/globals";
import { ganttOf, isCharted } from "../../src/render/chart.js";
import { standingOf } from "../../src/render/states.js";
import { aFinding, aMention, anAssessment, anOptions, anOverdueFinding } from "./assessments.js";
import { kestrel } from "./kestrel.js";

const standing = standingOf(anAssessment());
const place = anOptions();

describe("the chart", () => {
  test("shows what is overdue, open and done, and the report's day as a milestone", () => {
    const charted = kestrel.toc.filter((finding) => isCharted(finding, standing));
    expect(ganttOf(charted, standing, place)).toBe(
      [
        '%%{init: {"gantt": {"useWidth": 800, "rightPadding": 20, "fontSize": 12}}}%%',
        "gantt",
        "  dateFormat YYYY-MM-DD",
        "  axisFormat %b",
        "  tickInterval 1month",
        "  todayMarker off",
        "  section Overdue",
        "  ⚠ Signed release artifacts :crit, 2023-05-01, 2023-08-01",
        "  ⚠ Kernel matrix in CI :crit, 2023-05-01, 2023-09-01",
        "  section Open",
        "  ◷ Document the plugin API :active, 2023-07-01, 2023-10-01",
        "  section Done",
        "  ✓ Publish the threat model :done, 2023-04-01, 2023-07-01",
        "  section This report",
        "  1 September 2023 :milestone, 2023-09-01, 0d",
      ].join("\n"),
    );
  });

  test("tells what is to be decided, and what begins later, from what is open", () => {
    const toDecide = anOverdueFinding({ title: "Dropped", daysOverdue: null, decision: "not-planned" });
    const planned = aFinding({ title: "Later", toc: true, start: "2023-09-02", due: "2023-12-31" });
    const begun = aFinding({ title: "Now", toc: true, start: "2023-09-01", due: "2023-12-31" });
    const after = standingOf(anAssessment({ needsDecision: [toDecide] }));
    expect(ganttOf([planned, toDecide, begun], after, place)).toContain(
      [
        "  section To decide",
        "  ? Dropped :active, 2023-05-01, 2023-08-01",
        "  section Open",
        "  ◷ Now :active, 2023-09-01, 2024-01-01",
        "  section Planned",
        "  ◷ Later :2023-09-02, 2024-01-01",
        "  section This report",
      ].join("\n"),
    );
  });

  test("leaves out what has no date and what was dismissed", () => {
    const dismissed = anOverdueFinding();
    const after = standingOf(anAssessment({ dismissed: [dismissed] }));
    expect(isCharted(dismissed, after)).toBe(false);
    expect(isCharted(aFinding({ toc: true }), after)).toBe(false);
  });

  test("begins a bar without a start at the oldest meeting, and never after its end", () => {
    const due = { start: null, due: "2023-09-30" };
    const told = aFinding({ ...due, mentions: [aMention(), aMention({ date: "2023-06-08" })] });
    const late = aFinding({ ...due, mentions: [aMention({ date: "2023-11-02" })] });
    expect(ganttOf([told], standing, place)).toContain(":active, 2023-06-08, 2023-10-01");
    expect(ganttOf([late], standing, place)).toContain(":active, 2023-09-30, 2023-10-01");
  });

  test.each([
    ["weeks", "2023-07-20", "axisFormat %-d %b\n  tickInterval 1week"],
    ["months", "2023-02-01", "axisFormat %b\n  tickInterval 1month"],
    ["quarters with their year", "2022-08-01", "axisFormat %b %Y\n  tickInterval 3month"],
    ["what Mermaid chooses", "2015-08-01", "axisFormat %b %Y\n  todayMarker"],
  ])("has an axis of %s when it begins on %s", (_, start, axis) => {
    expect(ganttOf([anOverdueFinding({ start })], standing, place)).toContain(axis);
  });

  test("stays far below what GitHub draws, however many items there are", () => {
    const many = Array.from({ length: 500 }, () => anOverdueFinding({ title: "long ".repeat(30) }));
    const chart = ganttOf(many, standing, place);
    expect(chart.length).toBeLessThan(5_000);
    expect(chart.match(/:crit/g)).toHaveLength(40);
  });
});
