import { describe, expect, test } from "@jest/globals";
import type { WorkState } from "../../src/model/work.js";
import type { IssueSeed, RepositorySeed } from "../support/github/create-world.js";
import { faultFirst, faultWhen } from "../support/github/faults.js";
import type { World } from "../support/github/world.js";
import { withGitHub } from "./kestrel-world.js";
import {
  makeReport,
  NOTES_FILE,
  notesNaming,
  type ReportRun,
  WITHOUT_BOARD,
  worldWith,
} from "./reading-world.js";

/** A world whose notes name these references. */
function worldNaming(references: string[], repositories: Record<string, RepositorySeed>): World {
  return worldWith({ [NOTES_FILE]: notesNaming(references) }, repositories);
}

/** State by reference of all work behind the report's TOC items. */
function statesIn({ report }: ReportRun): Record<string, WorkState> {
  return Object.fromEntries(report.toc.flatMap(({ work }) => work).map(({ ref, state }) => [ref, state]));
}

const numbered = (amount: number): IssueSeed[] =>
  Array.from({ length: amount }, (_, index) => ({ number: index + 1, title: `Part ${index + 1}` }));

const refs = (repository: string, amount: number): string[] =>
  numbered(amount).map(({ number }) => `${repository}#${number}`);

describe("linked work", () => {
  test("comes with its people, and tells a bot from a person", async () => {
    const issues: IssueSeed[] = [
      { number: 1, title: "Sign releases", author: "inesd", assignees: ["tomo-arai", "wren"] },
      { number: 2, title: "Update rules", author: "renovate[bot]", pullRequest: {} },
      { number: 3, title: "Left behind", author: null },
    ];
    await withGitHub(worldNaming(refs("kestrel/core", 3), { "kestrel/core": { issues } }), async (github) => {
      const { report } = await makeReport(github);
      const work = report.overdue.flatMap((finding) => finding.work);
      expect(
        work.map(({ ref, title, kind, author, assignees }) => [ref, title, kind, author, assignees]),
      ).toEqual(
        expect.arrayContaining([
          ["kestrel/core#1", "Sign releases", "issue", "inesd", ["tomo-arai", "wren"]],
          ["kestrel/core#2", "Update rules", "pull-request", expect.stringMatching(/^renovate/), []],
          ["kestrel/core#3", "Left behind", "issue", null, []],
        ]),
      );
      const withoutOwner = report.overdue.filter(({ owners }) => owners.length === 0);
      expect(withoutOwner.flatMap((finding) => finding.work.map(({ ref }) => ref)).sort()).toEqual([
        "kestrel/core#2",
        "kestrel/core#3",
      ]);
    });
  });

  test("shows a pull request that will close an issue as progress that assigns nobody", async () => {
    // Only of today is it known what will close an issue.
    const today = new Date().toISOString().slice(0, 10);
    const notes = notesNaming(["kestrel/core#1"]).replace("2023-08-03", today);
    const issues = [
      { number: 1, title: "Sign releases" },
      { number: 2, author: "inesd", pullRequest: { closes: ["kestrel/core#1"], isDraft: true } },
    ];
    const world = worldWith({ [`meeting-notes/${today}.md`]: notes }, { "kestrel/core": { issues } });
    await withGitHub(world, async (github) => {
      const { report } = await makeReport(github, { inputs: { "read-token": "reader-token" } });
      const [item] = report.overdue;
      expect(item?.work[0]?.closingPullRequests).toEqual([
        { ref: "kestrel/core#2", url: "https://github.com/kestrel/core/pull/2", state: "draft" },
      ]);
      expect(item?.owners).toEqual([]);
    });
  });
});

