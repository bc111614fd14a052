import { describe, expect, test } from "@jest/globals";
import type { Meeting } from "../../src/model/meeting.js";
import {
  assessed,
  deadline,
  issue,
  mark,
  meeting,
  mention,
  notes,
  priority,
  timeline,
} from "../support/builders.js";

const assessCalls = (...meetings: Meeting[]) =>
  assessed({ notes: notes(...meetings), work: [issue("kestrel/core#1"), issue("kestrel/core#2")] });

const promised = meeting("2023-06-08", {
  deadlines: [timeline("Signed releases", "2023-07-31", { refs: ["kestrel/core#1"] })],
});

describe("a freeze", () => {
  const planned = meeting("2023-07-06", {
    deadlines: [
      deadline("Code freeze", "2023-07-14"),
      deadline("Website", "2023-07-14", { line: 30, itemLine: 30 }),
    ],
  });
  const askedAfter = (title: string) => {
    const later = meeting("2023-08-03", { mentions: [mention(title)] });
    return assessCalls(planned, later).needsDecision.map((finding) => finding.title);
  };

  test.each([
    "Code freeze has started yesterday",
    "The code freeze is in effect",
    "Code Freeze began on Friday",
  ])("is kept by its beginning: %s", (title) => {
    expect(askedAfter(title)).toEqual(["Website"]);
  });

  test.each([
    "Code freeze starts tomorrow",
    "Test freeze has started",
    "Once code freeze has started, fixes are cherry-picked",
    "Code freeze has started?",
    "Code freeze is in place only for core",
    "Website has started",
  ])("is not kept by %s", (title) => {
    expect(askedAfter(title)).toEqual(["Code freeze", "Website"]);
  });

  test("that has begun is taken back by the day of the next one", () => {
    const begun = meeting("2023-08-03", { mentions: [mention("Code freeze has started")] });
    const next = meeting("2023-08-24", { deadlines: [deadline("Code freeze", "2023-09-10")] });
    expect(assessCalls(planned, begun, next).dueSoon).toMatchObject([{ due: "2023-09-10" }]);
  });
});

describe("a mark in the notes", () => {
  test("of a later meeting that says done is believed, though the work is open", () => {
    const { overdue, toc } = assessCalls(
      promised,
      meeting("2023-08-03", { marks: [mark("done", "Signed releases")] }),
    );
    expect(overdue).toEqual([]);
    expect(toc).toMatchObject([
      {
        done: true,
        due: "2023-07-31",
        daysOverdue: null,
        rule: expect.stringContaining("the notes of 3 August 2023 say it is done"),
      },
    ]);
  });

  test("of the same meeting is believed as well", () => {
    const { toc } = assessCalls({ ...promised, marks: [mark("struck", "Signed releases")] });
    expect(toc).toMatchObject([{ done: true, rule: expect.stringContaining("strike it out") }]);
  });

  test("of an earlier meeting is taken back by a later deadline, and the dates before it are void", () => {
    const { overdue, dueSoon } = assessCalls(
      promised,
      meeting("2023-07-06", { marks: [mark("done", "Signed releases")] }),
      meeting("2023-08-03", { deadlines: [deadline("Signed releases", "2023-09-10")] }),
    );
    expect(overdue).toEqual([]);
    expect(dueSoon).toMatchObject([{ due: "2023-09-10", toc: true }]);
  });

  test("is not taken back by a list that is copied on with its old date", () => {
    const planned = (date: string) =>
      meeting(date, { deadlines: [timeline("Signed releases", "2023-08-20", { refs: ["kestrel/core#1"] })] });
    const { overdue, toc } = assessCalls(
      planned("2023-06-08"),
      meeting("2023-07-06", { marks: [mark("done", "Signed releases")] }),
      planned("2023-08-03"),
    );
    expect(overdue).toEqual([]);
    expect(toc).toMatchObject([{ done: true }]);
  });

  test("of an earlier meeting is taken back by a later priority flag", () => {
    const { unassigned } = assessCalls(
      meeting("2023-06-08", { marks: [mark("done", "Cache")], priorities: [priority("Cache")] }),
      meeting("2023-07-06", { priorities: [priority("Cache")] }),
    );
    expect(unassigned).toMatchObject([{ title: "Cache" }]);
  });

  test("that says one of several pieces of work is done does not finish the commitment", () => {
    const refs = ["kestrel/core#1", "kestrel/core#2"];
    const { overdue } = assessCalls(
      meeting("2023-06-08", { deadlines: [timeline("Signed releases", "2023-07-31", { refs })] }),
      meeting("2023-07-06", { marks: [mark("done", "First half", { refs: ["kestrel/core#1"] })] }),
    );
    expect(overdue).toMatchObject([{ title: "Signed releases" }]);
  });

  test.each(["Signed releases: done", "Signed releases - done", "Signed releases: done, at last"])(
    "that stands behind the title is believed: %s",
    (title) => {
      const marks = [mark("done", title, { text: "done" })];
      expect(assessCalls(promised, meeting("2023-08-03", { marks })).toc).toMatchObject([{ done: true }]);
    },
  );

  test.each([
    ["Signed releases: images are done", "are done"],
    ["Signed releases: done, except for the images", "done"],
  ])("that stands behind the title and is said of a part is not, but is cited: %s", (title, text) => {
    const marks = [mark("done", title, { text })];
    const { overdue } = assessCalls(promised, meeting("2023-08-03", { marks }));
    expect(overdue).toMatchObject([{ mentions: [{ date: "2023-08-03" }, { date: "2023-06-08" }] }]);
  });

  test("that names all of its work finishes it under another title", () => {
    const { toc } = assessCalls(
      promised,
      meeting("2023-07-06", { marks: [mark("done", "Artifacts", { refs: ["kestrel/core#1"] })] }),
    );
    expect(toc).toMatchObject([{ title: "Signed releases", done: true }]);
  });
});

