import type { Work } from "../model/work.js";
import { type FindLogin, isSomebody, uniquePeople } from "./people.js";
import type { Progress } from "./progress.js";
import type { Thread } from "./thread.js";

/** Somebody whom the notes name as doing it. */
export interface NamedOwner {
  /** A login where one is known, else the name as written. */
  name: string;
  isLogin: boolean;
}

/**
 * Logins of those who have it in hand, each once: assignees of open work and of its open items on the board, then authors
 * of open pull requests that are no bots (design 2.7).
 */
export function assigneesOf({ open, openItems }: Progress): string[] {
  return uniquePeople([
    ...open.flatMap(({ assignees }) => assignees),
    ...openItems.flatMap(({ assignees }) => assignees),
    ...open.flatMap(authorAtWork),
  ]);
}

/** Whether nobody is assigned. Of work that could not be read nobody can tell: when it is the only open work, false. */
export function isNobodyAssigned(progress: Progress): boolean {
  const { open, unknown } = progress;
  return assigneesOf(progress).length === 0 && (open.length > 0 || unknown.length === 0);
}

/** Whom the newest meeting that names anybody names. */
export function namedOwners({ sightings }: Thread, findLogin: FindLogin): NamedOwner[] {
  const named = sightings
    .map(({ owners }) => owners.filter(isSomebody))
    .findLast((owners) => owners.length > 0);
  return (named ?? []).map((name) => {
    const login = findLogin(name);
    return { name: login ?? name, isLogin: login !== null };
  });
}

function authorAtWork({ kind, author, authorIsBot }: Work): string[] {
  const isPerson = author !== null && !authorIsBot && !author.endsWith("[bot]");
  return kind === "pull-request" && isPerson ? [author] : [];
}
