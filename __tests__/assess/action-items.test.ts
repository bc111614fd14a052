import { describe, expect, test } from "@jest/globals";
import type { ActionItem, Meeting } from "../../src/model/meeting.js";
import type { WorkState } from "../../src/model/work.js";
import {
  actionItem,
  assessed,
  issue,
  mark,
  meeting,
  memory,
  mention,
  notes,
  notesFile,
  priority,
  pullRequest,
  remembered,
  timeline,
} from "../support/builders.js";

const assessCalls = (...meetings: Meeting[]) => assessed({ notes: notes(...meetings) });

function assessLinked(text: string, state: WorkState) {
  const refs = ["kestrel/core#9"];
  const call = meeting("2023-08-03", { actionItems: [actionItem(text, { refs })] });
  const work = [pullRequest("kestrel/core#9", { title: "Cache the index", state })];
  return assessed({ notes: notes(call), work });
}

describe("an action item is open", () => {
  test("with its owner, its age and the plain rule", () => {
    const { actionItems } = assessCalls(
      meeting("2023-07-06", { actionItems: [actionItem("Create a chat channel", { owners: ["Octavia"] })] }),
    );
    expect(actionItems).toMatchObject([
      {
        title: "Create a chat channel",
        owners: ["Octavia"],
        ageDays: 57,
        rule: "Handed out on 6 July 2023; not marked done.",
      },
    ]);
  });

  test("once when a later meeting carries it, with both lines", () => {
    const call = (date: string) => meeting(date, { actionItems: [actionItem("Create a chat channel")] });
    const { actionItems } = assessCalls(call("2023-06-08"), call("2023-08-03"));
    expect(actionItems.map(({ mentions }) => mentions.length)).toEqual([2]);
  });

  test("in its own list when its date has passed", () => {
    const { actionItems, otherOverdue, needsDecision } = assessCalls(
      meeting("2023-08-03", { actionItems: [actionItem("Write the survey", { due: "2023-08-20" })] }),
    );
    expect(actionItems).toMatchObject([{ due: "2023-08-20", daysOverdue: 12 }]);
    expect([...otherOverdue, ...needsDecision]).toEqual([]);
  });

  test("in its own list when it is flagged and handed to somebody", () => {
    const { actionItems, unassigned } = assessCalls(
      meeting("2023-08-03", {
        actionItems: [actionItem("Rotate the keys", { line: 30, owners: ["Octavia"] })],
        priorities: [priority("Rotate the keys", { line: 30, itemLine: 30, level: "urgent" })],
      }),
    );
    expect(unassigned).toEqual([]);
    expect(actionItems).toMatchObject([{ owners: ["Octavia"], priority: "urgent" }]);
  });

  test.each([[[]], [["everyone"]]])(
    "in the list of unassigned priorities alone when it is flagged and nobody's: %j",
    (owners) => {
      const { actionItems, unassigned } = assessCalls(
        meeting("2023-08-03", {
          actionItems: [actionItem("Rotate the keys", { line: 30, owners })],
          priorities: [priority("Rotate the keys", { line: 30, itemLine: 30, level: "urgent" })],
        }),
      );
      expect(actionItems).toEqual([]);
      expect(unassigned).toMatchObject([{ title: "Rotate the keys", priority: "urgent", owners: [] }]);
    },
  );

  test("of everyone as the notes say it, whoever is called so, unless somebody is named", () => {
    const assessFor = (owners: string[]) =>
      assessCalls(
        meeting("2023-08-03", {
          attendees: [{ name: "All", handle: "all" }],
          actionItems: [actionItem("Read the guide", { owners })],
        }),
      ).actionItems;
    expect(assessFor(["All", "TBD"])).toMatchObject([
      { owners: ["All"], ownerLogins: [], namedInNotes: false },
    ]);
    expect(assessFor(["everyone", "Octavia"])).toMatchObject([{ owners: ["Octavia"] }]);
  });

  test("as a TOC item when the TOC set its date", () => {
    const { actionItems, overdue } = assessCalls(
      meeting("2023-08-03", {
        actionItems: [actionItem("Publish the threat model", { line: 30 })],
        deadlines: [timeline("Publish the threat model", "2023-08-31", { itemLine: 30 })],
      }),
    );
    expect(actionItems).toEqual([]);
    expect(overdue).toMatchObject([{ title: "Publish the threat model", daysOverdue: 1 }]);
  });
});

