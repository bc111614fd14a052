import type { Assessment, Finding } from "../../src/model/assessment.js";
import { aFinding, aMention, anAssessment, anOverdueFinding, aWork } from "./assessments.js";

const juneMention = aMention({ path: "meeting-notes/2023-06-08.md", line: 57, date: "2023-06-08" });

const overdue: Finding[] = [
  anOverdueFinding({
    reports: 2,
    since: "2023-08",
    owners: ["hubot"],
    work: [
      aWork(),
      aWork({
        ref: "kestrel/rules#76",
        url: "https://github.com/kestrel/rules/pull/76",
        state: "merged",
        title: "Verify signatures",
      }),
    ],
    mentions: [aMention(), juneMention],
  }),
  anOverdueFinding({
    key: "kernel matrix in ci",
    title: "Kernel matrix in CI",
    timeline: "May-August 2023",
    due: "2023-08-31",
    daysOverdue: 1,
    rule: "due 31 August 2023: end of “May-August 2023”",
    work: [
      aWork({
        ref: "kestrel/core#987",
        url: "https://github.com/kestrel/core/issues/987",
        kind: "issue",
        state: "open",
        assignees: [],
        closingPullRequests: [
          { ref: "kestrel/core#1200", url: "https://github.com/kestrel/core/pull/1200", state: "draft" },
        ],
      }),
    ],
    mentions: [aMention({ line: 31 })],
  }),
];

const dueSoon = aFinding({
  title: "Document the plugin API",
  toc: true,
  timeline: "Q3 2023",
  start: "2023-07-01",
  due: "2023-09-30",
  rule: "due 30 September 2023: end of “Q3 2023”",
  owners: ["mona"],
  work: [
    aWork({
      ref: "kestrel/docs#12",
      url: "https://github.com/kestrel/docs/issues/12",
      kind: "issue",
      state: "open",
      assignees: ["mona"],
    }),
  ],
  mentions: [aMention({ line: 35 })],
});

const done = aFinding({
  title: "Publish the threat model",
  toc: true,
  done: true,
  timeline: "April-June 2023",
  start: "2023-04-01",
  due: "2023-06-30",
  work: [
    aWork({ ref: "kestrel/docs#4", url: "https://github.com/kestrel/docs/issues/4", state: "completed" }),
  ],
  mentions: [aMention({ line: 40 })],
});

const undated = aFinding({
  title: "Support for ARM runners",
  toc: true,
  mentions: [aMention({ line: 44 })],
  work: [
    aWork({ ref: "kestrel/core#1040", url: "https://github.com/kestrel/core/issues/1040", state: "open" }),
  ],
  owners: ["hubot"],
});

