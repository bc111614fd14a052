import { UserError } from "../errors.js";
import type { Problem } from "../model/problem.js";
import type { ProjectAddress } from "../model/settings.js";
import { type GraphqlError, GraphqlFailure } from "./graphql.js";

/** What a token is, by its prefix; `installation` is `github.token`, or a GitHub App's. */
export type TokenKind = "installation" | "classic" | "fine-grained" | "unknown";

/** The token that reads, as far as it explains a failure. */
export interface ReadAccess {
  /** Whether `read-token` was given; `github-token` reads otherwise. */
  readTokenGiven: boolean;
  tokenKind: TokenKind;
}

/** The kind of a token. Its prefixes are GitHub's: https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/ */
export function tokenKindOf(token: string): TokenKind {
  if (token.startsWith("ghs_")) return "installation";
  if (token.startsWith("ghp_")) return "classic";
  return token.startsWith("github_pat_") ? "fine-grained" : "unknown";
}

const PROJECTS_TOKEN =
  "a GitHub App's token (with `permission-organization-projects: read`), a fine-grained one with Projects: read for the organization, or a classic one with the scope read:project";
const NOT_GIVEN = "read-token is empty (so is a secret that does not exist): give it ";

/** Why a board could not be read, from the errors that GitHub gave; `errors` is empty when it gave plain nothing. */
export function diagnoseProject(
  project: ProjectAddress,
  errors: GraphqlError[],
  access: ReadAccess,
): Problem {
  const find = (test: (error: GraphqlError) => boolean) => errors.find(test);
  if (find((error) => error.extensions?.saml_failure === true)) return samlProject(project);
  if (find((error) => error.type === "INSUFFICIENT_SCOPES")) {
    return problem(
      "project-scope-missing",
      `The board ${project.url} was not read: the token lacks the scope read:project.`,
      "Add the scope read:project to the classic token in its settings; the secret stays the same.",
    );
  }
  if (find((error) => error.type === undefined && /projectV2|ProjectV2/.test(error.message))) {
    return problem(
      "project-unsupported",
      `The board ${project.url} was not read: this GitHub server has no Projects of the new kind.`,
      "Leave the input project empty on this server, or update it.",
    );
  }
  if (find((error) => error.type === "FORBIDDEN")) return forbiddenProject(project, access);
  const unknown = find((error) => error.type !== "NOT_FOUND");
  if (unknown) return unreadProject(project, unknown.message);
  return missingProject(project, access);
}

/** Why a board could not be read, from what asking for it threw. */
export function projectFailure(project: ProjectAddress, error: unknown, access: ReadAccess): Problem {
  if (error instanceof GraphqlFailure) return diagnoseProject(project, error.errors, access);
  if (hasStatus(error, 401)) {
    const { message } = tokenRejected(access.readTokenGiven ? "read-token" : "github-token");
    return problem("token-rejected", `The board ${project.url} was not read.`, message);
  }
  return unreadProject(project, error instanceof Error ? error.message : String(error));
}

function unreadProject(project: ProjectAddress, words: string): Problem {
  return problem(
    "project-unreadable",
    `The board ${project.url} was not read: ${words}.`,
    "Run the workflow again.",
  );
}

/** The problem of a board whose owner GitHub does not know. */
export function ownerMissing(project: ProjectAddress): Problem {
  return problem(
    "project-owner-missing",
    `The board ${project.url} was not read: there is no organization or user ${project.owner}.`,
    "Check the name in the input project: copy the board's address from the browser.",
  );
}

function missingProject(project: ProjectAddress, access: ReadAccess): Problem {
  if (!access.readTokenGiven) return needsToken(project);
  const named = `${project.owner} has no project number ${project.number}, or the token may not see it`;
  return problem(
    "project-missing",
    `The board ${project.url} was not read: ${named}.`,
    `Check the number in the input project. If it is right, read-token must be able to read projects: ${tokenAdvice(project, access)}.`,
  );
}

function forbiddenProject(project: ProjectAddress, access: ReadAccess): Problem {
  if (!access.readTokenGiven) return needsToken(project);
  return problem(
    "project-forbidden",
    `The board ${project.url} was not read: the token has no access to projects of ${project.owner}.`,
    `Give read-token that access: ${tokenAdvice(project, access)}.`,
  );
}

/** `github.token` cannot be given the permission: it has no key for projects. */
function needsToken(project: ProjectAddress): Problem {
  const isOrganization = project.ownerKind === "organization";
  return problem(
    "project-needs-token",
    `The board ${project.url} was not read: github.token cannot read projects of ${isOrganization ? "an organization" : "a user"}.`,
    isOrganization
      ? `${NOT_GIVEN}${PROJECTS_TOKEN}.`
      : `${NOT_GIVEN}a classic token with the scope read:project; other kinds cannot read a user's projects.`,
  );
}

function tokenAdvice(project: ProjectAddress, { tokenKind }: ReadAccess): string {
  if (project.ownerKind === "user") return "for a user's project only a classic token with read:project can";
  switch (tokenKind) {
    case "installation":
      return "the GitHub App needs the organization permission Projects: read, and its token `permission-organization-projects: read`";
    case "fine-grained":
      return `a fine-grained token needs ${project.owner} as resource owner, Projects: read among its organization permissions, and the organization's approval`;
    case "classic":
      return "a classic token needs the scope read:project, and its user access to the project";
    default:
      return `it can be ${PROJECTS_TOKEN}`;
  }
}

function samlProject(project: ProjectAddress): Problem {
  return problem(
    "project-saml",
    `The board ${project.url} was not read: ${project.owner} protects it by SAML single sign-on, which the token has not passed.`,
    `Authorize the token for ${project.owner}: in the settings of the token, under Configure SSO.`,
  );
}

