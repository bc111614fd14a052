import { describe, expect, test } from "@jest/globals";
import { shownTitleOf } from "../../src/assess/action-text.js";

describe("an action item is shown", () => {
  test.each([
    ["feedback welcome on:", ["kestrel/core#12"], "feedback welcome on kestrel/core#12"],
    ["feedback welcome on:", [], "feedback welcome on"],
    ["schedule the meetings of July:", ["kestrel/core#12"], "schedule the meetings of July"],
    ["review kestrel/core#12.", ["kestrel/core#12"], "review kestrel/core#12."],
  ])("without a colon at its end: %s %j", (text, refs, title) => {
    const action = { line: 1, text, owners: [], done: false, due: null, refs };
    expect(shownTitleOf(action)).toBe(title);
  });
});
