import { describe, expect, test } from "@jest/globals";
import { meetingOf, reading } from "../reading.js";

const deadlines = (text: string) => meetingOf(text).deadlines;

describe("a label with a day", () => {
  const list = (...lines: string[]) =>
    deadlines(`## Nest Fair\n\n${lines.map((line) => `- ${line}\n`).join("")}`);
  const TWO = ["Abstract deadline: 12 June 2023", "Video deadline: 5 December 2023"];

  test("is a deadline among others that are called so", () => {
    const found = list("Board review: 31 October", ...TWO).map(({ title, end }) => [title, end]);
    expect(found[0]).toEqual(["Board review", "2023-10-31"]);
    expect(found).toHaveLength(3);
  });

  test.each([
    ["Board review: 31 October", TWO[0] ?? ""],
    ["Board review: 31 October", "Video by 5 December 2023", "Abstract by 12 June 2023"],
    ["Nest fair: 23-27 October", ...TWO],
    ["Notification: 31 October", ...TWO],
    ["Conference: 31 October", ...TWO],
    ["Registration opens: 31 October", ...TWO],
    ["31 October in Lisbon", ...TWO],
    ["Board review: was on 31 October", ...TWO],
  ])("is none alone, for others to decide, or of what takes place: %s", (line, ...others) => {
    expect(list(line, ...others).filter(({ line }) => line === 3)).toEqual([]);
  });

  test("is none in another list", () => {
    const text = `## Nest Fair\n\n- ${TWO.join("\n- ")}\n\n## Council\n\n- Board review: 31 October\n`;
    expect(deadlines(text)).toHaveLength(2);
  });
});

