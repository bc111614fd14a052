import { describe, expect, test } from "@jest/globals";
import { foldTitle, isNearlyEqual } from "../../src/assess/fold-title.js";

describe("titles fold to the same", () => {
  test.each([
    ["formatting and case", "**Signed** `Releases`", "signed releases"],
    ["links", "[Signed releases](https://example.org/a)", "Signed releases"],
    ["a trailing parenthesis", "Signed releases (phase 1).", "Signed releases"],
    ["a plural s", "Kernel versions testing", "Kernel version testing"],
    ["punctuation and spaces", "Kernel–version:  testing!", "kernel version testing"],
    ["a possessive", "The lab’s machine", "The lab machine"],
    ["width of letters", "Ｋｅｒｎｅｌ", "kernel"],
  ])("but for %s", (_, one, other) => {
    expect(foldTitle(one)).toBe(foldTitle(other));
  });
});

describe("titles stay different", () => {
  test.each([
    ["C", "C++"],
    ["C#", "C++"],
    ["DNS", "DN"],
    ["Access rules", "Acces rules"],
    ["(draft) one", "(draft) two"],
  ])("%s and %s", (one, other) => {
    expect(foldTitle(one)).not.toBe(foldTitle(other));
  });
});

test("a title that is all parenthesis is kept, one without letters is empty", () => {
  expect(foldTitle("(to be named)")).toBe("to be named");
  expect(foldTitle("…?!")).toBe("");
});

test("titles in any script fold", () => {
  expect(foldTitle("Подпись релизов (этап 1)")).toBe("подпись релизов");
});

describe("titles are nearly equal", () => {
  test.each([
    ["a spelling", "signed release artefact", "signed release artifact"],
    ["more words", "dns parsing", "dns parsing improvement"],
  ])("when they differ by %s", (_, one, other) => {
    expect(isNearlyEqual(one, other)).toBe(true);
    expect(isNearlyEqual(other, one)).toBe(true);
  });

  test.each([
    ["the same", "dns parsing", "dns parsing"],
    ["one word in common", "release", "signed release artifact"],
    ["other words", "kernel matrix", "plugin api"],
    ["empty", "", "plugin api"],
  ])("but not when they are %s", (_, one, other) => {
    expect(isNearlyEqual(one, other)).toBe(false);
  });
});
