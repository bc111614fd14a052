import { plainText } from "./plain-text.js";

/** Characters of a title in a row; a longer one helps no reader. */
const LONGEST_TITLE = 140;

/** Where the report stands. */
export interface Place {
  /** `owner/repo` that the report is opened in. */
  repository: string;
  /** `https://github.com`, or a GitHub Enterprise Server's. */
  serverUrl: string;
}

/** The address of an issue, a pull request or a discussion, and of a comment there. */
const THREAD =
  /(https?:\/\/[\w.-]+(?::\d+)?)\/([\w.-]+)\/([\w.-]+)\/(?:issues|pull|discussions)\/(\d+)(?:\/(?:files|commits|checks)\b)?(?:[?#][\w.=&-]*[\w-])?/g;

/** `owner/repo#12` in the middle of a text. */
const REFERENCE = /(?<![\w./-])([\w-]+)\/([\w.-]+)#(\d+)/g;

/**
 * A title as it is shown, on one line. An address of work says no more than its short reference, and takes a line. A title
 * of which nothing is visible is named so, for a row has to be called something.
 */
export function shownTitle(title: string, place: Place): string {
  const short = title
    .replace(THREAD, (address, server: string, owner: string, repo: string, number: string) =>
      isSameServer(server, place.serverUrl) ? shortReference({ owner, repo, number }, place) : address,
    )
    .replace(REFERENCE, (_, owner: string, repo: string, number: string) =>
      shortReference({ owner, repo, number }, place),
    );
  return plainText(short, LONGEST_TITLE) || "(untitled)";
}

/** `core#1131` for a repository of the report's own owner, `owner/core#1131` for any other. */
export function shortReference(
  { owner, repo, number }: { owner: string; repo: string; number: number | string },
  { repository }: Place,
): string {
  const own = repository.split("/")[0]?.toLowerCase();
  return owner.toLowerCase() === own ? `${repo}#${number}` : `${owner}/${repo}#${number}`;
}

function isSameServer(server: string, serverUrl: string): boolean {
  const host = (url: string) => new URL(url).host.replace(/^www\./, "");
  return URL.canParse(server) && host(server) === host(serverUrl);
}
