import { connection, type PageArguments } from "./connection.js";
import { forbidden, notFound } from "./graphql-errors.js";
import { type IssuesQuery, queriedIssues } from "./issue-lists.js";
import { gitFields } from "./resolve-git.js";
import { issueFields } from "./resolve-issue.js";
import { ownerFields } from "./resolve-owner.js";
import { canWriteIssues } from "./token.js";
import { type Fields, nodeId, repositoryUrl, requireContent, requireKind, type Viewer } from "./viewer.js";
import { fullName, type Issue, type Repository } from "./world.js";

/** A repository as GraphQL shows it. */
export function repositoryFields(viewer: Viewer, repository: Repository): Fields {
  return {
    __typename: "Repository",
    id: nodeId("R", repository.databaseId),
    databaseId: repository.databaseId,
    name: repository.name,
    nameWithOwner: fullName(repository),
    owner: () => ownerFields(viewer, repository.owner),
    url: repositoryUrl(viewer, repository),
    visibility: repository.visibility.toUpperCase(),
    isPrivate: repository.visibility !== "public",
    isArchived: repository.isArchived,
    isEmpty: repository.git.isEmpty,
    hasIssuesEnabled: repository.hasIssues,
    viewerPermission: canWriteIssues(viewer.token, repository) ? "WRITE" : "READ",
    ...gitPart(viewer, repository),
    ...issuesPart(viewer, repository),
  };
}

function gitPart(viewer: Viewer, repository: Repository): Fields {
  const { git } = repository;
  const ref = (name: string) => {
    const target = git.resolve(name);
    const shortName = name.replace(/^refs\/(heads|tags)\//, "");
    const prefix = name.startsWith("refs/tags/") ? "refs/tags/" : "refs/heads/";
    const id = nodeId("REF", repository.databaseId);
    return target
      ? {
          __typename: "Ref",
          id,
          name: shortName,
          prefix,
          target: () => gitFields(viewer, repository, target),
        }
      : null;
  };
  return {
    defaultBranchRef: () => ref(`refs/heads/${git.defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) => ref(qualifiedName),
    object: ({ expression, oid }: { expression?: string; oid?: string }) => {
      requireContent(viewer, repository);
      const object = git.resolve(oid ?? expression ?? "");
      return object ? gitFields(viewer, repository, object) : null;
    },
  };
}

function issuesPart(viewer: Viewer, repository: Repository): Fields {
  const numbered =
    (kind: string, accepts: (issue: Issue) => boolean) =>
    ({ number }: { number: number }) => {
      requireContent(viewer, repository);
      const issue = repository.issues.get(number);
      if (!issue || !accepts(issue)) {
        throw notFound(`Could not resolve to ${kind} with the number of ${number}.`);
      }
      requireKind(viewer, issue);
      return issueFields(viewer, issue);
    };
  return {
    issueOrPullRequest: numbered("an issue or pull request", () => true),
    issue: numbered("an Issue", (issue) => issue.pullRequest === null),
    pullRequest: numbered("a PullRequest", (issue) => issue.pullRequest !== null),
    issues: (options: IssuesQuery) => {
      requireContent(viewer, repository);
      if (viewer.token.issues === "none") throw forbidden(viewer.token);
      return connection(queriedIssues(viewer, repository, options), options, (issue) =>
        issueFields(viewer, issue),
      );
    },
    pinnedIssues: (page: PageArguments) =>
      connection(repository.pinnedIssues, page, (number) => pinnedFields(viewer, repository, number)),
    labels: (page: PageArguments) =>
      connection([...repository.labels], page, (name) => labelFields(repository, name)),
    label: ({ name }: { name: string }) =>
      repository.labels.has(name) ? labelFields(repository, name) : null,
  };
}

function pinnedFields(viewer: Viewer, repository: Repository, number: number): Fields {
  const issue = repository.issues.get(number);
  return {
    __typename: "PinnedIssue",
    id: nodeId("PIN", repository.databaseId * 10_000 + number),
    issue: issue && issueFields(viewer, issue),
  };
}

/** A label as GraphQL shows it. */
export function labelFields(repository: Repository, name: string): Fields {
  return {
    __typename: "Label",
    id: nodeId("LA", repository.databaseId),
    name,
    color: "ededed",
    description: null,
  };
}
