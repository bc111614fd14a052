import { notFound, typedError } from "./graphql-errors.js";
import { MOST_PINS } from "./issue-writes.js";
import { issueFields, issueNodeId } from "./resolve-issue.js";
import { canSeeProject, ownerFields, viewerFields } from "./resolve-owner.js";
import { projectFields } from "./resolve-project.js";
import { repositoryFields } from "./resolve-repository.js";
import { canWriteIssues, notAccessible } from "./token.js";
import { type Fields, nodeId, seeRepository, type Viewer, visibleIssue } from "./viewer.js";
import { type Issue, referenceOf } from "./world.js";

/** Points of a query, for `rateLimit`. */
export interface Cost {
  points: number;
  nodes: number;
}

/** What a query starts from. */
export function queryFields(viewer: Viewer, cost: Cost): Fields {
  return {
    viewer: () => viewerFields(viewer),
    repository: ({ owner, name }: { owner: string; name: string }) =>
      repositoryFields(viewer, seeRepository(viewer, `${owner}/${name}`)),
    repositoryOwner: ({ login }: { login: string }) => ownerFields(viewer, login),
    organization: ({ login }: { login: string }) => {
      const owner = ownerFields(viewer, login);
      if (owner?.__typename === "Organization") return owner;
      throw notFound(`Could not resolve to an Organization with the login of '${login}'.`);
    },
    user: ({ login }: { login: string }) => {
      const owner = ownerFields(viewer, login);
      if (owner?.__typename === "User") return owner;
      throw notFound(`Could not resolve to a User with the login of '${login}'.`);
    },
    node: ({ id }: { id: string }) => nodeFields(viewer, id),
    nodes: ({ ids }: { ids: string[] }) => ids.map((id) => nodeFields(viewer, id)),
    rateLimit: {
      cost: cost.points,
      nodeCount: cost.nodes,
      limit: 5000,
      remaining: viewer.token.pointsLeft,
      used: 5000 - viewer.token.pointsLeft,
      resetAt: viewer.world.now,
    },
  };
}

function nodeFields(viewer: Viewer, id: string): Fields {
  const issue = issueOfId(viewer, id);
  if (issue) return issueFields(viewer, issue);
  const project = viewer.world.projects.find(({ databaseId }) => nodeId("PVT", databaseId) === id);
  if (project && canSeeProject(viewer, project)) return projectFields(viewer, project);
  throw missingNode(id);
}

const missingNode = (id: string) => notFound(`Could not resolve to a node with the global id of '${id}'.`);

function issueOfId(viewer: Viewer, id: string): Issue | undefined {
  const issues = [...viewer.world.repositories.values()].flatMap((repository) => [
    ...repository.issues.values(),
  ]);
  const issue = issues.find((candidate) => issueNodeId(candidate) === id);
  return issue && visibleIssue(viewer, referenceOf(issue));
}

interface Input<T> {
  input: T & { clientMutationId?: string | null };
}

/** What a mutation starts from: those that the action may use. */
export function mutationFields(viewer: Viewer): Fields {
  return {
    pinIssue: ({ input }: Input<{ issueId: string }>) => {
      const issue = writableIssue(viewer, input.issueId);
      const { pinnedIssues } = issue.repository;
      if (!pinnedIssues.includes(issue.number)) {
        if (pinnedIssues.length >= MOST_PINS) {
          throw typedError("UNPROCESSABLE", `Maximum ${MOST_PINS} pinned issues per repository`);
        }
        pinnedIssues.push(issue.number);
      }
      return { clientMutationId: input.clientMutationId ?? null, issue: issueFields(viewer, issue) };
    },
    unpinIssue: ({ input }: Input<{ issueId: string }>) => {
      const issue = writableIssue(viewer, input.issueId);
      const { repository } = issue;
      repository.pinnedIssues = repository.pinnedIssues.filter((number) => number !== issue.number);
      return {
        clientMutationId: input.clientMutationId ?? null,
        id: input.issueId,
        issue: issueFields(viewer, issue),
      };
    },
  };
}

function writableIssue(viewer: Viewer, id: string): Issue {
  const issue = issueOfId(viewer, id);
  if (!issue) throw missingNode(id);
  if (!canWriteIssues(viewer.token, issue.repository))
    throw typedError("FORBIDDEN", notAccessible(viewer.token));
  return issue;
}
