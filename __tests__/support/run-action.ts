import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import type { RequestLogEntry } from "./github/request-log.js";
import type { SimulatedGitHub } from "./github/server.js";
import { fullName } from "./github/world.js";
import { type BundleRun, PROJECT_ROOT, runBundle } from "./run-bundle.js";
import { parseCommands, parseOutputs, type RunnerCommand } from "./runner-files.js";

export interface RunOptions {
  github: SimulatedGitHub;
  /** By name, as under `with:` in a workflow; the others get their default from `action.yml`. */
  inputs?: Record<string, string>;
  /** What `${{ github.token }}` stands for. */
  token?: string;
  /** `owner/name` that the workflow runs in; the world's first repository when not given. */
  repository?: string;
  /** `schedule` when not given. */
  event?: { name: string; payload?: Record<string, unknown> };
  /** On top of what the runner gives; null takes a variable away. */
  env?: Record<string, string | null>;
  /** Kills the action after so many milliseconds; a minute and a half when not given. */
  killAfter?: number | undefined;
  /** Kills it at the moment that this comes to pass. */
  killWhen?: Promise<void> | undefined;
  /** Runs the sources in the process of the tests, instead of the bundle in one of its own: `runHere` of run-here.ts. */
  here?: (options: { env: Record<string, string> }) => Promise<BundleRun>;
}

export interface ActionRun {
  /** Null when it was killed. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  /** The job summary's Markdown. */
  summary: string;
  /** Messages in the order they were printed. */
  annotations: { errors: string[]; warnings: string[]; notices: string[] };
  /** Every command that the runner would have taken from what was printed. */
  commands: RunnerCommand[];
  /** What it left in `RUNNER_TEMP`, by file name. */
  files: Record<string, string>;
  /** The requests that the simulated GitHub got meanwhile. */
  requests: RequestLogEntry[];
}

/**
 * Runs the bundle in a process of its own, with nothing but what the runner gives: an empty workspace, the inputs with
 * the defaults of `action.yml`, the context, and files for outputs and summary. Runs may go on at the same time, unless
 * they are `here`.
 */
export async function runAction(options: RunOptions): Promise<ActionRun> {
  const { github, here } = options;
  const home = here ? await homeHere() : await mkdtemp(join(tmpdir(), "roadmap-report-"));
  try {
    const from = github.log.length;
    const env = { ...(await runnerEnvironment(home, options)), ...(await inputEnvironment(options)) };
    const given = Object.entries({ ...env, ...options.env }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    const { killAfter, killWhen } = options;
    const all = Object.fromEntries(given);
    const ended = here
      ? await here({ env: all })
      : await runBundle({ cwd: join(home, "workspace"), env: all, killAfter, killWhen });
    const commands = parseCommands(ended.stdout);
    const messages = (name: string) =>
      commands.filter((command) => command.name === name).map(({ message }) => message);
    return {
      ...ended,
      outputs: parseOutputs(await readFile(join(home, "output"), "utf8")),
      summary: await readFile(join(home, "summary.md"), "utf8"),
      annotations: { errors: messages("error"), warnings: messages("warning"), notices: messages("notice") },
      commands,
      files: await readFolder(join(home, "temp")),
      requests: github.log.slice(from),
    };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** The same folder for each run of this process. */
async function homeHere(): Promise<string> {
  const home = join(tmpdir(), `roadmap-report-here-${process.pid}`);
  await mkdir(home);
  return home;
}

interface ActionYml {
  inputs: Record<string, { default?: string | number | boolean }>;
}

/** `INPUT_` variables as the runner names them: upper case, spaces as underscores, dashes kept. */
async function inputEnvironment({
  inputs = {},
  token = "workflow-token",
}: RunOptions): Promise<Record<string, string>> {
  const action: ActionYml = parse(await readFile(join(PROJECT_ROOT, "action.yml"), "utf8"));
  const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(", ")}`);
  const values = Object.entries(action.inputs).map(([name, declared]) => {
    const value = inputs[name] ?? String(declared.default ?? "");
    return [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, withToken(value, token)];
  });
  return Object.fromEntries(values);
}

/** @throws Error for any other expression: the simulated runner evaluates none. */
function withToken(value: string, token: string): string {
  const text = value.replace(/\$\{\{\s*github\.token\s*\}\}/g, token);
  if (text.includes("${{")) throw new Error(`the simulated runner cannot evaluate ${text}`);
  return text;
}

async function runnerEnvironment(home: string, options: RunOptions): Promise<Record<string, string>> {
  const { github, event = { name: "schedule" } } = options;
  const [first] = github.world.repositories.values();
  const repository = options.repository ?? (first ? fullName(first) : "");
  const used = github.world.repositories.get(repository.toLowerCase());
  await mkdir(join(home, "workspace"));
  await mkdir(join(home, "temp"));
  await writeFile(join(home, "output"), "");
  await writeFile(join(home, "summary.md"), "");
  const usual = {
    repository: { full_name: repository },
    ...(event.name === "schedule" ? { schedule: "17 6 1 * *" } : {}),
  };
  await writeFile(join(home, "event.json"), JSON.stringify({ ...usual, ...event.payload }));
  return {
    PATH: process.env.PATH ?? "",
    HOME: home,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__kestrel_roadmap-report",
    GITHUB_ACTOR: "kestrel-maintainer",
    GITHUB_API_URL: github.apiUrl,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(home, "event.json"),
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_JOB: "report",
    GITHUB_OUTPUT: join(home, "output"),
    GITHUB_REF: `refs/heads/${used?.git.defaultBranch ?? "main"}`,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.slice(0, repository.indexOf("/")),
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "4400000001",
    GITHUB_RUN_NUMBER: "7",
    GITHUB_SERVER_URL: github.world.serverUrl,
    GITHUB_SHA: used?.git.resolve("HEAD")?.oid ?? "0".repeat(40),
    GITHUB_STEP_SUMMARY: join(home, "summary.md"),
    GITHUB_WORKFLOW: "Roadmap report",
    GITHUB_WORKSPACE: join(home, "workspace"),
    RUNNER_OS: "Linux",
    RUNNER_TEMP: join(home, "temp"),
  };
}

async function readFolder(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const texts = names.map(async (entry): Promise<[string, string]> => {
    return [entry.name, await readFile(join(entry.parentPath, entry.name), "utf8")];
  });
  return Object.fromEntries(await Promise.all(texts));
}
