import { describe, expect, test } from "@jest/globals";
import { foldTitle } from "../../src/assess/fold-title.js";

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
