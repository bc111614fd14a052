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
    "- Kestrel 0.36 is officially out",
    "- Kestrel 0.36.1 is out!",
    "- Kestrel 0.37.0 is released",
    "- perch 0.9 and Kestrel 0.36.2 are released",
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
    "- Kestrel 0.35.4 is out!",
    "- Kestrel 1.0 is out!",
    "- Kestrel 0.37.0-rc1 is out",
    "- Kestrel 0.37.0 is almost released",
    "- Kestrel 0.37 release, all docs are out",
  ])("is not settled by %j", (later) => {
    expect(openTitles(reportOn(promised, later))).toHaveLength(1);
  });

  test.each(PROMISED)("is the one that is promised later by %j", (later) => {
    expect(openTitles(reportOn(promised, later))).toHaveLength(1);
  });
});

/** Titles that stay open in the report of August, where a meeting of May promises a release and one of June tells more. */
const openAfter = (promised: string, later: string) => openTitles(reportOn(promised, later));

describe("a release is settled by a later version", () => {
  test.each([
    ["- Kestrel 0.36.0-rc1 by 19 June 2023", "- Kestrel 0.36.0 is out!"],
    ["- Kestrel 0.36 RC1 is almost ready\n  - target 19 June 2023", "- Kestrel 0.36.1 is released"],
    ["- Kestrel 0.36 RC1 by 19 June 2023", "- Kestrel 0.36.0-rc2 is out"],
    ["- Kestrel 0.36.3 release by 19 June 2023", "- Kestrel 0.36.4 is out"],
    [
      "- Kestrel release 0.36.0 - faster filters\n  - Target date: 19 June 2023",
      "- Kestrel 0.36.1 is released",
    ],
  ])("%j by %j", (promised, later) => {
    expect(openAfter(promised, later)).toEqual([]);
  });

  test.each([
    ["- Kestrel 0.36.3 release by 19 June 2023", "- Kestrel 0.37.0 is out"],
    ["- Kestrel 18.20.1 release by 19 June 2023", "- Kestrel 20.5.0 is out"],
    ["- Kestrel 0.36 RC2 by 19 June 2023", "- Kestrel 0.36.0-rc1 is out"],
    ["- Kestrel 0.36 RC1 by 19 June 2023", "- Kestrel 0.35.9 is out"],
    ["- Kestrel 0.37 is out\n- Kestrel 0.36.5 release by 19 June 2023", "- Kestrel 0.37.1 is out"],
    ["- Kestrel 0.36 release: write the survey by 19 June 2023", "- Kestrel 0.36.1 is out"],
    ["- Kestrel 0.36 release notes by 19 June 2023", "- Kestrel 0.36.1 is out"],
    ["- Kestrel 0.36 release by 19 June 2023", "- Kestrel Desktop 0.37 is out"],
  ])("but not %j by %j", (promised, later) => {
    expect(openAfter(promised, later)).toHaveLength(1);
  });
});

describe("a release without its product", () => {
  test.each([
    ["- Release 0.36 by 19 June 2023", "- Kestrel 0.36.0 is released!"],
    ["- 0.36 is planned for 19 June 2023", "- Kestrel 0.36.1 is released!"],
    ["- Entering 0.36 development\n- Release 0.36 by 19 June 2023", "- Kestrel 0.36.0 is released!"],
    ["- Release schedule of Kestrel\n  - Release 0.36 by 19 June 2023", "- Kestrel 0.36.0 is released!"],
  ])("is that of the one product with such a version: %j by %j", (promised, later) => {
    expect(openAfter(promised, later)).toEqual([]);
  });

  test.each([
    ["- Release 0.36 by 19 June 2023", "- Kestrel 0.36.0 is released!\n- Perch 0.36.2 is out"],
    ["- Perch 0.36 needs tests\n- Release 0.36 by 19 June 2023", "- Kestrel 0.36.0 is released!"],
    ["- Perch\n  - Release 0.36 by 19 June 2023", "- Kestrel 0.36.0 is released!"],
    ["- Release 0.36 by 19 June 2023", "- Kestrel 0.35.0 is released!"],
  ])("is not where that is unclear: %j by %j", (promised, later) => {
    expect(openAfter(promised, later)).toContainEqual(expect.stringMatching(/^Release 0.36/));
  });
});

describe("a release without a version", () => {
  const UPCOMING = "- Upcoming Kestrel release by 30 June 2023";

  test.each(["- Kestrel 0.36 is officially out", "- Kestrel 0.36.0 is released"])(
    "is the one that is out about its day: %j",
    (later) => {
      expect(openAfter(UPCOMING, later)).toEqual([]);
    },
  );

  test.each([
    ["- Upcoming Kestrel release by 31 July 2023", "- Kestrel 0.36 is out"],
    [UPCOMING, "- Kestrel 0.35.1 is out"],
    [UPCOMING, "- Perch 0.36 is out"],
    [UPCOMING, "- Kestrel 0.36.0-rc1 is out"],
    [`- Kestrel 0.36 is out\n${UPCOMING}`, "- Kestrel 0.36 is out"],
    [`${UPCOMING}\n- [x] Kestrel 0.36 release by 10 May 2023`, "- Kestrel 0.36 is out"],
    ["- Upcoming Kestrel release notes by 30 June 2023", "- Kestrel 0.36 is out"],
  ])("is not, too early, of another kind or promised for another day: %j by %j", (promised, later) => {
    expect(openAfter(promised, later).length).toBeGreaterThan(0);
  });
});

