import { describe, expect, test } from "@jest/globals";
import { missedPeriods, summaryOf, toHistory, toTotals } from "../../src/render/totals.js";
import { aFinding, anAssessment } from "./assessments.js";
import { kestrel } from "./kestrel.js";

const counts = { overdue: 1, dueSoon: 0, unassigned: null, actionItems: 3 };

describe("the totals", () => {
  test("tell the change in a sign and in words", () => {
    expect(toTotals(kestrel).map(({ before, now, change }) => [before, now, change])).toEqual([
      ["1", "2", "▲1"],
      ["4", "3", "▼1"],
      ["1", "1", "="],
      ["6", "2", "▼4"],
    ]);
  });

  test("compare nothing in a first report", () => {
    expect(toTotals(anAssessment())[0]).toEqual({
      label: "Overdue TOC items",
      before: null,
      now: "0",
      change: null,
    });
  });

  test("are unknown, not none, where a source was missing", () => {
    const assessment = anAssessment({ totals: counts, history: [{ period: "2023-08", ...counts }] });
    expect(toTotals(assessment)[1]).toMatchObject({ before: "unknown", now: "unknown", change: null });
  });

  test("of the last reports are listed from the third on, twelve at most", () => {
    const past = Array.from({ length: 14 }, () => ({ period: "2023-08", ...counts }));
    expect(toHistory(anAssessment({ history: past.slice(0, 1) }))).toEqual([]);
    expect(toHistory(anAssessment({ history: past.slice(0, 2) }))).toHaveLength(3);
    expect(toHistory(anAssessment({ history: past }))).toHaveLength(12);
  });
});

describe("periods without a report", () => {
  const since = (period: string, last: string) =>
    missedPeriods(anAssessment({ period, history: [{ period: last, ...counts }] }));

  test.each([
    ["2023-09", "2023-08", null],
    ["2023-09", "2023-07", "August 2023"],
    ["2023-09", "2023-05", "June 2023, July 2023 and August 2023"],
    ["2023-09", "2022-12", "the 8 periods from January 2023 to August 2023"],
    ["2023-W02", "2022-W51", "week 52 of 2022 and week 1 of 2023"],
    ["2023-Q3", "2023-Q1", "the second quarter of 2023"],
    ["2023-Q3", "2023-05", null],
  ])("between %s and %s are %j", (period, last, words) => {
    expect(since(period, last)).toBe(words);
  });

  test("are none in a first report", () => {
    expect(missedPeriods(anAssessment())).toBeNull();
  });
});

describe("the summary of the title", () => {
  test.each([
    [{ overdue: 0, unassigned: 0 }, "nothing overdue"],
    [{ overdue: 2, unassigned: 0 }, "2 overdue"],
    [{ overdue: 1200, unassigned: 3 }, "1,200 overdue, 3 unassigned"],
    [{ overdue: 0, unassigned: null }, "nothing overdue, unassigned unknown"],
    [{ overdue: null, unassigned: 0 }, "overdue unknown"],
  ])("of %j is %j", (totals, words) => {
    expect(summaryOf(anAssessment({ totals: { ...counts, ...totals } }))).toBe(words);
  });

  test("says how much else is past its date where nothing overdue would be read as nothing late", () => {
    const totals = { ...counts, overdue: 0, unassigned: 0 };
    const one = anAssessment({ otherOverdue: [aFinding({ daysOverdue: 3 })], totals });
    expect(summaryOf(one)).toBe("1 past its date");
    const late = aFinding({ daysOverdue: 2 });
    const several = anAssessment({
      needsDecision: [aFinding({ decision: "nothing-linked" }), aFinding({ decision: "not-planned" })],
      actionItems: [late, late, aFinding({ daysOverdue: null })],
      totals,
    });
    expect(summaryOf(several)).toBe("3 past their date");
  });

  test("says at least how many, when more may be unknown", () => {
    const assessment = anAssessment({ unassigned: [aFinding()], totals: counts });
    expect(summaryOf(assessment)).toBe("1 overdue, at least 1 unassigned");
  });
});
