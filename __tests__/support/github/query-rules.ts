import type { WireError } from "./graphql-errors.js";
import type { SelectedField } from "./selection.js";
import type { Token } from "./token.js";

const MOST_NODES = 500_000;

/**
 * Points of the hour that a query costs: the requests that its connections take, in hundreds.
 * @see https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function pointsOf(fields: SelectedField[]): number {
  const requests = fields
    .filter((field) => field.isConnection)
    .reduce((sum, field) => sum + field.instances, 0);
  return Math.max(1, Math.round(requests / 100));
}

/** How many nodes a query may give. */
export function nodesOf(fields: SelectedField[]): number {
  return fields
    .filter((field) => field.isConnection)
    .reduce((sum, field) => sum + field.instances * pageSizeOf(field), 0);
}

const pageSizeOf = (field: SelectedField): number =>
  Number(field.arguments.first ?? field.arguments.last ?? 0);

/** What GitHub says to a connection without a page size, or with one beyond 100, and to a query of too many nodes. */
export function pageErrors(fields: SelectedField[]): WireError[] {
  const errors = fields
    .filter((field) => field.isConnection)
    .flatMap((field): WireError[] => {
      const at = { path: field.path, locations: [field.location] };
      const { first, last } = field.arguments;
      if (typeof first !== "number" && typeof last !== "number") {
        const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${field.name}\` connection.`;
        return [{ type: "MISSING_PAGINATION_BOUNDARIES", ...at, message }];
      }
      const bound = typeof first === "number" ? "first" : "last";
      const size = pageSizeOf(field);
      if (size >= 1 && size <= 100) return [];
      const message =
        size < 1
          ? `\`${bound}\` on the \`${field.name}\` connection cannot be less than one.`
          : `Requesting ${size} records on the \`${field.name}\` connection exceeds the \`${bound}\` limit of 100 records.`;
      return [{ type: "EXCESSIVE_PAGINATION", ...at, message }];
    });
  const nodes = nodesOf(fields);
  if (nodes <= MOST_NODES) return errors;
  const message = `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of 500,000.`;
  return [...errors, { type: "MAX_NODE_LIMIT_EXCEEDED", message }];
}

/** What GitHub says, field by field and before it runs anything, to a classic token without the scope for projects. */
export function scopeErrors(fields: SelectedField[], token: Token): WireError[] {
  if (
    token.kind !== "classic" ||
    token.scopes.some((scope) => scope === "project" || scope === "read:project")
  ) {
    return [];
  }
  const granted = token.scopes.map((scope) => `'${scope}'`).join(", ");
  return fields
    .filter(({ parentType, name }) => parentType.startsWith("ProjectV2") || /^projects?V2$/.test(name))
    .map((field) => ({
      type: "INSUFFICIENT_SCOPES",
      locations: [field.location],
      message: `Your token has not been granted the required scopes to execute this query. The '${field.name}' field requires one of the following scopes: ['read:project'], but your token has only been granted the: [${granted}] scopes. Please modify your token's scopes at: https://github.com/settings/tokens.`,
    }));
}

const PAGE = ["first", "last", "after", "before"];

/** Arguments of connections that the simulation honours beside those of paging. */
const HONOURED: Record<string, string[]> = {
  "Repository.issues": ["states", "filterBy", "orderBy", "labels"],
  "ProjectV2.items": ["archivedStates"],
  "Issue.timelineItems": ["itemTypes"],
  "Issue.closedByPullRequestsReferences": ["includeClosedPrs"],
};

/** Arguments that a query gives and the simulation would ignore: they must fail a test, not answer it wrongly. */
export function ignoredArguments(fields: SelectedField[]): string[] {
  return fields
    .filter((field) => field.isConnection)
    .flatMap((field) => {
      const name = `${field.parentType}.${field.name}`;
      const honoured = [...PAGE, ...(HONOURED[name] ?? [])];
      return field.given
        .filter((argument) => !honoured.includes(argument))
        .map((argument) => `${name}(${argument}:)`);
    });
}
