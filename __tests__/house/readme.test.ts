import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { INPUT_NAMES } from "../../src/inputs/names.js";
import { readInputs } from "../../src/inputs.js";
import type { Assessment, Finding } from "../../src/model/assessment.js";
import { runBundle } from "../support/run-bundle.js";
import { messageCodes } from "./message-codes.js";
import { pathOf } from "./project.js";
import { codesIn, expectPrinted, readReadme, rowsUnder, tablesUnder, withoutFences } from "./readme.js";
import { mistakesOf, parseYaml, stepsOf, type Workflow } from "./workflow-files.js";

const readme = readReadme();
const environment = { PATH: process.env.PATH ?? "" };

describe("the example in README.md", () => {
  test("begins as `npm start` prints it", async () => {
    const { scripts } = JSON.parse(readFileSync(pathOf("package.json"), "utf8"));
    const args = scripts.start.split(" ").slice(2);
    expect(scripts.start).toBe("node dist/index.js preview examples/kestrel");
    const { stdout, exitCode } = await runBundle({ args, env: environment });
    expect(exitCode).toBe(0);
    expectPrinted("npm start", "markdown", stdout.slice(0, stdout.indexOf("\n\n", stdout.indexOf("| Open"))));
  });

  test("is shown by a picture that loads fast", () => {
    const picture = /^!\[[^\]]{40,}\]\((docs\/[\w-]+\.png)\)$/m.exec(readme)?.[1] ?? "";
    expect(readFileSync(pathOf(picture)).length).toBeLessThan(300_000);
  });
});

describe("links and scripts in the documents", () => {
  const documents = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "docs/meetings/README.md",
  ];

  test.each(documents)("of %s lead to files, lines and headings that are there", (document) => {
    const text = withoutFences(readFileSync(pathOf(document), "utf8"));
    const links = [...text.matchAll(/\]\(((?!https?:)[^)\s]+)\)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !leadsSomewhere(document, link))).toEqual([]);
  });

  test.each(documents)("of %s name scripts that package.json has", (document) => {
    const { scripts } = JSON.parse(readFileSync(pathOf("package.json"), "utf8"));
    const text = readFileSync(pathOf(document), "utf8");
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  test("are secure addresses where they leave the project", () => {
    const texts = documents.map((document) => readFileSync(pathOf(document), "utf8"));
    expect(texts.filter((text) => /\]\(http:/.test(text))).toEqual([]);
  });
});

