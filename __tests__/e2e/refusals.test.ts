import { describe, expect, test } from "@jest/globals";
import { INPUTS, issuesOf, kestrelWorld, PROJECT, run, withGitHub, writesOf } from "./kestrel-world.js";

describe("a board that cannot be read", () => {
  test("is said in the report, which goes on from the notes alone", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      const ended = await run(github, { inputs: { date: "2023-09-01", project: PROJECT } });
      expect(ended.exitCode).toBe(0);
      expect(ended.annotations.warnings.join("\n")).toMatch(/board.*read-token is empty/s);
      const [report] = issuesOf(world);
      expect(report?.body).toMatch(/board https:\/\/.*was not read|board.*was not read/);
      expect(ended.outputs).toMatchObject({
        result: "created",
        "overdue-count": "",
        "action-item-count": "1",
      });
    });
  });
});

const REFUSED: [string, Record<string, string>, RegExp][] = [
  ["a day that does not exist", { date: "2023-02-30" }, /^date .*2023-02-30/],
  ["a time zone that does not exist", { "time-zone": "Mars/Olympus" }, /^time-zone .*Mars\/Olympus/],
  ["a word for a switch", { pin: "yes" }, /^pin .*true.*false/],
  ["a project that is no address", { project: "kestrel/1" }, /^project .*orgs/],
  ["a period that is none", { period: "fortnight" }, /^period .*week.*month.*quarter/],
  ["a lookback without a unit", { "notes-lookback": "180" }, /^notes-lookback .*days/],
  [
    "a path that matches nothing",
    { "notes-path": "minutes/**/*.md" },
    /notes-path "minutes\/\*\*\/\*\.md".*meeting-notes/,
  ],
  ["a ref that does not exist", { "notes-ref": "gone" }, /notes-ref.*gone/],
  ["a repository that does not exist", { "notes-repository": "kestrel/nowhere" }, /kestrel\/nowhere/],
  ["a field that the board lacks", { "status-field": "Stage" }, /Stage.*Status.*Priority/s],
  ["a folder of templates that does not exist", { templates: "my/templates" }, /my\/templates/],
];

describe("an input that cannot be used ends the run in one sentence, before anything is written:", () => {
  test.each(REFUSED)("%s", async (_what, inputs, sentence) => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      const ended = await run(github, { inputs: { ...INPUTS, ...inputs } });
      expect(ended.exitCode).toBe(1);
      expect(ended.annotations.errors).toHaveLength(1);
      expect(ended.annotations.errors[0]).toMatch(sentence);
      expect(ended.annotations.errors[0]).not.toMatch(/\n\s+at |defect/);
      expect(writesOf(ended)).toEqual([]);
      expect(issuesOf(world)).toEqual([]);
    });
  });
});
