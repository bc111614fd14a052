import { connection, type PageArguments } from "./connection.js";
import { actorFields, userConnection } from "./resolve-actor.js";
import { labelFields, repositoryFields } from "./resolve-repository.js";
import { canSee } from "./token.js";
import { type Fields, nodeId, repositoryUrl, type Viewer, visibleIssue } from "./viewer.js";
import { type Issue, type IssueEvent, issueUrl, type Milestone, referenceOf } from "./world.js";

/** Global id of an issue or pull request. */
export const issueNodeId = (issue: Issue): string => nodeId(issue.pullRequest ? "PR" : "I", issue.databaseId);

/** An issue or pull request as GraphQL shows it. */
export function issueFields(viewer: Viewer, issue: Issue): Fields {
  const common = {
    id: issueNodeId(issue),
    databaseId: issue.databaseId,
    fullDatabaseId: String(issue.databaseId),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    url: issueUrl(viewer.world, issue),
    resourcePath: issueUrl(viewer.world, issue).slice(viewer.world.serverUrl.length),
    closed: issue.state === "closed",
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    closedAt: issue.closedAt,
    author: () => actorFields(viewer, issue.author),
    viewerDidAuthor: issue.author === viewer.token.actor,
    assignees: (page: PageArguments) => userConnection(viewer, issue.assignees, page),
    labels: (page: PageArguments) =>
      connection(issue.labels, page, (name) => labelFields(issue.repository, name)),
    milestone: issue.milestone && milestoneFields(viewer, issue, issue.milestone),
    repository: () => repositoryFields(viewer, issue.repository),
  };
  return issue.pullRequest
    ? { ...common, ...pullRequestPart(viewer, issue) }
    : { ...common, ...issuePart(viewer, issue) };
}

/** What `itemTypes` calls them. */
const typeNames: Record<IssueEvent["type"], string> = {
  ReopenedEvent: "REOPENED_EVENT",
  UnlabeledEvent: "UNLABELED_EVENT",
  UnassignedEvent: "UNASSIGNED_EVENT",
  UnpinnedEvent: "UNPINNED_EVENT",
};

function issuePart(viewer: Viewer, issue: Issue): Fields {
  return {
    __typename: "Issue",
    state: issue.state.toUpperCase(),
    stateReason: (options: { enableDuplicate?: boolean }) =>
      issue.stateReason === "duplicate" && !options.enableDuplicate
        ? null
        : (issue.stateReason?.toUpperCase() ?? null),
    isPinned: issue.repository.pinnedIssues.includes(issue.number),
    timelineItems: ({ itemTypes, ...page }: PageArguments & { itemTypes?: string[] | null }) =>
      connection(
        issue.timeline.filter(({ type }) => !itemTypes || itemTypes.includes(typeNames[type])),
        page,
        ({ type, createdAt }) => ({ __typename: type, createdAt }),
      ),
    closedByPullRequestsReferences: (page: PageArguments & { includeClosedPrs?: boolean }) =>
      connection(closingPullRequests(viewer, issue, page.includeClosedPrs ?? false), page, (pullRequest) =>
        issueFields(viewer, pullRequest),
      ),
  };
}

function pullRequestPart(viewer: Viewer, pullRequest: Issue): Fields {
  const { isDraft = false, mergedAt = null, closes = [] } = pullRequest.pullRequest ?? {};
  return {
    __typename: "PullRequest",
    state: mergedAt ? "MERGED" : pullRequest.state.toUpperCase(),
    isDraft,
    merged: mergedAt !== null,
    mergedAt,
    closingIssuesReferences: (page: PageArguments) =>
      connection(
        closes.flatMap((reference) => visibleIssue(viewer, reference) ?? []),
        page,
        (issue) => issueFields(viewer, issue),
      ),
  };
}

/** Pull requests that close an issue: the open ones, and on demand those that were closed or merged. */
function closingPullRequests(viewer: Viewer, issue: Issue, includeClosed: boolean): Issue[] {
  const known = closersByIssue.get(viewer) ?? indexClosers(viewer);
  closersByIssue.set(viewer, known);
  const closers = known.get(referenceOf(issue).toLowerCase()) ?? [];
  return closers.filter(({ state }) => includeClosed || state === "open");
}

/** Worked out once for each request: a board asks it of every issue. */
const closersByIssue = new WeakMap<Viewer, Map<string, Issue[]>>();

function indexClosers(viewer: Viewer): Map<string, Issue[]> {
  const closers = new Map<string, Issue[]>();
  for (const repository of viewer.world.repositories.values()) {
    if (!canSee(viewer.token, repository)) continue;
    for (const candidate of repository.issues.values()) {
      for (const closed of candidate.pullRequest?.closes ?? []) {
        const key = closed.toLowerCase();
        closers.set(key, [...(closers.get(key) ?? []), candidate]);
      }
    }
  }
  return closers;
}

/** A milestone as GraphQL shows it. */
export function milestoneFields(viewer: Viewer, issue: Issue, milestone: Milestone): Fields {
  return {
    __typename: "Milestone",
    id: nodeId("MI", issue.databaseId),
    title: milestone.title,
    dueOn: milestone.dueOn,
    url: `${repositoryUrl(viewer, issue.repository)}/milestone/${encodeURIComponent(milestone.title)}`,
  };
}
