import type { Series } from "../series.js";

/**
 * A sentence for each report of the series that another actor opened: it is never touched, and this run opens or keeps
 * one of its own beside it.
 */
export function warningsOfOthers({ others }: Series): string[] {
  return others.map(
    ({ url, author }) =>
      `${url} is a report of this series too, opened by ${author ?? "a deleted account"} and so left alone: close it, or give github-token the token that opened it.`,
  );
}
