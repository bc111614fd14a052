import { afterEach, describe, expect, test } from "@jest/globals";
import { MARKER } from "../../src/github/history.js";
import { addIssue } from "../support/github/add-to-world.js";
import type { IssueSeed } from "../support/github/create-world.js";
import { reader, stop } from "./given.js";

afterEach(stop);

const BOT = "github-actions[bot]";
const report = (number: number, createdAt: string, more: Partial<IssueSeed> = {}): IssueSeed => ({
  number,
  title: `Report ${number}`,
  author: BOT,
  body: `Hello\n\n${MARKER}xyz -->`,
  createdAt,
  ...more,
});

/** Issues of the actor that are no reports, one a day from `first` on. */
const chatter = (count: number, first: string, from = 1000): IssueSeed[] =>
  Array.from({ length: count }, (_, index) => ({
    number: from + index,
    author: BOT,
    createdAt: new Date(Date.parse(`${first}T00:00:00Z`) + index * 86_400_000).toISOString(),
  }));

async function history(issues: IssueSeed[], more: Parameters<typeof reader>[1] = {}) {
  const given = await reader(
    { repositories: { "kestrel/community": { issues } } },
    { readToken: null, ...more },
  );
  const { value, problems } = await given.source.readHistory();
  return { ...given, value, problems, numbers: value.reports.map(({ number }) => number) };
}

describe("the series' earlier reports", () => {
  test("are the actor's marked issues, newest first, with what publishing needs", async () => {
    const { value, numbers, traffic } = await history([
      report(1, "2023-07-01T06:00:00Z", { state: "closed" }),
      report(2, "2023-08-01T06:00:00Z", { labels: ["roadmap-report"], assignees: ["wren"] }),
    ]);
    expect(numbers).toEqual([2, 1]);
    expect(value.isPublic).toBe(true);
    expect(value.reports[0]).toMatchObject({
      url: "https://github.com/kestrel/community/issues/2",
      title: "Report 2",
      state: "open",
      createdAt: "2023-08-01T06:00:00Z",
      labels: ["roadmap-report"],
      assignees: ["wren"],
      isPinned: false,
    });
    expect(value.reports[1]?.state).toBe("closed");
    expect(traffic.requests).toBe(1);
  });

  test("are not issues of people, pull requests, or issues without the marker", async () => {
    const { numbers } = await history([
      report(1, "2023-08-01T06:00:00Z", { author: "wren" }),
      report(2, "2023-08-02T06:00:00Z", { pullRequest: {} }),
      report(3, "2023-08-03T06:00:00Z", { body: "no marker" }),
    ]);
    expect(numbers).toEqual([]);
  });

  test("are those of whoever the token acts as, in one more request the first time", async () => {
    const { source, traffic } = await reader(
      {
        repositories: {
          "kestrel/community": {
            issues: [
              report(1, "2023-08-01T06:00:00Z"),
              report(2, "2023-08-01T06:00:00Z", { author: "finch" }),
            ],
          },
        },
        tokens: { "workflow-token": { kind: "classic", actor: "finch" } },
      },
      { readToken: null },
    );
    const numbers = async () => (await source.readHistory()).value.reports.map(({ number }) => number);
    expect(await numbers()).toEqual([2]);
    expect(traffic.requests).toBe(2);
    expect(await numbers()).toEqual([2]);
    expect(traffic.requests).toBe(3);
  });

  test("are listed again in one request", async () => {
    const { source, traffic } = await history([report(1, "2023-08-01T06:00:00Z")]);
    expect((await source.readHistory()).value.reports).toHaveLength(1);
    expect(traffic.requests).toBe(2);
  });

  test("are found behind many other issues of the actor, without reading all of these", async () => {
    const { numbers, traffic, problems } = await history([
      ...chatter(400, "2021-12-01"),
      report(1, "2022-12-01T06:00:00Z"),
      report(2, "2023-08-01T06:00:00Z"),
      ...chatter(250, "2022-12-25", 5000),
    ]);
    expect(numbers).toContain(2);
    expect(problems).toEqual([]);
    expect(traffic.requests).toBe(1);
  });

  test("are looked for further back when the workflow has paused", async () => {
    const { numbers } = await history([
      report(1, "2022-01-01T06:00:00Z"),
      ...chatter(250, "2022-12-25", 5000),
    ]);
    expect(numbers).toEqual([1]);
  });

  test("are given up after 2,000 issues, with a problem that says so", async () => {
    const { numbers, problems, traffic } = await history([
      report(1, "2010-01-01T06:00:00Z"),
      ...chatter(2000, "2017-01-01", 5000),
    ]);
    expect(numbers).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["history-incomplete"]);
    expect(traffic.requests).toBe(20);
  });
});

