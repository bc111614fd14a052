import { setTimeout as delay } from "node:timers/promises";
import { getOctokit } from "@actions/github";
import { UserError } from "../errors.js";
import {
  type Answer,
  backoff,
  LONGEST_WAIT,
  LostAnswerError,
  type PassingFailure,
  passingFailureOf,
} from "./retry.js";
import type { Traffic } from "./traffic.js";

/** Octokit with its REST methods and `graphql`, made patient by {@link createClient}. */
export type Client = ReturnType<typeof getOctokit>;

export interface ClientOptions {
  token: string;
  /** The input that the token came from, for messages. */
  tokenInput: "github-token" | "read-token";
  /** `GITHUB_API_URL`. */
  apiUrl: string;
  /** `GITHUB_GRAPHQL_URL`; it ends in `/graphql`. */
  graphqlUrl: string;
  traffic: Traffic;
  /** How long a try may take, in milliseconds. */
  timeout?: number;
  /** How many milliseconds a second of waiting lasts: 1,000. Tests shorten it. */
  second?: number;
}

/** How often a request is repeated. A request may say otherwise for lost answers: `request: { retries: 0 }`. */
const RETRIES = 3;

/**
 * A client for one token that gives a try 30 seconds, repeats what may pass, and honours `retry-after` and
 * `x-ratelimit-reset`.
 *
 * An answer that was lost (5xx, error page, JSON that breaks off, reset, timeout) is asked for again only where that
 * cannot do a thing twice: a REST POST and a GraphQL mutation fail at once with {@link LostAnswerError}, and whoever
 * writes looks before trying again, unless they say that twice is no more than once: `request: { isRepeatable: true }`.
 * A rate limit had no effect, so all requests wait for it.
 *
 * `@octokit/plugin-retry` is not used: it repeats POST, knows no GraphQL limits (status 200), takes JSON that breaks
 * off for an answer, never repeats 403, and does not read `retry-after`.
 * @throws UserError `token-malformed` when no header can carry the token.
 */
export function createClient(options: ClientOptions): Client {
  const { token, tokenInput, apiUrl, graphqlUrl } = options;
  // Checked here, since the message of a refused header would quote the token.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UserError(
      `${tokenInput} is no token: it is empty or holds spaces, line breaks or characters beyond ASCII; store the secret again without them.`,
      "token-malformed",
    );
  }
  const client = getOctokit(token, {
    baseUrl: apiUrl.replace(/\/$/, ""),
    userAgent: "roadmap-report",
    // Octokit would print failures itself, to a log that runner commands can hide in.
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  client.hook.wrap("request", (send, request) => {
    const attempt = async (signal: AbortSignal) => {
      // The hook that adds the token is bound to this very object: a changed copy would not reach it.
      request.request = { ...request.request, signal };
      return send(request);
    };
    return sendPatiently(attempt, request, options);
  });
  client.graphql = client.graphql.defaults({ baseUrl: graphqlUrl.replace(/\/graphql\/?$/, "") });
  return client;
}

/** What tells one request from another. */
interface SentRequest {
  method: string;
  url: string;
  request?: object;
  /** Only GraphQL has one. */
  query?: unknown;
}

async function sendPatiently<T extends Answer>(
  send: (signal: AbortSignal) => Promise<T>,
  request: SentRequest,
  options: ClientOptions,
): Promise<T> {
  const { traffic, second = 1000 } = options;
  const { retries = RETRIES } = (request.request ?? {}) as { retries?: number };
  for (let attempt = 1; ; attempt++) {
    const { answer, error, failure } = await traffic.through(() => sendOnce(send, request, options));
    if (failure === null) {
      if (answer) return answer;
      throw error;
    }
    if (failure.kind === "refused") {
      if (failure.wait > LONGEST_WAIT || attempt > RETRIES) {
        throw rateLimited(options.tokenInput, failure.wait);
      }
    } else {
      if (attempt > retries || !isRepeatable(request)) {
        throw new LostAnswerError(`${request.method} ${pathOf(request)}: ${failure.message}`);
      }
      await delay(backoff(attempt) * second);
    }
    traffic.retries++;
  }
}

/** What one try gave. */
interface Sent<T> {
  answer: T | undefined;
  /** What Octokit threw instead of giving an answer. */
  error: unknown;
  /** Null for an answer, or an error, to take as it is. */
  failure: PassingFailure | null;
}

/** One try; when GitHub refuses it for a limit that soon resets, no other is sent until then. */
async function sendOnce<T extends Answer>(
  send: (signal: AbortSignal) => Promise<T>,
  request: SentRequest,
  { traffic, timeout = 30_000, second = 1000 }: ClientOptions,
): Promise<Sent<T>> {
  if (request.query === undefined) traffic.rest++;
  else traffic.graphql++;
  const sent = await send(AbortSignal.timeout(timeout)).then(
    (answer) => ({ answer, error: undefined }),
    (error: unknown) => ({ answer: undefined, error }),
  );
  const answer = sent.answer ?? answerIn(sent.error);
  traffic.points += costOf(answer.data);
  const failure = passingFailureOf(answer, Date.now() / 1000);
  if (failure?.kind === "refused" && failure.wait <= LONGEST_WAIT) {
    traffic.pause(failure.wait * (1 + Math.random() / 10) * second);
  }
  return { ...sent, failure };
}

/** The answer that an error of Octokit's carries; status 0 where none came. */
function answerIn(error: unknown): Answer {
  if (!(error instanceof Error) || !("status" in error)) throw error;
  const { response } = error as { response?: Answer };
  return response ?? { status: 0, headers: {}, data: null };
}

/** Whether sending it twice does no more than sending it once; a POST may say so itself. */
function isRepeatable(request: SentRequest): boolean {
  if (request.method !== "POST") return true;
  if (request.request && "isRepeatable" in request.request) return request.request.isRepeatable === true;
  return typeof request.query === "string" && !/^\s*mutation\b/.test(request.query);
}

function pathOf(request: SentRequest): string {
  return request.query === undefined ? request.url : "/graphql";
}

function costOf(data: unknown): number {
  const answer = data as { data?: { rateLimit?: { cost?: number } | null } | null } | null;
  return answer?.data?.rateLimit?.cost ?? 0;
}

function rateLimited(tokenInput: string, wait: number): UserError {
  const minutes = Math.round((Date.now() / 1000 + wait) / 60);
  const time = `${new Date(minutes * 60_000).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return new UserError(
    `GitHub's rate limit for ${tokenInput} is used up until ${time}: run again after that, or less often, or with a token that shares its limit with fewer workflows.`,
    "rate-limited",
  );
}
