import { describe, expect, test } from "@jest/globals";
import { lowerDoubledBullets } from "../../../src/notes/markdown/doubled-bullets.js";
import { reading } from "../reading.js";

function lowered(...lines: string[]): string[] {
  lowerDoubledBullets(lines);
  return lines;
}

describe("a doubled bullet", () => {
  test.each([
    ["below an item", ["- nests", "", "- - of twigs"], ["- nests", "", "  - of twigs"]],
    ["after another", ["- nests", "- - [ ] twigs", "- - moss"], ["- nests", "  - [ ] twigs", "  - moss"]],
    ["below one", ["- nests", "- - twigs", "  - - of oak"], ["- nests", "  - twigs", "    - of oak"]],
    [
      "below a deeper item",
      ["- nests", "  - twigs", "", "  - - of oak"],
      ["- nests", "  - twigs", "", "    - of oak"],
    ],
  ])("stands below the item above it: %s", (_where, lines, expected) => {
    expect(lowered(...lines)).toEqual(expected);
  });

  test.each([
    ["a line across", ["- nests", "- - -", "* * *"]],
    ["a count", ["- nests", "- -1 for now"]],
    ["another sign, which is text", ["- nests", "- * two", "* - three"]],
    ["the first of a sub-list", ["- nests", "    - - of twigs"]],
  ])("is none: %s", (_what, lines) => {
    expect(lowered(...lines)).toEqual(lines);
  });

  test("lets its words speak of that item", () => {
    const { meetings } = reading("- Nest map\n\n- - Will be drawn by 22 June\n");
    expect(meetings[0]?.deadlines).toMatchObject([{ title: "Nest map", line: 3, itemLine: 1 }]);
  });
});
