import { afterEach, describe, expect, test } from "@jest/globals";
import { rowIdOf } from "../../src/model/digest.js";
import { readBoxes } from "../../src/render/ticks.js";
import { faultWhen } from "../support/github/faults.js";
import { editIssue } from "../support/github/issue-writes.js";
import type { RequestLogEntry } from "../support/github/request-log.js";
import { aReport, closeNewsrooms, type Newsroom, openNewsroom } from "./newsroom.js";

afterEach(closeNewsrooms);

const NEWS = aReport({ text: "There is news." });

/** What a person does to an issue. */
function edit(room: Newsroom, number: number, input: Parameters<typeof editIssue>[2]): void {
  editIssue(room.world, room.issue(number), input);
}

async function published(...settings: Parameters<Newsroom["publish"]>[1][]): Promise<Newsroom> {
  const room = await openNewsroom({ home: { assignable: ["ines", "tomo"] } });
  await room.publish(aReport(), ...settings);
  return room;
}

describe("running again in the same period", () => {
  test("writes nothing when the report says the same, whatever people did to the issue", async () => {
    const room = await published();
    const ticked = room.issue(1).body.replace("- [ ]", "- [x]").replaceAll("\n", "\r\n");
    edit(room, 1, {
      title: "Roadmap (please read)",
      body: ticked,
      labels: ["roadmap-report", "kept"],
      assignees: ["tomo"],
    });
    expect(await room.publish(aReport())).toMatchObject({ result: "unchanged", writes: [], warnings: [] });
    expect(room.issue(1)).toMatchObject({ title: "Roadmap (please read)", body: ticked });
  });

  test("writes title and body when it says something new, and keeps what people added", async () => {
    const room = await published();
    edit(room, 1, {
      title: "Roadmap (please read)",
      labels: ["roadmap-report", "kept"],
      assignees: ["tomo"],
    });
    Object.assign(room.issue(1), { comments: ["On it."], milestone: { title: "0.9", dueOn: null } });
    const again = await room.publish(NEWS);
    expect(again).toMatchObject({ result: "updated", writes: ["PATCH /issues/1"], warnings: [] });
    expect(room.issue(1)).toMatchObject({
      title: NEWS.title,
      body: NEWS.body,
      labels: ["roadmap-report", "kept"],
      assignees: ["tomo"],
      comments: ["On it."],
      milestone: { title: "0.9" },
    });
  });

  test("keeps boxes that were ticked or emptied while it was under way", async () => {
    const [first, second, third] = ["signed artifacts", "plugin reference", "faster loading"];
    const overdue = [first, second, third].map(String);
    const room = await openNewsroom();
    await room.publish(aReport({ overdue }));
    const tick = (body: string, key = "") => body.replace(`- [ ] ${key}`, `- [x] ${key}`);
    edit(room, 1, { body: tick(room.issue(1).body, first) });
    const news = aReport({ overdue, text: "There is news." });
    const read = await room.read(news);
    edit(room, 1, { body: tick(room.issue(1).body, second).replace(`- [x] ${first}`, `- [ ] ${first}`) });
    await room.publish({ ...news, body: tick(news.body, first) }, {}, read);
    expect(room.issue(1).body).toContain("There is news.");
    expect([...readBoxes(room.issue(1).body)]).toEqual([
      [rowIdOf(overdue[0] ?? ""), false],
      [rowIdOf(overdue[1] ?? ""), true],
      [rowIdOf(overdue[2] ?? ""), false],
    ]);
  });

  test("puts no label or assignee back that a person took off", async () => {
    const room = await published({ assignees: ["ines"] });
    edit(room, 1, { labels: [], assignees: [] });
    const again = await room.publish(NEWS, { assignees: ["ines"] });
    expect(again.writes).toEqual(["PATCH /issues/1"]);
    expect(room.issue(1)).toMatchObject({ labels: [], assignees: [] });
  });

  test("pins it no more when a person has unpinned it", async () => {
    const room = await published({ pin: true });
    expect(room.pinned()).toEqual([1]);
    room.pinned().length = 0;
    room.issue(1).timeline.push({ type: "UnpinnedEvent", createdAt: "2023-09-02T06:00:00Z" });
    expect(await room.publish(NEWS, { pin: true })).toMatchObject({ writes: ["PATCH /issues/1"] });
  });

  test("is repeated when the answer to an edit is lost", async () => {
    const room = await published();
    const isEdit = ({ method }: RequestLogEntry) => method === "PATCH";
    room.world.faults.push(faultWhen({ kind: "error-after" }, isEdit, 2));
    expect(await room.publish(NEWS)).toMatchObject({ result: "updated", warnings: [] });
    expect(room.issue(1).body).toBe(NEWS.body);
  });
});