/**
 * The mistake behind a repository that could not be read.
 * @param input the input that names it: `notes-repository`, or `github-token` for the report's own.
 */
export function repositoryError(repository: string, error: unknown, access: ReadAccess): UserError | null {
  if (hasStatus(error, 401)) return tokenRejected(access.readTokenGiven ? "read-token" : "github-token");
  if (!(error instanceof GraphqlFailure)) return null;
  return repositoryFailure(repository, error.errors, access);
}

/** The mistake behind errors on a repository; null when they are no mistake that its users can mend. */
export function repositoryFailure(
  repository: string,
  errors: GraphqlError[],
  access: ReadAccess,
): UserError | null {
  const token = access.readTokenGiven ? "read-token" : "github-token";
  if (errors.some((error) => error.extensions?.saml_failure === true)) {
    return new UserError(
      `The repository ${repository} is protected by SAML single sign-on: authorize ${token} for its organization, in the settings of the token under Configure SSO.`,
      "repository-saml",
    );
  }
  if (errors.some((error) => error.type === "FORBIDDEN")) {
    return new UserError(
      `${token} may not read the repository ${repository}: give it Contents: read there (\`permissions: contents: read\` for github.token).`,
      "repository-forbidden",
    );
  }
  if (!errors.some((error) => error.type === "NOT_FOUND")) return null;
  const hint = access.readTokenGiven
    ? "check the name, and that read-token may read it if it is private"
    : "check the name; if it is private, github.token cannot read it: read-token is empty (so is a secret that does not exist), give it a token that can";
  return new UserError(
    `There is no repository ${repository} that ${token} can see: ${hint}.`,
    "repository-missing",
  );
}

/** The mistake behind issues that `github-token` could not read; null when GitHub just did not answer. */
export function historyError(repository: string, error: unknown): UserError | null {
  if (hasStatus(error, 401)) return tokenRejected("github-token");
  return error instanceof GraphqlFailure ? historyFailure(repository, error.errors) : null;
}

/** The mistake behind errors on the issues of the report's repository. */
export function historyFailure(repository: string, errors: GraphqlError[]): UserError {
  if (errors.some((error) => error.type === "NOT_FOUND")) {
    return new UserError(
      `There is no repository ${repository} that github-token can see: the report goes to the workflow's own repository, so leave github-token empty or give a token that can write issues there.`,
      "report-repository-missing",
    );
  }
  const words = errors.some((error) => error.type === "FORBIDDEN")
    ? ""
    : ` (${errors[0]?.message ?? "no answer"})`;
  return new UserError(
    `github-token may not read the issues of ${repository}${words}: give the job \`permissions: issues: write\`.`,
    "issues-forbidden",
  );
}

export function issuesDisabled(repository: string): UserError {
  return new UserError(
    `Issues are turned off in ${repository}: turn them on in its settings, under Features, so that the report has a place.`,
    "issues-disabled",
  );
}

/** Earlier reports may lie beyond the issues that were looked at. */
export function historyIncomplete(repository: string, seen: number): Problem {
  return problem(
    "history-incomplete",
    `Earlier reports were looked for among the newest ${seen} issues that github-token's actor created in ${repository} only.`,
    "Give github-token of an actor that creates fewer issues, so that earlier reports are found.",
  );
}

/** GitHub did not accept a token at all. */
export function tokenRejected(input: "read-token" | "github-token"): UserError {
  return new UserError(
    `GitHub does not accept ${input}: it has expired, was revoked or was not copied whole; make a new one and store it in the secret.`,
    "token-rejected",
  );
}

/** GitHub could not be reached, or answered nothing but errors, for what the run cannot do without. */
export function unreachable(what: string, error: unknown): UserError {
  const words = error instanceof Error ? error.message : String(error);
  return new UserError(
    `GitHub did not answer for ${what} (${words}): nothing was written, run the workflow again.`,
    "github-unreachable",
  );
}

export function emptyRepository(repository: string): UserError {
  return new UserError(
    `The repository ${repository} is empty: put meeting notes into it, or name another one in notes-repository.`,
    "repository-empty",
  );
}

export function refMissing(repository: string, ref: string, defaultBranch: string | null): UserError {
  const branch = defaultBranch === null ? "" : `; its default branch is ${defaultBranch}`;
  return new UserError(
    `notes-ref: ${repository} has no branch, tag or commit "${ref}"${branch}.`,
    "notes-ref-missing",
  );
}

/** How many folders a message lists. */
const FOLDERS_SHOWN = 5;

/** No file matches `notes-path`: names the folders with the most Markdown files, which may be the ones that were meant. */
export function noNotes(repository: string, globs: string[], paths: string[]): UserError {
  const counts = new Map<string, number>();
  for (const path of paths.filter((candidate) => /\.(md|markdown)$/i.test(candidate))) {
    const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "the top folder";
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const folders = [...counts].sort(([, left], [, right]) => right - left).slice(0, FOLDERS_SHOWN);
  const has =
    folders.length === 0
      ? "it holds no Markdown file at all"
      : `Markdown is in ${folders.map(([folder, count]) => `${folder} (${count})`).join(", ")}`;
  return new UserError(
    `notes-path: no file of ${repository} matches ${globs.join(", ")}; ${has}.`,
    "notes-path-empty",
  );
}

/** A problem that belongs to no file. */
export function problem(code: string, message: string, hint: string): Problem {
  return { code, message, hint, path: null, line: null };
}

/** Whether GitHub answered with this HTTP status. */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof Error && "status" in error && error.status === status;
}