describe("an action item's age", () => {
  const refs = ["kestrel/core#9"];
  const handedOut = meeting("2023-08-03", {
    actionItems: [actionItem("Lower the rank of core#9", { refs })],
  });

  test("counts from the meeting that handed it out, whoever named the work before", () => {
    const agenda = (date: string) => meeting(date, { mentions: [mention("Cache the index", { refs })] });
    const { actionItems } = assessed({
      notes: notes(agenda("2023-06-08"), handedOut, agenda("2023-08-17")),
      work: [issue("kestrel/core#9")],
    });
    expect(actionItems).toMatchObject([
      { ageDays: 29, mentions: [{ date: "2023-08-17" }, { date: "2023-08-03" }] },
    ]);
  });

  test("does not count what was said of it before in the same words", () => {
    const { actionItems } = assessCalls(
      meeting("2023-06-08", { mentions: [mention("Create a chat channel")] }),
      meeting("2023-08-03", { actionItems: [actionItem("Create a chat channel")] }),
    );
    expect(actionItems).toMatchObject([{ ageDays: 29 }]);
  });
});

describe("action items that are handed to different people", () => {
  const refs = ["kestrel/core#9"];
  const handed = (date: string, ...items: [text: string, owner: string, linked: string[]][]) =>
    meeting(date, {
      actionItems: items.map(([text, owner, linked], at) =>
        actionItem(text, { owners: [owner], refs: linked, line: 20 + at }),
      ),
    });
  const openIn = (...meetings: Meeting[]) => {
    const { actionItems } = assessed({ notes: notes(...meetings), work: [issue("kestrel/core#9")] });
    return actionItems.map(({ title, mentions }) => [title, mentions.length]);
  };

  test.each<[string, string, string, string[]]>([
    ["in few words", "Mei to investigate", "Octavia to investigate", []],
    ["in few words behind their names", "investigate", "investigate", []],
    ["of one issue in other words", "Mei to ask the lab", "Octavia to write release notes for core#9", refs],
  ])("are two: %s", (_, first, second, linked) => {
    const apart = [
      handed("2023-07-06", [first, "Mei", linked]),
      handed("2023-08-03", [second, "Octavia", linked]),
    ];
    expect(openIn(...apart)).toHaveLength(2);
    const together = handed("2023-08-03", [first, "Mei", linked], [second, "Octavia", linked]);
    expect(openIn(together)).toHaveLength(2);
  });

  test.each<[string, string, string]>([
    ["that are many", "Mei to create a chat channel", "Octavia to create a chat channel"],
    ["that share one beside the issue", "Mei to review the index of core#9", "Octavia: index again, core#9"],
  ])("are one by their words %s", (_, first, second) => {
    expect(
      openIn(handed("2023-07-06", [first, "Mei", refs]), handed("2023-08-03", [second, "Octavia", refs])),
    ).toEqual([[second, 2]]);
  });

  test("are as many as people when thousands are handed the same verb, meeting by meeting", () => {
    const call = (date: string) =>
      handed(
        date,
        ...Array.from({ length: 1000 }, (_, at): [string, string, string[]] => [
          `M${at} to test`,
          `M${at}`,
          [],
        ]),
      );
    expect(openIn(call("2023-07-06"), call("2023-08-03"))).toHaveLength(1000);
  });

  test("are one when a part of a name or nobody is named", () => {
    const first = handed("2023-06-08", ["investigate", "Mei Tanaka", []]);
    expect(openIn(first, handed("2023-08-03", ["investigate", "mei", []]))).toHaveLength(1);
    const nobodys = meeting("2023-08-03", { actionItems: [actionItem("investigate")] });
    expect(openIn(first, nobodys)).toHaveLength(1);
  });
});

