import { describe, expect, test } from "@jest/globals";
import { assess } from "../../src/assess/assess.js";
import { rowIdOf } from "../../src/model/digest.js";
import type { Evidence } from "../../src/model/evidence.js";
import type { Memory } from "../../src/model/memory.js";
import type { Work } from "../../src/model/work.js";
import {
  assessed,
  board,
  draft,
  evidence,
  issue,
  mark,
  meeting,
  memory,
  mention,
  notes,
  priority,
  projectItem,
  pullRequest,
  remembered,
  settings,
  timeline,
} from "../support/builders.js";

const flagged = notes(meeting("2023-07-20", { priorities: [priority("Cache")] }));
const assessFlagged = (overrides: Partial<Evidence>) => assessed({ notes: flagged, ...overrides });

describe("what continues from the report before", () => {
  test("is known since then, one report longer, under its first key", () => {
    const previous = memory([
      remembered("kestrel/core#1", { aliases: ["cache"], since: "2023-06", reports: 3 }),
    ]);
    const { unassigned, remembered: kept } = assessFlagged({ previous });
    expect(unassigned).toMatchObject([{ key: "kestrel/core#1", since: "2023-06", reports: 4 }]);
    expect(kept).toMatchObject([{ key: "kestrel/core#1", aliases: ["cache"], reports: 4 }]);
  });

  test("keeps its key when an issue is filed for it and when that issue is transferred", () => {
    const call = meeting("2023-08-03", { priorities: [priority("Caching", { refs: ["kestrel/core#1"] })] });
    const moved = issue("kestrel/cache#5", { formerRefs: ["kestrel/core#1"] });
    const known = (...aliases: string[]) => memory([remembered("cache", { aliases })]);
    for (const previous of [known("caching"), known("kestrel/core#1")]) {
      const { unassigned, resolved } = assessed({ notes: notes(call), work: [moved], previous });
      expect(unassigned).toMatchObject([{ key: "cache", reports: 2 }]);
      expect(resolved).toEqual([]);
    }
  });

  test("is not known to be new when the report before remembers only a part of what it showed", () => {
    expect(assessFlagged({ previous: memory([]) }).isMemoryCut).toBeUndefined();
    expect(assessFlagged({ previous: memory([], { complete: false }) }).isMemoryCut).toBe(true);
  });

  test("is new when no report before is known", () => {
    expect(assessFlagged({}).unassigned).toMatchObject([{ key: "cache", since: "2023-09", reports: 1 }]);
  });

  test("is not one report longer when this period's report is made again", () => {
    const current = memory([remembered("cache", { since: "2023-07", reports: 3 })], { period: "2023-09" });
    const previous = memory([remembered("cache", { since: "2023-07", reports: 2 })]);
    expect(assessFlagged({ current, previous }).unassigned).toMatchObject([{ since: "2023-07", reports: 3 }]);
    expect(assessFlagged({ current }).unassigned).toMatchObject([{ since: "2023-07", reports: 3 }]);
  });

  test("is given out once when two findings bear its names", () => {
    const call = meeting("2023-08-03", { priorities: [priority("Cache"), priority("Index")] });
    const previous = memory([remembered("index", { aliases: ["cache", "index"] })]);
    const { unassigned } = assessed({ notes: notes(call), previous });
    expect(new Set(unassigned.map(({ key }) => key))).toEqual(new Set(["index", "cache"]));
  });
});

