import type { FindingWork } from "../model/assessment.js";

const GITHUB = "https://github.com";

/** An issue, pull request or discussion: naming its address in an issue puts a backlink on it. */
const THREAD =
  /^https:\/\/(?:www\.)?github\.com(\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/\d+(?:[?#].*)?)$/;

/**
 * The address to link an issue or pull request by without leaving a backlink there: through `redirect.github.com`.
 * @returns null on servers that have no such detour: the reference then stands in a code span. Addresses of anything
 * else leave no backlink and are returned as they are.
 */
export function quietUrl(url: string, serverUrl: string): string | null {
  const thread = THREAD.exec(url);
  if (thread) return serverUrl === GITHUB ? `https://redirect.github.com${thread[1]}` : null;
  return /\/(?:issues|pull|discussions)\/\d+/.test(url) ? null : url;
}

/** The quiet address of a piece of work; null when it has none to show. */
export function workUrl(work: FindingWork, serverUrl: string): string | null {
  return work.state === "private" || work.url === "" ? null : quietUrl(work.url, serverUrl);
}

/** GitHub's form for a new issue, filled in. Nothing is created until somebody sends it. */
export function newIssueUrl(
  at: { serverUrl: string; repository: string },
  title: string,
  body: string,
): string {
  const query = new URLSearchParams({ title, body });
  return `${at.serverUrl}/${at.repository}/issues/new?${query}`;
}
