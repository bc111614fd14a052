import { describe, expect, test } from "@jest/globals";
import type { World } from "../support/github/world.js";
import type { ActionRun } from "../support/run-action.js";
import { INPUTS, issuesOf, kestrelWorld, run, withGitHub, writesOf } from "./kestrel-world.js";
import { notesNaming } from "./reading-world.js";

const OCTOBER = { ...INPUTS, date: "2023-10-01" };

/** Closes an issue of kestrel/core as done on a day. */
function complete(world: World, number: number, on: string): void {
  const issue = world.repositories.get("kestrel/core")?.issues.get(number);
  if (!issue) throw new Error(`there is no kestrel/core#${number}`);
  const mergedPart = issue.pullRequest ? { pullRequest: { ...issue.pullRequest, mergedAt: on } } : {};
  Object.assign(issue, { state: "closed", stateReason: "completed", closedAt: on, ...mergedPart });
}

describe("a later run", () => {
  test("writes nothing when nothing changed", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      const body = issuesOf(world)[0]?.body;
      const again = await run(github);
      expect(writesOf(again)).toEqual([]);
      expect(again.outputs).toMatchObject({ result: "unchanged", "issue-number": "1" });
      expect(issuesOf(world).map((issue) => issue.body)).toEqual([body]);
    });
  });

  test("updates the same issue when work was finished, and keeps what people added", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      const report = issuesOf(world)[0];
      report?.labels.push("kept");
      report?.assignees.push("inesd");
      report?.comments.push("On it.");
      complete(world, 41, "2023-09-01T05:00:00Z");
      const again = await run(github);
      expect(again.outputs).toMatchObject({ result: "updated", "issue-number": "1", "overdue-count": "0" });
      expect(issuesOf(world)).toHaveLength(1);
      expect(issuesOf(world)[0]).toMatchObject({
        labels: ["roadmap-report", "kept"],
        assignees: ["inesd"],
        comments: ["On it."],
        title: again.outputs.title,
      });
    });
  });

  test("opens the next month's report, closes the last one, and says what was resolved", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github, { inputs: { ...INPUTS, pin: "true" } });
      complete(world, 41, "2023-09-20T10:00:00Z");
      world.now = "2023-10-01T06:17:00Z";
      const october = await run(github, { inputs: { ...OCTOBER, pin: "true" } });
      expect(october.outputs).toMatchObject({ result: "created", "issue-number": "2", "overdue-count": "1" });
      expect(issuesOf(world).map(({ number, state }) => [number, state])).toEqual([
        [1, "closed"],
        [2, "open"],
      ]);
      expect(world.repositories.get("kestrel/community")?.pinnedIssues).toEqual([2]);
      const json = JSON.parse(october.files["report.json"] ?? "");
      expect(json.resolved.map((r: { title: string }) => r.title)).toEqual(["Signed release artifacts"]);
      expect(json.overdue).toMatchObject([
        { title: "Plugin API reference", due: "2023-09-30", daysOverdue: 1 },
      ]);
    });
  });

  test("asks in the same request what became of work whose notes have left the lookback", async () => {
    const world = kestrelWorld({ projects: [] });
    const inputs = { date: "2023-09-01", "read-token": "reader-token", "notes-lookback": "40 days" };
    await withGitHub(world, async (github) => {
      const september = await run(github, { inputs });
      const news = notesNaming(["kestrel/core#52"]).replace("2023-08-03", "2023-09-20");
      world.repositories
        .get("kestrel/community")
        ?.git.commit({ "meeting-notes/2023-09-20.md": news }, "2023-09-20T09:00:00Z");
      complete(world, 60, "2023-09-20T10:00:00Z");
      world.now = "2023-10-01T06:17:00Z";
      const october = await run(github, { inputs: { ...inputs, date: "2023-10-01" } });
      const json = JSON.parse(october.files["report.json"] ?? "");
      expect(json.resolved.map((r: { title: string }) => r.title)).toEqual(["Faster rule loading"]);
      const asked = ({ requests }: ActionRun) =>
        requests.filter(({ operation }) => operation === "query Work");
      expect([asked(september).length, asked(october).length]).toEqual([1, 1]);
      expect(october.stdout).toContain("1 file of notes, no board (none was asked for) and 1 reference in");
    });
  });

  test("fills in an older period without closing, pinning or comparing", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github, { inputs: OCTOBER });
      const backfill = await run(github, { inputs: { ...INPUTS, pin: "true" } });
      expect(backfill.outputs).toMatchObject({ result: "created", "issue-number": "2" });
      expect(issuesOf(world).map(({ state }) => state)).toEqual(["open", "open"]);
      expect(world.repositories.get("kestrel/community")?.pinnedIssues).toEqual([]);
    });
  });

  test("keeps two series in one repository apart", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      const other = await run(github, { inputs: { ...OCTOBER, "report-id": "weekly-sync" } });
      expect(other.outputs).toMatchObject({ result: "created", "issue-number": "2" });
      expect(issuesOf(world).map(({ state }) => state)).toEqual(["open", "open"]);
    });
  });

  test("leaves a report that a person closed closed, until something is newly overdue", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github, { inputs: { ...INPUTS, date: "2023-09-28" } });
      const report = issuesOf(world)[0];
      if (report) report.state = "closed";
      const same = await run(github, { inputs: { ...INPUTS, date: "2023-09-29" } });
      expect(same.outputs.result).toBe("updated");
      expect(issuesOf(world)[0]?.state).toBe("closed");
      expect(same.stdout).toContain("stays closed");
    });
  });

  test("leaves a hidden comment that was copied into somebody's issue alone", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      const [report] = issuesOf(world);
      if (!report) throw new Error("no report");
      Object.assign(report, { author: "tomo-arai" });
      const again = await run(github);
      expect(again.outputs).toMatchObject({ result: "created", "issue-number": "2" });
      expect(issuesOf(world)[0]).toMatchObject({ number: 1, state: "open" });
    });
  });

  test("dismisses a ticked row, and keeps it dismissed the month after", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      const [report] = issuesOf(world);
      if (!report) throw new Error("no report");
      report.body = report.body.replace(/- \[ \](?=.*Signed release artifacts)/, "- [x]");
      const again = await run(github);
      expect(again.outputs).toMatchObject({ result: "updated", "overdue-count": "0" });
      const october = await run(github, { inputs: OCTOBER });
      const json = JSON.parse(october.files["report.json"] ?? "");
      expect(json.overdue.map((f: { title: string }) => f.title)).toEqual(["Plugin API reference"]);
      expect(json.dismissed.map((f: { title: string }) => f.title)).toEqual(["Signed release artifacts"]);
    });
  });
});
