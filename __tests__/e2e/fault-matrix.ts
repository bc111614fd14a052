import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Fault, type FaultRule, LOST_ANSWERS } from "../support/github/faults.js";
import { type CleanRun, cleanRunOf, faultAt, faultFrom, type Outcome, runSchedules } from "./schedules.js";
import { playStages, type Stages } from "./stages.js";

/** Faults that strike any one request. */
const FAULTS: Fault[] = [
  ...LOST_ANSWERS,
  { kind: "secondary-limit" },
  { kind: "too-many-requests" },
  { kind: "primary-limit" },
  { kind: "slow", ms: 300 },
  { kind: "hang" },
];

/** Those that only GraphQL has. */
const GRAPHQL_FAULTS: Fault[] = [
  { kind: "graphql-rate-limited" },
  { kind: "graphql-rate-limit" },
  { kind: "partial-data" },
];

/** Lists that do not show yet what a create has made, its answer lost or not. */
const LAGS: Fault[] = [
  { kind: "list-lag", lists: 2 },
  { kind: "reset-after", lists: 2 },
  { kind: "error-after", lists: 2 },
  { kind: "truncated-json", lists: 2 },
];

/** Faults that strike every request from one on: GitHub is down until the next run. */
const OUTAGES: Fault[] = [
  { kind: "service-unavailable" },
  { kind: "reset-after" },
  { kind: "primary-limit", resetIn: 3600 },
];

const isGraphql = (request: string) => /^(query|mutation) /.test(request);
const isCreation = (request: string) => /^POST .*\/issues$/.test(request);

/** The tests of one stage. A file of tests for each lets the stages share the cores. */
export function strikeEveryRequest(stage: keyof Stages): void {
  const outcomes: Outcome[] = [];
  let clean: CleanRun;

  beforeAll(async () => {
    clean = await cleanRunOf((await playStages())[stage]);
  });

  afterAll(() => {
    const reruns = outcomes.filter(({ runs }) => runs > 1).length;
    const duplicates = outcomes.reduce((sum, outcome) => sum + outcome.duplicates, 0);
    process.stdout.write(`${outcomes.length} schedules, ${reruns} run twice, ${duplicates} duplicates\n`);
  });

  /** Runs the stage once for each of its requests that may be struck, and holds what is left against a clean run. */
  async function strike(
    rule: (request: string) => FaultRule,
    mayBeStruck: (request: string) => boolean = () => true,
  ): Promise<void> {
    const ended = await runSchedules(clean, clean.requests.filter(mayBeStruck), rule);
    outcomes.push(...ended);
    expect(ended.flatMap(({ complaint }) => complaint ?? [])).toEqual([]);
  }

  describe("leaves what a clean run leaves, at the latest when it is repeated, after", () => {
    test.each(FAULTS)("$kind at any one request", (fault) => strike((at) => faultAt(fault, at)));

    test.each(GRAPHQL_FAULTS)("$kind at any one query", (fault) =>
      strike((at) => faultAt(fault, at), isGraphql),
    );

    test.each(OUTAGES)("$kind from the first request on, or from any since the notes' files", (fault) => {
      const { requests } = clean;
      const late = requests.slice(requests.indexOf("query NotesFiles"));
      const mayBeStruck = (request: string) => request === requests[0] || late.includes(request);
      return strike((at) => faultFrom(fault, at), mayBeStruck);
    });
  });

  if (stage === "change") return;
  describe("creates an issue that two lists do not show, and finds it or makes it once, after", () => {
    test.each(LAGS)("$kind", (fault) => strike((at) => faultAt(fault, at), isCreation));
  });
}
