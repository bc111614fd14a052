import { afterEach, describe, expect, test } from "@jest/globals";
import type { ProjectItemSeed, ProjectSeed, WorldSeed } from "../support/github/create-world.js";
import { projectAt, reader, stop } from "./given.js";

afterEach(stop);

const FIELDS: ProjectSeed["fields"] = [
  { name: "Status", type: "single-select", options: ["Todo", "In progress", "Done"] },
  { name: "Priority", type: "single-select", options: ["P0", "P1", "P2"] },
  { name: "Target Date", type: "date" },
  {
    name: "Iteration",
    type: "iteration",
    iterations: [
      { title: "Autumn", startDate: "2023-09-04", duration: 14 },
      { title: "Summer", startDate: "2023-07-03", duration: 21, isCompleted: true },
    ],
  },
  { name: "Body", type: "text" },
  { name: "Size", type: "number" },
];

function world(
  items: ProjectItemSeed[],
  more: Partial<WorldSeed> & { project?: Partial<ProjectSeed> } = {},
): WorldSeed {
  const { project, ...seed } = more;
  return {
    repositories: {
      "kestrel/community": {
        issues: [
          {
            number: 1,
            title: "Faster nests",
            assignees: ["wren"],
            labels: ["toc"],
            milestone: { title: "1.0", dueOn: "2023-09-30T07:00:00Z" },
          },
          { number: 2, pullRequest: { isDraft: true }, author: "dependabot[bot]" },
        ],
      },
      "kestrel/hidden": { visibility: "private", issues: [{ number: 1, title: "Secret" }] },
    },
    projects: [{ owner: "kestrel", title: "Roadmap", fields: FIELDS ?? [], items, ...project }],
    ...seed,
  };
}

const asked = { settings: { project: projectAt("kestrel") } };

describe("reading the board", () => {
  test("gives an issue with its fields, by name whatever their case", async () => {
    const values = {
      Status: "In progress",
      Priority: "P0",
      "Target Date": "2023-09-15",
      Iteration: "Summer",
      Body: "TOC",
      Size: 3,
    };
    const { source, notes } = await reader(world([{ content: "kestrel/community#1", values }]), asked);
    const { value: board, problems } = await source.readBoard();
    expect(problems).toEqual([]);
    expect(board).toMatchObject({ title: "Roadmap", isPublic: true, redactedItems: 0, totalItems: 1 });
    expect(board?.options.Status).toEqual(["Todo", "In progress", "Done"]);
    expect(board?.fields).toContain("Target Date");
    expect(board?.items[0]).toMatchObject({
      title: "Faster nests",
      url: "https://github.com/kestrel/community/issues/1",
      status: "In progress",
      priority: "P0",
      targetDate: "2023-09-15",
      iteration: { title: "Summer", startDate: "2023-07-03", duration: 21 },
      assignees: ["wren"],
      labels: ["toc"],
      fieldValues: { Body: "TOC", Size: "3" },
    });
    expect(board?.items[0]?.work).toMatchObject({
      ref: "kestrel/community#1",
      state: "open",
      milestone: { title: "1.0", dueOn: "2023-09-30" },
    });
    expect(notes).toEqual([]);
  });

  test("gives a draft with its assignees and the board's address", async () => {
    const { source } = await reader(world([{ content: { title: "Plan", assignees: ["wren"] } }]), asked);
    const { value: board } = await source.readBoard();
    expect(board?.items[0]).toMatchObject({
      title: "Plan",
      work: null,
      assignees: ["wren"],
      url: board?.url,
    });
  });

  test("leaves archived items out, and counts those whose content it may not see", async () => {
    const items = [
      { content: "kestrel/community#1" },
      { content: { title: "Old" }, isArchived: true },
      { content: "kestrel/hidden#1" },
    ];
    const tokens: NonNullable<WorldSeed["tokens"]> = {
      narrow: { kind: "classic", actor: "wren", repositories: ["kestrel/community"] },
    };
    const { source } = await reader(world(items, { tokens }), { ...asked, readToken: "narrow" });
    const { value: board, problems } = await source.readBoard();
    expect(board?.items.map(({ title }) => title)).toEqual(["Faster nests"]);
    expect(board?.redactedItems).toBe(1);
    expect(JSON.stringify(board)).not.toContain("Secret");
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^1 of 2 items of the board .* is hidden from the token/),
    ]);
  });

  test("counts and says the items whose repositories a fine-grained token was not given", async () => {
    const items = [{ content: "kestrel/community#1" }, { content: "kestrel/hidden#1" }];
    const { source } = await reader(world(items), { ...asked, readToken: "fine-grained-token" });
    const { value: board, problems } = await source.readBoard();
    expect(board?.items.map(({ title }) => title)).toEqual(["Faster nests"]);
    expect(board?.redactedItems).toBe(1);
    expect(problems.map(({ code }) => code)).toEqual(["project-items-hidden"]);
  });

  test("asks an older server once more, without what it refused", async () => {
    const items = Array.from({ length: 120 }, () => ({ content: "kestrel/community#2" }));
    const seed = world(items, { schema: "enterprise-server", isEnterpriseServer: true });
    const { source, traffic } = await reader(seed, asked);
    const { value: board, problems } = await source.readBoard();
    expect(problems).toEqual([]);
    expect(board?.items).toHaveLength(120);
    expect(board?.items[0]?.work).toMatchObject({ kind: "pull-request", state: "draft", authorIsBot: true });
    expect(traffic.requests).toBe(3);
  });
});

