import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Fault } from "../support/github/faults.js";
import { type CleanRun, cleanRunOf, faultAt, faultFrom, type Outcome, runSchedules } from "./schedules.js";
import { playStages, type Stages } from "./stages.js";

/** Faults that strike one request, each with what it can strike. */
const FAULTS: { fault: Fault; strikes: (request: string) => boolean }[] = [
  { fault: { kind: "bad-gateway" }, strikes: any },
  { fault: { kind: "bad-gateway-html" }, strikes: any },
  { fault: { kind: "service-unavailable" }, strikes: any },
  { fault: { kind: "gateway-timeout" }, strikes: any },
  { fault: { kind: "reset-before" }, strikes: any },
  { fault: { kind: "reset-after" }, strikes: any },
  { fault: { kind: "error-after" }, strikes: any },
  { fault: { kind: "secondary-limit" }, strikes: any },
  { fault: { kind: "too-many-requests" }, strikes: any },
  { fault: { kind: "primary-limit" }, strikes: any },
  { fault: { kind: "graphql-rate-limited" }, strikes: isGraphql },
  { fault: { kind: "graphql-rate-limit" }, strikes: isGraphql },
  { fault: { kind: "partial-data" }, strikes: isGraphql },
  { fault: { kind: "truncated-json" }, strikes: any },
  { fault: { kind: "slow", ms: 300 }, strikes: any },
  { fault: { kind: "hang" }, strikes: any },
  { fault: { kind: "list-lag", lists: 2 }, strikes: isCreation },
  { fault: { kind: "reset-after", lists: 2 }, strikes: isCreation },
  { fault: { kind: "error-after", lists: 2 }, strikes: isCreation },
  { fault: { kind: "truncated-json", lists: 2 }, strikes: isCreation },
];

/** Faults that strike every request from one on: GitHub is down until the next run. */
const OUTAGES: Fault[] = [
  { kind: "service-unavailable" },
  { kind: "reset-after" },
  { kind: "primary-limit", resetIn: 3600 },
];

function any(): boolean {
  return true;
}

function isGraphql(request: string): boolean {
  return /^(query|mutation) /.test(request);
}

function isCreation(request: string): boolean {
  return /^POST .*\/issues$/.test(request);
}

const STAGES: (keyof Stages)[] = ["first", "change", "nextMonth"];

const outcomes: Outcome[] = [];
let clean: Record<keyof Stages, CleanRun>;

beforeAll(async () => {
  const stages = await playStages();
  clean = {
    first: await cleanRunOf(stages.first),
    change: await cleanRunOf(stages.change),
    nextMonth: await cleanRunOf(stages.nextMonth),
  };
});

afterAll(() => {
  const reruns = outcomes.filter(({ runs }) => runs > 1).length;
  const duplicates = outcomes.reduce((sum, outcome) => sum + outcome.duplicates, 0);
  process.stdout.write(`${outcomes.length} schedules, ${reruns} run twice, ${duplicates} duplicates\n`);
});

async function expectRight(schedules: Promise<Outcome[]>): Promise<void> {
  const ended = await schedules;
  outcomes.push(...ended);
  expect(ended.flatMap(({ complaint }) => complaint ?? [])).toEqual([]);
}

describe.each([
  ["the first run of a series", "first"],
  ["a run of the same month with something new", "change"],
  ["the next month's run", "nextMonth"],
] as const)("%s leaves what a clean run leaves, at the latest when it is repeated, after", (_what, stage) => {
  test.each(FAULTS)(
    "$fault.kind at any one request, then $fault.lists lagging lists",
    async ({ fault, strikes }) => {
      const requests = clean[stage].requests.filter(strikes);
      await expectRight(runSchedules(clean[stage], requests, (request) => faultAt(fault, request)));
    },
  );

  test.each(OUTAGES)("$kind from any one request on", async (fault) => {
    const { requests } = clean[stage];
    await expectRight(runSchedules(clean[stage], requests, (request) => faultFrom(fault, request)));
  });
});

test("the three runs make every kind of request", () => {
  const all = STAGES.flatMap((stage) => clean[stage].requests).join("\n");
  for (const kind of [/^query /m, /^mutation Pin/m, /^mutation Unpin/m, /^GET /m, /^POST /m, /^PATCH /m]) {
    expect(all).toMatch(kind);
  }
});
