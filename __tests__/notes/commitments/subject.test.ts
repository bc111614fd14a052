import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

const below = (line: string, item = "Signed packages https://github.com/kestrel/core/issues/12") => {
  const { deadlines, priorities } = meetingOf(`- ${item}\n    - ${line}\n`);
  return [...deadlines, ...priorities].map(({ line: at, itemLine, title, refs }) => [
    at,
    itemLine,
    title,
    refs[0],
  ]);
};

describe("a line that goes on about the item above", () => {
  test.each([
    "will try to have this by the end of July",
    "[ines] will write it before 4 August",
    "hopes to have them by 11 August",
    "should be in by the end of August",
    "to be ready by September 15, a week before the freeze",
    "it has to be there by September 15",
    "this needs to be merged by September 15",
    "expect this to land by September 15",
    "ready by September 15",
    "deadline to submit is September 15",
    "the goal is to finish by September 15",
    "finish this by September 15",
    "we hope to release by September 15",
    "the TOC would like to have two of them by August 15",
    "somebody of the chart group wants to help, it has to be ready by September 22 for them",
    "two adopters asked to have it by September 22",
    "By September 15 it should be in",
    "have it there by September 15",
    "by September 15, a week before the freeze",
  ])("gives it its date: %s", (line) => {
    expect(below(line)).toEqual([[2, 1, "Signed packages", "kestrel/core#12"]]);
  });

  test.each([
    "high priority for everybody with many nodes",
    "[ines] top priority after the rewrite",
    "[ines] to prioritize this, the distributions keep asking",
    "we agreed this is the highest priority",
    "urgent: now",
    "[URGENT]",
  ])("gives it its priority: %s", (line) => {
    expect(below(line)).toEqual([[2, 1, "Signed packages", "kestrel/core#12"]]);
  });

  test("belongs to the next item above when only a link stands between", () => {
    const { deadlines } = meetingOf(
      "- Signed packages\n  - https://github.com/kestrel/core/issues/12\n    - to be done by September 15\n",
    );
    expect(deadlines.map(({ itemLine, title, refs }) => [itemLine, title, refs])).toEqual([
      [1, "Signed packages", ["kestrel/core#12"]],
    ]);
  });

  test("stays an item of its own at the top of a list", () => {
    expect(meetingOf("- to be ready by September 15\n").deadlines.map(({ itemLine }) => itemLine)).toEqual([
      1,
    ]);
  });
});

describe("a title", () => {
  test.each([
    ["Mira to open nominations by Monday for the board", "Mira to open nominations for the board"],
    [
      "Luca spoke of a deadline of 20 June to finish the port",
      "Luca spoke of a deadline of 20 June to finish the port",
    ],
    ["The nest task needs by 20 June to be done", "The nest task needs by 20 June to be done"],
    ["We met again. Ines plans to open the code by 20 June.", "Ines plans to open the code"],
    ["The summit is on Nov. 14 in St. Louis. The papers are due 20 June.", "The papers"],
    ["v41 is in place. v42 is due 20 June.", "v42"],
    ["v42.1 is scheduled for 20 June", "v42.1"],
    ["Papers on nests (esp. Mira's and Ines's) are due 20 June", "Papers on nests"],
    ["3. Windows build is due 20 June", "Windows build"],
    ["Remember: Windows build is due 20 June", "Windows build"],
    ["The map is due Monday, 3 July at 18:00 UTC", "The map"],
    [":pencil2: Windows build is due 20 June", "Windows build"],
    ["==Windows build== is due 20 June", "Windows build"],
    ["Finish the charter with a target of 20 June", "Finish the charter"],
    ["To be done until 20 June (but for the port)", "To be done until 20 June"],
  ])("keeps what names the work, and its date where the sentence needs it: %s", (line, title) => {
    expect(meetingOf(`- ${line}`).deadlines.map((deadline) => deadline.title)).toEqual([title]);
  });

  test("of a label with remarks is the heading above it", () => {
    const text = "#### 2. Windows build\n\n- **Owner:** Ines\n- **Timeline:** 3 weeks (after the port).";
    expect(meetingOf(text).deadlines.map(({ title, line }) => [title, line])).toEqual([["Windows build", 4]]);
  });
});

