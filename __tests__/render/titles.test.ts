import { expect, test } from "@jest/globals";
import { shownTitle } from "../../src/render/titles.js";
import { anOptions } from "./assessments.js";

test.each([
  ["Review https://github.com/kestrel/plugins/pull/95", "Review plugins#95"],
  ["Review https://github.com/kestrel/plugins/pull/95/files.", "Review plugins#95."],
  ["Answer (https://github.com/kestrel/core/issues/7#issuecomment-12)", "Answer (core#7)"],
  ["Port https://github.com/falcon/core/discussions/4 to main", "Port falcon/core#4 to main"],
  ["Close kestrel/core#7 and falcon/core#4", "Close core#7 and falcon/core#4"],
  ["http://github.com/KESTREL/core/issues/7", "core#7"],
])("addresses and references of work in %j are shortened", (title, shown) => {
  expect(shownTitle(title, anOptions())).toBe(shown);
});

test.each([
  "Read https://kestrel.example/kestrel/core/issues/7",
  "Read https://github.com/kestrel/core/wiki",
  "Move a/kestrel/core#7",
])("%j stays as it is", (title) => {
  expect(shownTitle(title, anOptions())).toBe(title);
});

test("addresses of a server of one's own are shortened on that server", () => {
  const title = "Review https://git.kestrel.example:8443/kestrel/plugins/pull/95";
  const serverUrl = "https://git.kestrel.example:8443";
  expect(shownTitle(title, anOptions({ serverUrl }))).toBe("Review plugins#95");
});

test("a title of which nothing is visible is named so, and a long one ends", () => {
  expect(shownTitle("\u200b ", anOptions())).toBe("(untitled)");
  expect(shownTitle("long ".repeat(40), anOptions())).toMatch(/^long .{100,}…$/);
});
