import { describe, expect, test } from "@jest/globals";
import type { ActionItem } from "../../src/model/meeting.js";
import { actionItem, assessed, meeting, notes, notesFile } from "../support/builders.js";

/** `Mei: text`, or `Mei: text ✓` when it is done; what stands behind a bar is the matter above it. */
const action = (written: string, at: number): ActionItem => {
  const [, owners = "", rest = "", topic] = /^(.*?): (.*?)(?: \| (.*))?$/u.exec(written) ?? [];
  const text = rest.replace(" ✓", "");
  const done = rest.endsWith("✓");
  const item = actionItem(text, { owners: owners.split(", "), done, line: 10 + at });
  return topic === undefined ? item : { ...item, topic };
};
const call = (date: string, line: number, ...written: string[]) =>
  meeting(date, { line, actionItems: written.map((one, at) => ({ ...action(one, at), line: line + at })) });

const ASKED = [
  "Mei: issue the new index",
  "Bo: speak with the people of the print shop",
  "Ada: push it to her own branch | Clean start of the nest",
  "Bo: try the form at the lab",
];
const TOLD = [
  "Mei: issued the new index ✓",
  "Bo: got our stickers from the print shop ✓",
  "Ada: now the nest is empty when it begins ✓",
  "Bo: was helped by Mei to fill in the form ✓",
];

const openAfter = (asked: string[], told: string[], last: string[] = []) => {
  const file = notesFile(
    "notes/lab.md",
    call("2023-08-10", 20, ...last),
    call("2023-08-03", 50, ...told),
    call("2023-07-27", 80, ...asked),
  );
  return assessed({ notes: [file] }).actionItems.map(({ title }) => title);
};

describe("a list that answers for each action of the meeting before", () => {
  test("settles what it closes in other words", () => {
    expect(openAfter(ASKED, TOLD)).toEqual([]);
  });

  test("goes on from what it leaves open, under its old title", () => {
    const told = TOLD.with(1, "Bo: reports that the print shop is still closed");
    expect(openAfter(ASKED, told)).toEqual(["speak with the people of the print shop"]);
    expect(openAfter(ASKED, [...told, "Bo: order flags"])).toEqual([
      "speak with the people of the print shop",
      "order flags",
    ]);
  });

  test.each([
    ["in another order", TOLD.with(2, "Bo: now the nest is empty when it begins ✓")],
    ["that is one short", TOLD.slice(0, 3)],
    ["with one more", [...TOLD, "Mei: swept the floor ✓"]],
    ["of which a line shares no word with its action", TOLD.with(3, "Bo: swept the floor ✓")],
    ["of which no line names its action", TOLD.with(0, "Mei: the index is on its way ✓")],
  ])("is none %s", (_, told) => {
    expect(openAfter(ASKED, told)).toContain("push it to her own branch");
  });

  test("is none of another file, or after a meeting between them", () => {
    const [first, second] = [call("2023-07-27", 1, ...ASKED), call("2023-08-03", 1, ...TOLD)];
    const { actionItems } = assessed({ notes: notes(first, second) });
    expect(actionItems).toHaveLength(3);
    expect(openAfter(ASKED, ["Mei: paint the door"], TOLD)).toHaveLength(4);
  });

  test("is none where a line asks for something new", () => {
    expect(openAfter(ASKED, TOLD.with(1, "Bo: print the shop list"))).toContain("print the shop list");
  });
});

describe("a list of earlier actions", () => {
  const asked = ["Mei: write the slides", "Bo: book the big room", "Ada: build a test bench for the perch"];

  test("settles the one action of somebody that it says nothing else of", () => {
    const told = ["Mei: write the slides ✓", "Bo: booked the big room ✓", "Ada: has a first test bench ✓"];
    expect(openAfter([...asked, "Mei: sweep the lab"], told)).toEqual(["sweep the lab"]);
  });

  test.each([
    ["where too few lines are known", ["Mei: write the slides ✓", "Ada: has a first test bench ✓"]],
    [
      "where one word is shared",
      ["Mei: write the slides ✓", "Bo: booked the big room ✓", "Ada: has a new bench ✓"],
    ],
    [
      "where two lines may answer",
      [
        "Mei: write the slides ✓",
        "Bo: booked the big room ✓",
        "Ada: has a test bench ✓",
        "Ada: cleaned the test bench ✓",
      ],
    ],
    [
      "where it may be another's",
      ["Mei: write the slides ✓", "Bo: booked the big room ✓", "Mei: has a test bench ✓"],
    ],
  ])("settles nothing %s", (_, told) => {
    expect(openAfter([...asked, "Mei: sweep the lab"], told)).toContain("build a test bench for the perch");
  });
});
