import { describe, expect, test } from "@jest/globals";
import type { Assessment } from "../../src/model/assessment.js";
import { reportOn } from "./promises.js";

/** Ways in which notes promise the same release by June 2023. */
const PROMISED = [
  "- Kestrel 0.36 release by 19 June 2023",
  "- Release Kestrel 0.36.0 by 19 June 2023",
  "- **Remember: Kestrel 0.36.0 scheduled to be released on 19 June**",
  "- Kestrel release 0.36 -> due 19 June",
  "- Kestrel 0.36 release\n  - ETA: 19 June 2023",
];

const openTitles = ({ needsDecision, staleDecisions, otherOverdue }: Assessment) =>
  [...needsDecision, ...staleDecisions, ...otherOverdue].map(({ title }) => title);

describe.each(PROMISED)("a release promised by %j", (promised) => {
  test.each([
    "- Kestrel 0.36 is out!",
    "- Kestrel 0.36.0 is released",
    "- we released Kestrel 0.36.0\n  - https://github.com/kestrel/core/releases/tag/0.36.0",
    "- Released Kestrel 0.36",
  ])("is settled by %j", (later) => {
    expect(openTitles(reportOn(promised, later))).toEqual([]);
  });

  test.each([
    "- Kestrel 0.36.0-rc1 is out",
    "- Kestrel 0.35 is out!",
    "- Perch 0.36 is out!",
    "- Kestrel 0.36 release notes are out",
    "- Kestrel 0.36 is not out",
    "- Kestrel 0.36 will be released soon",
    "- Is Kestrel 0.36 out?",
    "- Once Kestrel 0.36 is out, we write the survey",
  ])("is not settled by %j", (later) => {
    expect(openTitles(reportOn(promised, later))).toHaveLength(1);
  });

  test.each(PROMISED)("is the one that is promised later by %j", (later) => {
    expect(openTitles(reportOn(promised, later))).toHaveLength(1);
  });
});
