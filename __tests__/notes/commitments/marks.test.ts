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
    ["- Owl support will be in 0.33, not 0.32", "postponed", "Owl support"],
    ["- Owl support lands in v2.10 instead of v2.9", "postponed", "Owl support"],
    ["- Due to the storm, nightly builds are postponed to winter", "postponed", "nightly builds"],
    ["- Nightly builds were put off to Q3", "postponed", "Nightly builds"],
    ["- v105 was added last week, but Plover 0.18 is late", "done", "v105"],
    ["- Ada has completed the signing guide", "done", "the signing guide"],
    ["- We just released Plover 0.18", "done", "Plover 0.18"],
    ["- Released Plover 0.18 yesterday", "done", "Plover 0.18"],
    ["- Completed removal of the lexer, parser and tests", "done", "removal of the lexer, parser and tests"],
    ["- Thanks to Mira for the help; all leaks were resolved", "done", "all leaks"],
    ["- Signing guide reviewed and merged", "done", "Signing guide"],
    ["- 0.18 - shipped", "done", "0.18"],
    [
      "- We asked before the last call of June, and the first new lexer is merged",
      "done",
      expect.stringContaining("lexer"),
    ],
    ["- Nightly builds - moved to the next release", "postponed", "Nightly builds"],
    ["- Nightly builds: moved to Q3", "postponed", "Nightly builds"],
    ["- Nightly builds are on hold", "postponed", "Nightly builds"],
    ["- Nightly builds are currently on hold until the last count has ended", "postponed", "Nightly builds"],
    ["- Nightly builds [on hold]", "postponed", "Nightly builds"],
    ["- Nightly builds: on hold, pending a runner", "postponed", "Nightly builds"],
    ["- **ON Hold** “Nightly builds” (K7), no plan for them", "postponed", "“Nightly builds”"],
    ["- **On hold** [PR 7 - Nightly builds](https://kestrel.example)", "postponed", "Nightly builds"],
    ["- ON HOLD: nightly builds", "postponed", "nightly builds"],
  ])("is titled by the item, not by its own words: %s", (text, kind, title) => {
    expect(marks(text)).toEqual([[kind, title, 1]]);
  });

  test.each([
    "- Nightly builds are no longer on hold",
    "- Nightly builds were on hold until May",
    "- Are nightly builds on hold?",
    "- The vote is on hold until Ada is back",
    "- We have no runner, so this is on hold for now",
    "- We deferred the vote until Ada is back",
    "- We deferred the decision until the next call",
    "- Hold on to the nightly builds",
  ])("is none of what is open, asked or only talk: %s", (text) => {
    expect(marks(text)).toEqual([]);
  });

  test("is of the heading where only a decision is put off", () => {
    const text =
      "## Runner\n\nAda has asked them. We deferred making a final decision until we have a quote.";
    expect(marks(text)).toEqual([["postponed", "Runner", 3]]);
  });

  test("is of the lines below one that is on hold", () => {
    expect(marks("- On hold:\n  - Nightly builds\n- Weekly builds\n  - on hold while Ada is away")).toEqual([
      ["postponed", "Nightly builds", 2],
      ["postponed", "Weekly builds", 4],
    ]);
  });

  test.each([
    ["- Rotate the keys: deferred to the next meeting", true],
    ["- Rotate the keys: deferred to our next call", true],
    ["- Rotate the keys: deferred to next year", undefined],
  ])("tells whether it waits for the next meeting: %s", (text, toNextMeeting) => {
    const [mark] = meetingOf(text).marks;
    expect(mark).toMatchObject({ kind: "postponed", title: "Rotate the keys" });
    expect(mark?.toNextMeeting).toBe(toNextMeeting);
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

  test.each([
    "got merged",
    "approved and merged",
    "done, merged",
    "closed as completed",
    "merged last week",
    "PR merged",
    "The task was completed.",
  ])("is of the item above where it names no work: %s", (line) => {
    const { marks: read } = meetingOf(`- Rotate the keys #7\n  - ${line}\n`);
    expect(read.map(({ title, refs }) => [title, refs])).toEqual([
      ["Rotate the keys #7", ["kestrel/community#7"]],
    ]);
  });

  test.each([
    "some fixes shipped",
    "New improvements and fixes shipped in the last release",
    "a change was merged",
    "PR merged to a branch that nobody uses yet",
    "have published posts on it",
  ])("is of nothing where it names only changes: %s", (line) => {
    expect(marks(`- Rotate the keys #7\n  - ${line}\n`)).toEqual([]);
  });

  test.each([
    ["Released `quill`", "quill"],
    ["Released `quill` https://github.com/kestrel/quill/releases/tag/v0.7.1", "quill"],
    ["`quill` released", "quill"],
  ])("is not of the item above when it names a thing of its own in code: %s", (line, title) => {
    expect(marks(`- Kestrel 0.18 is on track\n  - ${line}\n`)).toEqual([["done", title, 2]]);
  });

  test.each([
    "Released `0.18.0`",
    "Merged `0a1b2c3d`",
    "Released https://github.com/kestrel/core/releases/tag/0.18.0",
  ])("is of the item above when it only says where to find it: %s", (line) => {
    expect(marks(`- Kestrel 0.18\n  - ${line}\n`)).toEqual([["done", "Kestrel 0.18", 2]]);
  });

  test("is not of the item above when a line beside it says that this is open", () => {
    expect(marks("- Rotate the keys\n  - PR merged\n  - still waiting for the vault\n")).toEqual([]);
  });

  describe("of a link below an item", () => {
    const URL = "https://github.com/kestrel/core/pull/";
    const read = (...lines: string[]) =>
      meetingOf(["- Faster start", ...lines.map((line) => `  - ${line}`)].join("\n")).marks.map(
        ({ title, refs }) => [title, refs],
      );

    test.each([`${URL}5 (merged)`, `${URL}5 merged, thanks to Mira`, `PR (merged): ${URL}5 (for Linux)`])(
      "finishes the item where it is all that is linked: %s",
      (line) => {
        expect(read(line)).toEqual([["Faster start", ["kestrel/core#5"]]]);
      },
    );

    test.each([`${URL}5 (merged)`, `${URL}5 (already merged)`, `${URL}5 has been merged`])(
      "is of that link alone among others: %s",
      (line) => {
        expect(read(line, `${URL}6`, `${URL}7`)).toEqual([["kestrel/core#5", ["kestrel/core#5"]]]);
      },
    );

    test("is silent among other addresses that are no references", () => {
      expect(read("https://review.example/5 (merged)", "https://review.example/6")).toEqual([]);
    });
  });

  test.each(["Next:", "Next week", "To do:", "Plans for next week:", "Up next"])(
    "in a list of plans is no more than an aim: %s",
    (label) => {
      expect(
        marks(
          `- ${label}\n  - lexer all merged\n  - parser and docs shipped\n  - guide - done\n  - tests are done\n`,
        ),
      ).toEqual([
        ["done", "guide", 4],
        ["done", "tests", 5],
      ]);
    },
  );

  test("speaks of the list below when a line heads one", () => {
    expect(marks("- Done:\n  - Rotate the keys\n  - Write the guide\n")).toEqual([
      ["done", "Rotate the keys", 2],
      ["done", "Write the guide", 3],
    ]);
  });

  test.each([
    ["https://github.com/kestrel/core/issues/5 @ada", "kestrel/core#5"],
    ["<https://github.com/kestrel/core/issues/5> @ada @grace", "kestrel/core#5"],
    ["https://github.com/kestrel/core/issues/5 by @[Ada](https://github.com/ada)", "kestrel/core#5"],
    ["kestrel/core#5 @ada", "kestrel/core#5 @ada"],
    ["[Faster start](https://github.com/kestrel/core/issues/5) @ada", "Faster start @ada"],
  ])(
    "in a list of finished things is of the work that a line only links, and no title is somebody: %s",
    (line, title) => {
      for (const list of [`## Done\n\n- ${line}\n`, `- Completed:\n  - ${line}\n`])
        expect(meetingOf(list).marks).toMatchObject([{ kind: "done", title, refs: ["kestrel/core#5"] }]);
    },
  );

  test("in a list of finished things is not of the work that a line says more of", () => {
    const list = "## Done\n\n- Reviewed https://github.com/kestrel/core/pull/5 @ada\n";
    expect(meetingOf(list).marks).toMatchObject([{ refs: [] }]);
  });

  test("leaves out topics, which the lines below are of, and what says that there is none", () => {
    expect(
      marks(
        "- Done:\n  - Parser:\n    - Wrote the lexer\n    - Mended the printer\n  - Guide:\n    - https://github.com/kestrel/core/pull/5\n  - N/A\n",
      ),
    ).toEqual([
      ["done", "Wrote the lexer", 3],
      ["done", "Mended the printer", 4],
      ["done", "Guide", 5],
    ]);
    expect(marks("## Done\n\n- Parser:\n  - Wrote the lexer\n- Guide\n")).toEqual([
      ["done", "Wrote the lexer", 4],
      ["done", "Guide", 5],
    ]);
  });

  test("is one for a line, with what it links", () => {
    const { marks: read } = meetingOf(
      "- Done:\n  - Released Plover 0.18 (https://github.com/kestrel/core/issues/5)\n  - worked on PRs that got merged\n  - core Merged in the quiet mode\n",
    );
    expect(read.map(({ title, refs }) => [title, refs])).toEqual([
      ["Plover 0.18", ["kestrel/core#5"]],
      ["worked on PRs that got merged", []],
      ["core Merged in the quiet mode", []],
    ]);
  });

  test.each([
    "blocked on the vote",
    "No major updates",
    "not done yet",
    "waiting for Ada",
    "still needs tests",
    "no progress since last time",
  ])("of an issue on the agenda is none when a line below says that it is open: %s", (line) => {
    expect(
      marks(
        `- [x] Faster start #7\n  - ${line}\n- ~~[Slower stop](https://github.com/kestrel/core/issues/8)~~\n  - ${line}\n`,
      ),
    ).toEqual([]);
    expect(
      marks(`- [x] Faster start\n  - ${line}\n- [x] Slower stop #8\n  - was blocked on the vote\n`),
    ).toEqual([
      ["done", "Faster start", 1],
      ["done", "Slower stop #8", 3],
    ]);
  });

  test.each([
    "- The plan is complete except for the drawings",
    "- All patches except these three have merged",
    "- All but two of the patches are merged",
    "- Patches that have merged or are ready",
    "- the old foundry has closed shop",
    "- Ada has done a lot of work on it",
    "- get the lexer, the printer and the tests merged",
    "- Parser work is pretty much done",
    "- Done-ish:",
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
    "- Who goes there? **moved to next week's agenda**",
    "- After the long article on the new lexer is completed by @ada, publish it",
    "- Tell the users as soon as the parser for the old grammar is merged",
    "- Announce it when the last of all the open patches has landed",
  ])("is silent on %s", (text) => {
    expect(marks(text)).toEqual([]);
  });
});
