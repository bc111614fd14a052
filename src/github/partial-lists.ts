import type { Problem } from "../model/problem.js";
import type { DraftAnswer } from "./board-query.js";
import { problem } from "./diagnosis.js";
import type { Page, WorkAnswer } from "./work-query.js";

/** Whether any list of an issue, pull request or draft is longer than the page of it that was read. */
export function hasCutList(answer: WorkAnswer | DraftAnswer): boolean {
  if (isCut(answer.assignees)) return true;
  if (answer.__typename === "DraftIssue") return false;
  return (
    isCut(answer.labels) || (answer.__typename === "Issue" && isCut(answer.closedByPullRequestsReferences))
  );
}

/** Whether a list is longer than its page. */
export function isCut(page: Page<unknown> | null | undefined): boolean {
  return page?.pageInfo?.hasNextPage === true;
}

/** Of how many issues, pull requests or items some list was not read whole. */
export interface PartialLists {
  /** GitHub gave an error instead: a permission may be missing. */
  refused: number;
  /** The list is longer than its page. */
  long: number;
}

/**
 * Says that lists were read in part; names none of their owners, as they may be private. A long list is no news in any
 * report, and no count rests on it: labels and assignees never reach their pages.
 */
export function partialListsProblems(
  { refused, long }: PartialLists,
  of: { one: string; many: string },
): Problem[] {
  const some = (count: number) => `${count} ${count === 1 ? of.one : of.many}`;
  const refusal = problem(
    "lists-incomplete",
    `Labels, assignees, field values or closing pull requests of ${some(refused)} could not all be read.`,
    "Give the token that reads Pull requests: read, if it lacks that.",
  );
  const length = problem(
    "lists-long",
    `${some(long)} ${long === 1 ? "has" : "have"} so many labels, assignees, field values or closing pull requests that only the first of them were read.`,
    "No count rests on it, so nothing has to be done.",
  );
  return [...(refused > 0 ? [refusal] : []), ...(long > 0 ? [length] : [])];
}
