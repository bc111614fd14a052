import { afterEach, describe, expect, test } from "@jest/globals";
import type { IssueSeed, WorldSeed } from "../support/github/create-world.js";
import { faultWhen } from "../support/github/faults.js";
import { reader, stop } from "./given.js";

afterEach(stop);

/** One issue or pull request in `kestrel/community`, read. */
async function readOne(issue: Omit<IssueSeed, "number">) {
  const { source } = await reader({
    repositories: { "kestrel/community": { issues: [{ number: 7, ...issue }] } },
  });
  const { value } = await source.readWork(["kestrel/community#7"]);
  return value[0];
}

describe("what became of work", () => {
  test.each<[string, Omit<IssueSeed, "number">]>([
    ["open", {}],
    ["open", { stateReason: "reopened" }],
    ["completed", { state: "closed", stateReason: "completed" }],
    ["completed", { state: "closed", stateReason: null }],
    ["not-planned", { state: "closed", stateReason: "not_planned" }],
    ["duplicate", { state: "closed", stateReason: "duplicate" }],
    ["open", { pullRequest: {} }],
    ["draft", { pullRequest: { isDraft: true } }],
    ["merged", { state: "closed", pullRequest: { mergedAt: "2023-06-01T10:00:00Z" } }],
    ["closed-unmerged", { state: "closed", pullRequest: { isDraft: true } }],
  ])("is %s for %j", async (state, issue) => {
    expect(await readOne(issue)).toMatchObject({ state });
  });

  test("comes with people, milestone and dates", async () => {
    const work = await readOne({
      title: "Faster nests",
      author: "renovate[bot]",
      assignees: ["wren", "finch"],
      labels: ["toc"],
      milestone: { title: "1.0", dueOn: "2023-09-30T07:00:00Z" },
      createdAt: "2023-05-01T08:00:00Z",
    });
    expect(work).toMatchObject({
      ref: "kestrel/community#7",
      url: "https://github.com/kestrel/community/issues/7",
      title: "Faster nests",
      kind: "issue",
      authorIsBot: true,
      assignees: ["wren", "finch"],
      labels: ["toc"],
      isPublic: true,
      milestone: { title: "1.0", dueOn: "2023-09-30" },
      createdAt: "2023-05-01T08:00:00Z",
      closedAt: null,
      formerRefs: [],
      reason: null,
    });
  });

  test("has no author when the account was deleted", async () => {
    expect(await readOne({ author: null })).toMatchObject({ author: null, authorIsBot: false });
  });

  test("names the pull requests that will close it, but no private ones of a public issue", async () => {
    const closes = ["kestrel/community#1"];
    const { source } = await reader({
      repositories: {
        "kestrel/community": { issues: [{ number: 1 }, { number: 2, pullRequest: { closes } }] },
        "kestrel/hidden": { visibility: "private", issues: [{ number: 3, pullRequest: { closes } }] },
      },
    });
    const { value } = await source.readWork(["kestrel/community#1"]);
    expect(value[0]?.closingPullRequests).toEqual([
      { ref: "kestrel/community#2", url: "https://github.com/kestrel/community/pull/2", state: "open" },
    ]);
  });
});

describe("reading much work", () => {
  const issues = Array.from({ length: 130 }, (_, index) => ({ number: index + 1 }));
  const refs = issues.flatMap(({ number }) => [`kestrel/community#${number}`, `kestrel/engine#${number}`]);
  const repositories = { "kestrel/community": { issues }, "kestrel/engine": { issues } };

  test("takes one request for each hundred references, across repositories", async () => {
    const { source, traffic, github } = await reader({ repositories });
    const { value } = await source.readWork(refs);
    expect(value.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
    expect(traffic.requests).toBe(3);
    expect(traffic.points).toBe(github.log.reduce((sum, { points }) => sum + points, 0));
  });

  test("loses only the one reference that GitHub never answers for", async () => {
    const poison = faultWhen({ kind: "gateway-timeout" }, ({ query }) => /number: 42\)/.test(query ?? ""));
    const { source, traffic } = await reader({ repositories, faults: [poison] });
    const { value } = await source.readWork(
      issues.slice(0, 100).map(({ number }) => `kestrel/engine#${number}`),
    );
    const lost = value.filter(({ state }) => state !== "open");
    expect(lost.map(({ ref, state }) => [ref, state])).toEqual([["kestrel/engine#42", "unreadable"]]);
    expect(value).toHaveLength(100);
    expect(traffic.requests).toBeLessThan(25);
  });

  test("ends soon when GitHub answers nothing at all", async () => {
    const { source, traffic } = await reader({
      repositories,
      faults: [faultWhen({ kind: "gateway-timeout" }, () => true)],
    });
    const { value } = await source.readWork(
      issues.slice(0, 100).map(({ number }) => `kestrel/engine#${number}`),
    );
    expect(value.every(({ state }) => state === "unreadable")).toBe(true);
    expect(traffic.requests).toBeLessThan(70);
  });

  test("says of work that GitHub never answered for that it is unreadable", async () => {
    const { source } = await reader({
      repositories,
      faults: [faultWhen({ kind: "bad-gateway-html" }, () => true)],
    });
    const { value, problems } = await source.readWork(refs.slice(0, 3));
    expect(value.map(({ state }) => state)).toEqual(["unreadable", "unreadable", "unreadable"]);
    expect(value[0]?.reason).toBe("GitHub did not answer for it (POST /graphql: status 502)");
    expect(problems).toEqual([]);
  });

  test("asks for one work once, whatever the case of its reference", async () => {
    const { source } = await reader({ repositories });
    const { value } = await source.readWork(["kestrel/community#1", "Kestrel/Community#1"]);
    expect(value).toHaveLength(1);
  });

  test("asks nothing when there is nothing to read", async () => {
    const { source, traffic } = await reader({ repositories });
    expect(await source.readWork([])).toEqual({ value: [], problems: [] });
    expect(traffic.requests).toBe(0);
  });
});

