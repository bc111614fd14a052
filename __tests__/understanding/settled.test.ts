import { describe, expect, test } from "@jest/globals";
import { PROMISES, reportOn } from "./promises.js";

const WORKS = ["Windows build", "Kernel version testing"];

/** Ways in which later notes say that some work is done. */
const SAYINGS: ((work: string) => string)[] = [
  (work) => `- ${work}: done`,
  (work) => `- ${work} is done`,
  (work) => `- the ${work} is done`,
  (work) => `- ${work} is now done, thanks Ada`,
  (work) => `- ${work} (done)`,
  (work) => `- ${work} - DONE`,
  (work) => `- [DONE] ${work}`,
  (work) => `- ${work} -> done`,
  (work) => `- ${work} ✅`,
  (work) => `- **${work}**: done`,
  (work) => `- ~~${work}~~`,
  (work) => `- [x] ${work}`,
  (work) => `- Done: ${work}`,
  (work) => `- Finished: ${work}`,
  (work) => `- Completed ${work}`,
  (work) => `- ${work} completed`,
  (work) => `- ${work} was finished on Monday`,
  (work) => `- ${work} has been completed`,
  (work) => `- ${work} shipped last week`,
  (work) => `- ${work} was released in 0.36`,
  (work) => `- [ada] ${work}: merged last week`,
  (work) => `- ${work}\n  - done`,
  (work) => `- ${work}\n  - [ada] this is done`,
  (work) => `- ${work}. Done.`,
  (work) => `- ${work}. Ada tested it. It is merged now.`,
  (work) => `${work} is done.`,
  (work) => `## Done\n\n- ${work}`,
  (work) => `## ${work}\n\nDone.`,
  (work) => `| Item | Status |\n|---|---|\n| ${work} | done |`,
];

describe("a promise is kept when a later meeting says so", () => {
  for (const [form, promise] of Object.entries(PROMISES)) {
    test.each(SAYINGS.map((saying) => [saying("X"), saying] as const))(`${form}: %s`, (_, saying) => {
      for (const work of WORKS) {
        const { toc, overdue } = reportOn(promise(work), saying(work));
        expect({ overdue: overdue.map(({ title }) => title), toc: toc.map(({ title }) => title) }).toEqual({
          overdue: [],
          toc: [work],
        });
      }
    });
  }
});

describe("a promise is kept when its own line is crossed out or ticked", () => {
  const inList = Object.entries(PROMISES).filter(([, promise]) => promise("X").startsWith("- "));
  test.each(inList)("%s", (_, promise) => {
    for (const work of WORKS) {
      const [line = "", ...below] = promise(work).split("\n");
      const struck = [line.replace(/^- (.*)$/, "- ~~$1~~"), ...below].join("\n");
      const ticked = [line.replace(/^- (.*)$/, "- $1 ✅"), ...below].join("\n");
      expect(reportOn(promise(work), struck).overdue).toEqual([]);
      expect(reportOn(promise(work), ticked).overdue).toEqual([]);
    }
  });
});
