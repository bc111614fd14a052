import type { Issue, Repository } from "@octokit/graphql-schema";
import type { Dialect } from "./dialect.js";
import type { Page } from "./work-query.js";

/** What a person did to an issue after it was made. */
export interface TakingBack {
  __typename: "ReopenedEvent" | "UnlabeledEvent" | "UnassignedEvent" | "UnpinnedEvent";
  /** Of a reopening alone. */
  createdAt?: string;
}

/** An issue, as far as it may be a report. */
export interface ReportAnswer
  extends Pick<Issue, "id" | "number" | "url" | "title" | "body" | "state" | "createdAt"> {
  viewerDidAuthor: boolean;
  /** Absent on servers that lack it. */
  isPinned?: boolean | null;
  labels: Page<{ name: string }> | null;
  assignees: Page<{ login: string }>;
  timelineItems: Page<TakingBack>;
}

/** A labelled issue, as far as somebody else's report may be told from it. */
export interface LabelledAnswer extends Pick<Issue, "number" | "url" | "body" | "state"> {
  viewerDidAuthor: boolean;
  author: { login: string } | null;
}

export type ReportsRepository = Pick<Repository, "isPrivate" | "hasIssuesEnabled"> & {
  issues: Page<ReportAnswer> & { pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  /** Absent when they were not asked for. */
  labelled?: Page<LabelledAnswer>;
};

export interface HistoryAnswer {
  viewer: { login: string };
  repository: ReportsRepository | null;
}

/** One page of a repository's issues, newest first, with the newest of anybody's that have a label, and who asks. */
export const writeHistoryQuery = (dialect: Dialect): string => `query Reports(
  $owner: String!, $name: String!, $first: Int!, $after: String, $filter: IssueFilters,
  $withLabelled: Boolean!, $labels: [String!]
) {
  rateLimit { cost }
  viewer { login }
  repository(owner: $owner, name: $name) {
    isPrivate hasIssuesEnabled
    issues(first: $first, after: $after, filterBy: $filter, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id number url title body state createdAt viewerDidAuthor ${dialect.where("isPinned", "isPinned")}
        labels(first: 100) { nodes { name } }
        assignees(first: 20) { nodes { login } }
        timelineItems(last: 20, itemTypes: [REOPENED_EVENT, UNLABELED_EVENT, UNASSIGNED_EVENT, UNPINNED_EVENT]) {
          nodes { __typename ... on ReopenedEvent { createdAt } }
        }
      }
    }
    labelled: issues(first: 20, labels: $labels, orderBy: { field: CREATED_AT, direction: DESC })
      @include(if: $withLabelled) {
      nodes { number url body state viewerDidAuthor author { login } }
    }
  }
}`;
