import { describe, expect, test } from "@jest/globals";
import type { WorldSeed } from "../support/github/create-world.js";
import type { World } from "../support/github/world.js";
import { issuesOf, withGitHub } from "./kestrel-world.js";
import { makeReport, NOTES_FILE, notesNaming, worldWith } from "./reading-world.js";

/** A world on a server: its notes link to work there, and its board shows an issue of it. */
function worldOn(serverUrl: string, seed: Partial<WorldSeed>): World {
  const closes = ["kestrel/core#1"];
  const issues = [
    { number: 1, title: "Sign releases" },
    { number: 2, title: "Asked twice", state: "closed" as const, stateReason: "duplicate" as const },
    { number: 3, title: "Sign them all", pullRequest: { closes, isDraft: true } },
    { number: 4, title: "Faster rules" },
  ];
  const references = ["kestrel/core#1", "kestrel/core#2", "kestrel/core#3"];
  return worldWith(
    { [NOTES_FILE]: notesNaming(references, serverUrl) },
    { "kestrel/core": { issues } },
    {
      serverUrl,
      projects: [
        {
          owner: "kestrel",
          title: "Kestrel roadmap",
          fields: [{ name: "Priority", type: "single-select", options: ["P0"] }],
          items: [{ content: "kestrel/core#4", values: { Priority: "P0" } }],
        },
      ],
      ...seed,
    },
  );
}

const ENTERPRISE = { schema: "enterprise-server", isEnterpriseServer: true } as const;

const SERVERS: Record<
  string,
  { serverUrl: string; seed: Partial<WorldSeed>; duplicate: string; link: string }
> = {
  "github.com": {
    serverUrl: "https://github.com",
    seed: {},
    duplicate: "duplicate",
    link: "[core#1](https://redirect.github.com/kestrel/core/issues/1)",
  },
  "github.com with the schema as it is published": {
    serverUrl: "https://github.com",
    seed: { schema: "published" },
    duplicate: "duplicate",
    link: "[core#1](https://redirect.github.com/kestrel/core/issues/1)",
  },
  "ghe.com, which finds no app by its name": {
    serverUrl: "https://kestrel.ghe.com",
    seed: { findsAppsByName: false },
    duplicate: "duplicate",
    link: "`core#1`",
  },
  "GitHub Enterprise Server": {
    serverUrl: "https://github.kestrel.example",
    seed: ENTERPRISE,
    duplicate: "completed",
    link: "`core#1`",
  },
};

describe("on", () => {
  test.each(Object.entries(SERVERS))("%s, notes, board, work and report are found", async (_what, server) => {
    const { serverUrl, seed, duplicate, link } = server;
    const world = worldOn(serverUrl, seed);
    await withGitHub(world, async (github) => {
      const inputs = {
        date: "2023-09-01",
        "read-token": "reader-token",
        project: `${serverUrl}/orgs/kestrel/projects/1`,
      };
      const { report, body, annotations, outputs } = await makeReport(github, { inputs });
      expect(annotations).toMatchObject({ errors: [], warnings: [] });
      expect(report.toc.flatMap(({ work }) => work.map(({ ref, state }) => [ref, state]))).toEqual(
        expect.arrayContaining([
          ["kestrel/core#1", "open"],
          ["kestrel/core#2", duplicate],
          ["kestrel/core#3", "draft"],
        ]),
      );
      expect(report.unassigned.map(({ title }) => title)).toEqual(["Faster rules"]);
      expect(body).toContain(link);
      expect(body).toContain(`(${serverUrl}/kestrel/community/blob/`);
      expect(outputs["issue-url"]).toBe(`${serverUrl}/kestrel/community/issues/1`);
      const again = await makeReport(github, { inputs });
      expect(again.outputs).toMatchObject({ result: "unchanged", "issue-number": "1" });
      expect(issuesOf(world)).toHaveLength(1);
    });
  });

  test("a server whose GraphQL address the runner does not give, it is found beside REST", async () => {
    for (const seed of [{}, ENTERPRISE]) {
      const world = worldOn("https://github.kestrel.example", seed);
      await withGitHub(world, async (github) => {
        const { requests } = await makeReport(github, { env: { GITHUB_GRAPHQL_URL: null } });
        expect(requests.some(({ operation }) => operation === "query Work")).toBe(true);
      });
    }
  });

  test("an older server, each query is asked once more at most, and never again after that", async () => {
    const world = worldOn("https://github.kestrel.example", ENTERPRISE);
    await withGitHub(world, async (github) => {
      const inputs = {
        date: "2023-09-01",
        "read-token": "reader-token",
        project: "https://github.kestrel.example/orgs/kestrel/projects/1",
      };
      const { requests } = await makeReport(github, { inputs });
      const refused = requests.filter(({ errors }) => errors.length > 0);
      expect(refused.map(({ operation }) => operation).sort()).toEqual(["query Board", "query Reports"]);
    });
  });

  test("a transferred issue of an older server is followed by the server's own addresses", async () => {
    const serverUrl = "https://github.kestrel.example";
    const world = worldWith(
      { [NOTES_FILE]: notesNaming(["kestrel/core#1"], serverUrl) },
      {
        "kestrel/core": { transferredIssues: { 1: "kestrel/engine#40" } },
        "kestrel/engine": { issues: [{ number: 40 }] },
      },
      { serverUrl, ...ENTERPRISE },
    );
    await withGitHub(world, async (github) => {
      const { report } = await makeReport(github);
      expect(report.toc[0]?.work[0]).toMatchObject({
        ref: "kestrel/engine#40",
        url: `${serverUrl}/kestrel/engine/issues/40`,
      });
    });
  });
});
