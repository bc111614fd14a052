import { describe, expect, test } from "@jest/globals";
import type { DatedReading } from "../../src/model/evidence.js";
import type { Settings } from "../../src/model/settings.js";
import {
  actionItem,
  assessed,
  board,
  deadline,
  draft,
  issue,
  mark,
  meeting,
  mention,
  notes,
  notesFile,
  priority,
  projectItem,
  timeline,
} from "../support/builders.js";

describe("every list", () => {
  test("is ordered by days overdue, then start, then title", () => {
    const late = (title: string, end: string, start: string | null) => timeline(title, end, { start });
    const call = meeting("2023-08-03", {
      deadlines: [
        late("Delta", "2023-08-20", "2023-05-01"),
        late("Charlie", "2023-08-20", null),
        late("Bravo", "2023-08-20", "2023-05-01"),
        late("Alpha", "2023-08-20", "2023-06-01"),
        late("Echo", "2023-07-31", null),
      ],
    });
    const { overdue } = assessed({ notes: notes(call) });
    expect(overdue.map(({ title }) => title)).toEqual(["Echo", "Bravo", "Delta", "Alpha", "Charlie"]);
  });

  test("has what has no date behind what has one, the longest promised first", () => {
    const { actionItems } = assessed({
      notes: notes(
        meeting("2023-07-06", { actionItems: [actionItem("Write the guide"), actionItem("Ask the lab")] }),
        meeting("2023-08-03", {
          actionItems: [actionItem("Book a room"), actionItem("Call", { due: "2023-09-20" })],
        }),
      ),
    });
    expect(actionItems.map(({ title }) => title)).toEqual([
      "Call",
      "Ask the lab",
      "Write the guide",
      "Book a room",
    ]);
  });

  test("is remembered, the most urgent finding first", () => {
    const call = meeting("2023-08-03", {
      deadlines: [
        timeline("Later", "2023-12-31"),
        timeline("Soon", "2023-09-20"),
        timeline("Late", "2023-08-20"),
      ],
      priorities: [priority("Flagged")],
    });
    const { remembered } = assessed({ notes: notes(call) });
    expect(remembered.map(({ key }) => key)).toEqual(["late", "flagged", "soon", "later"]);
  });
});

describe("what nobody is assigned to", () => {
  test("has overdue TOC items first, then by the order of the board's options, then the oldest", () => {
    const flag = (title: string, level: "high" | "urgent" | "top", owners: string[] = []) =>
      priority(title, { level, owners });
    const june = meeting("2023-06-08", { priorities: [flag("Old and high", "high")] });
    const august = meeting("2023-08-03", {
      deadlines: [timeline("Overdue", "2023-08-20")],
      priorities: [
        flag("Overdue", "high"),
        flag("High", "high"),
        flag("Top", "top"),
        flag("Urgent and named", "urgent", ["Octavia"]),
      ],
    });
    const items = [draft("On the board, second", { priority: "P1" }), draft("First", { priority: "P0" })];
    const options = { value: ["P0", "P1", "P2"], given: true };
    const { unassigned } = assessed(
      { notes: notes(june, august), board: board(items) },
      { priorityOptions: options },
    );
    expect(unassigned.map(({ title }) => title)).toEqual([
      "Overdue",
      "Top",
      "First",
      "On the board, second",
      "Old and high",
      "High",
      "Urgent and named",
    ]);
  });

  test("has what the notes call by the name of an option where that option stands", () => {
    const call = meeting("2023-08-03", {
      priorities: [priority("High"), priority("Urgent", { level: "urgent" })],
    });
    const options = { value: ["P0", "Urgent", "High", "P1"], given: true };
    const { unassigned } = assessed(
      { notes: notes(call), board: board([draft("Last", { priority: "P1" })]) },
      { priorityOptions: options },
    );
    expect(unassigned.map(({ title }) => title)).toEqual(["Urgent", "High", "Last"]);
  });
});

