import type { Client } from "./client.js";
import { LostAnswerError } from "./retry.js";

/** An error of GitHub's GraphQL API: `type` and `path` stand beside the message. */
export interface GraphqlError {
  message: string;
  /** `NOT_FOUND`, `FORBIDDEN`, `INSUFFICIENT_SCOPES`, `RESOURCE_LIMITS_EXCEEDED`; absent when a query is not valid. */
  type?: string;
  path?: (string | number)[];
  extensions?: { code?: string; saml_failure?: boolean };
}

/** A query that was answered with errors only. */
export class GraphqlFailure extends Error {
  override readonly name = "GraphqlFailure";
  readonly errors: GraphqlError[];

  constructor(errors: GraphqlError[]) {
    super(errors.map((error) => error.message).join("; "));
    this.errors = errors;
  }
}

/** What a query gave: each error explains a null at its path. */
export interface GraphqlAnswer<T> {
  data: T;
  errors: GraphqlError[];
}

/** Variables of a query. */
export type Variables = Record<string, string | number | boolean | null>;

/**
 * Asks one query; T is the shape of its data, of `@octokit/graphql-schema` types.
 * @param retries tries after the first one; by default the client's.
 * @throws GraphqlFailure when no data came, or when GitHub cut the answer short for its size.
 */
export async function ask<T>(
  client: Client,
  query: string,
  variables: Variables,
  retries?: number,
): Promise<GraphqlAnswer<T>> {
  const request = retries === undefined ? {} : { request: { retries } };
  try {
    return { data: await client.graphql<T>(query, { ...variables, ...request }), errors: [] };
  } catch (error) {
    const answer = answerIn<T>(error);
    if (answer === null) throw error;
    if (!answer.data || answer.errors.some(isResourceLimit)) throw new GraphqlFailure(answer.errors);
    return { data: answer.data, errors: answer.errors };
  }
}

/** Whether asking for less may help: GitHub found the query too large, or never finished answering it. */
export function isTooLarge(error: unknown): boolean {
  if (error instanceof LostAnswerError) return true;
  return error instanceof GraphqlFailure && error.errors.some(isResourceLimit);
}

/** Whether `path` leads to, or to a part of, what stands at `prefix`. */
export function startsWith(path: GraphqlError["path"], ...prefix: (string | number)[]): boolean {
  return prefix.every((step, index) => path?.[index] === step);
}

function isResourceLimit(error: GraphqlError): boolean {
  return error.type === "RESOURCE_LIMITS_EXCEEDED";
}

/** Octokit throws when an answer has any error: this takes the answer out of what it threw. */
function answerIn<T>(error: unknown): { data: T | null | undefined; errors: GraphqlError[] } | null {
  if (!(error instanceof Error) || error.name !== "GraphqlResponseError") return null;
  const { data, errors } = error as Error & { data?: T | null; errors?: GraphqlError[] };
  return { data, errors: errors ?? [] };
}
