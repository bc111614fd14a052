import { UserError } from "../errors.js";
import type { Problem } from "../model/problem.js";
import type { GraphqlError } from "./graphql.js";

/** What a token is, by its prefix; `installation` is `github.token`, or a GitHub App's. */
export type TokenKind = "installation" | "classic" | "fine-grained" | "unknown";

/** The token that reads, as far as it explains a failure. */
export interface ReadAccess {
  /** Whether `read-token` was given; `github-token` reads otherwise. */
  readTokenGiven: boolean;
  tokenKind: TokenKind;
}

/** The input that the reading token came from. */
export function inputOf({ readTokenGiven }: ReadAccess): "read-token" | "github-token" {
  return readTokenGiven ? "read-token" : "github-token";
}

/** Whether the workflow's own token reads, as far as can be told: then a missing `read-token` may explain a failure. */
export function isWorkflowToken({ readTokenGiven, tokenKind }: ReadAccess): boolean {
  return !readTokenGiven && (tokenKind === "installation" || tokenKind === "unknown");
}

/** The words for a `read-token` that is not there, to go on with what to give it. */
export const EMPTY_READ_TOKEN = "read-token is empty (a secret that does not exist is empty too)";

/** GitHub's own words for a refusal: they tell an IP allow list from a missing permission. */
export function refusalOf(errors: GraphqlError[]): string {
  const words = errors.find(({ type }) => type === "FORBIDDEN")?.message;
  return words ? ` (GitHub says: ${words})` : "";
}

/** The kind of a token. Its prefixes are GitHub's: https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/ */
export function tokenKindOf(token: string): TokenKind {
  if (token.startsWith("ghs_")) return "installation";
  if (token.startsWith("ghp_")) return "classic";
  return token.startsWith("github_pat_") ? "fine-grained" : "unknown";
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
  return new UserError(
    `GitHub did not answer for ${what} (${wordsOf(error)}): nothing was written, run the workflow again.`,
    "github-unreachable",
  );
}

/** A problem that belongs to no file. */
export function problem(code: string, message: string, hint: string): Problem {
  return { code, message, hint, path: null, line: null };
}

/** What went wrong, in a few words: of an HTTP answer its status, as its text may be a whole page. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "status" in error ? `status ${error.status}` : error.message;
}

/** Whether GitHub answered with this HTTP status. */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof Error && "status" in error && error.status === status;
}
