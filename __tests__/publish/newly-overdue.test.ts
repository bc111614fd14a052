import { expect, test } from "@jest/globals";
import type { Memory, RememberedFinding } from "../../src/model/memory.js";
import { toPublishable } from "../../src/publish/to-publishable.js";
import { writeHiddenComment } from "../../src/render/hidden-comment.js";
import { renderReport } from "../../src/render/render-report.js";
import { type Series, seriesOf } from "../../src/series.js";
import { anAssessment, anOptions, anOverdueFinding } from "../render/assessments.js";
import { memory, remembered } from "../support/builders.js";
import { aPreviousReport } from "./reports.js";

const PERIOD = "2023-09";

/** The series with a report of this period that remembers some findings. */
function seriesWith(findings: RememberedFinding[], more: Partial<Memory> = {}): Series {
  const comment = writeHiddenComment(memory(findings, { period: PERIOD, ...more }), "0123456789abcdef");
  return seriesOf({ reports: [aPreviousReport({ body: comment })] }, "roadmap", PERIOD);
}

/** Whether a report with these overdue items has something newly overdue. */
function isNews(titles: string[], series: Series): boolean {
  const overdue = titles.map((title) => anOverdueFinding({ title }));
  const assessment = anAssessment({ toc: overdue, overdue, period: PERIOD });
  return toPublishable({ ...renderReport(assessment, anOptions()), assessment }, series).isNewlyOverdue;
}

const known = remembered("signed artifacts", { overdue: true });
const dueSoon = remembered("plugin reference", { overdue: false });

test("what the report showed as overdue before is no news", () => {
  expect(isNews(["Signed artifacts"], seriesWith([known]))).toBe(false);
  expect(isNews([], seriesWith([known]))).toBe(false);
});

test("what it did not show, or showed as due soon, is", () => {
  expect(isNews(["Signed artifacts", "Faster loading"], seriesWith([known]))).toBe(true);
  expect(isNews(["Plugin reference"], seriesWith([dueSoon]))).toBe(true);
});

test("what it may have had no room to remember is not", () => {
  expect(isNews(["Faster loading"], seriesWith([known], { complete: false }))).toBe(false);
  expect(isNews(["Faster loading"], seriesWith([known, dueSoon], { complete: false }))).toBe(true);
});

test("a report can be made shorter once", () => {
  const assessment = anAssessment({ period: PERIOD });
  const rendered = { ...renderReport(assessment, anOptions()), assessment };
  const short = { ...rendered, title: "Shorter" };
  const publishable = toPublishable(rendered, seriesWith([]), () => short);
  expect(publishable.shorter?.()).toMatchObject({ title: "Shorter", shorter: null });
});
