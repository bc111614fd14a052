import type { Problem } from "../model/problem.js";
import type { ProjectAddress } from "../model/settings.js";
import {
  EMPTY_READ_TOKEN,
  hasStatus,
  inputOf,
  isWorkflowToken,
  problem,
  type ReadAccess,
  refusalOf,
  tokenRejected,
  wordsOf,
} from "./diagnosis.js";
import { type GraphqlError, GraphqlFailure } from "./graphql.js";

const PROJECTS_TOKEN =
  "the token of a GitHub App (with `permission-organization-projects: read`), a fine-grained one with Projects: read for the organization, or a classic one with the scope read:project";

/** Why a board could not be read, from the errors that GitHub gave; `errors` is empty when it gave plain nothing. */
export function diagnoseProject(
  project: ProjectAddress,
  errors: GraphqlError[],
  access: ReadAccess,
): Problem {
  const has = (test: (error: GraphqlError) => boolean) => errors.some(test);
  if (has((error) => error.extensions?.saml_failure === true)) return samlProject(project, access);
  if (has((error) => error.type === "INSUFFICIENT_SCOPES")) return scopeMissing(project, access);
  // A query that a server refuses for its schema has errors without a type.
  if (has((error) => error.type === undefined && /projectV2/i.test(error.message))) {
    return projectsUnsupported(project);
  }
  if (has((error) => error.type === "FORBIDDEN")) return forbiddenProject(project, errors, access);
  const unknown = errors.find((error) => error.type !== "NOT_FOUND");
  return unknown ? unreadProject(project, unknown.message) : missingProject(project, access);
}

/** Why a board could not be read, from what asking for it threw. */
export function projectFailure(project: ProjectAddress, error: unknown, access: ReadAccess): Problem {
  if (error instanceof GraphqlFailure) return diagnoseProject(project, error.errors, access);
  if (!hasStatus(error, 401)) return unreadProject(project, wordsOf(error));
  const { message, code } = tokenRejected(inputOf(access));
  return problem(code, `The board ${project.url} was not read.`, message);
}

/** The problem of a board whose owner GitHub does not know. */
export function ownerMissing(project: ProjectAddress): Problem {
  return notRead(
    project,
    "project-owner-missing",
    `there is no organization or user ${project.owner}`,
    "Check the name in the input project: copy the board's address from the browser.",
  );
}

function notRead(project: ProjectAddress, code: string, reason: string, hint: string): Problem {
  return problem(code, `The board ${project.url} was not read: ${reason}.`, hint);
}

function unreadProject(project: ProjectAddress, words: string): Problem {
  return notRead(project, "project-unreadable", words.replace(/\.$/, ""), "Run the workflow again.");
}

function scopeMissing(project: ProjectAddress, access: ReadAccess): Problem {
  return notRead(
    project,
    "project-scope-missing",
    `${inputOf(access)} lacks the scope read:project`,
    "Add the scope to the classic token, in its settings; the secret stays the same.",
  );
}

function projectsUnsupported(project: ProjectAddress): Problem {
  return notRead(
    project,
    "project-unsupported",
    "this GitHub server has no Projects of the new kind",
    "Leave the input project empty on this server, or update it.",
  );
}

function missingProject(project: ProjectAddress, access: ReadAccess): Problem {
  if (isWorkflowToken(access)) return needsToken(project);
  return notRead(
    project,
    "project-missing",
    `${project.owner} has no project number ${project.number}, or ${inputOf(access)} may not see it`,
    `Check the number in the input project. If it is right: ${tokenAdvice(project, access)}.`,
  );
}

function forbiddenProject(project: ProjectAddress, errors: GraphqlError[], access: ReadAccess): Problem {
  if (isWorkflowToken(access)) return needsToken(project);
  return notRead(
    project,
    "project-forbidden",
    `${inputOf(access)} has no access to projects of ${project.owner}${refusalOf(errors)}`,
    `To mend it: ${tokenAdvice(project, access)}.`,
  );
}

/** `github.token` cannot be given the permission: it has no key for projects. */
function needsToken(project: ProjectAddress): Problem {
  const [owner, token] =
    project.ownerKind === "organization"
      ? ["an organization", PROJECTS_TOKEN]
      : ["a user", "a classic token with the scope read:project; other kinds cannot read a user's projects"];
  return notRead(
    project,
    "project-needs-token",
    `github.token cannot read projects of ${owner}`,
    `${EMPTY_READ_TOKEN}: give it ${token}.`,
  );
}

/** What a token of this kind needs, to go after a colon. */
function tokenAdvice(project: ProjectAddress, access: ReadAccess): string {
  if (project.ownerKind === "user") {
    return `only a classic token with the scope read:project can read a user's projects, so give ${inputOf(access)} one`;
  }
  switch (access.tokenKind) {
    case "installation":
      return "the GitHub App needs the organization permission Projects: read, and the step that makes its token `permission-organization-projects: read`";
    case "fine-grained":
      return `a fine-grained token needs ${project.owner} as its resource owner, Projects: read among its organization permissions, and the organization's approval`;
    case "classic":
      return "a classic token needs the scope read:project, and its user access to the project";
    default:
      return `give ${inputOf(access)} ${PROJECTS_TOKEN}`;
  }
}

function samlProject(project: ProjectAddress, access: ReadAccess): Problem {
  return notRead(
    project,
    "project-saml",
    `${project.owner} protects it by SAML single sign-on, which ${inputOf(access)} has not passed`,
    `Authorize the token for ${project.owner}: in the settings of the token, under Configure SSO.`,
  );
}
