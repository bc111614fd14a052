import { describe, expect, test } from "@jest/globals";
import type { Assessment } from "../../src/model/assessment.js";
import { toAlert } from "../../src/render/alert.js";
import { aFinding, anAssessment, anOverdueFinding } from "./assessments.js";
import { kestrel } from "./kestrel.js";

/** The alert as it is read: its kind, then its sentences. */
function read(assessment: Assessment): string {
  const { kind, headline, sentences, goodNews } = toAlert(assessment);
  return [`${kind}:`, headline, ...sentences, ...goodNews].join(" ");
}

const done = aFinding({ title: "a", toc: true, done: true });
const open = aFinding({ title: "b", toc: true, due: "2023-12-31" });
const boardUnread = {
  code: "project-missing",
  message: "The board could not be read.",
  hint: "Check its number.",
  path: null,
  line: null,
};
const unknownBoard = { overdue: 0, dueSoon: 0, unassigned: null, actionItems: 0 };

describe("the alert", () => {
  test("says what is overdue first, then the rest by urgency, then what goes well", () => {
    expect(read(kestrel)).toBe(
      "CAUTION: 2 TOC items are overdue, the longest by 32 days. 3 priorities have nobody assigned. " +
        "One TOC item is due in 29 days. 2 items need a decision. One other commitment is past its date. " +
        "One action item is due in 9 days. 1 of 5 TOC items is done. 2 items were resolved since August 2023.",
    );
  });

  test("counts one as one", () => {
    const one = anAssessment({ overdue: [anOverdueFinding({ daysOverdue: 1 })], unassigned: [aFinding()] });
    expect(read(one)).toBe("CAUTION: One TOC item is overdue, by 1 day. One priority has nobody assigned.");
  });

  test("is good news when nothing is overdue", () => {
    expect(read(anAssessment({ toc: [done, done] }))).toBe(
      "TIP: All well: no TOC item is overdue, and every priority has somebody assigned. " +
        "Nothing is due within 30 days and no action item is open. Both TOC items are done.",
    );
  });

  test("does not praise priorities where there are none", () => {
    expect(read(anAssessment({ openPriorities: 0 }))).toBe(
      "TIP: All well: nothing is overdue. " +
        "Nothing is due within 30 days, no action item is open and nothing open is marked as a priority.",
    );
    expect(read(anAssessment({ openPriorities: 1 }))).toMatch("and every priority has somebody assigned.");
  });

  test("claims nothing that the folded lists speak against", () => {
    const old = aFinding({ title: "old" });
    expect(read(anAssessment({ staleActionItems: [old, old] }))).toBe(
      "TIP: Nothing is overdue, and every priority has somebody assigned. " +
        "Nothing is due within 30 days. 2 old action items may still be open.",
    );
    expect(read(anAssessment({ staleActionItems: [old], staleDecisions: [old, old] }))).toBe(
      "TIP: No recent commitment is overdue, and every priority has somebody assigned. " +
        "Nothing is due within 30 days. 1 old action item and 2 old commitments may still be open.",
    );
    expect(read(anAssessment({ toc: [open], staleDecisions: [old] }))).toBe(
      "TIP: No TOC item is overdue, and every priority has somebody assigned. " +
        "Nothing is due within 30 days and no action item is open. 1 old commitment may still be open.",
    );
  });

  test("calls nothing well where nothing at all was found", () => {
    expect(read(anAssessment({ isEmpty: true, openPriorities: 0 }))).toBe(
      "TIP: No deadline, action item or priority was found. " +
        "The notes may hold none, or tell them in words that are not understood.",
    );
  });

  test("tells the action items that are due before anything else", () => {
    const soon = aFinding({ due: "2023-09-08" });
    const later = aFinding({ due: "2023-09-15" });
    expect(read(anAssessment({ actionItems: [soon, later, aFinding()] }))).toBe(
      "WARNING: 2 action items are due within 30 days, the first in 7 days.",
    );
    expect(read(anAssessment({ actionItems: [soon], dueSoon: [later] }))).toBe(
      "WARNING: One item is due in 14 days. One action item is due in 7 days.",
    );
    expect(read(anAssessment({ actionItems: [later], dueSoon: [soon] }))).toBe(
      "WARNING: One item is due in 7 days.",
    );
    expect(read(anAssessment({ actionItems: [aFinding({ due: "2023-12-31" })] }))).toMatch(/^TIP: All well/);
  });

  test("counts the action items that are late, after all that is more urgent", () => {
    const late = anAssessment({ actionItems: [anOverdueFinding(), aFinding()], unassigned: [aFinding()] });
    expect(read(late)).toBe("WARNING: One priority has nobody assigned. One action item is past its date.");
    expect(read(anAssessment({ actionItems: [anOverdueFinding(), anOverdueFinding()] }))).toBe(
      "WARNING: 2 action items are past their date.",
    );
  });

  test("tells the good news beside what still needs somebody", () => {
    expect(read(anAssessment({ toc: [done, open], unassigned: [aFinding(), aFinding()] }))).toBe(
      "WARNING: 2 priorities have nobody assigned. No TOC item is overdue. 1 of 2 TOC items is done.",
    );
  });

  test("tells the first of several dates that are near", () => {
    const dueSoon = [aFinding({ due: "2023-09-12" }), aFinding({ due: "2023-09-01" })];
    expect(read(anAssessment({ dueSoon }))).toBe("WARNING: 2 items are due within 30 days, the first today.");
  });

  test("warns of stale notes, with what to do", () => {
    const stale = {
      ...boardUnread,
      code: "notes-stale",
      message: "The latest notes are of 3 May 2023.",
      hint: "Write them up.",
    };
    expect(read(anAssessment({ problems: [stale] }))).toBe(
      "WARNING: The latest notes are of 3 May 2023. Write them up.",
    );
  });

  test("says what is unknown instead of none", () => {
    const { sources } = anAssessment();
    const notesAlone = { problems: [boardUnread], sources: { ...sources, project: null } };
    expect(read(anAssessment({ ...notesAlone, toc: [open], totals: unknownBoard }))).toBe(
      "WARNING: The board could not be read, so this report is from the notes alone. No TOC item is overdue.",
    );
    expect(read(anAssessment({ ...notesAlone, unassigned: [aFinding()], totals: unknownBoard }))).toContain(
      "WARNING: At least one priority has nobody assigned.",
    );
    expect(read(anAssessment({ totals: { ...unknownBoard, overdue: null } }))).toContain(
      "Whether anything is overdue is unknown.",
    );
  });

  test("does not call a board unread of which a part was read", () => {
    expect(read(anAssessment({ problems: [{ ...boardUnread, code: "project-incomplete" }] }))).toBe(
      "WARNING: Some of the sources could not be read: see below.",
    );
  });

  test("stays good news when the token may not see some items of the board, as it never may", () => {
    const problems = [{ ...boardUnread, code: "project-items-hidden" }];
    expect(read(anAssessment({ problems }))).toMatch(/^TIP: All well/);
  });

  test("stays good news when a list was too long to be read whole, as it is in every report", () => {
    const problems = [{ ...boardUnread, code: "lists-long" }];
    expect(read(anAssessment({ problems }))).toMatch(/^TIP: All well/);
  });

  test("leaves linked work that could not be read to its rows, unless nothing else is said", () => {
    const problems = [{ ...boardUnread, code: "work-missing" }];
    expect(read(anAssessment({ problems, unassigned: [aFinding()] }))).toBe(
      "WARNING: One priority has nobody assigned.",
    );
    expect(read(anAssessment({ problems }))).toBe("WARNING: Some linked work could not be read: see below.");
  });

  test("stays good news when only an earlier report could not be read", () => {
    const problems = [{ ...boardUnread, code: "memory-unreadable" }];
    expect(read(anAssessment({ problems }))).toMatch(/^TIP: All well/);
  });

  test("names the bodies that the user tracks", () => {
    const overdue = [anOverdueFinding(), anOverdueFinding()];
    expect(read(anAssessment({ overdue, tocTerms: ["TAC", "Steering Committee"] }))).toBe(
      "CAUTION: 2 TAC or Steering Committee items are overdue, the longest by 32 days.",
    );
  });
});