describe("the item of a deadline", () => {
  test("is the list item above a line that carries only the date", () => {
    const [deadline] = deadlines(
      "- Replace the old parser https://github.com/kestrel/core/issues/12\n    - TOC recommended timeline: **June-August 2023**\n",
    );
    expect(deadline).toEqual({
      line: 2,
      itemLine: 1,
      title: "Replace the old parser",
      text: "June-August 2023",
      start: "2023-06-01",
      end: "2023-08-31",
      toc: true,
      refs: ["kestrel/core#12"],
      owners: [],
    });
  });

  test("is the line itself when it states the work", () => {
    const [deadline] = deadlines("- [ada] Plugins\n  - A proposal is to be written by Jun 19, 2023\n");
    expect([deadline?.line, deadline?.itemLine, deadline?.end]).toEqual([2, 2, "2023-06-19"]);
  });

  test.each([
    "Nest 2.4 will be released next week (Wed)",
    "Nest map due July 13, 2023 -- Ada (Primary), Mira (Secondary)",
  ])("is nobody's for a day or a role in brackets: %s", (line) => {
    const owners = deadlines(`- ${line}\n`).flatMap((deadline) => deadline.owners);
    expect(owners).not.toContain("Wed");
    expect(owners).not.toContain("Secondary");
  });

  test.each([
    ["Ada - The map has to be finished by 19 June", "The map", ["Ada"]],
    ["Ada: The map has to be finished by 19 June", "The map", ["Ada"]],
    ["Ada - finish the map by 19 June", "finish the map", ["Ada"]],
    ["Map - The nests have to be finished by 19 June", "Map - The nests", []],
  ])("has the owner who stands before it, where they are present: %s", (line, title, owners) => {
    expect(deadlines(`Attendees: Ada, Mira\n\n- ${line}\n`)).toMatchObject([{ title, owners }]);
  });

  test("is nobody's for what somebody only says of it", () => {
    const [deadline] = deadlines("Attendees: Ada, Mira\n\n- Ada: the release is due on 19 June\n");
    expect(deadline?.owners).toEqual([]);
  });

  test("is each line of a list that names its pieces by number", () => {
    const text = "- Focus on 2023 deliverables:\n  - End of July (D1.1, D3.2)\n  - End of September (D1.2)\n";
    expect(deadlines(text).map(({ line, itemLine, title, end }) => [line, itemLine, title, end])).toEqual([
      [2, 2, "D1.1, D3.2", "2023-07-31"],
      [3, 3, "D1.2", "2023-09-30"],
    ]);
  });

  test("is the item above a doubled bullet", () => {
    const text = "Attendees: Ada Byron, Mira Kest\n\n- Nest map (Ada Byron)\n\n- - Will complete by 6/26\n";
    expect(deadlines(text)).toMatchObject([
      { title: "Nest map", line: 5, itemLine: 3, owners: ["Ada Byron"] },
    ]);
  });

  test.each([
    ["By Friday have a map of all nests", "have a map of all nests"],
    ["Will do the Kestrel 0.7 release tomorrow. Nothing blocks it.", "Will do the Kestrel 0.7 release"],
  ])("is a line that names its own work below a topic: %s", (line, title) => {
    expect(deadlines(`- Nests and planning\n  - ${line}\n`)).toMatchObject([{ title, itemLine: 2 }]);
  });

  test("is each step of a plan by itself, also on a wrapped line", () => {
    const text =
      "- Plan is to send a skeleton in the next\n  week or so, please comment… then in early July,\n  seek approval of the skeleton\n";
    expect(deadlines(text).map(({ title, line, end }) => [title, line, end])).toEqual([
      ["Plan is to send a skeleton", 1, "2023-06-15"],
      ["seek approval of the skeleton", 2, "2023-07-10"],
    ]);
  });

  test("is each task below a line that is only the date", () => {
    const text =
      "## Timeline\n\nTo be done until 19 June 2023:\n\n- Draw the nest map\n- Order the cameras\n";
    expect(deadlines(text).map(({ title, line, itemLine, topic }) => [title, line, itemLine, topic])).toEqual(
      [
        ["Draw the nest map", 3, 5, undefined],
        ["Order the cameras", 3, 6, undefined],
      ],
    );
  });

  test("to sign up is not that of what people sign up for", () => {
    const text =
      "- Nest fair\n  - Deadline to sign up is June 19th\n  - Deadline for the final video is June 26th\n- Egg fair\n  - Deadline to submit is June 19th\n";
    expect(deadlines(text).map(({ title }) => title)).toEqual([
      "Nest fair: sign up",
      "final video",
      "Egg fair",
    ]);
  });

  test("is each clause of a line with a date of its own", () => {
    const text = "- fill in the survey! closes June 18th and results will be published on June 30th\n";
    expect(deadlines(text).map(({ title, end }) => [title, end])).toEqual([
      ["fill in the survey!", "2023-06-18"],
      ["results will be published", "2023-06-30"],
    ]);
  });

  test("begins at the bullet of a wrapped line, while the line is that of the words", () => {
    const [deadline] = deadlines("- Ada has to finish the\n  release notes by 23 August 2023\n");
    expect([deadline?.line, deadline?.itemLine]).toEqual([2, 1]);
  });

  test("names who is doing it when the line hands it over", () => {
    const [deadline] = deadlines("- @ada will finish the release notes by 23 August 2023\n");
    expect(deadline?.owners).toEqual(["ada"]);
  });
});

describe("a release that nobody named", () => {
  const search = (milestone: string) =>
    `https://github.com/kestrel/core/pulls?q=is%3Aopen+is%3Apr+milestone%3A${milestone}`;
  test.each([
    [`- Release next week\n  - [what is left](${search("0.14.0")})\n`, "Release 0.14.0"],
    [`- Release next week\n  - ${search("%22v0.14%22")}\n`, "Release v0.14"],
    [`- Release next week\n  - ${search("0.14")}\n  - ${search("0.15")}\n`, "Release next week"],
    [`- Release next week\n  - ${search("Nests")}\n`, "Release next week"],
    [`- Release 0.13 next week\n  - then ${search("0.14")}\n`, "Release 0.13"],
  ])("is called by the one milestone that is linked below it: %j", (text, title) => {
    expect(deadlines(text).map((deadline) => deadline.title)).toEqual([title]);
  });
});

describe("the title of an answer", () => {
  test("is the question that its date answers", () => {
    const text = "- Ada told of the nest. When's 2.4 coming out? Hopefully Monday, June 12. Then we rest.\n";
    expect(deadlines(text).map(({ title, end }) => [title, end])).toEqual([
      ["When's 2.4 coming out?", "2023-06-12"],
    ]);
  });
});

