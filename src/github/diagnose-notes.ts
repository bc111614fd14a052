import { UserError } from "../errors.js";
import { hasStatus, type ReadAccess, tokenRejected } from "./diagnosis.js";
import { type GraphqlError, GraphqlFailure } from "./graphql.js";

/** The mistake behind what reading the notes' repository threw; null when its users cannot mend it. */
export function repositoryError(repository: string, error: unknown, access: ReadAccess): UserError | null {
  if (hasStatus(error, 401)) return tokenRejected(access.readTokenGiven ? "read-token" : "github-token");
  if (!(error instanceof GraphqlFailure)) return null;
  return repositoryFailure(repository, error.errors, access);
}

/** The mistake behind the errors of a query for the notes' repository; null when its users cannot mend it. */
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

/** A repository without any commit. */
export function emptyRepository(repository: string): UserError {
  return new UserError(
    `The repository ${repository} is empty: put meeting notes into it, or name another one in notes-repository.`,
    "repository-empty",
  );
}

/** A `notes-ref` that names no commit. */
export function refMissing(repository: string, ref: string, defaultBranch: string | null): UserError {
  const branch = defaultBranch === null ? "" : `; its default branch is ${defaultBranch}`;
  return new UserError(
    `notes-ref: ${repository} has no branch, tag or commit "${ref}"${branch}.`,
    "notes-ref-missing",
  );
}
