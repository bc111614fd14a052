import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

const title = (line: string) => meetingOf(`- ${line}\n`).mentions[0]?.title;

describe("a title", () => {
  test.each([
    ["**Faster start**: https://github.com/kestrel/core/issues/1", "Faster start"],
    ["[ada] Faster start", "Faster start"],
    ["[ada/grace]: -> Faster start", "Faster start"],
    ["[name=Ada] Faster start", "Faster start"],
    ["@ada: Faster start", "Faster start"],
    ["Faster start (asked for by users)", "Faster start"],
    ["Faster start. It takes nine seconds now.", "Faster start"],
    ["Faster start ([#1](https://github.com/kestrel/core/issues/1))", "Faster start"],
    ["[Faster start](https://github.com/kestrel/core/issues/1)", "Faster start"],
    ["Upgrade to v3.x in Core and Eyes", "Upgrade to v3.x in Core and Eyes"],
    ["[WIP] Faster start", "Faster start"],
    ["Faster start, see https://github.com/kestrel/core/issues/1", "Faster start"],
    ["https://github.com/kestrel/core/issues/1", "kestrel/core#1"],
  ])("of %s is %s", (line, expected) => {
    expect(title(line)).toBe(expected);
  });

  test("is cut at a word to a hundred characters", () => {
    const long = title("word ".repeat(40)) ?? "";
    expect([...long].length).toBeLessThanOrEqual(100);
    expect(long.endsWith("word…")).toBe(true);
  });
});
