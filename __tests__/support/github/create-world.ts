import { addProject, addRepository } from "./add-to-world.js";
import type { FaultRule } from "./faults.js";
import type { Files } from "./git-store.js";
import type { SchemaVariant } from "./schema.js";
import { createToken, type Token } from "./token.js";
import type {
  Issue,
  Project,
  ProjectField,
  ProjectItem,
  ProjectIteration,
  PullRequestPart,
  Repository,
  World,
} from "./world.js";

/** An issue as a test describes it: number and title are enough. A `pullRequest` part makes it a pull request. */
export type IssueSeed = Partial<Omit<Issue, "databaseId" | "repository" | "pullRequest">> & {
  number: number;
  pullRequest?: Partial<PullRequestPart>;
};

/** A repository as a test describes it: public, with one commit of `files`, unless it says otherwise. */
export interface RepositorySeed
  extends Partial<
    Pick<Repository, "visibility" | "formerNames" | "isArchived" | "hasIssues" | "treeLimit" | "assignable">
  > {
  /** Committed to the default branch; without files the repository is empty. */
  files?: Files;
  defaultBranch?: string;
  /** Files of other branches. */
  branches?: Record<string, Files>;
  /** All on the default branch's head. */
  tags?: string[];
  annotatedTags?: string[];
  labels?: string[];
  issues?: IssueSeed[];
  /** New reference by old number. */
  transferredIssues?: Record<number, string>;
  deletedIssues?: number[];
}

export type ProjectFieldSeed = Partial<Omit<ProjectField, "iterations">> &
  Pick<ProjectField, "name" | "type"> & {
    iterations?: (Omit<ProjectIteration, "isCompleted"> & { isCompleted?: boolean })[];
  };

export interface ProjectSeed extends Partial<Pick<Project, "number" | "title" | "isPublic">> {
  /** An organization or user. */
  owner: string;
  fields?: ProjectFieldSeed[];
  items?: ProjectItemSeed[];
}

export type ProjectItemSeed = Partial<Omit<ProjectItem, "databaseId" | "content">> & {
  /** A reference, or a draft. */
  content: string | { title: string; body?: string; assignees?: string[] };
};

export interface WorldSeed {
  /** By `owner/name`. The first one is where workflows run. */
  repositories: Record<string, RepositorySeed>;
  projects?: ProjectSeed[];
  /** Owners of repositories and projects that are organizations; by default all of them. */
  organizations?: string[];
  users?: string[];
  /** By secret; they come on top of the usual ones, see {@link createWorld}. */
  tokens?: Record<string, Partial<Token> & Pick<Token, "kind" | "actor">>;
  schema?: SchemaVariant;
  isEnterpriseServer?: boolean;
  serverUrl?: string;
  findsAppsByName?: boolean;
  faults?: FaultRule[];
  latency?: number;
  /** The instant at which the world begins: of its first commit, and on from there. */
  now?: string;
}

/**
 * A world from a test's description of it. These secrets exist in every world:
 * - `workflow-token`: `github-actions[bot]` in the first repository, as `github.token` is;
 * - `reader-token`: a classic token that may read everything, of the user `kestrel-reader`;
 * - `no-project-scope-token`: the same without `read:project`;
 * - `fine-grained-token`: given the first repository alone, and the organization's projects;
 * - `expired-token`.
 */
export function createWorld(seed: WorldSeed): World {
  const [home = ""] = Object.keys(seed.repositories);
  const owners = [
    ...Object.keys(seed.repositories).map(ownerOf),
    ...(seed.projects ?? []).map(({ owner }) => owner),
  ];
  const organizations = seed.organizations ?? owners;
  const tokens = { ...usualTokens(home), ...seed.tokens };
  const world: World = {
    schema: seed.schema ?? "published",
    isEnterpriseServer: seed.isEnterpriseServer ?? false,
    serverUrl: seed.serverUrl ?? "https://github.com",
    repositories: new Map(),
    projects: [],
    organizations: new Set(organizations),
    users: new Set([...owners.filter((owner) => !organizations.includes(owner)), ...(seed.users ?? [])]),
    tokens: new Map(Object.entries(tokens).map(([secret, token]) => [secret, createToken(token)])),
    findsAppsByName: seed.findsAppsByName ?? true,
    faults: [...(seed.faults ?? [])],
    latency: seed.latency ?? 0,
    mentions: [],
    backlinks: [],
    now: seed.now ?? "2023-01-02T08:00:00Z",
    lastId: 1000,
  };
  for (const token of world.tokens.values()) world.users.add(token.actor);
  for (const [name, repository] of Object.entries(seed.repositories)) addRepository(world, name, repository);
  for (const project of seed.projects ?? []) addProject(world, project);
  return world;
}

const ownerOf = (name: string): string => name.slice(0, name.indexOf("/"));

function usualTokens(home: string): NonNullable<WorldSeed["tokens"]> {
  const reader = { kind: "classic", actor: "kestrel-reader" } as const;
  return {
    "workflow-token": { kind: "installation", actor: "github-actions[bot]", repositories: [home] },
    "reader-token": reader,
    "no-project-scope-token": { ...reader, scopes: ["repo", "read:org"] },
    "fine-grained-token": { kind: "fine-grained", actor: "kestrel-reader", repositories: [home] },
    "expired-token": { ...reader, isExpired: true },
  };
}
