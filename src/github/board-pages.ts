import { UserError } from "../errors.js";
import type { Problem } from "../model/problem.js";
import type { ProjectAddress } from "../model/settings.js";
import { RETRIES_OF_A_BATCH } from "./batches.js";
import { type BoardAnswer, type ItemAnswer, type ProjectAnswer, writeBoardQuery } from "./board-query.js";
import type { Client } from "./client.js";
import { diagnoseProject, ownerMissing, projectFailure } from "./diagnose-project.js";
import { type ReadAccess, wordsOf } from "./diagnosis.js";
import { askIn, type Dialect } from "./dialect.js";
import type { GraphqlAnswer, GraphqlError } from "./graphql.js";
import { PageSize } from "./page-size.js";

export interface PagesContext {
  client: Client;
  dialect: Dialect;
  access: ReadAccess;
}

/** All pages of a board that could be read. */
export interface BoardPages {
  /** As the first page has it. */
  project: ProjectAnswer;
  /** Null for an item that GitHub would not give. */
  items: (ItemAnswer | null)[];
  /** How many items GitHub gave without some of their lists. */
  partial: number;
  /** Why there are no more items; null when these are all. */
  broke: string | null;
}

/**
 * A board, page by page, one request each. A problem when not even the first page could be read.
 * @throws UserError when a rate limit is used up.
 */
export async function fetchBoardPages(
  context: PagesContext,
  project: ProjectAddress,
): Promise<BoardPages | Problem> {
  const fetchPage = pageReader(context, project);
  let first: GraphqlAnswer<BoardAnswer>;
  try {
    first = await fetchPage(null);
  } catch (error) {
    if (error instanceof UserError) throw error;
    return projectFailure(project, error, context.access);
  }
  const answer = first.data.owner?.projectV2;
  if (answer) return withNextPages(fetchPage, answer, first.errors);
  const isOwnerMissing = first.data.owner === null && first.errors.every(isAboutOwner);
  return isOwnerMissing ? ownerMissing(project) : diagnoseProject(project, first.errors, context.access);
}

type FetchPage = (after: string | null) => Promise<GraphqlAnswer<BoardAnswer>>;

function pageReader({ client, dialect }: PagesContext, { owner, number }: ProjectAddress): FetchPage {
  const size = new PageSize();
  return (after) =>
    size.fetch((first) => {
      const variables = { login: owner, number, first, after, isFirst: after === null };
      return askIn<BoardAnswer>(dialect, client, writeBoardQuery, variables, RETRIES_OF_A_BATCH);
    });
}

/** A board that breaks off keeps what was read of it. */
async function withNextPages(
  fetchPage: FetchPage,
  project: ProjectAnswer,
  errors: GraphqlError[],
): Promise<BoardPages> {
  const pages: BoardPages = { project, items: [], partial: 0, broke: null };
  let page: ProjectAnswer | null = project;
  let after: string | null = null;
  try {
    while (page) {
      pages.items.push(...(page.items.nodes ?? []));
      pages.partial += countPartial(errors);
      after = page.items.pageInfo.hasNextPage ? page.items.pageInfo.endCursor : null;
      if (after === null) return pages;
      const next: GraphqlAnswer<BoardAnswer> = await fetchPage(after);
      page = next.data.owner?.projectV2 ?? null;
      errors = next.errors;
    }
    return { ...pages, broke: errors[0]?.message ?? "GitHub no longer shows it" };
  } catch (error) {
    if (error instanceof UserError) throw error;
    return { ...pages, broke: wordsOf(error) };
  }
}

/** Steps of the path `owner`, `projectV2`, `items`, `nodes`, an index, `content`; a longer one leads to a list. */
const CONTENT_DEPTH = 6;

/** Items of a page with an error in one of their lists; one without its content is not among them, but hidden. */
function countPartial(errors: GraphqlError[]): number {
  const inLists = errors.filter(({ path = [] }) => path[2] === "items" && path.length > CONTENT_DEPTH);
  return new Set(inLists.map(({ path = [] }) => path[4])).size;
}

function isAboutOwner(error: GraphqlError): boolean {
  return error.type === "NOT_FOUND" && error.path?.length === 1;
}
