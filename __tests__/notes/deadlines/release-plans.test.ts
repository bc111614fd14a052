import { describe, expect, test } from "@jest/globals";
import { findDeadlines } from "../../../src/notes/deadlines/find-deadlines.js";

const endsUnder = (heading: string, text: string) =>
  findDeadlines(text, { meetingDate: "2023-06-08", tocTerms: ["TOC"], heading, parent: null }).map(
    ({ end }) => end,
  );

describe("a line of a plan of releases that says what comes out", () => {
  test.each([
    ["Release plans", "August - 2.4, with the new perches", "2023-08-31"],
    ["Release plans", "Aug 2023: 2.4", "2023-08-31"],
    ["Release plans", "July 14: 2.4 rc1", "2023-07-14"],
    ["Release plans", "2.4.0 (July 14)", "2023-07-14"],
    ["Roadmap", "July: nest map", "2023-07-31"],
    ["Roadmap", "Q3 2023: two new perches", "2023-09-30"],
    ["Milestones", "July: nest map drawn", "2023-07-31"],
  ])("%s: %s", (heading, text, end) => {
    expect(endsUnder(heading, text)).toEqual([end]);
  });
});

describe("a line under such a heading that says what takes place or what was", () => {
  test.each([
    ["Release plans", "Q3: Python 3.13"],
    ["Release plans", "Aug: RookCon"],
    ["Release plans", "Aug: holidays"],
    ["Release plans", "July: 2.3 was released"],
    ["Release plans", "August: talk about 2.4"],
    ["Release plans", "We met in August"],
    ["Roadmap", "Q1: nest map"],
    ["Roadmap", "July: summer break, no calls"],
    ["Roadmap", "July: conference"],
    ["Roadmap", "July 14: Mira told of the map"],
    ["Roadmap", "July: RookCon 2023"],
    ["Roadmap", "June 8: nest map"],
    ["Roadmap", "Q3 was too short"],
    ["Roadmap", "July: discuss the map"],
    ["Updates", "Aug: 2.4 looks fine"],
    ["Updates", "July: nest map"],
  ])("%s: %s", (heading, text) => {
    expect(endsUnder(heading, text)).toEqual([]);
  });
});