describe("a decision on a passed date with nothing linked is folded away", () => {
  const promised = meeting("2023-05-04", { deadlines: [deadline("Survey", "2023-07-03")] });
  const decisionsOf = (...meetings: Parameters<typeof notes>) => assessed({ notes: notes(...meetings) });

  test("when the date and the last mention are 60 days old, and is remembered", () => {
    const { needsDecision, staleDecisions, remembered } = decisionsOf(promised);
    expect(needsDecision).toEqual([]);
    expect(staleDecisions).toMatchObject([{ title: "Survey", decision: "nothing-linked" }]);
    expect(remembered).toMatchObject([{ key: "survey" }]);
  });

  test("but not while its date is nearer, or a meeting mentioned it since", () => {
    const nearer = meeting("2023-05-04", { deadlines: [deadline("Survey", "2023-07-04")] });
    const mentioned = meeting("2023-07-06", { mentions: [mention("Survey")] });
    expect(decisionsOf(nearer).needsDecision).toHaveLength(1);
    expect(decisionsOf(promised, mentioned).needsDecision).toHaveLength(1);
  });

  test("but never a TOC item, which stays overdue, nor what was closed without being done", () => {
    const refs = ["kestrel/core#1"];
    const call = meeting("2023-05-04", {
      deadlines: [timeline("Threat model", "2023-06-01"), deadline("Survey", "2023-06-01", { refs })],
    });
    const { overdue, needsDecision, staleDecisions } = assessed({
      notes: notes(call),
      work: [issue("kestrel/core#1", { state: "not-planned" })],
    });
    expect(overdue).toHaveLength(1);
    expect(needsDecision).toMatchObject([{ decision: "not-planned" }]);
    expect(staleDecisions).toEqual([]);
  });
});

describe("a passed date whose links could not be read is folded away", () => {
  const refs = ["kestrel/core#1", "kestrel/core#2"];
  const survey = deadline("Survey", "2023-07-03", { refs });
  const promised = meeting("2023-05-04", {
    deadlines: [survey, timeline("Threat model", "2023-06-01", { refs })],
  });
  const unread = refs.map((ref) => issue(ref, { state: "unreadable" }));
  const listsOf = (work = unread, ...meetings: Parameters<typeof notes>) => {
    const { otherOverdue, staleDecisions } = assessed({ notes: notes(promised, ...meetings), work });
    const titles = (findings: typeof otherOverdue) => findings.map(({ title }) => title);
    return { late: titles(otherOverdue), folded: titles(staleDecisions) };
  };

  test("when the date and the last mention are 60 days old, but for a TOC item, which stays overdue", () => {
    expect(listsOf()).toEqual({ late: [], folded: ["Survey"] });
  });

  test("but not while a meeting mentioned it since", () => {
    const mentioned = meeting("2023-07-06", { mentions: [mention("Survey")] });
    expect(listsOf(unread, mentioned)).toEqual({ late: ["Survey"], folded: [] });
  });

  test.each(["open", "private"] as const)("but never while any of it is %s", (state) => {
    expect(listsOf(unread.with(0, issue("kestrel/core#1", { state })))).toEqual({
      late: ["Survey"],
      folded: [],
    });
  });
});

describe("one line of each meeting is cited", () => {
  const citedOf = (...meetings: Parameters<typeof notes>) => {
    const { toc, postponed } = assessed({ notes: notes(...meetings) });
    return [...new Set([...toc, ...postponed])].map(({ mentions }) => mentions.map(({ line }) => line));
  };
  const listed = (title: string, line: number) => mention(title, { toc: true, line });

  test("that of the date, else of the flag, else the first", () => {
    const named = [listed("Plugin API", 12), listed("Plugin API", 40)];
    const flag = priority("Plugin API", { itemLine: 12, line: 14 });
    const dates = [
      timeline("Plugin API", "2023-09-30", { itemLine: 12, line: 16 }),
      timeline("Plugin API", "2023-10-31", { itemLine: 12, line: 18 }),
    ];
    expect(citedOf(meeting("2023-08-03", { mentions: named }))).toEqual([[12]]);
    expect(citedOf(meeting("2023-08-03", { mentions: named, priorities: [flag] }))).toEqual([[14]]);
    expect(citedOf(meeting("2023-08-03", { mentions: named, priorities: [flag], deadlines: dates }))).toEqual(
      [[18]],
    );
  });

  test("that of the words that postponed it", () => {
    const call = meeting("2023-08-03", {
      deadlines: [timeline("Plugin API", "2023-12-31", { itemLine: 12, line: 16 })],
      marks: [mark("postponed", "Plugin API", { line: 20 })],
    });
    expect(citedOf(meeting("2023-06-08", { mentions: [listed("Plugin API", 7)] }), call)).toEqual([[20, 7]]);
  });
});

