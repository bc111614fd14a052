import { forbidden, notFound, samlForbidden } from "./graphql-errors.js";
import { accountId, isBot, userFields } from "./resolve-actor.js";
import { projectFields } from "./resolve-project.js";
import { repositoryFields } from "./resolve-repository.js";
import { isSamlBlocked, type Token } from "./token.js";
import { type Fields, nodeId, seeRepository, type Viewer } from "./viewer.js";
import type { Project } from "./world.js";

/** The organization or user of that login as GraphQL shows it; null when there is none. */
export function ownerFields(viewer: Viewer, login: string): Fields | null {
  const organization = withoutCase(viewer.world.organizations, login);
  if (organization) {
    return {
      __typename: "Organization",
      id: nodeId("O", accountId(organization)),
      databaseId: accountId(organization),
      login: organization,
      name: null,
      url: `${viewer.world.serverUrl}/${organization}`,
      ...ownedPart(viewer, organization),
    };
  }
  const user = withoutCase(viewer.world.users, login);
  return user && !isBot(user) ? { ...userFields(viewer, user), ...ownedPart(viewer, user) } : null;
}

/** Who asks, as GraphQL's `viewer`. */
export function viewerFields(viewer: Viewer): Fields {
  return ownerFields(viewer, viewer.token.actor) ?? userFields(viewer, viewer.token.actor);
}

const withoutCase = (logins: Set<string>, login: string): string | undefined =>
  [...logins].find((known) => known.toLowerCase() === login.toLowerCase());

function ownedPart(viewer: Viewer, owner: string): Fields {
  return {
    repository: ({ name }: { name: string }) =>
      repositoryFields(viewer, seeRepository(viewer, `${owner}/${name}`)),
    projectV2: ({ number }: { number: number }) => findProject(viewer, owner, number),
  };
}

/** A project of an owner. @throws GraphQLError when there is none, or this token may not read it. */
function findProject(viewer: Viewer, owner: string, number: number): Fields {
  const { token, world } = viewer;
  if (isSamlBlocked(token, owner)) throw samlForbidden();
  const project = world.projects.find(
    (candidate) => candidate.owner.toLowerCase() === owner.toLowerCase() && candidate.number === number,
  );
  if (!project || !isKnown(token, project)) {
    throw notFound(`Could not resolve to a ProjectV2 with the number ${number}.`);
  }
  // The scope of a classic token was asked for before anything ran; the others are given organizations' projects alone.
  const isReadable = token.kind === "classic" || (token.projects && world.organizations.has(project.owner));
  if (!isReadable) throw forbidden(token);
  return projectFields(viewer, project);
}

/** Whether a project exists for a token: none does for a workflow's own, nor for one that was made for others. */
function isKnown(token: Token, { owner }: Project): boolean {
  if (token.kind === "installation") return token.projects;
  return token.resourceOwner === null || token.resourceOwner.toLowerCase() === owner.toLowerCase();
}
