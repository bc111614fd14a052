import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createWorld } from "../support/github/create-world.js";
import { formatLog } from "../support/github/request-log.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";
import { sendQuery, sendRest } from "./client.js";

let github: SimulatedGitHub;

beforeEach(async () => {
  const issues = Array.from({ length: 130 }, (_, index) => ({ number: index + 1, labels: ["a", "b", "c"] }));
  const repository = { files: { "a/b/c.md": "c", "a/d.md": "d" }, treeLimit: 3, issues };
  github = await startGitHub(createWorld({ repositories: { "kestrel/community": repository } }));
});
afterEach(() => github.close());

const inRepository = (selection: string) =>
  `{ repository(owner: "kestrel", name: "community") { ${selection} } }`;

/** What failed, so that the test may end well. */
function failuresSoFar(): string[] {
  return github.failures.splice(0);
}

describe("a query", () => {
  test.each([
    ["no page size", "issues { totalCount }", "MISSING_PAGINATION_BOUNDARIES"],
    ["a page size over 100", "issues(first: 101) { totalCount }", "EXCESSIVE_PAGINATION"],
    ["a page size of zero", "issues(last: 0) { totalCount }", "EXCESSIVE_PAGINATION"],
    [
      "more than 500,000 nodes",
      "issues(first: 100) { nodes { assignees(first: 100) { nodes { login } } labels(first: 100) { nodes { repository { issues(first: 100) { totalCount } } } } } }",
      "MAX_NODE_LIMIT_EXCEEDED",
    ],
  ])("with %s is refused, and fails the test", async (_, selection, type) => {
    const { answer } = await sendQuery(github, "reader-token", inRepository(selection));
    expect(answer.errors).toMatchObject([{ type }]);
    expect(failuresSoFar()).toHaveLength(1);
  });

  test("that does not fit the schema is refused in GitHub's words, since clients fall back on that", async () => {
    const { answer } = await sendQuery(
      github,
      "reader-token",
      inRepository("nothing issue(number: 1) { title }"),
    );
    expect(answer).toMatchObject({
      errors: [
        {
          message: "Field 'nothing' doesn't exist on type 'Repository'",
          extensions: { code: "undefinedField", typeName: "Repository", fieldName: "nothing" },
        },
      ],
    });
    expect(answer.data).toBeUndefined();
  });

  test("of what is not simulated fails the test", async () => {
    await sendQuery(github, "reader-token", inRepository("stargazerCount"));
    expect(failuresSoFar()).toEqual(["query repository: Repository.stargazerCount is not simulated"]);
    await sendQuery(github, "reader-token", inRepository('labels(first: 1, query: "a") { totalCount }'));
    expect(failuresSoFar()).toEqual(["query repository: Repository.labels(query:) is not simulated"]);
  });

  test("costs a point for every hundred connections", async () => {
    const query = inRepository(
      "issues(first: 100) { nodes { labels(first: 10) { totalCount } assignees(first: 10) { totalCount } } }",
    );
    await sendQuery(github, "reader-token", query);
    await sendQuery(github, "reader-token", inRepository("name"));
    expect(github.log.map(({ points }) => points)).toEqual([2, 1]);
    expect(github.world.tokens.get("reader-token")?.pointsLeft).toBe(4997);
  });

  test("reads a list page by page, forwards and backwards", async () => {
    const page = (bounds: string) =>
      inRepository(`issues(${bounds}) { totalCount pageInfo { hasNextPage endCursor } nodes { number } }`);
    type Page = {
      repository: {
        issues: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { number: number }[] };
      };
    };
    const first = (await sendQuery(github, "reader-token", page("first: 100"))).answer.data as Page;
    const { pageInfo } = first.repository.issues;
    expect(pageInfo.hasNextPage).toBe(true);
    const rest = (await sendQuery(github, "reader-token", page(`first: 100, after: "${pageInfo.endCursor}"`)))
      .answer.data as Page;
    const last = (await sendQuery(github, "reader-token", page("last: 2"))).answer.data as Page;
    const numbers = [first, rest].flatMap(({ repository }) =>
      repository.issues.nodes.map(({ number }) => number),
    );
    expect(numbers).toEqual(Array.from({ length: 130 }, (_, index) => index + 1));
    expect(rest.repository.issues.pageInfo.hasNextPage).toBe(false);
    expect(last.repository.issues.nodes).toEqual([{ number: 129 }, { number: 130 }]);
  });
});

describe("a REST request", () => {
  test.each([
    "DELETE /repos/kestrel/community/issues/1",
    "GET /search/issues?q=a",
    "GET /repos/kestrel/community/issues?assignee=a",
  ])("that is not simulated is refused, and fails the test: %s", async (request) => {
    const { response } = await sendRest(github, "reader-token", request);
    expect(response.status).toBe(501);
    expect(failuresSoFar()).toHaveLength(1);
  });

  test("without a token is refused, and fails the test", async () => {
    expect((await fetch(`${github.apiUrl}/user`)).status).toBe(401);
    expect(failuresSoFar()).toEqual(["GET /user: came without a token"]);
  });

  test("for a list of issues gives the newest first, 30 a page, and links to the other pages", async () => {
    const path = "/repos/kestrel/community/issues";
    const { response, answer } = await sendRest<{ number: number }[]>(github, "reader-token", `GET ${path}`);
    expect(answer.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => 130 - index));
    expect(response.headers.get("link")).toContain(`<${github.apiUrl}${path}?page=2>; rel="next"`);
    expect(response.headers.get("link")).toContain(`<${github.apiUrl}${path}?page=5>; rel="last"`);
  });

  test("for a tree of too many entries gives the first ones, and says that it is truncated", async () => {
    const tree = "GET /repos/kestrel/community/git/trees/main";
    const whole = await sendRest<{ tree: { path: string }[] }>(github, "reader-token", `${tree}?recursive=1`);
    expect(whole.answer).toMatchObject({ truncated: true });
    expect(whole.answer.tree.map(({ path }) => path)).toEqual(["a", "a/b", "a/b/c.md"]);
    expect((await sendRest(github, "reader-token", tree)).answer).toMatchObject({
      truncated: false,
      tree: [{ path: "a" }],
    });
  });
});

test("closing a server that was misused fails", async () => {
  const other = await startGitHub(createWorld({ repositories: { "kestrel/community": {} } }));
  await sendRest(other, "reader-token", "GET /meta");
  await expect(other.close()).rejects.toThrow("GET /meta is not simulated");
});

test("the log tells what was asked, what it cost and how it ended", async () => {
  await sendRest(github, "reader-token", "GET /repos/kestrel/community/issues/999");
  await sendQuery(github, "reader-token", `query Name ${inRepository("name")}`);
  expect(formatLog(github.log).replace(/\d+ ms/g, "N ms")).toBe(
    "404 GET /repos/kestrel/community/issues/999, N ms\n200 query Name (1 points), N ms",
  );
});
