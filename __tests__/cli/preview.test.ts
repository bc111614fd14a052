import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import { temporaryFolder } from "../support/temporary-folder.js";
import { expectRefusal, terminal } from "./commands.js";

const KESTREL = "examples/kestrel";
const golden = (name: string) => readFile(`__tests__/reports/kestrel/${name}`, "utf8");

test("preview prints the report, and its title to standard error", async () => {
  const { exitCode, stdout, stderr } = await terminal("preview", KESTREL);
  expect(exitCode).toBe(0);
  expect(stdout).toBe(await golden("report.md"));
  expect(stderr).toMatch(/^Roadmap report for September 2023: .*\n\n$/);
});

test("preview --json prints report.json and nothing else", async () => {
  const { stdout, stderr } = await terminal("preview", KESTREL, "--json");
  expect(stdout).toBe(await golden("report.json"));
  expect(stderr).toBe("");
});

test("preview --body prints the issue's body, which ends with the hidden comment", async () => {
  const { stdout } = await terminal("preview", KESTREL, "--body");
  expect(stdout).toMatch(/<!-- roadmap-report:[^>]*-->\s*$/);
});

test("flags win over the inputs that a snapshot was recorded with", async () => {
  const { stdout } = await terminal("preview", KESTREL, "--json", "--date", "2023-08-15");
  expect(JSON.parse(stdout)).toMatchObject({ date: "2023-08-15", period: "2023-08" });
});

test("preview says what to do about work that the snapshot does not hold: the workflow has no part in it", async () => {
  const folder = await temporaryFolder({
    "github.json": {
      version: 1,
      repository: "kestrel/community",
      inputs: { date: "2023-09-01" },
      work: [{ ref: "kestrel/core#9", kind: "issue", state: "unreadable", reason: "status 502" }],
    },
    "notes/meeting-notes/2023-08-10.md":
      "# Roadmap\n\n- Probe (kestrel/core#8) by August 31\n- Driver (kestrel/core#9) by August 31\n",
  });
  const { stdout } = await terminal("preview", folder, "--json");
  expect(JSON.parse(stdout).problems).toMatchObject([
    {
      message: "kestrel/core#8 could not be found in the snapshot.",
      hint: expect.stringMatching(/^Record the snapshot again, /),
    },
    { message: "kestrel/core#9 could not be read.", hint: "Run the workflow again." },
  ]);
});

test.each([
  [
    "priority-options",
    "P0, Soon",
    'the field "Priority"',
    'no option "Soon"; its options are P0, P1, P2, P3.',
  ],
  ["done-options", "Shipped", 'the field "Status"', 'no option "Shipped"; its options are Backlog, Todo,'],
])("preview refuses --%s that the board lacks, as a run does", async (flag, options, ...words) => {
  const ended = await terminal("preview", KESTREL, `--${flag}`, options);
  expectRefusal(ended, `${flag}: `, 'the board "Kestrel roadmap"', ...words);
});

describe("of a board that was written by hand, preview", () => {
  const open = (board: object) =>
    temporaryFolder({
      "github.json": {
        version: 1,
        repository: "kestrel/community",
        inputs: { project: "https://github.com/orgs/kestrel/projects/5", date: "2023-09-01" },
        project: {
          title: "Roadmap",
          url: "https://github.com/orgs/kestrel/projects/5",
          items: [{ title: "Probe", status: "Todo", priority: "P1" }],
          ...board,
        },
      },
      "notes/meeting-notes/2023-08-10.md": "# Roadmap\n",
    });

  test("takes any option where the options are not given", async () => {
    const folder = await open({});
    const { stdout, stderr } = await terminal("preview", folder, "--json", "--done-options", "Done, Shipped");
    expect(JSON.parse(stdout).unassigned).toMatchObject([{ title: "Probe" }]);
    expect(stderr).toBe("");
  });

  test("tells when it has none of the usual options", async () => {
    const folder = await open({ options: { Status: ["Todo", "Shipped"] } });
    const { exitCode, stderr } = await terminal("preview", folder, "--json");
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      'done-options: the field "Status" of the board "Roadmap" has no option "Done"; its options are Todo, Shipped.\n',
    );
  });
});

test("preview --templates replaces the templates that the folder has", async () => {
  const folder = await temporaryFolder({ "title.hbs": "Birds of {{period}}", "README.md": "# Ours\n" });
  const { exitCode, stdout, stderr } = await terminal("preview", KESTREL, "--templates", folder);
  expect([exitCode, stderr]).toEqual([0, "Birds of September 2023\n\n"]);
  expect(stdout).toBe(await golden("report.md"));
});

test.each([
  ["is not there", "nowhere", "the templates in nowhere cannot be read (it does not exist)"],
  ["is a file", "package.json", "the templates in package.json cannot be read (it is no folder)"],
  [
    "holds none",
    "docs/meetings",
    "the folder docs/meetings holds no template; the templates that can be replaced",
  ],
])("preview --templates with a folder that %s is a mistake", async (_what, folder, sentence) => {
  const ended = await terminal("preview", KESTREL, "--templates", folder);
  expectRefusal(ended, sentence.slice(1));
});

test.each([[[]], [[KESTREL, KESTREL]]])("preview takes one snapshot, not %j", async (folders) => {
  expectRefusal(await terminal("preview", ...folders), "one snapshot folder, such as examples/kestrel");
});

test("preview says which folder holds no snapshot", async () => {
  expectRefusal(await terminal("preview", "docs"), "docs");
});
