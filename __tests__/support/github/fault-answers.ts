import type { Fault } from "./faults.js";
import { limitHeaders, newerGraphqlLimit, primaryLimit } from "./rate-limit.js";
import type { RequestLogEntry } from "./request-log.js";
import { failureAnswer, type WireAnswer } from "./wire-answer.js";
import type { World } from "./world.js";

/** The answer of a fault that strikes before the request has any effect; null for the others. */
export function answerWithoutEffect(fault: Fault, entry: RequestLogEntry): WireAnswer | null {
  switch (fault.kind) {
    case "bad-gateway":
      return failureAnswer(502, "Server Error");
    case "service-unavailable":
      return failureAnswer(503, "Service unavailable");
    case "gateway-timeout":
      return failureAnswer(504, "We couldn't respond to your request in time. Sorry about that.");
    case "bad-gateway-html":
      return { status: 502, headers: { "content-type": "text/html" }, body: UNICORN };
    case "secondary-limit":
      return failureAnswer(403, SECONDARY, retryAfter(fault.retryAfter));
    case "too-many-requests":
      return failureAnswer(429, "Too many requests", retryAfter(fault.retryAfter));
    case "primary-limit": {
      const headers = limitHeaders(entry.operation === null ? "core" : "graphql", 0, fault.resetIn ?? 1);
      return failureAnswer(403, "API rate limit exceeded for user ID 1.", headers);
    }
    case "graphql-rate-limited":
      return primaryLimit("graphql", fault.resetIn ?? 1);
    case "graphql-rate-limit":
      return newerGraphqlLimit(fault.resetIn ?? 1);
    default:
      return null;
  }
}

const SECONDARY = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

const retryAfter = (seconds: number | null = 1): Record<string, string> =>
  seconds === null ? {} : { "retry-after": String(seconds) };

/** The answer of a fault that strikes when the request has taken effect. */
export function alteredAnswer(fault: Fault, answer: WireAnswer): WireAnswer {
  switch (fault.kind) {
    case "error-after":
      return failureAnswer(500, "Server Error");
    case "truncated-json":
      return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
    case "partial-data":
      return partialAnswer(answer);
    default:
      return answer;
  }
}

/** Lets the issues that are created until the function it gives is called lag behind in lists. */
export function beginLag(world: World, fault: Fault | null): () => void {
  const lists = fault && "lists" in fault ? (fault.lists ?? 0) : 0;
  const lastId = world.lastId;
  return () => {
    for (const repository of world.repositories.values()) {
      for (const issue of repository.issues.values()) {
        if (issue.databaseId > lastId) issue.missingFromLists = lists;
      }
    }
  };
}

type Json = { [key: string]: unknown };
type Path = (string | number)[];

/** Takes half of the longest list or widest row of aliases away, as GitHub does when a query takes more than it allows. */
function partialAnswer(answer: WireAnswer): WireAnswer {
  const whole: { data?: Json | null; errors?: unknown[] } = JSON.parse(answer.body.toString());
  const [widest] = rowsIn(whole.data, []).sort((a, b) => b.keys.length - a.keys.length);
  if (!widest) return answer;
  const lost = widest.keys.slice(Math.floor(widest.keys.length / 2));
  const errors = lost.map((key) => {
    Reflect.set(widest.row, key, null);
    const message = "Resource limits for this query exceeded.";
    return { type: "RESOURCE_LIMITS_EXCEEDED", path: [...widest.path, key], message };
  });
  return { ...answer, body: JSON.stringify({ ...whole, errors: [...(whole.errors ?? []), ...errors] }) };
}

interface Row {
  row: object;
  path: Path;
  keys: Path;
}

/** Every list of objects, and every object that holds nothing but objects: what GitHub may null a part of. */
function rowsIn(value: unknown, path: Path): Row[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const isRow = keys.length > 0 && keys.every((key) => typeof Reflect.get(value, key) === "object");
  const below = keys.flatMap((key) => rowsIn(Reflect.get(value, key), [...path, key]));
  return isRow ? [{ row: value, path, keys }, ...below] : below;
}

const UNICORN = `<!DOCTYPE html>
<html><head><title>Unicorn! &middot; GitHub</title></head>
<body><p>This page is taking too long to load.</p></body></html>
`;
