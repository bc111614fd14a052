import { readFileSync } from "node:fs";
import { NoOperationTraceWriter } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { INPUT_NAMES } from "../../src/inputs/names.js";
import { readInputs } from "../../src/inputs.js";
import { setOutputs } from "../../src/outputs.js";
import { pathOf } from "./project.js";

interface Declaration {
  description: string;
  default?: string;
}

interface Action {
  name: string;
  description: string;
  inputs: Record<string, Declaration>;
  outputs: Record<string, Declaration>;
  runs: { using: string; main: string };
}

const text = readFileSync(pathOf("action.yml"), "utf8");
const action: Action = parse(text);
const declarations = Object.entries({ ...action.inputs, ...action.outputs });

describe("action.yml", () => {
  test("is what GitHub accepts", () => {
    const result = parseAction({ name: "action.yml", content: text }, new NoOperationTraceWriter());
    expect(result.context.errors.getErrors().map(String)).toEqual([]);
  });

  test("runs the bundle on Node 24", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/index.js" });
  });

  test("describes itself in fewer than 125 characters, the limit of the marketplace", () => {
    expect(action.description.length).toBeLessThan(125);
  });

  test("declares the inputs that are read, in the same order", () => {
    expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES]);
  });

  test("gives the defaults that are applied in code, or none", () => {
    const defaults = Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]);
    const declared = Object.fromEntries(defaults.filter(([name]) => name !== "github-token"));
    const context = { repository: "kestrel/community", now: "2023-09-01T06:00:00Z" };
    expect(readInputs(declared, context)).toEqual(readInputs({}, context));
    expect(action.inputs["github-token"]?.default).toMatch(/^\$\{\{ github\.token \}\}$/);
  });

  test("leaves board names empty, so that a name that was given can be told from a default", () => {
    const names = INPUT_NAMES.filter((name) => /-(field|options)$/.test(name));
    expect(names.map((name) => action.inputs[name]?.default)).toEqual(names.map(() => ""));
  });

  test.each(Object.entries(action.inputs).filter(([, input]) => input.default === ""))(
    "says what an empty %s means",
    (_name, { description }) => {
      expect(description).toContain("Left empty, ");
    },
  );

  test("declares the outputs that are written, in the same order", () => {
    const written: string[] = [];
    const none = { "issue-number": null, "issue-url": null, result: "dry-run", title: "" } as const;
    const counts = {
      "overdue-count": 0,
      "due-soon-count": 0,
      "unassigned-count": null,
      "action-item-count": 2,
    };
    setOutputs({ ...none, ...counts, report: "r.json", markdown: "r.md" }, (name) => written.push(name));
    expect(Object.keys(action.outputs)).toEqual(written);
  });

  test.each(declarations)("describes %s in full sentences", (_name, { description }) => {
    expect(description).toMatch(/^[A-Z].*\.$/s);
  });
});

describe("outputs", () => {
  test("what is unknown is written as an empty text, and never as 0", () => {
    const written = new Map<string, string>();
    const issue = {
      "issue-number": 12,
      "issue-url": "https://x.example/12",
      result: "created",
      title: "T",
    } as const;
    const counts = {
      "overdue-count": 0,
      "due-soon-count": 3,
      "unassigned-count": null,
      "action-item-count": 2,
    };
    setOutputs({ ...issue, ...counts, report: "r.json", markdown: "r.md" }, (name, value) =>
      written.set(name, value),
    );
    expect(written.get("issue-number")).toBe("12");
    expect(written.get("overdue-count")).toBe("0");
    expect(written.get("unassigned-count")).toBe("");
  });
});

describe("README.md", () => {
  const readme = readFileSync(pathOf("README.md"), "utf8");
  const oneLine = (description: string) => description.trim().replace(/\s+/g, " ").replaceAll("|", "\\|");

  test("has the table of inputs that action.yml declares", () => {
    const rows = Object.entries(action.inputs).map(
      ([name, input]) =>
        `| \`${name}\` | ${input.default ? `\`${input.default}\`` : ""} | ${oneLine(input.description)} |`,
    );
    expect(readme).toContain(["| Input | Default | Meaning |", "|---|---|---|", ...rows].join("\n"));
  });

  test("has the table of outputs that action.yml declares", () => {
    const rows = Object.entries(action.outputs).map(
      ([name, output]) => `| \`${name}\` | ${oneLine(output.description)} |`,
    );
    expect(readme).toContain(["| Output | Meaning |", "|---|---|", ...rows].join("\n"));
  });
});
