import type { ProjectBoard } from "../model/board.js";
import type { Part } from "../model/evidence.js";
import type { Problem } from "../model/problem.js";
import type { ProjectAddress, Settings } from "../model/settings.js";
import { checkBoardOptions, findBoardFields } from "./board-fields.js";
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
  const options = optionsOf(fields);
  checkBoardOptions({ title, options }, context.settings, context.note);
  const shown = pages.items.filter((answer) => answer?.isArchived !== true);
  const read = shown.flatMap((answer) => (answer && toProjectItem(answer, meant, url)) ?? []);
  const board: ProjectBoard = {
    title,
    url,
    isPublic: pages.project.public,
    items: read,
    redactedItems: shown.length - read.length,
    // GitHub's own count may hold archived items, and is of the moment of the first page.
    totalItems: pages.broke === null ? shown.length : items.totalCount,
    fields: fields.map((field) => field.name),
    options,
  };
  return { value: board, problems: problemsOf(pages, board) };
}

function optionsOf(fields: FieldAnswer[]): Record<string, string[]> {
  const selects = fields.flatMap(({ name, options }): [string, string[]][] =>
    options ? [[name, options.map((option) => option.name)]] : [],
  );
  return Object.fromEntries(selects);
}

const BOARD_ITEMS = { one: "item of the board", many: "items of the board" };

/** Counts only: what the token may not see has no name here. */
function problemsOf({ items, partial, broke }: BoardPages, board: ProjectBoard): Problem[] {
  const problems: Problem[] = [];
  if (broke !== null) {
    problems.push(
      problem(
        "project-incomplete",
        `Only ${items.length} of the ${board.totalItems} items of the board ${board.url} were read: ${broke}.`,
        "Run the workflow again.",
      ),
    );
  }
  if (board.redactedItems > 0) {
    const { redactedItems: hidden, totalItems } = board;
    problems.push(
      problem(
        "project-items-hidden",
        `${hidden} of ${totalItems} items of the board ${board.url} ${hidden === 1 ? "is" : "are"} hidden from the token, and counted nowhere in this report.`,
        "If they matter here, give read-token access to the repositories that they stand for.",
      ),
    );
  }
  return [
    ...problems,
    ...partialListsProblems({ refused: partial, long: items.filter(hasCutLists).length }, BOARD_ITEMS),
  ];
}

function hasCutLists(item: ItemAnswer | null): boolean {
  if (item === null) return false;
  return (
    isCut(item.fieldValues) || (item.content !== null && "title" in item.content && hasCutList(item.content))
  );
}