describe("action items of few words that stand under different matters", () => {
  const under = (date: string, ...topics: (string | undefined)[]) =>
    meeting(date, {
      actionItems: topics.map((topic, at) =>
        actionItem("Mei to write a comment", { owners: ["Mei"], line: 20 + at, ...(topic && { topic }) }),
      ),
    });
  const openAfter = (...meetings: Meeting[]) =>
    assessCalls(...meetings).actionItems.map(({ topic }) => topic ?? null);

  test("are several, in one meeting and in two", () => {
    expect(openAfter(under("2023-08-03", "Lost eggs", "Nest cameras"))).toEqual([
      "Lost eggs",
      "Nest cameras",
    ]);
    expect(openAfter(under("2023-07-06", "Nest cameras"), under("2023-08-03", "Lost eggs"))).toHaveLength(2);
  });

  test("keep their keys when one of them is done", () => {
    const keysAfter = (...meetings: Meeting[]) => assessCalls(...meetings).actionItems.map(({ key }) => key);
    const both = keysAfter(under("2023-08-03", "Lost eggs", "Nest cameras"));
    expect(both).toEqual(["lost egg: mei to write a comment", "nest camera: mei to write a comment"]);
    const previous = memory(both.map((key) => remembered(key, {})));
    const { actionItems } = assessed({ notes: notes(under("2023-08-10", "Nest cameras")), previous });
    expect(actionItems).toMatchObject([{ key: both[1], reports: 2 }]);
  });

  test("are one where they stand under the same, or one under nothing", () => {
    expect(
      openAfter(under("2023-07-06", "Nest cameras"), under("2023-08-03", "The nest cameras")),
    ).toHaveLength(1);
    expect(openAfter(under("2023-07-06", "Nest cameras"), under("2023-08-03", undefined))).toEqual([
      "Nest cameras",
    ]);
  });

  test("are not what was said in their words before they were handed out, of whatever matter", () => {
    const said = (date: string) => meeting(date, { mentions: [mention("Mei to write a comment")] });
    const asked = under("2023-08-03", "Nest cameras");
    const datesIn = (...meetings: Meeting[]) =>
      assessCalls(...meetings).actionItems.flatMap(({ mentions }) => mentions.map(({ date }) => date));
    expect(datesIn(said("2023-07-06"), asked)).toEqual(["2023-08-03"]);
    expect(datesIn(asked, said("2023-08-10"))).toEqual(["2023-08-10", "2023-08-03"]);
    expect(datesIn(said("2023-07-06"), under("2023-08-03", undefined))).toContain("2023-07-06");
  });
});

describe("action items of few words that link different work", () => {
  const linking = (date: string, text: string, ...refs: string[]) =>
    meeting(date, {
      actionItems: refs.map((ref, at) => actionItem(text, { owners: ["Mei"], line: 20 + at, refs: [ref] })),
    });
  const linkedAfter = (...meetings: Meeting[]) =>
    assessCalls(...meetings).actionItems.map(({ work }) => work.map(({ ref }) => ref).join());

  test("are several, in one meeting and in two", () => {
    expect(linkedAfter(linking("2023-08-03", "Check the boxes", "kestrel/core#1", "kestrel/core#2"))).toEqual(
      ["kestrel/core#1", "kestrel/core#2"],
    );
    const [first, second] = ["kestrel/core#1", "kestrel/core#2"];
    expect(
      linkedAfter(
        linking("2023-07-06", "Check the boxes", first),
        linking("2023-08-03", "Check the boxes", second),
      ),
    ).toEqual([first, second]);
  });

  test("keep their keys when one of them is done", () => {
    const keysAfter = (...meetings: Meeting[]) => assessCalls(...meetings).actionItems.map(({ key }) => key);
    const both = keysAfter(linking("2023-08-03", "Check the boxes", "kestrel/core#1", "kestrel/core#2"));
    expect(both).toEqual(["kestrel/core#1: check the boxe", "kestrel/core#2: check the boxe"]);
    const previous = memory(both.map((key) => remembered(key, {})));
    const left = linking("2023-08-10", "Check the boxes", "kestrel/core#2");
    expect(assessed({ notes: notes(left), previous }).actionItems).toMatchObject([
      { key: both[1], reports: 2 },
    ]);
  });

  test("are one where their words tell, or one of them links nothing", () => {
    const words = "Write the guide on how storage is mounted";
    expect(
      linkedAfter(
        linking("2023-07-06", words, "kestrel/core#1"),
        linking("2023-08-03", words, "kestrel/core#2"),
      ),
    ).toEqual(["kestrel/core#2"]);
    const unlinked = meeting("2023-08-03", {
      actionItems: [actionItem("Check the boxes", { owners: ["Mei"] })],
    });
    expect(linkedAfter(linking("2023-07-06", "Check the boxes", "kestrel/core#1"), unlinked)).toEqual([
      "kestrel/core#1",
    ]);
  });
});

