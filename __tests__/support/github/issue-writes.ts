import { accountFor } from "./notifications.js";
import {
  type Issue,
  type IssueEvent,
  nextId,
  type Repository,
  type StateReason,
  tick,
  type World,
} from "./world.js";

/** What may be given of an issue when it is created or edited. */
export interface IssueInput {
  title?: string;
  body?: string | null;
  state?: "open" | "closed";
  state_reason?: StateReason;
  labels?: string[];
  assignees?: string[];
}

/** Creates an issue with the next free number, notifies whom its body names, and gives it. */
export function createIssue(world: World, repository: Repository, author: string, input: IssueInput): Issue {
  const createdAt = tick(world);
  const number = 1 + Math.max(0, ...numbersOf(repository));
  const issue: Issue = {
    databaseId: nextId(world),
    repository,
    number,
    title: input.title ?? "",
    body: input.body ?? "",
    state: "open",
    stateReason: null,
    author,
    assignees: input.assignees ?? [],
    labels: [],
    milestone: null,
    comments: [],
    timeline: [],
    createdAt,
    updatedAt: createdAt,
    closedAt: null,
    pullRequest: null,
    missingFromLists: 0,
  };
  repository.issues.set(number, issue);
  addLabels(issue, input.labels ?? []);
  accountFor(world, issue, null);
  return issue;
}

const numbersOf = (repository: Repository): number[] => [
  ...repository.issues.keys(),
  ...repository.transferredIssues.keys(),
  ...repository.deletedIssues,
];

/** Changes what `input` gives of an issue, and notifies whom its body newly names. */
export function editIssue(world: World, issue: Issue, input: IssueInput): void {
  const before = issue.body;
  issue.title = input.title ?? issue.title;
  issue.body = input.body === undefined ? issue.body : (input.body ?? "");
  issue.updatedAt = tick(world);
  const { assignees, labels } = issue;
  if (input.assignees) issue.assignees = input.assignees;
  if (assignees.some((login) => !issue.assignees.includes(login))) note(issue, "UnassignedEvent");
  if (input.labels) {
    issue.labels = [];
    addLabels(issue, input.labels);
  }
  if (labels.some((label) => !issue.labels.includes(label))) note(issue, "UnlabeledEvent");
  if (input.state && input.state !== issue.state) setState(issue, input.state, input.state_reason ?? null);
  else if (input.state_reason !== undefined && issue.state === "closed")
    issue.stateReason = input.state_reason;
  if (issue.body !== before) accountFor(world, issue, before);
}

function note(issue: Issue, type: IssueEvent["type"]): void {
  issue.timeline.push({ type, createdAt: issue.updatedAt });
}

function setState(issue: Issue, state: "open" | "closed", reason: StateReason): void {
  issue.state = state;
  issue.closedAt = state === "closed" ? issue.updatedAt : null;
  const usual = state === "closed" ? "completed" : "reopened";
  issue.stateReason = issue.pullRequest ? null : (reason ?? usual);
  if (state === "open") note(issue, "ReopenedEvent");
}

/** Puts labels on an issue; the repository gets those that it lacks. */
export function addLabels(issue: Issue, labels: string[]): void {
  for (const label of labels) {
    issue.repository.labels.add(label);
    if (!issue.labels.includes(label)) issue.labels.push(label);
  }
}

/** Whether an issue of this repository may be assigned to somebody. */
export function isAssignable(world: World, repository: Repository, login: string): boolean {
  const logins = repository.assignable ?? [...world.users];
  return logins.some((known) => known.toLowerCase() === login.toLowerCase());
}

/** How many issues a repository can pin. */
export const MOST_PINS = 3;
