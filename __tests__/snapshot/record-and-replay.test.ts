import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { ProjectBoard } from "../../src/model/board.js";
import type { NotesListing, Source } from "../../src/model/evidence.js";
import type { PreviousReport } from "../../src/model/memory.js";
import type { Problem } from "../../src/model/problem.js";
import type { Work } from "../../src/model/work.js";
import { prepareSnapshotFolder, RecordingSource } from "../../src/snapshot/recording-source.js";
import { openSnapshot } from "../../src/snapshot/snapshot-source.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const header = {
  repository: "kestrel/community",
  serverUrl: "https://git.kestrel.example",
  now: "2023-09-01T06:00:00Z",
  inputs: { "notes-path": "notes/**/*.md", "due-soon-days": "14" },
};

function problem(code: string, path: string | null = null): Problem {
  return { code, message: `${code} happened.`, hint: "Try again.", path, line: path === null ? null : 3 };
}

/** Every member set to something else than its default, so that none can be lost unseen. */
const work: Work = {
  ref: "kestrel/engine#41",
  url: "https://git.kestrel.example/kestrel/engine/issues/41",
  title: "Sign the releases “well” \u2028 \ud83e\udd85",
  kind: "issue",
  state: "not-planned",
  assignees: ["mara", "aki"],
  author: "robo",
  authorIsBot: true,
  isPublic: false,
  createdAt: "2023-01-02T03:04:05Z",
  closedAt: "2023-08-30T00:00:00Z",
  milestone: { title: "1.0", dueOn: null },
  labels: ["toc"],
  closingPullRequests: [{ ref: "kestrel/engine#42", url: "https://elsewhere.example/42", state: "draft" }],
  formerRefs: ["kestrel/core#4"],
  reason: "GitHub was tired.",
};

const board: ProjectBoard = {
  title: "Roadmap",
  url: "https://git.kestrel.example/orgs/kestrel/projects/5",
  isPublic: false,
  items: [
    {
      id: "PVTI_1",
      title: "Sign releases",
      url: work.url,
      work,
      status: "In progress",
      priority: "P1",
      iteration: { title: "Sprint 9", startDate: "2023-08-28", duration: 14 },
      targetDate: "2023-09-30",
      assignees: ["mara"],
      labels: ["toc"],
      fieldValues: { Size: "M", "2": "two", __proto__: "kept" } as Record<string, string>,
      createdAt: "2023-01-02T03:04:05Z",
    },
  ],
  redactedItems: 2,
  totalItems: 9,
  fields: ["Title", "Status", "Size"],
  options: { Status: ["Todo", "In progress", "Done"] },
};

const report: PreviousReport = {
  number: 12,
  id: "I_12",
  url: "https://git.kestrel.example/kestrel/community/issues/12",
  title: "Roadmap report for August 2023",
  body: "Body\r\n<!-- hidden -->\n",
  state: "closed",
  createdAt: "2023-08-01T06:00:00Z",
  labels: ["roadmap-report"],
  assignees: ["aki"],
  isPinned: true,
};

const texts: Record<string, string> = {
  "notes/2023-06-08.md": "\ufeff# 8 June\r\n- one\r\n",
  "notes/sub folder/2023-07-06 café.md": "# 6 July\n",
};

const listing: NotesListing = {
  repository: "kestrel/notes",
  commit: "0a1b2c3",
  isPublic: false,
  blobUrl: "https://git.kestrel.example/kestrel/notes/blob/0a1b2c3",
  paths: ["LICENSE", ...Object.keys(texts), "notes/too-large.md", "old/2021-02-03.md"],
  problems: [problem("tree-truncated")],
};

/** A small world in memory; a file without a text cannot be read. */
const world: Source = {
  listNotes: async () => listing,
  readNotes: async (paths) => ({
    value: paths.flatMap((path) => (texts[path] === undefined ? [] : [{ path, text: texts[path] }])),
    problems: paths
      .filter((path) => texts[path] === undefined)
      .map((path) => problem("file-too-large", path)),
  }),
  readBoard: async () => ({ value: board, problems: [problem("board-cut-off")] }),
  readWork: async () => ({ value: [work], problems: [problem("work-failed")] }),
  readHistory: async () => ({
    value: { reports: [report], isPublic: false },
    problems: [problem("history-odd")],
  }),
};