describe("an action item whose newest line only tells how it goes", () => {
  test("keeps the title by which it was asked for", () => {
    const asked = actionItem("Mei to try core#1", { owners: ["Mei"], refs: ["kestrel/core#1"] });
    const told = actionItem("Mei reports that the lab could not try core#1", {
      owners: ["Mei"],
      refs: asked.refs,
    });
    const titlesAfter = (...items: (typeof asked)[]) =>
      assessCalls(
        ...items.map((item, at) => meeting(`2023-08-0${at + 1}`, { actionItems: [item] })),
      ).actionItems.map(({ title }) => title);
    expect(titlesAfter(asked, told)).toEqual(["Mei to try core#1"]);
    expect(titlesAfter(told)).toEqual([told.text]);
  });
});

describe("an action item that is reported done in other words", () => {
  const handed = (date: string, text: string, owner: string, done: boolean) =>
    meeting(date, { actionItems: [actionItem(text, { owners: [owner], done })] });
  const leftAfter = (asked: string, told: string, owner = "Mei") => {
    const first = handed("2023-07-06", asked, "Mei", false);
    const { actionItems } = assessCalls(first, handed("2023-08-03", told, owner, true));
    return actionItems.map(({ title }) => title);
  };

  test.each([
    ["Mei to issue the new index", "Mei issued the new index (closed)"],
    ["Mei to issue the new index", "has now issued the new index and told the list (closed)"],
    ["Mei to issue the new index as soon as the tests pass", "Mei issued the new index (closed)"],
    ["Mei to write up a howto for packagers", "wrote up a howto for packagers. It was tried. (closed)"],
    [
      "Mei to forward a couple of useful papers on fuzzing",
      "Mei forwarded a couple of useful short papers on fuzzing",
    ],
  ])("is done: %j by %j", (asked, told) => {
    expect(leftAfter(asked, told)).toEqual([]);
  });

  test.each([
    ["of somebody else", "Mei to issue the new index", "Octavia issued the new index", "Octavia"],
    ["of another verb", "Mei to review the new index", "Mei wrote the new index"],
    ["of another object", "Mei to review the core index", "Mei reviewed the plugin index"],
    ["of an object among others", "Mei to review the core index", "Mei reviewed the page of the core index"],
    ["of a half", "Mei to write the guide and the survey", "Mei wrote the guide"],
    ["of two halves", "Mei to write the new guide and the survey", "Mei wrote the new guide"],
    ["that leaves something out", "Mei to issue the new index", "Mei issued the new index but for Windows"],
  ])("is open after a report %s", (_, asked, told, owner = "Mei") => {
    expect(leftAfter(asked, told, owner)).toEqual([asked]);
  });

  test("is open when the report may be of another, or the same meeting tells it again", () => {
    const first = handed("2023-07-06", "Mei to send the new form", "Mei", false);
    const second = handed("2023-07-13", "Mei to send the new form to the lab", "Mei", false);
    const report = handed("2023-08-03", "Mei sent the new form to the lab (closed)", "Mei", true);
    expect(assessCalls(first, second, report).actionItems).toHaveLength(2);
    const both = meeting("2023-08-03", { actionItems: [...report.actionItems, ...first.actionItems] });
    expect(assessCalls(first, both).actionItems).toHaveLength(1);
  });

  test("is done when it is but a verb, by a report in the same file", () => {
    const asked = handed("2023-07-06", "Mei to investigate", "Mei", false);
    const told = handed("2023-08-03", "Mei investigated the slow start (closed)", "Mei", true);
    const inOneFile = [notesFile("notes/lab.md", told, asked)];
    expect(assessed({ notes: inOneFile }).actionItems).toEqual([]);
    const inTwoFiles = [notesFile("notes/lab.md", asked), notesFile("notes/call.md", told)];
    expect(assessed({ notes: inTwoFiles }).actionItems).toHaveLength(1);
  });
});

