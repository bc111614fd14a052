import type { CalendarDate } from "./calendar-date.js";
import type { Reference } from "./reference.js";

export type WorkKind = "issue" | "pull-request";

/**
 * What became of an issue or pull request. `missing`: no such number, or nobody may see it; `private`: known to exist
 * but withheld from this report; `unreadable`: the request for it failed, see {@link Work.reason}.
 */
export type WorkState =
  | "open"
  | "draft"
  | "completed"
  | "merged"
  | "not-planned"
  | "duplicate"
  | "closed-unmerged"
  | "missing"
  | "unreadable"
  | "private";

/** What is empty of a work of which no more is known than its name and state. */
export function nothingKnown() {
  return {
    assignees: [],
    author: null,
    authorIsBot: false,
    createdAt: null,
    closedAt: null,
    milestone: null,
    labels: [],
    closingPullRequests: [],
    formerRefs: [],
  } satisfies Partial<Work>;
}

/** The {@link Work.reason} of what a snapshot does not hold: GitHub was not asked for it. */
export const NOT_IN_SNAPSHOT = "not in the snapshot";

/** A milestone and the day it is due; null when it has none. */
export interface Milestone {
  title: string;
  dueOn: CalendarDate | null;
}

/** A pull request that will close an issue when it is merged. */
export interface ClosingPullRequest {
  ref: Reference;
  url: string;
  state: WorkState;
}

/** An issue or pull request as GitHub has it now. */
export interface Work {
  ref: Reference;
  url: string;
  title: string;
  kind: WorkKind;
  state: WorkState;
  /** Logins. */
  assignees: string[];
  /** Login; null for a deleted account. */
  author: string | null;
  authorIsBot: boolean;
  /** Whether its repository is public: design 2.8 withholds what is not. */
  isPublic: boolean;
  /** Instants, ISO 8601 in UTC; null when unknown, or not closed. */
  createdAt: string | null;
  closedAt: string | null;
  milestone: Milestone | null;
  labels: string[];
  closingPullRequests: ClosingPullRequest[];
  /** Earlier references that lead here, of a transferred issue. */
  formerRefs: Reference[];
  /** Why it could not be read; null when it could. */
  reason: string | null;
}
