import type { PageArguments } from "./connection.js";
import { isBot } from "./resolve-actor.js";
import type { Viewer } from "./viewer.js";
import type { Issue, Repository, World } from "./world.js";

/** What GraphQL's `Repository.issues` can be asked for. */
export interface IssuesQuery extends PageArguments {
  states?: string[] | null;
  labels?: string[] | null;
  filterBy?: { createdBy?: string | null; states?: string[] | null; labels?: string[] | null } | null;
  orderBy?: { field: "CREATED_AT" | "UPDATED_AT" | "COMMENTS"; direction: "ASC" | "DESC" } | null;
}

/** The issues that a GraphQL query asks for, never pull requests: oldest first unless it says otherwise. */
export function queriedIssues(viewer: Viewer, repository: Repository, query: IssuesQuery): Issue[] {
  const { filterBy, orderBy } = query;
  const ignored = Object.entries(filterBy ?? {})
    .filter(([key, value]) => !["createdBy", "states", "labels"].includes(key) && Boolean(value))
    .map(([key]) => key);
  if (ignored.length > 0) viewer.fail(`issues(filterBy: ${ignored.join(", ")}) is not simulated`);
  const states = query.states ?? filterBy?.states;
  const labels = query.labels ?? filterBy?.labels;
  const found = listedIssues(repository)
    .filter((issue) => issue.pullRequest === null)
    .filter((issue) => !states || states.includes(issue.state.toUpperCase()))
    .filter((issue) => !labels || labels.some((label) => issue.labels.includes(label)))
    .filter((issue) => isBy(viewer.world, issue, filterBy?.createdBy));
  return inOrder(
    found,
    orderBy?.field === "UPDATED_AT" ? "updatedAt" : "createdAt",
    orderBy?.direction ?? "ASC",
  );
}

/** The issues and pull requests that a REST request asks for: newest first unless it says otherwise. */
export function requestedIssues(world: World, repository: Repository, query: URLSearchParams): Issue[] {
  const state = query.get("state") ?? "open";
  const labels = query.get("labels")?.split(",") ?? [];
  const since = query.get("since");
  const found = listedIssues(repository)
    .filter((issue) => state === "all" || issue.state === state)
    .filter((issue) => isBy(world, issue, query.get("creator")))
    .filter((issue) => labels.every((label) => issue.labels.includes(label)))
    .filter((issue) => since === null || issue.updatedAt >= since);
  const field = query.get("sort") === "updated" ? "updatedAt" : "createdAt";
  return inOrder(found, field, query.get("direction") === "asc" ? "ASC" : "DESC");
}

/** All that a list shows now: an issue that lags behind is missing, from one list less with each. */
function listedIssues(repository: Repository): Issue[] {
  return [...repository.issues.values()].filter((issue) => {
    if (issue.missingFromLists === 0) return true;
    issue.missingFromLists -= 1;
    return false;
  });
}

function isBy(world: World, { author }: Issue, creator: string | null | undefined): boolean {
  if (!creator) return true;
  if (isBot(creator) && !world.findsAppsByName) return false;
  return author?.toLowerCase() === creator.toLowerCase();
}

function inOrder(issues: Issue[], field: "createdAt" | "updatedAt", direction: "ASC" | "DESC"): Issue[] {
  const sorted = issues.sort((a, b) => a[field].localeCompare(b[field]) || a.number - b.number);
  return direction === "DESC" ? sorted.reverse() : sorted;
}
