import { typedError } from "./graphql-errors.js";

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

const PREFIX = "cursor:v2:";

const cursorOf = (position: number): string => Buffer.from(`${PREFIX}${position}`).toString("base64");

/** @throws GraphQLError for what is no cursor of ours. */
function positionOf(cursor: string): number {
  const text = Buffer.from(cursor, "base64").toString();
  const position = text.startsWith(PREFIX) ? Number(text.slice(PREFIX.length)) : Number.NaN;
  if (Number.isInteger(position)) return position;
  throw typedError("INVALID_CURSOR_ARGUMENTS", `\`${cursor}\` does not appear to be a valid cursor.`);
}

/** A page of a list as a Relay connection; `toNode` is called only for what is on the page. */
export function connection<T>(
  all: readonly T[],
  page: PageArguments,
  toNode: (value: T, index: number) => unknown,
) {
  const from = page.after ? positionOf(page.after) + 1 : 0;
  const until = page.before ? positionOf(page.before) : all.length;
  const start = page.first == null && page.last != null ? Math.max(from, until - page.last) : from;
  const end = page.first == null ? until : Math.min(until, from + page.first);
  const nodes = () => all.slice(start, end).map((value, index) => toNode(value, start + index));
  return {
    totalCount: all.length,
    nodes,
    edges: () => nodes().map((node, index) => ({ node, cursor: cursorOf(start + index) })),
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: end > start ? cursorOf(start) : null,
      endCursor: end > start ? cursorOf(end - 1) : null,
    },
  };
}
