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
import { ask, type GraphqlAnswer } from "./graphql.js";
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

interface ActorAnswer {
  viewer: { login: string };
  repository: Pick<Repository, "isPrivate" | "hasIssuesEnabled"> | null;
}

interface IssuesAnswer {
  repository: {
    issues: Page<ReportAnswer> & { pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  } | null;
}

const ACTOR_QUERY = `query Actor($owner: String!, $name: String!) {
  rateLimit { cost }
  viewer { login }
  repository(owner: $owner, name: $name) { isPrivate hasIssuesEnabled }
}`;

const writeIssuesQuery = (dialect: Dialect) => `query Reports(
  $owner: String!, $name: String!, $first: Int!, $after: String, $filter: IssueFilters
) {
  rateLimit { cost }
  repository(owner: $owner, name: $name) {
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

/** Whose issues are looked at, and where: the same for a whole run. */
export interface Actor {
  login: string;
  /** Whether the repository of the report is public. */
  isPublic: boolean;
}

/**
 * Who `github-token` acts as, and whether the report's repository is public: one request.
 * @throws UserError when the token may not see the repository, its issues are turned off, or GitHub cannot be reached.
 */
export async function fetchActor({ client }: HistoryContext, repository: string): Promise<Actor> {
  return explained(repository, async () => {
    const [owner = "", name = ""] = repository.split("/");
    const { data, errors } = await ask<ActorAnswer>(client, ACTOR_QUERY, { owner, name });
    if (!data.repository) throw historyFailure(repository, errors);
    if (!data.repository.hasIssuesEnabled) throw issuesDisabled(repository);
    return { login: data.viewer.login, isPublic: !data.repository.isPrivate };
  });
}

/**
 * The reports among the issues that an actor created, newest first: one request for each hundred of them. It goes on
 * until it has passed three periods before the report's and has seen a report of the series, or until the last
 * issue, or 2,000 of them (then a problem says so).
 * @throws UserError when the token may not read issues there, or GitHub cannot be reached.
 */
export async function fetchHistory(
  context: HistoryContext,
  { login, isPublic }: Actor,
  wanted: HistoryWanted,
): Promise<Part<ReportHistory>> {
  const { repository } = wanted;
  return explained(repository, async () => {
    const filtered = await fetchReports(context, wanted, { createdBy: login });
    // GitHub Enterprise Cloud with a domain of its own has been seen to find nothing by the name of an app.
    const isInDoubt =
      filtered.seen === 0 && login.endsWith("[bot]") && context.serverUrl !== "https://github.com";
    const { reports, isComplete } = isInDoubt ? await fetchReports(context, wanted, null) : filtered;
    const problems = isComplete ? [] : [historyIncomplete(repository, MOST_ISSUES)];
    return { value: { reports, isPublic }, problems };
  });
}

/** Turns what `read` throws into a sentence where its users can mend it, or GitHub did not answer. */
async function explained<T>(repository: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw historyError(repository, error) ?? unreachable(`the issues of ${repository}`, error);
  }
}

interface Reports {
  reports: PreviousReport[];
  /** How many issues were looked at. */
  seen: number;
  /** Whether it looked far enough back. */
  isComplete: boolean;
}

async function fetchReports(
  { client, dialect }: HistoryContext,
  wanted: HistoryWanted,
  filter: { createdBy: string } | null,
): Promise<Reports> {
  const [owner = "", name = ""] = wanted.repository.split("/");
  const found: Reports = { reports: [], seen: 0, isComplete: false };
  let after: string | null = null;
  const size = new PageSize();
  while (found.seen < MOST_ISSUES) {
    const { data, errors } = await size.fetch<GraphqlAnswer<IssuesAnswer>>((first) =>
      askIn(dialect, client, writeIssuesQuery, { owner, name, first, after, filter }, RETRIES_OF_A_BATCH),
    );
    if (!data.repository) throw historyFailure(wanted.repository, errors);
    const { issues } = data.repository;
    const own = nodesOf(issues).filter((issue) => issue.viewerDidAuthor);
    found.reports.push(...own.filter(({ body }) => body.includes(MARKER)).map(toPreviousReport));
    found.seen += nodesOf(issues).length;
    after = issues.pageInfo.hasNextPage ? issues.pageInfo.endCursor : null;
    if (after === null || isFarEnough(found.reports, nodesOf(issues).at(-1), wanted)) {
      return { ...found, isComplete: true };
    }
  }
  return found;
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
