import type { Actor, Bot, Issue, PullRequest, Repository } from "@octokit/graphql-schema";
import type { Dialect } from "./dialect.js";

/** A connection of which one page is asked for. */
export interface Page<Node> {
  totalCount: number;
  nodes: (Node | null)[] | null;
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

/** GitHub lets an issue have 100 labels and 10 assignees: pages of this size never leave one out. */
const COMMON = `
  number title url createdAt closedAt
  author { __typename login }
  assignees(first: 20) { totalCount nodes { login } }
  labels(first: 100) { totalCount nodes { name } }
  milestone { title dueOn }
  repository { nameWithOwner isPrivate }`;

/** The fragments `WorkIssue` and `WorkPullRequest`. The states have aliases, as their types differ. */
export function workFragments(dialect: Dialect): string {
  return `
fragment WorkIssue on Issue {
  __typename ${COMMON}
  issueState: state
  stateReason${dialect.where("enableDuplicate", "(enableDuplicate: true)")}
  ${dialect.where(
    "closingPullRequests",
    `closedByPullRequestsReferences(first: 20) {
    totalCount
    nodes { number url isDraft state repository { nameWithOwner isPrivate } }
  }`,
  )}
}
fragment WorkPullRequest on PullRequest {
  __typename ${COMMON}
  isDraft
  pullRequestState: state
}`;
}
