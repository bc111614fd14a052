import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { expectGolden, expectGoldenString } from "./golden.js";
import { CASES, type Replay, ROOT, replayEarlierReport, reportOfFolder } from "./replay.js";

const KESTREL = join(ROOT, "examples", "kestrel");
const folders = (await readdir(CASES, { withFileTypes: true })).filter((entry) => entry.isDirectory());

/** A case's folder holds its snapshot, but for kestrel's, which ships with the project. */
const snapshotOf = (name: string) => (name === "kestrel" ? KESTREL : join(CASES, name));

describe.each(folders.map((folder) => folder.name))("the golden case %s", (name) => {
  const replayFile = join(CASES, name, "replay.json");

  if (existsSync(replayFile)) {
    test("holds the earlier report that a run on its day writes", async () => {
      const replay: Replay = JSON.parse(await readFile(replayFile, "utf8"));
      const file = join(snapshotOf(name), "github.json");
      const { reports } = JSON.parse(await readFile(file, "utf8"));
      const earlier = await replayEarlierReport(snapshotOf(name), replay);
      await expectGoldenString(file, reports[0].title, earlier.title);
      await expectGoldenString(file, reports[0].body, earlier.body);
    });
  }

  test("gives its report.md and report.json", async () => {
    const { markdown, json } = await reportOfFolder(snapshotOf(name));
    await expectGolden(join(CASES, name, "report.md"), markdown);
    await expectGolden(join(CASES, name, "report.json"), json);
  });

  test("gives an issue body within GitHub's limit", async () => {
    const { body } = await reportOfFolder(snapshotOf(name));
    expect(body.length).toBeLessThanOrEqual(65_536);
  });
});

describe("the committed bundle", () => {
  test.each([
    ["report.md", []],
    ["report.json", ["--json"]],
  ])("previews the kestrel example as in %s, with no token", async (golden, flags) => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(ROOT, "dist", "index.js"), "preview", KESTREL, ...flags],
      { encoding: "utf8", env: {} },
    );
    expect(status).toBe(0);
    expect(stdout).toBe(await readFile(join(CASES, "kestrel", golden), "utf8"));
  });
});
