import { afterEach, describe, expect, test } from "@jest/globals";
import { aReport, closeNewsrooms, type Newsroom, openNewsroom } from "./newsroom.js";

afterEach(closeNewsrooms);

describe("a report that GitHub refuses ends the run in a sentence, and nothing is written:", () => {
  test.each<[string, string, (room: Newsroom) => void]>([
    [
      "a token that may not write issues",
      "issues-not-writable",
      (room) => setToken(room, { issues: "read" }),
    ],
    ["a token that expires meanwhile", "token-rejected", (room) => setToken(room, { isExpired: true })],
    ["an archived repository", "repository-archived", (room) => setHome(room, { isArchived: true })],
    [
      "issues that are turned off meanwhile",
      "issues-disabled",
      (room) => setHome(room, { hasIssues: false }),
    ],
  ])("%s", async (_what, code, happen) => {
    const room = await openNewsroom();
    const report = aReport();
    const series = await room.read(report);
    happen(room);
    await expect(room.publish(report, {}, series)).rejects.toMatchObject({ name: "UserError", code });
    expect(room.issues()).toEqual([]);
  });

  test("a report that is deleted meanwhile", async () => {
    const room = await openNewsroom();
    await room.publish(aReport());
    const news = aReport({ text: "There is news." });
    const series = await room.read(news);
    room.issue(1).repository.issues.delete(1);
    room.world.repositories.get("kestrel/community")?.deletedIssues.add(1);
    await expect(room.publish(news, {}, series)).rejects.toMatchObject({ code: "report-gone" });
    expect((await room.publish(news)).issue.number).toBe(2);
  });

  test("a body that is too long, when there is no shorter one", async () => {
    const room = await openNewsroom();
    const report = aReport({ text: "x".repeat(70_000) });
    await expect(room.publish(report)).rejects.toThrow(
      /could not be opened in kestrel\/community \(422\).*too long/,
    );
  });
});

function setToken(room: Newsroom, change: object): void {
  Object.assign(room.world.tokens.get("workflow-token") ?? {}, change);
}

function setHome(room: Newsroom, change: object): void {
  Object.assign(room.world.repositories.get("kestrel/community") ?? {}, change);
}
