import { UserError } from "../errors.js";
import type { Problem } from "../model/problem.js";
import {
  EMPTY_READ_TOKEN,
  hasStatus,
  inputOf,
  isWorkflowToken,
  problem,
  type ReadAccess,
  refusalOf,
  tokenRejected,
} from "./diagnosis.js";
import { type GraphqlError, GraphqlFailure } from "./graphql.js";

/** The mistake behind what reading the notes' repository threw; null when its users cannot mend it. */
export function repositoryError(repository: string, error: unknown, access: ReadAccess): UserError | null {
  if (hasStatus(error, 401)) return tokenRejected(inputOf(access));
  if (hasStatus(error, 403)) return repositoryForbidden(repository, access, "");
  return error instanceof GraphqlFailure ? repositoryFailure(repository, error.errors, access) : null;
}

/** The mistake behind the errors of a query for the notes' repository; null when its users cannot mend it. */
export function repositoryFailure(
  repository: string,
  errors: GraphqlError[],
  access: ReadAccess,
): UserError | null {
  if (errors.some((error) => error.extensions?.saml_failure === true)) {
    return new UserError(
      `The repository ${repository} is protected by SAML single sign-on: authorize ${inputOf(access)} for its organization, in the settings of the token under Configure SSO.`,
      "repository-saml",
    );
  }
  if (errors.some((error) => error.type === "FORBIDDEN")) {
    return repositoryForbidden(repository, access, refusalOf(errors));
  }
  return errors.some((error) => error.type === "NOT_FOUND") ? repositoryMissing(repository, access) : null;
}

function repositoryForbidden(repository: string, access: ReadAccess, words: string): UserError {
  const permission = isWorkflowToken(access)
    ? "give the job `permissions: contents: read`"
    : "give the token Contents: read there";
  return new UserError(
    `${inputOf(access)} may not read the repository ${repository}${words}: ${permission}.`,
    "repository-forbidden",
  );
}

function repositoryMissing(repository: string, access: ReadAccess): UserError {
  const hint = isWorkflowToken(access)
    ? `if it is private, github.token cannot read it, and ${EMPTY_READ_TOKEN}: give it a token that can`
    : `if it is private, give ${inputOf(access)} a token that may read it`;
  return new UserError(
    `There is no repository ${repository} that ${inputOf(access)} can see: check the name in notes-repository; ${hint}.`,
    "repository-missing",
  );
}

/** A repository without any commit. */
export function emptyRepository(repository: string): UserError {
  return new UserError(
    `The repository ${repository} is empty: put meeting notes into it, or name another one in notes-repository.`,
    "repository-empty",
  );
}

/** A `notes-ref` that names no commit. */
export function refMissing(repository: string, ref: string, defaultBranch: string | null): UserError {
  const branch = defaultBranch === null ? "" : `, which is ${defaultBranch}`;
  return new UserError(
    `notes-ref: ${repository} has no branch, tag or commit "${ref}"; name one that it has, or leave notes-ref empty for the default branch${branch}.`,
    "notes-ref-missing",
  );
}

/** A folder with more entries than GitHub lists. */
export function folderIncomplete(repository: string, folder: string): Problem {
  return problem(
    "notes-folder-incomplete",
    `The folder ${folder === "" ? "at the top" : folder} of ${repository} holds more than GitHub lists, so notes in it may be missing here.`,
    "Move the notes into a folder of their own, and name it in notes-path.",
  );
}
