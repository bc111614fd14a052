import type { PullRequest } from "@octokit/graphql-schema";
import { type Reference, referenceKey } from "../model/reference.js";
import {
  type ClosingPullRequest,
  type Milestone,
  nothingKnown,
  type Work,
  type WorkState,
} from "../model/work.js";
import type { IssueAnswer, Page, WorkAnswer } from "./work-query.js";

/** The nodes of a page; GitHub gives null for those that the token may not see. */
export function nodesOf<Node>(page: Page<Node> | null | undefined): Node[] {
  return (page?.nodes ?? []).filter((node) => node !== null);
}

/** `owner/repo#number` of an answer: the name that it has now. */
function referenceOf(answer: { number: number; repository: { nameWithOwner: string } }): Reference {
  return `${answer.repository.nameWithOwner}#${answer.number}`;
}

/**
 * An issue or pull request as the model has it.
 * @param askedFor the reference that led to it; when the work has another name by now, it becomes a former one.
 */
export function toWork(answer: WorkAnswer, askedFor: Reference[] = []): Work {
  const ref = referenceOf(answer);
  return {
    ref,
    url: answer.url,
    title: answer.title,
    kind: answer.__typename === "Issue" ? "issue" : "pull-request",
    state: stateOf(answer),
    assignees: nodesOf(answer.assignees).map((user) => user.login),
    author: answer.author?.login ?? null,
    authorIsBot: answer.author?.__typename === "Bot",
    isPublic: !answer.repository.isPrivate,
    createdAt: answer.createdAt,
    closedAt: answer.closedAt ?? null,
    milestone: toMilestone(answer.milestone),
    labels: nodesOf(answer.labels).map((label) => label.name),
    closingPullRequests: answer.__typename === "Issue" ? toClosingPullRequests(answer) : [],
    formerRefs: askedFor.filter((former) => referenceKey(former) !== referenceKey(ref)),
    reason: null,
  };
}

/** What stands for a reference that could not be read: its state says how far, `reason` why. */
export function unreadWork(
  ref: Reference,
  serverUrl: string,
  state: "missing" | "private" | "unreadable",
  reason: string,
): Work {
  return {
    ref,
    url: `${serverUrl}/${ref.replace("#", "/issues/")}`,
    title: ref,
    kind: "issue",
    state,
    ...nothingKnown(),
    isPublic: false,
    reason,
  };
}

function stateOf(answer: WorkAnswer): WorkState {
  if (answer.__typename === "PullRequest") return pullRequestState(answer.pullRequestState, answer.isDraft);
  if (answer.issueState === "OPEN") return "open";
  if (answer.stateReason === "NOT_PLANNED") return "not-planned";
  if (answer.stateReason === "DUPLICATE") return "duplicate";
  // Issues closed before reasons existed have none: they count as completed.
  return "completed";
}

function pullRequestState(state: PullRequest["state"], isDraft: boolean): WorkState {
  if (state === "MERGED") return "merged";
  if (state === "CLOSED") return "closed-unmerged";
  return isDraft ? "draft" : "open";
}

/** The due date is the UTC day of `dueOn`: GitHub stores midnight in California, which is that day's morning in UTC. */
function toMilestone(milestone: WorkAnswer["milestone"]): Milestone | null {
  return milestone && { title: milestone.title, dueOn: milestone.dueOn?.slice(0, 10) ?? null };
}

/** A pull request of a private repository is left out where the issue is public: its name would give it away. */
function toClosingPullRequests(issue: IssueAnswer): ClosingPullRequest[] {
  return nodesOf(issue.closedByPullRequestsReferences)
    .filter((pull) => issue.repository.isPrivate || !pull.repository.isPrivate)
    .map((pull) => ({
      ref: referenceOf(pull),
      url: pull.url,
      state: pullRequestState(pull.state, pull.isDraft),
    }));
}
