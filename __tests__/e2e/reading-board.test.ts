import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { ProjectBoard } from "../../src/model/board.js";
import type {
  IssueSeed,
  ProjectFieldSeed,
  ProjectItemSeed,
  ProjectSeed,
  WorldSeed,
} from "../support/github/create-world.js";
import { faultWhen } from "../support/github/faults.js";
import type { SimulatedGitHub } from "../support/github/server.js";
import type { World } from "../support/github/world.js";
import { runHere } from "../support/run-here.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { INPUTS, PROJECT, withGitHub } from "./kestrel-world.js";
import { count, makeReport, NOTES_FILE, notesNaming, worldWith } from "./reading-world.js";

const STATUS: ProjectFieldSeed = { name: "Status", type: "single-select", options: ["Todo", "Done"] };
const PRIORITY: ProjectFieldSeed = { name: "Priority", type: "single-select", options: ["P0", "P2"] };
const ITERATION: ProjectFieldSeed = {
  name: "Iteration",
  type: "iteration",
  iterations: [
    { title: "Molt", startDate: "2023-09-04", duration: 21 },
    { title: "Nesting", startDate: "2023-08-14", duration: 14 },
    { title: "Courtship", startDate: "2023-07-03", duration: 35, isCompleted: true },
  ],
};

/** A world whose notes name kestrel/core#1, and whose organization has one board. */
function boardWorld(
  project: Partial<ProjectSeed>,
  issues: IssueSeed[] = [{ number: 1, title: "Faster rules" }],
  more: Partial<WorldSeed> = {},
): World {
  const files = { [NOTES_FILE]: notesNaming(["kestrel/core#1"]) };
  const repositories = {
    "kestrel/core": { issues },
    "kestrel/vault": { visibility: "private" as const, issues: [{ number: 1, title: "Secret keys" }] },
  };
  const board = { owner: "kestrel", title: "Kestrel roadmap", fields: [STATUS, PRIORITY], ...project };
  return worldWith(files, repositories, { projects: [board], ...more });
}

const drafts = (amount: number): ProjectItemSeed[] =>
  Array.from({ length: amount }, (_, index) => ({ content: { title: `Idea ${index + 1}` } }));

/** The board as the terminal's `record` saves it: all that is read of it, whether a report shows it or not. */
async function recordBoard(github: SimulatedGitHub, flags: string[] = []): Promise<ProjectBoard> {
  const out = join(await temporaryFolder(), "snapshot");
  const args = ["record", "--notes-repository", "kestrel/community", "--project", PROJECT, "--out", out];
  const env = {
    PATH: process.env.PATH ?? "",
    GITHUB_TOKEN: "reader-token",
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    ROADMAP_REPORT_SECOND: "1",
  };
  const ended = await runHere({ args: [...args, ...flags], env });
  if (ended.exitCode !== 0) throw new Error(ended.stderr);
  return JSON.parse(await readFile(join(out, "github.json"), "utf8")).project;
}

