import { describe, expect, test } from "@jest/globals";
import { readNotes } from "../../../src/notes/read-notes.js";
import { meetingOf } from "../reading.js";

const refs = (text: string) => meetingOf(text).mentions[0]?.refs;

describe("references", () => {
  test.each([
    ["- Parser https://github.com/kestrel/core/issues/12", ["kestrel/core#12"]],
    ["- Parser https://github.com/kestrel/core/pull/12/files#diff", ["kestrel/core#12"]],
    ["- Parser <https://github.com/kestrel/core/pull/12>", ["kestrel/core#12"]],
    ["- Parser [#12](https://github.com/kestrel/core/issues/12)", ["kestrel/core#12"]],
    ["- [Parser](https://github.com/kestrel/core/issues/12#issuecomment-3)", ["kestrel/core#12"]],
    ["- Parser [issue][1]\n\n[1]: https://github.com/kestrel/core/issues/12", ["kestrel/core#12"]],
    [
      "- Parser merlin/eyes#7 and #8 and GH-9",
      ["merlin/eyes#7", "kestrel/community#8", "kestrel/community#9"],
    ],
    ["- Parser https://github.com/kestrel/core/issues/12 and kestrel/core#12", ["kestrel/core#12"]],
    ["- Parser https://github.com/kestrel/core/issues and https://github.com/kestrel/core", []],
    ["- Parser [#12](https://tracker.example/12)", []],
    ["- Rule #1x, C#7 and color #fff", []],
    ["- Nests of sprint #3, as slides #4 and #5 show", []],
    ["- Parser, meeting #112 and issue #5", ["kestrel/community#112", "kestrel/community#5"]],
  ])("are found in %s", (text, expected) => {
    expect(refs(text)).toEqual(expected);
  });

  test.each([
    [
      "is that of its full address in the file",
      "https://github.com/kestrel/core/pull/1234",
      "kestrel/core#1234",
    ],
    ["is that of its short name in the file", "kestrel/core#1234", "kestrel/core#1234"],
    [
      "is that of the notes when their repository is linked, too",
      "kestrel/core#1234 kestrel/community#1234",
      "kestrel/community#1234",
    ],
    [
      "is that of the notes when several are linked",
      "kestrel/core#1234 kestrel/rules#1234",
      "kestrel/community#1234",
    ],
    ["is that of the notes when only a longer one is linked", "kestrel/core#12345", "kestrel/community#1234"],
  ])("of a bare number: it %s", (_, linked, expected) => {
    expect(refs(`- Mira looks at #1234\n- Parser ${linked}\n`)).toEqual([expected]);
  });

  test.each([
    ["EGG TL issues (#20 and #37 to #39)", []],
    ["EGG TL issues (#20, #37-#39)", []],
    ["NEST3 issues #20, #37, and #38", []],
    ["UI issues (#20 and #37 to #39)", ["kestrel/community#20", "kestrel/community#38"]],
    ["KESTREL COMMUNITY issues (#20 and #37 to #39)", ["kestrel/community#20", "kestrel/community#38"]],
  ])("of a number that the file calls one of another project: %s", (named, expected) => {
    expect(refs(`- Mira looks at #20 and #38\n- ${named}\n`)).toEqual(expected);
  });

  test("of a bare number of two digits is that of the notes", () => {
    expect(refs("- Mira looks at #12\n- Parser kestrel/core#12\n")).toEqual(["kestrel/community#12"]);
  });

  test("of an item include child lines that are only links", () => {
    const text =
      "- Parser\n  - https://github.com/kestrel/core/issues/1\n  - PR: kestrel/core#2\n  - related: kestrel/core#3\n  - [ada] kestrel/core#4 is better\n";
    expect(refs(text)).toEqual(["kestrel/core#1", "kestrel/core#2"]);
  });

  test("of an item include an address without a protocol below it", () => {
    expect(refs("- Parser\n  - github.com/kestrel/core/issues/1\n")).toEqual(["kestrel/core#1"]);
  });

  test.each([
    ["  - kestrel/core#1 reads nests\n  - kestrel/eyes#2 draws them\n", ["kestrel/core#1", "kestrel/eyes#2"]],
    ["  - kestrel/core#1 reads nests\n  - Mira draws them\n", []],
    ["  - kestrel/core#1 reads nests\n", []],
  ])("of a deadline are those of all its parts, each of which opens with a link: %j", (below, expected) => {
    const [deadline] = meetingOf(`- Windows build by 19 June 2023\n${below}`).deadlines;
    expect(deadline?.refs).toEqual(expected);
  });

  test("leave out what a line only points to", () => {
    expect(refs("- Parser kestrel/core#1 (see also kestrel/core#2)\n")).toEqual(["kestrel/core#1"]);
  });

  test.each([
    ["- Parser reference https://github.com/kestrel/core/issues/1", ["kestrel/core#1"]],
    ["- Security context kestrel/core#1", ["kestrel/core#1"]],
    ["- Parser, see kestrel/core#1", []],
    ["- Parser (see kestrel/core#1)", []],
    ["- Parser, see what we said in kestrel/core#1", []],
    ["- Parser, context in kestrel/core#1", []],
    ["- Parser (reference: kestrel/core#1)", []],
    ["- Parser, related to kestrel/core#1", []],
  ])("tell the work from its background: %s", (text, expected) => {
    expect(refs(text)).toEqual(expected);
  });

  test("of an item leave out child lines that name something else", () => {
    const text =
      "- Parser kestrel/core#1\n  - [Tracking issue](https://github.com/kestrel/core/issues/2)\n  - [Faster tokens for everybody](https://github.com/kestrel/core/pull/3)\n";
    expect(refs(text)).toEqual(["kestrel/core#1", "kestrel/core#2"]);
  });

  test("follow the server's address", () => {
    const file = {
      path: "2023-06-08.md",
      text: "- Parser https://git.kestrel.example/kestrel/core/issues/1 https://github.com/kestrel/core/issues/2\n",
    };
    const options = { repository: null, tocTerms: [], serverUrl: "https://git.kestrel.example" };
    expect(readNotes(file, options).meetings[0]?.mentions[0]?.refs).toEqual(["kestrel/core#1"]);
  });
});
