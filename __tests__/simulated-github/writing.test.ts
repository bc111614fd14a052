import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createWorld } from "../support/github/create-world.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";
import { sendQuery, sendRest } from "./client.js";

let github: SimulatedGitHub;

beforeEach(async () => {
  github = await startGitHub(
    createWorld({ repositories: { "kestrel/community": { files: { "a.md": "" } } } }),
  );
});
afterEach(() => github.close());

test("an issue that was created is listed for its creator, and can be edited, labelled, pinned and closed", async () => {
  const created = await sendRest<{ number: number; node_id: string }>(
    github,
    "workflow-token",
    "POST /repos/kestrel/community/issues",
    { title: "Report", body: "Hello" },
  );
  expect(created.response.status).toBe(201);
  const { number, node_id } = created.answer;
  const list = `{ repository(owner: "kestrel", name: "community") { issues(first: 10, filterBy: { createdBy: "github-actions[bot]" }) { nodes { number author { __typename login } } } } viewer { login } }`;
  expect((await sendQuery(github, "workflow-token", list)).answer).toEqual({
    data: {
      repository: { issues: { nodes: [{ number, author: { __typename: "Bot", login: "github-actions" } }] } },
      viewer: { login: "github-actions[bot]" },
    },
  });
  await sendRest(github, "workflow-token", `POST /repos/kestrel/community/issues/${number}/labels`, {
    labels: ["new"],
  });
  const pin = "mutation ($id: ID!) { pinIssue(input: { issueId: $id }) { issue { isPinned } } }";
  await sendQuery(github, "workflow-token", pin, { id: node_id });
  const closed = await sendRest(github, "workflow-token", `PATCH /repos/kestrel/community/issues/${number}`, {
    state: "closed",
    state_reason: "not_planned",
  });
  expect(closed.answer).toMatchObject({
    state: "closed",
    state_reason: "not_planned",
    labels: [{ name: "new" }],
  });
  expect(github.world.repositories.get("kestrel/community")?.pinnedIssues).toEqual([number]);
});

test("a body of more than 65,536 characters is refused", async () => {
  const body = { title: "Report", body: "x".repeat(65_537) };
  const { response, answer } = await sendRest(
    github,
    "workflow-token",
    "POST /repos/kestrel/community/issues",
    body,
  );
  expect(response.status).toBe(422);
  expect(answer).toMatchObject({
    message: "Validation Failed",
    errors: [{ field: "body", message: "body is too long (maximum is 65536 characters)" }],
  });
});