describe("the board", () => {
  test("of 250 items is read to its last page, one request for each hundred", async () => {
    const last = { content: { title: "The last one" }, values: { Priority: "P0" } };
    await withGitHub(boardWorld({ items: [...drafts(249), last] }), async (github) => {
      const { report, reads, summary, annotations } = await makeReport(github, { inputs: INPUTS });
      expect(report.sources.project).toMatchObject({ title: "Kestrel roadmap", items: 250 });
      expect(report.unassigned.map(({ title }) => title)).toEqual(["The last one"]);
      expect(count(reads, "query Board")).toBe(3);
      expect(summary).toContain("250 of 250 board items");
      expect(annotations.warnings).toEqual([]);
    });
  });

  test("of a user is read like that of an organization", async () => {
    const seed = { owner: "tomo-arai", items: [{ content: { title: "Own" }, values: { Priority: "P0" } }] };
    const world = boardWorld(seed, [], { organizations: ["kestrel"] });
    await withGitHub(world, async (github) => {
      const project = "https://github.com/users/tomo-arai/projects/1";
      const { report } = await makeReport(github, { inputs: { ...INPUTS, project } });
      expect(report.unassigned.map(({ title }) => title)).toEqual(["Own"]);
    });
  });

  test("gives its fields by name, whatever the case", async () => {
    const fields = [
      { ...STATUS, name: "STATUS" },
      { ...PRIORITY, name: "priority" },
      { ...ITERATION, name: "iteration" },
      { name: "Target Date", type: "date" as const },
    ];
    const values = { STATUS: "Todo", priority: "P0", iteration: "Nesting", "Target Date": "2023-09-20" };
    const world = boardWorld({ fields, items: [{ content: "kestrel/core#1", values }] });
    await withGitHub(world, async (github) => {
      const { report, stdout } = await makeReport(github, { inputs: INPUTS });
      expect(report.unassigned[0]?.projectItems).toEqual([
        expect.objectContaining({
          title: "Faster rules",
          status: "Todo",
          priority: "P0",
          iteration: "Nesting",
          targetDate: "2023-09-20",
          assignees: [],
        }),
      ]);
      expect(stdout).not.toContain("has no field");
    });
  });

  test("gives the fields that the inputs name, whatever the case", async () => {
    const fields = [
      { name: "Stage", type: "single-select" as const, options: ["Idea", "Shipped"] },
      { name: "Urgency", type: "single-select" as const, options: ["Now", "Later"] },
      { name: "Wanted by", type: "date" as const },
      { ...ITERATION, name: "Sprint" },
    ];
    const items = [
      { content: { title: "Write" }, values: { Urgency: "Now", "Wanted by": "2023-09-09", Sprint: "Molt" } },
      { content: { title: "Ship" }, values: { Urgency: "Now", Stage: "Shipped" } },
    ];
    const inputs = {
      ...INPUTS,
      "status-field": "stage",
      "done-options": "shipped",
      "priority-field": "URGENCY",
      "priority-options": "now",
      "target-date-field": "wanted by",
      "iteration-field": "sprint",
    };
    await withGitHub(boardWorld({ fields, items }), async (github) => {
      const { report } = await makeReport(github, { inputs });
      expect(report.unassigned.map(({ title }) => title)).toEqual(["Write"]);
      expect(report.unassigned[0]?.projectItems[0]).toMatchObject({
        priority: "Now",
        iteration: "Molt",
        targetDate: "2023-09-09",
      });
    });
  });

  test("without the usual fields is read, and the log says which it has", async () => {
    const fields = [{ name: "Stage", type: "text" as const }];
    const world = boardWorld({ fields, items: [{ content: { title: "Idea" } }] });
    await withGitHub(world, async (github) => {
      const { report, stdout, annotations } = await makeReport(github, { inputs: INPUTS });
      expect(report.sources.project?.items).toBe(1);
      expect(stdout).toMatch(
        /has no field .*"Priority" \(priority-field\), .*; its fields are Title, .*, Stage\./,
      );
      expect(annotations.warnings).toEqual([]);
    });
  });

  test("gives each iteration by its own first day and length, completed ones too", async () => {
    const items = ["Molt", "Nesting", "Courtship"].map((title) => ({
      content: { title },
      values: { Iteration: title },
    }));
    await withGitHub(boardWorld({ fields: [ITERATION], items }), async (github) => {
      const board = await recordBoard(github);
      expect(board.items.map(({ iteration }) => iteration)).toEqual([
        { title: "Molt", startDate: "2023-09-04", duration: 21 },
        { title: "Nesting", startDate: "2023-08-14", duration: 14 },
        { title: "Courtship", startDate: "2023-07-03", duration: 35 },
      ]);
    });
  });

  test("gives dates, texts, numbers, other selections, labels and milestones too", async () => {
    const fields: ProjectFieldSeed[] = [
      { name: "Start", type: "date" },
      { name: "Asked by", type: "text" },
      { name: "Size", type: "number" },
      { name: "Area", type: "single-select", options: ["Rules"] },
    ];
    const values = { Start: "2023-08-01", "Asked by": "TOC", Size: 2.5, Area: "Rules" };
    const milestone = { title: "1.0", dueOn: "2023-09-30T07:00:00Z" };
    const issue = { number: 1, labels: ["kind/feature"], assignees: ["inesd"], milestone };
    const world = boardWorld({ fields, items: [{ content: "kestrel/core#1", values }] }, [issue]);
    await withGitHub(world, async (github) => {
      const [item] = (await recordBoard(github)).items;
      expect(item).toMatchObject({
        fieldValues: { Start: "2023-08-01", "Asked by": "TOC", Size: "2.5", Area: "Rules" },
        labels: ["kind/feature"],
        assignees: ["inesd"],
        work: { ref: "kestrel/core#1", milestone: { title: "1.0", dueOn: "2023-09-30" } },
      });
    });
  });

  test("gives the fields that the organization keeps on issues, where the server has them", async () => {
    const fields = [
      { ...PRIORITY, isIssueField: true },
      { name: "Target date", type: "date" as const, isIssueField: true },
    ];
    const values = { Priority: "P0", "Target date": "2023-09-12" };
    const seed = { fields, items: [{ content: "kestrel/core#1", values }] };
    await withGitHub(boardWorld(seed), async (github) => {
      const { report } = await makeReport(github, { inputs: INPUTS });
      expect(report.unassigned[0]?.projectItems[0]).toMatchObject({
        priority: "P0",
        targetDate: "2023-09-12",
      });
    });
    await withGitHub(boardWorld(seed, undefined, { schema: "published" }), async (github) => {
      const { report, annotations } = await makeReport(github, { inputs: INPUTS });
      expect(report.unassigned).toEqual([]);
      expect(annotations.warnings).toEqual([]);
    });
  });
});

