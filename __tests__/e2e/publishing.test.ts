import { describe, expect, test } from "@jest/globals";
import { addIssue } from "../support/github/add-to-world.js";
import { faultWhen } from "../support/github/faults.js";
import { isWrite } from "../support/github/request-log.js";
import { repositoryOf, type World } from "../support/github/world.js";
import { INPUTS, issuesOf, kestrelWorld, run, withGitHub, writesOf } from "./kestrel-world.js";
import { BOT, complete } from "./stages.js";

const home = (world: World) => repositoryOf(world, "kestrel/community");

/** Gives a world's report repository many more issues of the workflow's actor, made from a day on. */
function addChatter(world: World, count: number, from: string): void {
  for (let index = 0; index < count; index++) {
    const createdAt = new Date(Date.parse(`${from}T00:00:00Z`) + index * 60_000).toISOString();
    addIssue(world, home(world), {
      number: 1000 + index,
      author: BOT,
      createdAt,
      body: "A nightly build failed.",
    });
  }
}

describe("the report", () => {
  test("is found in few requests although its actor made hundreds of issues since", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      addChatter(world, 450, "2023-09-02");
      const again = await run(github);
      expect(again.outputs).toMatchObject({ result: "unchanged", "issue-number": "1" });
      const lists = again.requests.filter(({ operation }) => operation === "query Reports");
      expect(lists.length).toBeLessThanOrEqual(5);
    });
  });

  test("is found without its label, and with another title", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      Object.assign(issuesOf(world)[0] ?? {}, { labels: ["other"], title: "Roadmap" });
      const again = await run(github, { inputs: { ...INPUTS, labels: "" } });
      expect(again.outputs).toMatchObject({ result: "unchanged", "issue-number": "1" });
    });
  });

  test("of another actor is left alone and named in a warning", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      Object.assign(issuesOf(world)[0] ?? {}, { author: "kestrel-reader" });
      const before = structuredClone(issuesOf(world)[0]?.body);
      const again = await run(github);
      expect(again.exitCode).toBe(0);
      expect(again.outputs).toMatchObject({ result: "created", "issue-number": "2" });
      expect(again.annotations.warnings).toEqual([
        expect.stringMatching(
          /^https:\/\/github\.com\/kestrel\/community\/issues\/1 .*kestrel-reader.*left alone/,
        ),
      ]);
      expect(issuesOf(world)[0]).toMatchObject({ state: "open", body: before });
    });
  });

  test("of another actor that was closed for a later period is passed over in silence", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      Object.assign(issuesOf(world)[0] ?? {}, { author: "kestrel-reader", state: "closed" });
      const october = await run(github, { inputs: { ...INPUTS, date: "2023-10-01" } });
      expect(october.annotations.warnings.join("\n")).not.toContain("kestrel-reader");
    });
  });
});

describe("a dry run", () => {
  test("makes the same reads as a run, no write, and says what it would do", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github, { inputs: { ...INPUTS, pin: "true" } });
      const inputs = { ...INPUTS, date: "2023-10-01", pin: "true", assignees: "inesd" };
      const dry = await run(github, { inputs: { ...inputs, "dry-run": "true" } });
      const real = await run(github, { inputs });
      const asked = (of: typeof dry) =>
        of.requests.map(({ method, path, operation }) => operation ?? `${method} ${path}`).sort();
      expect(writesOf(dry)).toEqual([]);
      const readsBeforeWriting = real.requests.slice(0, real.requests.findIndex(isWrite));
      expect(asked(dry)).toEqual(asked({ ...real, requests: readsBeforeWriting }));
      expect(dry.stdout).toContain(
        "It would: create the report issue, labelled roadmap-report, assigned to inesd; close the earlier report #1; unpin #1; pin the report.",
      );
    });
  });

  test("names the report that it found, and says when there is nothing to do", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      const dry = await run(github, { inputs: { ...INPUTS, "dry-run": "true" } });
      expect(dry.outputs).toMatchObject({
        result: "dry-run",
        "issue-number": "1",
        "issue-url": "https://github.com/kestrel/community/issues/1",
      });
      expect(dry.stdout).toContain("The report issue is up to date.");
    });
  });
});

describe("a report that cannot be written", () => {
  test("fails the run in one sentence, with the outputs and the summary that are known", async () => {
    const world = kestrelWorld();
    Object.assign(world.tokens.get("workflow-token") ?? {}, { issues: "read" });
    await withGitHub(world, async (github) => {
      const ended = await run(github);
      expect(ended.exitCode).toBe(1);
      expect(ended.annotations.errors).toEqual([
        expect.stringMatching(/may not write issues.*issues: write/),
      ]);
      expect(ended.outputs).toMatchObject({ "overdue-count": "1", "issue-number": "" });
      expect(ended.outputs).not.toHaveProperty("result");
      expect(ended.summary).toContain(ended.files["report.md"]?.trim());
      expect(ended.summary).toContain("The report issue was not written");
    });
  });

  test("names the report that it could not update", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github);
      complete(world, 41, "2023-09-01T05:00:00Z");
      world.faults.push(faultWhen({ kind: "service-unavailable" }, isWrite));
      const ended = await run(github);
      expect(ended.exitCode).toBe(1);
      expect(ended.annotations.errors).toEqual([expect.stringMatching(/report #1 .*run the workflow again/)]);
      expect(ended.outputs).toMatchObject({ "issue-number": "1" });
    });
  });
});

test("what fails once the report is written leaves the run a success, with a warning", async () => {
  const world = kestrelWorld();
  await withGitHub(world, async (github) => {
    world.faults.push(faultWhen({ kind: "bad-gateway" }, ({ operation }) => operation === "mutation Pin"));
    const ended = await run(github, {
      inputs: { ...INPUTS, pin: "true" },
      env: { GITHUB_STEP_SUMMARY: "/nowhere/summary.md" },
    });
    expect(ended.exitCode).toBe(0);
    expect(ended.outputs).toMatchObject({ result: "created", "issue-number": "1" });
    expect(ended.annotations.warnings).toEqual([
      expect.stringMatching(/Left to do for #1: pin the report/),
      expect.stringMatching(/job summary could not be written/),
    ]);
  });
});

test("a limit that resets in an hour ends the run with the time", async () => {
  const world = kestrelWorld();
  await withGitHub(world, async (github) => {
    world.faults.push(faultWhen({ kind: "primary-limit", resetIn: 3600 }, isWrite));
    const ended = await run(github);
    expect(ended.exitCode).toBe(1);
    expect(ended.annotations.errors).toEqual([
      expect.stringMatching(/used up until \d{4}-\d\d-\d\d \d\d:\d\d UTC/),
    ]);
    expect(issuesOf(world)).toEqual([]);
  });
});
