import { notFound, typedError } from "./graphql-errors.js";
import { MOST_PINS } from "./issue-writes.js";
import { issueFields, issueNodeId } from "./resolve-issue.js";
import { canSee, canWriteIssues, notAccessible } from "./token.js";
import type { Fields, Viewer } from "./viewer.js";
import type { Issue } from "./world.js";

interface IssueInput {
  input: { issueId: string; clientMutationId?: string | null };
}

/** What a mutation starts from: those fields of `Mutation` that are simulated. */
export function mutationFields(viewer: Viewer): Fields {
  const changing = (change: (issue: Issue) => void) => {
    return ({ input }: IssueInput): Fields => {
      const issue = writableIssue(viewer, input.issueId);
      change(issue);
      const clientMutationId = input.clientMutationId ?? null;
      return { clientMutationId, id: input.issueId, issue: issueFields(viewer, issue) };
    };
  };
  return { pinIssue: changing(pin), unpinIssue: changing(unpin) };
}

function pin({ repository, number }: Issue): void {
  if (repository.pinnedIssues.includes(number)) return;
  if (repository.pinnedIssues.length >= MOST_PINS) {
    throw typedError("UNPROCESSABLE", `Maximum ${MOST_PINS} pinned issues per repository`);
  }
  repository.pinnedIssues.push(number);
}

function unpin({ repository, number, timeline, updatedAt }: Issue): void {
  repository.pinnedIssues = repository.pinnedIssues.filter((pinned) => pinned !== number);
  timeline.push({ type: "UnpinnedEvent", createdAt: updatedAt });
}

function writableIssue({ world, token }: Viewer, id: string): Issue {
  const issues = [...world.repositories.values()].flatMap(({ issues: all }) => [...all.values()]);
  const issue = issues.find((candidate) => issueNodeId(candidate) === id);
  if (!issue || !canSee(token, issue.repository)) {
    throw notFound(`Could not resolve to a node with the global id of '${id}'.`);
  }
  if (!canWriteIssues(token, issue.repository)) throw typedError("FORBIDDEN", notAccessible(token));
  return issue;
}
