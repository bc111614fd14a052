import { describe, expect, test } from "@jest/globals";
import { createWorld } from "../support/github/create-world.js";
import { createIssue, editIssue } from "../support/github/issue-writes.js";
import { repositoryOf } from "../support/github/world.js";

/** What a body of the issue kestrel/community#1 names. */
function named(body: string, serverUrl = "https://github.com") {
  const world = createWorld({ repositories: { "kestrel/community": {} }, serverUrl });
  createIssue(world, repositoryOf(world, "kestrel/community"), "ana", { title: "Title @nobody #9", body });
  return {
    mentions: world.mentions.map(({ login }) => login),
    backlinks: world.backlinks.map(({ target }) => target),
  };
}

describe("a body mentions", () => {
  test.each([
    ["@ana", ["ana"]],
    ["(@Ana), @ben. @ana", ["ana", "ben"]],
    ["ask @kestrel/maintainers", ["kestrel/maintainers"]],
    ["\\@ana", ["ana"]],
    ["&#64;ana", ["ana"]],
    ["| who |\n| - |\n| @ana |", ["ana"]],
    ["<details><summary>@ana</summary>\n\n@ben\n\n</details>", ["ana", "ben"]],
    ["> @ana", ["ana"]],
    ["| a `b | @ana` |\n| - | - |", ["ana"]],
  ])("people in prose: %j", (body, mentions) => {
    expect(named(body).mentions).toEqual(mentions);
  });

  test.each([
    "`@ana`",
    "```\n@ana\n```",
    "    @ana",
    "<!-- @ana -->",
    "@<!-- -->ana",
    "@\u200bana",
    "ana@example.org",
    "[@ana](https://example.org)",
    "[@ana][1]\n\n[1]: https://example.org",
    "<code>@ana</code>",
    "text <code>@ana</code> text",
    "<pre>\n@ana\n</pre>",
    "@*ana*",
    "@-ana",
  ])("nobody in %j", (body) => {
    expect(named(body).mentions).toEqual([]);
  });
});

describe("a body leaves a backlink on", () => {
  test.each([
    ["#12", ["kestrel/community#12"]],
    ["\\#12", ["kestrel/community#12"]],
    ["(GH-12)", ["kestrel/community#12"]],
    ["Kestrel/Engine#3, kestrel/engine#3", ["kestrel/engine#3"]],
    ["https://github.com/kestrel/engine/issues/3", ["kestrel/engine#3"]],
    ["https://github.com/kestrel/engine/pull/3#discussion_r1", ["kestrel/engine#3"]],
    ["[work](https://github.com/kestrel/engine/issues/3)", ["kestrel/engine#3"]],
    ["[work][1]\n\n[1]: https://github.com/kestrel/engine/issues/3", ["kestrel/engine#3"]],
    ['<a href="https://github.com/kestrel/engine/issues/3">work</a>', ["kestrel/engine#3"]],
  ])("issues that it names: %j", (body, backlinks) => {
    expect(named(body).backlinks).toEqual(backlinks);
  });

  test.each([
    "`#12`",
    "```\nkestrel/engine#3\n```",
    "<!-- #12 -->",
    "[#12](https://redirect.github.com/kestrel/engine/issues/12)",
    "https://redirect.github.com/kestrel/engine/issues/12",
    "https://github.com/kestrel/engine/blob/main/notes.md?plain=1#L12",
    "&#35;word",
    "C#12",
    "# 12",
    "#\u200b12",
    "`https://github.com/kestrel/engine/issues/3`",
  ])("nothing in %j", (body) => {
    expect(named(body).backlinks).toEqual([]);
  });

  test("issues of its own server, whatever that is called", () => {
    const address = "https://git.kestrel.example/kestrel/engine/issues/3";
    expect(named(address, "https://git.kestrel.example").backlinks).toEqual(["kestrel/engine#3"]);
    expect(named(address).backlinks).toEqual([]);
  });
});

test("an edit notifies only those whom the body did not name before", () => {
  const world = createWorld({ repositories: { "kestrel/community": {} } });
  const issue = createIssue(world, repositoryOf(world, "kestrel/community"), "ana", {
    title: "A",
    body: "@ana #7",
  });
  editIssue(world, issue, { body: "@ana @ben #7 #8" });
  editIssue(world, issue, { title: "Other" });
  expect(world.mentions).toEqual([
    { issue: "kestrel/community#1", login: "ana", on: "create" },
    { issue: "kestrel/community#1", login: "ben", on: "edit" },
  ]);
  expect(world.backlinks.map(({ target }) => target)).toEqual(["kestrel/community#7", "kestrel/community#8"]);
});
