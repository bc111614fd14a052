import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createWorld } from "../support/github/create-world.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";
import { sendQuery, sendRest } from "./client.js";

let github: SimulatedGitHub;

beforeEach(async () => {
  github = await startGitHub(
    createWorld({
      repositories: {
        "kestrel/community": {
          files: {
            "notes/2023-08-03.md": "# Core call\n",
            "notes/2023/09.md": "later\n",
            "README.md": "Kestrel\n",
          },
          transferredIssues: { 9: "kestrel/engine#2" },
        },
        "kestrel/engine": {
          issues: [
            { number: 1, title: "Faster start", assignees: ["ana"], labels: ["perf"] },
            { number: 2, title: "Moved here", state: "closed", stateReason: "duplicate" },
            { number: 3, title: "Start sooner", pullRequest: { closes: ["kestrel/engine#1"] } },
          ],
        },
        "kestrel/secret": { visibility: "private", issues: [{ number: 1, title: "Hush" }] },
      },
      projects: [
        {
          owner: "kestrel",
          number: 5,
          fields: [
            { name: "Status", type: "single-select", options: ["Todo", "Done"] },
            { name: "Target date", type: "date" },
          ],
          items: [
            { content: "kestrel/engine#1", values: { Status: "Todo", "Target date": "2023-09-30" } },
            { content: { title: "Write the guide", assignees: ["ben"] }, values: { Status: "Done" } },
            { content: "kestrel/secret#1", values: { Status: "Todo" } },
            { content: "kestrel/engine#3", isArchived: true },
          ],
        },
      ],
    }),
  );
});
afterEach(() => github.close());

describe("notes", () => {
  test("are listed with Git's own object ids, and read by them or by path", async () => {
    const { answer } = await sendRest<{ truncated: boolean; tree: { path: string; sha: string }[] }>(
      github,
      "workflow-token",
      "GET /repos/kestrel/community/git/trees/HEAD?recursive=1",
    );
    const paths = ["README.md", "notes", "notes/2023-08-03.md", "notes/2023", "notes/2023/09.md"];
    expect(answer.tree.map(({ path }) => path)).toEqual(paths);
    const query = `{ repository(owner: "kestrel", name: "community") {
      isPrivate defaultBranchRef { name target { oid } }
      a: object(expression: "HEAD:notes/2023-08-03.md") { ... on Blob { text byteSize isTruncated isBinary oid } }
      b: object(expression: "HEAD:notes/none.md") { __typename } } }`;
    const read = await sendQuery(github, "workflow-token", query);
    expect(read.answer).toMatchObject({
      data: { repository: { a: { text: "# Core call\n", byteSize: 12, isTruncated: false }, b: null } },
    });
  });
});

describe("the board", () => {
  const query = `query Board($login: String!, $number: Int!) { repositoryOwner(login: $login) { ... on ProjectV2Owner { projectV2(number: $number) {
    title public fields(first: 100) { nodes { ... on ProjectV2FieldCommon { name dataType } } }
    items(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { type
      status: fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name } }
      content { __typename ... on Issue { title assignees(first: 10) { nodes { login } } } ... on DraftIssue { title } } } } } } } }`;

  test("comes without archived items", async () => {
    const { answer } = await sendQuery(github, "reader-token", query, { login: "kestrel", number: 5 });
    expect(answer.errors).toBeUndefined();
    expect(answer).toMatchObject({
      data: {
        repositoryOwner: {
          projectV2: {
            title: "Roadmap",
            items: {
              totalCount: 3,
              nodes: [
                {
                  type: "ISSUE",
                  status: { name: "Todo" },
                  content: { assignees: { nodes: [{ login: "ana" }] } },
                },
                { type: "DRAFT_ISSUE", content: { title: "Write the guide" } },
                { type: "ISSUE", content: { title: "Hush" } },
              ],
            },
          },
        },
      },
    });
  });

  test("does not exist for a workflow's own token", async () => {
    const { answer } = await sendQuery(github, "workflow-token", query, { login: "kestrel", number: 5 });
    expect(answer.errors).toMatchObject([
      {
        type: "NOT_FOUND",
        path: ["repositoryOwner", "projectV2"],
        message: "Could not resolve to a ProjectV2 with the number 5.",
      },
    ]);
  });
});

describe("linked work", () => {
  test("answers alias by alias", async () => {
    const query = `{ a: repository(owner: "kestrel", name: "engine") {
        i1: issueOrPullRequest(number: 1) { ... on Issue { state closedByPullRequestsReferences(first: 5) { nodes { number } } } }
        i2: issueOrPullRequest(number: 2) { ... on Issue { stateReason(enableDuplicate: true) } }
        i7: issueOrPullRequest(number: 7) { __typename } }
      b: repository(owner: "kestrel", name: "secret") { id } }`;
    const { answer } = await sendQuery(github, "workflow-token", query);
    expect(answer).toMatchObject({
      data: {
        a: {
          i1: { state: "OPEN", closedByPullRequestsReferences: { nodes: [{ number: 3 }] } },
          i2: { stateReason: "DUPLICATE" },
          i7: null,
        },
        b: null,
      },
      errors: [
        { type: "NOT_FOUND", path: ["a", "i7"] },
        { type: "NOT_FOUND", path: ["b"] },
      ],
    });
  });

  test("follows a transferred issue over REST alone", async () => {
    const query = `{ repository(owner: "kestrel", name: "community") { issueOrPullRequest(number: 9) { __typename } } }`;
    expect((await sendQuery(github, "workflow-token", query)).answer.errors).toMatchObject([
      { type: "NOT_FOUND" },
    ]);
    const { response, answer } = await sendRest(
      github,
      "workflow-token",
      "GET /repos/kestrel/community/issues/9",
    );
    expect(response.redirected).toBe(true);
    expect(answer).toMatchObject({ html_url: "https://github.com/kestrel/engine/issues/2" });
  });
});
