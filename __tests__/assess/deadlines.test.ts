import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/model/assessment.js";
import {
  actionItem,
  assessed,
  board,
  deadline,
  draft,
  issue,
  meeting,
  mention,
  notes,
  projectItem,
  pullRequest,
  TODAY,
  timeline,
} from "../support/builders.js";

const titles = (findings: Finding[]) => findings.map(({ title }) => title);

describe("what is overdue", () => {
  test("a TOC item whose last day has passed is overdue by the days since", () => {
    const call = meeting("2023-08-03", {
      deadlines: [timeline("Signed releases", "2023-07-31", { refs: ["kestrel/core#1"] })],
    });
    const { overdue } = assessed({ notes: notes(call), work: [pullRequest("kestrel/core#1")] });
    expect(overdue).toMatchObject([
      {
        key: "kestrel/core#1",
        timeline: "May-July 2023",
        start: "2023-05-01",
        due: "2023-07-31",
        daysOverdue: 32,
        rule: "Due 31 July 2023, the end of “May-July 2023”, set by the TOC; its pull request is still open.",
      },
    ]);
  });

  test("what is due today is due soon and not overdue", () => {
    const call = meeting("2023-08-03", { deadlines: [timeline("Signed releases", TODAY)] });
    const { overdue, dueSoon } = assessed({ notes: notes(call) });
    expect(overdue).toEqual([]);
    expect(dueSoon).toMatchObject([{ due: TODAY, daysOverdue: null }]);
  });

  test("due soon reaches to the last of the days asked for and no further", () => {
    const call = meeting("2023-08-03", {
      deadlines: [timeline("Within", "2023-09-11"), timeline("Beyond", "2023-09-12")],
    });
    const { dueSoon } = assessed({ notes: notes(call) }, { dueSoonDays: 10 });
    expect(titles(dueSoon)).toEqual(["Within"]);
  });

  test("a TOC item with a passed date and nothing linked is overdue all the same", () => {
    const call = meeting("2023-08-03", { deadlines: [timeline("Signed releases", "2023-07-31")] });
    const { overdue, needsDecision } = assessed({ notes: notes(call) });
    expect(titles(overdue)).toEqual(["Signed releases"]);
    expect(overdue[0]?.rule).toContain("nothing is linked and nothing is on the board");
    expect(needsDecision).toEqual([]);
  });

  test("any other item with a passed date and nothing linked is a decision to confirm", () => {
    const call = meeting("2023-08-03", { deadlines: [deadline("Survey of users", "2023-08-20")] });
    const { needsDecision, otherOverdue, untracked } = assessed({ notes: notes(call) });
    expect(needsDecision).toMatchObject([
      {
        title: "Survey of users",
        decision: "nothing-linked",
        daysOverdue: null,
        rule: "Due 20 August 2023 (“by 2023-08-20”), by the notes of 3 August 2023; its date has passed; nothing is linked and nothing is on the board.",
      },
    ]);
    expect([...otherOverdue, ...untracked]).toEqual([]);
  });

  test("any other item with a passed date and open work is overdue among the others", () => {
    const call = meeting("2023-08-03", {
      deadlines: [deadline("Survey of users", "2023-08-20", { refs: ["kestrel/core#2"] })],
    });
    const { overdue, otherOverdue } = assessed({ notes: notes(call), work: [issue("kestrel/core#2")] });
    expect(overdue).toEqual([]);
    expect(otherOverdue).toMatchObject([{ title: "Survey of users", daysOverdue: 12 }]);
  });

  test("the end of an iteration is shown and is never a deadline", () => {
    const iteration = { title: "Release 4", startDate: "2023-06-01", duration: 14 };
    const item = projectItem(issue("kestrel/core#3"), { priority: "P0", iteration, assignees: ["octavia"] });
    const assessment = assessed({ board: board([item]) });
    expect([...assessment.overdue, ...assessment.otherOverdue, ...assessment.dueSoon]).toEqual([]);
  });

  test("an item of a tracked body's list without any date stands in toc alone when work is open", () => {
    const call = meeting("2023-08-03", {
      mentions: [mention("Threat model", { toc: true, refs: ["kestrel/core#4"] })],
    });
    const assessment = assessed({ notes: notes(call), work: [issue("kestrel/core#4")] });
    expect(titles(assessment.toc)).toEqual(["Threat model"]);
    expect(titles(assessment.untracked)).toEqual([]);
    expect(assessment.remembered).toMatchObject([{ key: "kestrel/core#4" }]);
  });
});

