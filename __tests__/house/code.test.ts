import { describe, expect, test } from "@jest/globals";
import { functionsOf } from "./functions.js";
import { sourceFiles } from "./project.js";

const files = [...sourceFiles("src"), ...sourceFiles("__tests__")];

/** Lines of a file of `src/`, comments and empty ones not counted; a longer one has more than one reason to change. */
const LONGEST_FILE = 220;

/** Lines of a function: what fits on a screen. */
const LONGEST_FUNCTION = 50;

describe("code", () => {
  test.each([
    ["any", /:\s*any\b|\bas any\b|<any\b|\bany\[\]/],
    ["a cast by way of unknown", /\bas unknown as\b/],
    ["a silenced check", /@ts-(ignore|nocheck|expect-error)|biome-ignore/],
  ])("holds no %s", (_what, pattern) => {
    const found = files
      .filter(({ path }) => path !== "__tests__/house/code.test.ts")
      .flatMap(({ path, code, text }) =>
        [...code.split("\n"), ...comments(text)]
          .filter((line) => pattern.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });

  test("stands in files that can be read at one sitting", () => {
    const long = sourceFiles("src").filter(
      ({ code }) => code.split("\n").filter((line) => line.trim() !== "").length > LONGEST_FILE,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test("stands in functions that fit on a screen", () => {
    const long = sourceFiles("src").flatMap(({ path, text }) =>
      functionsOf(text)
        .filter(({ lines }) => lines > LONGEST_FUNCTION)
        .map(({ name, lines }) => `${path}: ${name}, ${lines} lines`),
    );
    expect(long).toEqual([]);
  });
});

/** Lines that silence a check are comments. */
function comments(text: string): string[] {
  return text.split("\n").filter((line) => /^\s*(\/\/|\/?\*)/.test(line) && /@ts-|biome-ignore/.test(line));
}
