import { describe, expect, test } from "@jest/globals";
import { INPUTS, issuesOf, kestrelWorld, run, withGitHub, writesOf } from "./kestrel-world.js";

describe("the first run of a series", () => {
  test("opens one labelled report issue that says what is overdue and who is missing", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      const ended = await run(github);
      expect(ended).toMatchObject({ exitCode: 0, annotations: { errors: [], warnings: [] } });
      const [report, ...others] = issuesOf(world);
      expect(others).toEqual([]);
      expect(report).toMatchObject({
        number: 1,
        state: "open",
        labels: ["roadmap-report"],
        author: "github-actions[bot]",
      });
      expect(report?.title).toBe(ended.outputs.title);
      expect(report?.body).toMatch(/^> \[!CAUTION\]\n> \*\*One TOC item is overdue, by 32 days/);
      expect(ended.outputs).toMatchObject({
        "issue-number": "1",
        "issue-url": "https://github.com/kestrel/community/issues/1",
        result: "created",
        "overdue-count": "1",
        "due-soon-count": "1",
        "unassigned-count": "1",
        "action-item-count": "1",
      });
    });
  });

  test("leaves the report as files for later steps, and in the job summary with how complete it is", async () => {
    await withGitHub(kestrelWorld(), async (github) => {
      const ended = await run(github);
      expect(Object.keys(ended.files).sort()).toEqual(["report.json", "report.md"]);
      expect(JSON.parse(ended.files["report.json"] ?? "")).toMatchObject({
        version: 1,
        period: "2023-09",
        date: "2023-09-01",
      });
      expect(ended.outputs.markdown).toMatch(/report\.md$/);
      expect(ended.summary).toContain(ended.files["report.md"]?.trim());
      expect(ended.summary).toMatch(
        /Read 1 file of notes, 1 of 1 board item and 3 references in \d+ requests/,
      );
    });
  });

  test("mentions nobody and leaves no backlink", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      expect(world.mentions).toEqual([]);
      expect(world.backlinks).toEqual([]);
    });
  });

  test("mentions exactly the owners of overdue items when asked to", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github, { inputs: { ...INPUTS, "mention-owners": "true" } });
      expect(world.mentions).toEqual([{ issue: "kestrel/community#1", login: "tomo-arai", on: "create" }]);
    });
  });

  test("writes nothing on a dry run, and says what it would do", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      const ended = await run(github, { inputs: { ...INPUTS, "dry-run": "true" } });
      expect(ended.exitCode).toBe(0);
      expect(writesOf(ended)).toEqual([]);
      expect(issuesOf(world)).toEqual([]);
      expect(ended.outputs).toMatchObject({ result: "dry-run", "overdue-count": "1" });
      expect(ended.stdout).toContain("It would: create the report issue");
    });
  });

  test("assigns and pins when told to, and warns of whom it cannot assign", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      const ended = await run(github, { inputs: { ...INPUTS, assignees: "inesd, stranger", pin: "true" } });
      expect(ended.exitCode).toBe(0);
      expect(issuesOf(world)[0]?.assignees).toEqual(["inesd"]);
      expect(world.repositories.get("kestrel/community")?.pinnedIssues).toEqual([1]);
      expect(ended.annotations.warnings.join("\n")).toContain("stranger");
    });
  });

  test("never prints a token", async () => {
    await withGitHub(kestrelWorld(), async (github) => {
      const ended = await run(github);
      const shown = ended.stdout
        .split("\n")
        .filter((line) => !line.startsWith("::add-mask::"))
        .join("\n");
      expect(shown + ended.stderr + ended.summary + JSON.stringify(ended.files)).not.toMatch(
        /reader-token|workflow-token/,
      );
    });
  });
});
