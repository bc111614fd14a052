import { describe, expect, test } from "@jest/globals";
import { PROMISES, reportOn } from "./promises.js";

/** Ways in which later notes speak of some work that is not done. */
const SAYINGS: ((work: string) => string)[] = [
  (work) => `- ${work}`,
  (work) => `- ${work}: not done yet`,
  (work) => `- ${work} is not done`,
  (work) => `- ${work} is nearly done`,
  (work) => `- ${work} is half done`,
  (work) => `- ${work}: done?`,
  (work) => `- Is ${work} done?`,
  (work) => `- ${work}: [ada] started`,
  (work) => `- ${work} is in progress`,
  (work) => `- ${work} needs to get merged`,
  (work) => `- ${work} to be completed soon`,
  (work) => `- We meet again when ${work} is done`,
  (work) => `- ${work}: done when the tests pass`,
  (work) => `- Finished half of ${work}`,
  (work) => `- ${work}\n  - the first part is done`,
  (work) => `- ${work}\n  - [ada] will get this done`,
  (work) => `- [ ] ${work}`,
  (work) => `- ${work} could be finished in a week`,
  (work) => `- ${work} isn't merged`,
  (work) => `- ${work} would be done without the freeze`,
  (work) => `- ${work}: the lexer is done`,
  (work) => `- ${work}: Portuguese is complete`,
  (work) => `- ${work} – the docs are merged`,
  (work) => `- ${work}: lexer merged last week`,
  (work) => `- ${work}, the lexer was released`,
  (work) => `- ${work}: lexer done, parser open`,
  (work) => `- ${work} is on track. The lexer is merged.`,
  (work) => `- ${work}: [ada] goes on. Released the second candidate of the lexer yesterday.`,
  (work) => `- ${work} needs a review by Grace, and then released`,
  (work) => `## ${work}\n\nNot done.`,
  (work) => `## Not done\n\n- ${work}`,
  (work) => `## To be done\n\n- ${work}`,
];

describe("a promise stays open when a later meeting only speaks of it", () => {
  for (const [form, promise] of Object.entries(PROMISES)) {
    test.each(SAYINGS.map((saying) => [saying("X"), saying] as const))(`${form}: %s`, (_, saying) => {
      const work = "Kernel version testing";
      const { overdue } = reportOn(promise(work), saying(work));
      expect(overdue.map(({ title }) => title)).toEqual([work]);
    });
  }
});
