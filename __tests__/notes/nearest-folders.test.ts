import { describe, expect, test } from "@jest/globals";
import { nearestFolders } from "../../src/notes/nearest-folders.js";

/** A community with many pages, few notes, and code. */
const PATHS = [
  ...Array.from({ length: 40 }, (_, index) => `docs/page-${index}.md`),
  "README.md",
  "meeting-notes/2023-06-01.md",
  "meeting-notes/2023-07-06.md",
  "teams/core/minutes/2023-06-01.md",
  "src/index.js",
];

describe("the folders nearest to globs that match nothing", () => {
  test.each<[string[], string]>([
    [["meetings/*.md"], "meeting-notes"],
    [["Meeting-Notes/**/*.markdown"], "meeting-notes"],
    [["minutes/**/*.md"], "teams/core/minutes"],
    [["doc/**/*.md"], "docs"],
    [["archive/*.md", "team/core/*.md"], "teams/core/minutes"],
  ])("for %j begin with %s", (globs, folder) => {
    expect(nearestFolders(PATHS, globs)[0]).toBe(folder);
  });

  test("for what is like none of them begin with the fullest", () => {
    expect(nearestFolders(PATHS, ["xyz/*.md"])).toEqual(["docs", "meeting-notes", ".", "teams/core/minutes"]);
  });

  test("ignore globs that exclude", () => {
    expect(nearestFolders(PATHS, ["docs/*.txt", "!meeting-notes/**"])[0]).toBe("docs");
  });

  test("are none where there is no Markdown", () => {
    expect(nearestFolders(["src/index.js"], ["notes/*.md"])).toEqual([]);
  });
});