describe("resolved since the report before", () => {
  const keys = (overrides: Partial<Evidence>) => assessFlagged(overrides).resolved.map(({ key }) => key);

  const takenOut = remembered("taken out", { promisedOn: "2023-07-20" });

  test("is what is finished or was taken out of the notes, not what is still shown", () => {
    const done = meeting("2023-08-03", { marks: [mark("done", "Index")] });
    const index = meeting("2023-07-20", { priorities: [priority("Index"), priority("Cache")] });
    const previous = memory([remembered("cache"), remembered("index"), takenOut]);
    expect(keys({ notes: notes(index, done), previous })).toEqual(["index", "taken out"]);
  });

  test.each<[string, Partial<ReturnType<typeof remembered>>]>([
    ["the meeting that promised it is older than the lookback", { promisedOn: "2023-02-02" }],
    ["no meeting of that day was read", { promisedOn: "2023-07-21" }],
    ["it stood on the board alone", { promisedOn: null }],
    ["the report before did not tell where it stood", {}],
    ["the notes now say it in nearly the same words", { promisedOn: "2023-07-20", aliases: ["caches too"] }],
  ])("is not what is merely gone when %s", (_, overrides) => {
    const call = meeting("2023-07-20", { priorities: [priority("Cache too")] });
    expect(keys({ notes: notes(call), previous: memory([remembered("gone", overrides)]) })).toEqual([]);
  });

  test.each<[string, Partial<ReturnType<typeof issue>>, string[]]>([
    ["is what the board alone had, when it is completed", { state: "completed" }, ["kestrel/core#1"]],
    ["is not what lost its priority on the board, still open", {}, []],
    ["is not what was closed as not planned", { state: "not-planned" }, []],
  ])("%s", (_, overrides, resolved) => {
    const item = projectItem(issue("kestrel/core#1", overrides), { priority: "P3" });
    const previous = memory([remembered("kestrel/core#1", { promisedOn: null })]);
    expect(keys({ board: board([item]), previous })).toEqual(resolved);
  });

  describe("is what neither notes nor board speak of any more", () => {
    const refs = ["kestrel/core#1", "kestrel/core#2"];
    const previous = memory([
      remembered("audit", { aliases: refs, overdue: true, promisedOn: "2023-03-02" }),
    ]);
    const done = issue("kestrel/core#1", { state: "completed", closedAt: "2023-09-05T08:00:00Z" });
    const merged = pullRequest("kestrel/core#2", { state: "merged", closedAt: "2023-08-01T08:00:00Z" });

    test("when all its work is finished, and then no word is lost on the lookback", () => {
      const { resolved, problems } = assessFlagged({ previous, formerWork: [done, merged] });
      expect(resolved.map(({ key }) => key)).toEqual(["audit"]);
      expect(problems).toEqual([]);
    });

    test.each<[string, Work[]]>([
      ["some of its work is open", [done, pullRequest("kestrel/core#2")]],
      ["some of its work was closed undone", [done, { ...merged, state: "closed-unmerged" }]],
      ["some of its work was not asked for", [done]],
      ["its work is private and the report public", [{ ...done, isPublic: false }, merged]],
    ])("but not when %s", (_, formerWork) => {
      const { resolved, problems } = assessFlagged({ previous, formerWork });
      expect(resolved).toEqual([]);
      expect(problems).toMatchObject([{ code: "overdue-beyond-lookback" }]);
    });

    test("but not on a past day before its work was finished", () => {
      const then = settings({ isPast: true });
      const past = evidence({ notes: flagged, previous, formerWork: [done, merged] });
      expect(assess(past, then).resolved).toEqual([]);
    });

    test("and what was taken out of the notes is, whatever its work", () => {
      const gone = remembered("kestrel/core#2", { promisedOn: "2023-07-20" });
      const formerWork = [pullRequest("kestrel/core#2")];
      expect(keys({ previous: memory([gone]), formerWork })).toEqual(["kestrel/core#2"]);
    });
  });

  test("is what the board calls done, whatever its issue's state", () => {
    const item = projectItem(issue("kestrel/core#1"), { priority: "P0", status: "Done" });
    const previous = memory([remembered("kestrel/core#1", { promisedOn: null })]);
    expect(keys({ board: board([item]), previous })).toEqual(["kestrel/core#1"]);
  });

  test("is not an overdue TOC item that left the lookback, of which the report speaks", () => {
    const left = { overdue: true, promisedOn: "2023-03-02" };
    const previous = memory([remembered("audit", { ...left, title: "Audit" }), remembered("b")]);
    const { resolved, problems } = assessFlagged({ previous });
    expect(resolved).toEqual([]);
    expect(problems).toMatchObject([
      {
        code: "overdue-beyond-lookback",
        message:
          "“Audit” was overdue in the last report and is not followed any more: no meeting since 5 March 2023 speaks of a timeline.",
      },
    ]);
  });

  test.each<[string, Partial<Evidence>]>([
    ["the board cannot be read this month", { board: null }],
    ["the board was read in part", { board: board([], { totalItems: 9 }) }],
    [
      "a file of the notes cannot be read",
      { problems: [{ code: "notes-unreadable", message: "It broke.", hint: "", path: "a.md", line: null }] },
    ],
  ])("is not what is merely gone when %s", (_, overrides) => {
    expect(keys({ previous: memory([takenOut]), ...overrides })).toEqual([]);
    expect(keys({ previous: memory([takenOut]) })).toEqual(["taken out"]);
  });

  test("is only what is known to be finished when the memory left some out", () => {
    const done = meeting("2023-08-03", { marks: [mark("done", "Cache")] });
    const previous = memory([remembered("cache"), takenOut], { complete: false });
    expect(keys({ notes: [...flagged, ...notes(done)], previous })).toEqual(["cache"]);
  });

  test("is not what had been dismissed, since nobody saw it", () => {
    expect(keys({ previous: memory([{ ...takenOut, dismissed: "0a1b2c3d4e5f6071" }]) })).toEqual([]);
  });

  test("is told once: what is finished is not remembered", () => {
    const call = meeting("2023-08-03", {
      deadlines: [timeline("Signed releases", "2023-07-31")],
      marks: [mark("done", "Signed releases")],
    });
    const { toc, remembered: kept } = assessed({ notes: notes(call) });
    expect(toc).toHaveLength(1);
    expect(kept).toEqual([]);
  });

  test("is nothing for a report that fills in the past", () => {
    const assessment = assessFlagged({ previous: memory([takenOut]), isBackfill: true });
    expect(assessment.resolved).toEqual([]);
    expect(assessment.history).toEqual([]);
    expect(assessment.unassigned).toMatchObject([{ reports: 1 }]);
  });
});

