import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Meeting } from "../../src/model/meeting.js";
import { reading } from "./reading.js";

/** Pieces of notes, put together in every order. */
const PIECES = [
  "# ",
  "## ",
  "- ",
  "  - ",
  "\t- ",
  "1. ",
  "* [ ] ",
  "* [x] ",
  "> ",
  "```\n",
  "| a | b |\n|---|---|\n",
  "| c | d |\n",
  "**",
  "~~",
  "`",
  "[ada] ",
  "@grace: ",
  "[#1](https://github.com/kestrel/core/issues/1)",
  "kestrel/core#2",
  "https://a.example/2023-01-01",
  "by 31 August 2023",
  "due next week",
  "May-August 2023",
  "TOC timeline: ",
  "to prioritize this",
  "top priority",
  "ACTION: ",
  "TODO: ",
  "Ada to write",
  "done",
  "postponed to 0.40",
  "Attendees:",
  "Present: Ada, Grace",
  "Action items",
  "2023-06-08",
  "<!-- ",
  " -->",
  "<details>",
  "(",
  ")",
  "[",
  "]",
  "<br>",
  ":",
  "\\",
  "&amp;",
  "\r\n",
  "\n",
  "\n\n",
  "\n---\n",
  "\n===\n",
  "    ",
  "é",
  "👀",
  "\u00a0",
  "\ufeff",
];
const notes = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));
const path = fc.constantFrom("2023-06-08.md", "weekly.md", "2023-01-01-to-2023-12-31.md");
const RUNS = { numRuns: 400 };

const linesOf = (meeting: Meeting): number[] => [
  meeting.line,
  ...[...meeting.deadlines, ...meeting.priorities].flatMap(({ line, itemLine }) => [line, itemLine]),
  ...[...meeting.actionItems, ...meeting.marks, ...meeting.mentions].map(({ line }) => line),
];

describe("whatever the text", () => {
  test("reading it never throws, and every line lies inside the file", () => {
    fc.assert(
      fc.property(notes, path, (text, file) => {
        const { meetings, problems } = reading(text, file);
        const last = text.split(/\r\n?|\n/).length;
        for (const line of [...meetings.flatMap(linesOf), ...problems.map((problem) => problem.line)]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(last);
        }
      }),
      RUNS,
    );
  });

  test("no deadline ends before it starts, and titles are short", () => {
    fc.assert(
      fc.property(notes, path, (text, file) => {
        for (const { deadlines, priorities, marks, mentions } of reading(text, file).meetings) {
          for (const { start, end } of deadlines) expect(start === null || start <= end).toBe(true);
          for (const { title } of [...deadlines, ...priorities, ...marks, ...mentions]) {
            expect([...title].length).toBeLessThanOrEqual(100);
          }
        }
      }),
      RUNS,
    );
  });

  test("an unrelated paragraph at the end changes no other line's reading", () => {
    fc.assert(
      fc.property(notes, (text) => {
        // What the text leaves open (code, a comment, a table, attendance) would take the paragraph in.
        fc.pre(!/```|<|\||Attendees|Present/.test(text));
        const closed = `${text}\n\n# The end\n`;
        const before = reading(closed).meetings;
        const after = reading(`${closed}\n\nThe herons were seen again.\n`).meetings;
        expect(after).toEqual(before);
      }),
      RUNS,
    );
  });
});
