import { describe, expect, test } from "@jest/globals";
import { PROMISES, reportOn } from "./promises.js";

const WORK = "Kernel version testing";

/** Ways in which later notes give some work another date, which is 30 September 2023. */
const REDATED: ((work: string) => string)[] = [
  (work) => `- ${work}, TOC timeline: September 2023`,
  (work) => `- ${work}, new TOC timeline: September 2023`,
  (work) => `- ${work} by 30 September 2023, as the TOC agreed`,
  (work) => `- ${work}\n  - TOC recommended timeline: **August-September 2023**`,
  (work) => `## TOC items\n\n- ${work}: new deadline 30 September 2023`,
  (work) => `| Item | TOC timeline |\n|---|---|\n| ${work} | September 2023 |`,
];

/** Ways in which later notes put some work off without a day. */
const POSTPONED: ((work: string) => string)[] = [
  (work) => `- ${work} postponed to 0.40`,
  (work) => `- ${work} is postponed`,
  (work) => `- ${work}: postponed to next year`,
  (work) => `- Postponing ${work}, nobody has the time`,
  (work) => `- ${work}\n  - postponed to 0.40`,
  (work) => `- ${work}\n  - deferred until we have more people`,
  (work) => `- ${work}: moved to 0.40`,
  (work) => `- ${work} was deferred`,
  (work) => `## ${work}\n\nPostponed to 0.40.`,
];

describe("a promise takes the date that a later meeting gives it", () => {
  for (const [form, promise] of Object.entries(PROMISES)) {
    test.each(REDATED.map((saying) => [saying("X"), saying] as const))(`${form}: %s`, (_, saying) => {
      const { toc } = reportOn(promise(WORK), saying(WORK));
      expect(toc.map(({ title, due }) => ({ title, due }))).toEqual([{ title: WORK, due: "2023-09-30" }]);
    });
  }
});

describe("a promise that a later meeting puts off is postponed, not overdue", () => {
  for (const [form, promise] of Object.entries(PROMISES)) {
    test.each(POSTPONED.map((saying) => [saying("X"), saying] as const))(`${form}: %s`, (_, saying) => {
      const { overdue, postponed } = reportOn(promise(WORK), saying(WORK));
      expect(overdue.map(({ title }) => title)).toEqual([]);
      expect(postponed.map(({ title }) => title)).toEqual([WORK]);
    });
  }
});