describe("an action item is named and owned", () => {
  const address = "https://github.com/kestrel/core/pull/9";

  test("by short references, never by an address of work", () => {
    expect(assessLinked(`Review ${address}/files?w=1#diff-3, please`, "open").actionItems).toMatchObject([
      { title: "Review kestrel/core#9, please", key: "review kestrel core 9 please" },
    ]);
    expect(assessLinked("Answer https://github.com/kestrel/core/pull/8", "open").actionItems).toMatchObject([
      { title: "Answer https://github.com/kestrel/core/pull/8" },
    ]);
  });

  test.each([
    ["a review by nobody, when only its author is at work", "Review", [], []],
    ["a review by those assigned to the work, less its author", "Review", ["octavia", "hubot"], ["octavia"]],
    ["a merge by whoever has the work in hand", "Merge", ["octavia"], ["octavia", "hubot"]],
    ["by nobody, when the work is merely related", "Announce", ["octavia"], []],
  ])("%s", (_, verb, assignees, owners) => {
    const refs = ["kestrel/core#9"];
    const call = meeting("2023-08-03", { actionItems: [actionItem(`${verb} core#9`, { refs })] });
    const work = [pullRequest("kestrel/core#9", { assignees })];
    const { actionItems } = assessed({ notes: notes(call), work });
    expect(actionItems).toMatchObject([{ owners, ownerLogins: owners }]);
  });

  test("by whom the notes name alone, whoever has the work", () => {
    const actions = [actionItem("Merge core#9", { refs: ["kestrel/core#9"], owners: ["Mei"] })];
    const call = meeting("2023-08-03", { actionItems: actions });
    const work = [pullRequest("kestrel/core#9", { assignees: ["octavia"] })];
    const { actionItems } = assessed({ notes: notes(call), work });
    expect(actionItems).toMatchObject([{ owners: ["Mei"], ownerLogins: [] }]);
  });
});

