import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Assessment, Finding } from "../../src/model/assessment.js";
import type { Report } from "../../src/report.js";
import { ROOT, reportOfFolder } from "./replay.js";

/** What is true of the example, in words, so that a golden cannot bless a wrong report. */
describe("the kestrel report of 1 September 2023", () => {
  const kestrel = join(ROOT, "examples", "kestrel");
  let report: Report;
  let assessment: Assessment;

  beforeAll(async () => {
    report = await reportOfFolder(kestrel);
    assessment = report.assessment;
  });

  const titles = (findings: { title: string }[]) => findings.map((finding) => finding.title);
  const finding = (list: Finding[], title: string) => {
    const found = list.find((candidate) => candidate.title.includes(title));
    if (!found) throw new Error(`Not in the list: ${title}`);
    return found;
  };

  test("is for September, and counts the meetings of 180 days up to its own day", () => {
    expect(assessment.period).toBe("2023-09");
    expect(assessment.sources.notes.map(({ path, date }) => [path, date])).toEqual([
      ["meeting-notes/weekly-call.md", "2023-08-30"],
      ["meeting-notes/2023-08-10-maintainers.md", "2023-08-10"],
      ["meeting-notes/2023-07-13-maintainers.md", "2023-07-13"],
      ["meeting-notes/2023-06-15-maintainers.md", "2023-06-15"],
    ]);
  });

  test("leaves out last year's notes and the agenda of next week", () => {
    for (const text of ["package mirror", "Rule linter", "release checklist", "Installer crashes"]) {
      expect(report.json).not.toContain(text);
    }
  });

  test("shows three TOC items as overdue, the longest first", () => {
    expect(assessment.overdue.map(({ title, due, daysOverdue }) => [title, due, daysOverdue])).toEqual([
      ["Signed release artifacts", "2023-07-31", 32],
      ["Adopter interviews", "2023-08-15", 17],
      ["Kernel version matrix in CI", "2023-08-31", 1],
    ]);
  });

  test("knows since when they are overdue", () => {
    expect(assessment.overdue.map(({ title, since, reports }) => [title, since, reports])).toEqual([
      ["Signed release artifacts", "2023-07", 3],
      ["Adopter interviews", "2023-08", 2],
      ["Kernel version matrix in CI", "2023-07", 3],
    ]);
  });

  test("lists every TOC item, with its timeline in the words of the notes", () => {
    expect(assessment.toc.map(({ title, timeline }) => [title, timeline]).sort()).toEqual([
      ["Adopter interviews", "by August 15"],
      ["Adopters list", null],
      ["Audit follow-ups", null],
      ["Document the plugin API", "by the end of September"],
      ["Independent security audit", "Q4 2023"],
      ["Kernel version matrix in CI", "May-August 2023"],
      ["Maintainer ladder", "July-August 2023"],
      ["Signed release artifacts", "May-July 2023"],
      ["Vulnerability response policy", "June 2023"],
    ]);
  });

  test("believes the work and the notes that two TOC items are done", () => {
    expect(titles(assessment.toc.filter((item) => item.done)).sort()).toEqual([
      "Maintainer ladder",
      "Vulnerability response policy",
    ]);
  });

  test("follows the audit to the repository it was moved to", () => {
    const audit = finding(assessment.toc, "Independent security audit");
    expect(audit.work.map((work) => work.ref)).toEqual(["kestrel/audit#3"]);
    expect(audit.mentions.map((mention) => mention.date)).toEqual(["2023-08-10", "2023-06-15"]);
  });

  test("shows the priorities that nobody is assigned to, those named in the notes last", () => {
    expect([...titles(assessment.unassigned)].sort()).toEqual([
      "Bump the eBPF loader from 0.11.2 to 0.12.0",
      "Container name is empty for short-lived containers",
      "Event drop counters",
      "Kernel version matrix in CI",
      "Rule tuning guide",
      "Symlink resolution in file paths",
    ]);
    expect(titles(assessment.unassigned.slice(-1))).toEqual(["Event drop counters"]);
    expect(finding(assessment.unassigned, "Event drop counters")).toMatchObject({
      namedInNotes: true,
      raisedBy: "ngozi",
      priority: "P2",
      owners: ["pdeshmukh"],
    });
  });

  test("takes a pull request that a bot opened for nobody's", () => {
    expect(finding(assessment.unassigned, "eBPF loader")).toMatchObject({ priority: "P0", raisedBy: null });
  });

  test("knows that the rule tuning guide stands behind nothing", () => {
    expect(finding(assessment.unassigned, "Rule tuning guide")).toMatchObject({
      tracked: false,
      work: [],
      projectItems: [],
    });
  });

  test("asks for a decision wherever work ended without being done, or was never linked", () => {
    expect(assessment.needsDecision.map(({ title, decision }) => [title, decision]).sort()).toEqual([
      ["ARM64 packages", "not-planned"],
      ["Deprecation notice for the legacy driver", "nothing-linked"],
      ["Faster JSON output", "closed-unmerged"],
      ["Throttle repeating alerts", "duplicate"],
    ]);
  });

  test("shows what is due within thirty days", () => {
    expect(assessment.dueSoon.map(({ title, due, toc }) => [title, due, toc])).toEqual([
      ["Upgrade guide for 0.9", "2023-09-15", false],
      ["Prometheus exporter for engine metrics", "2023-09-22", false],
      [expect.stringMatching(/^Installer for macOS/), "2023-09-29", false],
      ["Document the plugin API", "2023-09-30", true],
    ]);
  });

  test("takes the day of the notes before the board's target date", () => {
    const guide = finding(assessment.dueSoon, "Upgrade guide");
    expect(guide.projectItems.map((item) => item.targetDate)).toEqual(["2023-09-20"]);
    expect(guide.due).toBe("2023-09-15");
  });

  test("asks whether a draft of nearly the same title is meant", () => {
    const exporter = finding(assessment.dueSoon, "Prometheus exporter");
    expect(exporter.maybe?.title).toBe("Prometheus exporter for the engine's metrics");
    expect(titles(assessment.untracked)).not.toContain(exporter.title);
  });

  test("shows what the notes moved to the next cycle, also what nobody had spoken of before", () => {
    const postponed = titles(assessment.postponed);
    expect(postponed).toHaveLength(2);
    expect(postponed).toContainEqual(expect.stringMatching(/config hot reload/i));
    expect(postponed).toContainEqual(expect.stringMatching(/kubernetes client/i));
  });

  test("shows overdue commitments that no tracked body set, from the notes and from the board", () => {
    expect(assessment.otherOverdue.map(({ due, daysOverdue }) => [due, daysOverdue])).toEqual([
      ["2023-07-21", 42],
      ["2023-08-11", 21],
      ["2023-08-25", 7],
    ]);
    expect(assessment.otherOverdue[0]?.title).toMatch(/^State engine proposal/);
    expect(assessment.otherOverdue[1]?.title).toMatch(/^dashboards for the chart/i);
    expect(assessment.otherOverdue[2]?.title).toBe("Move CI to the new runners");
  });

  test("names what was promised and stands nowhere on the board", () => {
    expect(titles(assessment.untracked)).toContainEqual(
      expect.stringMatching(/^Request for next year's build budget/),
    );
    expect(titles(assessment.untracked)).toContain("Audit follow-ups");
  });

  test("lists the open action items with their owners, and the one that is late", () => {
    expect([...titles(assessment.actionItems)].sort()).toEqual([
      expect.stringMatching(/^Review .*plugins/),
      "Roadmap group to bring the board up to date",
      "agree on one set of labels for all repositories",
      "book a room in Ghent for the maintainer day",
      "put the new runners on the status page",
      "send the survey results to the mailing list",
      "share the raw survey answers with the maintainers",
    ]);
    expect(finding(assessment.actionItems, "survey results")).toMatchObject({
      owners: ["kofi-asante"],
      due: "2023-08-25",
      daysOverdue: 7,
    });
    expect(finding(assessment.actionItems, "book a room")).toMatchObject({
      owners: ["ilsevdb"],
      due: "2023-09-20",
    });
    expect(finding(assessment.actionItems, "labels").owners).toEqual(["ngozi-ade", "therrera"]);
  });

  test("folds what nobody has spoken of for sixty days", () => {
    expect([...titles(assessment.staleActionItems)].sort()).toEqual([
      "ask the university whether the benchmark machine is still free",
      "write down how the benchmark was run",
    ]);
  });

  test("drops the row that a maintainer ticked in August, and says so", () => {
    expect(titles(assessment.dismissed)).toEqual(["move the quick start out of the old wiki"]);
    expect(report.markdown).toMatch(/1 .*dismissed/i);
  });

  test("names what was resolved since August", () => {
    expect([...titles(assessment.resolved)].sort()).toEqual([
      "Maintainer ladder",
      "Reproducible package builds",
      "Vulnerability response policy",
    ]);
  });

  test("compares with August and July", () => {
    expect(assessment.history.map((totals) => totals.period)).toEqual(["2023-08", "2023-07"]);
    expect(assessment.totals).toEqual({ overdue: 3, dueSoon: 4, unassigned: 6, actionItems: 7 });
  });

  test("takes neither a quote, a discussion nor a refusal for a priority", () => {
    for (const text of ["Fuzzing", "Bloom filter", "bug reports", "planning works"]) {
      expect(titles(assessment.unassigned)).not.toContainEqual(expect.stringContaining(text));
    }
  });

  test("says what it could not read: a timeline in words, a wrong number, a failed request, a hidden item", () => {
    expect(assessment.problems).toContainEqual(
      expect.objectContaining({
        code: "timeline-not-understood",
        path: "meeting-notes/2023-07-13-maintainers.md",
      }),
    );
    expect(report.markdown).toContain("charts#27");
    expect(report.markdown).toContain("core#3960");
    expect(report.markdown).toContain("26 items; 1 more is hidden from the token");
  });

  test("keeps work of a private repository out of every form of the report", () => {
    expect(assessment.withheld.work).toBe(1);
    for (const form of [report.title, report.body, report.markdown, report.json]) {
      expect(form).not.toMatch(/Heap overflow|embargo/);
    }
  });

  test("cites lines that exist and say what they are cited for", async () => {
    const cited = [...assessment.overdue, ...assessment.needsDecision, ...assessment.actionItems];
    for (const { title, mentions } of cited) {
      for (const { path, line, url } of mentions) {
        const lines = (await readFile(join(kestrel, "notes", path), "utf8")).split("\n");
        const words = title
          .toLowerCase()
          .split(/\W+/)
          .filter((word) => word.length > 4);
        const around = lines
          .slice(Math.max(0, line - 4), line + 2)
          .join(" ")
          .toLowerCase();
        expect([title, path, line, words.some((word) => around.includes(word))]).toEqual([
          title,
          path,
          line,
          true,
        ]);
        expect(url).toMatch(new RegExp(`/${path}\\?plain=1#L${line}$`));
      }
    }
  });
});
