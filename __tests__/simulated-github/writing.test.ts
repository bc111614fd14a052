import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { addIssue } from "../support/github/add-to-world.js";
import { createWorld } from "../support/github/create-world.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";
import { type Repository, repositoryOf } from "../support/github/world.js";
import { sendQuery, sendRest } from "./client.js";

let github: SimulatedGitHub;
let repository: Repository;
const ISSUES = "/repos/kestrel/community/issues";

beforeEach(async () => {
  const world = createWorld({
    repositories: { "kestrel/community": { labels: ["old"], assignable: ["ana"] } },
    tokens: { outsider: { kind: "classic", actor: "wren", canPush: false } },
  });
  repository = repositoryOf(world, "kestrel/community");
  github = await startGitHub(world);
});
afterEach(() => github.close());

interface Created {
  number: number;
  node_id: string;
}

const post = (body: Record<string, unknown>, secret = "workflow-token") =>
  sendRest<Created>(github, secret, `POST ${ISSUES}`, body);
const patch = (number: number, body: Record<string, unknown>) =>
  sendRest(github, "workflow-token", `PATCH ${ISSUES}/${number}`, body);

describe("creating an issue", () => {
  test("makes it the token's actor's, who finds it in GraphQL under the app's name", async () => {
    const { response, answer } = await post({ title: "Report", body: "Hello" });
    expect(response.status).toBe(201);
    expect(answer).toMatchObject({ number: 1, user: { login: "github-actions[bot]", type: "Bot" } });
    const list = `{ viewer { login } repository(owner: "kestrel", name: "community") {
      issues(first: 10, filterBy: { createdBy: "github-actions[bot]" }) { nodes { number viewerDidAuthor author { __typename login } } } } }`;
    expect((await sendQuery(github, "workflow-token", list)).answer.data).toEqual({
      viewer: { login: "github-actions[bot]" },
      repository: {
        issues: {
          nodes: [
            { number: 1, viewerDidAuthor: true, author: { __typename: "Bot", login: "github-actions" } },
          ],
        },
      },
    });
  });

  test("creates the labels that the repository lacks", async () => {
    await post({ title: "Report", labels: ["old", "new"], assignees: ["ana"] });
    expect([...repository.labels]).toEqual(["old", "new"]);
    expect(repository.issues.get(1)).toMatchObject({ labels: ["old", "new"], assignees: ["ana"] });
  });

  test("drops labels and assignees without a word for who may not push", async () => {
    const { response } = await post({ title: "Report", labels: ["new"], assignees: ["ana"] }, "outsider");
    expect(response.status).toBe(201);
    expect(repository.issues.get(1)).toMatchObject({ labels: [], assignees: [], author: "wren" });
  });

  test.each([
    ["no title", { body: "x" }, "title", "missing_field"],
    ["a title over 256 characters", { title: "x".repeat(257) }, "title", "custom"],
    ["a body over 65,536 characters", { title: "a", body: "x".repeat(65_537) }, "body", "custom"],
    ["somebody who cannot be assigned", { title: "a", assignees: ["ben"] }, "assignees", "invalid"],
  ])("is refused with %s", async (_, body, field, code) => {
    const { response, answer } = await post(body);
    expect(response.status).toBe(422);
    expect(answer).toMatchObject({
      message: "Validation Failed",
      errors: [{ resource: "Issue", field, code }],
    });
    expect(repository.issues.size).toBe(0);
  });

  test("counts characters, not bytes", async () => {
    expect((await post({ title: "a", body: "🪶".repeat(65_536) })).response.status).toBe(201);
  });

  test("is refused where issues are off or the repository is archived", async () => {
    repository.hasIssues = false;
    expect((await post({ title: "a" })).response.status).toBe(410);
    repository.isArchived = true;
    expect((await post({ title: "a" })).response.status).toBe(403);
  });

  test("with a field that is not simulated fails the test", async () => {
    await post({ title: "a", milestone: 1 });
    expect(github.failures.splice(0)).toEqual([
      `POST ${ISSUES}: POST of an issue with milestone is not simulated`,
    ]);
  });
});

