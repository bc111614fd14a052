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

/** Says that lists were read in part; names none of their owners, as they may be private. */
export function partialListsProblems(count: number, of: { one: string; many: string }): Problem[] {
  if (count === 0) return [];
  return [
    problem(
      "lists-incomplete",
      `Labels, assignees, field values or closing pull requests of ${count} ${count === 1 ? of.one : of.many} were read in part only.`,
      "Give the token that reads Pull requests: read, if it lacks that; of a very long list only the beginning is read.",
    ),
  ];
}
