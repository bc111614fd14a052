import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { assess } from "../../src/assess/assess.js";
import type { Assessment, Finding } from "../../src/model/assessment.js";
import type { ProjectItem } from "../../src/model/board.js";
import { addDays } from "../../src/model/calendar-date.js";
import type { Evidence } from "../../src/model/evidence.js";
import type { Meeting } from "../../src/model/meeting.js";
import type { Work, WorkState } from "../../src/model/work.js";
import {
  actionItem,
  board,
  deadline,
  draft,
  evidence,
  issue,
  mark,
  meeting,
  mention,
  notes,
  priority,
  projectItem,
  settings,
  TODAY,
} from "../support/builders.js";

const SECRET = "classified";
const REFS = ["kestrel/core#1", "kestrel/core#2", "kestrel/rules#3", "kestrel/rules#4"];
const STATES: WorkState[] = [
  "open",
  "draft",
  "completed",
  "merged",
  "not-planned",
  "missing",
  "unreadable",
  "private",
];

const title = fc.constantFrom(
  "Cache",
  "Caches (again)",
  "Plugin API",
  "Plugin API: a draft is out",
  "Plugin interface",
  "Signed releases",
  "Signed releases - done",
);
const refs = fc.subarray(REFS, { maxLength: 2 });
const date = fc.integer({ min: -90, max: 60 }).map((days) => addDays(TODAY, days));
const owners = fc.subarray(["Octavia", "everyone"]);
const line = fc.integer({ min: 5, max: 40 });

const aDeadline = fc
  .record({ title, refs, end: date, toc: fc.boolean(), owners, line, itemLine: line })
  .map((fields) => deadline(fields.title, fields.end, fields));
const aPriority = fc
  .record({ title, refs, owners, line, itemLine: line })
  .map((fields) => priority(fields.title, fields));
const anActionItem = fc
  .record({ title, refs, owners, line, done: fc.boolean(), due: fc.option(date) })
  .map(({ title: text, ...fields }) => actionItem(text, fields));
const aMark = fc
  .record({
    kind: fc.constantFrom("done" as const, "struck" as const, "postponed" as const),
    title,
    refs,
    line,
  })
  .map((fields) => mark(fields.kind, fields.title, fields));
const aMention = fc
  .record({ title, refs, line, toc: fc.boolean() })
  .map((fields) => mention(fields.title, fields));

const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const someMeetings: fc.Arbitrary<Meeting[]> = fc
  .uniqueArray(
    fc.record({
      date: fc.integer({ min: -100, max: 0 }).map((days) => addDays(TODAY, days)),
      deadlines: few(aDeadline),
      priorities: few(aPriority),
      actionItems: few(anActionItem),
      marks: few(aMark),
      mentions: few(aMention),
    }),
    { maxLength: 4, selector: (one) => one.date },
  )
  .map((meetings) => meetings.map((one) => meeting(one.date, one)));

const someWork: fc.Arbitrary<Work[]> = fc
  .record({
    states: fc.array(fc.constantFrom(...STATES), { minLength: REFS.length, maxLength: REFS.length }),
    assigned: fc.subarray(REFS),
    hidden: fc.subarray(REFS),
  })
  .map(({ states, assigned, hidden }) =>
    REFS.map((ref, at) => {
      const isPublic = !hidden.includes(ref);
      const names = {
        title: isPublic ? `The work of ${ref}` : SECRET,
        author: isPublic ? "reporter" : SECRET,
      };
      const assignees = assigned.includes(ref) ? [isPublic ? "octavia" : SECRET] : [];
      return issue(ref, { state: states[at] ?? "open", isPublic, assignees, ...names });
    }),
  );

const values = fc.record({
  status: fc.constantFrom(null, "Todo", "done"),
  priority: fc.constantFrom(null, "P0", "P9"),
  targetDate: fc.option(date),
  labels: fc.subarray(["TOC", "help wanted"]),
});

const someEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    meetings: someMeetings,
    work: someWork,
    onBoard: fc.subarray(REFS),
    fields: fc.array(values, { minLength: 7, maxLength: 7 }),
    isPublic: fc.boolean(),
  })
  .map(({ meetings, work, onBoard, fields, isPublic }) => {
    const carried = work.filter(({ ref }) => onBoard.includes(ref));
    const items: ProjectItem[] = [
      ...carried.map((one, at) => projectItem(one, fields[at])),
      draft("Plugin API", fields[4]),
      draft("Signed release", fields[5]),
    ];
    return evidence({
      notes: notes(...meetings),
      work: work.filter(({ ref }) => !onBoard.includes(ref)),
      board: isPublic ? board(items) : closedBoard([...items, draft(SECRET, fields[6])]),
    });
  });