describe("a report that a person closed", () => {
  test("is brought up to date and stays closed, unpinned and unassigned", async () => {
    const room = await published();
    edit(room, 1, { state: "closed" });
    const again = await room.publish(NEWS, { pin: true, assignees: ["ines"] });
    expect(again).toMatchObject({ result: "updated", writes: ["PATCH /issues/1"] });
    expect(again.log).toContain("#1 stays closed: nothing is newly overdue.");
    expect(room.issue(1)).toMatchObject({ state: "closed", assignees: [], body: NEWS.body });
    expect(room.pinned()).toEqual([]);
  });

  test("is opened again when something is newly overdue, in the same write", async () => {
    const room = await published();
    edit(room, 1, { state: "closed" });
    const again = await room.publish(aReport({ overdue: ["a", "b"], isNewlyOverdue: true }), { pin: true });
    expect(again.writes).toEqual(["PATCH /issues/1", "mutation Pin"]);
    expect(room.issue(1).state).toBe("open");
  });

  test("stays closed when a later period has its report, whatever is overdue", async () => {
    const room = await published();
    await room.publish(aReport({ period: "2023-10" }));
    const again = await room.publish(aReport({ overdue: ["a", "b"], isNewlyOverdue: true }));
    expect(again.log).toContain("#1 stays closed: a later period has its report.");
    expect(room.issues().map(({ state }) => state)).toEqual(["closed", "open"]);
  });
});

describe("the next period's report", () => {
  const OCTOBER = aReport({ period: "2023-10" });

  test("is written before the series' earlier ones are closed", async () => {
    const room = await openNewsroom();
    await room.publish(aReport({ period: "2023-08" }), { closePrevious: false });
    await room.publish(aReport(), { closePrevious: false });
    const { writes } = await room.publish(OCTOBER);
    expect(writes).toEqual(["POST /issues", "PATCH /issues/2", "PATCH /issues/1"]);
    expect(room.issues().map(({ state, stateReason }) => [state, stateReason])).toEqual([
      ["closed", "completed"],
      ["closed", "completed"],
      ["open", null],
    ]);
  });

  test("closes no report of another series, of another kind of period, or of somebody else", async () => {
    const room = await openNewsroom();
    await room.publish(aReport({ id: "releases" }));
    await room.publish(aReport({ period: "2023-W35" }));
    await room.publish(aReport());
    Object.assign(room.issue(3), { author: "tomo" });
    const { writes } = await room.publish(OCTOBER);
    expect(writes).toEqual(["POST /issues"]);
    expect(room.issues().map(({ state }) => state)).toEqual(["open", "open", "open", "open"]);
  });

  test("leaves an earlier one open that a person opened again", async () => {
    const room = await published();
    await room.publish(OCTOBER);
    edit(room, 1, { state: "open" });
    expect(await room.publish(OCTOBER)).toMatchObject({ result: "unchanged", writes: [] });
    expect(room.issue(1).state).toBe("open");
    await room.publish(aReport({ period: "2023-11" }));
    expect(room.issues().map(({ state }) => state)).toEqual(["closed", "closed", "open"]);
  });

  test("closes none when told so", async () => {
    const room = await published();
    expect((await room.publish(OCTOBER, { closePrevious: false })).writes).toEqual(["POST /issues"]);
  });

  test("that is filled in for the past closes and pins nothing", async () => {
    const room = await openNewsroom();
    await room.publish(aReport({ period: "2023-07" }));
    await room.publish(OCTOBER, { pin: true, closePrevious: false });
    const filledIn = await room.publish(aReport(), { pin: true });
    expect(filledIn).toMatchObject({ result: "created", writes: ["POST /issues"] });
    expect(room.issues().map(({ state }) => state)).toEqual(["open", "open", "open"]);
    expect(room.pinned()).toEqual([2]);
  });

  test("completes what a failed step left, and names it until then", async () => {
    const room = await published({ pin: true });
    const isAfter = ({ method, operation }: RequestLogEntry) =>
      method === "PATCH" || /^mutation/.test(operation ?? "");
    room.world.faults.push(faultWhen({ kind: "bad-gateway" }, isAfter));
    const october = await room.publish(OCTOBER, { pin: true });
    expect(october.result).toBe("created");
    expect(october.warnings).toEqual([
      expect.stringMatching(/Left to do for #2: close the earlier report #1\. GitHub gave no answer/),
      expect.stringMatching(/Left to do for #2: unpin #1/),
      expect.stringMatching(/Left to do for #2: pin the report/),
    ]);
    room.world.faults.length = 0;
    const again = await room.publish(OCTOBER, { pin: true });
    expect(again).toMatchObject({ result: "unchanged", warnings: [] });
    expect(again.writes).toEqual(["PATCH /issues/1", "mutation Unpin", "mutation Pin"]);
    expect(room.issue(1).state).toBe("closed");
    expect(room.pinned()).toEqual([2]);
  });
});

describe("a pin", () => {
  test("that finds no place between people's pins is a warning in GitHub's words", async () => {
    const room = await openNewsroom({ home: { issues: [1, 2, 3].map((number) => ({ number })) } });
    room.pinned().push(1, 2, 3);
    const { result, warnings } = await room.publish(aReport(), { pin: true });
    expect(result).toBe("created");
    expect(warnings).toEqual([
      "Left to do for #4: pin the report. GitHub said: Maximum 3 pinned issues per repository. Running again completes it.",
    ]);
    expect(room.pinned()).toEqual([1, 2, 3]);
  });

  test("takes the place of the earlier report's, and of no other", async () => {
    const room = await openNewsroom({ home: { issues: [1, 2].map((number) => ({ number })) } });
    room.pinned().push(1, 2);
    await room.publish(aReport(), { pin: true });
    expect(await room.publish(aReport({ period: "2023-10" }), { pin: true })).toMatchObject({ warnings: [] });
    expect(room.pinned()).toEqual([1, 2, 4]);
  });
});
