import type { Client } from "../github/client.js";
import type { PreviousReport } from "../model/memory.js";

/** The issues of one repository, as the report needs to write them. Needs `issues: write`. */
export interface Issues {
  /** Fails when the answer is lost: the issue may then exist all the same. */
  create(issue: {
    title: string;
    body: string;
    labels: string[];
    assignees: string[];
  }): Promise<PreviousReport>;
  update(number: number, change: { title: string; body: string } | { state: "open" }): Promise<void>;
  close(number: number, reason: "completed" | "duplicate"): Promise<void>;
  /** @returns the labels that the issue has now. */
  addLabels(number: number, labels: string[]): Promise<string[]>;
  /** GitHub leaves out, without a word, whoever cannot be assigned. @returns the assignees that the issue has now. */
  addAssignees(number: number, assignees: string[]): Promise<string[]>;
  pin(id: string): Promise<void>;
  unpin(id: string): Promise<void>;
}

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
        assignees: (data.assignees ?? []).map((assignee) => assignee.login),
        isPinned: false,
      };
    },
    async update(number, change) {
      await client.rest.issues.update({ ...at(number), ...change });
    },
    async close(number, reason) {
      await closeWithReason(client, at(number), reason);
    },
    async addLabels(number, labels) {
      const { data } = await client.rest.issues.addLabels({ ...at(number), labels });
      return data.map(nameOf);
    },
    async addAssignees(number, assignees) {
      const { data } = await client.rest.issues.addAssignees({ ...at(number), assignees });
      return (data.assignees ?? []).map((assignee) => assignee.login);
    },
    async pin(id) {
      await client.graphql("mutation ($id: ID!) { pinIssue(input: {issueId: $id}) { issue { id } } }", {
        id,
      });
    },
    async unpin(id) {
      await client.graphql("mutation ($id: ID!) { unpinIssue(input: {issueId: $id}) { issue { id } } }", {
        id,
      });
    },
  };
}

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

/** The HTTP status of an error of Octokit's; null when there was no answer. */
export function statusOf(error: unknown): number | null {
  return error instanceof Error && "status" in error && typeof error.status === "number"
    ? error.status
    : null;
}

function nameOf(label: string | { name?: string | null }): string {
  return typeof label === "string" ? label : (label.name ?? "");
}
