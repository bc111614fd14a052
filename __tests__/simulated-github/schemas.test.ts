import { afterEach, describe, expect, test } from "@jest/globals";
import { createWorld } from "../support/github/create-world.js";
import type { SchemaVariant } from "../support/github/schema.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";
import { sendQuery, sendRest } from "./client.js";

let github: SimulatedGitHub;
afterEach(() => github.close());

async function start(schema: SchemaVariant, isEnterpriseServer = false): Promise<void> {
  const world = createWorld({
    schema,
    isEnterpriseServer,
    repositories: {
      "kestrel/community": {
        issues: [{ number: 1, state: "closed", stateReason: "duplicate" }, { number: 2 }],
      },
    },
    projects: [
      {
        owner: "kestrel",
        fields: [
          { name: "Priority", type: "single-select", options: ["High", "Low"], isIssueField: true },
          { name: "Start date", type: "date", isIssueField: true },
          { name: "Iteration", type: "iteration", iterations: ITERATIONS },
        ],
        items: [
          {
            content: "kestrel/community#2",
            values: { Priority: "High", "Start date": "2023-05-01", Iteration: "Glide" },
          },
          { content: { title: "Old" }, isArchived: true },
        ],
      },
    ],
  });
  github = await startGitHub(world);
}

const ITERATIONS = [
  { title: "Soar", startDate: "2023-05-01", duration: 14, isCompleted: true },
  { title: "Glide", startDate: "2023-05-15", duration: 21 },
];

const onBoard = (selection: string) =>
  `{ organization(login: "kestrel") { projectV2(number: 1) { ${selection} } } }`;

const ask = async (query: string) => (await sendQuery(github, "reader-token", query)).answer;

describe("the newest schema", () => {
  test("gives an organization's issue fields in a form of their own", async () => {
    await start("newest");
    const values = `items(first: 5) { nodes { fieldValues(first: 10) { nodes { __typename
      ... on ProjectV2ItemIssueFieldValue { field { ... on ProjectV2FieldCommon { name } }
        issueFieldValue { ... on IssueFieldSingleSelectValue { name } ... on IssueFieldDateValue { value } } } } } } }`;
    const answer = await ask(onBoard(values));
    expect(JSON.stringify(answer.data)).toContain(
      '"field":{"name":"Priority"},"issueFieldValue":{"name":"High"}}',
    );
    expect(JSON.stringify(answer.data)).toContain(
      '"field":{"name":"Start date"},"issueFieldValue":{"value":"2023-05-01"}}',
    );
  });

  test("shows an issue field's options in the issue field alone", async () => {
    await start("newest");
    const fields = `field(name: "Priority") { ... on ProjectV2SingleSelectField { isIssueField options { name }
      issueField { ... on IssueFieldSingleSelect { options { name } } } } }`;
    expect((await ask(onBoard(fields))).data).toEqual({
      organization: {
        projectV2: {
          field: {
            isIssueField: true,
            options: [],
            issueField: { options: [{ name: "High" }, { name: "Low" }] },
          },
        },
      },
    });
  });

  test("lists archived items on demand", async () => {
    await start("newest");
    const count = async (states: string) =>
      (await ask(onBoard(`items(first: 1, archivedStates: ${states}) { totalCount }`))).data;
    expect(await count("[ARCHIVED]")).toEqual({ organization: { projectV2: { items: { totalCount: 1 } } } });
    expect(await count("[ARCHIVED, NOT_ARCHIVED]")).toEqual({
      organization: { projectV2: { items: { totalCount: 2 } } },
    });
  });
});

describe("the published schema", () => {
  test("does not know issue fields, whose values then are missing", async () => {
    await start("published");
    const answer = await ask(
      onBoard("items(first: 5) { nodes { ... on ProjectV2ItemIssueFieldValue { __typename } } }"),
    );
    expect(answer.errors).toMatchObject([
      {
        message: expect.stringContaining("No such type ProjectV2ItemIssueFieldValue"),
        extensions: { code: "undefinedType" },
      },
    ]);
    const value = `items(first: 5) { nodes { priority: fieldValueByName(name: "Priority") { __typename } } }`;
    expect((await ask(onBoard(value))).data).toEqual({
      organization: { projectV2: { items: { nodes: [{ priority: null }] } } },
    });
  });

  test("can be asked by __type what it knows", async () => {
    await start("published");
    const query = `{ there: __type(name: "ProjectV2ItemFieldDateValue") { name } not: __type(name: "ProjectV2ItemIssueFieldValue") { name } }`;
    expect(await ask(query)).toEqual({ data: { there: { name: "ProjectV2ItemFieldDateValue" }, not: null } });
  });

  test("gives iterations with their own lengths, completed ones apart", async () => {
    await start("published");
    const query = `field(name: "Iteration") { ... on ProjectV2IterationField { configuration {
      iterations { title startDate duration } completedIterations { title duration } } } }
      items(first: 1) { nodes { fieldValueByName(name: "Iteration") { ... on ProjectV2ItemFieldIterationValue { title duration } } } }`;
    expect((await ask(onBoard(query))).data).toMatchObject({
      organization: {
        projectV2: {
          field: {
            configuration: {
              iterations: [{ title: "Glide", startDate: "2023-05-15", duration: 21 }],
              completedIterations: [{ title: "Soar", duration: 14 }],
            },
          },
          items: { nodes: [{ fieldValueByName: { title: "Glide", duration: 21 } }] },
        },
      },
    });
  });

  test("says that an issue is a duplicate only when asked to", async () => {
    await start("published");
    const issue = (selection: string) =>
      `{ repository(owner: "kestrel", name: "community") { issue(number: 1) { ${selection} } } }`;
    expect((await ask(issue("a: stateReason b: stateReason(enableDuplicate: true)"))).data).toEqual({
      repository: { issue: { a: null, b: "DUPLICATE" } },
    });
  });
});

describe("an enterprise server", () => {
  test("stands under /api, gives its version, and lacks the newer arguments and reasons", async () => {
    await start("enterprise-server", true);
    expect(github.apiUrl).toMatch(/\/api\/v3$/);
    expect(github.graphqlUrl).toMatch(/\/api\/graphql$/);
    const query = `{ repository(owner: "kestrel", name: "community") { issue(number: 1) { stateReason(enableDuplicate: true) } } }`;
    const { response, answer } = await sendQuery(github, "reader-token", query);
    expect(response.headers.get("x-github-enterprise-version")).toBe("3.9.0");
    expect(answer.errors).toMatchObject([
      {
        message: "Field 'stateReason' doesn't accept argument 'enableDuplicate'",
        extensions: { code: "argumentNotAccepted" },
      },
    ]);
    const change = { state: "closed", state_reason: "duplicate" };
    const rest = await sendRest(github, "workflow-token", "PATCH /repos/kestrel/community/issues/2", change);
    expect(rest.response.status).toBe(422);
  });

  test("may lack projects", async () => {
    await start("enterprise-server-without-projects", true);
    expect((await ask(onBoard("title"))).errors).toMatchObject([
      { message: "Field 'projectV2' doesn't exist on type 'Organization'" },
    ]);
  });
});
