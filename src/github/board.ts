import type { ProjectBoard } from "../model/board.js";
import type { Part } from "../model/evidence.js";
import type { Problem } from "../model/problem.js";
import type { ProjectAddress, Settings } from "../model/settings.js";
import { findBoardFields } from "./board-fields.js";
import { type BoardPages, fetchBoardPages, type PagesContext } from "./board-pages.js";
import type { FieldAnswer, ItemAnswer } from "./board-query.js";
import { problem } from "./diagnosis.js";
import { hasCutList, isCut, partialListsProblems } from "./partial-lists.js";
import { toProjectItem } from "./to-project-item.js";
import { nodesOf } from "./to-work.js";

export interface BoardContext extends PagesContext {
  settings: Settings;
  /** Told of default names that the board lacks. */
  note(line: string): void;
}

/**
 * A board, all its pages, one request each; it needs a token that may read projects, which `github.token` may not.
 * Null when it cannot be read: a problem says why.
 * @throws UserError when a field or option that the user named is not there, or a rate limit is used up.
 */
export async function fetchBoard(
  context: BoardContext,
  project: ProjectAddress,
): Promise<Part<ProjectBoard | null>> {
  const pages = await fetchBoardPages(context, project);
  if ("code" in pages) return { value: null, problems: [pages] };
  const { title, url, items } = pages.project;
  const fields = nodesOf(pages.project.fields);
  const meant = findBoardFields(fields, context.settings, title, context.note);
  const shown = pages.items.filter((answer) => answer?.isArchived !== true);
  const read = shown.flatMap((answer) => (answer && toProjectItem(answer, meant, url)) ?? []);
  const board: ProjectBoard = {
    title,
    url,
    isPublic: pages.project.public,
    items: read,
    redactedItems: shown.length - read.length,
    totalItems: items.totalCount,
    fields: fields.map((field) => field.name),
    options: optionsOf(fields),
  };
  return { value: board, problems: problemsOf(pages) };
}

function optionsOf(fields: FieldAnswer[]): Record<string, string[]> {
  const selects = fields.flatMap(({ name, options }): [string, string[]][] =>
    options ? [[name, options.map((option) => option.name)]] : [],
  );
  return Object.fromEntries(selects);
}

function problemsOf({ project, items, refused, partial, broke }: BoardPages): Problem[] {
  const problems: Problem[] = [];
  if (broke !== null) {
    problems.push(
      problem(
        "project-incomplete",
        `Only ${items.length} of the ${project.items.totalCount} items of the board ${project.url} were read: ${broke}.`,
        "Run the workflow again.",
      ),
    );
  }
  if (refused > 0) {
    problems.push(
      problem(
        "project-items-forbidden",
        `${refused} items of the board ${project.url} were not read: the token has no access to their repositories.`,
        "Give read-token access to all repositories that the board shows.",
      ),
    );
  }
  return [
    ...problems,
    ...partialListsProblems(partial + items.filter(hasCutLists).length, "items of the board"),
  ];
}

function hasCutLists(item: ItemAnswer | null): boolean {
  if (item === null) return false;
  return (
    isCut(item.fieldValues) || (item.content !== null && "title" in item.content && hasCutList(item.content))
  );
}