/** Every call that a run makes, in its order. */
async function readAll(source: Source) {
  const { paths, ...origin } = await source.listNotes();
  const notes = await source.readNotes(paths.filter((path) => path.startsWith("notes/")));
  const references = ["kestrel/core#4", "kestrel/engine#41"];
  return {
    origin,
    notes,
    board: await source.readBoard(),
    work: await source.readWork(references),
    history: await source.readHistory(),
  };
}

describe("recording", () => {
  test("a replay gives everything that was read, problems and order too", async () => {
    const folder = join(await temporaryFolder(), "new", "snapshot");
    const recording = new RecordingSource(world, header);
    const live = await readAll(recording);
    await recording.writeSnapshot(folder);

    const { source, ...replayedHeader } = await openSnapshot(folder);
    expect(replayedHeader).toEqual(header);
    expect(await readAll(source)).toEqual(live);
    expect(live).toEqual(await readAll(world));
  });

  test("a recording of a replay is the same files again", async () => {
    const [first, second] = [await temporaryFolder(), await temporaryFolder()];
    const recording = new RecordingSource(world, header);
    await readAll(recording);
    await recording.writeSnapshot(first);
    const { source, ...rest } = await openSnapshot(first);
    const again = new RecordingSource(source, rest);
    await readAll(again);
    await again.writeSnapshot(second);
    for (const file of ["github.json", ...Object.keys(texts).map((path) => `notes/${path}`)]) {
      expect(await readFile(join(second, file), "utf8")).toBe(await readFile(join(first, file), "utf8"));
    }
  });

  test("a replay for another day hears only of the files it asks for", async () => {
    const folder = await temporaryFolder();
    const recording = new RecordingSource(world, header);
    await readAll(recording);
    await recording.writeSnapshot(folder);
    const { source } = await openSnapshot(folder);
    expect((await source.readNotes(["notes/2023-06-08.md"])).problems).toEqual([]);
  });

  test("a replay knows of notes that the run did not read, and cannot read them either", async () => {
    const folder = await temporaryFolder();
    const recording = new RecordingSource(world, header);
    await readAll(recording);
    await recording.writeSnapshot(folder);
    const { source } = await openSnapshot(folder);
    expect((await source.listNotes()).paths).toEqual(listing.paths.filter((path) => path !== "LICENSE"));
    const { value, problems } = await source.readNotes(["old/2021-02-03.md", "notes/too-large.md"]);
    expect(value).toEqual([]);
    expect(problems).toEqual([
      problem("file-too-large", "notes/too-large.md"),
      expect.objectContaining({ code: "notes-unreadable", path: "old/2021-02-03.md" }),
    ]);
  });

  test("templates are no part of it: they are code, and belong to the machine that renders", async () => {
    const folder = await temporaryFolder();
    const inputs = { templates: ".github/roadmap-report", pin: "true" };
    await new RecordingSource(world, { ...header, inputs }).writeSnapshot(folder);
    expect(JSON.parse(await readFile(join(folder, "github.json"), "utf8")).inputs).toEqual({ pin: "true" });
  });

  test("tokens and empty inputs are never written", async () => {
    const folder = await temporaryFolder();
    const inputs = { "github-token": "ghs_hush", "read-token": "ghp_hush", date: "", pin: "true" };
    await new RecordingSource(world, { ...header, inputs }).writeSnapshot(folder);
    const written = await readFile(join(folder, "github.json"), "utf8");
    expect(written).not.toContain("hush");
    expect(JSON.parse(written).inputs).toEqual({ pin: "true" });
  });

  test("nothing is overwritten: a folder that holds something is refused", async () => {
    const folder = await temporaryFolder({ "precious.txt": "mine" });
    const refusal = `The folder ${folder} is not empty; name a new one for the snapshot.`;
    await expect(new RecordingSource(world, header).writeSnapshot(folder)).rejects.toThrow(refusal);
    await expect(prepareSnapshotFolder(folder)).rejects.toThrow(refusal);
    expect(await readFile(join(folder, "precious.txt"), "utf8")).toBe("mine");
  });

  test("a path that leads out of the snapshot is not written", async () => {
    const parent = await temporaryFolder();
    const hostile: Source = {
      ...world,
      readNotes: async () => ({ value: [{ path: "../../evil.md", text: "" }], problems: [] }),
    };
    const recording = new RecordingSource(hostile, header);
    await recording.readNotes(["../../evil.md"]);
    await expect(recording.writeSnapshot(join(parent, "snapshot"))).rejects.toThrow(
      "leads out of the snapshot",
    );
    await expect(readFile(join(parent, "evil.md"))).rejects.toThrow("ENOENT");
  });
});
