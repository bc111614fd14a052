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

/** Ways in which later notes put something off to the next meeting. */
const TO_NEXT_MEETING: ((what: string) => string)[] = [
  (what) => `- ${what}: postponed to the next meeting`,
  (what) => `- ${what} was put off to the next call`,
  (what) => `- Due to the storm, the ${what} was deferred to the next meeting.`,
  (what) => `The storm was loud. The ${what} was moved to our next meeting.`,
  (what) => `- ${what}\n  - Postponed to the next meeting since nobody was there`,
];

/** Ways in which later notes put some work off without a day. */
const POSTPONED: ((work: string) => string)[] = [
  (work) => `- ${work} postponed to 0.40`,
  (work) => `- ${work} is postponed`,
  (work) => `- ${work} is on hold until the last count has ended`,
  (work) => `**On hold** ${work}`,
  (work) => `- ${work}\n  - on hold`,
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

describe("to the next meeting is put off what is shown there or handed to somebody", () => {
  test.each(TO_NEXT_MEETING.map((saying) => [saying("X"), saying] as const))("%s", (_, saying) => {
    const { postponed } = reportOn("- Kiosk demo by 19 June 2023", saying("kiosk demo"));
    expect(postponed.map(({ title }) => title)).toEqual(["Kiosk demo"]);
  });

  test.each([
    "- [ ] Ada to describe the nest index: postponed to the next meeting",
    "- Describe the nest index was put off to the next call",
  ])("an action item is: %s", (later) => {
    const { postponed } = reportOn("- [ ] Ada to describe the nest index by 19 June 2023", later);
    expect(postponed.map(({ title }) => title)).toEqual([expect.stringContaining("describe the nest index")]);
  });

  test.each(TO_NEXT_MEETING.map((saying) => [saying("X"), saying] as const))(
    "other work is not, of which the talk waits: %s",
    (_, saying) => {
      const { postponed, needsDecision, staleDecisions } = reportOn(
        "- Nest index by 19 June 2023",
        saying("nest index"),
      );
      expect(postponed).toEqual([]);
      expect([...needsDecision, ...staleDecisions]).toHaveLength(1);
    },
  );

  test.each(TO_NEXT_MEETING.map((saying) => [saying("X"), saying] as const))(
    "a topic that nobody promised is no commitment: %s",
    (_, saying) => {
      const { postponed } = reportOn("- Nest index by 19 June 2023", saying("kiosk demo"));
      expect(postponed).toEqual([]);
    },
  );

  test("what a topic links is not", () => {
    const { postponed } = reportOn(
      "- Kiosk demo by 19 June 2023, kestrel/core#7",
      "- The slow index, kestrel/core#7: postponed to the next meeting",
    );
    expect(postponed).toEqual([]);
  });
});