describe("what holds no deadline", () => {
  test.each([
    ["quotes", "> Reports are due by 1 July 2023.\n"],
    ["code", "```\ndue by 1 July 2023\n```\n"],
    ["comments", "<!--\n- report due by 1 July 2023\n-->\n"],
    ["struck text", "- ~~report due by 1 July 2023~~\n"],
    ["addresses", "- https://kestrel.example/due-by-2023-07-01\n"],
    ["code spans", "- call `due by 2023-07-01`\n"],
  ])("%s", (_name, text) => {
    expect(deadlines(text)).toEqual([]);
  });

  test("is not a struck date beside a new one", () => {
    expect(deadlines("- report due ~~1 July 2023~~ 8 July 2023\n").map(({ end }) => end)).toEqual([
      "2023-07-08",
    ]);
  });
});

describe("deadlines of tracked bodies", () => {
  test("stand in the list that an introduction gives to one", () => {
    const text =
      "**Graduation items as asked for by TOC**\n(see: https://github.com/kestrel/core/issues/1)\n- Threat model\n    - due by 31 August 2023\n\n**Other items**\n- Logo\n    - due by 31 August 2023\n";
    expect(deadlines(text).map(({ title, toc }) => [title, toc])).toEqual([
      ["Threat model", true],
      ["Logo", false],
    ]);
  });

  test("also stand under a list item or heading that introduces them", () => {
    const text =
      "## Asked for by the TOC\n\n- Threat model by 31 August 2023\n\n## Plans\n\n- TOC asks:\n  - Audit by 30 September 2023\n";
    expect(deadlines(text).map(({ toc }) => toc)).toEqual([true, true]);
  });

  test.each([
    "- [ada] **What the TOC asked of us before the vote** (see https://kestrel.example/1)",
    "- [ada] **TOC items, where are we?**",
    "- Requests from the TOC",
    "- Points of the TOC:",
    "- Items with a TOC timeline",
  ])("also stand below a list item: %s", (item) => {
    const { deadlines: found, mentions } = meetingOf(
      `${item}\n  - Threat model by 31 August 2023\n  - Logo\n`,
    );
    expect(found.map(({ toc }) => toc)).toEqual([true]);
    expect(mentions.at(-1)).toMatchObject({ title: "Logo", toc: true });
  });

  test.each([
    "- [ada] presented the parser to the TOC",
    "- TOC vote",
    "- **News of the TOC**",
    "- We wait for the TOC",
  ])("do not stand below talk about the body: %s", (item) => {
    const { deadlines: found } = meetingOf(`${item}\n  - Threat model by 31 August 2023\n`);
    expect(found.map(({ toc }) => toc)).toEqual([false]);
  });

  test("are not all of a meeting of that body, nor below its table of contents", () => {
    expect(
      deadlines("# TOC meeting 2023-06-08\n\n[TOC]\n\n- Report due by 1 July 2023\n").map(({ toc }) => toc),
    ).toEqual([false]);
  });

  test.each([
    "The TOC election ends on 30 June 2023, please vote",
    "TOC call for nominations is open until 30 June 2023",
    "Should the TOC vote by 30 June 2023?",
  ])("are not what a body does for itself: %s", (line) => {
    expect(meetingOf(`- ${line}\n`).deadlines.map(({ toc }) => toc)).not.toContain(true);
  });

  test("are not below a question about the body", () => {
    const { deadlines } = meetingOf(
      "- Should the TOC merge requests?\n  - Draft the answer by 30 June 2023\n",
    );
    expect(deadlines.map(({ toc }) => toc)).toEqual([false]);
  });

  test("stand in a column that names one", () => {
    const table = "| Item | TOC timeline |\n|---|---|\n| Parser | June 2023 |\n| Lexer | none yet |\n";
    expect(meetingOf(table).deadlines).toMatchObject([
      { title: "Parser", end: "2023-06-30", toc: true, line: 3 },
    ]);
  });

  test("stand below the heading of a list right under a plain title", () => {
    const text =
      "# Call\n\n## Asked for by the TOC\n\n- Self-assessment by 30 June 2023\n\n## Other\n\n- Lunch\n";
    expect(meetingOf(text).deadlines.map(({ toc }) => toc)).toEqual([true]);
  });

  test("stand below a heading that names the work", () => {
    const { deadlines } = meetingOf("## Parser rewrite\n\nTOC recommended timeline: June 2023\n");
    expect(deadlines).toMatchObject([{ title: "Parser rewrite", toc: true, line: 3, itemLine: 3 }]);
    const other = meetingOf("## Updates\n\nTOC recommended timeline: June 2023\n").deadlines;
    expect(other).toMatchObject([{ title: "TOC recommended timeline: June 2023" }]);
  });

  test("are told by their own case as whole words", () => {
    expect(
      deadlines("- toc page due by 1 July 2023\n- STOCK due by 1 July 2023\n").map(({ toc }) => toc),
    ).toEqual([false, false]);
  });

  test("without a date are mentions that say so; what is said below them is not", () => {
    const { mentions } = meetingOf("## Asked for by the TOC\n\n- Threat model\n  - Ada has looked at it\n");
    expect(mentions.map(({ title, toc }) => [title, toc])).toEqual([
      ["Threat model", true],
      ["Ada has looked at it", false],
    ]);
  });
});

