import { forbidden, notFound, samlForbidden } from "./graphql-errors.js";
import { canSee, isSamlBlocked, type Token } from "./token.js";
import { findIssue, findRepository, fullName, type Issue, type Repository, type World } from "./world.js";

/** Who asks, and of which world: what every GraphQL object is seen through. */
export interface Viewer {
  world: World;
  token: Token;
  /** Records that the simulation was asked for what it does not know: that fails the test. */
  fail(message: string): void;
}

/** What an object offers: its fields by name, as values or as functions of their arguments. */
export type Fields = Record<string, unknown>;

/** An opaque global id, as GitHub gives them. */
export function nodeId(prefix: string, databaseId: number): string {
  return `${prefix}_${Buffer.from(`${prefix}:${databaseId}`).toString("base64url")}`;
}

/** The repository of that name. @throws GraphQLError when it does not exist for the viewer. */
export function seeRepository(viewer: Viewer, name: string): Repository {
  const repository = findRepository(viewer.world, name);
  const isBlocked = repository && isSamlBlocked(viewer.token, repository.owner);
  if (repository && isBlocked && repository.visibility !== "public") throw samlForbidden();
  if (!repository || !canSee(viewer.token, repository)) {
    throw notFound(`Could not resolve to a Repository with the name '${name}'.`);
  }
  return repository;
}

/** @throws GraphQLError when the viewer may see the repository, yet not what is in it. */
export function requireContent(viewer: Viewer, repository: Repository): void {
  if (isSamlBlocked(viewer.token, repository.owner)) throw samlForbidden();
}

/** @throws GraphQLError when the viewer may not read issues, or pull requests. */
export function requireKind(viewer: Viewer, issue: Issue): void {
  const permission = issue.pullRequest ? viewer.token.pullRequests : viewer.token.issues;
  if (permission === "none") throw forbidden(viewer.token);
}

/** The issue or pull request that a reference names; undefined when it does not exist for the viewer. */
export function visibleIssue({ world, token }: Viewer, reference: string): Issue | undefined {
  const issue = findIssue(world, reference);
  return issue && canSee(token, issue.repository) ? issue : undefined;
}

/** Address of a repository where people browse. */
export function repositoryUrl(viewer: Viewer, repository: Repository): string {
  return `${viewer.world.serverUrl}/${fullName(repository)}`;
}
