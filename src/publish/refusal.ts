import { UserError } from "../errors.js";
import { LostAnswerError } from "../github/retry.js";

/** The HTTP status of an error of Octokit's; null when there was no answer. */
export function statusOf(error: unknown): number | null {
  return error instanceof Error && "status" in error && typeof error.status === "number"
    ? error.status
    : null;
}

/** Whether GitHub found the values of a write wrong (422): nothing was written. */
export function isInvalid(error: unknown): boolean {
  return statusOf(error) === 422;
}

/** Whether GitHub counts more characters in a body than it takes: nothing was written. */
export function isBodyTooLong(error: unknown): boolean {
  return isInvalid(error) && /\bbody is too long\b/.test(messageOf(error));
}

/** Why a write failed, as a sentence. No message of Octokit's holds a request, and so none holds a token. */
export function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof LostAnswerError) return "GitHub gave no answer.";
  const message = messageOf(error);
  return `GitHub said: ${message}${/[.!?]$/.test(message) ? "" : "."}`;
}

/**
 * GitHub's own words. GraphQL's stand in `errors`, and the message around them says only that there are some; REST's end
 * with the address of a manual page, which is left out.
 */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const errors: unknown = "errors" in error ? error.errors : null;
  const messages = Array.isArray(errors) ? errors.flatMap((one) => wordsIn(one)) : [];
  return messages.length > 0 ? messages.join("; ") : error.message.replace(/ - https:\/\/\S*$/, "");
}

function wordsIn(error: unknown): string[] {
  const hasMessage = typeof error === "object" && error !== null && "message" in error;
  return hasMessage && typeof error.message === "string" ? [error.message] : [];
}

/**
 * Why the report itself could not be written, for whoever set up the workflow; errors that are no answer of GitHub's are
 * given back as they are.
 * @param repository `owner/repo` that the report is for.
 * @param issue number of the report that was to be updated; null: it was to be created.
 */
export function refusalOf(error: unknown, repository: string, issue: number | null): unknown {
  if (error instanceof LostAnswerError) return lostAnswer(repository, issue);
  const status = statusOf(error);
  if (status === null) return error;
  switch (status) {
    case 401:
      return new UserError(
        "GitHub does not accept github-token (401): it has expired or was revoked; store a new one, or leave the input out to use the workflow's own.",
        "token-rejected",
      );
    case 403:
    case 404:
      return notWritable(error, repository, issue);
    case 410:
      return issue === null ? issuesDisabled(repository) : reportGone(issue);
    default:
      return new UserError(
        `The report could not be ${issue === null ? "opened in" : `written to #${issue} of`} ${repository} (${status}). ${reasonOf(error)}`,
        "report-refused",
      );
  }
}

function lostAnswer(repository: string, issue: number | null): UserError {
  return new UserError(
    issue === null
      ? `GitHub did not answer when the report was to be opened in ${repository}: run the workflow again, which looks first whether it is there.`
      : `GitHub did not answer when the report #${issue} of ${repository} was to be updated: run the workflow again.`,
    "report-unconfirmed",
  );
}

function notWritable(error: unknown, repository: string, issue: number | null): UserError {
  const message = messageOf(error);
  if (/\barchived\b/.test(message)) {
    return new UserError(
      `${repository} is archived, so no report can be written there: unarchive it, or run the workflow in another repository.`,
      "repository-archived",
    );
  }
  if (statusOf(error) === 404 && issue !== null) return reportGone(issue);
  return new UserError(
    `github-token may not write issues in ${repository} (${message}): give the job \`permissions: issues: write\`, or the token write access to issues there.`,
    "issues-not-writable",
  );
}

function issuesDisabled(repository: string): UserError {
  return new UserError(
    `Issues are turned off in ${repository}: turn them on in its settings, under Features, so that the report has a place.`,
    "issues-disabled",
  );
}

function reportGone(issue: number): UserError {
  return new UserError(
    `The report #${issue} was deleted or moved while it was to be updated: run the workflow again, which opens a new one.`,
    "report-gone",
  );
}
