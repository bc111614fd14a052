import { setTimeout as delay } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { issuesOf, run, withGitHub } from "./kestrel-world.js";
import { playStages, type Stages, stateOf } from "./stages.js";

let stages: Stages;
beforeAll(async () => {
  stages = await playStages();
});

/** Runs that start so many milliseconds after the first, each with what every request takes. */
const STARTS: [after: number[], latency: number][] = [
  [[0, 0], 0],
  [[0, 0], 40],
  [[0, 20], 40],
  [[0, 60], 80],
  [[0, 200], 60],
  [[0, 0, 0], 30],
];

describe("runs that go on at the same moment end with one open report", () => {
  test.each(STARTS)("in a new month, started after %j ms, %i ms a request", async (starts, latency) => {
    const { world: begin, inputs } = stages.nextMonth;
    const world = begin();
    world.latency = latency;
    const before = issuesOf(world).length;
    await withGitHub(world, async (github) => {
      const runs = await Promise.all(
        starts.map(async (after) => {
          await delay(after);
          return run(github, { inputs });
        }),
      );
      expect(runs.map(({ exitCode, annotations }) => [exitCode, annotations.errors])).toEqual(
        runs.map(() => [0, []]),
      );
      const made = issuesOf(world).slice(before);
      const [report, ...others] = made;
      expect(report).toMatchObject({ state: "open", number: before + 1 });
      for (const other of others) expect(other).toMatchObject({ state: "closed", stateReason: "duplicate" });
      expect(new Set(runs.map(({ outputs }) => outputs["issue-number"]))).toEqual(new Set([`${before + 1}`]));
      expect(runs.filter(({ outputs }) => outputs.result === "created")).toHaveLength(1);
      expect(issuesOf(world)[before - 1]?.state).toBe("closed");
      expect(world.repositories.get("kestrel/community")?.pinnedIssues).toEqual([before + 1]);
      const after = stateOf(world);
      world.latency = 0;
      const last = await run(github, { inputs });
      expect(last.outputs.result).toBe("unchanged");
      expect(stateOf(world)).toEqual(after);
    });
  });

  test("in a month that has its report already", async () => {
    const { world: begin, inputs } = stages.change;
    const world = begin();
    world.latency = 20;
    const before = issuesOf(world).length;
    await withGitHub(world, async (github) => {
      const runs = await Promise.all([run(github, { inputs }), run(github, { inputs })]);
      expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
      expect(issuesOf(world)).toHaveLength(before);
    });
  });
});
