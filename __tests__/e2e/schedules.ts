import type { Fault, FaultRule } from "../support/github/faults.js";
import { formatLog, type RequestLogEntry } from "../support/github/request-log.js";
import type { ActionRun } from "../support/run-action.js";
import { runHere } from "../support/run-here.js";
import { run, withGitHub } from "./kestrel-world.js";
import { isClean, type Stage, stateOf } from "./stages.js";

/** What a stage's run asks and leaves behind when nothing goes wrong. */
export interface CleanRun {
  stage: Stage;
  /** Every request by its name. */
  requests: string[];
  state: ReturnType<typeof stateOf>;
}

/** Runs a stage without faults, in this process. */
export async function cleanRunOf(stage: Stage): Promise<CleanRun> {
  const world = stage.world();
  const name = requestNamer();
  const requests: string[] = [];
  await withGitHub(world, async (github) => {
    const ended = await run(github, { inputs: stage.inputs, here: runHere });
    if (!isClean(ended)) throw new Error(`a run without faults went wrong: ${ended.stdout}`);
    requests.push(...ended.requests.map(name));
  });
  return { stage, requests, state: stateOf(world) };
}

/** Names requests by what they ask and how often it was asked before: side by side, their order is not fixed. */
function requestNamer(): (request: RequestLogEntry) => string {
  const seen = new Map<string, number>();
  return ({ method, path, operation }) => {
    const what = operation ?? `${method} ${path}`;
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    return count === 1 ? what : `${what} (${count})`;
  };
}

/** A rule that lets a fault strike one named request. */
export function faultAt(fault: Fault, request: string): FaultRule {
  const name = requestNamer();
  return (received) => (name(received) === request ? fault : null);
}

/** A rule that lets a fault strike one named request and all that come after it. */
export function faultFrom(fault: Fault, request: string): FaultRule {
  const name = requestNamer();
  let hasBegun = false;
  return (received) => {
    hasBegun ||= name(received) === request;
    return hasBegun ? fault : null;
  };
}

/** What became of one schedule. */
export interface Outcome {
  /** Runs that it took: 2 when the first did not end clean. */
  runs: number;
  /** Reports beyond those of a clean run. */
  duplicates: number;
  /** What is wrong, for the message of a failing test; null when all is as a clean run leaves it. */
  complaint: string | null;
}

/**
 * Runs a stage once for each of its requests, with the fault that `rule` makes of it. In this process: what there are
 * hundreds of would take minutes if each had to start the bundle and warm up.
 */
export async function runSchedules(
  clean: CleanRun,
  requests: string[],
  rule: (request: string) => FaultRule,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const request of requests) {
    const outcome = await runWithFault(clean, rule(request));
    outcomes.push({ ...outcome, complaint: outcome.complaint && `${request}: ${outcome.complaint}` });
  }
  return outcomes;
}

/** Runs a stage with a fault in it, and once more without when that run did not end clean. */
async function runWithFault({ stage, state }: CleanRun, rule: FaultRule): Promise<Outcome> {
  const world = stage.world();
  world.faults.push(rule);
  const runs: ActionRun[] = [];
  await withGitHub(world, async (github) => {
    runs.push(await run(github, { inputs: stage.inputs, here: runHere }));
    if (runs.every(isClean)) return;
    world.faults.length = 0;
    runs.push(await run(github, { inputs: stage.inputs, here: runHere }));
  });
  const left = stateOf(world);
  const complaints = [
    ...(runs[0]?.requests.some(({ fault }) => fault !== null) ? [] : ["the fault struck nothing"]),
    ...runs.flatMap(badEnding),
    ...differences(left, state),
  ];
  return {
    runs: runs.length,
    duplicates: left.issues.length - state.issues.length,
    complaint: complaints.length > 0 ? [...complaints, ...runs.map(storyOf)].join("\n") : null,
  };
}

/** The lines in which one state of a world differs from another. */
export function differences(left: unknown, right: unknown): string[] {
  const linesOf = (state: unknown) => JSON.stringify(state, null, 1).replaceAll("\\n", "\n").split("\n");
  const [here, there] = [linesOf(left), linesOf(right)];
  const only = (lines: string[], others: string[], sign: string) =>
    lines.filter((line) => !others.includes(line)).map((line) => `${sign} ${line}`);
  return [...only(here, there, "+"), ...only(there, here, "-")];
}

/** A run succeeds, or fails in one sentence that a person can do something about. */
function badEnding({ exitCode, annotations: { errors } }: ActionRun): string[] {
  const isSentence = errors.length === 1 && !/defect|\n/.test(errors[0] ?? "");
  return exitCode === 0 ? errors : isSentence ? [] : [`ended with ${exitCode}: ${errors.join("\n")}`];
}

function storyOf({ annotations, requests }: ActionRun): string {
  return [...annotations.errors, ...annotations.warnings, formatLog(requests)].join("\n");
}
