import { readFileSync } from "node:fs";
import { buildASTSchema, type DefinitionNode, extendSchema, type GraphQLSchema, Kind, parse } from "graphql";

/**
 * Which GraphQL schema a server has: what GitHub publishes, that with the parts that are newer (issue fields on
 * boards, filtered items), or an older GitHub Enterprise Server's, with or without projects.
 */
export type SchemaVariant =
  | "published"
  | "newest"
  | "enterprise-server"
  | "enterprise-server-without-projects";

const loaded = new Map<SchemaVariant, GraphQLSchema>();

/** The schema of a variant; built once per process and variant, since that takes a third of a second. */
export function schemaOf(variant: SchemaVariant): GraphQLSchema {
  const schema = loaded.get(variant) ?? build(variant);
  loaded.set(variant, schema);
  return schema;
}

function build(variant: SchemaVariant): GraphQLSchema {
  const file = new URL("./schema.graphql", import.meta.resolve("@octokit/graphql-schema"));
  const { definitions } = parse(readFileSync(file, "utf8"), { noLocation: true });
  const kept = VARIANTS[variant].change(definitions);
  const schema = buildASTSchema(
    { kind: Kind.DOCUMENT, definitions: kept },
    { assumeValid: true, assumeValidSDL: true },
  );
  const { added } = VARIANTS[variant];
  return added ? extendSchema(schema, parse(added), { assumeValid: true, assumeValidSDL: true }) : schema;
}

type Definitions = readonly DefinitionNode[];

/** Fields (`Type.field`), arguments (`Type.field.argument`) and enum values that GitHub Enterprise Server 3.9 lacks. */
const NEWER_THAN_ENTERPRISE_SERVER = new Set([
  "Issue.stateReason.enableDuplicate",
  "IssueStateReason.DUPLICATE",
  "Issue.isPinned",
  "Issue.closedByPullRequestsReferences",
  "Issue.parent",
  "Issue.subIssues",
  "Issue.subIssuesSummary",
  "ProjectV2.statusUpdates",
  "ProjectV2.workflow",
  "ProjectV2Item.fullDatabaseId",
  "ProjectV2.fullDatabaseId",
  "Issue.fullDatabaseId",
  "PullRequest.fullDatabaseId",
]);

const PROJECT_FIELDS = new Set(
  ["Organization", "User", "Repository", "Issue", "PullRequest", "ProjectV2Owner"].flatMap((type) =>
    ["projectV2", "projectsV2", "projectItems", "recentProjects"].map((field) => `${type}.${field}`),
  ),
);

const VARIANTS: Record<SchemaVariant, { change: (definitions: Definitions) => Definitions; added?: string }> =
  {
    published: { change: (definitions) => definitions },
    newest: {
      change: (definitions) => definitions.map(replaceItems),
      added: /* GraphQL */ `
      enum ProjectV2ItemArchivedState { ARCHIVED NOT_ARCHIVED }
      extend type ProjectV2 {
        items(
          after: String, before: String, first: Int, last: Int, query: String
          archivedStates: [ProjectV2ItemArchivedState!] = [NOT_ARCHIVED]
          orderBy: ProjectV2ItemOrder = { field: POSITION, direction: ASC }
        ): ProjectV2ItemConnection!
      }
      type IssueFieldSingleSelectOption { id: ID! name: String! color: String! description: String }
      type IssueFieldSingleSelect { id: ID! name: String! dataType: String! options: [IssueFieldSingleSelectOption!]! }
      type IssueFieldDate { id: ID! name: String! dataType: String! }
      type IssueFieldText { id: ID! name: String! dataType: String! }
      type IssueFieldNumber { id: ID! name: String! dataType: String! }
      union IssueFields = IssueFieldSingleSelect | IssueFieldDate | IssueFieldText | IssueFieldNumber
      extend type ProjectV2Field { isIssueField: Boolean! issueField: IssueFields }
      extend type ProjectV2SingleSelectField { isIssueField: Boolean! issueField: IssueFields }
      extend type ProjectV2IterationField { isIssueField: Boolean! issueField: IssueFields }
      type IssueFieldSingleSelectValue { id: ID! name: String! value: String! color: String! optionId: String }
      type IssueFieldDateValue { id: ID! value: String! }
      type IssueFieldTextValue { id: ID! value: String! }
      type IssueFieldNumberValue { id: ID! value: Float! }
      union ProjectV2IssueFieldValues =
        IssueFieldSingleSelectValue | IssueFieldDateValue | IssueFieldTextValue | IssueFieldNumberValue
      type ProjectV2ItemIssueFieldValue {
        field: ProjectV2FieldConfiguration!
        issueFieldValue: ProjectV2IssueFieldValues
      }
      extend union ProjectV2ItemFieldValue = ProjectV2ItemIssueFieldValue
    `,
    },
    "enterprise-server": {
      change: (definitions) =>
        definitions.map((definition) => without(definition, NEWER_THAN_ENTERPRISE_SERVER)),
    },
    "enterprise-server-without-projects": {
      change: (definitions) =>
        definitions.map((definition) =>
          without(definition, new Set([...NEWER_THAN_ENTERPRISE_SERVER, ...PROJECT_FIELDS])),
        ),
    },
  };

/** Takes `ProjectV2.items` away, for the extension to define it anew. */
const replaceItems = (definition: DefinitionNode) => without(definition, new Set(["ProjectV2.items"]));

function without(definition: DefinitionNode, names: Set<string>): DefinitionNode {
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
    const values = definition.values?.filter(
      (value) => !names.has(`${definition.name.value}.${value.name.value}`),
    );
    return { ...definition, values: values ?? [] };
  }
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
    return definition;
  }
  const fields = (definition.fields ?? [])
    .map((field) => ({ field, name: `${definition.name.value}.${field.name.value}` }))
    .filter(({ name }) => !names.has(name))
    .map(({ field, name }) => ({
      ...field,
      arguments: field.arguments?.filter((argument) => !names.has(`${name}.${argument.name.value}`)) ?? [],
    }));
  return { ...definition, fields };
}
