import type { FaultRule } from "./faults.js";
import type { GitStore } from "./git-store.js";
import type { SchemaVariant } from "./schema.js";
import type { Token } from "./token.js";

export type Visibility = "public" | "private" | "internal";
export type StateReason = "completed" | "not_planned" | "duplicate" | "reopened" | null;

/** What only a pull request has. */
export interface PullRequestPart {
  isDraft: boolean;
  mergedAt: string | null;
  /** References of the issues that merging it closes: `kestrel/engine#4`. */
  closes: string[];
}

export interface Milestone {
  title: string;
  /** Instant, ISO 8601; null when none is set. */
  dueOn: string | null;
}

/** Something of an issue's timeline. */
export interface IssueEvent {
  type: "ReopenedEvent" | "UnlabeledEvent" | "UnassignedEvent" | "UnpinnedEvent";
  createdAt: string;
}

/** An issue, or a pull request: they share one numbering. */
export interface Issue {
  databaseId: number;
  repository: Repository;
  number: number;
  title: string;
  body: string;
  state: "open" | "closed";
  stateReason: StateReason;
  /** Login, with `[bot]` for apps; null for a deleted account. */
  author: string | null;
  assignees: string[];
  labels: string[];
  milestone: Milestone | null;
  comments: string[];
  /** Oldest first. */
  timeline: IssueEvent[];
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  /** Null for an issue. */
  pullRequest: PullRequestPart | null;
  /** From how many lists of issues it is still missing: fresh issues reach lists late at times. */
  missingFromLists: number;
}

export interface Repository {
  databaseId: number;
  owner: string;
  name: string;
  visibility: Visibility;
  /** Earlier `owner/name`s: GraphQL follows them, REST answers 301. */
  formerNames: string[];
  isArchived: boolean;
  hasIssues: boolean;
  git: GitStore;
  /** Above this many entries a recursive tree listing is truncated: 100,000 on GitHub. */
  treeLimit: number;
  labels: Set<string>;
  /** Logins that an issue may be assigned to; null: every user of the world. */
  assignable: string[] | null;
  issues: Map<number, Issue>;
  /** Reference of the new place by old number. */
  transferredIssues: Map<number, string>;
  deletedIssues: Set<number>;
  /** Numbers, oldest pin first; three at most. */
  pinnedIssues: number[];
}

export interface ProjectIteration {
  title: string;
  startDate: string;
  /** In days. */
  duration: number;
  isCompleted: boolean;
}

/** A custom field of a project. The built-in ones (Title, Assignees, Labels…) every project has. */
export interface ProjectField {
  name: string;
  type: "single-select" | "iteration" | "date" | "text" | "number";
  options: string[];
  iterations: ProjectIteration[];
  /** Whether the organization defines it on issues: then its values arrive in a form that older servers lack. */
  isIssueField: boolean;
}

export interface ProjectItem {
  databaseId: number;
  /** A reference, or a draft. */
  content: string | { title: string; body: string; assignees: string[] };
  isArchived: boolean;
  createdAt: string;
  /** By field name: an option's name, an iteration's title, `YYYY-MM-DD`, a text or a number. */
  values: Record<string, string | number>;
}

export interface Project {
  databaseId: number;
  owner: string;
  number: number;
  title: string;
  isPublic: boolean;
  fields: ProjectField[];
  items: ProjectItem[];
}

/** Somebody was notified because a body names them. */
export interface MentionEvent {
  issue: string;
  login: string;
  on: "create" | "edit";
}

/** An issue got a "mentioned this" event because a body links to it. */
export interface BacklinkEvent {
  /** The issue that links. */
  issue: string;
  /** The issue that is linked to, in lower case. */
  target: string;
}

/** All that the simulated GitHub knows; tests read and change it between requests. */
export interface World {
  schema: SchemaVariant;
  /** Whether it answers as GitHub Enterprise Server: addresses under `/api`, and a version header. */
  isEnterpriseServer: boolean;
  /** Where people browse: `https://github.com`. */
  serverUrl: string;
  /** By `owner/name` in lower case. */
  repositories: Map<string, Repository>;
  projects: Project[];
  organizations: Set<string>;
  users: Set<string>;
  /** By the secret itself. */
  tokens: Map<string, Token>;
  /** Whether lists by creator find what an app created: under a domain of one's own they have been seen not to. */
  findsAppsByName: boolean;
  /** Asked for every request, in order, until one gives a fault: that strikes. */
  faults: FaultRule[];
  /** Time that each request takes, in milliseconds. */
  latency: number;
  mentions: MentionEvent[];
  backlinks: BacklinkEvent[];
  /** The instant of the next write, ISO 8601; each write moves it on by a second. */
  now: string;
  /** The last database id given out. */
  lastId: number;
}

/** `owner/name` as GitHub spells it. */
export const fullName = (repository: Repository): string => `${repository.owner}/${repository.name}`;

/** `owner/name#number` of an issue or pull request. */
export const referenceOf = (issue: Issue): string => `${fullName(issue.repository)}#${issue.number}`;

/** Address of an issue or pull request where people browse. */
export function issueUrl(world: World, issue: Issue): string {
  const place = issue.pullRequest ? "pull" : "issues";
  return `${world.serverUrl}/${fullName(issue.repository)}/${place}/${issue.number}`;
}

/** The repository of that name, or formerly of that name; case does not matter. */
export function findRepository(world: World, name: string): Repository | undefined {
  const key = name.toLowerCase();
  return (
    world.repositories.get(key) ??
    [...world.repositories.values()].find((repository) =>
      repository.formerNames.some((former) => former.toLowerCase() === key),
    )
  );
}

/** A repository of the world. @throws Error when there is none of that name: a slip in the test. */
export function repositoryOf(world: World, name: string): Repository {
  const repository = findRepository(world, name);
  if (!repository) throw new Error(`the world has no repository ${name}`);
  return repository;
}

/** The issue or pull request that a reference names now; a transferred one is not followed. */
export function findIssue(world: World, reference: string): Issue | undefined {
  const [name = "", number] = reference.split("#");
  return findRepository(world, name)?.issues.get(Number(number));
}

/** The present instant; the world's clock then moves on by a second. */
export function tick(world: World): string {
  const instant = world.now;
  world.now = `${new Date(Date.parse(instant) + 1000).toISOString().slice(0, 19)}Z`;
  return instant;
}

/** A database id that nothing else has. */
export function nextId(world: World): number {
  world.lastId += 1;
  return world.lastId;
}
