import type { Client } from "./client.js";

/** An error of GitHub's GraphQL API: `type` and `path` stand beside the message. */
export interface GraphqlError {
  message: string;
  /** `NOT_FOUND`, `FORBIDDEN`, `INSUFFICIENT_SCOPES`; absent when a query is not valid. */
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
export type Variables = Record<string, string | number | boolean | null | string[] | Record<string, string>>;

/**
 * Asks one query; T is the shape of its data, of `@octokit/graphql-schema` types.
 * @param retries how often a lost answer is asked for again; by default the client's number.
 * @throws GraphqlFailure when no data came; LostAnswerError when GitHub did not answer, or cut the answer short.
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
    if (!answer.data) throw new GraphqlFailure(answer.errors);
    return { data: answer.data, errors: answer.errors };
  }
}

/** Whether `path` leads to, or to a part of, what stands at `prefix`. */
export function startsWith(path: GraphqlError["path"], ...prefix: (string | number)[]): boolean {
  return prefix.every((step, index) => path?.[index] === step);
}

/** Octokit throws when an answer has any error: this takes the answer out of what it threw. */
function answerIn<T>(error: unknown): { data: T | null | undefined; errors: GraphqlError[] } | null {
  if (!(error instanceof Error) || error.name !== "GraphqlResponseError") return null;
  const { data, errors } = error as Error & { data?: T | null; errors?: GraphqlError[] };
  return { data, errors: errors ?? [] };
}
