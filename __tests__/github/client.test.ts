import { afterEach, describe, expect, test } from "@jest/globals";
import { type Client, createClient } from "../../src/github/client.js";
import { isAmbiguous } from "../../src/github/retry.js";
import { Traffic } from "../../src/github/traffic.js";
import { createWorld } from "../support/github/create-world.js";
import { type Fault, faultFirst, LOST_ANSWERS } from "../support/github/faults.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";

let github: SimulatedGitHub | null = null;
afterEach(async () => {
  await github?.close();
  github = null;
});

const HOME = { owner: "kestrel", repo: "community" };
const QUERY = 'query Home { repository(owner: "kestrel", name: "community") { isPrivate } }';

/** A client over a simulation where the first `times` requests go wrong. A second of waiting is a millisecond. */
async function clientWith(fault: Fault, times: number, more: { timeout?: number; second?: number } = {}) {
  const world = createWorld({
    repositories: { "kestrel/community": { issues: [{ number: 1 }] } },
    faults: [faultFirst(times, fault)],
  });
  github = await startGitHub(world);
  const traffic = new Traffic();
  const { apiUrl, graphqlUrl, log } = github;
  const token = "reader-token";
  const client = createClient({
    token,
    tokenInput: "read-token",
    apiUrl,
    graphqlUrl,
    traffic,
    second: 1,
    ...more,
  });
  return { client, traffic, log, world };
}

const readByRest = (client: Client) => client.rest.issues.get({ ...HOME, issue_number: 1 });
const readByGraphql = (client: Client) => client.graphql<{ repository: { isPrivate: boolean } }>(QUERY);

const PASSING: Fault[] = [
  ...LOST_ANSWERS,
  { kind: "secondary-limit", retryAfter: 1 },
  { kind: "too-many-requests", retryAfter: 1 },
  { kind: "primary-limit", resetIn: 2 },
];

describe("reading", () => {
  test.each(PASSING)("by REST survives $kind", async (fault) => {
    const { client, traffic } = await clientWith(fault, 2);
    expect((await readByRest(client)).data.number).toBe(1);
    expect(traffic).toMatchObject({ rest: 3, retries: 2 });
  });

  test.each([
    ...PASSING,
    { kind: "graphql-rate-limited", resetIn: 2 },
    { kind: "graphql-rate-limit", resetIn: 2 },
    { kind: "partial-data" },
  ] satisfies Fault[])("by GraphQL survives $kind", async (fault) => {
    const { client, traffic } = await clientWith(fault, 2);
    expect((await readByGraphql(client)).repository.isPrivate).toBe(false);
    expect(traffic).toMatchObject({ graphql: 3, retries: 2 });
  });

  test("gives a try that hangs up, and tries again", async () => {
    const { client, traffic } = await clientWith({ kind: "hang" }, 1, { timeout: 100 });
    expect((await readByGraphql(client)).repository.isPrivate).toBe(false);
    expect(traffic.requests).toBe(2);
  });

  test("ends after three repetitions, ambiguously", async () => {
    const { client, traffic } = await clientWith({ kind: "bad-gateway-html" }, 99);
    const error = await readByRest(client).catch((caught: unknown) => caught);
    expect(isAmbiguous(error)).toBe(true);
    expect(String(error)).not.toMatch(/</);
    expect(traffic.requests).toBe(4);
  });

  test("does not repeat what is an answer: 404", async () => {
    const { client, traffic } = await clientWith({ kind: "bad-gateway" }, 0);
    await expect(client.rest.issues.get({ ...HOME, issue_number: 9 })).rejects.toMatchObject({ status: 404 });
    expect(traffic.requests).toBe(1);
  });
});

describe("a limit that is used up", () => {
  test.each<Fault>([
    { kind: "primary-limit", resetIn: 3600 },
    { kind: "graphql-rate-limited", resetIn: 3600 },
    { kind: "secondary-limit", retryAfter: 3600 },
  ])("for an hour ($kind) ends the run with the time it resets", async (fault) => {
    const { client, traffic } = await clientWith(fault, 9);
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString().slice(0, 13).replace("T", " ");
    const error = await readByGraphql(client).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: "UserError", code: "rate-limited" });
    expect(String(error)).toMatch(
      new RegExp(`read-token is used up until ${inAnHour.slice(0, 10)} \\d\\d:\\d\\d UTC`),
    );
    expect(traffic.requests).toBe(1);
  });

  test("is waited for also by a request that repeats no lost answer", async () => {
    const { client, traffic } = await clientWith({ kind: "too-many-requests", retryAfter: 1 }, 2);
    await client.rest.issues.get({ ...HOME, issue_number: 1, request: { retries: 0 } });
    expect(traffic.requests).toBe(3);
  });

  test("for a while is waited for as long as GitHub says", async () => {
    const { client } = await clientWith({ kind: "too-many-requests", retryAfter: 30 }, 1, { second: 10 });
    const before = Date.now();
    await readByRest(client);
    expect(Date.now() - before).toBeGreaterThanOrEqual(295);
  });
});

