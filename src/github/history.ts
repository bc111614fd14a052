import { UserError } from "../errors.js";
import type { CalendarDate } from "../model/calendar-date.js";
import type { OtherReport, Source } from "../model/evidence.js";
import type { PreviousReport } from "../model/memory.js";
import { type PeriodKind, periodOf, shiftPeriod, startOfPeriod } from "../model/period.js";
import { RETRIES_OF_A_BATCH } from "./batches.js";
import type { Client } from "./client.js";
import { historyError, historyFailure, historyIncomplete, issuesDisabled } from "./diagnose-history.js";
import { unreachable } from "./diagnosis.js";
import { askIn, type Dialect } from "./dialect.js";
import type { GraphqlAnswer } from "./graphql.js";
import {
  type HistoryAnswer,
  type ReportAnswer,
  type ReportsRepository,
  writeHistoryQuery,
} from "./history-query.js";
import { PageSize } from "./page-size.js";
import { toOtherReport, toPreviousReport } from "./to-report.js";
import { nodesOf } from "./to-work.js";

/** What every hidden comment of ours begins with. */
export const MARKER = "<!-- roadmap-report:";
/** How many issues of the actor are looked at. */
const MOST_ISSUES = 2000;
/** How many periods before the report's own the newest earlier report is looked for at least. */
const PERIODS_BACK = 3;

export interface HistoryWanted {
  /** `owner/repo` of the report. */
  repository: string;
  /** The report's day, and how often there is one. */
  today: CalendarDate;
  period: PeriodKind;
  /** Whether a body is a report of the series in question; by default any marked one is. */
  isOfSeries?: (body: string) => boolean;
  /** A label that reports have: reports of other actors are looked for among the issues with it. Null: they have none. */
  label: string | null;
}

export interface HistoryContext {
  client: Client;
  dialect: Dialect;
}

/**
 * Reads the reports among the issues that the token's own actor created, newest first, each time it is called: one
 * request for each hundred of them. It goes on until it has passed three periods before the report's and has seen a
 * report of the series, or until the last issue, or 2,000 of them (then a problem says so). Asked for the newest alone,
 * it stops after the first hundred, and leaves out the reports of others.
 *
 * The actor's name comes with the first answer, and is guessed for the first question: `github.token` needs no other
 * one, any other token one more. An app that GitHub knows no issue of is looked for among everybody's issues too, since
 * a server that does not find apps by name would otherwise get a second report: one request more before an app's first
 * report, or one for each hundred issues of the last three periods.
 * @throws UserError when the token may not read issues there, they are turned off, or GitHub cannot be reached.
 */
export function historyReader(context: HistoryContext, wanted: HistoryWanted): Source["readHistory"] {
  const { repository } = wanted;
  let login = "github-actions[bot]";
  return async (reach) => {
    const fetchBy = (createdBy: string | null) => fetchIssues(context, wanted, createdBy, reach);
    try {
      let issues = await fetchBy(login);
      if (issues.login !== login) {
        login = issues.login;
        issues = await fetchBy(login);
      }
      if (issues.seen === 0 && login.endsWith("[bot]")) issues = await fetchBy(null);
      const { reports, others, isPublic, isComplete } = issues;
      return {
        value: { reports, others, isPublic },
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
  others: OtherReport[];
  /** How many issues were looked at, and how many of them are the actor's own. */
  seen: number;
  own: number;
  /** Whether that was far enough back. */
  isComplete: boolean;
  /** Who asked. */
  login: string;
  isPublic: boolean;
}

/**
 * Goes through the issues that `createdBy` created, or everybody's; only the first page when they turn out to be
 * another actor's than the token's.
 */
async function fetchIssues(
  context: HistoryContext,
  wanted: HistoryWanted,
  createdBy: string | null,
  reach: "newest" | undefined,
): Promise<Issues> {
  const fetchPage = pageReader(context, wanted, createdBy, reach);
  const found: Issues = { ...NOTHING, reports: [], others: [] };
  let after: string | null = null;
  while (found.seen < MOST_ISSUES) {
    const { viewer, repository } = await fetchPage(after);
    const page = nodesOf(repository.issues);
    const own = page.filter(({ viewerDidAuthor }) => viewerDidAuthor);
    found.reports.push(...own.filter(isMarked).map(toPreviousReport));
    found.seen += page.length;
    found.own += own.length;
    found.login = viewer.login;
    found.isPublic = !repository.isPrivate;
    const labelled = nodesOf(repository.labelled).filter(({ viewerDidAuthor }) => !viewerDidAuthor);
    found.others.push(...labelled.filter(isMarked).map(toOtherReport));
    const { hasNextPage, endCursor } = repository.issues.pageInfo;
    const isOther = createdBy !== null && createdBy !== viewer.login;
    if (!hasNextPage || isOther || reach || isFarEnough(found, page.at(-1), wanted)) {
      return { ...found, isComplete: true };
    }
    after = endCursor;
  }
  // Without a single issue of its own among so many, the actor has most likely never made a report.
  return { ...found, isComplete: found.own === 0 };
}

const isMarked = ({ body }: { body: string }): boolean => body.includes(MARKER);

const NOTHING = { seen: 0, own: 0, isComplete: false, login: "", isPublic: false };

type Present = HistoryAnswer & { repository: ReportsRepository };

function pageReader(
  { client, dialect }: HistoryContext,
  wanted: HistoryWanted,
  createdBy: string | null,
  reach: "newest" | undefined,
): (after: string | null) => Promise<Present> {
  const [owner = "", name = ""] = wanted.repository.split("/");
  const labels = wanted.label === null ? null : [wanted.label];
  const filter = createdBy === null ? null : { createdBy };
  const size = new PageSize();
  return async (after) => {
    const fixed = { owner, name, after, filter, labels, withLabelled: after === null && !reach };
    const { data, errors } = await size.fetch<GraphqlAnswer<HistoryAnswer>>((first) =>
      askIn(dialect, client, writeHistoryQuery, { ...fixed, first }, RETRIES_OF_A_BATCH),
    );
    const { viewer, repository } = data;
    if (!repository) throw historyFailure(wanted.repository, errors);
    if (!repository.hasIssuesEnabled) throw issuesDisabled(wanted.repository);
    return { viewer, repository };
  };
}

/** Past the periods that matter, unless the series has paused; where nothing is the actor's own, there is no series. */
function isFarEnough(
  { reports, own }: Issues,
  oldest: ReportAnswer | undefined,
  { today, period, isOfSeries = () => true }: HistoryWanted,
): boolean {
  const since = startOfPeriod(shiftPeriod(periodOf(today, period), -PERIODS_BACK));
  const isPast = oldest !== undefined && oldest.createdAt < since;
  return isPast && (own === 0 || reports.some(({ body }) => isOfSeries(body)));
}
