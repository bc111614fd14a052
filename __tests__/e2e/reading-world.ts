import type { Assessment } from "../../src/model/assessment.js";
import type { RepositorySeed, WorldSeed } from "../support/github/create-world.js";
import type { SimulatedGitHub } from "../support/github/server.js";
import type { World } from "../support/github/world.js";
import type { ActionRun, RunOptions } from "../support/run-action.js";
import { runHere } from "../support/run-here.js";
import { issuesOf, kestrelWorld, run } from "./kestrel-world.js";

/** Where the community writes the notes down that {@link notesNaming} gives. */
export const NOTES_FILE = "meeting-notes/2023-08-03.md";

/** Notes of 3 August 2023 with a TOC item, due at the end of July, for each reference. */
export function notesNaming(references: string[], serverUrl = "https://github.com"): string {
  const items = references.map(
    (reference) =>
      `- Work on ${reference.replace("#", " number ")}\n` +
      `    - ${serverUrl}/${reference.replace("#", "/issues/")}\n` +
      "    - TOC recommended timeline: **May-July 2023**\n",
  );
  return `# 2023-08-03 Kestrel maintainers\n\n**Graduation items asked for by the TOC**\n\n${items.join("")}`;
}

/** A world whose notes are these files, and whose repositories beside the notes' are given. */
export function worldWith(
  files: RepositorySeed["files"] & object,
  repositories: Record<string, RepositorySeed> = {},
  more: Partial<WorldSeed> = {},
): World {
  const home = { files: { "README.md": "# Kestrel\n", ...files }, labels: ["roadmap-report"] };
  return kestrelWorld({
    schema: "newest",
    projects: [],
    repositories: { "kestrel/community": home, ...repositories },
    ...more,
  });
}

/** Inputs of a run for 1 September 2023 without a board. */
export const WITHOUT_BOARD = { date: "2023-09-01", "read-token": "reader-token" };

/** A run that made a report. */
export interface ReportRun extends ActionRun {
  /** `report.json`. */
  report: Assessment;
  /** Of the report issue. */
  body: string;
  /** What was read, as the simulated GitHub names it: `query Board`, `/repos/…/git/trees/…`. */
  reads: string[];
}

/** Runs the action in this process; it has to make a report. @throws Error with what was printed when it makes none. */
export async function makeReport(
  github: SimulatedGitHub,
  options: Omit<RunOptions, "github"> = {},
): Promise<ReportRun> {
  const ended = await run(github, { inputs: WITHOUT_BOARD, here: runHere, ...options });
  const json = ended.files["report.json"];
  if (ended.exitCode !== 0 || json === undefined) throw new Error(ended.stdout + ended.stderr);
  const reads = ended.requests
    .filter(({ method, operation }) =>
      operation === null ? method === "GET" : operation.startsWith("query"),
    )
    .map(({ operation, path }) => operation ?? path);
  return { ...ended, report: JSON.parse(json), body: issuesOf(github.world).at(-1)?.body ?? "", reads };
}

/** How many requests of one kind there were. */
export function count(reads: string[], what: string): number {
  return reads.filter((read) => read.startsWith(what)).length;
}
