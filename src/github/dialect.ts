import type { Client } from "./client.js";
import { ask, type GraphqlAnswer, GraphqlFailure, type Variables } from "./graphql.js";

/** Parts of GitHub's schema that some servers lack, each with what a refusal of it names. */
const NEWER_PARTS = {
  enableDuplicate: /enableDuplicate/,
  closingPullRequests: /closedByPullRequestsReferences/,
  issueFields: /IssueField/,
  isPinned: /isPinned/,
} as const;

export type NewerPart = keyof typeof NEWER_PARTS;

/**
 * What a server's schema is known to lack. A query asks for the newer parts first; when the server refuses it for one
 * of them, the query is asked again without, and so are all later ones.
 */
export class Dialect {
  readonly #lacking = new Set<NewerPart>();

  /** `text` where the server has the part, as far as is known; nothing where it lacks it. */
  where(part: NewerPart, text: string): string {
    return this.#lacking.has(part) ? "" : text;
  }

  /** Takes note of the parts that a refusal names. */
  learnFrom(failure: GraphqlFailure): void {
    for (const part of Object.keys(NEWER_PARTS) as NewerPart[]) {
      if (failure.errors.some((error) => NEWER_PARTS[part].test(error.message))) this.#lacking.add(part);
    }
  }
}

/**
 * Asks a query that is written for a dialect, as {@link ask} does; one more request for a server that refuses it.
 * @param write gives the query's text; called again after the dialect has learned.
 */
export async function askIn<T>(
  dialect: Dialect,
  client: Client,
  write: (dialect: Dialect) => string,
  variables: Variables,
  retries?: number,
): Promise<GraphqlAnswer<T>> {
  const query = write(dialect);
  try {
    return await ask<T>(client, query, variables, retries);
  } catch (error) {
    if (!(error instanceof GraphqlFailure)) throw error;
    dialect.learnFrom(error);
    const simpler = write(dialect);
    if (simpler === query) throw error;
    return ask<T>(client, simpler, variables, retries);
  }
}
