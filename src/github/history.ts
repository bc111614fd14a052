import type { Issue, Repository } from "@octokit/graphql-schema";
import { UserError } from "../errors.js";
import type { CalendarDate } from "../model/calendar-date.js";
import type { Part, ReportHistory } from "../model/evidence.js";
import type { PreviousReport } from "../model/memory.js";
import { type PeriodKind, periodOf, shiftPeriod, startOfPeriod } from "../model/period.js";
import { RETRIES_OF_A_BATCH } from "./batches.js";
import type { Client } from "./client.js";
import { historyError, historyFailure, historyIncomplete, issuesDisabled } from "./diagnose-history.js";
import { unreachable } from "./diagnosis.js";
import { askIn, type Dialect } from "./dialect.js";
import type { GraphqlAnswer } from "./graphql.js";
import { PageSize } from "./page-size.js";
import { nodesOf } from "./to-work.js";
import type { Page } from "./work-query.js";

/** What every hidden comment of ours begins with. */
export const MARKER = "<!-- roadmap-report:";
/** How many issues of the actor are looked at. */
const MOST_ISSUES = 2000;
/** How many periods before the report's own the newest earlier report is looked for, once any report was found. */
const PERIODS_BACK = 3;

export interface HistoryWanted {
  /** `owner/repo` of the report. */
  repository: string;
  /** The report's day, and how often there is one. */
  today: CalendarDate;
  period: PeriodKind;
  /** Whether a body is a report of the series in question; by default any marked one is. */
  isOfSeries?: (body: string) => boolean;
}

interface ReportAnswer
  extends Pick<Issue, "id" | "number" | "url" | "title" | "body" | "state" | "createdAt"> {
  viewerDidAuthor: boolean;
  /** Absent on servers that lack it. */
  isPinned?: boolean | null;
  labels: Page<{ name: string }> | null;
  assignees: Page<{ login: string }>;
}

type RepositoryAnswer = Pick<Repository, "isPrivate" | "hasIssuesEnabled"> & {
  issues: Page<ReportAnswer> & { pageInfo: { hasNextPage: boolean; endCursor: string | null } };
};

interface HistoryAnswer {
  viewer: { login: string };
  repository: RepositoryAnswer | null;
}

const writeQuery = (dialect: Dialect) => `query Reports(
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

export interface HistoryContext {
  client: Client;
  dialect: Dialect;
  /** `GITHUB_SERVER_URL`. */
  serverUrl: string;
}

/**
 * Reads the reports among the issues that the token's own actor created, newest first, each time it is called: one
 * request for each hundred of them. It goes on until it has passed three periods before the report's and has seen a
 * report of the series, or until the last issue, or 2,000 of them (then a problem says so).
 *
 * The actor's name comes with the first answer, and is guessed for the first question: `github.token` needs no other
 * one, any other token one more.
 * @throws UserError when the token may not read issues there, they are turned off, or GitHub cannot be reached.
 */
export function historyReader(
  context: HistoryContext,
  wanted: HistoryWanted,
): () => Promise<Part<ReportHistory>> {
  const { repository } = wanted;
  let login = "github-actions[bot]";
  return async () => {
    try {
      let issues = await fetchIssues(context, wanted, { createdBy: login });
      if (issues.login !== login) {
        login = issues.login;
        issues = await fetchIssues(context, wanted, { createdBy: login });
      }
      // GitHub Enterprise Cloud with a domain of its own has been seen to find nothing by the name of an app.
      const isInDoubt =
        issues.seen === 0 && login.endsWith("[bot]") && context.serverUrl !== "https://github.com";
      if (isInDoubt) issues = await fetchIssues(context, wanted, null);
      const { reports, isPublic, isComplete } = issues;
      return {
        value: { reports, isPublic },
        problems: isComplete ? [] : [historyIncomplete(repository, MOST_ISSUES)],
      };
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw historyError(repository, error) ?? unreachable(`the issues of ${repository}`, error);
    }
  };
}

/** What going through issues gave. */
interface Issues {
  reports: PreviousReport[];
  /** How many issues were looked at. */
  seen: number;
  /** Whether that was far enough back. */
  isComplete: boolean;
  /** Who asked. */
  login: string;
  isPublic: boolean;
}

/** Goes through the issues that `filter` lets through; only the first page of them when they are another actor's. */
async function fetchIssues(
  context: HistoryContext,
  wanted: HistoryWanted,
  filter: { createdBy: string } | null,
): Promise<Issues> {
  const fetchPage = pageReader(context, wanted, filter);
  const found: Issues = { reports: [], seen: 0, isComplete: false, login: "", isPublic: false };
  let after: string | null = null;
  while (found.seen < MOST_ISSUES) {
    const { viewer, repository } = await fetchPage(after);
    const page = nodesOf(repository.issues);
    const marked = page.filter(({ viewerDidAuthor, body }) => viewerDidAuthor && body.includes(MARKER));
    found.reports.push(...marked.map(toPreviousReport));
    found.seen += page.length;
    found.login = viewer.login;
    found.isPublic = !repository.isPrivate;
    const { hasNextPage, endCursor } = repository.issues.pageInfo;
    const isOther = filter !== null && filter.createdBy !== viewer.login;
    if (!hasNextPage || isOther || isFarEnough(found.reports, page.at(-1), wanted)) {
      return { ...found, isComplete: true };
    }
    after = endCursor;
  }
  return found;
}

type Present = HistoryAnswer & { repository: RepositoryAnswer };

function pageReader(
  { client, dialect }: HistoryContext,
  wanted: HistoryWanted,
  filter: { createdBy: string } | null,
): (after: string | null) => Promise<Present> {
  const [owner = "", name = ""] = wanted.repository.split("/");
  const size = new PageSize();
  return async (after) => {
    const { data, errors } = await size.fetch<GraphqlAnswer<HistoryAnswer>>((first) =>
      askIn(dialect, client, writeQuery, { owner, name, first, after, filter }, RETRIES_OF_A_BATCH),
    );
    const { viewer, repository } = data;
    if (!repository) throw historyFailure(wanted.repository, errors);
    if (!repository.hasIssuesEnabled) throw issuesDisabled(wanted.repository);
    return { viewer, repository };
  };
}

function isFarEnough(
  reports: PreviousReport[],
  oldest: ReportAnswer | undefined,
  wanted: HistoryWanted,
): boolean {
  const { today, period, isOfSeries = () => true } = wanted;
  const since = startOfPeriod(shiftPeriod(periodOf(today, period), -PERIODS_BACK));
  return oldest !== undefined && oldest.createdAt < since && reports.some(({ body }) => isOfSeries(body));
}

function toPreviousReport(issue: ReportAnswer): PreviousReport {
  const { number, id, url, title, body, createdAt } = issue;
  return {
    number,
    id,
    url,
    title,
    body,
    state: issue.state === "OPEN" ? "open" : "closed",
    createdAt,
    labels: nodesOf(issue.labels).map((label) => label.name),
    assignees: nodesOf(issue.assignees).map((user) => user.login),
    isPinned: issue.isPinned ?? false,
  };
}
