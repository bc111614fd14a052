import { describe, expect, test } from "@jest/globals";
import type { IssueSeed, ProjectSeed } from "../support/github/create-world.js";
import type { World } from "../support/github/world.js";
import { PROJECT, withGitHub } from "./kestrel-world.js";
import { makeReport, NOTES_FILE, notesNaming, worldWith } from "./reading-world.js";

/** A world whose notes name one issue of kestrel/core, which is as given. */
function worldOf(issue: Omit<IssueSeed, "number">, project?: Partial<ProjectSeed>): World {
  const projects = project ? [{ owner: "kestrel", ...project }] : [];
  const core = { "kestrel/core": { issues: [{ number: 1, title: "Sign releases", ...issue }] } };
  return worldWith({ [NOTES_FILE]: notesNaming(["kestrel/core#1"]) }, core, { projects });
}

const ON = { "read-token": "reader-token", date: "2023-09-01" };
const CREATED = { createdAt: "2023-05-02T09:00:00Z" };
const closed = (closedAt: string): Omit<IssueSeed, "number"> => ({
  ...CREATED,
  state: "closed",
  stateReason: "completed",
  closedAt,
});

describe("on a day in the past", () => {
  test.each<[string, Omit<IssueSeed, "number">, Record<string, string>, string[]]>([
    ["what was closed before counts as closed", closed("2023-08-31T12:00:00Z"), {}, ["completed"]],
    ["what was closed later is open", closed("2023-09-02T00:00:00Z"), {}, ["open"]],
    [
      "what was closed that evening is closed: its end counts",
      closed("2023-09-01T23:59:59Z"),
      {},
      ["completed"],
    ],
    [
      "what was merged later is open",
      {
        ...CREATED,
        state: "closed",
        closedAt: "2023-10-02T00:00:00Z",
        pullRequest: { mergedAt: "2023-10-02T00:00:00Z" },
      },
      {},
      ["open"],
    ],
    [
      "what was closed as not planned later is open",
      { ...closed("2023-10-02T00:00:00Z"), stateReason: "not_planned" },
      {},
      ["open"],
    ],
    ["what was created later does not exist yet", { createdAt: "2023-09-02T00:00:00Z" }, {}, []],
    ["what was created that evening exists", { createdAt: "2023-09-01T23:59:59Z" }, {}, ["open"]],
    [
      "the day ends with the time zone's, west of Greenwich",
      closed("2023-09-02T05:00:00Z"),
      { "time-zone": "America/Los_Angeles" },
      ["completed"],
    ],
    [
      "the day ends with the time zone's, east of Greenwich",
      closed("2023-09-01T16:00:00Z"),
      { "time-zone": "Asia/Tokyo" },
      ["open"],
    ],
    [
      "what the time zone puts on the next day does not exist yet",
      { createdAt: "2023-09-01T16:00:00Z" },
      { "time-zone": "Asia/Tokyo" },
      [],
    ],
  ])("%s", async (_what, issue, inputs, states) => {
    await withGitHub(worldOf(issue), async (github) => {
      const { report } = await makeReport(github, { inputs: { ...ON, ...inputs } });
      expect(report.toc.flatMap(({ work }) => work.map(({ state }) => state))).toEqual(states);
      expect(report.toc[0]?.done).toBe(states[0] === "completed");
      expect(report.problems).toEqual([]);
    });
  });

  test("the board has what was on it then, and what was open then is not done", async () => {
    const world = worldOf(closed("2023-09-20T00:00:00Z"), {
      fields: [
        { name: "Status", type: "single-select", options: ["Todo", "Done"] },
        { name: "Priority", type: "single-select", options: ["P0"] },
      ],
      items: [
        { content: "kestrel/core#1", values: { Status: "Done" }, createdAt: "2023-06-01T00:00:00Z" },
        { content: { title: "Then" }, values: { Priority: "P0" }, createdAt: "2023-09-01T12:00:00Z" },
        { content: { title: "Later" }, values: { Priority: "P0" }, createdAt: "2023-09-02T12:00:00Z" },
      ],
    });
    await withGitHub(world, async (github) => {
      const { report } = await makeReport(github, { inputs: { ...ON, project: PROJECT } });
      expect(report.overdue.map(({ title }) => title)).toEqual(["Work on kestrel/core number 1"]);
      expect(report.unassigned.map(({ title }) => title)).toEqual(["Then"]);
    });
  });

  test("meetings after it do not count", async () => {
    const world = worldOf({ ...CREATED });
    const later = notesNaming(["kestrel/core#2"]).replace("2023-08-03", "2023-09-02");
    const files = { [NOTES_FILE]: notesNaming(["kestrel/core#1"]), "meeting-notes/2023-09-02.md": later };
    world.repositories.get("kestrel/community")?.git.commit(files, "2023-09-02T12:00:00Z");
    await withGitHub(world, async (github) => {
      const { report } = await makeReport(github, { inputs: ON });
      expect(report.sources.notes.map(({ path }) => path)).toEqual([NOTES_FILE]);
    });
  });

  test("the report says what GitHub cannot tell of then, and a report of today does not", async () => {
    const sentence = /titles, assignees, milestones and board fields are those of the day it was written/;
    await withGitHub(worldOf(CREATED), async (github) => {
      const past = await makeReport(github, { inputs: ON });
      expect(past.body).toMatch(sentence);
      expect(past.report.isPast).toBe(true);
    });
    await withGitHub(worldOf(CREATED), async (github) => {
      const { body, report } = await makeReport(github, { inputs: { "read-token": "reader-token" } });
      expect(body).not.toMatch(sentence);
      expect(report.isPast).toBeUndefined();
    });
  });
});
