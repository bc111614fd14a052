/** The longest time worth waiting for a limit to reset, in seconds. */
export const LONGEST_WAIT = 300;
/** GitHub asks to wait a minute when it refuses without saying for how long. */
const UNKNOWN_WAIT = 60;
/** Cap of the growing delay between tries, in seconds. */
const LONGEST_BACKOFF = 20;

/** The parts of an answer that tell whether to try again. */
export interface Answer {
  /** 0 where none came: reset, timeout, no such host. */
  status: number;
  headers: Record<string, string | number | undefined>;
  data: unknown;
}

/**
 * A failure that may pass.
 * - `refused`: over a rate limit. Nothing happened, so anything may be sent again, after `wait` seconds.
 * - `lost`: the answer did not arrive whole. The request may have had its effect.
 */
export type PassingFailure = { kind: "refused"; wait: number } | { kind: "lost"; message: string };

/** GitHub's answer did not arrive, or not whole, and trying again did not help. A write may have had its effect. */
export class LostAnswerError extends Error {
  override readonly name = "LostAnswerError";
}

/** Whether a write that failed so may still have had its effect: look for it before writing again. */
export function isAmbiguous(error: unknown): boolean {
  return error instanceof LostAnswerError;
}

/**
 * What is wrong with an answer and may pass; null for an answer to take as it is, also when it is an error for good
 * (404, or 403 that is no limit).
 * @param now seconds since 1970, to compare `x-ratelimit-reset` with.
 */
export function passingFailureOf(answer: Answer, now: number): PassingFailure | null {
  const { status, data } = answer;
  if (status === 0) return { kind: "lost", message: "the connection failed or timed out" };
  if (status >= 500 || status === 408) return { kind: "lost", message: `status ${status}` };
  if (isRateLimit(answer)) return { kind: "refused", wait: secondsToWait(answer.headers, now) };
  // Everything asked for is JSON: text is an error page, or JSON that broke off.
  if (status === 200 || status === 201) {
    if (typeof data !== "object" || data === null) return { kind: "lost", message: "the answer broke off" };
    if (isUnfinished(data)) return { kind: "lost", message: "the query was too large for GitHub" };
  }
  return null;
}

/** Seconds before try number `attempt` (1 is the first repetition) after a lost answer: doubling, with jitter. */
export function backoff(attempt: number): number {
  return Math.min(LONGEST_BACKOFF, 2 ** (attempt - 1)) * (0.5 + Math.random());
}

function isRateLimit({ status, headers, data }: Answer): boolean {
  if (status === 200) return typesOf(data).some((type) => type === "RATE_LIMITED" || type === "RATE_LIMIT");
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers["retry-after"] !== undefined ||
    String(headers["x-ratelimit-remaining"]) === "0" ||
    /rate limit|abuse detection/i.test(typeof data === "string" ? data : textOf(data, "message"))
  );
}

/** A query that GitHub cut off, with status 200: for its time, without data; for its size, with a part of it. */
function isUnfinished(data: object): boolean {
  if (typesOf(data).includes("RESOURCE_LIMITS_EXCEEDED")) return true;
  const hasData = "data" in data && data.data;
  return (
    !hasData && errorsIn(data).some((error) => textOf(error, "message").startsWith("Something went wrong"))
  );
}

function secondsToWait(headers: Answer["headers"], now: number): number {
  const after = Number(headers["retry-after"]);
  if (Number.isFinite(after)) return after;
  const reset = Number(headers["x-ratelimit-reset"]);
  // A second more, since the reset is given in whole seconds.
  if (String(headers["x-ratelimit-remaining"]) === "0" && reset > 0) return Math.max(0, reset - now) + 1;
  return UNKNOWN_WAIT;
}

function typesOf(data: unknown): string[] {
  return errorsIn(data).map((error) => textOf(error, "type"));
}

function errorsIn(data: unknown): unknown[] {
  return typeof data === "object" && data !== null && "errors" in data && Array.isArray(data.errors)
    ? data.errors
    : [];
}

function textOf(value: unknown, key: string): string {
  if (typeof value !== "object" || value === null) return "";
  const text: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof text === "string" ? text : "";
}