describe("a heading with a day", () => {
  const titles = (heading: string) =>
    meetingOf(`## ${heading}\n\n- Mira began with it\n`).deadlines.map(({ title, end }) => [title, end]);

  test.each(["Windows build (due 20 August)", "Windows build by 20 August", "Windows build, ETA 20 August"])(
    "is due then where it says so: %s",
    (heading) => {
      expect(titles(heading)).toEqual([["Windows build", "2023-08-20"]]);
    },
  );

  test.each(["20 August summit", "Action items due by 20 August", "Windows build, 20 August"])(
    "is not: %s",
    (heading) => {
      expect(titles(heading)).toEqual([]);
    },
  );
});

describe("a table of work", () => {
  test.each([
    ["Milestone | Month", "Windows build | August", ["2023-08-31"]],
    ["Deliverable | Timing", "Windows build | end of August", ["2023-08-31"]],
    ["Deliverable | Month", "Windows build | March", []],
    ["Deliverable | Month", "Windows build | workshop in August", []],
    ["Speaker | Month", "Windows build | August", []],
  ])("has its due dates below %j: %s", (columns, row, ends) => {
    const { deadlines } = meetingOf(`| ${columns} |\n|---|---|\n| ${row} |\n`);
    expect(deadlines.map(({ end }) => end)).toEqual(ends);
  });

  test.each(["End", "Date", "Planned finish"])("has its due dates in the column %s", (column) => {
    const text = `| Phase | Start | ${column} |\n|---|---|---|\n| Windows build | 1 May 2023 | 30 August 2023 |\n`;
    expect(meetingOf(text).deadlines.map(({ title, end }) => [title, end])).toEqual([
      ["Windows build", "2023-08-30"],
    ]);
  });

  test("of gatherings has none", () => {
    const text = "| Summit | Start | End |\n|---|---|---|\n| RookCon | 1 August 2023 | 3 August 2023 |\n";
    expect(meetingOf(text).deadlines).toEqual([]);
  });
});

describe("a line that names its own work", () => {
  test.each([
    ["a proposal is to be written by September 15", "a proposal is to be written"],
    ["Draft the policy by September 15", "Draft the policy"],
    ["[ines] Rule linter, to be ready by September 15", "Rule linter"],
    ["The migration guide will be ready by September 15", "The migration guide"],
    ["Release is due by September 15", "Release is"],
    ["This release should be out by September 15", "This release"],
    ["Deadline for the final video is September 15", "final video"],
    ["Timeline: the parser needs to be accepted by September 15", "the parser"],
    ["we want to publish a guide and send it by September 15", "we want to publish a guide"],
    ["`plover.yaml` to be removed by September 15", "plover.yaml"],
    ["By September 15, the guide should be ready", "the guide should be ready"],
    ["By September 15 have estimates for the port", "have estimates for the port"],
    ["[ines] Rule linter, to prioritize this", "Rule linter"],
    ["Rule linter is a mess, this is top priority", "Rule linter"],
    ["top priority is the rule linter", "top priority"],
    ["high priority: the rule linter", "the rule linter"],
  ])("keeps its date or flag: %s", (line, title) => {
    expect(below(line)).toEqual([[2, 2, expect.stringMatching(new RegExp(`^${title}`)), undefined]]);
  });
});

describe("whoever does the work of an item", () => {
  const owners = (text: string) =>
    meetingOf(`## Present\n\n- Ines Moreau\n- Tarek\n\n## Notes\n\n${text}`).priorities.flatMap(
      (flag) => flag.owners,
    );
  const flagged = (line: string) => owners(`- Signed packages, high priority\n  - ${line}\n`);

  test.each([
    "[ines] is looking into it",
    "[ines] is on it",
    "[ines] will take this",
    "[ines] will try to have this soon",
    "[ines] to write it",
    "[ines] has a first draft",
    "@ines is working on it",
  ])("says so below it: %s", (line) => {
    expect(flagged(line)).toEqual(["ines"]);
  });

  test("may be somebody present without brackets", () => {
    expect(flagged("Tarek is looking into it")).toEqual(["Tarek"]);
  });

  test("is the speaker above when the line names nobody", () => {
    expect(owners("- [ines] Signed packages, high priority\n  - hopes to finish this in autumn\n")).toEqual([
      "ines",
    ]);
  });

  test.each([
    "[ines] to prioritize this",
    "[ines] will be away",
    "[ines] should be in soon",
    "@ines to prioritize this",
    "[ines] this will wait for the token",
    "[ines] we need it soon",
    "[ines] will clean up the survey",
  ])("is nobody who only speaks of it: %s", (line) => {
    expect(owners(`- Signed packages, high priority\n  - ${line}\n`)).toEqual([]);
  });
});
