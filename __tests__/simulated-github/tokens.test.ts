import { afterEach, expect, test } from "@jest/globals";
import { addIssue } from "../support/github/add-to-world.js";
import { createWorld, type WorldSeed } from "../support/github/create-world.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";
import { repositoryOf } from "../support/github/world.js";
import { sendQuery, sendRest } from "./client.js";

let github: SimulatedGitHub;
afterEach(() => github.close());

const BOARD = `{ organization(login: "kestrel") { projectV2(number: 1) { title items(first: 10) { nodes { type content { __typename } } } } } }`;
const ISSUE = `{ repository(owner: "kestrel", name: "engine") { issueOrPullRequest(number: 1) { __typename } } }`;

async function start(tokens: NonNullable<WorldSeed["tokens"]> = {}): Promise<void> {
  const world = createWorld({
    repositories: {
      "kestrel/community": { issues: [{ number: 1 }] },
      "kestrel/engine": { issues: [{ number: 1 }], formerNames: ["kestrel/motor"] },
      "kestrel/secret": { visibility: "private", issues: [{ number: 1 }] },
    },
    projects: [
      {
        owner: "kestrel",
        items: [
          { content: "kestrel/community#1" },
          { content: "kestrel/engine#1" },
          { content: "kestrel/secret#1" },
        ],
      },
    ],
    tokens,
  });
  github = await startGitHub(world);
}

test("a token that is unknown or expired is answered 401", async () => {
  await start();
  for (const secret of ["mistyped", "expired-token"]) {
    const { response, answer } = await sendQuery(github, secret, BOARD);
    expect(response.status).toBe(401);
    expect(answer).toMatchObject({ message: "Bad credentials" });
  }
});

test("a classic token without read:project is told so field by field, and gets no data", async () => {
  await start();
  const { answer } = await sendQuery(github, "no-project-scope-token", BOARD);
  expect(answer.data).toBeUndefined();
  expect(answer.errors?.map(({ type }) => type)).toEqual(
    Array(answer.errors?.length).fill("INSUFFICIENT_SCOPES"),
  );
  expect(answer.errors?.[0]?.message).toContain(
    "The 'projectV2' field requires one of the following scopes: ['read:project']",
  );
});

test("a workflow's own token finds no organization's board, and has no user", async () => {
  await start();
  const { answer } = await sendQuery(github, "workflow-token", BOARD);
  expect(answer).toMatchObject({
    data: { organization: { projectV2: null } },
    errors: [{ type: "NOT_FOUND", path: ["organization", "projectV2"] }],
  });
  const user = await sendRest(github, "workflow-token", "GET /user");
  expect(user.response.status).toBe(403);
});

test("work that a person may not see is redacted on the board", async () => {
  await start({ outsider: { kind: "classic", actor: "wren", repositories: [] } });
  const { answer } = await sendQuery(github, "outsider", BOARD);
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toMatchObject({
    organization: { projectV2: { items: { nodes: [{}, {}, { type: "REDACTED", content: null }] } } },
  });
});

test("a fine-grained token is forbidden the work of repositories that it was not given, path by path", async () => {
  await start();
  const { answer } = await sendQuery(github, "fine-grained-token", BOARD);
  const at = (index: number) => ["organization", "projectV2", "items", "nodes", index, "content"];
  const message = "Resource not accessible by personal access token";
  expect(answer.errors).toMatchObject([
    { type: "FORBIDDEN", path: at(1), message, extensions: { saml_failure: false } },
    { type: "FORBIDDEN", path: at(2), message },
  ]);
});

test("a fine-grained token without projects is forbidden the board; one made for another owner does not find it", async () => {
  await start({
    "without-projects": { kind: "fine-grained", actor: "wren", projects: false },
    "of-another": { kind: "fine-grained", actor: "wren", resourceOwner: "wren" },
  });
  expect((await sendQuery(github, "without-projects", BOARD)).answer.errors).toMatchObject([
    { type: "FORBIDDEN" },
  ]);
  expect((await sendQuery(github, "of-another", BOARD)).answer.errors).toMatchObject([{ type: "NOT_FOUND" }]);
});

test("single sign-on forbids what an organization has, and leaves the rest of the answer", async () => {
  await start({ unauthorized: { kind: "classic", actor: "wren", samlBlocked: ["kestrel"] } });
  for (const [query, path] of [
    [BOARD, ["organization", "projectV2"]],
    [ISSUE, ["repository", "issueOrPullRequest"]],
  ] as const) {
    const { answer } = await sendQuery(github, "unauthorized", query);
    expect(answer.errors).toMatchObject([{ type: "FORBIDDEN", path, extensions: { saml_failure: true } }]);
    expect(answer.data).toMatchObject({ [path[0]]: { [path[1]]: null } });
  }
  const rest = await sendRest(github, "unauthorized", "GET /repos/kestrel/engine");
  expect(rest.response.status).toBe(403);
  expect(rest.response.headers.get("x-github-sso")).toContain("required; url=");
});

test("a token that may not write issues is refused, and changes nothing", async () => {
  await start({ reading: { kind: "fine-grained", actor: "wren", issues: "read" } });
  const { response } = await sendRest(github, "reading", "POST /repos/kestrel/community/issues", {
    title: "No",
  });
  expect(response.status).toBe(403);
  expect(github.world.repositories.get("kestrel/community")?.issues.size).toBe(1);
});

test("a repository that was renamed is followed by GraphQL, and moved in REST", async () => {
  await start();
  const query = `{ repository(owner: "kestrel", name: "motor") { nameWithOwner } }`;
  const { answer } = await sendQuery(github, "reader-token", query);
  expect(answer.data).toEqual({ repository: { nameWithOwner: "kestrel/engine" } });
  const rest = await sendRest(github, "reader-token", "GET /repos/kestrel/motor/issues/1");
  expect(rest.response.redirected).toBe(true);
  expect(rest.answer).toMatchObject({ number: 1, html_url: "https://github.com/kestrel/engine/issues/1" });
});

test("a token whose hour is used up is limited in GraphQL and in REST", async () => {
  await start({ tired: { kind: "classic", actor: "wren", pointsLeft: 0, requestsLeft: 0 } });
  const graphql = await sendQuery(github, "tired", ISSUE);
  expect(graphql.response.status).toBe(200);
  expect(graphql.answer).toMatchObject({ errors: [{ type: "RATE_LIMITED" }] });
  const rest = await sendRest(github, "tired", "GET /repos/kestrel/engine");
  expect(rest.response.status).toBe(403);
  expect(rest.response.headers.get("x-ratelimit-remaining")).toBe("0");
});

test("a token without pull requests is forbidden each of them, alias by alias", async () => {
  await start({ "issues-only": { kind: "fine-grained", actor: "wren", pullRequests: "none" } });
  addIssue(github.world, repositoryOf(github.world, "kestrel/engine"), { number: 2, pullRequest: {} });
  const query = `{ repository(owner: "kestrel", name: "engine") {
    a: issueOrPullRequest(number: 1) { __typename } b: issueOrPullRequest(number: 2) { __typename } } }`;
  expect((await sendQuery(github, "issues-only", query)).answer).toMatchObject({
    data: { repository: { a: { __typename: "Issue" }, b: null } },
    errors: [{ type: "FORBIDDEN", path: ["repository", "b"] }],
  });
});