describe("work that cannot be read", () => {
  test("is said one by one, and never loses the others", async () => {
    const hidden = { visibility: "private" as const, issues: [{ number: 1, title: "Secret keys" }] };
    const core = { issues: numbered(95), deletedIssues: [96] };
    const lost = [
      "kestrel/core#96",
      "kestrel/core#97",
      "kestrel/gone#1",
      "kestrel/vault#1",
      "kestrel/core#4294967296",
    ];
    const references = [...refs("kestrel/core", 95), ...lost];
    const world = worldNaming(references, { "kestrel/core": core, "kestrel/vault": hidden });
    await withGitHub(world, async (github) => {
      const ended = await makeReport(github, { inputs: { date: "2023-09-01" } });
      const states = statesIn(ended);
      expect(Object.values(states).filter((state) => state === "open")).toHaveLength(95);
      for (const ref of lost) expect([ref, states[ref]]).toEqual([ref, "missing"]);
      const warnings = ended.annotations.warnings.join("\n");
      for (const ref of lost) expect(warnings).toContain(ref);
      expect(warnings).toMatch(
        /2 of 100 linked issues and pull requests could not be found with github\.token/,
      );
      expect(warnings).toMatch(/read-token is empty/);
      expect(ended.body).toMatch(/could not be found/);
      expect(JSON.stringify(ended)).not.toContain("Secret keys");
    });
  });

  test("because the token is kept out by single sign-on is private, and the others are read", async () => {
    const hidden = { visibility: "private" as const, issues: [{ number: 1, title: "Secret keys" }] };
    const world = worldWith(
      { [NOTES_FILE]: notesNaming(["kestrel/core#1", "osprey/vault#1"]) },
      { "kestrel/core": { issues: numbered(1) }, "osprey/vault": hidden },
      { tokens: { outside: { kind: "classic", actor: "wren", samlBlocked: ["osprey"] } } },
    );
    await withGitHub(world, async (github) => {
      const ended = await makeReport(github, { inputs: { ...WITHOUT_BOARD, "read-token": "outside" } });
      expect(statesIn(ended)).toEqual({ "kestrel/core#1": "open", "osprey/vault#1": "private" });
      expect(ended.annotations.warnings.join("\n")).toMatch(
        /osprey\/vault#1 may not be read with this token/,
      );
    });
  });

  test("because GitHub never answers for it is unreadable, and the others are read", async () => {
    const world = worldNaming(refs("kestrel/core", 60), { "kestrel/core": { issues: numbered(60) } });
    world.faults.push(
      faultWhen({ kind: "gateway-timeout" }, ({ query }) => /number: 33\)/.test(query ?? "")),
    );
    await withGitHub(world, async (github) => {
      const ended = await makeReport(github);
      const others = Object.entries(statesIn(ended)).filter(([, state]) => state !== "open");
      expect(others).toEqual([["kestrel/core#33", "unreadable"]]);
      expect(ended.annotations.warnings.join("\n")).toMatch(
        /kestrel\/core#33 could not be read\. Run the workflow again\./,
      );
    });
  });
});

describe("work that is not where it was", () => {
  test("is followed when it was transferred, and shown under its new name", async () => {
    const world = worldNaming(["kestrel/core#1", "kestrel/core#2"], {
      "kestrel/core": { issues: [{ number: 2 }], transferredIssues: { 1: "kestrel/engine#40" } },
      "kestrel/engine": { issues: [{ number: 40, title: "Faster rules", assignees: ["inesd"] }] },
    });
    await withGitHub(world, async (github) => {
      const ended = await makeReport(github);
      expect(statesIn(ended)).toEqual({ "kestrel/engine#40": "open", "kestrel/core#2": "open" });
      expect(ended.body).toContain("[engine#40](https://redirect.github.com/kestrel/engine/issues/40) open");
      expect(ended.annotations.warnings).toEqual([]);
    });
  });

  test("is missing when it was transferred to where the token may not follow", async () => {
    const world = worldNaming(["kestrel/core#1"], {
      "kestrel/core": { transferredIssues: { 1: "kestrel/vault#40" } },
      "kestrel/vault": { visibility: "private", issues: [{ number: 40, title: "Secret keys" }] },
    });
    await withGitHub(world, async (github) => {
      const ended = await makeReport(github, { inputs: { date: "2023-09-01" } });
      expect(statesIn(ended)).toEqual({ "kestrel/core#1": "missing" });
      expect(JSON.stringify(ended)).not.toMatch(/Secret keys|kestrel\/vault/);
    });
  });
});

describe("much work", () => {
  test.each([
    ["RESOURCE_LIMITS_EXCEEDED", { kind: "partial-data" }],
    ["a gateway's timeout", { kind: "gateway-timeout" }],
  ] as const)("is read whole by smaller queries after %s", async (_what, fault) => {
    const world = worldNaming(refs("kestrel/core", 100), { "kestrel/core": { issues: numbered(100) } });
    const aliases = (query: string | null) => query?.match(/issueOrPullRequest/g)?.length ?? 0;
    world.faults.push(faultWhen(fault, ({ query }) => aliases(query) > 30));
    await withGitHub(world, async (github) => {
      const ended = await makeReport(github);
      expect(Object.values(statesIn(ended)).filter((state) => state === "open")).toHaveLength(100);
      expect(ended.annotations.warnings).toEqual([]);
    });
  });

  test("waits for a limit that soon resets", async () => {
    const world = worldNaming(refs("kestrel/core", 3), { "kestrel/core": { issues: numbered(3) } });
    world.faults.push(faultFirst(2, { kind: "secondary-limit", retryAfter: 60 }));
    await withGitHub(world, async (github) => {
      const ended = await makeReport(github);
      expect(Object.values(statesIn(ended))).toEqual(["open", "open", "open"]);
      expect(ended.annotations.warnings).toEqual([]);
    });
  });
});
