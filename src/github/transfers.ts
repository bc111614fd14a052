import type { Reference, ReferenceParts } from "../model/reference.js";
import type { Client } from "./client.js";

/**
 * The name that an issue has now, by REST, which answers for a transferred issue with a redirect to its new place.
 * One request. Null when it is gone, or when the token may not see where it went.
 */
export async function fetchPlaceNow(
  client: Client,
  { owner, repo, number }: ReferenceParts,
): Promise<Reference | null> {
  try {
    const { data } = await client.rest.issues.get({ owner, repo, issue_number: number });
    const [, repository, now] = /\/repos\/([\w.-]+\/[\w.-]+)\/issues\/(\d+)$/.exec(data.url) ?? [];
    return repository ? `${repository}#${now}` : null;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && "status" in error && [301, 403, 404, 410, 451].includes(Number(error.status))
  );
}
