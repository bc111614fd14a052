import { groupBy } from "../model/group-by.js";
import type { Work } from "../model/work.js";
import { isAboutWork, isReview } from "./action-text.js";
import type { BoardRules } from "./board-rules.js";
import type { Commitment } from "./commitment.js";
import { type FindLogin, isEverybody, isSomebody, uniquePeople } from "./people.js";
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

/**
 * Who is to do it: those who have it in hand, then whom the notes name. An action item is whom the notes name's; where they
 * name nobody, it is with the work that it is about, and a review is with those assigned to the work, never its author.
 */
export function ownersOf(commitment: Commitment, progress: Progress, named: NamedOwner[]): NamedOwner[] {
  const logins = (names: string[]) => names.map((name) => ({ name, isLogin: true }));
  if (commitment.kind === "item") return onlyOnce([...logins(assigneesOf(progress)), ...named]);
  const onBoard = logins(progress.openItems.flatMap(({ assignees }) => assignees));
  if (named.length > 0) return onlyOnce([...onBoard, ...named]);
  return onlyOnce([...onBoard, ...logins(handsOn(commitment, progress))]);
}

/** Logins of those who have the work that an action item is about, as far as it asks something of them. */
function handsOn({ title }: Commitment, progress: Progress): string[] {
  if (!isAboutWork(title, progress.works)) return [];
  if (!isReview(title)) return assigneesOf(progress);
  return progress.open.flatMap(({ assignees, author }) => assignees.filter((login) => login !== author));
}

function onlyOnce(owners: NamedOwner[]): NamedOwner[] {
  return [...groupBy(owners, ({ name }) => name.toLowerCase()).values()].flatMap(([first]) => first ?? []);
}

/** What is known of who has a commitment: somebody, nobody, or only work that could not be read. */
export type Assignment = "somebody" | "nobody" | "unknown";

/**
 * Whether anybody is assigned. Of work that could not be read nobody can tell. An action item is assigned by the notes,
 * unless the board makes it a priority.
 */
export function assignmentOf(
  { kind }: Commitment,
  progress: Progress,
  named: NamedOwner[],
  rules: BoardRules,
): Assignment {
  const { open, unknown, openItems } = progress;
  const isOnBoard = openItems.some((item) => rules.isPriority(item));
  const isNamed = kind === "action" && named.length > 0 && !isOnBoard;
  if (isNamed || assigneesOf(progress).length > 0) return "somebody";
  return open.length > 0 || unknown.length === 0 ? "nobody" : "unknown";
}

/** Whom the newest meeting that names anybody names. */
export function namedOwners(thread: Thread, findLogin: FindLogin): NamedOwner[] {
  return newestOwners(thread, isSomebody).map((name) => {
    const login = findLogin(name);
    return { name: login ?? name, isLogin: login !== null };
  });
}

/** "everyone", as written, where the notes hand it to all: shown, and never somebody who is assigned. */
export function everybodyNamed(thread: Thread): NamedOwner[] {
  return newestOwners(thread, isEverybody).map((name) => ({ name, isLogin: false }));
}

const newestOwners = ({ sightings }: Thread, counts: (name: string) => boolean): string[] =>
  sightings.map(({ owners }) => owners.filter(counts)).findLast((owners) => owners.length > 0) ?? [];

function authorAtWork({ kind, author, authorIsBot }: Work): string[] {
  const isPerson = author !== null && !authorIsBot && !author.endsWith("[bot]");
  return kind === "pull-request" && isPerson ? [author] : [];
}