describe("work that is not where it was", () => {
  test("is followed to its new repository, one more request for it and one for all that moved", async () => {
    const { source, traffic } = await reader({
      repositories: {
        "kestrel/community": { issues: [{ number: 2 }], transferredIssues: { 1: "kestrel/engine#40" } },
        "kestrel/engine": { issues: [{ number: 40, title: "Moved here", state: "closed" }] },
      },
    });
    const { value } = await source.readWork(["kestrel/community#1", "kestrel/community#2"]);
    expect(value.find(({ title }) => title === "Moved here")).toMatchObject({
      ref: "kestrel/engine#40",
      state: "completed",
      formerRefs: ["kestrel/community#1"],
    });
    expect(value).toHaveLength(2);
    expect(traffic.requests).toBe(3);
  });

  test("is one work when notes use its old and its new name", async () => {
    const { source } = await reader({
      repositories: {
        "kestrel/community": { transferredIssues: { 1: "kestrel/engine#40" } },
        "kestrel/engine": { issues: [{ number: 40 }] },
      },
    });
    const { value } = await source.readWork(["kestrel/engine#40", "kestrel/community#1"]);
    expect(value).toHaveLength(1);
    expect(value[0]?.formerRefs).toEqual(["kestrel/community#1"]);
  });

  test("keeps the old name of a repository that was renamed", async () => {
    const { source } = await reader({
      repositories: { "kestrel/engine": { formerNames: ["kestrel/motor"], issues: [{ number: 4 }] } },
    });
    const { value } = await source.readWork(["kestrel/motor#4"]);
    expect(value[0]).toMatchObject({ ref: "kestrel/engine#4", formerRefs: ["kestrel/motor#4"] });
  });

  test("is missing when it was deleted, never existed or its repository is not to be seen; the others are read", async () => {
    const { source } = await reader(
      {
        repositories: {
          "kestrel/community": { issues: [{ number: 1 }, { number: 2 }], deletedIssues: [3] },
          "kestrel/hidden": { visibility: "private", issues: [{ number: 1, title: "Secret" }] },
        },
      },
      { readToken: null },
    );
    const refs = ["kestrel/community#1", "kestrel/community#3", "kestrel/community#99", "kestrel/hidden#1"];
    const { value, problems } = await source.readWork(refs);
    expect(problems.map(({ code }) => code)).toEqual(["work-needs-token"]);
    expect(problems[0]?.message).toMatch(/^1 of 4 (?!.*hidden)/);
    const states = Object.fromEntries(value.map(({ ref, state, reason }) => [ref, [state, reason]]));
    expect(states).toEqual({
      "kestrel/community#1": ["open", null],
      "kestrel/community#3": ["missing", "kestrel/community has no issue or pull request 3"],
      "kestrel/community#99": ["missing", "kestrel/community has no issue or pull request 99"],
      "kestrel/hidden#1": ["missing", "there is no repository kestrel/hidden, or the token may not see it"],
    });
  });

  test("is private when GitHub forbids it", async () => {
    const tokens: NonNullable<WorldSeed["tokens"]> = {
      outside: { kind: "classic", actor: "wren", samlBlocked: ["kestrel"] },
    };
    const { source } = await reader(
      {
        repositories: {
          "kestrel/community": {},
          "kestrel/hidden": { visibility: "private", issues: [{ number: 1 }] },
        },
        tokens,
      },
      { readToken: "outside" },
    );
    const { value, problems } = await source.readWork(["kestrel/hidden#1"]);
    expect(value[0]).toMatchObject({ state: "private", isPublic: false });
    expect(problems).toEqual([]);
  });
});

test("a number beyond what GitHub can have loses no other reference", async () => {
  const { source, traffic } = await reader({
    repositories: { "kestrel/community": { issues: [{ number: 1 }] } },
  });
  const { value } = await source.readWork(["kestrel/community#4294967296", "kestrel/community#1"]);
  const states = Object.fromEntries(value.map(({ ref, state }) => [ref, state]));
  expect(states).toEqual({ "kestrel/community#1": "open", "kestrel/community#4294967296": "missing" });
  expect(traffic.requests).toBe(1);
});

test("an issue with more closing pull requests than a page holds is said", async () => {
  const closes = ["kestrel/community#1"];
  const pulls = Array.from({ length: 25 }, (_, index) => ({ number: index + 2, pullRequest: { closes } }));
  const { source } = await reader({
    repositories: { "kestrel/community": { issues: [{ number: 1 }, ...pulls] } },
  });
  const { value, problems } = await source.readWork(["kestrel/community#1"]);
  expect(value[0]?.closingPullRequests).toHaveLength(20);
  expect(problems.map(({ code }) => code)).toEqual(["lists-long"]);
});

describe("an older server", () => {
  test("is asked once more, and a duplicate is then completed", async () => {
    const { source, traffic } = await reader({
      repositories: {
        "kestrel/community": { issues: [{ number: 1, state: "closed", stateReason: "duplicate" }] },
      },
      schema: "enterprise-server",
      isEnterpriseServer: true,
    });
    const { value } = await source.readWork(["kestrel/community#1"]);
    expect(value[0]?.state).toBe("completed");
    expect(traffic.requests).toBe(2);
    await source.readWork(["kestrel/community#1"]);
    expect(traffic.requests).toBe(3);
  });
});
