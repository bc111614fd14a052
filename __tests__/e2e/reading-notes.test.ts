import { describe, expect, test } from "@jest/globals";
import { faultWhen } from "../support/github/faults.js";
import { issuesOf, run, withGitHub, writesOf } from "./kestrel-world.js";
import { count, makeReport, NOTES_FILE, notesNaming, WITHOUT_BOARD, worldWith } from "./reading-world.js";

const CORE = { "kestrel/core": { issues: [{ number: 1, title: "Faster rules" }] } };
const NOTES = notesNaming(["kestrel/core#1"]);

/** A text that pushes what follows it over the 512,000 bytes at which GraphQL cuts a text. */
const LONG = `${"Rules that matched nothing were looked at one by one.\n".repeat(10_000)}\n`;

describe("the notes", () => {
  test("are found in a tree that GitHub lists only in part, without a look at folders that hold none", async () => {
    const vendor = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`a-vendor/lib${index}/index.js`, "x"]),
    );
    const world = worldWith({ ...vendor, [NOTES_FILE]: NOTES }, CORE);
    const home = world.repositories.get("kestrel/community");
    if (home) home.treeLimit = 20;
    await withGitHub(world, async (github) => {
      const { report, reads, annotations } = await makeReport(github);
      expect(report.overdue).toHaveLength(1);
      expect(count(reads, "/repos/kestrel/community/git/trees/")).toBe(3);
      expect(annotations.warnings).toEqual([]);
    });
  });

  test("without a date in their names are opened fifty a request, and those dated outside, or in a folder that is, never", async () => {
    const undated = Object.fromEntries(
      Array.from({ length: 70 }, (_, index) => [`meeting-notes/team-${index}.md`, `# Team ${index}\n`]),
    );
    const old = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `meeting-notes/${1990 + index}-05-04${index % 2 === 0 ? "" : "/README"}.md`,
        "# Long ago\n",
      ]),
    );
    const world = worldWith({ ...undated, ...old, [NOTES_FILE]: NOTES }, CORE);
    await withGitHub(world, async (github) => {
      const { report, reads, requests, summary } = await makeReport(github);
      expect(report.sources.notes.map(({ path }) => path)).toEqual([NOTES_FILE]);
      expect(count(reads, "query NotesFiles")).toBe(2);
      const opened = requests.flatMap(({ query }) => query?.match(/object\(oid:/g) ?? []);
      expect(opened).toHaveLength(71);
      expect(summary).toMatch(/30 files outside the lookback: not opened\./);
    });
  });

  test("that look like notes of a meeting and give no date are named in log and report", async () => {
    const world = worldWith(
      {
        [NOTES_FILE]: NOTES,
        "meeting-notes/callNotes_8_7_23.md": "# Core call\n\n- a topic\n",
        "meeting-notes/callNotes_8_7_22.md": "# Core call\n\n- a topic\n",
        "meeting-notes/calls.md": "# Calls\n\nEvery second Tuesday.\n",
      },
      CORE,
    );
    await withGitHub(world, async (github) => {
      const { report, body, annotations } = await makeReport(github);
      const said = "meeting-notes/callNotes_8_7_23.md looks like notes of a meeting and gives no full date";
      expect(annotations.warnings).toEqual([expect.stringContaining(said)]);
      expect(report.problems.map(({ code, message }) => [code, message])).toEqual([
        ["notes-undated", expect.stringContaining(said)],
      ]);
      expect(body).toContain("gives no full date, so it was not read");
      expect(report.overdue).toHaveLength(1);
      expect(report.totals.overdue).toBeNull();
    });
  });

  test("that are binary or over 5 MB are named in log and report, and the others are read", async () => {
    const world = worldWith(
      {
        [NOTES_FILE]: NOTES,
        "meeting-notes/2023-08-10.md": "x".repeat(5_000_001),
        "meeting-notes/2023-08-17.md": "PNG\0\0",
      },
      CORE,
    );
    await withGitHub(world, async (github) => {
      const { report, body, annotations } = await makeReport(github);
      expect(report.overdue).toHaveLength(1);
      const said = [
        /2023-08-10\.md was not read: it has 5\.0 MB.*Split it, or exclude it/,
        /2023-08-17\.md was not read: it is binary/,
      ];
      for (const sentence of said) {
        expect(annotations.warnings.join("\n")).toMatch(sentence);
        expect(report.problems.map(({ message, hint }) => `${message} ${hint}`).join("\n")).toMatch(sentence);
      }
      expect(body).toContain("was not read: it has 5");
    });
  });

  test("of which many cannot be read give ten warnings, as GitHub shows no more, and the log says the rest", async () => {
    const days = Array.from({ length: 14 }, (_, index) => `meeting-notes/2023-08-${index + 10}.md`);
    const binary = Object.fromEntries(days.map((path) => [path, "PNG\0\0"]));
    await withGitHub(worldWith({ [NOTES_FILE]: NOTES, ...binary }, CORE), async (github) => {
      const { annotations, stdout } = await makeReport(github);
      expect(annotations.warnings).toHaveLength(10);
      expect(annotations.warnings.at(-1)).toMatch(/^\d more warnings are in the log of this step\.$/);
      for (const path of days) expect(stdout).toContain(`${path} was not read`);
    });
  });

  test("that GitHub never answers for are named, and the others are read", async () => {
    const world = worldWith({ [NOTES_FILE]: NOTES, "meeting-notes/2023-08-10.md": LONG }, CORE);
    world.faults.push(({ path }) => (path.includes("/git/blobs/") ? { kind: "gateway-timeout" } : null));
    await withGitHub(world, async (github) => {
      const { report, annotations } = await makeReport(github);
      expect(report.overdue).toHaveLength(1);
      expect(annotations.warnings.join("\n")).toMatch(
        /2023-08-10\.md was not read: GitHub did not answer for it .*Run the workflow again\./,
      );
    });
  });

  test("of which GitHub gives not one end the run in one sentence, and the report stays as it was", async () => {
    const world = worldWith({ [NOTES_FILE]: NOTES, "meeting-notes/2023-08-10.md": "# Nothing new\n" }, CORE);
    await withGitHub(world, async (github) => {
      await makeReport(github);
      const before = structuredClone(issuesOf(world));
      world.faults.push(
        faultWhen({ kind: "bad-gateway" }, ({ operation }) => operation === "query NotesFiles"),
      );
      const ended = await run(github, { inputs: WITHOUT_BOARD });
      expect(ended.exitCode).toBe(1);
      expect(ended.annotations.errors).toEqual([
        expect.stringMatching(
          /^GitHub did not answer for the notes in kestrel\/community \(.*\): nothing was written, run the workflow again\.$/,
        ),
      ]);
      expect(writesOf(ended)).toEqual([]);
      expect(issuesOf(world)).toEqual(before);
    });
  });

  test("of which none is text leave a report of what is unknown, as running again would not help", async () => {
    await withGitHub(worldWith({ [NOTES_FILE]: "PNG\0\0" }), async (github) => {
      const { report } = await makeReport(github);
      expect(report.problems.map(({ code }) => code)).toEqual(["notes-stale", "notes-file-unreadable"]);
      expect(report.totals).toEqual({ overdue: null, dueSoon: null, unassigned: null, actionItems: null });
    });
  });

  test.each([
    ["a branch", { branches: { drafts: { [NOTES_FILE]: NOTES } } }, "drafts"],
    ["a tag", { files: { [NOTES_FILE]: NOTES }, tags: ["v1"] }, "v1"],
    ["an annotated tag", { files: { [NOTES_FILE]: NOTES }, annotatedTags: ["v1"] }, "v1"],
  ])("are read at %s when notes-ref names it, and linked at its commit", async (_what, seed, ref) => {
    const notes = { files: { "README.md": "# Notes\n" }, ...seed };
    const world = worldWith({}, { ...CORE, "kestrel/notes": notes });
    await withGitHub(world, async (github) => {
      const inputs = { ...WITHOUT_BOARD, "notes-repository": "kestrel/notes", "notes-ref": ref };
      const { report } = await makeReport(github, { inputs });
      const git = world.repositories.get("kestrel/notes")?.git;
      const commit = git?.treeOf(git.resolve(ref)) && git.resolve(ref === "drafts" ? ref : "HEAD")?.oid;
      expect(report.overdue[0]?.mentions[0]?.url).toMatch(
        new RegExp(`^https://github.com/kestrel/notes/blob/${commit}/${NOTES_FILE}\\?plain=1#L\\d+$`),
      );
    });
  });
});
