import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

const flagged = (text: string) => meetingOf(text).priorities.map(({ title }) => title);

describe("one piece of work is a priority now", () => {
  test.each([
    "- Rotate the keys: top priority",
    "- Rotating the keys is now our top priority",
    "- Ada treats the rotation of the keys as high priority",
    "- The rotation of the keys is a high priority for Q3",
    "- kestrel/core#12 is now high priority",
    "- Marked kestrel/core#12 as high priority",
    "- The rotation of the keys is a high-priority issue",
    "- This crash is a high priority bug for us",
    "- Rotating the keys should be prioritized",
    "- The new lexer must be prioritised before the release",
    "- The new lexer needs to be prioritized",
    "- Rotating the keys remains a priority",
    "- Rotating the keys is my top priority",
    '- Please test the changes tagged with "vault" as a priority',
    "- We agreed that the keys are the highest priority, the docs can wait",
    "- P0: rotate the keys",
    "- Rotate the keys [P0]",
    "- Urgent: rotate the keys",
    "- Rotate the keys, it was agreed that this is the top priority",
    "- Rotate the keys once the vault is there (high priority)",
  ])("in %s", (text) => {
    expect(flagged(text)).toHaveLength(1);
  });

  test.each([
    "- Rotate the keys\n  - We'll prioritize it for 2.0",
    "- Rotate the keys\n  - [ada] to prioritize these",
    "- Rotate the keys\n  - Let's prioritize this",
    "- Rotate the keys\n  - Priority: high",
    "- Rotate the keys\n  - Ada and Grace want to prioritize this",
  ])("above what says so in %s", (text) => {
    expect(flagged(text)).toEqual(["Rotate the keys"]);
  });

  test.each([
    "## Priorities",
    "## Priorities for 2.0",
    "## 3. Priorities for Q3",
    "## Q3 priorities",
    "## 2.0 priorities",
    "## Priorities for the next release",
    "## Priorities of the next release",
    "## 2024 Priorities",
    "## July priorities",
    "## Sprint priorities",
    "## Quarterly priorities",
    "## Priorities this quarter",
    "## Priorities (Q3)",
    "## Parser priorities for the summer",
    "## Kestrel 2.0 priorities",
    "## Our top priorities",
    "## Top 3 priorities",
    "## Current priorities",
    "## High-priority items",
    "## Priority items",
    "## Priority 1",
    "**Next release priorities:**",
    "**Next up (priorities):**",
    "**Our priorities for the next quarter:**",
  ])("in the list below %s", (title) => {
    expect(flagged(`${title}\n\n- Rotate the keys\n- Faster start\n`)).toEqual([
      "Rotate the keys",
      "Faster start",
    ]);
  });
});

describe("nothing is a priority", () => {
  test.each([
    ["a scheme", "- Five issues get labels from `P1` to `P5`, where `P1` is the highest priority item"],
    ["a scheme", "- P1 means high priority, P2 can wait"],
    ["a scheme", "- We use high, medium and low priority"],
    ["a scheme", "- Each request is either high/medium/low priority"],
    ["a scheme", "- Each request has a level, high priority being the first"],
    ["a scheme", "- P0: issues that stop everybody"],
    ["a scheme", "- P0: an outage, or data is lost"],
    ["a scheme", "- Issues that nobody can work around are high priority"],
    ["a scheme", "- Anything that loses data is top priority"],
    ["putting in order", "- Go through the issues and prioritize them"],
    [
      "putting in order",
      "- Idea of Ada: once everybody is back, let's look at the issues and prioritize them",
    ],
    ["putting in order", "- Everybody lists what they need, then we prioritize these"],
    ["putting in order", "- Collect the requests, then prioritise them in the next call"],
    ["putting in order", "- Votes help us to prioritize them"],
    ["putting in order", "- Grace counts the users so that we can prioritize this"],
    ["putting in order", "- We need to prioritize this list"],
    ["putting in order", "- The backlog needs to be prioritized"],
    ["putting in order", "- All requests should be prioritized by the council"],
    ["putting in order", "- The proposals will be prioritized according to the votes"],
    ["putting in order", "- Once the survey is in, it will be prioritized"],
    ["a group", "- The ones listed top priority and should-have are moved"],
    ["a group", "- Those marked as high priority were moved"],
    ["a group", "- All issues tagged high priority go to the board"],
    ["a group", "- Everything that is top priority got a milestone"],
    ["a group", "- Two of the top priority pull requests were merged"],
    ["a group", "- Of the high priority ones three are closed"],
    ["a group", "- Closed four high-priority tickets"],
    ["a group", "- Threads that are high priority run first"],
    ["the past", "- Speed was a top priority last year"],
    ["the past", "- The docs had been the highest priority"],
    ["the past", "- It used to be a high priority"],
    ["somebody else's", "- Users say that speed is their top priority"],
    ["a wish to know", "- Grace asked which of the two is the top priority"],
  ])("in %s: %s", (_kind, text) => {
    expect(flagged(text)).toEqual([]);
  });

  test.each([
    "## 1. Community-Driven Priorities",
    "## Strategic priorities",
    "## Research Priorities",
    "## Funding priorities",
    "## Competing priorities",
    "## Bug priorities",
    "## 1. Priority levels",
    "## Priority areas",
    "## Priority 2",
    "## 2. Priority queue",
    "## Priorities of the last quarter",
    "## Last year's priorities",
    "## Priorities for this meeting",
    "## Priorities for today",
    "## Update on the priorities",
    "## How we set priorities for 2.0",
    "## Tasks and priorities",
    "## 9.1 Goals & priorities for 2.0",
    "## II. Q1 priorities - Ada",
    "**Priority classes:**",
  ])("in the list below %s", (title) => {
    expect(flagged(`${title}\n\n- Rotate the keys\n- Faster start\n`)).toEqual([]);
  });

  test("in the questions and the blanks of a list of priorities", () => {
    expect(flagged("## Priorities for 2.0\n\n- Rotate the keys?\n- none\n- TBD\n- Faster start\n")).toEqual([
      "Faster start",
    ]);
  });
});
