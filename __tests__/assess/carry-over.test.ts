import { describe, expect, test } from "@jest/globals";
import {
  actionItem,
  assessed,
  deadline,
  issue,
  meeting,
  mention,
  notes,
  priority,
  timeline,
} from "../support/builders.js";

const umbrella = "kestrel/community#9";

describe("the same commitment in several meetings", () => {
  test("is one finding when the folded title is the same, with every line cited, newest first", () => {
    const { toc } = assessed({
      notes: notes(
        meeting("2023-06-08", { deadlines: [timeline("Kernel versions testing (phase 1)", "2023-08-31")] }),
        meeting("2023-07-06", { deadlines: [timeline("kernel version testing", "2023-09-30")] }),
      ),
    });
    expect(toc).toHaveLength(1);
    expect(toc[0]).toMatchObject({ title: "kernel version testing", due: "2023-09-30", ageDays: 85 });
    expect(toc[0]?.mentions.map(({ date }) => date)).toEqual(["2023-07-06", "2023-06-08"]);
    expect(toc[0]?.mentions[0]?.url).toMatch(/2023-07-06\.md\?plain=1#L\d+$/);
  });

  test("is one finding when it links the same issue under another title", () => {
    const refs = ["kestrel/rules#76"];
    const { toc } = assessed({
      notes: notes(
        meeting("2023-06-08", {
          deadlines: [timeline("Rules maturity and adoption", "2023-07-31", { refs })],
        }),
        meeting("2023-07-06", {
          deadlines: [timeline("Maturity framework", "2023-07-31", { refs: ["Kestrel/Rules#76"] })],
        }),
      ),
      work: [issue("kestrel/rules#76")],
    });
    expect(toc).toMatchObject([
      { title: "Maturity framework", aliases: expect.arrayContaining(["rule maturity and adoption"]) },
    ]);
  });

  test.each([
    ["Write rules for core and community projects, with levels for tests", 1],
    ["Write rules for core and community projects", 1],
    ["Write rules for core projects", 0],
    ["Discuss whether to write rules for core and community projects", 0],
  ])("is meant by a later line that begins with a long title and goes on: %s", (title, times) => {
    const asked = "Write rules for core and community projects.";
    const { actionItems } = assessed({
      notes: notes(
        meeting("2023-08-03", { actionItems: [actionItem(asked)] }),
        meeting("2023-08-10", { mentions: [mention(title)] }),
      ),
    });
    expect(actionItems[0]?.mentions).toHaveLength(1 + times);
  });

  test("keeps an old priority alive, and cites a later meeting that only names it", () => {
    const { unassigned } = assessed({
      notes: notes(
        meeting("2023-06-08", { priorities: [priority("Symlink handling")] }),
        meeting("2023-08-03", { mentions: [mention("Symlink handling", { refs: ["kestrel/core#22"] })] }),
      ),
      work: [issue("kestrel/core#22")],
    });
    expect(unassigned).toMatchObject([
      {
        title: "Symlink handling",
        priority: "high",
        raisedBy: "ines",
        work: [{ ref: "kestrel/core#22" }],
      },
    ]);
    expect(unassigned[0]?.mentions).toHaveLength(2);
  });

  test("has the work that its newest meeting links, not work that was replaced", () => {
    const { toc } = assessed({
      notes: notes(
        meeting("2023-06-08", {
          deadlines: [timeline("Signed releases", "2023-07-31", { refs: ["kestrel/core#1"] })],
        }),
        meeting("2023-07-06", {
          deadlines: [timeline("Signed releases", "2023-07-31", { refs: ["kestrel/core#2"] })],
        }),
      ),
      work: [
        issue("kestrel/core#1", { state: "not-planned" }),
        issue("kestrel/core#2", { state: "completed" }),
      ],
    });
    expect(toc).toMatchObject([{ done: true, work: [{ ref: "kestrel/core#2" }] }]);
  });

  test("is followed through a transfer of its issue", () => {
    const { toc } = assessed({
      notes: notes(
        meeting("2023-06-08", {
          deadlines: [timeline("Signed releases", "2023-10-31", { refs: ["kestrel/core#1"] })],
        }),
        meeting("2023-07-06", {
          deadlines: [timeline("Sign all artifacts", "2023-10-31", { refs: ["kestrel/release#4"] })],
        }),
      ),
      work: [issue("kestrel/release#4", { formerRefs: ["kestrel/core#1"] })],
    });
    expect(toc).toMatchObject([
      { key: "kestrel/release#4", aliases: expect.arrayContaining(["kestrel/core#1"]) },
    ]);
  });
});

describe("a line that says how a known commitment is going", () => {
  const region = (overrides = {}) =>
    meeting("2023-06-08", { deadlines: [timeline("Second build region", "2023-08-31", overrides)] });
  const later = (title: string, overrides = {}) =>
    meeting("2023-08-03", { mentions: [mention(title, { toc: true, ...overrides })] });
  const tocOf = (...meetings: Parameters<typeof notes>) =>
    assessed({
      notes: notes(...meetings),
      work: [issue("kestrel/core#1"), issue("kestrel/core#2", { state: "completed" })],
    }).toc;

  test("continues it under its own title", () => {
    const toc = tocOf(region(), later("Second build region: offers came in"));
    expect(toc).toMatchObject([{ title: "Second build region", due: "2023-08-31" }]);
    expect(toc[0]?.mentions.map(({ date }) => date)).toEqual(["2023-08-03", "2023-06-08"]);
  });

  test("may be divided by a dash, and after more than one colon", () => {
    const call = (date: string, text: string) => meeting(date, { actionItems: [actionItem(text)] });
    const { actionItems } = assessed({
      notes: notes(
        call("2023-07-06", "Website: collect quotes of adopters"),
        call("2023-08-03", "Website: collect quotes of adopters - two so far"),
      ),
    });
    expect(actionItems).toMatchObject([{ title: "Website: collect quotes of adopters", mentions: [{}, {}] }]);
  });

  test("may say so on two lines of one meeting", () => {
    const toc = tocOf(
      region(),
      meeting("2023-08-03", {
        mentions: [
          mention("Second build region: offers came in", { toc: true }),
          mention("Second build region: the cheap one is slow", { toc: true }),
        ],
      }),
    );
    expect(toc).toHaveLength(1);
  });

  test("does not put the part that it links in the place of the whole work", () => {
    const toc = tocOf(
      region({ refs: ["kestrel/core#1"] }),
      later("Second build region: network is ready", { refs: ["kestrel/core#2"] }),
    );
    expect(toc).toMatchObject([{ done: false, work: [{ ref: "kestrel/core#1" }] }]);
  });

  test("tells its work when no other line does, but not what it waits for", () => {
    const refs = ["kestrel/core#1"];
    expect(tocOf(region(), later("Second build region: offers are here", { refs }))).toMatchObject([
      { work: [{ ref: "kestrel/core#1" }] },
    ]);
    expect(tocOf(region(), later("Second build region: waits for the budget", { refs }))).toMatchObject([
      { work: [] },
    ]);
  });

  test("is no such line when what it begins with is one word, or no title of an earlier meeting", () => {
    expect(tocOf(region(), later("Region: offers came in"))).toHaveLength(2);
    expect(tocOf(region(), later("Third build region: offers came in"))).toHaveLength(2);
  });

  test("is not an action item that only begins with its title", () => {
    const call = meeting("2023-08-03", {
      actionItems: [actionItem("Second build region: ask for an offer")],
    });
    const { toc, actionItems } = assessed({ notes: notes(region(), call) });
    expect(toc).toHaveLength(1);
    expect(actionItems).toMatchObject([{ title: "Second build region: ask for an offer" }]);
  });
});

test("a promise that is told again with another date is the same promise", () => {
  const call = (date: string, title: string, end: string) =>
    meeting(date, { deadlines: [deadline(title, end, { text: title.slice(title.indexOf("by")) })] });
  const { otherOverdue, needsDecision, dueSoon } = assessed({
    notes: notes(
      call("2023-06-08", "Index proposal to be written by 21 July", "2023-07-21"),
      call("2023-08-03", "Index proposal to be written by 15 September", "2023-09-15"),
    ),
  });
  expect([...otherOverdue, ...needsDecision]).toEqual([]);
  expect(dueSoon).toMatchObject([{ due: "2023-09-15", mentions: [{}, {}] }]);
});

describe("what one meeting tells twice", () => {
  const inOne = (readings: Parameters<typeof meeting>[1]) => {
    const { dueSoon } = assessed({ notes: notes(meeting("2023-08-31", readings)) });
    return dueSoon.map(({ title }) => title);
  };
  const videos = deadline("Ada and Kai to prepare recorded videos", "2023-09-22", { topic: "Nest fair" });

  test("is one where a deadline says a sentence again for the same day", () => {
    const again = deadline("Deadline to record videos for the nest fair", "2023-09-22");
    expect(inOne({ deadlines: [videos, again] })).toEqual([videos.title]);
  });

  test.each([
    deadline("Deadline to record videos for the nest fair", "2023-09-21"),
    deadline("Deadline to record songs for the nest fair", "2023-09-22"),
    deadline("Deadline to record", "2023-09-22"),
    deadline("Recorded videos for the nest fair, final cut", "2023-09-22"),
  ])("is two for another day or other work: $title", (other) => {
    expect(inOne({ deadlines: [videos, other] })).toHaveLength(2);
  });
});

describe("different commitments", () => {
  test("stay apart when their words name nothing, with or without their date", () => {
    const promise = (date: string, title: string, end: string, text: string) =>
      meeting(date, { deadlines: [deadline(title, end, { text })] });
    const { untracked } = assessed({
      notes: notes(
        promise("2023-06-08", "will write it by 3 October", "2023-10-03", "by 3 October"),
        promise("2023-07-06", "will write it by 20 October", "2023-10-20", "by 20 October"),
        promise("2023-08-03", "Deadline to submit: 4 October", "2023-10-04", "4 October"),
        promise("2023-08-17", "Deadline to submit: 5 October", "2023-10-05", "5 October"),
      ),
    });
    expect(untracked).toHaveLength(4);
  });

  test("of one list stay apart though what introduces it speaks for all", () => {
    const listed = (title: string, itemLine: number) => priority(title, { line: 27, itemLine });
    const call = meeting("2023-08-03", {
      priorities: [listed("Symlink handling", 28), listed("Rule tuning", 29), listed("Windows build", 31)],
    });
    const { unassigned } = assessed({ notes: notes(call) });
    expect(unassigned.map(({ title, mentions }) => [title, mentions.map(({ line }) => line)])).toEqual([
      ["Rule tuning", [29]],
      ["Symlink handling", [28]],
      ["Windows build", [31]],
    ]);
  });

  const twoItems = (date: string, first: string, second: string) =>
    meeting(date, {
      deadlines: [
        timeline(first, "2023-08-31", { refs: [umbrella] }),
        timeline(second, "2023-07-31", { refs: [umbrella] }),
      ],
    });

  test("of one meeting that share only an umbrella issue are not merged", () => {
    const { toc } = assessed({
      notes: notes(twoItems("2023-06-08", "Kernel matrix", "Signed releases")),
      work: [issue(umbrella)],
    });
    expect(toc.map(({ title }) => title)).toEqual(["Signed releases", "Kernel matrix"]);
    expect(new Set(toc.map(({ key }) => key)).size).toBe(2);
  });

  test("under one umbrella keep apart in the next meeting, each joined by the words of its title", () => {
    const { toc } = assessed({
      notes: notes(
        twoItems("2023-06-08", "Kernel matrix", "Signed releases"),
        twoItems("2023-07-06", "Signed artifacts", "Matrix of kernels"),
      ),
      work: [issue(umbrella)],
    });
    expect(toc.map(({ title, mentions }) => [title, mentions.length])).toEqual([
      ["Matrix of kernels", 2],
      ["Signed artifacts", 2],
    ]);
  });

  test("are not merged by a line that merely names the work of both", () => {
    const { toc } = assessed({
      notes: notes(
        meeting("2023-06-08", {
          deadlines: [
            timeline("Kernel matrix", "2023-08-31", { refs: ["kestrel/core#1"] }),
            timeline("Signed releases", "2023-08-31", { refs: ["kestrel/core#2"] }),
          ],
        }),
        meeting("2023-07-06", {
          mentions: [mention("Both move on", { refs: ["kestrel/core#1", "kestrel/core#2"] })],
        }),
      ),
      work: [issue("kestrel/core#1"), issue("kestrel/core#2")],
    });
    expect(toc.map(({ mentions }) => mentions.length)).toEqual([2, 2]);
  });

  test("stay apart when their titles have no letters to compare", () => {
    const call = meeting("2023-06-08", {
      deadlines: [deadline("???", "2023-10-01"), deadline("!!!", "2023-10-02")],
    });
    expect(assessed({ notes: notes(call) }).untracked).toHaveLength(2);
  });

  test("stay apart when hundreds of them link one work, and are one by their title alone", () => {
    const numbers = Array.from({ length: 600 }, (_, at) => at);
    const call = (date: string, word: string) =>
      meeting(date, {
        deadlines: numbers.map((at) =>
          timeline(`${at % 2 === 0 ? word : "perch"} ${at}x`, "2023-10-01", {
            refs: [umbrella],
            line: 5 + at,
            itemLine: 5 + at,
          }),
        ),
      });
    const { toc } = assessed({
      notes: notes(call("2023-06-08", "nest"), call("2023-07-06", "hawk")),
      work: [issue(umbrella)],
    });
    expect(toc).toHaveLength(900);
  });
});
