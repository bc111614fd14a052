import { setTimeout as delay } from "node:timers/promises";
import { beforeAll, expect, test } from "@jest/globals";
import type { World } from "../support/github/world.js";
import { run, withGitHub } from "./kestrel-world.js";
import { type CleanRun, cleanRunOf, differences } from "./schedules.js";
import { sideBySide } from "./side-by-side.js";
import { playStages, stateOf } from "./stages.js";

/** How many seeds are tried: `npm run soak` tries a hundred. */
const SEEDS = Number(process.env.ROADMAP_REPORT_SEEDS ?? 8);

/** Milliseconds that a request takes: a process may die before, while or after it has its effect. */
const LATENCY = 12;

const clean: CleanRun[] = [];
beforeAll(async () => {
  for (const stage of Object.values(await playStages())) clean.push(await cleanRunOf(stage));
});

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Comes to pass some milliseconds after the `count`th request from now. */
function momentAfter(world: World, count: number, milliseconds: number): Promise<void> {
  let left = count;
  return new Promise((resolve) => {
    world.faults = [
      () => {
        left -= 1;
        if (left === 0) void delay(milliseconds).then(resolve);
        return null;
      },
    ];
  });
}

interface Trial {
  kills: number;
  /** How the world differs from one in which nobody was killed, after what led there; null when it does not. */
  complaint: string | null;
}

/** Kills a stage's run once or twice in a row, and lets the last one end. */
async function trial(seed: number): Promise<Trial> {
  const random = numbersOf(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const chosen = clean[pick(clean.length)];
  if (!chosen) throw new Error("there is no stage to choose from");
  const { inputs, world: begin } = chosen.stage;
  const world = begin();
  world.latency = LATENCY;
  const story = [`seed ${seed}`];
  let kills = 0;
  const wrong: string[] = [];
  await withGitHub(world, async (github) => {
    for (let times = 1 + pick(2); times > 0; times--) {
      const [count, milliseconds] = [1 + pick(chosen.requests.length), pick(3 * LATENCY)];
      const killed = await run(github, { inputs, killWhen: momentAfter(world, count, milliseconds) });
      story.push(`exit ${killed.exitCode}, to be killed ${milliseconds} ms after request ${count}`);
      if (killed.exitCode === null) kills++;
    }
    world.faults = [];
    const last = await run(github, { inputs });
    wrong.push(...last.annotations.errors);
  });
  wrong.push(...differences(stateOf(world), chosen.state));
  return { kills, complaint: wrong.length > 0 ? [...story, ...wrong].join("\n") : null };
}

test(
  `a run killed at any moment is completed by the next one (${SEEDS} seeds)`,
  async () => {
    const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
    const trials = await sideBySide(seeds, trial);
    const kills = trials.reduce((sum, { kills }) => sum + kills, 0);
    process.stdout.write(`${SEEDS} seeds, ${kills} runs killed\n`);
    expect(trials.flatMap(({ complaint }) => complaint ?? [])).toEqual([]);
    expect(kills).toBeGreaterThan(SEEDS / 2);
  },
  60_000 + SEEDS * 10_000,
);