describe("a postponement", () => {
  test("is reported in the notes' words, and the old date no longer counts", () => {
    const { postponed, overdue, toc } = assessCalls(
      promised,
      meeting("2023-08-03", { marks: [mark("postponed", "Signed releases", { text: "moving to 0.37" })] }),
    );
    expect(overdue).toEqual([]);
    expect(postponed).toMatchObject([
      { title: "Signed releases", postponement: "moving to 0.37", due: null, timeline: null },
    ]);
    expect(toc).toHaveLength(1);
  });

  test("that stands behind the title moves what the title names", () => {
    const marks = [mark("postponed", "Signed releases: moved to 0.37", { text: "moved to 0.37" })];
    const call = meeting("2023-08-03", { marks });
    expect(assessCalls(promised, call).postponed).toMatchObject([{ title: "Signed releases", due: null }]);
    expect(assessCalls(call).postponed).toMatchObject([{ title: "Signed releases" }]);
  });

  test("with a new date in the same meeting is not overdue by the old one", () => {
    const { postponed, overdue } = assessCalls(
      promised,
      meeting("2023-08-03", {
        marks: [mark("postponed", "Signed releases")],
        deadlines: [deadline("Signed releases", "2023-12-31"), timeline("Signed releases", "2023-07-31")],
      }),
    );
    expect(overdue).toEqual([]);
    expect(postponed).toMatchObject([{ due: "2023-12-31" }]);
  });

  test("with a new date in a later meeting stays reported", () => {
    const { postponed } = assessCalls(
      promised,
      meeting("2023-07-06", { marks: [mark("postponed", "Signed releases")] }),
      meeting("2023-08-03", { deadlines: [timeline("Signed releases", "2023-12-31")] }),
    );
    expect(postponed).toMatchObject([{ due: "2023-12-31", timeline: "May-July 2023" }]);
  });

  test("whose new date has passed is overdue by that one", () => {
    const { postponed, overdue } = assessCalls(
      promised,
      meeting("2023-07-06", { marks: [mark("postponed", "Signed releases")] }),
      meeting("2023-08-03", { deadlines: [timeline("Signed releases", "2023-08-31")] }),
    );
    expect(postponed).toEqual([]);
    expect(overdue).toMatchObject([{ due: "2023-08-31", daysOverdue: 1, postponement: null }]);
  });

  test.each([
    ["as the meetings before told it", [promised]],
    ["that was past by then", []],
  ])("stays when a later meeting tells the old date again, %s", (_, before) => {
    const { overdue, postponed } = assessCalls(
      ...before,
      meeting("2023-08-03", { marks: [mark("postponed", "Signed releases")] }),
      meeting("2023-08-17", { deadlines: [timeline("Signed releases", "2023-07-31")] }),
    );
    expect(overdue).toEqual([]);
    expect(postponed).toMatchObject([{ due: null }]);
  });

  test("is reported even when nothing earlier is known, and is one finding over meetings", () => {
    const { postponed } = assessCalls(
      meeting("2023-07-06", { marks: [mark("postponed", "Client rewrite")] }),
      meeting("2023-08-03", { marks: [mark("postponed", "Client rewrites", { text: "to next year" })] }),
    );
    expect(postponed).toMatchObject([
      { title: "Client rewrites", postponement: "to next year", ageDays: 57 },
    ]);
  });

  test("takes a flagged priority out of those with nobody assigned", () => {
    const { unassigned, postponed } = assessCalls(
      meeting("2023-06-08", { priorities: [priority("Cache")] }),
      meeting("2023-07-06", { marks: [mark("postponed", "Cache")] }),
    );
    expect(unassigned).toEqual([]);
    expect(postponed).toMatchObject([{ title: "Cache", priority: null }]);
  });
});