describe("items of the board", () => {
  test("that are drafts have their own assignees, and archived ones are left out", async () => {
    const items = [
      { content: { title: "Taken", assignees: ["inesd"] }, values: { Priority: "P0" } },
      { content: { title: "Free" }, values: { Priority: "P0" } },
      { content: { title: "Forgotten" }, values: { Priority: "P0" }, isArchived: true },
    ];
    await withGitHub(boardWorld({ items }), async (github) => {
      const { report, body } = await makeReport(github, { inputs: INPUTS });
      expect(report.unassigned.map(({ title }) => title)).toEqual(["Free"]);
      expect(report.sources.project?.items).toBe(2);
      expect(body).not.toContain("Forgotten");
      expect((await recordBoard(github)).items[0]?.assignees).toEqual(["inesd"]);
    });
  });

  test.each([
    ["redacted", { kind: "classic", actor: "wren", repositories: ["kestrel/community"] }],
    ["refused one by one", { kind: "fine-grained", actor: "wren", repositories: ["kestrel/core"] }],
  ] as const)("that are %s are counted and said, and never named", async (_what, token) => {
    const items = [{ content: "kestrel/core#1", values: { Priority: "P0" } }, { content: "kestrel/vault#1" }];
    const world = boardWorld({ items }, undefined, { tokens: { narrow: token } });
    await withGitHub(world, async (github) => {
      const ended = await makeReport(github, { inputs: { ...INPUTS, "read-token": "narrow" } });
      const { report, body, annotations, summary, stdout } = ended;
      expect(report.unassigned.map(({ title }) => title)).toEqual(["Work on kestrel/core number 1"]);
      const sentence = /1 of 2 items of the board .* is hidden from the token/;
      expect(annotations.warnings).toEqual([]);
      expect(stdout).toMatch(sentence);
      expect(report.problems.map(({ message }) => message)).toEqual([expect.stringMatching(sentence)]);
      expect(report.sources.project).toMatchObject({ items: 1, hidden: 1 });
      expect(body).toContain("1 item; 1 more is hidden from the token and counted nowhere");
      expect(body).not.toContain("could not be read");
      expect(summary).toContain("2 of 2 board items");
      expect(JSON.stringify(ended)).not.toContain("Secret keys");
    });
  });
});

describe("a board that is much for GitHub", () => {
  test.each([
    ["RESOURCE_LIMITS_EXCEEDED", { kind: "partial-data" }],
    ["a gateway's timeout", { kind: "gateway-timeout" }],
  ] as const)("is read whole by smaller pages after %s", async (_what, fault) => {
    const tooLarge = faultWhen(
      fault,
      ({ operation, body }) => operation === "query Board" && Number(body?.first) > 30,
    );
    const world = boardWorld({ items: drafts(130) }, undefined, { faults: [tooLarge] });
    await withGitHub(world, async (github) => {
      const { report, annotations, requests } = await makeReport(github, { inputs: INPUTS });
      expect(report.sources.project?.items).toBe(130);
      expect(annotations.warnings).toEqual([]);
      const sizes = requests
        .filter(({ operation }) => operation === "query Board")
        .map(({ body }) => body?.first);
      expect(sizes).toEqual([100, 100, 50, 50, 25, 25, 25, 25, 25, 25]);
    });
  });

  test("keeps what was read when it breaks off, and says how much that is", async () => {
    const broken = faultWhen(
      { kind: "bad-gateway-html" },
      ({ operation, body }) => operation === "query Board" && body?.after != null,
    );
    const world = boardWorld({ items: drafts(130) }, undefined, { faults: [broken] });
    await withGitHub(world, async (github) => {
      const { report, body, annotations } = await makeReport(github, { inputs: INPUTS });
      const sentence = /Only 100 of the 130 items of the board .* were read: .*status 502/;
      expect(annotations.warnings).toEqual([expect.stringMatching(sentence)]);
      expect(body).toMatch(/Only 100 of the 130 items of the board/);
      expect(report.totals.unassigned).toBeNull();
    });
  });

  test("says that a list of an item was longer than what is read of it", async () => {
    const closes = ["kestrel/core#1"];
    const pulls = Array.from({ length: 25 }, (_, index) => ({ number: index + 2, pullRequest: { closes } }));
    const world = boardWorld({ items: [{ content: "kestrel/core#1" }] }, [{ number: 1 }, ...pulls]);
    await withGitHub(world, async (github) => {
      const { annotations, body, stdout } = await makeReport(github, { inputs: INPUTS });
      const sentence =
        /1 item of the board has so many .* or closing pull requests that only the first of them were read\./;
      expect(annotations.warnings).toEqual([]);
      expect(stdout).toMatch(sentence);
      expect(body).not.toMatch(/see below|^⚠/m);
      expect(body).toMatch(new RegExp(`^- ${sentence.source}`, "m"));
    });
  });
});