describe("which date counts", () => {
  const milestone = { title: "0.36", dueOn: "2023-08-10" };
  const work = issue("kestrel/core#5", { milestone });
  const onBoard = projectItem(work, { targetDate: "2023-08-20" });
  const dueOf = (deadlines: ReturnType<typeof deadline>[], item = onBoard) => {
    const call = meeting("2023-08-03", { deadlines });
    const { overdue, otherOverdue } = assessed({ notes: notes(call), board: board([item]) });
    return [...overdue, ...otherOverdue].map(({ due }) => due);
  };
  const refs = ["kestrel/core#5"];

  test("the TOC's timeline comes before another deadline of the notes", () => {
    const both = [
      deadline("Plugin API", "2023-08-30", { refs }),
      timeline("Plugin API", "2023-07-31", { refs }),
    ];
    expect(dueOf(both)).toEqual(["2023-07-31"]);
  });

  test("a deadline of the notes comes before the board's target date", () => {
    expect(dueOf([deadline("Plugin API", "2023-08-30", { refs })])).toEqual(["2023-08-30"]);
  });

  test("the board's target date comes before the milestone", () => {
    expect(dueOf([])).toEqual(["2023-08-20"]);
  });

  test("the milestone of open work counts when nothing else dates an item", () => {
    const call = meeting("2023-08-03", { mentions: [mention("Plugin API", { toc: true, refs })] });
    const { overdue } = assessed({ notes: notes(call), work: [work] });
    expect(overdue).toMatchObject([
      {
        due: "2023-08-10",
        rule: "Due 10 August 2023, with the milestone “0.36”; it is a TOC item; its issue is still open.",
      },
    ]);
  });

  test("of two dates in one meeting the later counts", () => {
    const both = [
      deadline("Plugin API", "2023-08-25", { refs }),
      deadline("Plugin API", "2023-08-15", { refs }),
    ];
    expect(dueOf(both)).toEqual(["2023-08-25"]);
  });

  test("the newest meeting's date wins over an earlier meeting's later one", () => {
    const { otherOverdue } = assessed({
      notes: notes(
        meeting("2023-07-06", { deadlines: [deadline("Plugin API", "2023-12-31", { refs })] }),
        meeting("2023-08-03", { deadlines: [deadline("Plugin API", "2023-08-15", { refs })] }),
      ),
      work: [work],
    });
    expect(otherOverdue).toMatchObject([{ due: "2023-08-15" }]);
  });

  test("a draft's target date counts without any word in the notes", () => {
    expect(dueOf([], draft("Plugin API", { targetDate: "2023-08-20" }))).toEqual(["2023-08-20"]);
  });

  test("an action item is not due with the milestone of the issue it is about", () => {
    const call = meeting("2023-08-03", { actionItems: [actionItem("Announce core#5", { refs })] });
    const { actionItems } = assessed({ notes: notes(call), work: [work] });
    expect(actionItems).toMatchObject([{ due: null, daysOverdue: null }]);
  });

  test("a date on the line of an action item is that action item's", () => {
    const text = "Write the survey by 20 August";
    const call = meeting("2023-08-03", {
      deadlines: [deadline("Write the survey", "2023-08-20", { itemLine: 40, line: 40 })],
      actionItems: [actionItem(text, { line: 40, owners: ["octavia"] })],
    });
    const assessment = assessed({ notes: notes(call) });
    expect(assessment.actionItems).toMatchObject([
      { title: "Write the survey", due: "2023-08-20", daysOverdue: 12 },
    ]);
    expect([...assessment.otherOverdue, ...assessment.needsDecision]).toEqual([]);
  });
});

describe("items of one title", () => {
  const cfp = (topic: string | undefined, end: string, title = "Call for papers") =>
    deadline(title, end, { line: Number(end.slice(-2)), ...(topic && { topic }) });
  const told = (...meetings: [string, ...ReturnType<typeof cfp>[]][]) => {
    const calls = meetings.map(([date, ...deadlines]) => meeting(date, { deadlines }));
    const assessment = assessed({ notes: notes(...calls) }, { dueSoonDays: 60 });
    return [...assessment.needsDecision, ...assessment.dueSoon].map(
      ({ key, topic, due }) => `${key}, ${topic}, ${due}`,
    );
  };

  test("are two where they stand under other matters with other days", () => {
    expect(told(["2023-08-03", cfp("Kite Days", "2023-08-20"), cfp("Falcon Conf", "2023-09-22")])).toEqual([
      "kite day: call for paper, Kite Days, 2023-08-20",
      "falcon conf: call for paper, Falcon Conf, 2023-09-22",
    ]);
  });

  test("are continued each by its own, and a day that moves stays one", () => {
    expect(
      told(
        ["2023-08-03", cfp("Kite Days", "2023-08-20")],
        ["2023-08-17", cfp("Falcon Conf", "2023-09-22")],
        ["2023-08-24", cfp("Kite Days 2023", "2023-08-28"), cfp("Falcon Conf", "2023-09-25")],
      ),
    ).toEqual([
      "kite day 2023: call for paper, Kite Days 2023, 2023-08-28",
      "falcon conf: call for paper, Falcon Conf, 2023-09-25",
    ]);
  });

  test.each([
    ["with the same day", "Kite Days", "2023-09-22", "Call for papers"],
    ["where one stands under nothing", undefined, "2023-09-20", "Call for papers"],
    ["where the title has a number", "Kite Days", "2023-09-20", "Kestrel 0.36"],
    ["where the title tells all", "Kite Days", "2023-09-20", "Publish the kernel matrix of every driver"],
  ])("are one %s", (_, topic, end, title) => {
    expect(
      told(["2023-08-03", cfp(topic, end, title), cfp("Falcon Conf", "2023-09-22", title)]),
    ).toHaveLength(1);
  });
});
