import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { toValidationError, toWireError, typedError, type WireError } from "./graphql-errors.js";
import { ignoredArguments, nodesOf, pageErrors, pointsOf, scopeErrors } from "./query-rules.js";
import { mutationFields } from "./resolve-mutation.js";
import { queryFields } from "./resolve-query.js";
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
  const examined = examine(viewer, request);
  if ("answer" in examined) return examined;
  const { schema, document, isMutation, points, nodes } = examined;
  const result = await execute({
    schema,
    document,
    rootValue: isMutation ? mutationFields(viewer) : queryFields(viewer, { points, nodes }),
    variableValues: request.variables,
    fieldResolver: resolverFor(viewer),
  });
  const errors = (result.errors ?? []).map((error) => wireErrorOf(viewer, error));
  return { answer: { data: result.data ?? null, ...(errors.length > 0 ? { errors } : {}) }, points };
}

/** A query that GitHub would execute. */
interface Executable {
  schema: GraphQLSchema;
  document: DocumentNode;
  isMutation: boolean;
  points: number;
  /** How many it may give. */
  nodes: number;
}

/** What GitHub finds out about a query before it executes it, or the answer with which it refuses it. */
function examine(viewer: Viewer, { query, variables }: GraphqlRequest): Executable | Answered {
  const schema = schemaOf(viewer.world.schema);
  const document = parsed(query);
  const operation = document && getOperationAST(document);
  if (!document || !operation) {
    viewer.fail(`not a GraphQL query: ${query.slice(0, 200)}`);
    return refusal([{ message: "A query attribute must be specified and must be a string." }]);
  }
  const mistakes = mistakesIn(query, document, schema);
  if (mistakes.length > 0) return refusal(mistakes.map(toValidationError));
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return refusal(errors.map(toWireError));
  const fields = selectedFields(schema, document, operation, coerced);
  for (const argument of ignoredArguments(fields)) viewer.fail(`${argument} is not simulated`);
  const scopes = scopeErrors(fields, viewer.token);
  if (scopes.length > 0) return refusal(scopes);
  const pages = pageErrors(fields);
  for (const { message } of pages) viewer.fail(message);
  if (pages.length > 0) return refusal(pages);
  const isMutation = operation.operation === "mutation";
  return { schema, document, isMutation, points: pointsOf(fields), nodes: nodesOf(fields) };
}

const validated = new WeakMap<GraphQLSchema, Map<string, readonly GraphQLError[]>>();

/** What the schema says against a query; looked at once, since runs ask the same queries over and over. */
function mistakesIn(query: string, document: DocumentNode, schema: GraphQLSchema): readonly GraphQLError[] {
  const known = validated.get(schema) ?? new Map<string, readonly GraphQLError[]>();
  validated.set(schema, known);
  // Suggestions compare every name of the schema: seconds, and GitHub gives none.
  const mistakes = known.get(query) ?? validate(schema, document, specifiedRules, { hideSuggestions: true });
  known.set(query, mistakes);
  return mistakes;
}

/** Nothing was executed: there are errors, and no data at all. */
const refusal = (errors: WireError[]): Answered => ({ answer: { errors }, points: 1 });

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
