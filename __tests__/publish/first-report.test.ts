import { afterEach, describe, expect, test } from "@jest/globals";
import { faultWhen } from "../support/github/faults.js";
import { isWrite, type RequestLogEntry } from "../support/github/request-log.js";
import { aReport, BOT, closeNewsrooms, openNewsroom } from "./newsroom.js";

afterEach(closeNewsrooms);

const isCreation = ({ method, path }: RequestLogEntry) => method === "POST" && path.endsWith("/issues");
const isList = ({ operation }: RequestLogEntry) => operation === "query Reports";

describe("a period's first report", () => {
  test("is one write, its labels and assignees in it", async () => {
    const room = await openNewsroom({ home: { assignable: ["ines"] } });
    const report = aReport();
    const { result, writes, warnings } = await room.publish(report, {
      labels: ["roadmap-report", "toc"],
      assignees: ["ines"],
    });
    expect({ result, writes, warnings }).toEqual({
      result: "created",
      writes: ["POST /issues"],
      warnings: [],
    });
    const { title, body } = report;
    const labels = ["roadmap-report", "toc"];
    expect(room.issues()).toMatchObject([
      { number: 1, title, body, labels, assignees: ["ines"], author: BOT },
    ]);
  });

  test("is made without whom GitHub does not assign, and warns of them by name", async () => {
    const room = await openNewsroom({ home: { assignable: ["ines"] } });
    const { result, warnings } = await room.publish(aReport(), { assignees: ["ines", "stranger"] });
    expect(result).toBe("created");
    expect(warnings).toEqual([expect.stringMatching(/did not assign stranger to #1.*`assignees`/)]);
    expect(room.issues()).toMatchObject([{ labels: ["roadmap-report"], assignees: ["ines"] }]);
  });

  test("warns of labels that the token may not put, until it may", async () => {
    const tokens = { "workflow-token": { kind: "classic", actor: "ines", canPush: false } } as const;
    const room = await openNewsroom({ tokens });
    const first = await room.publish(aReport());
    expect(first.result).toBe("created");
    expect(first.warnings).toEqual([
      expect.stringMatching(/Left to do for #1: put the label roadmap-report/),
    ]);
    const token = room.world.tokens.get("workflow-token");
    if (token) token.canPush = true;
    const second = await room.publish(aReport());
    expect(second).toMatchObject({ result: "unchanged", warnings: [], writes: ["POST /issues/1/labels"] });
    expect(room.issue(1).labels).toEqual(["roadmap-report"]);
  });

  test("is written with fewer rows when GitHub takes no body of its length", async () => {
    const room = await openNewsroom();
    const short = aReport({ text: "The most urgent." });
    const long = aReport({ text: "x".repeat(70_000), shorter: () => short });
    const { result, log } = await room.publish(long);
    expect(result).toBe("created");
    expect(room.issue(1).body).toBe(short.body);
    expect(log).toContain("GitHub takes no body of that length: the report is written with fewer rows.");
    expect((await room.publish(long)).result).toBe("unchanged");
  });
});

describe("a create whose answer is lost", () => {
  test.each(["reset-after", "error-after", "truncated-json"] as const)(
    "to %s is found again, also when lists lag",
    async (kind) => {
      const room = await openNewsroom({ home: { issues: [{ number: 1, author: BOT }] } });
      room.world.faults.push(faultWhen({ kind, lists: 2 }, isCreation, 1));
      const { result, writes, warnings } = await room.publish(aReport());
      expect({ result, writes, warnings }).toEqual({
        result: "created",
        writes: ["POST /issues"],
        warnings: [],
      });
      expect(room.issues()).toHaveLength(2);
    },
  );

  test.each(["bad-gateway", "reset-before", "hang"] as const)(
    "to %s is tried again once lists show that nothing came of it",
    async (kind) => {
      const room = await openNewsroom();
      room.world.faults.push(faultWhen({ kind }, isCreation, 2));
      const { result, writes } = await room.publish(aReport());
      expect(result).toBe("created");
      expect(writes).toHaveLength(3);
      expect(room.issues()).toHaveLength(1);
    },
  );

  test("is never tried again unseen: when no list comes, the run fails and the next one finds it", async () => {
    const room = await openNewsroom();
    let isDown = false;
    room.world.faults.push((request) => {
      isDown ||= isCreation(request);
      return isDown ? { kind: "reset-after" } : null;
    });
    await expect(room.publish(aReport())).rejects.toMatchObject({ code: "report-unconfirmed" });
    expect(room.issues()).toHaveLength(1);
    room.world.faults.length = 0;
    expect(await room.publish(aReport())).toMatchObject({ result: "unchanged", writes: [] });
  });

  test("is given up after three tries, in a sentence, with nothing written", async () => {
    const room = await openNewsroom();
    room.world.faults.push(faultWhen({ kind: "service-unavailable" }, isWrite));
    await expect(room.publish(aReport())).rejects.toThrow(/GitHub did not answer.*run the workflow again/);
    expect(room.github.log.filter(isCreation)).toHaveLength(3);
    expect(room.issues()).toEqual([]);
  });

  test("while lists lag longer than it is looked for leaves two, and the next run closes the second", async () => {
    const room = await openNewsroom({ home: { issues: [{ number: 1, author: BOT }] } });
    room.world.faults.push(faultWhen({ kind: "reset-after", lists: 5 }, isCreation, 1));
    await room.publish(aReport());
    room.issue(2).missingFromLists = 0;
    await room.publish(aReport());
    expect(room.issues().slice(1)).toMatchObject([
      { number: 2, state: "open" },
      { number: 3, state: "closed", stateReason: "duplicate" },
    ]);
    expect(await room.publish(aReport())).toMatchObject({ result: "unchanged", writes: [] });
  });
});

describe("two runs that create at the same moment", () => {
  test("end with the lower number, and who made the other closes it as a duplicate", async () => {
    const room = await openNewsroom();
    const report = aReport();
    const before = await room.read(report);
    await room.publish(report, {}, before);
    const second = await room.publish(report, { pin: true }, before);
    expect(second).toMatchObject({ result: "unchanged", issue: { number: 1 }, warnings: [] });
    expect(room.issues()).toMatchObject([
      { number: 1, state: "open" },
      { number: 2, state: "closed", stateReason: "duplicate" },
    ]);
    expect(room.pinned()).toEqual([1]);
  });

  test("close as not planned where GitHub knows no duplicates yet", async () => {
    const room = await openNewsroom({ schema: "enterprise-server" });
    const report = aReport();
    const before = await room.read(report);
    await room.publish(report, {}, before);
    await room.publish(report, {}, before);
    expect(room.issue(2)).toMatchObject({ state: "closed", stateReason: "not_planned" });
  });

  test("look again until the list shows their own report", async () => {
    const room = await openNewsroom({ home: { issues: [{ number: 1, author: BOT }] } });
    const report = aReport();
    const before = await room.read(report);
    await room.publish(report, {}, before);
    room.issue(2).missingFromLists = 2;
    room.world.faults.push(faultWhen({ kind: "list-lag", lists: 2 }, isCreation, 1));
    await room.publish(report, {}, before);
    expect(room.issue(3)).toMatchObject({ state: "closed", stateReason: "duplicate" });
  });

  test("say so when they cannot see each other, and the next run closes what is one too many", async () => {
    const room = await openNewsroom();
    const report = aReport();
    const before = await room.read(report);
    await room.publish(report, {}, before);
    room.world.faults.push(faultWhen({ kind: "bad-gateway" }, isList));
    const second = await room.publish(report, {}, before);
    expect(second.warnings).toEqual([expect.stringMatching(/Whether another run.*#2 is not known/)]);
    room.world.faults.length = 0;
    expect(await room.publish(report)).toMatchObject({ issue: { number: 1 }, writes: ["PATCH /issues/2"] });
    expect(room.issues().map(({ state }) => state)).toEqual(["open", "closed"]);
  });
});