describe("untracked", () => {
  test("is what the notes promise with nothing linked and nothing on the board, due soon or not", () => {
    const call = meeting("2023-08-03", {
      deadlines: [deadline("Survey", "2023-09-20"), deadline("Charter", "2023-12-31")],
      mentions: [mention("Threat model", { toc: true })],
    });
    const { untracked, dueSoon } = assessed({ notes: notes(call) });
    expect(untracked.map(({ title }) => title)).toEqual(["Survey", "Charter", "Threat model"]);
    expect(dueSoon.map(({ title }) => title)).toEqual(["Survey"]);
  });

  test("is not what an open issue tracks, nor what is far off then shown anywhere", () => {
    const call = meeting("2023-08-03", {
      deadlines: [deadline("Charter", "2023-12-31", { refs: ["kestrel/core#1"] })],
    });
    const { remembered } = assessed({ notes: notes(call), work: [issue("kestrel/core#1")] });
    expect(remembered).toEqual([]);
  });
});

describe("sources", () => {
  test("name each file with its newest meeting, newest first, and the board with all its items", () => {
    const running = notesFile(
      "meeting-notes/weekly.md",
      meeting("2023-08-10"),
      meeting("2023-08-24", { line: 40 }),
    );
    const { sources } = assessed({
      notes: [...notes(meeting("2023-08-17")), running],
      board: board([draft("Cache"), draft("Index")]),
    });
    expect(sources.notes.map(({ path, date }) => [path, date])).toEqual([
      ["meeting-notes/weekly.md", "2023-08-24"],
      ["meeting-notes/2023-08-17.md", "2023-08-17"],
    ]);
    expect(sources.project).toMatchObject({ title: "Kestrel roadmap", items: 2 });
  });

  test("have no project when none was read", () => {
    expect(assessed({ board: null }).sources.project).toBeNull();
  });
});

describe("stale notes", () => {
  const codesOn = (today: string, period: Settings["period"], latest = "2023-06-15") =>
    assessed({ notes: notes(meeting(latest)) }, { today, period }).problems.map(({ code }) => code);

  test.each([
    ["week", "2023-06-26", "2023-06-27"],
    ["month", "2023-07-31", "2023-08-01"],
    ["quarter", "2023-10-31", "2023-11-01"],
  ] as const)("are older than a %s and a half", (period, fresh, stale) => {
    expect(codesOn(fresh, period)).toEqual([]);
    expect(codesOn(stale, period)).toEqual(["notes-stale"]);
  });

  test("are a problem as well when no meeting is within the lookback", () => {
    expect(assessed({}).problems).toMatchObject([
      { code: "notes-stale", message: "No meeting within the lookback has notes." },
    ]);
  });

  test("count something for certain, unless no meeting at all is within the lookback", () => {
    const item = projectItem(issue("kestrel/core#1", { assignees: ["ines"] }), {
      fieldValues: { Asked: "TOC" },
      targetDate: "2023-08-01",
    });
    const totalsWith = (dated: DatedReading[]) => assessed({ notes: dated, board: board([item]) }).totals;
    expect(totalsWith(notes(meeting("2023-03-10")))).toMatchObject({ overdue: 1, actionItems: 0 });
    expect(totalsWith([])).toEqual({ overdue: null, dueSoon: null, unassigned: null, actionItems: null });
  });
});

test("what was not understood in the notes is a problem with its line, after those of the whole report", () => {
  const file = notesFile("meeting-notes/2023-08-24.md", meeting("2023-08-24"));
  file.reading.problems.push({ line: 12, code: "timeline-not-understood", message: "“soonish” is no date." });
  const whole = { code: "project-unreadable", message: "No board.", hint: "", path: null, line: null };
  const { problems } = assessed({ notes: [file], problems: [whole, whole] });
  expect(problems).toMatchObject([
    { code: "project-unreadable" },
    { code: "timeline-not-understood", path: "meeting-notes/2023-08-24.md", line: 12 },
  ]);
});
