import { UserError } from "../errors.js";
import { statusOf } from "./issues.js";

/** Whether GitHub found the values of a write wrong (422): nothing was written. */
export function isInvalid(error: unknown): boolean {
  return statusOf(error) === 422;
}

/** What an error says, as the end of a sentence. Octokit's messages hold no request and so no token. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ""] = message.split("\n");
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

/**
 * Why GitHub refused the report, for whoever set up the workflow; other errors are given back as they are.
 * @param repository `owner/repo` that the report is for.
 */
export function explainRefusal(error: unknown, repository: string): unknown {
  switch (statusOf(error)) {
    case 401:
      return new UserError(
        "GitHub does not accept github-token (401): it is expired or revoked; store a new one, or leave the input out to use the workflow's own.",
        "token-refused",
      );
    case 403:
    case 404:
      return new UserError(
        `github-token may not write issues in ${repository}; give the job "permissions: issues: write", or the token write access to Issues there.`,
        "issues-not-writable",
      );
    case 410:
      return new UserError(
        `Issues are turned off in ${repository}; turn them on in its settings, or run the action in a repository that has them.`,
        "issues-disabled",
      );
    default:
      return error;
  }
}
