import type { Client } from "../github/client.js";
import type { PreviousReport } from "../model/memory.js";
import { statusOf } from "./refusal.js";

/** An issue to be created. */
export interface NewIssue {
  title: string;
  body: string;
  labels: string[];
  assignees: string[];
}

/** The issues of one repository, as the report needs to write them. Needs `issues: write`. */
export interface Issues {
  /** Fails when the answer is lost: the issue may then exist all the same. Every other write is repeated safely. */
  create(issue: NewIssue): Promise<PreviousReport>;
  /** The body as it stands now. */
  readBody(number: number): Promise<string>;
  update(number: number, change: { title: string; body: string; state?: "open" }): Promise<void>;
  close(number: number, reason: "completed" | "duplicate"): Promise<void>;
  /** @returns the labels that the issue has now. */
  addLabels(number: number, labels: string[]): Promise<string[]>;
  /** GitHub leaves out, without a word, whoever cannot be assigned. @returns the assignees that the issue has now. */
  addAssignees(number: number, assignees: string[]): Promise<string[]>;
  pin(id: string): Promise<void>;
  unpin(id: string): Promise<void>;
}

/** Tells the client that a POST does no more when it is sent twice. */
const REPEATABLE = { request: { isRepeatable: true } };

/** @param repository `owner/repo`. */
export function issuesOf(client: Client, repository: string): Issues {
  const [owner = "", repo = ""] = repository.split("/");
  const place = { owner, repo };
  const at = (issue_number: number) => ({ ...place, issue_number });
  return {
    async create(issue) {
      const { data } = await client.rest.issues.create({ ...place, ...issue });
      return {
        number: data.number,
        id: data.node_id,
        url: data.html_url,
        title: data.title,
        body: data.body ?? "",
        state: "open",
        createdAt: data.created_at,
        labels: data.labels.map(nameOf),
        assignees: (data.assignees ?? []).map(({ login }) => login),
        isPinned: false,
      };
    },
    async readBody(number) {
      return (await client.rest.issues.get(at(number))).data.body ?? "";
    },
    async update(number, change) {
      await client.rest.issues.update({ ...at(number), ...change });
    },
    async close(number, reason) {
      await closeWithReason(client, at(number), reason);
    },
    async addLabels(number, labels) {
      const { data } = await client.rest.issues.addLabels({ ...at(number), labels, ...REPEATABLE });
      return data.map(nameOf);
    },
    async addAssignees(number, assignees) {
      const { data } = await client.rest.issues.addAssignees({ ...at(number), assignees, ...REPEATABLE });
      return (data.assignees ?? []).map(({ login }) => login);
    },
    async pin(id) {
      await client.graphql(PIN, { id, ...REPEATABLE });
    },
    async unpin(id) {
      await client.graphql(UNPIN, { id, ...REPEATABLE });
    },
  };
}

const PIN = "mutation Pin($id: ID!) { pinIssue(input: { issueId: $id }) { issue { id } } }";
const UNPIN = "mutation Unpin($id: ID!) { unpinIssue(input: { issueId: $id }) { issue { id } } }";

interface IssuePlace {
  owner: string;
  repo: string;
  issue_number: number;
}

/** Servers that do not know the reason `duplicate` yet answer 422; the nearest that they know is `not_planned`. */
async function closeWithReason(
  client: Client,
  place: IssuePlace,
  reason: "completed" | "duplicate",
): Promise<void> {
  try {
    await client.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
      ...place,
      state: "closed",
      state_reason: reason,
    });
  } catch (error) {
    if (reason !== "duplicate" || statusOf(error) !== 422) throw error;
    await client.rest.issues.update({ ...place, state: "closed", state_reason: "not_planned" });
  }
}

function nameOf(label: string | { name?: string | null }): string {
  return typeof label === "string" ? label : (label.name ?? "");
}
