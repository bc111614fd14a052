import type { IncomingMessage } from "node:http";
import { answerGraphql } from "./graphql.js";
import { limitHeaders, primaryLimit } from "./rate-limit.js";
import type { RequestLogEntry } from "./request-log.js";
import { answerRest } from "./rest.js";
import { restError } from "./rest-answer.js";
import type { Token } from "./token.js";
import { JSON_HEADERS, type WireAnswer } from "./wire-answer.js";
import type { World } from "./world.js";

/** A request as it came in. */
export interface Received {
  world: World;
  /** Its line of the log, which is completed here. */
  entry: RequestLogEntry;
  incoming: IncomingMessage;
  /** Of the server. */
  url: string;
  fail(message: string): void;
}

/** Answers a request as GitHub does, as far as it is simulated. */
export async function answerRequest(received: Received): Promise<WireAnswer> {
  const { world, entry, incoming, fail } = received;
  const secret = /^(?:token|bearer) (.+)$/i.exec(incoming.headers.authorization ?? "")?.[1];
  if (secret === undefined) fail("came without a token");
  const token = world.tokens.get(secret ?? "");
  if (!token || token.isExpired) {
    const message = secret === undefined ? "Requires authentication" : "Bad credentials";
    const { status, headers, body } = restError(401, message);
    return { status, headers, body: JSON.stringify(body) };
  }
  entry.actor = token.actor;
  const answer = entry.operation === null ? rest(received, token) : await graphql(received, token);
  return { ...answer, headers: { ...answer.headers, ...commonHeaders(world, token) } };
}

function commonHeaders(world: World, token: Token): Record<string, string> {
  return {
    ...(token.kind === "classic" ? { "x-oauth-scopes": token.scopes.join(", ") } : {}),
    ...(world.isEnterpriseServer ? { "x-github-enterprise-version": "3.9.0" } : {}),
  };
}

function rest({ world, entry, incoming, url, fail }: Received, token: Token): WireAnswer {
  const { pathname, searchParams } = new URL(entry.path, "http://localhost");
  if (token.requestsLeft <= 0) return primaryLimit("core");
  token.requestsLeft -= 1;
  const request = {
    world,
    token,
    method: entry.method,
    parts: {},
    query: searchParams,
    body: entry.body ?? {},
    accept: incoming.headers.accept ?? "",
    apiUrl: url + (incoming.url ?? "").slice(0, -entry.path.length),
    fail,
  };
  const { status, body, headers } = answerRest(request, pathname);
  const isBytes = body instanceof Uint8Array;
  return {
    status,
    headers: { ...headers, ...limitHeaders("core", token.requestsLeft) },
    body: isBytes ? Buffer.from(body) : JSON.stringify(body),
  };
}

async function graphql({ world, entry, fail }: Received, token: Token): Promise<WireAnswer> {
  if (token.pointsLeft <= 0) return primaryLimit("graphql");
  const request = { query: entry.query ?? "", variables: entry.body ?? {} };
  const { answer, points } = await answerGraphql({ world, token, fail }, request);
  token.pointsLeft -= points;
  entry.points = points;
  entry.errors = (answer.errors ?? []).map(
    ({ type, extensions }) => type ?? String(extensions?.code ?? "unknown"),
  );
  const headers = { ...JSON_HEADERS, ...limitHeaders("graphql", token.pointsLeft) };
  return { status: 200, headers, body: JSON.stringify(answer) };
}