describe("an issue", () => {
  beforeEach(() => post({ title: "Report", labels: ["old"] }));

  test("is closed with a reason, and opened again", async () => {
    await patch(1, { state: "closed", state_reason: "not_planned" });
    expect(repository.issues.get(1)).toMatchObject({ state: "closed", stateReason: "not_planned" });
    expect(repository.issues.get(1)?.closedAt).not.toBeNull();
    await patch(1, { state: "open" });
    expect(repository.issues.get(1)).toMatchObject({
      state: "open",
      stateReason: "reopened",
      closedAt: null,
    });
  });

  test("has its labels replaced by an edit, and added to by a post", async () => {
    await patch(1, { labels: ["new"] });
    await sendRest(github, "workflow-token", `POST ${ISSUES}/1/labels`, { labels: ["more"] });
    expect(repository.issues.get(1)?.labels).toEqual(["new", "more"]);
  });

  test("is assigned to whom it can be, and the others are left out without a word", async () => {
    const assignees = ["ana", "ben"];
    const { response } = await sendRest(github, "workflow-token", `POST ${ISSUES}/1/assignees`, {
      assignees,
    });
    expect(response.status).toBe(201);
    expect(repository.issues.get(1)?.assignees).toEqual(["ana"]);
  });

  test("is pinned and unpinned; a fourth is refused", async () => {
    const ids = [];
    for (const title of ["a", "b", "c", "d"]) ids.push((await post({ title })).answer.node_id);
    const change = async (mutation: string, id: string | undefined) => {
      const query = `mutation ($id: ID!) { ${mutation}(input: { issueId: $id }) { issue { number isPinned } } }`;
      return (await sendQuery(github, "workflow-token", query, { id })).answer;
    };
    for (const id of ids.slice(0, 3)) await change("pinIssue", id);
    expect((await change("pinIssue", ids[3])).errors).toMatchObject([
      { type: "UNPROCESSABLE", path: ["pinIssue"], message: "Maximum 3 pinned issues per repository" },
    ]);
    await change("unpinIssue", ids[0]);
    expect(repository.pinnedIssues).toEqual([3, 4]);
  });
});

test("a list of issues lists pull requests too in REST, and not in GraphQL", async () => {
  addIssue(github.world, repository, { number: 1 });
  addIssue(github.world, repository, { number: 2, pullRequest: { isDraft: true } });
  addIssue(github.world, repository, { number: 3, state: "closed", author: null });
  const rest = await sendRest<{ number: number }[]>(
    github,
    "reader-token",
    `GET ${ISSUES}?state=all&sort=created&direction=asc`,
  );
  expect(rest.answer).toMatchObject([
    { number: 1 },
    { number: 2, draft: true, pull_request: {} },
    { number: 3, user: null },
  ]);
  const query = `{ repository(owner: "kestrel", name: "community") { issues(first: 10) { nodes { number } } } }`;
  expect((await sendQuery(github, "reader-token", query)).answer.data).toEqual({
    repository: { issues: { nodes: [{ number: 1 }, { number: 3 }] } },
  });
});

test("an issue that was deleted is gone in REST", async () => {
  repository.deletedIssues.add(4);
  expect((await sendRest(github, "reader-token", `GET ${ISSUES}/4`)).response.status).toBe(410);
  expect((await sendRest(github, "reader-token", `GET ${ISSUES}/5`)).response.status).toBe(404);
});

test("a server may find nothing by an app's name", async () => {
  await post({ title: "Report" });
  github.world.findsAppsByName = false;
  const { answer } = await sendRest(
    github,
    "workflow-token",
    `GET ${ISSUES}?creator=${encodeURIComponent("github-actions[bot]")}`,
  );
  expect(answer).toEqual([]);
});

test("the timeline remembers labels taken off, people unassigned and issues opened again", async () => {
  await post({ title: "Report", labels: ["old"], assignees: ["ana"] });
  await patch(1, { labels: [], assignees: [] });
  await patch(1, { state: "closed" });
  await patch(1, { state: "open" });
  const query = `{ repository(owner: "kestrel", name: "community") { issue(number: 1) {
    all: timelineItems(first: 10) { nodes { __typename } }
    reopened: timelineItems(first: 10, itemTypes: [REOPENED_EVENT]) { totalCount }
  } } }`;
  expect((await sendQuery(github, "workflow-token", query)).answer.data).toEqual({
    repository: {
      issue: {
        all: {
          nodes: [
            { __typename: "UnassignedEvent" },
            { __typename: "UnlabeledEvent" },
            { __typename: "ReopenedEvent" },
          ],
        },
        reopened: { totalCount: 1 },
      },
    },
  });
});