describe("a release told again by its day", () => {
  const told = (first: string, then: string) =>
    openAfter(first, `${then}\n`).map((title) => title.replace(/\W+$/, ""));

  test.each([
    ["- Release is due to 27 June 2023", "- Release is expected on 27 June 2023"],
    ["- 0.36 is planned for 27 June 2023", "- Release is due on 27 June 2023"],
    ["- Release is due on 27 June 2023", "- Kestrel 0.36 release by 27 June 2023"],
    [
      "- Aiming for version 0.1 by 27 June 2023",
      "- Aiming for release of version 0.1 of the map by 27 June 2023",
    ],
    [
      "- The team is aiming for version 0.1 by 27 June 2023",
      "- Team targeting 27 June 2023 for version 0.1 release",
    ],
    ["v105 is scheduled for 27 June 2023", "v105 is expected on 27 June 2023"],
    ["- Upcoming release by 27 June 2023", "- Updates on release duties\n  - Release is due on 27 June 2023"],
  ])("is one", (first, then) => {
    expect(reportOn(first, then).needsDecision.length + reportOn(first, then).staleDecisions.length).toBe(1);
  });

  test.each([
    ["- Aiming for version 0.1 by 27 June 2023", "- Aiming for version 0.2 by 27 June 2023"],
    [
      "- Aiming for version 0.1 of the nest by 27 June 2023",
      "- Aiming for version 0.1 of the map by 27 June 2023",
    ],
    ["- Team site 0.1 release by 27 June 2023", "- Site map 0.1 release by 27 June 2023"],
    ["v105 is scheduled for 27 June 2023", "v106 is scheduled for 27 June 2023"],
    ["- Release is due on 28 June 2023", "- Release is expected on 27 June 2023"],
    ["- Release 0.35.2 by 27 June 2023", "- Release 0.36 by 27 June 2023"],
    ["- Perch release by 27 June 2023", "- Kestrel release by 27 June 2023"],
    ["- Perch release by 27 June 2023", "- Kestrel\n  - Release is due on 27 June 2023"],
    ["- Kestrel 0.36 RC1 by 27 June 2023", "- Release is due on 27 June 2023"],
    ["- Patch release by 27 June 2023", "- Kestrel 0.36 release by 27 June 2023"],
    [
      "- Kestrel 0.36 release by 27 June 2023\n- Perch 0.9 release by 27 June 2023",
      "- Release is due on 27 June 2023",
    ],
  ])("is another of another day, name or kind: %j and %j", (first, then) => {
    expect(told(first, then).length).toBeGreaterThan(1);
  });
});

describe("a version of one number", () => {
  const SCHEDULED = "v105 is scheduled for 19 June 2023.";

  test.each([
    [SCHEDULED, "v105 was added last week, but Kestrel 4.5 has not been released yet"],
    [SCHEDULED, "- v105 has been added"],
    ["- v2 is scheduled for 19 June 2023", "- v2 was added last week"],
    [SCHEDULED, "- v105 is out!"],
    ["- Release 0.36 by 19 June 2023", "- 0.36 was added yesterday"],
    ["- Kestrel v36 release by 19 June 2023", "- Kestrel v36 is out"],
    ["- v36 of Kestrel by 19 June 2023", "- Released Kestrel v36"],
  ])("%j is settled by %j", (promised, later) => {
    expect(openAfter(promised, later)).toEqual([]);
  });

  test.each([
    [SCHEDULED, "- v105 was added to the agenda"],
    [SCHEDULED, "- v105 was added last week to the agenda"],
    [SCHEDULED, "- v105 was added as a topic"],
    [SCHEDULED, "- v105 is added when the tests pass"],
    [SCHEDULED, "- Was v105 added?"],
    [SCHEDULED, "- v105 was not added"],
    [SCHEDULED, "- v104 was added last week"],
    [SCHEDULED, "- v106 was added last week"],
    [SCHEDULED, "- Tests of v105 were added"],
    ["- Kestrel v36 release by 19 June 2023", "- Perch v36 is out"],
    ["- Kestrel v36 release by 19 June 2023", "- Kestrel v37 is out"],
    ["- Kestrel v36 release notes by 19 June 2023", "- Kestrel v36 is out"],
  ])("%j is not settled by %j", (promised, later) => {
    expect(openAfter(promised, later)).toHaveLength(1);
  });
});

describe("a launch", () => {
  const LAUNCHES = [
    "- New website expected launch date: 19 June 2023",
    "- Launch of the website by 19 June 2023",
    "- The website goes live by 19 June 2023",
  ];
  const LATER = [
    "- New website is live",
    "- The website has launched!",
    "- We launched the website",
    "- The website went live",
  ];

  test.each(LAUNCHES.flatMap((promised) => LATER.map((later) => [promised, later] as const)))(
    "promised by %j is settled by %j",
    (promised, later) => {
      expect(openAfter(promised, later)).toEqual([]);
    },
  );

  test.each([
    "- The survey is live",
    "- New website will be launched soon",
    "- Is the website live?",
    "- The website is not live",
    "- The website is almost live",
    "- The website of the survey is live",
    "- New website",
  ])("of a website is not settled by %j", (later) => {
    expect(openAfter("- New website expected launch date: 19 June 2023", later)).toHaveLength(1);
  });

  test("of something that is live already leaves its other promises open", () => {
    expect(openAfter("- Survey of users by 19 June 2023", "- The survey of users is live")).toHaveLength(1);
  });
});
