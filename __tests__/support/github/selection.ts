import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** A field that a query asks for, with fragments resolved. */
export interface SelectedField {
  parentType: string;
  name: string;
  /** Whether it is a Relay connection: a list in pages. */
  isConnection: boolean;
  arguments: Record<string, unknown>;
  /** Names of the arguments that the query gives. */
  given: string[];
  path: string[];
  location: { line: number; column: number };
  /** How many parents it may be resolved for, by the page sizes above it. */
  instances: number;
}

interface Scope {
  schema: GraphQLSchema;
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/** Every field that an operation asks for: what its cost, its page sizes and the scopes it needs are worked out from. */
export function selectedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): SelectedField[] {
  const root = schema.getRootType(operation.operation);
  return root ? fieldsOf({ schema, document, variables }, operation.selectionSet, root, [], 1) : [];
}

function fieldsOf(
  scope: Scope,
  selections: SelectionSetNode,
  parent: GraphQLCompositeType,
  path: string[],
  instances: number,
): SelectedField[] {
  const included = selections.selections.filter((node) => isIncluded(scope, node));
  return included.flatMap((node): SelectedField[] => {
    if (node.kind === Kind.FIELD) return fieldAndBelow(scope, node, parent, path, instances);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragmentNamed(scope, node.name.value);
    if (!fragment) return [];
    const condition = fragment.typeCondition && scope.schema.getType(fragment.typeCondition.name.value);
    const type = isCompositeType(condition) ? condition : parent;
    return fieldsOf(scope, fragment.selectionSet, type, path, instances);
  });
}

function fragmentNamed({ document }: Scope, name: string): FragmentDefinitionNode | undefined {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return fragments.find((fragment) => fragment.name.value === name);
}

function fieldAndBelow(
  scope: Scope,
  node: FieldNode,
  parent: GraphQLCompositeType,
  parentPath: string[],
  instances: number,
): SelectedField[] {
  const field = fieldOf(parent, node.name.value);
  if (!field) return [];
  const type = getNamedType(field.type);
  const given = getArgumentValues(field, node, scope.variables);
  const path = [...parentPath, node.alias?.value ?? node.name.value];
  const isConnection = type.name.endsWith("Connection");
  const selected: SelectedField = {
    parentType: parent.name,
    name: field.name,
    isConnection,
    arguments: given,
    given: (node.arguments ?? []).map((argument) => argument.name.value),
    path,
    location: { line: node.loc?.startToken.line ?? 1, column: node.loc?.startToken.column ?? 1 },
    instances,
  };
  if (!node.selectionSet || !isCompositeType(type)) return [selected];
  const below = isConnection ? instances * Number(given.first ?? given.last ?? 1) : instances;
  return [selected, ...fieldsOf(scope, node.selectionSet, type, path, below)];
}

function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function isIncluded(scope: Scope, node: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, scope.variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, scope.variables);
  return skip?.if !== true && include?.if !== false;
}