describe("names of fields and options", () => {
  test("a field that the user gave and the board lacks is an error that lists those it has", async () => {
    const given = { ...asked.settings, priorityField: { value: "Urgency", given: true } };
    const { source } = await reader(world([]), { settings: given });
    await expect(source.readBoard()).rejects.toThrow(
      /priority-field: .* no field "Urgency"; its fields are .*Status, Priority, Target Date/,
    );
  });

  test("an option that the user gave and the field lacks is an error that lists those it has", async () => {
    const given = { ...asked.settings, doneOptions: { value: ["done", "Shipped"], given: true } };
    const { source } = await reader(world([]), { settings: given });
    await expect(source.readBoard()).rejects.toThrow(
      /no option "Shipped"; its options are Todo, In progress, Done/,
    );
  });

  test("a default that the board lacks is a line in the log", async () => {
    const project = { fields: [{ name: "Stage", type: "text" as const }] };
    const { source, notes } = await reader(world([], { project }), asked);
    expect((await source.readBoard()).value?.items).toEqual([]);
    expect(notes).toEqual([
      expect.stringMatching(
        /no field "Status" \(status-field\), "Priority" \(priority-field\), .*; its fields are .*Stage\.$/,
      ),
    ]);
  });
});

describe("a board that cannot be read", () => {
  const cases: [string, string, Parameters<typeof reader>[1] & object, Partial<WorldSeed>, RegExp][] = [
    [
      "github.token on an organization's board",
      "project-needs-token",
      { readToken: null },
      {},
      /read-token is empty/,
    ],
    [
      "a wrong number",
      "project-missing",
      { settings: { project: projectAt("kestrel", 9) } },
      {},
      /number in the input/,
    ],
    [
      "an owner that is not there",
      "project-owner-missing",
      { settings: { project: projectAt("nobody") } },
      {},
      /copy/,
    ],
    [
      "a token without read:project",
      "project-scope-missing",
      { readToken: "no-project-scope-token" },
      {},
      /scope to the classic token/,
    ],
    [
      "a server without projects",
      "project-unsupported",
      {},
      { schema: "enterprise-server-without-projects" },
      /update/,
    ],
    [
      "single sign-on",
      "project-saml",
      { readToken: "outside" },
      { tokens: { outside: { kind: "classic", actor: "wren", samlBlocked: ["kestrel"] } } },
      /Configure SSO/,
    ],
    [
      "a fine-grained token without the organization",
      "project-forbidden",
      { readToken: "fine" },
      { tokens: { fine: { kind: "fine-grained", actor: "wren", projects: false } } },
      /resource owner/,
    ],
    ["an expired token", "token-rejected", { readToken: "expired-token" }, {}, /make a new one/],
  ];

  test.each(cases)("says of %s: %s", async (_, code, options, seed, hint) => {
    const { source } = await reader(world([{ content: { title: "x" } }], seed), { ...asked, ...options });
    const { value, problems } = await source.readBoard();
    expect(value).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.hint).toMatch(hint);
  });

  test("that nobody asked for is no problem", async () => {
    const { source, traffic } = await reader(world([]));
    expect(await source.readBoard()).toEqual({ value: null, problems: [] });
    expect(traffic.requests).toBe(0);
  });
});