describe("an action item is done", () => {
  test.each<[string, Meeting[]]>([
    [
      "when its box is ticked",
      [meeting("2023-08-03", { actionItems: [actionItem("Order stickers", { done: true })] })],
    ],
    [
      "when a later meeting ticks it off",
      [
        meeting("2023-07-06", { actionItems: [actionItem("Order stickers")] }),
        meeting("2023-08-03", { actionItems: [actionItem("Order stickers", { done: true })] }),
      ],
    ],
    [
      "when a later meeting ticks it off and writes that it is done",
      [
        meeting("2023-07-06", { actionItems: [actionItem("Order the stickers")] }),
        meeting("2023-08-03", { actionItems: [actionItem("Order the stickers - done!", { done: true })] }),
      ],
    ],
    [
      "when a later meeting marks it done",
      [
        meeting("2023-07-06", { actionItems: [actionItem("Order stickers")] }),
        meeting("2023-08-03", { marks: [mark("done", "Order stickers")] }),
      ],
    ],
  ])("%s", (_, meetings) => {
    const { actionItems, staleActionItems } = assessCalls(...meetings);
    expect([...actionItems, ...staleActionItems]).toEqual([]);
  });

  test("and open again when a still later meeting hands it out anew", () => {
    const call = (date: string, overrides: Partial<ActionItem>) =>
      meeting(date, { actionItems: [actionItem("Order stickers", overrides)] });
    const { actionItems } = assessCalls(call("2023-07-06", { done: true }), call("2023-08-03", {}));
    expect(actionItems).toHaveLength(1);
  });

  test.each(["Review https://github.com/kestrel/core/pull/9", "Merge core#9", "core#9", "Cache the index"])(
    "when the one pull request that it is about is merged: %s",
    (text) => {
      expect(assessLinked(text, "merged").actionItems).toEqual([]);
    },
  );

  test.each<[WorkState, number]>([
    ["merged", 0],
    ["open", 1],
  ])("when all of what it asks to review is %s: %i left", (state, left) => {
    const refs = ["kestrel/core#9", "kestrel/core#10"];
    const actions = [actionItem("Review core#9 and core#10", { refs })];
    const work = [
      pullRequest("kestrel/core#9", { state: "merged" }),
      pullRequest("kestrel/core#10", { state }),
    ];
    const call = meeting("2023-08-03", { actionItems: actions });
    expect(assessed({ notes: notes(call), work }).actionItems).toHaveLength(left);
  });

  test.each(["Announce core#9", "Ask the lab for a machine (core#9)", "Fix the page about core#9"])(
    "but not when merged work is merely related: %s",
    (text) => {
      expect(assessLinked(text, "merged").actionItems).toHaveLength(1);
    },
  );

  test("when what was to be reviewed was closed without merging", () => {
    const { actionItems, needsDecision } = assessLinked("Review core#9", "closed-unmerged");
    expect([...actionItems, ...needsDecision]).toEqual([]);
  });

  test("or a decision to confirm when what was to be merged was closed without merging", () => {
    const { actionItems, needsDecision } = assessLinked("Merge core#9", "closed-unmerged");
    expect(actionItems).toEqual([]);
    expect(needsDecision).toMatchObject([{ title: "Merge core#9", decision: "closed-unmerged" }]);
  });

  test("but never by work that could not be read", () => {
    expect(assessLinked("Review core#9", "missing").actionItems).toHaveLength(1);
  });
});

describe("an action item is folded away and not counted", () => {
  const handedOut = (date: string) => meeting(date, { actionItems: [actionItem("Order stickers")] });

  test("when no meeting has mentioned it for 60 days", () => {
    const { actionItems, staleActionItems, totals } = assessCalls(handedOut("2023-07-03"));
    expect(actionItems).toEqual([]);
    expect(staleActionItems).toHaveLength(1);
    expect(totals.actionItems).toBe(0);
  });

  test("but not after 59 days", () => {
    expect(assessCalls(handedOut("2023-07-04")).totals.actionItems).toBe(1);
  });

  test("but not when a later meeting merely mentioned it", () => {
    const { actionItems } = assessCalls(
      handedOut("2023-06-08"),
      meeting("2023-08-03", { mentions: [mention("Order stickers", { refs: ["kestrel/community#3"] })] }),
    );
    expect(actionItems).toMatchObject([{ rule: expect.stringContaining("last mentioned on 3 August 2023") }]);
  });

  test("when its date has been past for as long, too", () => {
    const call = meeting("2023-06-08", {
      actionItems: [actionItem("Order stickers", { due: "2023-07-03" })],
    });
    const { staleActionItems, totals } = assessCalls(call);
    expect(staleActionItems).toMatchObject([{ daysOverdue: 60 }]);
    expect(totals.actionItems).toBe(0);
  });

  test("but not before its date has been past for as long", () => {
    const call = meeting("2023-06-08", {
      actionItems: [actionItem("Order stickers", { due: "2023-08-31" })],
    });
    expect(assessCalls(call).actionItems).toHaveLength(1);
  });
});

test("an action item and the roadmap item it is about are two findings with keys of their own", () => {
  const refs = ["kestrel/rules#76"];
  const call = meeting("2023-08-03", {
    deadlines: [timeline("Rule maturity", "2023-09-30", { refs })],
    actionItems: [actionItem("Review rules#76", { refs })],
  });
  const { toc, actionItems } = assessed({ notes: notes(call), work: [issue("kestrel/rules#76")] });
  expect(toc).toMatchObject([{ key: "kestrel/rules#76" }]);
  expect(actionItems).toMatchObject([{ key: "review rule 76" }]);
});
