import type { Problem } from "../model/problem.js";
import type { ProjectAddress } from "../model/settings.js";
import { hasStatus, problem, type ReadAccess, tokenRejected, wordsOf } from "./diagnosis.js";
import { type GraphqlError, GraphqlFailure } from "./graphql.js";

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
  return unreadProject(project, wordsOf(error));
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