test("a limit of which GitHub does not say how long it lasts is waited for a minute", async () => {
  const { client } = await clientWith({ kind: "secondary-limit", retryAfter: null }, 1, { second: 5 });
  const before = Date.now();
  await readByRest(client);
  expect(Date.now() - before).toBeGreaterThanOrEqual(295);
});

test("a limit that one request is refused for holds all others back as well", async () => {
  const { client, log } = await clientWith({ kind: "too-many-requests", retryAfter: 20 }, 8, { second: 10 });
  await Promise.all(Array.from({ length: 12 }, () => readByRest(client)));
  expect(log).toHaveLength(8 + 12);
  const refused = log.slice(0, 8).map(({ startedAt }) => startedAt);
  expect(log[8]?.startedAt).toBeGreaterThanOrEqual(Math.min(...refused) + 195);
});

describe("writing", () => {
  const create = (client: Client) => client.rest.issues.create({ ...HOME, title: "Report" });

  test.each<Fault>([{ kind: "reset-after" }, { kind: "error-after" }, { kind: "truncated-json" }])(
    "an issue is never repeated after $kind: it may be there",
    async (fault) => {
      const { client, traffic, world } = await clientWith(fault, 1);
      const error = await create(client).catch((caught: unknown) => caught);
      expect(isAmbiguous(error)).toBe(true);
      expect(traffic.requests).toBe(1);
      expect(world.repositories.get("kestrel/community")?.issues.size).toBe(2);
    },
  );

  test.each<Fault>([
    { kind: "secondary-limit", retryAfter: 1 },
    { kind: "too-many-requests", retryAfter: 1 },
    { kind: "primary-limit", resetIn: 2 },
  ])("an issue waits for $kind, which had no effect", async (fault) => {
    const { client, world } = await clientWith(fault, 1);
    await create(client);
    expect(world.repositories.get("kestrel/community")?.issues.size).toBe(2);
  });

  test("an edit is repeated, since doing it twice changes nothing more", async () => {
    const { client, traffic } = await clientWith({ kind: "error-after" }, 1);
    await client.rest.issues.update({ ...HOME, issue_number: 1, title: "Report" });
    expect(traffic.requests).toBe(2);
  });

  test.each<Fault>([{ kind: "error-after" }, { kind: "bad-gateway" }])(
    "labels is repeated after $kind when the request says that it may be",
    async (fault) => {
      const { client, traffic } = await clientWith(fault, 2);
      await client.rest.issues.addLabels({
        ...HOME,
        issue_number: 1,
        labels: ["report"],
        request: { isRepeatable: true },
      });
      expect(traffic.requests).toBe(3);
    },
  );

  test("is repeated less when the request says so", async () => {
    const { client, traffic } = await clientWith({ kind: "bad-gateway" }, 9);
    const edit = client.rest.issues.update({ ...HOME, issue_number: 1, title: "x", request: { retries: 0 } });
    await expect(edit).rejects.toThrow(/status 502/);
    expect(traffic.requests).toBe(1);
  });
});

test("at most eight requests are under way at once", async () => {
  const { client, log } = await clientWith({ kind: "slow", ms: 20 }, 99);
  await Promise.all(Array.from({ length: 30 }, () => readByRest(client)));
  expect(Math.max(...log.map(({ concurrency }) => concurrency))).toBe(8);
});

test.each(["", "two words", "line\nbreak", "tökén"])(
  "the token %j is refused without being quoted",
  (token) => {
    const create = () =>
      createClient({
        token,
        tokenInput: "read-token",
        apiUrl: "https://api.github.com",
        graphqlUrl: "https://api.github.com/graphql",
        traffic: new Traffic(),
      });
    expect(create).toThrow(/^read-token is no token/);
  },
);
