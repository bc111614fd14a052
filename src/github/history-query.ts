import type { Issue, Repository } from "@octokit/graphql-schema";
import type { Dialect } from "./dialect.js";
import type { Page } from "./work-query.js";

/** An issue, as far as it may be a report. */
export interface ReportAnswer
  extends Pick<Issue, "id" | "number" | "url" | "title" | "body" | "state" | "createdAt"> {
  viewerDidAuthor: boolean;
  /** Absent on servers that lack it. */
  isPinned?: boolean | null;
  labels: Page<{ name: string }> | null;
  assignees: Page<{ login: string }>;
}

export type ReportsRepository = Pick<Repository, "isPrivate" | "hasIssuesEnabled"> & {
  issues: Page<ReportAnswer> & { pageInfo: { hasNextPage: boolean; endCursor: string | null } };
};

export interface HistoryAnswer {
  viewer: { login: string };
  repository: ReportsRepository | null;
}

/** One page of a repository's issues, newest first, and who asks. */
export const writeHistoryQuery = (dialect: Dialect): string => `query Reports(
  $owner: String!, $name: String!, $first: Int!, $after: String, $filter: IssueFilters
) {
  rateLimit { cost }
  viewer { login }
  repository(owner: $owner, name: $name) {
    isPrivate hasIssuesEnabled
    issues(first: $first, after: $after, filterBy: $filter, orderBy: { field: CREATED_AT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id number url title body state createdAt viewerDidAuthor ${dialect.where("isPinned", "isPinned")}
        labels(first: 100) { totalCount nodes { name } }
        assignees(first: 20) { totalCount nodes { login } }
      }
    }
  }
}`;
