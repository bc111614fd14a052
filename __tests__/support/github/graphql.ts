import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { toValidationError, toWireError, typedError, type WireError } from "./graphql-errors.js";
import { ignoredArguments, nodesOf, pageErrors, pointsOf, scopeErrors } from "./query-rules.js";
import { mutationFields, queryFields } from "./resolve-root.js";
import { schemaOf } from "./schema.js";
import { selectedFields } from "./selection.js";
import type { Fields, Viewer } from "./viewer.js";

export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown>;
}

export interface GraphqlAnswer {
  data?: unknown;
  errors?: WireError[];
}

export interface Answered {
  answer: GraphqlAnswer;
  /** Points of the hour that it cost. */
  points: number;
}

/** `query Board`, or `query repository` when it has no name; for the log. */
export function operationName(query: string): string {
  const document = parsed(query);
  const operation = document && getOperationAST(document);
  if (!operation) return "query (not understood)";
  const [first] = operation.selectionSet.selections;
  const name = operation.name?.value ?? (first?.kind === "Field" ? first.name.value : "");
  return `${operation.operation} ${name}`;
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

/** Validates a query against the schema, checks it as GitHub does, and executes it over the viewer's world. */
export async function answerGraphql(viewer: Viewer, request: GraphqlRequest): Promise<Answered> {
  const schema = schemaOf(viewer.world.schema);
  const document = parsed(request.query);
  const operation = document && getOperationAST(document);
  if (!document || !operation) {
    viewer.fail(`not a GraphQL query: ${request.query.slice(0, 200)}`);
    return {
      answer: { errors: [{ message: "A query attribute must be specified and must be a string." }] },
      points: 1,
    };
  }
  // Suggestions compare every name of the schema: seconds, and GitHub gives none.
  const mistakes = validate(schema, document, specifiedRules, { hideSuggestions: true });
  if (mistakes.length > 0) return { answer: { errors: mistakes.map(toValidationError) }, points: 1 };
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables);
  if (!variables.coerced) return { answer: { errors: variables.errors.map(toWireError) }, points: 1 };
  const fields = selectedFields(schema, document, operation, variables.coerced);
  for (const argument of ignoredArguments(fields)) viewer.fail(`${argument} is not simulated`);
  const points = pointsOf(fields);
  const scopes = scopeErrors(fields, viewer.token);
  if (scopes.length > 0) return { answer: { errors: scopes }, points };
  const pages = pageErrors(fields);
  if (pages.length > 0) {
    for (const { message } of pages) viewer.fail(message);
    return { answer: { data: null, errors: pages }, points };
  }
  const cost = { points, nodes: nodesOf(fields) };
  const rootValue = operation.operation === "mutation" ? mutationFields(viewer) : queryFields(viewer, cost);
  const fieldResolver = resolverFor(viewer);
  const result = await execute({
    schema,
    document,
    rootValue,
    variableValues: request.variables,
    fieldResolver,
  });
  const errors = (result.errors ?? []).map((error) => wireErrorOf(viewer, error));
  return { answer: { data: result.data ?? null, ...(errors.length > 0 ? { errors } : {}) }, points };
}

/** An error that no resolver meant is a defect of the simulation, and fails the test. */
function wireErrorOf(viewer: Viewer, error: GraphQLError): WireError {
  const isMeant = typeof error.extensions.type === "string" || !error.path;
  if (!isMeant) viewer.fail(`${error.path?.join(".")}: ${error.originalError?.stack ?? error.message}`);
  return toWireError(error);
}

/** Takes a field from the object that stands for its parent; what the simulation does not know fails the test. */
function resolverFor(viewer: Viewer): GraphQLFieldResolver<Fields, unknown> {
  return (source, given, _context, info) => {
    const value = source[info.fieldName];
    if (value === undefined) {
      const message = `${info.parentType.name}.${info.fieldName} is not simulated`;
      viewer.fail(message);
      throw typedError("INTERNAL", message);
    }
    return typeof value === "function" ? value(given) : value;
  };
}
