import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { INPUTS, kestrelWorld, PROJECT, run, withGitHub } from "../e2e/kestrel-world.js";
import type { SimulatedGitHub } from "../support/github/server.js";
import { runHere } from "../support/run-here.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { expectRefusal, terminal } from "./commands.js";

const FLAGS = ["--notes-repository", "kestrel/community", "--date", "2023-09-01", "--project", PROJECT];

/** Records a snapshot of a simulated GitHub with a token that may read it all. */
function record(github: SimulatedGitHub, flags: string[]) {
  const env = {
    GITHUB_TOKEN: "reader-token",
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    ROADMAP_REPORT_SECOND: "1",
  };
  return runHere({ args: ["record", ...flags], env });
}

describe("record", () => {
  test("saves a snapshot whose preview is the report of a run, byte for byte", async () => {
    const out = join(await temporaryFolder(), "snapshot");
    await withGitHub(kestrelWorld(), async (github) => {
      const live = await run(github, { inputs: { ...INPUTS, "dry-run": "true" }, here: runHere });
      github.forget();
      const { exitCode, stdout, stderr } = await record(github, [...FLAGS, "--out", out]);
      expect([exitCode, stdout]).toEqual([0, ""]);
      expect(stderr).toMatch(/^The board "Kestrel roadmap" has no field "Target date"/);
      expect(stderr).toContain(`Saved to ${out}. It holds what the token can see`);
      expect(github.log.filter(({ method, path }) => method !== "GET" && path !== "/graphql")).toEqual([]);
      expect((await terminal("preview", out)).stdout).toBe(live.files["report.md"]);
      expect((await terminal("preview", out, "--json")).stdout).toBe(live.files["report.json"]);
    });
  });

  test("says what it could not read", async () => {
    const out = join(await temporaryFolder(), "snapshot");
    await withGitHub(kestrelWorld(), async (github) => {
      const missing = PROJECT.replace(/1$/, "9");
      const { exitCode, stderr } = await record(github, [...FLAGS.slice(0, -1), missing, "--out", out]);
      expect(exitCode).toBe(0);
      expect(stderr.split("\n")[0]).toContain(missing);
    });
  });

  test("asks GitHub nothing when the folder is in use", async () => {
    const out = await temporaryFolder({ "notes.txt": "mine" });
    await withGitHub(kestrelWorld(), async (github) => {
      expectRefusal(await record(github, [...FLAGS, "--out", out]), `The folder ${out} is not empty`);
      expect(github.log).toEqual([]);
    });
    expect(await readdir(out)).toEqual(["notes.txt"]);
  });

  test("needs a folder to write to", async () => {
    await withGitHub(kestrelWorld(), async (github) => {
      expectRefusal(await record(github, FLAGS), "record takes --out SNAPSHOT");
    });
  });

  test("needs a token", async () => {
    expectRefusal(
      await terminal("record", ...FLAGS, "--out", "snapshot"),
      "the token in GITHUB_TOKEN; set it",
    );
  });
});
