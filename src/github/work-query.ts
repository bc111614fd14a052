import type { Actor, Bot, Issue, PullRequest, Repository } from "@octokit/graphql-schema";
import type { Dialect } from "./dialect.js";

/** A connection of which one page is asked for. */
export interface Page<Node> {
  nodes: (Node | null)[] | null;
  /** Where a list may be longer than its page. `totalCount` would also count what the token may not see. */
  pageInfo?: { hasNextPage: boolean };
}

type ActorAnswer = Pick<Actor, "login"> & { __typename: string | Bot["__typename"] };
type RepositoryAnswer = Pick<Repository, "nameWithOwner" | "isPrivate">;

interface CommonAnswer {
  author: ActorAnswer | null;
  assignees: Page<{ login: string }>;
  labels: Page<{ name: string }> | null;
  milestone: { title: string; dueOn: string | null } | null;
  repository: RepositoryAnswer;
}

/** An issue as {@link workFragments} asks for it. */
export interface IssueAnswer
  extends CommonAnswer,
    Pick<Issue, "number" | "title" | "url" | "createdAt" | "closedAt"> {
  __typename: "Issue";
  issueState: Issue["state"];
  /** Servers that know `enableDuplicate` also give `DUPLICATE`. */
  stateReason: Issue["stateReason"] | "DUPLICATE" | null;
  /** Absent on servers that lack it. */
  closedByPullRequestsReferences?: Page<
    Pick<PullRequest, "number" | "url" | "isDraft"> & {
      state: PullRequest["state"];
      repository: RepositoryAnswer;
    }
  > | null;
}

/** A pull request as {@link workFragments} asks for it. */
export interface PullRequestAnswer
  extends CommonAnswer,
    Pick<PullRequest, "number" | "title" | "url" | "createdAt" | "closedAt" | "isDraft"> {
  __typename: "PullRequest";
  pullRequestState: PullRequest["state"];
}

export type WorkAnswer = IssueAnswer | PullRequestAnswer;

/** What to ask of an issue or pull request, given {@link workFragments}. */
export const WORK = "...WorkIssue ...WorkPullRequest ...WorkAssignees ...WorkLabels";

const COMMON = `__typename number title url createdAt closedAt
  author { __typename login }
  milestone { title dueOn }
  repository { nameWithOwner isPrivate }`;

/**
 * The fragments that {@link WORK} names. The states have aliases, as their types differ; lists that issues and pull
 * requests share are asked for once, as GitHub counts each by itself. GitHub lets an issue have 100 labels and 10
 * assignees: pages of this size never leave one out.
 */
export function workFragments(dialect: Dialect): string {
  return `
fragment WorkIssue on Issue {
  ${COMMON}
  issueState: state
  stateReason${dialect.where("enableDuplicate", "(enableDuplicate: true)")}
  ${dialect.where(
    "closingPullRequests",
    `closedByPullRequestsReferences(first: 20) {
    pageInfo { hasNextPage }
    nodes { number url isDraft state repository { nameWithOwner isPrivate } }
  }`,
  )}
}
fragment WorkPullRequest on PullRequest {
  ${COMMON}
  isDraft
  pullRequestState: state
}
fragment WorkAssignees on Assignable { assignees(first: 20) { pageInfo { hasNextPage } nodes { login } } }
fragment WorkLabels on Labelable { labels(first: 100) { pageInfo { hasNextPage } nodes { name } } }`;
}
