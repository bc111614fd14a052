import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { UserError } from "../../src/errors.js";
import { decodeSnapshot } from "../../src/snapshot/decode-snapshot.js";
import { Mismatch } from "../../src/snapshot/json.js";
import { openSnapshot } from "../../src/snapshot/snapshot-source.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const least = { version: 1, repository: "kestrel/community" };

async function open(github: unknown, files: Record<string, unknown> = {}) {
  return openSnapshot(await temporaryFolder({ ...files, "github.json": github }));
}

async function mistakeIn(github: unknown): Promise<string> {
  const error = await open(github).catch((thrown: unknown) => thrown);
  if (error instanceof UserError && error.code === "snapshot-invalid") {
    return error.message.replace(/^.*github\.json is /, "");
  }
  throw error;
}

describe("a snapshot written by hand", () => {
  test("needs no more than a repository and some notes", async () => {
    const snapshot = await open(least, { "notes/2023/06-08.md": "# 8 June\n", "notes/README.md": "" });
    expect(snapshot).toMatchObject({
      repository: "kestrel/community",
      serverUrl: "https://github.com",
      now: null,
      inputs: {},
    });
    expect(await snapshot.source.listNotes()).toEqual({
      repository: "kestrel/community",
      commit: "HEAD",
      isPublic: true,
      blobUrl: "https://github.com/kestrel/community/blob/HEAD",
      paths: ["2023/06-08.md", "README.md"],
      problems: [],
    });
    expect(await snapshot.source.readNotes(["2023/06-08.md"])).toEqual({
      value: [{ path: "2023/06-08.md", text: "# 8 June\n" }],
      problems: [],
    });
    expect(await snapshot.source.readBoard()).toEqual({ value: null, problems: [] });
    expect(await snapshot.source.readHistory()).toEqual({
      value: { reports: [], isPublic: true },
      problems: [],
    });
  });

  test("may hold no notes at all", async () => {
    const { source } = await open(least);
    expect((await source.listNotes()).paths).toEqual([]);
  });

  test("names the notes' repository where it likes, and the report's is the same unless said otherwise", async () => {
    const fromNotes = await open({ version: 1, notes: { repository: "kestrel/notes" } });
    const fromInputs = await open({ version: 1, inputs: { "notes-repository": "kestrel/notes" } });
    expect([fromNotes.repository, fromInputs.repository]).toEqual(["kestrel/notes", "kestrel/notes"]);
    const both = await open({ ...least, notes: { repository: "kestrel/notes", commit: "0a1b2c3" } });
    expect(both.repository).toBe("kestrel/community");
    expect(await both.source.listNotes()).toMatchObject({
      repository: "kestrel/notes",
      blobUrl: "https://github.com/kestrel/notes/blob/0a1b2c3",
    });
  });

  test("gives a work by its reference, kind and state", async () => {
    const { source } = await open({
      ...least,
      work: [{ ref: "kestrel/core#12", kind: "pull-request", state: "merged" }],
    });
    expect(await source.readWork(["Kestrel/Core#12"])).toEqual({
      value: [
        {
          ref: "kestrel/core#12",
          url: "https://github.com/kestrel/core/pull/12",
          title: "kestrel/core#12",
          kind: "pull-request",
          state: "merged",
          assignees: [],
          author: null,
          authorIsBot: false,
          isPublic: true,
          createdAt: null,
          closedAt: null,
          milestone: null,
          labels: [],
          closingPullRequests: [],
          formerRefs: [],
          reason: null,
        },
      ],
      problems: [],
    });
  });

  test("gives a board item by its title, or by its work", async () => {
    const work = {
      ref: "kestrel/core#7",
      kind: "issue",
      state: "open",
      title: "Sign releases",
      assignees: ["mara"],
      labels: ["toc"],
    };
    const project = {
      title: "Roadmap",
      url: "https://github.com/orgs/kestrel/projects/5",
      items: [
        { title: "Write the guide", status: "Todo" },
        { work, status: "Done", fieldValues: { Size: "M" } },
      ],
    };
    const { source } = await open({ ...least, project, inputs: { "status-field": "Stage" } });
    const board = (await source.readBoard()).value;
    expect(board).toMatchObject({
      isPublic: true,
      redactedItems: 0,
      totalItems: 2,
      fields: ["Stage", "Size"],
    });
    expect(board?.options).toEqual({});
    expect(board?.items).toMatchObject([
      { title: "Write the guide", url: project.url, work: null, status: "Todo", assignees: [] },
      {
        title: "Sign releases",
        url: "https://github.com/kestrel/core/issues/7",
        assignees: ["mara"],
        labels: ["toc"],
      },
    ]);
    expect(new Set(board?.items.map((item) => item.id)).size).toBe(2);
  });
});

describe("what a snapshot lacks is unknown, never none", () => {
  test("a reference is unreadable, unless the board holds its work", async () => {
    const items = [{ work: { ref: "kestrel/core#7", kind: "issue", state: "open" } }];
    const { source } = await open({
      ...least,
      project: { title: "Roadmap", url: "https://x.example", items },
    });
    const { value } = await source.readWork(["kestrel/core#8", "kestrel/core#7"]);
    expect(value).toMatchObject([
      { ref: "kestrel/core#8", state: "unreadable", reason: "not in the snapshot" },
      { ref: "kestrel/core#7", state: "open", reason: null },
    ]);
  });

  test("a board that the inputs name is a problem", async () => {
    const { source } = await open({
      ...least,
      inputs: { project: "https://github.com/orgs/kestrel/projects/5" },
    });
    expect(await source.readBoard()).toMatchObject({
      value: null,
      problems: [{ code: "project-unreadable" }],
    });
  });

  test("a file of the notes is a problem that names it", async () => {
    const { source } = await open(least);
    expect(await source.readNotes(["2023-06-08.md", "../github.json"])).toMatchObject({
      value: [],
      problems: [{ path: "2023-06-08.md" }, { path: "../github.json" }],
    });
  });
});

