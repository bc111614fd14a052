import { AsyncLocalStorage } from "node:async_hooks";
import { afterAll } from "@jest/globals";
import type { BundleOptions, BundleRun } from "./run-bundle.js";

/** The door of the program. Each run asks for it anew; the rooms behind it stay warm. */
const DOOR = "../../src/index.js";

/** What a run printed, for whatever it does: also for what goes on when it has already failed. */
const printing = new AsyncLocalStorage<{ stdout: string; stderr: string }>();

const restore = [divert("stdout"), divert("stderr")];
afterAll(() => {
  for (const giveBack of restore) giveBack();
});

let runs = 0;
let isUnderWay = false;

/**
 * Runs `src/index.ts` in this very process, as {@link runBundle} runs the bundle in one of its own: several times faster
 * after the first run, and seen by the coverage. Nothing can kill it, the working folder is that of the tests, and
 * `GITHUB_STEP_SUMMARY` must be the same each time, since `@actions/core` remembers it.
 * @throws Error when another run is under way: they would share the environment.
 */
export async function runHere({ args = [], env }: Pick<BundleOptions, "args" | "env">): Promise<BundleRun> {
  if (isUnderWay) throw new Error("one run after the other: they share a process");
  isUnderWay = true;
  const { argv, env: environment, exitCode } = process;
  const printed = { stdout: "", stderr: "" };
  try {
    process.argv = [...argv.slice(0, 2), ...args];
    process.env = { ...env };
    process.exitCode = 0;
    runs++;
    await printing.run(printed, () => import(`${DOOR}?run=${runs}`));
    return { exitCode: Number(process.exitCode), ...printed };
  } finally {
    process.argv = argv;
    process.env = environment;
    process.exitCode = exitCode;
    isUnderWay = false;
  }
}

/** Keeps what runs write to a stream instead of printing it, until the function that it gives is called. */
function divert(name: "stdout" | "stderr"): () => void {
  const stream = process[name];
  const { write } = stream;
  stream.write = (text: string | Uint8Array) => {
    const printed = printing.getStore();
    if (!printed) return write.call(stream, text);
    printed[name] += text;
    return true;
  };
  return () => {
    stream.write = write;
  };
}
