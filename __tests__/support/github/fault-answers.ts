import { limitHeaders, type WireAnswer } from "./answer-request.js";
import type { Fault } from "./faults.js";
import type { RequestLogEntry } from "./request-log.js";
import type { World } from "./world.js";

const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" };

/** The answer of a fault that strikes before the request has any effect; null for the others. */
export function answersWithoutEffect(fault: Fault, entry: RequestLogEntry): WireAnswer | null {
  const resource = entry.operation === null ? "core" : "graphql";
  switch (fault.kind) {
    case "bad-gateway":
      return failure(502, "Server Error");
    case "service-unavailable":
      return failure(503, "Service unavailable");
    case "gateway-timeout":
      return failure(504, "We couldn't respond to your request in time. Sorry about that.");
    case "bad-gateway-html":
      return { status: 502, headers: { "content-type": "text/html" }, body: UNICORN };
    case "secondary-limit": {
      const message =
        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
      return failure(403, message, { "retry-after": String(fault.retryAfter ?? 1) });
    }
    case "too-many-requests":
      return failure(429, "Too many requests", { "retry-after": String(fault.retryAfter ?? 1) });
    case "primary-limit":
      return failure(403, "API rate limit exceeded for user ID 1.", limitHeaders(resource, 0, fault.resetIn));
    case "graphql-rate-limited":
      return limited("RATE_LIMITED", {}, "API rate limit exceeded for user ID 1.", fault.resetIn);
    case "graphql-rate-limit": {
      const code = { code: "graphql_rate_limit" };
      return limited("RATE_LIMIT", code, "API rate limit already exceeded for user ID 1.", fault.resetIn);
    }
    default:
      return null;
  }
}

/** The answer of a fault that strikes when the request has taken effect. */
export function alteredAnswer(fault: Fault, answer: WireAnswer): WireAnswer {
  switch (fault.kind) {
    case "error-after":
      return failure(500, "Server Error");
    case "truncated-json":
      return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
    case "partial-data":
      return partial(answer);
    default:
      return answer;
  }
}

/** Lets the issues that are created from now on, until the function it gives is called, lag behind in lists. */
export function createdLag(world: World, fault: Fault | null): () => void {
  if (fault?.kind !== "list-lag") return () => {};
  const lastId = world.lastId;
  return () => {
    for (const repository of world.repositories.values()) {
      for (const issue of repository.issues.values()) {
        if (issue.databaseId > lastId) issue.missingFromLists = fault.lists;
      }
    }
  };
}

function failure(status: number, message: string, headers: Record<string, string> = {}): WireAnswer {
  return {
    status,
    headers: { ...JSON_HEADERS, ...headers },
    body: JSON.stringify({ message, documentation_url: "" }),
  };
}

function limited(type: string, more: Record<string, string>, message: string, resetIn = 1): WireAnswer {
  const headers = { ...JSON_HEADERS, ...limitHeaders("graphql", 0, resetIn) };
  return { status: 200, headers, body: JSON.stringify({ errors: [{ type, ...more, message }] }) };
}

/** Takes the last object of an answer's data away, as GitHub does when a query takes more than it allows. */
function partial(answer: WireAnswer): WireAnswer {
  const whole: { data?: Record<string, unknown> | null; errors?: unknown[] } = JSON.parse(
    answer.body.toString(),
  );
  const last = Object.keys(whole.data ?? {}).at(-1);
  if (!last) return answer;
  const error = {
    type: "RESOURCE_LIMITS_EXCEEDED",
    path: [last],
    message: "Resource limits for this query exceeded.",
  };
  const data = { ...whole.data, [last]: null };
  return { ...answer, body: JSON.stringify({ data, errors: [...(whole.errors ?? []), error] }) };
}

const UNICORN = `<!DOCTYPE html>
<html><head><title>Unicorn! &middot; GitHub</title></head>
<body><p>This page is taking too long to load.</p></body></html>
`;
