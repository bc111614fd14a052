import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds `action.yml`, also when this file was compiled to somewhere below it. */
export const PROJECT_ROOT = rootAbove(import.meta.dirname);

function rootAbove(folder: string): string {
  if (existsSync(join(folder, "action.yml"))) return folder;
  if (folder === dirname(folder)) throw new Error("there is no action.yml in any folder above");
  return rootAbove(dirname(folder));
}

/** `dist/index.js`, or another bundle to try. */
export const bundle = (): string =>
  process.env.ROADMAP_REPORT_BUNDLE ?? join(PROJECT_ROOT, "dist", "index.js");

export interface BundleOptions {
  /** Of the terminal; none for the action. */
  args?: string[];
  cwd?: string;
  /** The whole environment of the process. */
  env: Record<string, string>;
  /** Kills it after so many milliseconds; a minute and a half when not given. */
  killAfter?: number | undefined;
  /** Kills it at the moment that this comes to pass. */
  killWhen?: Promise<void> | undefined;
}

export interface BundleRun {
  /** Null when it was killed. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the bundle in a process of its own, to its end. */
export function runBundle({
  args = [],
  cwd,
  env,
  killAfter = 90_000,
  killWhen,
}: BundleOptions): Promise<BundleRun> {
  return new Promise((resolveRun, reject) => {
    const child = spawn(process.execPath, [bundle(), ...args], {
      cwd: cwd ?? PROJECT_ROOT,
      env,
      timeout: killAfter,
      killSignal: "SIGKILL",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const printed = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      printed.stderr += text;
    });
    killWhen?.then(() => child.kill("SIGKILL"));
    child.on("error", reject);
    child.on("close", (exitCode) => resolveRun({ exitCode, ...printed }));
  });
}