describe("changes to the inputs", () => {
  const recorded = { ...least, inputs: { "status-field": "Stage", date: "2023-09-01" } };

  test("go before those of the snapshot", async () => {
    const folder = await temporaryFolder({ "github.json": recorded });
    const changes = { date: "2023-08-01", "status-field": "Stage", "notes-repository": "kestrel/community" };
    expect((await openSnapshot(folder, changes)).inputs).toEqual(changes);
  });

  test("alone may name templates, which are code", async () => {
    const inputs = { ...recorded.inputs, templates: "/somewhere/else" };
    const folder = await temporaryFolder({ "github.json": { ...recorded, inputs } });
    expect((await openSnapshot(folder)).inputs).toEqual(recorded.inputs);
    expect((await openSnapshot(folder, { templates: "mine" })).inputs.templates).toBe("mine");
  });

  test("are refused when they ask for something else than was read", async () => {
    const folder = await temporaryFolder({ "github.json": recorded });
    await expect(openSnapshot(folder, { "status-field": "Status" })).rejects.toThrow(
      '`status-field` decides what is read from GitHub, and the snapshot was made with "Stage"; record another one for "Status".',
    );
    await expect(openSnapshot(folder, { "notes-ref": "main" })).rejects.toThrow("was made without it");
  });
});

describe("files", () => {
  test("a symbolic link among the notes is not followed", async () => {
    const folder = await temporaryFolder({ "github.json": least, "notes/a.md": "a", "secret.txt": "hush" });
    await symlink(join(folder, "secret.txt"), join(folder, "notes", "b.md"));
    const { source } = await openSnapshot(folder);
    expect((await source.listNotes()).paths).toEqual(["a.md"]);
    expect((await source.readNotes(["b.md"])).value).toEqual([]);
  });

  test("a folder without github.json is answered with the least that it may say", async () => {
    const folder = await temporaryFolder();
    await expect(openSnapshot(folder)).rejects.toThrow(
      `There is no github.json in ${folder}; a snapshot has one that names at least a repository: { "version": 1, "repository": "kestrel/community" }.`,
    );
    await expect(openSnapshot(join(folder, "nowhere"))).rejects.toBeInstanceOf(UserError);
  });
});

describe("mistakes in github.json", () => {
  const work = { ref: "kestrel/core#1", kind: "issue", state: "open" };

  test.each([
    [{ version: 2 }, "$.notes.repository is missing; expected a repository such as kestrel/community."],
    [{ ...least, version: 2 }, "$.version is 2; expected 1, the version that this release reads."],
    [[], "$ is []; expected an object."],
    [
      { ...least, repository: "kestrel" },
      '$.repository is "kestrel"; expected a repository such as kestrel/community.',
    ],
    [
      { ...least, now: "yesterday" },
      '$.now is "yesterday"; expected an instant such as 2023-09-01T06:00:00Z.',
    ],
    [{ ...least, inputs: { pin: true } }, "$.inputs.pin is true; expected a text."],
    [{ ...least, work: {} }, "$.work is {}; expected a list."],
    [
      { ...least, work: [{ ...work, ref: "core#1" }] },
      '$.work[0].ref is "core#1"; expected a reference such as kestrel/core#12.',
    ],
    [
      { ...least, work: [work, { ...work, kind: "pr" }] },
      '$.work[1].kind is "pr"; expected one of issue, pull-request.',
    ],
    [
      { ...least, work: [{ ...work, state: "closed" }] },
      '$.work[0].state is "closed"; expected one of open, draft, completed, merged, not-planned, duplicate, closed-unmerged, missing, unreadable, private.',
    ],
    [
      { ...least, work: [{ ...work, milestone: { title: "1.0", dueOn: "2023-02-30" } }] },
      '$.work[0].milestone.dueOn is "2023-02-30"; expected a day as YYYY-MM-DD.',
    ],
    [
      { ...least, project: { title: "Roadmap", url: "", items: [{}] } },
      "$.project.items[0].title is missing; expected a text.",
    ],
    [{ ...least, reportIsPublic: "yes" }, '$.reportIsPublic is "yes"; expected true or false.'],
    [
      { ...least, project: { title: "", url: "", items: [], redactedItems: -1 } },
      "$.project.redactedItems is -1; expected a whole number.",
    ],
  ])("%j", async (github, sentence) => {
    expect(await mistakeIn(github)).toBe(`no snapshot: ${sentence}`);
  });

  test("any JSON is either a snapshot or told where it is none", () => {
    const part = fc.constantFrom(
      "notes",
      "project",
      "work",
      "reports",
      "problems",
      "inputs",
      "now",
      "serverUrl",
    );
    fc.assert(
      fc.property(fc.dictionary(part, fc.jsonValue()), (parts) => {
        try {
          decodeSnapshot({ ...least, ...parts }, "$");
        } catch (error) {
          expect(error).toBeInstanceOf(Mismatch);
          expect(String(error)).toContain("$.");
        }
      }),
    );
  });

  test("a misspelt member is told with those that exist", async () => {
    expect(await mistakeIn({ ...least, work: [{ ...work, assignee: "mara" }] })).toMatch(
      /^no snapshot: \$\.work\[0\]\.assignee is "mara"; expected one of the members ref, kind, .*assignees.*\.$/,
    );
  });

  test("a file that is no JSON is told with the place", async () => {
    expect(await mistakeIn("{")).toMatch(/^no JSON: /);
  });
});
