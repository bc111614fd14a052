import { afterEach, expect, test } from "@jest/globals";
import { createWorld } from "../support/github/create-world.js";
import { type Fault, type FaultRule, faultAt, faultFirst, faultWhen } from "../support/github/faults.js";
import { isWrite } from "../support/github/request-log.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";
import { sendQuery, sendRest } from "./client.js";

let github: SimulatedGitHub;
afterEach(() => github.close());

const QUERY = `{ repository(owner: "kestrel", name: "community") { name a: issue(number: 1) { title } b: issue(number: 2) { title } } }`;
const ISSUES = "/repos/kestrel/community/issues";

async function start(...faults: FaultRule[]): Promise<void> {
  const issues = [{ number: 1 }, { number: 2 }];
  github = await startGitHub(createWorld({ repositories: { "kestrel/community": { issues } }, faults }));
}

const countIssues = () => github.world.repositories.get("kestrel/community")?.issues.size;

const create = () => sendRest(github, "workflow-token", `POST ${ISSUES}`, { title: "Report" });

test.each<[Fault, number, string | null]>([
  [{ kind: "bad-gateway" }, 502, null],
  [{ kind: "service-unavailable" }, 503, null],
  [{ kind: "gateway-timeout" }, 504, null],
  [{ kind: "secondary-limit", retryAfter: 7 }, 403, "7"],
  [{ kind: "secondary-limit", retryAfter: null }, 403, null],
  [{ kind: "too-many-requests", retryAfter: 2 }, 429, "2"],
  [{ kind: "primary-limit", resetIn: 60 }, 403, null],
])("$kind answers so, and nothing has happened", async (fault, status, retryAfter) => {
  await start(faultFirst(1, fault));
  const { response } = await create();
  expect(response.status).toBe(status);
  expect(response.headers.get("retry-after")).toBe(retryAfter);
  expect(countIssues()).toBe(2);
  expect((await create()).response.status).toBe(201);
});

test("primary-limit says when the hour ends", async () => {
  await start(faultFirst(1, { kind: "primary-limit", resetIn: 60 }));
  const { headers } = (await create()).response;
  expect(headers.get("x-ratelimit-remaining")).toBe("0");
  const wait = Number(headers.get("x-ratelimit-reset")) - Date.now() / 1000;
  expect(wait).toBeGreaterThan(55);
  expect(wait).toBeLessThan(65);
});

test("bad-gateway-html answers with a page of HTML", async () => {
  await start(faultFirst(1, { kind: "bad-gateway-html" }));
  await expect(create()).rejects.toThrow(/JSON/);
  expect(github.log).toMatchObject([{ status: 502, fault: "bad-gateway-html" }]);
});

test("error-after answers 500 although the issue was created", async () => {
  await start(faultFirst(1, { kind: "error-after" }));
  expect((await create()).response.status).toBe(500);
  expect(countIssues()).toBe(3);
});

test.each<[Fault, number]>([
  [{ kind: "reset-before" }, 2],
  [{ kind: "reset-after" }, 3],
])("$kind breaks the connection; then there are %i issues", async (fault, issues) => {
  await start(faultFirst(1, fault));
  await expect(create()).rejects.toThrow("fetch failed");
  expect(countIssues()).toBe(issues);
  expect(github.log).toMatchObject([{ status: null, fault: fault.kind }]);
});

test("truncated-json answers 200 with half of the body", async () => {
  await start(faultFirst(1, { kind: "truncated-json" }));
  await expect(sendQuery(github, "reader-token", QUERY)).rejects.toThrow(/JSON/);
  expect(github.log[0]?.status).toBe(200);
});

test.each<[Fault, Record<string, string>]>([
  [{ kind: "graphql-rate-limited" }, { type: "RATE_LIMITED" }],
  [{ kind: "graphql-rate-limit" }, { type: "RATE_LIMIT", code: "graphql_rate_limit" }],
])("$kind answers 200 with an error of that type", async (fault, error) => {
  await start(faultFirst(1, fault));
  const { response, answer } = await sendQuery(github, "reader-token", QUERY);
  expect(response.status).toBe(200);
  expect(answer.errors).toMatchObject([error]);
});

test("partial-data nulls half of the longest list, with an error for each", async () => {
  await start(faultFirst(1, { kind: "partial-data" }));
  const query = `{ repository(owner: "kestrel", name: "community") { issues(first: 10) { nodes { number } } } }`;
  const { answer } = await sendQuery(github, "reader-token", query);
  expect(answer).toMatchObject({
    data: { repository: { issues: { nodes: [{ number: 1 }, null] } } },
    errors: [{ type: "RESOURCE_LIMITS_EXCEEDED", path: ["repository", "issues", "nodes", 1] }],
  });
});

test("slow answers late, and hang never", async () => {
  await start(faultAt(1, { kind: "slow", ms: 80 }), faultAt(2, { kind: "hang" }));
  await sendQuery(github, "reader-token", QUERY);
  expect(github.log[0]?.ms).toBeGreaterThanOrEqual(75);
  const signal = AbortSignal.timeout(150);
  const headers = { authorization: "token reader-token" };
  await expect(fetch(`${github.apiUrl}/user`, { headers, signal })).rejects.toThrow(/timeout|aborted/);
});

test("list-lag leaves what was created out of the next lists, of GraphQL and of REST", async () => {
  await start(faultWhen({ kind: "list-lag", lists: 2 }, isWrite, 1));
  await create();
  const listed = async () => {
    const { answer } = await sendRest<{ number: number }[]>(github, "reader-token", `GET ${ISSUES}`);
    return answer.map(({ number }) => number);
  };
  expect(await listed()).toEqual([2, 1]);
  const query = `{ repository(owner: "kestrel", name: "community") { issues(first: 10) { totalCount } } }`;
  expect((await sendQuery(github, "reader-token", query)).answer.data).toEqual({
    repository: { issues: { totalCount: 2 } },
  });
  expect(await listed()).toEqual([3, 2, 1]);
});

test("lists may lag after a lost answer too", async () => {
  await start(faultAt(1, { kind: "reset-after", lists: 1 }));
  await expect(create()).rejects.toThrow("fetch failed");
  const list = async () => (await sendRest<unknown[]>(github, "reader-token", `GET ${ISSUES}`)).answer.length;
  expect([await list(), await list()]).toEqual([2, 3]);
});

test("a rule strikes only what it matches, as often as it says", async () => {
  const isCreate = ({ method, path }: { method: string; path: string }) =>
    method === "POST" && path === ISSUES;
  await start(faultWhen({ kind: "bad-gateway" }, isCreate, 2));
  await sendQuery(github, "reader-token", QUERY);
  const statuses = [await create(), await create(), await create()].map(({ response }) => response.status);
  expect(statuses).toEqual([502, 502, 201]);
});

test("the log tells how many requests were under way at once", async () => {
  await start(faultFirst(3, { kind: "slow", ms: 50 }));
  await Promise.all([1, 2, 3].map(() => sendQuery(github, "reader-token", QUERY)));
  expect(Math.max(...github.log.map(({ concurrency }) => concurrency))).toBe(3);
});
