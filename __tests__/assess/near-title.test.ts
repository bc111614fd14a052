import { describe, expect, test } from "@jest/globals";
import { nearness, shapeOf } from "../../src/assess/near-title.js";

describe("titles are nearly equal", () => {
  test.each([
    ["a spelling", "signed release artefact", "signed release artifact"],
    ["more words", "dns parsing", "dns parsing improvement"],
  ])("when they differ by %s", (_, one, other) => {
    expect(nearness(shapeOf(one), shapeOf(other))).toBeGreaterThanOrEqual(0.75);
    expect(nearness(shapeOf(other), shapeOf(one))).toBeGreaterThanOrEqual(0.75);
  });

  test.each([
    ["the same", "dns parsing", "dns parsing"],
    ["one word in common", "release", "signed release artifact"],
    ["other words", "kernel matrix", "plugin api"],
    ["empty", "", "plugin api"],
  ])("but not when they are %s", (_, one, other) => {
    expect(nearness(shapeOf(one), shapeOf(other))).toBeNull();
  });
});
