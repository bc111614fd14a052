import { describe, expect, test } from "@jest/globals";
import { moveListsToMargin } from "../../../src/notes/markdown/indented-lists.js";
import { reading } from "../reading.js";

function moved(...lines: string[]): string[] {
  moveListsToMargin(lines);
  return lines;
}

describe("a list that is indented though it stands under no item", () => {
  test.each([
    ["below a heading", ["## Plans", "\t* nests", "\t\t* eggs"], ["## Plans", "* nests", "    * eggs"]],
    ["below a label", ["Plans:", "    - nests", "", "    - eggs"], ["Plans:", "- nests", "", "- eggs"]],
    ["below a paragraph", ["We met.", "", "     * nests"], ["We met.", "", "* nests"]],
    [
      "with lines that go on",
      ["Plans:", "    - nests", "      of twigs", "  and moss"],
      ["Plans:", "- nests", "  of twigs", "  and moss"],
    ],
    ["less and less", ["Plans:", "        - nests", "    - eggs"], ["Plans:", "- nests", "- eggs"]],
    ["with numbers", ["## Plans", "    1. nests", "    2. eggs"], ["## Plans", "1. nests", "2. eggs"]],
    ["behind a list", ["- nests", "", "Eggs:", "    - two"], ["- nests", "", "Eggs:", "- two"]],
  ])("is moved to the margin: %s", (_where, lines, expected) => {
    expect(moved(...lines)).toEqual(expected);
  });

  test.each([
    ["items below an item", ["- nests", "    - of twigs", "", "    - of moss"]],
    ["items below a number", ["1. nests", "    - of twigs"]],
    ["items below a wrapped item", ["- nests", "that last", "    - of twigs"]],
    ["code", ["Run:", "", "    kestrel count"]],
    ["what stands between fences", ["```", "    - nests", "```"]],
    ["a list that is hardly indented", ["Plans:", "   - nests"]],
    ["dashes without a word", ["Plans:", "    ---"]],
  ])("leaves %s alone", (_what, lines) => {
    expect(moved(...lines)).toEqual(lines);
  });

  test("gives its actions, at their lines", () => {
    const { meetings } = reading(
      "# 2023-06-08\n\n## Action items\n\t* Ada to count the eggs\n\t* Grace to map them\n",
    );
    expect(meetings[0]?.actionItems.map(({ line, owners }) => [line, owners])).toEqual([
      [4, ["Ada"]],
      [5, ["Grace"]],
    ]);
  });
});
