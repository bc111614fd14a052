import { UserError } from "../errors.js";
import type { Problem } from "../model/problem.js";
import { hasStatus, problem, refusalOf, tokenRejected, unreachable } from "./diagnosis.js";
import { type GraphqlError, GraphqlFailure } from "./graphql.js";

/** The mistake behind issues that `github-token` could not read; null when GitHub just did not answer. */
export function historyError(repository: string, error: unknown): UserError | null {
  if (hasStatus(error, 401)) return tokenRejected("github-token");
  return error instanceof GraphqlFailure ? historyFailure(repository, error.errors) : null;
}

/** The mistake behind errors on the issues of the report's repository. */
export function historyFailure(repository: string, errors: GraphqlError[]): UserError {
  if (errors.some(({ type, path }) => type === "NOT_FOUND" && path?.length === 1)) {
    return new UserError(
      `There is no repository ${repository} that github-token can see: the report goes to the workflow's own repository, so leave github-token out, or give it a token that can write issues there.`,
      "report-repository-missing",
    );
  }
  if (errors.some(({ type }) => type === "FORBIDDEN")) {
    return new UserError(
      `github-token may not read the issues of ${repository}${refusalOf(errors)}: give the job \`permissions: issues: write\`, or the token write access to Issues there.`,
      "issues-forbidden",
    );
  }
  return unreachable(`the issues of ${repository}`, errors[0]?.message ?? "an empty answer");
}

/** A repository whose issues are turned off. */
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
    "Give github-token a token of an actor that creates fewer issues, such as a GitHub App of its own.",
  );
}