test("the totals of earlier periods come from the report before, without this period's", () => {
  const numbers = { overdue: 1, dueSoon: 2, unassigned: 3, actionItems: 4 };
  const totals = ["2023-09", "2023-08", "2023-07"].map((period) => ({ period, ...numbers }));
  const current = memory([], { period: "2023-09", totals });
  expect(assessFlagged({ current }).history.map(({ period }) => period)).toEqual(["2023-08", "2023-07"]);
  const previous = memory([]);
  expect(assessFlagged({ current, previous }).history.map(({ period }) => period)).toEqual(["2023-08"]);
});

describe("a dismissed row", () => {
  const ticked = [rowIdOf("cache")];
  const previous = memory([remembered("cache")]);

  test("is in no list and in no total, and is remembered with its mentions", () => {
    const { unassigned, dismissed, totals, remembered: kept } = assessFlagged({ ticked, previous });
    expect(unassigned).toEqual([]);
    expect(totals.unassigned).toBe(0);
    expect(dismissed).toMatchObject([{ title: "Cache" }]);
    expect(kept).toMatchObject([{ key: "cache", dismissed: dismissed[0]?.mentionsHash }]);
  });

  test("stays dismissed in the next report, when its box is not there to be ticked any more", () => {
    const next: Memory = memory(assessFlagged({ ticked, previous }).remembered, {
      period: "2023-09",
      date: "2023-09-01",
    });
    const october = settings({ today: "2023-10-01" });
    const { dismissed, unassigned } = assess(evidence({ notes: flagged, previous: next }), october);
    expect(unassigned).toEqual([]);
    expect(dismissed).toMatchObject([{ key: "cache", reports: 3 }]);
  });

  test("comes back when a later meeting mentions it", () => {
    const next = memory(assessFlagged({ ticked, previous }).remembered, {
      period: "2023-09",
      date: "2023-09-01",
    });
    const again = meeting("2023-09-07", { mentions: [mention("Cache")] });
    const { unassigned, dismissed } = assessed(
      { notes: [...flagged, ...notes(again)], previous: next },
      { today: "2023-10-01" },
    );
    expect(dismissed).toEqual([]);
    expect(unassigned).toHaveLength(1);
  });

  test("comes back when notes that were written up late mention it, though its box is still ticked", () => {
    const next = memory(assessFlagged({ ticked, previous }).remembered, {
      period: "2023-09",
      date: "2023-09-01",
    });
    const late = notes(meeting("2023-08-24", { mentions: [mention("Cache")] }));
    const { dismissed } = assessFlagged({ notes: [...flagged, ...late], ticked, current: next });
    expect(dismissed).toEqual([]);
  });

  test("comes back when its box is emptied", () => {
    const current = memory(assessFlagged({ ticked, previous }).remembered, { period: "2023-09" });
    expect(assessFlagged({ current, previous, ticked }).dismissed).toHaveLength(1);
    expect(assessFlagged({ current, previous, unticked: ticked }).dismissed).toEqual([]);
  });

  test("was dismissed by a tick beside the mentions it has now, not by one beside older mentions", () => {
    const current = memory(assessFlagged({}).remembered, { period: "2023-09", date: "2023-09-01" });
    expect(assessFlagged({ current, previous, ticked }).dismissed).toHaveLength(1);
    const late = notes(meeting("2023-08-24", { mentions: [mention("Cache")] }));
    const { unassigned } = assessFlagged({ notes: [...flagged, ...late], current, previous, ticked });
    expect(unassigned).toHaveLength(1);
  });

  test("was not dismissed by a tick in a report older than its newest mention", () => {
    const news = meeting("2023-08-03", { mentions: [mention("Cache")] });
    const { unassigned } = assessFlagged({ notes: [...flagged, ...notes(news)], ticked, previous });
    expect(unassigned).toHaveLength(1);
  });

  test("stays dismissed when an older meeting leaves the lookback", () => {
    const older = meeting("2023-06-08", { priorities: [priority("Cache")] });
    const first = assessFlagged({ notes: [...notes(older), ...flagged], ticked, previous });
    const next = memory(first.remembered, { period: "2023-09", date: "2023-09-01" });
    expect(assessFlagged({ previous: next }).dismissed).toHaveLength(1);
  });

  test("of the board alone comes back when its date there moves", () => {
    const onBoard = (targetDate: string) => board([draft("Cache", { targetDate, priority: "P0" })]);
    const first = assessed({ board: onBoard("2023-10-01"), ticked, previous });
    const next = memory(first.remembered);
    expect(first.dismissed).toHaveLength(1);
    expect(assessed({ board: onBoard("2023-10-01"), previous: next }).dismissed).toHaveLength(1);
    expect(assessed({ board: onBoard("2023-11-01"), previous: next }).dismissed).toEqual([]);
  });

  test("is asked about no more, though its work cannot be found", () => {
    const call = notes(
      meeting("2023-07-20", { priorities: [priority("Cache", { refs: ["kestrel/core#1"] })] }),
    );
    const gone = { notes: call, work: [issue("kestrel/core#1", { state: "missing" })] };
    expect(assessFlagged(gone).problems).toMatchObject([
      { code: "work-assignment-unknown" },
      { code: "work-missing" },
    ]);
    const tick = { ticked: [rowIdOf("kestrel/core#1")] };
    expect(assessFlagged({ ...gone, ...tick }).problems).toEqual([]);
  });

  test("stays in toc when it is a TOC item", () => {
    const call = notes(meeting("2023-07-20", { deadlines: [timeline("Cache", "2023-07-31")] }));
    const { toc, overdue } = assessFlagged({ notes: call, ticked, previous });
    expect(toc).toHaveLength(1);
    expect(overdue).toEqual([]);
  });
});
