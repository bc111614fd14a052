import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { INPUT_NAMES } from "../../src/inputs/names.js";
import { readInputs } from "../../src/inputs.js";
import { run, withGitHub, writesOf } from "../e2e/kestrel-world.js";
import { createWorld } from "../support/github/create-world.js";
import { pathOf } from "./project.js";
import { mistakesOf, parseYaml, stepsOf, type Workflow, workflowFiles } from "./workflow-files.js";

const files = workflowFiles();
const named = files.map((file) => [file.path, file] as const);

describe.each(named)("%s", (path, { text, workflow }) => {
  const name = path.replace(/^.*\/|\.yml$/g, "");

  test("is a workflow that GitHub accepts", async () => {
    expect(await mistakesOf(path, text)).toEqual([]);
  });

  test("pins every action by its commit, and names the version beside it", () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, value = ""]) => value);
    const loose = uses.filter((value) => !/^[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(value));
    expect(loose.filter((value) => !/^\.\/(\.github\/workflows\/ci\.yml)?$/.test(value))).toEqual([]);
  });

  test("reads unless a job says otherwise", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
  });

  test("puts no expression into a script, where its value would be code", () => {
    const scripts = stepsOf(workflow).flatMap(({ step }) => step.run ?? []);
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });

  test("ends each of its own jobs after some minutes", () => {
    const endless = Object.entries(workflow.jobs).filter(([, job]) => !job.uses && !job["timeout-minutes"]);
    expect(endless.map(([job]) => job)).toEqual([]);
  });

  test("runs one at a time in a group of its own", () => {
    expect(workflow.concurrency?.group).toMatch(new RegExp(`^${name}(?:-|$)`));
  });
});

describe("all workflows", () => {
  const all = files.map(({ text }) => text).join("\n");

  test("let four jobs write, each no more than its part", () => {
    const writes = files.flatMap(({ path, workflow }) =>
      Object.entries(workflow.jobs).flatMap(([job, { permissions = {} }]) => {
        const written = Object.keys(permissions).filter((key) => permissions[key] !== "read");
        return written.length > 0 ? [`${path} ${job}: ${written.join(", ")}`] : [];
      }),
    );
    expect(writes).toEqual([
      ".github/workflows/dependabot-dist.yml commit: contents, actions",
      ".github/workflows/release.yml release: contents",
      ".github/workflows/roadmap-report.yml report: issues",
      ".github/workflows/security.yml codeql: security-events",
    ]);
  });

  test("keep the credentials of a checkout only where something is pushed", () => {
    const kept = files.flatMap(({ path, workflow }) =>
      stepsOf(workflow)
        .filter(({ step }) => step.uses?.startsWith("actions/checkout@"))
        .filter(({ step }) => step.with?.["persist-credentials"] !== false)
        .map(({ job }) => `${path} ${job}`),
    );
    expect(kept).toEqual([
      ".github/workflows/dependabot-dist.yml commit",
      ".github/workflows/release.yml release",
    ]);
  });

  test("run on schedule at odd minutes of a named time zone", () => {
    const schedules = files.flatMap(({ workflow }) => workflow.on.schedule ?? []);
    expect(schedules.length).toBe(2);
    for (const { cron, timezone } of schedules) {
      expect(Number(cron.split(" ")[0]) % 2).toBe(1);
      expect(timezone).toBe("Etc/UTC");
    }
  });

  test("use one commit of each action", () => {
    const pins = [...all.matchAll(/uses: ([\w-]+\/[\w-]+)[\w/-]*@([\da-f]{40}) # (\S+)/g)];
    const commits = new Map<string, Set<string>>();
    for (const [, action = "", commit, version] of pins) {
      commits.set(action, (commits.get(action) ?? new Set()).add(`${commit} ${version}`));
    }
    expect(commits.size).toBeGreaterThan(0);
    expect([...commits].filter(([, used]) => used.size > 1)).toEqual([]);
  });

  test("run only scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(pathOf("package.json"), "utf8"));
    const run = [...all.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script);
    expect(run).not.toEqual([]);
    expect(run.filter((script) => !Object.hasOwn(scripts, script ?? ""))).toEqual([]);
  });

  test("test on three systems and on each Node.js that package.json allows", () => {
    const { engines } = JSON.parse(readFileSync(pathOf("package.json"), "utf8"));
    const ci = parseYaml<{ jobs: { test: { strategy: { matrix: { os: string[]; node: number[] } } } } }>(
      readFileSync(pathOf(".github/workflows/ci.yml"), "utf8"),
    );
    const { os, node } = ci.jobs.test.strategy.matrix;
    expect(os).toEqual(["ubuntu-latest", "macos-latest", "windows-latest"]);
    expect(node).toEqual([20, 22, 24]);
    expect(engines.node).toMatch(/^>=20\./);
  });

  const ours = files.flatMap(({ path, workflow }) =>
    stepsOf(workflow)
      .filter(({ step }) => step.uses === "./")
      .map(({ job, step }) => [`${path} ${job}`, step] as const),
  );

  test("run the action of this repository in CI and for the project itself", () => {
    expect(ours.map(([place]) => place)).toEqual([
      ".github/workflows/ci.yml action",
      ".github/workflows/roadmap-report.yml report",
    ]);
  });

  test.each(ours)("%s gives the action inputs that it takes", (_place, step) => {
    const values = Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)]);
    expect(values.filter(([name]) => !INPUT_NAMES.some((known) => known === name))).toEqual([]);
    const literal = Object.fromEntries(values.filter(([, value]) => !value?.includes("${{")));
    const context = { repository: "kestrel/community", now: "2026-09-01T06:00:00Z" };
    expect(() => readInputs(literal, context)).not.toThrow();
  });

  test("ask for outputs that the action has", () => {
    const asked = [...all.matchAll(/steps\.report\.outputs\.([\w-]+)/g)].map(([, output]) => output);
    expect(asked).not.toEqual([]);
    const { outputs } = parseYaml<{ outputs: object }>(readFileSync(pathOf("action.yml"), "utf8"));
    expect(asked.filter((output) => !Object.hasOwn(outputs, output ?? ""))).toEqual([]);
  });
});

