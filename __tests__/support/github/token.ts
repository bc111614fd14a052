import { fullName, type Repository } from "./world.js";

/** A secret, who acts with it, and what it may do. */
export interface Token {
  /** Login of the actor: `github-actions[bot]` for a workflow's own token. */
  actor: string;
  kind: "installation" | "classic" | "fine-grained";
  /** Of a classic token: `repo`, `read:org`, `read:project`. */
  scopes: readonly string[];
  /** Which repositories it was given: `owner/name`s, or all. Public ones can be read without. */
  repositories: "all" | readonly string[];
  issues: "read" | "write" | "none";
  pullRequests: "read" | "write" | "none";
  /** Whether it may read the projects of organizations (classic tokens: see scopes). */
  projects: boolean;
  /** Whose things a fine-grained token was made for: other owners' projects do not exist for it. Null: anybody's. */
  resourceOwner: string | null;
  /** Whether it may push, and so create labels. */
  canPush: boolean;
  /** Organizations whose single sign-on it was not authorized for. */
  samlBlocked: readonly string[];
  isExpired: boolean;
  /** REST requests and GraphQL points left in this hour. */
  requestsLeft: number;
  pointsLeft: number;
}

/** A token with the usual rights of its kind, and what differs. */
export function createToken(given: Partial<Token> & Pick<Token, "kind" | "actor">): Token {
  const isInstallation = given.kind === "installation";
  return {
    scopes: given.kind === "classic" ? ["repo", "read:org", "read:project"] : [],
    repositories: "all",
    issues: "write",
    pullRequests: "read",
    projects: given.kind !== "installation",
    resourceOwner: null,
    canPush: true,
    samlBlocked: [],
    isExpired: false,
    requestsLeft: isInstallation ? 1000 : 5000,
    pointsLeft: isInstallation ? 1000 : 5000,
    ...given,
  };
}

/** Whether the token was given this repository. */
export function isGranted(token: Token, repository: Repository): boolean {
  if (token.repositories === "all") return true;
  const name = fullName(repository).toLowerCase();
  return token.repositories.some((granted) => granted.toLowerCase() === name);
}

/** Whether the repository exists for this token. */
export function canSee(token: Token, repository: Repository): boolean {
  return repository.visibility === "public" || isGranted(token, repository);
}

/** Whether the token may write issues in this repository. */
export function canWriteIssues(token: Token, repository: Repository): boolean {
  return token.issues === "write" && isGranted(token, repository);
}

/** Whether single sign-on keeps the token out of what an owner has. */
export function isSamlBlocked(token: Token, owner: string): boolean {
  return token.samlBlocked.some((organization) => organization.toLowerCase() === owner.toLowerCase());
}

/** GitHub's words for "you may not", which depend on the kind of token. */
export function notAccessible(token: Token): string {
  return token.kind === "installation"
    ? "Resource not accessible by integration"
    : "Resource not accessible by personal access token";
}
