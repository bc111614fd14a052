import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import picomatch from "picomatch";
import { mayHold } from "../../src/github/notes-tree.js";

describe("folders that may hold notes", () => {
  test.each([
    ["meeting-notes", ["meeting-notes/**/*.md"], true],
    ["meeting-notes/2023", ["meeting-notes/**/*.md"], true],
    ["vendor", ["meeting-notes/**/*.md"], false],
    ["docs", ["docs/notes/*.md"], true],
    ["docs/other", ["docs/notes/*.md"], false],
    ["docs/notes/old", ["docs/notes/*.md"], false],
    ["anything", ["*.md"], false],
    ["anything", ["**/*.md"], true],
    ["notes", ["!notes/*.md"], false],
    ["teams/core", ["teams/*/notes/*.md"], true],
  ])("%s for %j: %s", (folder, globs, expected) => {
    expect(mayHold(folder, globs)).toBe(expected);
  });

  test("are all that lead to a file which a glob matches", () => {
    const segment = fc.constantFrom("notes", "docs", "2023", "core");
    const path = fc
      .array(segment, { maxLength: 3 })
      .map((folders) => [...folders, "2023-06-01.md"].join("/"));
    const glob = fc
      .array(fc.oneof(segment, fc.constantFrom("*", "**", "{notes,docs}", "20*", "@(core)")), {
        maxLength: 3,
      })
      .map((folders) => [...folders, "*.md"].join("/"));
    fc.assert(
      fc.property(path, glob, (file, pattern) => {
        fc.pre(picomatch(pattern)(file));
        const folders = file.split("/").slice(0, -1);
        for (let depth = 1; depth <= folders.length; depth++) {
          expect(mayHold(folders.slice(0, depth).join("/"), [pattern])).toBe(true);
        }
      }),
    );
  });
});