/** A board that is not public, with a secret in every field that holds text. */
function closedBoard(items: ProjectItem[]) {
  const iteration = { title: SECRET, startDate: TODAY, duration: 14 };
  const secret = items.map((item) => ({ ...item, iteration, fieldValues: { Note: SECRET } }));
  return board(secret, { isPublic: false, title: SECRET, fields: [SECRET], options: { Status: [SECRET] } });
}

/** The same evidence in another order, wherever its order says nothing. */
function reversed(one: Evidence): Evidence {
  return {
    ...one,
    notes: one.notes
      .map((file) => ({
        ...file,
        reading: { ...file.reading, meetings: file.reading.meetings.map(backwards) },
      }))
      .reverse(),
    work: one.work.toReversed(),
    board: one.board && { ...one.board, items: one.board.items.toReversed() },
  };
}

function backwards(one: Meeting): Meeting {
  return {
    ...one,
    deadlines: one.deadlines.toReversed(),
    priorities: one.priorities.toReversed(),
    actionItems: one.actionItems.toReversed(),
    marks: one.marks.toReversed(),
    mentions: one.mentions.toReversed(),
  };
}

const keysIn = (findings: Finding[]) => findings.map(({ key }) => key);

function otherListsOf({
  needsDecision,
  dueSoon,
  postponed,
  otherOverdue,
  untracked,
  actionItems,
  staleActionItems,
}: Assessment) {
  return [needsDecision, dueSoon, postponed, otherOverdue, untracked, actionItems, staleActionItems];
}

describe("whatever the evidence", () => {
  const holds = (check: (one: Evidence) => void) =>
    fc.assert(fc.property(someEvidence, check), { numRuns: 100 });

  test("the order of inputs never changes the assessment", () => {
    holds((one) => {
      expect(assess(reversed(one), settings())).toEqual(assess(one, settings()));
    });
  });

  test("a later day never takes an open item out of what is overdue", () => {
    fc.assert(
      fc.property(someEvidence, fc.integer({ min: 1, max: 100 }), (one, days) => {
        const now = keysIn(assess(one, settings()).overdue);
        const later = keysIn(assess(one, settings({ today: addDays(TODAY, days) })).overdue);
        expect(later).toEqual(expect.arrayContaining(now));
      }),
      { numRuns: 100 },
    );
  });

  test("no other list shows what is overdue or unassigned, or finished", () => {
    holds((one) => {
      const assessment = assess(one, settings());
      const first = new Set(keysIn([...assessment.overdue, ...assessment.unassigned]));
      for (const finding of otherListsOf(assessment).flat()) {
        expect(first.has(finding.key)).toBe(false);
        expect(finding.done).toBe(false);
      }
    });
  });

  test("every open finding stands where its date and its decision put it", () => {
    holds((one) => {
      const { toc, overdue, needsDecision, dueSoon, unassigned } = assess(one, settings());
      for (const finding of toc.filter(({ done }) => !done)) {
        const isLate = finding.due !== null && finding.due < TODAY && finding.decision === null;
        expect(overdue.includes(finding)).toBe(isLate);
        expect(needsDecision.includes(finding)).toBe(finding.decision !== null);
        const isSoon = finding.due !== null && finding.due >= TODAY && finding.due <= addDays(TODAY, 30);
        if (isSoon && finding.decision === null) expect([...dueSoon, ...unassigned]).toContain(finding);
      }
    });
  });

  test("every finding has a key of its own, a sentence that ends, and a place in the memory while it is shown", () => {
    holds((one) => {
      const assessment = assess(one, settings());
      const shown = new Set([
        ...assessment.overdue,
        ...assessment.unassigned,
        ...otherListsOf(assessment).flat(),
      ]);
      const keys = keysIn([...new Set([...shown, ...assessment.toc])]);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keysIn([...shown]).sort()).toEqual(
        assessment.remembered
          .map(({ key }) => key)
          .filter((key) => keysIn([...shown]).includes(key))
          .sort(),
      );
      for (const { rule } of shown) expect(rule).toMatch(/^[A-Z0-9].+\.$/);
    });
  });

  test("the next report knows every finding again, and calls none resolved", () => {
    holds((one) => {
      const first = assess(one, settings());
      const { period, totals, remembered } = first;
      const previous = {
        version: 1 as const,
        id: "roadmap",
        period,
        date: TODAY,
        totals: [{ period, ...totals }],
        findings: remembered,
        complete: true,
      };
      const next = assess({ ...one, previous }, settings({ today: TODAY }));
      expect(next.resolved).toEqual([]);
      expect(next.remembered.map(({ key, reports }) => [key, reports])).toEqual(
        remembered.map(({ key }) => [key, 2]),
      );
    });
  });

  test("private names appear nowhere in a public report", () => {
    holds((one) => {
      expect(JSON.stringify(assess(one, settings()))).not.toContain(SECRET);
    });
  });
});
