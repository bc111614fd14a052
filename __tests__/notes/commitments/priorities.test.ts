import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

const flags = (text: string) =>
  meetingOf(text).priorities.map(({ line, itemLine, level, raisedBy }) => ({
    line,
    itemLine,
    level,
    raisedBy,
  }));

describe("a priority", () => {
  test("is flagged by a line below it, and raised by who speaks there", () => {
    expect(
      meetingOf("- Faster start (asked for by users)\n  - [ada] to prioritize this\n").priorities,
    ).toEqual([
      {
        line: 2,
        itemLine: 1,
        title: "Faster start",
        text: "to prioritize this",
        level: "high",
        raisedBy: "ada",
        refs: [],
        owners: [],
        toc: false,
      },
    ]);
  });

  test.each([
    ["- [URGENT] Rotate the keys", "urgent"],
    ["- **[P0]** Rotate the keys", "top"],
    ["- Rotate the keys (high priority)", "high"],
    ["- High priority: rotate the keys", "high"],
    ["- Rotating the keys is the top priority for 2.0", "top"],
    ["- Agreed that it should be a top priority to rotate the keys", "top"],
    ["**Top priority ACTION: rotate the keys**", "top"],
    ["- Rotate the keys, this is urgent", "urgent"],
    ["- **HIGH PRIORITY** Mailing list for the key holders", "high"],
    ["- Top prio is rotating the keys", "top"],
    ["- Please prioritise the new keys", "high"],
    ["- Priority right now is rotating the keys", "high"],
    ["- Rotate the keys (priority for 2.0)", "high"],
  ])("is flagged by its own words: %s", (text, level) => {
    expect(flags(text)).toEqual([{ line: 1, itemLine: 1, level, raisedBy: null }]);
  });

  test("is the item above a line that says no more than the flag, or speaks of this", () => {
    expect(flags("- Rotate the keys\n  - top priority for 2.0\n").map(({ itemLine }) => itemLine)).toEqual([
      1,
    ]);
    expect(
      flags("- Rotate the keys\n  - We said that this is the highest priority task\n").map(
        ({ itemLine }) => itemLine,
      ),
    ).toEqual([1]);
  });

  test.each([
    ["a bold line", "**Kestrel 2.0 priorities**\n- One\n- Two\n"],
    ["a heading", "## Priorities\n- One\n- Two\n"],
    ["a label", "Top priorities:\n- One\n- Two\n"],
    ["a list item", "- Discuss high priority 2.0 tasks\n  - One\n  - Two\n"],
  ])("is each item of a list that %s flags", (_name, text) => {
    expect(meetingOf(text).priorities.map(({ line, itemLine, title }) => [line, itemLine, title])).toEqual([
      [1, 2, "One"],
      [1, 3, "Two"],
    ]);
  });
});

describe("whoever raised a priority", () => {
  test.each([
    ["- [ada, by mail] to prioritize this", "ada"],
    ["- [ada, read out by grace] to prioritize this", "ada"],
    ["- [ada/grace] to prioritize this", "ada, grace"],
    ["- to prioritize this", null],
    ["- [kai] the lexer as well, [ada] to prioritize this", "ada"],
  ])("is %s", (line, raisedBy) => {
    expect(flags(`- Rotate the keys\n  ${line}\n`).map((flag) => flag.raisedBy)).toEqual([raisedBy]);
  });
});

describe("no priority", () => {
  test.each([
    "- not a priority, this must not block a release",
    "- this is low priority",
    "- we should deprioritize this",
    "- it is not urgent",
    "- Nothing urgent to share",
    "- 12 P-high issues",
    "- Is this a top priority?",
    "- see items with a priority note",
    "- we prioritize safety over speed",
    "- Inconsistent priority on enabling a rule",
    "- Mira finds that the port is far from done and is higher priority",
    "- the list of issues that we think are top priority",
    "- Urgent+Interactive computing workshop",
    "- add a `priority/critical-urgent` label",
    "- https://kestrel.example/top-priority",
    "- validates lower priority eviction by a critical pod",
    "## Other priority issues:\n- One",
    "- Discuss top priorities\n  - One",
    "- [ada] Define our priorities:\n  - One",
    "- [ada] Discuss top priorities\n  - Speed\n  - Docs",
    "> The first session must define top priorities for the release.",
  ])("is in %s", (text) => {
    expect(flags(text)).toEqual([]);
  });
});
