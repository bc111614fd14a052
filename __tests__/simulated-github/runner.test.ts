import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createWorld } from "../support/github/create-world.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";
import { runAction } from "../support/run-action.js";
import { parseCommands, parseOutputs } from "../support/runner-files.js";
import { temporaryFolder } from "../support/temporary-folder.js";

describe("the runner takes commands", () => {
  test("at the start of a line and, in the old form, anywhere in one", () => {
    expect(
      parseCommands("::warning file=a.md,line=3::Look%0Ahere\n  ::notice::b\ntext ##[error]c\n"),
    ).toEqual([
      { name: "warning", properties: { file: "a.md", line: "3" }, message: "Look\nhere" },
      { name: "notice", properties: {}, message: "b" },
      { name: "error", properties: {}, message: "c" },
    ]);
  });

  test("but not those that it does not know, and none between stop-commands and its token", () => {
    const printed =
      "::unknown::a\ntext ::error::b\n::stop-commands::halt\n::error::c\n##[error]d\n::halt::\n::error::e";
    expect(parseCommands(printed).map(({ message }) => message)).toEqual(["halt", "e"]);
  });
});

test("the runner reads outputs of one line and of several", () => {
  expect(parseOutputs("a=1=2\nb<<END\nfirst\n\nlast\nEND\nc=\n")).toEqual({
    a: "1=2",
    b: "first\n\nlast",
    c: "",
  });
  expect(() => parseOutputs("b<<END\nfirst\n")).toThrow("the output b has no end");
});

describe("a run", () => {
  let github: SimulatedGitHub;
  const BUNDLE = "ROADMAP_REPORT_BUNDLE";

  beforeEach(async () => {
    github = await startGitHub(
      createWorld({ repositories: { "kestrel/community": { files: { "a.md": "" } } } }),
    );
    const folder = await temporaryFolder({ "index.mjs": ECHO });
    process.env[BUNDLE] = `${folder}/index.mjs`;
  });
  afterEach(async () => {
    delete process.env[BUNDLE];
    await github.close();
  });

  test("has the inputs with their defaults, the context, and nothing else", async () => {
    const run = await runAction({
      github,
      inputs: { "due-soon-days": "7" },
      env: { EXTRA: "yes", CI: null },
    });
    const env: Record<string, string> = JSON.parse(run.files["env.json"] ?? "{}");
    expect(env).toMatchObject({
      "INPUT_GITHUB-TOKEN": "workflow-token",
      "INPUT_DUE-SOON-DAYS": "7",
      "INPUT_READ-TOKEN": "",
      GITHUB_REPOSITORY: "kestrel/community",
      GITHUB_EVENT_NAME: "schedule",
      GITHUB_API_URL: github.apiUrl,
      EXTRA: "yes",
    });
    const others = Object.keys(env).filter((name) => !/^(INPUT|GITHUB|RUNNER)_/.test(name));
    expect(others.sort()).toEqual(["EXTRA", "HOME", "PATH"]);
  });

  test("gives back exit code, outputs, summary, annotations and requests", async () => {
    const run = await runAction({ github, event: { name: "workflow_dispatch", payload: { inputs: {} } } });
    expect(run).toMatchObject({
      exitCode: 3,
      stderr: "",
      outputs: { result: "created" },
      summary: "# Report\n",
      annotations: { errors: [], warnings: ["Careful"], notices: [] },
      requests: [{ path: "/repos/kestrel/community", status: 200 }],
    });
  });

  test("is killed when it takes too long", async () => {
    const run = await runAction({ github, env: { HANG: "1" }, killAfter: 300 });
    expect(run.exitCode).toBeNull();
  });

  test("with an input that action.yml lacks fails the test", async () => {
    await expect(runAction({ github, inputs: { board: "x" } })).rejects.toThrow(
      "action.yml has no input board",
    );
  });
});

/** A bundle that shows what it was given. */
const ECHO = `import { appendFileSync, writeFileSync } from "node:fs";
const { env } = process;
if (env.HANG) await new Promise((resolve) => setTimeout(resolve, 60_000));
const headers = { authorization: "token " + env["INPUT_GITHUB-TOKEN"] };
await fetch(env.GITHUB_API_URL + "/repos/" + env.GITHUB_REPOSITORY, { headers });
writeFileSync(env.RUNNER_TEMP + "/env.json", JSON.stringify(env));
appendFileSync(env.GITHUB_OUTPUT, "result<<END\\ncreated\\nEND\\n");
appendFileSync(env.GITHUB_STEP_SUMMARY, "# Report\\n");
console.log("::warning::Careful");
process.exitCode = 3;
`;
