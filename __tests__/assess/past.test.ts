import { describe, expect, test } from "@jest/globals";
import type { Settings } from "../../src/model/settings.js";
import type { Work } from "../../src/model/work.js";
import {
  assessed,
  board,
  draft,
  issue,
  meeting,
  notes,
  projectItem,
  pullRequest,
  timeline,
} from "../support/builders.js";

const past: Partial<Settings> = { isPast: true, timeZone: "Europe/Rome" };

function assessThen(work: Work, overrides: Partial<Settings> = past) {
  const call = meeting("2023-08-03", {
    deadlines: [timeline("Signed releases", "2023-07-31", { refs: [work.ref] })],
  });
  return assessed({ notes: notes(call), work: [work] }, overrides);
}

describe("on a past day", () => {
  test("what was closed after the end of that day, in the report's time zone, is open", () => {
    const closedNextDay = pullRequest("kestrel/core#1", {
      state: "merged",
      closedAt: "2023-09-01T22:00:00Z",
    });
    const closedThatDay = { ...closedNextDay, closedAt: "2023-09-01T21:59:59Z" };
    expect(assessThen(closedNextDay).overdue).toMatchObject([{ work: [{ state: "open" }] }]);
    expect(assessThen(closedThatDay).toc).toMatchObject([{ done: true }]);
  });

  test("what was created later does not exist", () => {
    const { overdue } = assessThen(issue("kestrel/core#1", { createdAt: "2023-09-02T08:00:00Z" }));
    expect(overdue).toMatchObject([{ work: [], tracked: false, key: "signed release" }]);
  });

  test("items put on the board later are not there, and a status of done that came later does not count", () => {
    const closed = issue("kestrel/core#1", { state: "completed", closedAt: "2023-09-05T08:00:00Z" });
    const items = [
      projectItem(closed, { priority: "P0", status: "Done" }),
      draft("Cache", { priority: "P0", createdAt: "2023-09-05T08:00:00Z" }),
    ];
    const { unassigned } = assessed({ board: board(items) }, past);
    expect(unassigned).toMatchObject([{ key: "kestrel/core#1", projectItems: [{ status: null }] }]);
  });

  test("the report says that it is for the past", () => {
    expect(assessed({}, past).isPast).toBe(true);
    expect(assessed({})).not.toHaveProperty("isPast");
  });
});

test("on the day of the run, work is as GitHub has it", () => {
  const merged = pullRequest("kestrel/core#1", { state: "merged", closedAt: "2023-09-05T08:00:00Z" });
  expect(assessThen(merged, {}).toc).toMatchObject([{ done: true }]);
});
