import { afterEach, describe, expect, test } from "@jest/globals";
import { reader, stop } from "./given.js";

afterEach(stop);

const NOTES = { "meeting-notes/2023-08-10-core.md": "# Core\n", "README.md": "# Kestrel\n" };

describe("listing the notes", () => {
  test("gives every file at the default branch's commit, in two requests", async () => {
    const { source, traffic } = await reader({ repositories: { "kestrel/community": { files: NOTES } } });
    const listing = await source.listNotes();
    expect(listing.paths).toEqual(["README.md", "meeting-notes/2023-08-10-core.md"]);
    expect(listing.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(listing.blobUrl).toBe(`https://github.com/kestrel/community/blob/${listing.commit}`);
    expect(listing.isPublic).toBe(true);
    expect(traffic.requests).toBe(2);
  });

  test("reads a branch, a tag or a commit when notes-ref names one", async () => {
    const seed = {
      repositories: {
        "kestrel/community": { files: NOTES, branches: { drafts: { "draft.md": "x" } }, tags: ["v1"] },
      },
    };
    const branch = await reader(seed, { settings: { notesRef: "drafts" } });
    expect((await branch.source.listNotes()).paths).toContain("draft.md");
    const tag = await reader(seed, { settings: { notesRef: "v1" } });
    const { commit, paths } = await tag.source.listNotes();
    expect(paths).not.toContain("draft.md");
    const byCommit = await reader(seed, { settings: { notesRef: commit } });
    expect((await byCommit.source.listNotes()).paths).toEqual(paths);
  });

  test("says of a folder that not even its own listing is complete", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`meeting-notes/2023-01-0${index + 1}.md`, "x"]),
    );
    const { source } = await reader({ repositories: { "kestrel/community": { files, treeLimit: 5 } } });
    const { paths, problems } = await source.listNotes();
    expect(paths).toHaveLength(5);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ["notes-folder-incomplete", expect.stringContaining("The folder meeting-notes/ of kestrel/community")],
    ]);
  });

  test.each([
    ["a repository that is not there", { notesRepository: "kestrel/nowhere" }, "repository-missing"],
    ["an empty repository", { notesRepository: "kestrel/empty" }, "repository-empty"],
    ["a ref that is not there", { notesRef: "nightly" }, "notes-ref-missing"],
  ])("says of %s what to do", async (_, given, code) => {
    const { source } = await reader(
      { repositories: { "kestrel/community": { files: NOTES }, "kestrel/empty": {} } },
      { settings: given },
    );
    await expect(source.listNotes()).rejects.toMatchObject({ name: "UserError", code });
  });

  test("says that an expired token was not accepted", async () => {
    const { source } = await reader(
      { repositories: { "kestrel/community": { files: NOTES } } },
      { readToken: "expired-token" },
    );
    await expect(source.listNotes()).rejects.toMatchObject({ code: "token-rejected" });
  });

  test("names the empty read-token when github.token does not see a private repository", async () => {
    const { source } = await reader(
      {
        repositories: { "kestrel/community": {}, "kestrel/private": { files: NOTES, visibility: "private" } },
      },
      { settings: { notesRepository: "kestrel/private" }, readToken: null },
    );
    await expect(source.listNotes()).rejects.toThrow(/read-token is empty/);
  });
});

describe("reading notes", () => {
  test("gives the texts in the order asked for, fifty a request", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`meeting-notes/${index}.md`, `# Meeting ${index}\n`]),
    );
    const { source, traffic } = await reader({ repositories: { "kestrel/community": { files } } });
    const paths = Object.keys(files).reverse();
    await source.listNotes();
    const { value, problems } = await source.readNotes(paths);
    expect(value.map(({ path }) => path)).toEqual(paths);
    expect(value[0]?.text).toBe("# Meeting 119\n");
    expect(problems).toEqual([]);
    expect(traffic.requests).toBe(2 + 3);
  });

  test("reads a text over 512,000 bytes whole", async () => {
    const text = `${"é".repeat(300_000)}\nthe end\n`;
    const { source, traffic } = await reader({
      repositories: { "kestrel/community": { files: { "meeting-notes/long.md": text } } },
    });
    const { value } = await source.readNotes(["meeting-notes/long.md"]);
    expect(value).toEqual([{ path: "meeting-notes/long.md", text }]);
    expect(traffic.requests).toBe(3);
  });
});
