import { expect } from "@jest/globals";
import type { BundleRun } from "../support/run-bundle.js";
import { runHere } from "../support/run-here.js";

/** Runs one command of the terminal, with nothing in its environment. */
export function terminal(...args: string[]): Promise<BundleRun> {
  return runHere({ args, env: {} });
}

/** Expects that a run failed, and that it printed one sentence with these words in it and nothing else. */
export function expectRefusal({ exitCode, stdout, stderr }: BundleRun, ...words: string[]): void {
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^roadmap-report: [^\n]+\.\n$/);
  for (const word of words) expect(stderr).toContain(word);
}
