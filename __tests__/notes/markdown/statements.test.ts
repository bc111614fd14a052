import { describe, expect, test } from "@jest/globals";
import { textOf } from "../../../src/notes/markdown/entry.js";
import { readOutline } from "../../../src/notes/markdown/outline.js";
import { meetingOf } from "../reading.js";

/** What some notes hold, each with its line. */
const said = (text: string) =>
  readOutline(text.split("\n")).map((entry) => `${entry.line} ${textOf(entry).trim()}`);
/** A list item or paragraph of one line for each of some lines. */
const count = (text: string) => said(text).length;

test("lines that open with the same words in bold are statements of their own", () => {
  expect(said("**On hold** the ferry  \n**On hold** the map")).toEqual([
    "1 On hold the ferry",
    "2 On hold the map",
  ]);
  expect(said("**AI:** the ferry  \n**AI:** the map")).toHaveLength(1);
});

describe("lines of a paragraph are statements of their own", () => {
  test.each([
    ["where a sentence ends in a short line", "The map is drawn.\nKestrel 4.2 is due in May."],
    ["where somebody is to do something", "Paint is short now.\nAda Byron to ask for more."],
    [
      "where numbers open both",
      "v4.1 was released last week, but the ferry company has not put it up yet\nv4.2 is due in May",
    ],
    [
      "also without a letter",
      "41 is out but we have not hung it up yet — [ada] volunteered to hang it up in May\nv42 is due in May",
    ],
    [
      "where one name opens both",
      "Kestrel 4.1 was released last week, but the site has not been updated\nKestrel 4.2 is due in May",
    ],
    [
      "where speakers open both",
      "Ada: I will write the guide to the nests, but not before all of us are back\nMira: I will draw the map",
    ],
    ["where much of the line is left", "Ada volunteered to hang up the map\nv42 is due in May"],
    [
      "where the paragraph has longer lines",
      "Ada said that all of the nests in the north have been counted twice.\nMira has drawn a map of them, which she will show to all of us when she is back from the north.",
    ],
    ["before what they came to", "We like the map\n=> Merge it in two weeks"],
    [
      "at hard breaks",
      "The map of all nests in the north is drawn, and so is the one of the south.\\\nMira will print it.",
    ],
  ])("%s", (_, notes) => {
    const [first, second] = notes.split("\n") as [string, string];
    expect(said(notes)).toEqual(
      [`1 ${first.replace(/[\\[\]]/g, "")}`, `2 ${second}`].map((line) =>
        expect.stringContaining(line.slice(0, 12)),
      ),
    );
    expect(count(`- ${notes.replace("\n", "\n  ")}`)).toBe(2);
  });

  test.each([
    [
      "where the next word stood no more in the line",
      "Ada said that all of the nests in the north have been counted twice.\nMira is glad.",
    ],
    ["where the line before goes on", "Ada volunteered to count with\nMira will draw the map"],
    ["also at a conjunction", "Ada has asked whether the map is drawn and\nMira will print it"],
    [
      "where no sentence ends near the end of a line",
      "Ada volunteered to hang up the map of the nests today\nMira will print it",
    ],
    ["where the second goes on about the first", "The map is drawn.\nIt will be printed in May."],
    ["also by a bare noun", "The map is drawn.\nIssue is now closed."],
    ["where it says when the first is due", "The map is asked for.\nThe recommended timeline is 5 May."],
    ["where the first says nothing", "Map of the north.\nMira has drawn it."],
    ["where the second does not", "The map is drawn.\nA kite over the north."],
    ["where it names a fact", "Ada will write the guide.\nOwner: Ada Byron"],
    ["where it begins small", "The map is drawn.\nmira will print it."],
  ])("but not %s", (_, notes) => {
    expect(count(notes)).toBe(1);
    expect(count(`- ${notes.replace("\n", "\n  ")}`)).toBe(1);
  });

  test("but not in an item with a box, nor in a struck one", () => {
    expect(count("- [ ] The map is drawn.\n  Mira will print it.")).toBe(1);
    expect(count("- ~~The map is drawn.\n  Mira will print it.~~")).toBe(1);
  });

  test("each under the heading that both stand under", () => {
    const entries = readOutline(["# Ferry", "", "The map is drawn.", "Mira will print it."]);
    expect(entries.map(({ introduction, headings }) => [introduction, headings.length])).toEqual([
      [null, 0],
      [null, 1],
      [null, 1],
    ]);
  });

  test("the last of which leads in to the list below", () => {
    const entries = readOutline(["The map is drawn.", "Mira will print these:", "- the north"]);
    expect(entries.at(-1)?.introduction?.line).toBe(2);
  });
});

describe("what a statement promises", () => {
  const ROLL = "Present: Ada Byron, Mira Falk\n\n## Ferry support\n\n";
  const of = (notes: string) => {
    const { deadlines, actionItems } = meetingOf(ROLL + notes);
    return {
      deadlines: deadlines.map(({ title, end, owners }) => [title, end, ...owners]),
      actions: actionItems.map(({ text, due, owners }) => [text, due, ...owners]),
    };
  };

  test("is not late by the date of the next line", () => {
    expect(of("Ada volunteered to write the guide\nv42 is scheduled for September 27")).toEqual({
      deadlines: [["v42", "2023-09-27"]],
      actions: [["Ada volunteered to write the guide", null, "Ada"]],
    });
  });

  test("is not over because the line before is", () => {
    expect(
      of(
        "v41 was hung up last week, but the ferry company hasn't seen it yet\nv42 is scheduled for September 27",
      ).deadlines,
    ).toEqual([["v42", "2023-09-27"]]);
  });

  test("is called by its own words", () => {
    expect(of("Support for v41 is in place.\nv42 is scheduled for August 30.").deadlines).toEqual([
      ["v42", "2023-08-30"],
    ]);
    expect(of("Support for v41 is in place. v42 is scheduled for August 30.").deadlines).toEqual([
      ["v42", "2023-08-30"],
    ]);
  });

  test("is of whom its own words name", () => {
    expect(of("- Ada will write the guide.\n  Mira will draw the map by June 20.").deadlines).toEqual([
      ["Mira will draw the map", "2023-06-20", "Mira"],
    ]);
  });
});