/** A month in which every section of the report has something to say. */
export const kestrel: Assessment = anAssessment({
  toc: [...overdue, dueSoon, done, undated],
  overdue,
  unassigned: [
    aFinding({
      title: "Symlink bypass",
      priority: "P1",
      raisedBy: "ines",
      ageDays: 29,
      rule: "the board's Priority is P1",
      work: [
        aWork({
          ref: "kestrel/core#2203",
          url: "https://github.com/kestrel/core/issues/2203",
          kind: "issue",
          state: "open",
          assignees: [],
        }),
      ],
      mentions: [aMention({ path: "meeting-notes/2023-08-03.md", line: 61, date: "2023-08-03" })],
      projectItems: [
        {
          title: "Symlink bypass",
          url: "https://github.com/kestrel/core/issues/2203",
          status: "In progress",
          priority: "P1",
          iteration: "0.36 development",
          targetDate: null,
          assignees: [],
        },
      ],
    }),
    aFinding({
      title: "DNS parsing",
      priority: "high",
      raisedBy: "ines",
      ageDays: 85,
      rule: "flagged in the notes: “to prioritize this”",
      reports: 2,
      since: "2023-08",
      tracked: false,
      mentions: [juneMention],
      maybe: { title: "DNS parser rewrite", url: "https://github.com/kestrel/core/issues/77" },
    }),
    aFinding({
      title: "cgroup v2",
      priority: "high",
      raisedBy: "andrea",
      ageDays: 85,
      rule: "flagged in the notes: “top priority”",
      owners: ["luca"],
      namedInNotes: true,
      work: [
        aWork({ ref: "kestrel/core#512", url: "https://github.com/kestrel/core/issues/512", state: "open" }),
      ],
      mentions: [{ ...juneMention, line: 60 }],
    }),
  ],
  needsDecision: [
    aFinding({
      title: "Windows build",
      decision: "not-planned",
      rule: "kestrel/core#300 was closed as not planned",
      due: "2023-08-15",
      daysOverdue: 17,
      work: [
        aWork({
          ref: "kestrel/core#300",
          url: "https://github.com/kestrel/core/issues/300",
          state: "not-planned",
        }),
      ],
      mentions: [aMention({ line: 70 })],
    }),
    aFinding({
      title: "Survey of adopters",
      decision: "nothing-linked",
      tracked: false,
      rule: "due 19 June 2023, and nothing is linked",
      due: "2023-06-19",
      daysOverdue: 74,
      mentions: [{ ...juneMention, line: 90 }],
    }),
  ],
  staleDecisions: [
    aFinding({
      title: "Move the mailing list",
      decision: "nothing-linked",
      tracked: false,
      rule: "due 31 March 2023, and nothing is linked",
      due: "2023-03-31",
      daysOverdue: 154,
      ageDays: 177,
      mentions: [aMention({ path: "meeting-notes/2023-03-08.md", line: 21, date: "2023-03-08" })],
    }),
  ],
  dueSoon: [dueSoon],
  postponed: [
    aFinding({
      title: "Rule language v2",
      postponement: "moved to Q4, not before the release",
      rule: "the notes of 3 August postpone it",
      due: "2023-12-31",
      owners: ["mona"],
      work: [
        aWork({ ref: "kestrel/rules#5", url: "https://github.com/kestrel/rules/issues/5", state: "open" }),
      ],
      mentions: [aMention({ path: "meeting-notes/2023-08-03.md", line: 12, date: "2023-08-03" })],
    }),
  ],
  otherOverdue: [
    aFinding({
      title: "Move the call to a fortnightly rhythm",
      due: "2023-08-20",
      daysOverdue: 12,
      rule: "due 20 August 2023: milestone “Summer”",
      owners: ["monalisa"],
      work: [
        aWork({
          ref: "kestrel/community#9",
          url: "https://github.com/kestrel/community/issues/9",
          state: "open",
        }),
      ],
      mentions: [aMention({ line: 80 })],
    }),
  ],
  actionItems: [
    aFinding({
      title: "Create a chat channel for the roadmap group",
      owners: ["luca"],
      ageDays: 85,
      tracked: false,
      mentions: [{ ...juneMention, line: 138 }],
    }),
    aFinding({
      title: "Review the plugin API draft",
      owners: ["hubot", "mona"],
      ageDays: 29,
      due: "2023-09-10",
      work: [
        aWork({ ref: "kestrel/docs#14", url: "https://github.com/kestrel/docs/pull/14", state: "open" }),
      ],
      mentions: [aMention({ path: "meeting-notes/2023-08-03.md", line: 99, date: "2023-08-03" })],
    }),
  ],
  staleActionItems: [
    aFinding({
      title: "Ask the foundation about credits",
      ageDays: 140,
      tracked: false,
      mentions: [aMention({ path: "meeting-notes/2023-04-13.md", line: 9, date: "2023-04-13" })],
    }),
  ],
  untracked: [
    aFinding({
      title: "Benchmarks for the new engine",
      due: "2023-11-30",
      tracked: false,
      rule: "promised in the notes, and neither linked nor on the board",
      mentions: [aMention({ line: 52 })],
    }),
  ],
  resolved: [
    { key: "a", title: "Publish the threat model" },
    { key: "b", title: "Retire the old installer" },
  ],
  dismissed: [aFinding({ title: "Rename the default branch", due: "2023-07-01", daysOverdue: 62 })],
  problems: [
    {
      code: "timeline-not-understood",
      message: "“sometime after summer” was not understood as a date.",
      hint: "Write a month, a quarter or a day.",
      path: "meeting-notes/2023-07-06.md",
      line: 33,
    },
  ],
  history: [
    { period: "2023-08", overdue: 1, unassigned: 4, dueSoon: 1, actionItems: 6 },
    { period: "2023-07", overdue: 0, unassigned: 5, dueSoon: 3, actionItems: null },
  ],
});
