import { readFileSync } from "node:fs";
import { findDeadlines } from "../../../src/notes/deadlines/find-deadlines.js";

/** The lines of a file of examples. */
export const linesOf = (file: string): string[] =>
  readFileSync(new URL(`lines/${file}`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");

/** The last days of the deadlines in a line that was said on Thursday, 8 June 2023. */
export const daysIn = (text: string): string[] =>
  findDeadlines(text, { meetingDate: "2023-06-08", heading: null, parent: null, tocTerms: ["TOC"] }).map(
    ({ end }) => end,
  );
