import { failureAnswer, JSON_HEADERS, type WireAnswer } from "./wire-answer.js";

export type Resource = "core" | "graphql";

const EXCEEDED = "API rate limit exceeded for user ID 1.";

/** What is left of the hour, and when it ends: in `resetIn` seconds. */
export function limitHeaders(resource: Resource, left: number, resetIn = 1800): Record<string, string> {
  return {
    "x-ratelimit-limit": "5000",
    "x-ratelimit-remaining": String(Math.max(0, left)),
    "x-ratelimit-used": String(5000 - Math.max(0, left)),
    "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + resetIn),
    "x-ratelimit-resource": resource,
  };
}

/** The hour is used up: REST says so with 403, GraphQL with an error of type `RATE_LIMITED` and status 200. */
export function primaryLimit(resource: Resource, resetIn?: number): WireAnswer {
  return resource === "core"
    ? failureAnswer(403, EXCEEDED, limitHeaders(resource, 0, resetIn))
    : graphqlLimit({ type: "RATE_LIMITED" }, resetIn);
}

/** The newer words of GraphQL for it. */
export const newerGraphqlLimit = (resetIn?: number): WireAnswer =>
  graphqlLimit({ type: "RATE_LIMIT", code: "graphql_rate_limit" }, resetIn);

function graphqlLimit(error: Record<string, string>, resetIn?: number): WireAnswer {
  const headers = { ...JSON_HEADERS, ...limitHeaders("graphql", 0, resetIn) };
  return { status: 200, headers, body: JSON.stringify({ errors: [{ ...error, message: EXCEEDED }] }) };
}
