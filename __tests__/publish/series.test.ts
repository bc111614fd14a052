import { describe, expect, test } from "@jest/globals";
import type { PreviousReport } from "../../src/model/memory.js";
import { writeHiddenComment } from "../../src/render/hidden-comment.js";
import { previousUrlOf, seriesOf, withReports } from "../../src/series.js";
import { memory } from "../support/builders.js";
import { aPreviousReport } from "./reports.js";

const comment = (period: string, id = "roadmap") =>
  writeHiddenComment(memory([], { id, period }), "0".repeat(16));

const report = (number: number, period: string, more: Partial<PreviousReport> = {}) =>
  aPreviousReport({ number, body: `Words\n\n${comment(period)}`, ...more });

const numbersOf = (reports: { issue: PreviousReport }[]) => reports.map(({ issue }) => issue.number);

describe("a series", () => {
  test("is told apart by its name and its kind of period", () => {
    const others = [
      aPreviousReport({ number: 5, body: comment("2023-08", "releases") }),
      report(4, "2023-W35"),
      report(3, "2023-Q3"),
      aPreviousReport({ number: 2, body: "no comment" }),
    ];
    const { reports } = seriesOf({ reports: [...others, report(1, "2023-08")] }, "roadmap", "2023-09");
    expect(numbersOf(reports)).toEqual([1]);
  });

  test("has one report a period: the lowest number that is open, else the lowest", () => {
    const met = [report(7, "2023-09"), report(6, "2023-09"), report(5, "2023-09", { state: "closed" })];
    const series = seriesOf({ reports: met }, "roadmap", "2023-09");
    expect(series.current?.issue.number).toBe(6);
    expect(numbersOf(series.duplicates)).toEqual([7, 5]);
    const closed = met.map((issue) => ({ ...issue, state: "closed" as const }));
    expect(seriesOf({ reports: closed }, "roadmap", "2023-09").current?.issue.number).toBe(5);
  });

  test("compares with its newest earlier period, unless a later one has its report", () => {
    const earlier = [report(2, "2023-07"), report(3, "2023-08"), report(1, "2022-12")];
    const series = seriesOf({ reports: earlier }, "roadmap", "2023-09");
    expect(numbersOf(series.earlier)).toEqual([3, 2, 1]);
    expect(previousUrlOf(series)).toBe("https://github.com/kestrel/community/issues/3");
    const filledIn = seriesOf({ reports: [...earlier, report(4, "2023-10")] }, "roadmap", "2023-09");
    expect(filledIn).toMatchObject({ current: null, isBackfill: true });
    expect(previousUrlOf(filledIn)).toBeNull();
  });

  test("takes in reports that were found later, each in its newest state", () => {
    const series = seriesOf({ reports: [report(1, "2023-08"), report(3, "2023-09")] }, "roadmap", "2023-09");
    const later = seriesOf(
      { reports: [report(2, "2023-09"), report(1, "2023-08", { state: "closed" }), report(4, "2023-10")] },
      "roadmap",
      "2023-09",
    );
    const joined = withReports(series, later.reports);
    expect(joined.current?.issue.number).toBe(2);
    expect(numbersOf(joined.duplicates)).toEqual([3]);
    expect(joined.earlier[0]?.issue.state).toBe("closed");
    expect(joined.isBackfill).toBe(true);
  });

  test("says which hidden comment it could not read, and leaves that issue aside", () => {
    const damaged = report(1, "2023-09", { body: comment("2023-09").slice(0, 60) });
    const { current, problems } = seriesOf({ reports: [damaged] }, "roadmap", "2023-09");
    expect(current).toBeNull();
    expect(problems).toMatchObject([{ code: "memory-unreadable", message: expect.stringContaining("#1") }]);
  });

  test("names reports of others that are open or of this period, and no copies in another series", () => {
    const other = (number: number, body: string, isOpen: boolean) => ({
      number,
      url: `https://github.com/kestrel/community/issues/${number}`,
      body,
      isOpen,
      author: "wren",
    });
    const others = [
      other(1, comment("2023-08"), true),
      other(2, comment("2023-08"), false),
      other(3, comment("2023-09"), false),
      other(4, comment("2023-09", "releases"), true),
      other(5, "no comment", true),
    ];
    const series = seriesOf({ reports: [], others }, "roadmap", "2023-09");
    expect(series.others.map(({ number }) => number)).toEqual([1, 3]);
  });
});
