import { describe, expect, test } from "@jest/globals";
import { assess } from "../../src/assess/assess.js";
import {
  deadline,
  evidence,
  issue,
  meeting,
  mention,
  notes,
  priority,
  settings,
  timeline,
} from "../support/builders.js";

const umbrella = "kestrel/community#9";

describe("the same commitment in several meetings", () => {
  test("is one finding when the folded title is the same, with every line cited, newest first", () => {
    const { toc } = assess(
      evidence({
        notes: notes(
          meeting("2023-06-08", { deadlines: [timeline("Kernel versions testing (phase 1)", "2023-08-31")] }),
          meeting("2023-07-06", { deadlines: [timeline("kernel version testing", "2023-09-30")] }),
        ),
      }),
      settings(),
    );
    expect(toc).toHaveLength(1);
    expect(toc[0]).toMatchObject({ title: "kernel version testing", due: "2023-09-30", ageDays: 85 });
    expect(toc[0]?.mentions.map(({ date }) => date)).toEqual(["2023-07-06", "2023-06-08"]);
    expect(toc[0]?.mentions[0]?.url).toMatch(/2023-07-06\.md\?plain=1#L\d+$/);
  });

  test("is one finding when it links the same issue under another title", () => {
    const refs = ["kestrel/rules#76"];
    const { toc } = assess(
      evidence({
        notes: notes(
          meeting("2023-06-08", {
            deadlines: [timeline("Rules maturity and adoption", "2023-07-31", { refs })],
          }),
          meeting("2023-07-06", {
            deadlines: [timeline("Maturity framework", "2023-07-31", { refs: ["Kestrel/Rules#76"] })],
          }),
        ),
        work: [issue("kestrel/rules#76")],
      }),
      settings(),
    );
    expect(toc).toMatchObject([
      { title: "Maturity framework", aliases: expect.arrayContaining(["rule maturity and adoption"]) },
    ]);
  });

  test("keeps an old priority alive, and cites a later meeting that only names it", () => {
    const { unassigned } = assess(
      evidence({
        notes: notes(
          meeting("2023-06-08", { priorities: [priority("Symlink handling")] }),
          meeting("2023-08-03", { mentions: [mention("Symlink handling", { refs: ["kestrel/core#22"] })] }),
        ),
        work: [issue("kestrel/core#22")],
      }),
      settings(),
    );
    expect(unassigned).toMatchObject([
      {
        title: "Symlink handling",
        priority: "high",
        raisedBy: "melissa",
        work: [{ ref: "kestrel/core#22" }],
      },
    ]);
    expect(unassigned[0]?.mentions).toHaveLength(2);
  });

  test("has the work that its newest meeting links, not work that was replaced", () => {
    const { toc } = assess(
      evidence({
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
      }),
      settings(),
    );
    expect(toc).toMatchObject([{ done: true, work: [{ ref: "kestrel/core#2" }] }]);
  });

  test("is followed through a transfer of its issue", () => {
    const { toc } = assess(
      evidence({
        notes: notes(
          meeting("2023-06-08", {
            deadlines: [timeline("Signed releases", "2023-10-31", { refs: ["kestrel/core#1"] })],
          }),
          meeting("2023-07-06", {
            deadlines: [timeline("Sign all artifacts", "2023-10-31", { refs: ["kestrel/release#4"] })],
          }),
        ),
        work: [issue("kestrel/release#4", { formerRefs: ["kestrel/core#1"] })],
      }),
      settings(),
    );
    expect(toc).toMatchObject([
      { key: "kestrel/release#4", aliases: expect.arrayContaining(["kestrel/core#1"]) },
    ]);
  });
});

describe("different commitments", () => {
  const twoItems = (date: string, first: string, second: string) =>
    meeting(date, {
      deadlines: [
        timeline(first, "2023-08-31", { refs: [umbrella] }),
        timeline(second, "2023-07-31", { refs: [umbrella] }),
      ],
    });

  test("of one meeting that share only an umbrella issue are not merged", () => {
    const { toc } = assess(
      evidence({
        notes: notes(twoItems("2023-06-08", "Kernel matrix", "Signed releases")),
        work: [issue(umbrella)],
      }),
      settings(),
    );
    expect(toc.map(({ title }) => title)).toEqual(["Signed releases", "Kernel matrix"]);
    expect(new Set(toc.map(({ key }) => key)).size).toBe(2);
  });

  test("under one umbrella keep apart in the next meeting, each joined by the words of its title", () => {
    const { toc } = assess(
      evidence({
        notes: notes(
          twoItems("2023-06-08", "Kernel matrix", "Signed releases"),
          twoItems("2023-07-06", "Signed artifacts", "Matrix of kernels"),
        ),
        work: [issue(umbrella)],
      }),
      settings(),
    );
    expect(toc.map(({ title, mentions }) => [title, mentions.length])).toEqual([
      ["Matrix of kernels", 2],
      ["Signed artifacts", 2],
    ]);
  });

  test("are not merged by a line that merely names the work of both", () => {
    const { toc } = assess(
      evidence({
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
      }),
      settings(),
    );
    expect(toc.map(({ mentions }) => mentions.length)).toEqual([2, 2]);
  });

  test("stay apart when their titles have no letters to compare", () => {
    const call = meeting("2023-06-08", {
      deadlines: [deadline("???", "2023-10-01"), deadline("!!!", "2023-10-02")],
    });
    expect(assess(evidence({ notes: notes(call) }), settings()).untracked).toHaveLength(2);
  });
});
