import type { ProjectAddress } from "../model/settings.js";
import { parseList } from "./parse-values.js";
import { quote, Refusal } from "./refusal.js";

/** A GitHub login: GitHub allows an underscore for managed users only. */
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/;
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

/** `owner/repo`. */
export function parseRepository(text: string): string {
  if (REPOSITORY.test(text)) return text;
  const path = /^(?:https?:\/\/)?[^/\s]+\.[^/\s]+\/([^/\s]+\/[^/\s]+?)(?:\.git)?\/?$/.exec(text)?.[1];
  const example = path !== undefined && REPOSITORY.test(path) ? path : "kestrel/community";
  throw new Refusal(`is ${quote(text)}; write it as owner/repo, such as ${example}.`);
}

/** A branch, tag or commit. Colons and spaces are in no name of one, and would ask Git for something else. */
export function parseRef(text: string): string {
  if (!/[\s:~^?*[\\\p{Cc}]|\.\.|@\{|^[-/]|\/$/u.test(text)) return text;
  throw new Refusal(
    `is ${quote(text)}, which names no branch, tag or commit; write one such as main or v1.2.0.`,
  );
}

/** Logins separated by commas, with or without `@`. */
export function parseLogins(text: string): string[] {
  const logins = parseList(text).map((login) => login.replace(/^@/, ""));
  const wrong = logins.find((login) => !LOGIN.test(login));
  if (wrong === undefined) return [...new Set(logins)];
  throw new Refusal(
    `has ${quote(wrong)}, which is no GitHub login; write logins separated by commas: octocat, hubot.`,
  );
}

/**
 * Login by name, from lines `name=login`. Names are folded to lower case with single spaces. The record has no
 * prototype, so that a name such as `constructor` finds nothing.
 */
export function parsePeople(text: string): Record<string, string> {
  const people: Record<string, string> = Object.create(null);
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const [, name, login] = /^([^=]+)=\s*@?([^=]+)$/.exec(line.trim()) ?? [];
    if (name === undefined || login === undefined || !LOGIN.test(login)) {
      throw new Refusal(
        `has the line ${quote(line.trim())}; write a name and a login on each line: mona=octocat.`,
      );
    }
    const folded = name.trim().replace(/\s+/g, " ").toLowerCase();
    const earlier = people[folded];
    if (earlier !== undefined && earlier.toLowerCase() !== login.toLowerCase()) {
      throw new Refusal(`says that ${quote(folded)} is ${earlier} and ${login}; leave one of the two lines.`);
    }
    people[folded] = login;
  }
  return people;
}

/**
 * Parses the address of a project, whatever stands after its number: a view, a query, a pane.
 * @param serverUrl the GitHub that is asked; a project elsewhere is refused. Null when any will do.
 * @throws Refusal also for a project of a repository (`OWNER/REPO/projects/5`): GitHub closed those, and the number of
 * what took its place is another.
 */
export function projectAddress(serverUrl: string | null): (text: string) => ProjectAddress {
  const server = serverUrl ?? "https://github.com";
  return (text) => {
    const url = parseUrl(text);
    const [, kind, owner, number] =
      /^\/(orgs|users)\/([A-Za-z0-9][A-Za-z0-9_-]*)\/projects\/([1-9]\d{0,8})(?:\/|$)/.exec(
        url?.pathname ?? "",
      ) ?? [];
    if (url === null || kind === undefined || owner === undefined)
      throw new Refusal(noProject(text, url, server));
    if (serverUrl !== null && url.host !== new URL(serverUrl).host) {
      throw new Refusal(
        `is at ${url.host}, but this workflow runs at ${new URL(serverUrl).host}; name a project there.`,
      );
    }
    return {
      url: `${url.origin}/${kind}/${owner}/projects/${number}`,
      ownerKind: kind === "orgs" ? "organization" : "user",
      owner,
      number: Number(number),
    };
  };
}

function parseUrl(text: string): URL | null {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address) : null;
}

function noProject(text: string, url: URL | null, server: string): string {
  const forms = `${server}/orgs/OWNER/projects/5 or ${server}/users/OWNER/projects/5`;
  const [owner, , word] = url?.pathname.split("/").slice(1) ?? [];
  if (word === "projects" && owner !== "orgs" && owner !== "users") {
    return `is ${quote(text)}, a project of a repository; open the board and copy its own address, ${forms}.`;
  }
  return `is ${quote(text)}, which is no address of a project; copy it from the browser: ${forms}.`;
}