describe("a timeline that nobody can read", () => {
  test("is a problem for its author, unless it says that there is none yet", () => {
    const { problems } = reading("- Parser\n  - Timeline: after the herons leave\n- Lexer\n  - ETA: TBD\n");
    expect(problems).toEqual([
      {
        line: 2,
        code: "timeline-not-understood",
        message:
          '"after the herons leave" was not understood as a date: write it as 2023-08-31, "by 31 August 2023" or "May-August 2023".',
      },
    ]);
  });

  test("may be called a time frame, and is no aim", () => {
    const { problems } = reading(
      "- Parser\n  - Time frame: after the herons leave\n- Lexer\n  - Target: all nests\n",
    );
    expect(problems.map(({ line }) => line)).toEqual([2]);
  });
});

describe("what a verb without an object is to be done with by a day", () => {
  test.each([
    [
      "=> Merge in two weeks pending approvals: [PR 7 - “Perch map”](https://github.com/k/k/pull/7) (draft)",
      "Perch map",
    ],
    ["=> Merge in two weeks: perch map", "perch map"],
    ["## Perch map\n\nWe like it, and nobody objects to it  \n=> Merge in two weeks", "Perch map"],
    ["## Perch map\n\nWe like it\n=> Merge in two weeks pending approval by Ada", "Perch map"],
  ])("is named behind the day, or by the heading: %s", (text, title) => {
    expect(deadlines(text).map((deadline) => deadline.title)).toEqual([title]);
  });

  test("stays without a name where the heading names none", () => {
    expect(deadlines("## Notes\n\n=> Merge in two weeks").map(({ title }) => title)).toEqual([
      "Merge in two weeks",
    ]);
  });

  test("is no name that stands before a colon", () => {
    expect(deadlines("## Week 13\n\n- Release: due 8 December").map(({ title }) => title)).toEqual([
      "Release",
    ]);
  });
});

test("a freeze in the row of a release has a name of its own", () => {
  const text =
    "| Name | Package freeze | Release |\n| --- | --- | --- |\n| Kestrel 2.4 | 2023-07-05 | 2023-07-12 |\n";
  expect(deadlines(text).map(({ title, end }) => [title, end])).toEqual([
    ["Kestrel 2.4: Package freeze", "2023-07-05"],
    ["Kestrel 2.4", "2023-07-12"],
  ]);
});

test("a second clause with its own date has its own name", () => {
  const text =
    "- We will design two maps (one in July) and the award will fund a guide to be finished in August.";
  expect(deadlines(text).map(({ title, end }) => [title, end])).toEqual([
    ["We will design two maps", "2023-07-31"],
    ["the award will fund a guide to be finished", "2023-08-31"],
  ]);
});
