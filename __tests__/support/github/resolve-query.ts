import { notFound } from "./graphql-errors.js";
import { ownerFields, viewerFields } from "./resolve-owner.js";
import { repositoryFields } from "./resolve-repository.js";
import { type Fields, seeRepository, type Viewer } from "./viewer.js";

/** Points of a query, for `rateLimit`. */
export interface Cost {
  points: number;
  nodes: number;
}

/** What a query starts from: the fields of `Query`. */
export function queryFields(viewer: Viewer, cost: Cost): Fields {
  return {
    viewer: () => viewerFields(viewer),
    repository: ({ owner, name }: { owner: string; name: string }) =>
      repositoryFields(viewer, seeRepository(viewer, `${owner}/${name}`)),
    repositoryOwner: ({ login }: { login: string }) => ownerFields(viewer, login),
    organization: ({ login }: { login: string }) => accountFields(viewer, login, "an Organization"),
    user: ({ login }: { login: string }) => accountFields(viewer, login, "a User"),
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

/** @throws GraphQLError when there is no such account, or one of the other kind. */
function accountFields(viewer: Viewer, login: string, kind: "an Organization" | "a User"): Fields {
  const owner = ownerFields(viewer, login);
  if (owner && kind.endsWith(` ${owner.__typename}`)) return owner;
  throw notFound(`Could not resolve to ${kind} with the login of '${login}'.`);
}