describe("a server that finds nothing by the name of an app", () => {
  /** Issues of people, one a day: newer than any report. */
  const others = (count: number, first: string) =>
    chatter(count, first).map((issue) => ({ ...issue, author: "wren" }));

  async function blindHistory(issues: IssueSeed[], serverUrl: string) {
    const { source, traffic, github } = await reader({
      repositories: { "kestrel/community": { issues } },
      findsAppsByName: false,
      serverUrl,
    });
    const { value, problems } = await source.readHistory();
    return { numbers: value.reports.map(({ number }) => number), problems, traffic, github };
  }

  test.each(["https://github.com", "https://kestrel.ghe.com", "https://github.kestrel.example"])(
    "has the report found among everybody's issues, at %s",
    async (serverUrl) => {
      const issues = [report(1, "2023-08-01T06:00:00Z"), ...others(250, "2023-06-01")];
      const { numbers, problems, traffic } = await blindHistory(issues, serverUrl);
      expect(numbers).toEqual([1]);
      expect(problems).toEqual([]);
      expect(traffic.requests).toBe(4);
    },
  );

  test("is asked one request more before an app's first report, and none after it", async () => {
    const { source, traffic, github } = await reader({
      repositories: { "kestrel/community": { issues: others(30, "2022-01-01") } },
    });
    expect((await source.readHistory()).value.reports).toEqual([]);
    expect(traffic.requests).toBe(2);
    const home = github.world.repositories.get("kestrel/community");
    if (home) addIssue(github.world, home, report(900, "2023-08-01T06:00:00Z"));
    expect((await source.readHistory()).value.reports).toHaveLength(1);
    expect(traffic.requests).toBe(3);
  });

  test("is not searched beyond three periods for reports of an actor that has no issue at all", async () => {
    const { numbers, problems, traffic } = await blindHistory(
      others(2500, "2017-01-01"),
      "https://github.com",
    );
    expect(numbers).toEqual([]);
    expect(problems).toEqual([]);
    expect(traffic.requests).toBe(3);
  });

  test("is searched beyond three periods once one issue of the actor was seen", async () => {
    const issues = [
      report(1, "2022-03-01T06:00:00Z"),
      ...others(400, "2022-04-01"),
      report(2, "2023-08-20T06:00:00Z", { body: "no report" }),
    ];
    const { numbers } = await blindHistory(issues, "https://github.com");
    expect(numbers).toEqual([1]);
  });

  test("is not asked again for a person's token, whose name every server finds", async () => {
    const { source, traffic } = await reader({
      repositories: { "kestrel/community": {} },
      tokens: { "workflow-token": { kind: "classic", actor: "finch" } },
    });
    await source.readHistory();
    expect(traffic.requests).toBe(2);
  });
});

describe("reports of others", () => {
  const theirs = report(1, "2023-08-01T06:00:00Z", { author: "wren", labels: ["roadmap-report"] });

  test("are named when they have the report's label, and are no reports of ours", async () => {
    const { value, numbers, traffic } = await history([
      theirs,
      report(2, "2023-08-02T06:00:00Z", { labels: ["roadmap-report"] }),
      report(3, "2023-08-03T06:00:00Z", { author: "wren" }),
      report(4, "2023-08-04T06:00:00Z", { author: "wren", labels: ["roadmap-report"], body: "no marker" }),
    ]);
    expect(numbers).toEqual([2]);
    expect(value.others).toMatchObject([{ number: 1, author: "wren", isOpen: true }]);
    expect(traffic.requests).toBe(1);
  });

  test("are looked for among all issues when reports have no label", async () => {
    const { value } = await history([{ ...theirs, labels: [] }, report(2, "2023-08-02T06:00:00Z")], {
      settings: { labels: [] },
    });
    expect(value.others).toMatchObject([{ number: 1 }]);
  });
});

describe("the newest reports alone", () => {
  test("come in one request, however many other issues there are", async () => {
    const { source, traffic } = await history([
      report(1, "2017-01-01T06:00:00Z"),
      ...chatter(250, "2022-12-25", 5000),
      report(2, "2023-08-31T06:00:00Z"),
    ]);
    const before = traffic.requests;
    const { value } = await source.readHistory("newest");
    expect(value.reports.map(({ number }) => number)).toEqual([2]);
    expect(traffic.requests - before).toBe(1);
  });
});

test("what people took back on a report is told with it", async () => {
  const { value } = await history([
    report(1, "2023-08-01T06:00:00Z", {
      timeline: [
        { type: "UnlabeledEvent", createdAt: "2023-08-02T06:00:00Z" },
        { type: "ReopenedEvent", createdAt: "2023-08-03T06:00:00Z" },
        { type: "ReopenedEvent", createdAt: "2023-08-04T06:00:00Z" },
      ],
    }),
    report(2, "2023-08-01T06:00:00Z"),
  ]);
  expect(value.reports.map(({ takenBack }) => takenBack)).toEqual([
    { labels: false, assignees: false, pin: false, reopenedAt: null },
    { labels: true, assignees: false, pin: false, reopenedAt: "2023-08-04T06:00:00Z" },
  ]);
});

describe("a repository that cannot take the report", () => {
  test("with issues turned off says so", async () => {
    const { source } = await reader({ repositories: { "kestrel/community": { hasIssues: false } } });
    await expect(source.readHistory()).rejects.toMatchObject({ code: "issues-disabled" });
  });

  test("whose issues the token may not read names the permission", async () => {
    const { source } = await reader({
      repositories: { "kestrel/community": {} },
      tokens: { "workflow-token": { kind: "installation", actor: BOT, issues: "none" } },
    });
    await expect(source.readHistory()).rejects.toThrow(/permissions: issues: write/);
  });

  test("that the token does not see says so", async () => {
    const { source } = await reader(
      { repositories: { "kestrel/community": {} } },
      { settings: { repository: "kestrel/nowhere" } },
    );
    await expect(source.readHistory()).rejects.toMatchObject({ code: "report-repository-missing" });
  });
});
