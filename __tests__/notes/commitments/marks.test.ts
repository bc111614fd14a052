import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

const marks = (text: string) => meetingOf(text).marks.map(({ kind, title, line }) => [kind, title, line]);

describe("a mark", () => {
  test.each([
    ["- [x] Rotate the keys", "done"],
    ["- ~~Rotate the keys~~", "struck"],
    ["- (closed) Rotate the keys", "done"],
    ["- DONE: Rotate the keys", "done"],
    ["- ✅ Rotate the keys", "done"],
    ["- Rotate the keys - done", "done"],
    ["- Rotate the keys (completed)", "done"],
  ])("stands in the item's own words: %s", (text, kind) => {
    expect(marks(text)).toEqual([
      [kind, kind === "done" ? expect.stringContaining("Rotate the keys") : "Rotate the keys", 1],
    ]);
  });

  test.each([
    ["- Signing guide is done", "done", "Signing guide"],
    ["- Beta channel: merged, in the end", "done", "Beta channel"],
    ["- ~~Contributor ladder~~ done, see the page", "done", "Contributor ladder"],
    ["- Nightly builds are postponed to winter", "postponed", "Nightly builds"],
    ["- postponing the Windows port, nobody has a machine", "postponed", "the Windows port"],
    ["- deferring nightly builds (no runner)", "postponed", "nightly builds"],
  ])("is titled by the item, not by its own words: %s", (text, kind, title) => {
    expect(marks(text)).toEqual([[kind, title, 1]]);
  });

  test("says where a list moved its items to", () => {
    const { marks: read } = meetingOf("- Moving to 0.10\n  - postponing nightly builds, no runner yet\n");
    expect(read).toMatchObject([
      { title: "nightly builds", text: "Moving to 0.10: postponing nightly builds" },
    ]);
  });

  test.each([
    ["merged!", "done"],
    ["[ada] this is done", "done"],
    ["postponed to 0.40", "postponed"],
    ["[ada, grace] will probably be postponed to 0.40.0", "postponed"],
    ["moved to the next release", "postponed"],
    ["deferred until Q4", "postponed"],
  ])("speaks of the item above when a line says no more: %s", (line, kind) => {
    expect(marks(`- Rotate the keys\n  - ${line}\n`)).toEqual([[kind, "Rotate the keys", 2]]);
  });

  test("speaks of the list below when a line heads one", () => {
    expect(marks("- Done:\n  - Rotate the keys\n  - Write the guide\n")).toEqual([
      ["done", "Rotate the keys", 2],
      ["done", "Write the guide", 3],
    ]);
  });

  test.each([
    "- Rotate the keys, mostly done",
    "- not done yet",
    "- to be merged next week",
    "- once merged, tell the users",
    "- is this done?",
    "- hopefully done soon",
    "- [ada] to remove from 0.36 or postpone",
    "- should we postpone to 0.40?",
    "- defer discussion until next time",
    "- let us just postpone the tests",
    "- discussion postponed to next week",
  ])("is silent on %s", (text) => {
    expect(marks(text)).toEqual([]);
  });
});
