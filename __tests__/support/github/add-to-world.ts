import type { IssueSeed, ProjectItemSeed, ProjectSeed, RepositorySeed } from "./create-world.js";
import { GitStore } from "./git-store.js";
import {
  type Issue,
  nextId,
  type Project,
  type ProjectItem,
  type Repository,
  tick,
  type World,
} from "./world.js";

/** Adds a repository to a world, and gives it. */
export function addRepository(world: World, name: string, seed: RepositorySeed): Repository {
  const repository: Repository = {
    databaseId: nextId(world),
    owner: name.slice(0, name.indexOf("/")),
    name: name.slice(name.indexOf("/") + 1),
    visibility: seed.visibility ?? "public",
    formerNames: seed.formerNames ?? [],
    isArchived: seed.isArchived ?? false,
    hasIssues: seed.hasIssues ?? true,
    git: new GitStore(seed.defaultBranch),
    treeLimit: seed.treeLimit ?? 100_000,
    labels: new Set(seed.labels),
    assignable: seed.assignable ?? null,
    issues: new Map(),
    transferredIssues: new Map(
      Object.entries(seed.transferredIssues ?? {}).map(([number, place]) => [Number(number), place]),
    ),
    deletedIssues: new Set(seed.deletedIssues),
    pinnedIssues: [],
  };
  if (seed.files) repository.git.commit(seed.files, tick(world));
  for (const [branch, files] of Object.entries(seed.branches ?? {})) {
    repository.git.commit(files, tick(world), branch);
  }
  for (const tag of seed.tags ?? []) repository.git.tag(tag);
  for (const tag of seed.annotatedTags ?? []) repository.git.tag(tag, true);
  world.repositories.set(name.toLowerCase(), repository);
  for (const issue of seed.issues ?? []) addIssue(world, repository, issue);
  return repository;
}

/** Adds an issue or pull request as it stands, without notifying anybody, and gives it. */
export function addIssue(world: World, repository: Repository, seed: IssueSeed): Issue {
  const createdAt = seed.createdAt ?? tick(world);
  const issue: Issue = {
    databaseId: nextId(world),
    repository,
    title: `Issue ${seed.number}`,
    body: "",
    state: "open",
    stateReason: seed.state === "closed" && !seed.pullRequest ? "completed" : null,
    author: "kestrel-author",
    assignees: [],
    labels: [],
    milestone: null,
    comments: [],
    timeline: [],
    createdAt,
    updatedAt: createdAt,
    closedAt: seed.state === "closed" ? createdAt : null,
    missingFromLists: 0,
    ...seed,
    pullRequest: seed.pullRequest
      ? { isDraft: false, mergedAt: null, closes: [], ...seed.pullRequest }
      : null,
  };
  repository.issues.set(issue.number, issue);
  for (const label of issue.labels) repository.labels.add(label);
  for (const login of [issue.author, ...issue.assignees]) if (login) world.users.add(login);
  return issue;
}

/** Adds a project to a world, and gives it. */
export function addProject(world: World, seed: ProjectSeed): Project {
  const project: Project = {
    databaseId: nextId(world),
    owner: seed.owner,
    number: seed.number ?? 1,
    title: seed.title ?? "Roadmap",
    isPublic: seed.isPublic ?? true,
    fields: (seed.fields ?? []).map((field) => ({
      options: [],
      isIssueField: false,
      ...field,
      iterations: (field.iterations ?? []).map((iteration) => ({ isCompleted: false, ...iteration })),
    })),
    items: [],
  };
  world.projects.push(project);
  for (const item of seed.items ?? []) addProjectItem(world, project, item);
  return project;
}

/**
 * Adds an item to a project, and gives it.
 * @throws Error for a value of a field that the project lacks: a slip in the test.
 */
export function addProjectItem(world: World, project: Project, seed: ProjectItemSeed): ProjectItem {
  const unknown = Object.keys(seed.values ?? {}).filter(
    (name) => !project.fields.some((field) => field.name === name),
  );
  if (unknown.length > 0) throw new Error(`the project ${project.title} has no field ${unknown.join(", ")}`);
  const content =
    typeof seed.content === "string" ? seed.content : { body: "", assignees: [], ...seed.content };
  const item = {
    isArchived: false,
    createdAt: tick(world),
    values: {},
    ...seed,
    content,
    databaseId: nextId(world),
  };
  project.items.push(item);
  return item;
}