function leadsSomewhere(document: string, link: string): boolean {
  const [, path = "", anchor = ""] = /^([^?#]*)(?:\?plain=1)?(?:#(.*))?$/.exec(link) ?? [];
  const { pathname } = new URL(path, `file:///${document}`);
  const target = path === "" ? document : decodeURIComponent(pathname.slice(1));
  if (!existsSync(pathOf(target))) return false;
  if (anchor === "") return true;
  const lines = readFileSync(pathOf(target), "utf8").split("\n");
  const line = /^L(\d+)$/.exec(anchor)?.[1];
  if (line) return Number(line) <= lines.length;
  return lines.some((text) => text.startsWith("#") && slugOf(text) === anchor);
}

/** GitHub's name for a heading. */
function slugOf(heading: string): string {
  return heading
    .replace(/^#+ /, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}

describe("the workflows in README.md", () => {
  const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  const whole = blocks.filter((text) => text.startsWith("name: "));
  const head = whole[0]?.slice(0, whole[0].indexOf("\njobs:")) ?? "";
  const workflows = blocks
    .filter((text) => /^(name|jobs|steps):/.test(text))
    .map((text) => {
      if (text.startsWith("jobs:")) return `${head}\n${text}`;
      if (!text.startsWith("steps:")) return text;
      return `${head}\njobs:\n  report:\n    runs-on: ubuntu-latest\n${text.replace(/^/gm, "    ")}`;
    });

  test("are one to copy, one with a token, and one for several boards", () => {
    expect([whole.length, workflows.length]).toEqual([1, 3]);
  });

  test.each(workflows)("are what GitHub accepts: %#", async (text) => {
    expect(await mistakesOf("readme.yml", text)).toEqual([]);
  });

  test.each(workflows)("give the action inputs that it takes: %#", (text) => {
    const steps = stepsOf(parseYaml<Workflow>(text)).filter(({ step }) => step.uses?.startsWith("OWNER/"));
    expect(steps.length).toBe(1);
    const values = Object.entries(steps[0]?.step.with ?? {}).map(([name, value]) => [name, String(value)]);
    expect(values.filter(([name]) => !INPUT_NAMES.some((known) => known === name))).toEqual([]);
    const literal = Object.fromEntries(values.filter(([, value]) => !value?.includes("${{")));
    const context = { repository: "kestrel/community", now: "2026-09-01T06:00:00Z" };
    expect(() => readInputs(literal, context)).not.toThrow();
  });

  test("let the action read, and write issues", () => {
    const { permissions, on } = parseYaml<Workflow>(whole[0] ?? "");
    expect(permissions).toEqual({ contents: "read", issues: "write", "pull-requests": "read" });
    expect(Object.keys(on.workflow_dispatch?.inputs ?? {})).toEqual(["date", "dry-run"]);
    expect(Number(on.schedule?.[0]?.cron.split(" ")[0]) % 2).toBe(1);
    expect(on.push?.paths).toEqual(["meeting-notes/**/*.md"]);
  });
});

/** Lists of `report.json` by their headings in the report. */
const LISTS: Record<string, (report: Assessment) => Finding[]> = {
  "Overdue TOC items": ({ overdue }) => overdue,
  "Priorities with nobody assigned": ({ unassigned }) => unassigned,
  "To decide": ({ needsDecision }) => needsDecision,
  "Due within 30 days": ({ dueSoon }) => dueSoon,
  Postponed: ({ postponed }) => postponed,
  "Other commitments past their date": ({ otherOverdue }) => otherOverdue,
  "Open action items": ({ actionItems }) => actionItems,
  "Still open?": ({ staleActionItems }) => staleActionItems,
  "Promised in the notes, not on the board": ({ untracked }) => untracked,
  "TOC items without a timeline": ({ toc }) => toc.filter(({ due, done }) => due === null && !done),
};

describe("the table of lists in README.md", () => {
  const rows = rowsUnder("How each list is decided").map(([list = "", , line = ""]) => {
    const [, words = "", path = "", number = ""] =
      /^\[`(.+)`\]\(examples\/kestrel\/notes\/(.+)\?plain=1#L(\d+)\)$/.exec(line) ?? [];
    return { list: list.replaceAll("*", ""), words, path, line: Number(number) };
  });
  let report: Assessment;
  let markdown: string;

  beforeAll(async () => {
    const print = (...args: string[]) =>
      runBundle({ args: ["preview", "examples/kestrel", ...args], env: environment });
    report = JSON.parse((await print("--json")).stdout);
    markdown = (await print()).stdout;
  });

  test("has every list, as the report calls it and in its order", () => {
    expect(rows.map(({ list }) => list)).toEqual(Object.keys(LISTS));
    const places = rows.map(({ list }) =>
      markdown.search(new RegExp(`^(?:## |.*<summary>)${list.replace("?", "\\?")}`, "m")),
    );
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test.each(rows)("quotes a line that leads to a row of $list", ({ list, words, path, line }) => {
    const text = readFileSync(pathOf(`examples/kestrel/notes/${path}`), "utf8").split("\n")[line - 1];
    expect(text).toContain(words);
    const mentions = LISTS[list]?.(report).flatMap((finding) => finding.mentions) ?? [];
    expect(mentions).toContainEqual(expect.objectContaining({ path, line }));
  });
});

describe("the tables of messages in README.md", () => {
  const tables = tablesUnder("Messages").map((rows) => rows.flatMap(([codes = ""]) => codesIn(codes)));
  const listed = tables.flat();
  const used = messageCodes();

  test("have every code that the source gives to a message", () => {
    const missing = used.filter(({ pattern }) => !listed.some((code) => pattern.test(code)));
    expect(missing.map(({ pattern, path }) => `${pattern} of ${path}`)).toEqual([]);
  });

  test("have no code that the source does not give, and none twice", () => {
    expect(listed.filter((code) => !used.some(({ pattern }) => pattern.test(code)))).toEqual([]);
    expect(listed.filter((code, at) => listed.indexOf(code) !== at)).toEqual([]);
  });

  test("tell what ends a run from what is told in the report", () => {
    const [fatal = [], ...told] = tables;
    const isFatal = (code: string) => used.some(({ pattern, isError }) => isError && pattern.test(code));
    expect(fatal.filter((code) => !isFatal(code))).toEqual([]);
    expect(told.flat().filter(isFatal)).toEqual([]);
  });
});
