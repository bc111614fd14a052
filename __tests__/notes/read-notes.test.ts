import { describe, expect, test } from "@jest/globals";
import { reading } from "./reading.js";

const KESTREL = `# 2023-06-08 Kestrel core maintainers

## MC

- Ada

## Who joined

- Ada Byron ([@ada](https://github.com/ada))
- Grace Hopper ([@amazing-grace](https://github.com/amazing-grace))
- Kai

## Agenda

- [ada] **[Roadmap WG](https://github.com/kestrel/core/blob/main/roadmap.md)**
    > Maintainers meet in the first week of each month and must define top priorities.

- [grace] **What our TOC sponsors ask for before graduation:**
    1. Threat model https://github.com/kestrel/core/pull/31
        - TOC recommended timeline: **May-August 2023**
    2. Release signing https://github.com/kestrel/rules/pull/6
        - TOC recommended timeline: **May-July 2023**

- [ada/kai] **Proposed roadmap items**
  - Smaller images
    - https://github.com/kestrel/core/issues/48
    - [grace] to remove from 2.0 or postpone
  - Faster start (asked for by users)
      - [grace] to prioritize this
  - Wind tunnel v2
      - https://github.com/kestrel/core/pull/58
      - [kai] to prioritize this
- [grace] **Further ideas**
    - [grace] on-device models
      - Proposal to be written by Jun 19, 2023 with first numbers. Not part of 2.0.
          - [kai] why not a plugin?
- [kai] layered interfaces
    - not a priority, this must not block a release

## Action items

- [ ] [ada] open a channel for the roadmap
- [ ] Roadmap WG to work through the output of this call
    - see items with a priority note
`;

describe("reading a community's monthly notes", () => {
  const [meeting] = reading(KESTREL, "meeting-notes/2023-06-08-Kestrel-Core.md").meetings;

  test("finds who was there, once each", () => {
    expect(meeting?.attendees).toEqual([
      { name: "Ada Byron", handle: "ada" },
      { name: "Grace Hopper", handle: "amazing-grace" },
      { name: "Kai", handle: null },
    ]);
  });

  test("finds the dated commitments, and which of them the tracked body set", () => {
    expect(
      meeting?.deadlines.map(({ line, itemLine, title, end, toc, refs }) => [
        line,
        itemLine,
        title,
        end,
        toc,
        refs,
      ]),
    ).toEqual([
      [20, 19, "Threat model", "2023-08-31", true, ["kestrel/core#31"]],
      [22, 21, "Release signing", "2023-07-31", true, ["kestrel/rules#6"]],
      [35, 35, "Proposal to be written with first numbers", "2023-06-19", false, []],
    ]);
  });

  test("finds the priorities and who raised them, and no other", () => {
    expect(
      meeting?.priorities.map(({ itemLine, title, raisedBy, refs }) => [itemLine, title, raisedBy, refs]),
    ).toEqual([
      [28, "Faster start", "grace", []],
      [30, "Wind tunnel v2", "kai", ["kestrel/core#58"]],
    ]);
  });

  test("finds the actions and their owners", () => {
    expect(meeting?.actionItems.map(({ text, owners, done }) => [text, owners, done])).toEqual([
      ["open a channel for the roadmap", ["ada"], false],
      ["Roadmap WG to work through the output of this call", ["Roadmap WG"], false],
    ]);
  });

  test("takes what is only discussed for no mark", () => {
    expect(meeting?.marks).toEqual([]);
  });

  test("mentions every other item that names work, so that a later meeting can be matched", () => {
    const mentioned = meeting?.mentions.map(({ line, title }) => `${line} ${title}`);
    expect(mentioned).toContain("25 Smaller images");
    expect(mentioned).not.toContain("28 Faster start");
    expect(mentioned?.some((mention) => mention.includes("Ada Byron"))).toBe(false);
  });
});

describe("reading any text", () => {
  test("an empty file has no meeting and says so", () => {
    expect(reading("", "notes.md")).toEqual({
      path: "notes.md",
      meetings: [],
      problems: [expect.objectContaining({ code: "no-date" })],
    });
  });

  test("reads files with Windows line ends and a byte order mark like any other", () => {
    const windows = `\uFEFF${KESTREL.replaceAll("\n", "\r\n")}`;
    expect(reading(windows)).toEqual(reading(KESTREL));
  });

  test("reads the rest of a file that holds a passage nobody can parse", () => {
    const { meetings, problems } = reading(
      `- Threat model by 31 August 2023\n\n${"*a_ ".repeat(300_000)}\n\n- [ ] @ada write it down\n`,
    );
    expect(problems.map(({ code, line }) => [code, line])).toEqual([["too-complex", 3]]);
    expect(meetings[0]?.deadlines).toHaveLength(1);
    expect(meetings[0]?.actionItems.map(({ line }) => line)).toEqual([5]);
  });
});