describe("the run of the action in CI", () => {
  test("previews the example without writing, and has the outputs that CI looks at", async () => {
    const ci = parseYaml<Workflow>(readFileSync(pathOf(".github/workflows/ci.yml"), "utf8"));
    const step = ci.jobs.action?.steps?.find(({ uses }) => uses === "./");
    const evaluated = Object.entries(step?.with ?? {}).map(([name, value]): [string, string] => {
      return [name, String(value).startsWith("${{") ? "" : String(value)];
    });
    const world = createWorld({
      now: "2026-09-01T06:23:00Z",
      repositories: { "kestrel/roadmap-report": { files: filesUnder("examples/kestrel/notes") } },
    });
    await withGitHub(world, async (github) => {
      const ended = await run(github, { inputs: Object.fromEntries(evaluated) });
      expect(ended.exitCode).toBe(0);
      expect(ended.outputs).toMatchObject({
        result: "dry-run",
        title: expect.stringMatching(/^Roadmap report for September 2023/),
      });
      const report = JSON.parse(ended.files["report.json"] ?? "");
      expect([report.period, report.toc.length > 0]).toEqual(["2023-09", true]);
      expect(ended.files["report.md"]).toMatch(/^## /m);
      expect(writesOf(ended)).toEqual([]);
    });
  });
});

/** Texts of the files under a folder of the project, by path. */
function filesUnder(folder: string): Record<string, string> {
  const entries = readdirSync(pathOf(folder), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(pathOf("."), file).split(sep).join("/"), readFileSync(file, "utf8")]),
  );
}

describe("Dependabot", () => {
  const config = parseYaml<{
    version: number;
    updates: { "package-ecosystem": string; schedule: { interval: string } }[];
  }>(readFileSync(pathOf(".github/dependabot.yml"), "utf8"));

  test("keeps packages and pinned actions up to date", () => {
    expect(config.version).toBe(2);
    expect(config.updates.map((update) => update["package-ecosystem"])).toEqual(["npm", "github-actions"]);
    expect(config.updates.map(({ schedule }) => schedule.interval)).toEqual(["weekly", "weekly"]);
  });
});

interface IssueForm {
  name: string;
  description: string;
  labels?: string[];
  body: {
    type: string;
    id?: string;
    attributes: { label?: string; value?: string };
    validations?: { required: boolean };
  }[];
}

describe("issue forms", () => {
  const folder = ".github/ISSUE_TEMPLATE";
  const forms = readdirSync(pathOf(folder))
    .filter((name) => name !== "config.yml")
    .map((name) => [name, parseYaml<IssueForm>(readFileSync(pathOf(`${folder}/${name}`), "utf8"))] as const);

  test.each(forms)("%s has what GitHub asks of a form", (_name, form) => {
    expect(form.name).not.toBe("");
    expect(form.description).not.toBe("");
    expect(form.body.some(({ type }) => type !== "markdown")).toBe(true);
    for (const { type, id, attributes } of form.body) {
      expect(["markdown", "textarea", "input", "dropdown", "checkboxes"]).toContain(type);
      if (type === "markdown") expect(attributes.value).toBeTruthy();
      else expect([id, attributes.label]).toEqual([expect.stringMatching(/^[\w-]+$/), expect.any(String)]);
    }
    const ids = form.body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("each ask for something", () => {
    const required = forms.filter(([, { body }]) => body.some(({ validations }) => validations?.required));
    expect(required.length).toBe(forms.length);
    expect(existsSync(pathOf(".github/PULL_REQUEST_TEMPLATE.md"))).toBe(true);
  });
});
