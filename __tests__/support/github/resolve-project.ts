import { connection, type PageArguments } from "./connection.js";
import { forbidden } from "./graphql-errors.js";
import { userConnection } from "./resolve-actor.js";
import { issueFields } from "./resolve-issue.js";
import { projectFieldFields, projectFieldsOf } from "./resolve-project-field.js";
import { projectValueFields, valueNames } from "./resolve-project-value.js";
import { canSee, isGranted } from "./token.js";
import { type Fields, nodeId, type Viewer } from "./viewer.js";
import { findIssue, type Issue, type Project, type ProjectItem } from "./world.js";

/** A project as GraphQL shows it. */
export function projectFields(viewer: Viewer, project: Project): Fields {
  const place = viewer.world.organizations.has(project.owner) ? "orgs" : "users";
  return {
    __typename: "ProjectV2",
    id: nodeId("PVT", project.databaseId),
    number: project.number,
    title: project.title,
    url: `${viewer.world.serverUrl}/${place}/${project.owner}/projects/${project.number}`,
    public: project.isPublic,
    closed: false,
    fields: (page: PageArguments) =>
      connection(projectFieldsOf(project), page, (field) => projectFieldFields(viewer, project, field)),
    field: ({ name }: { name: string }) => {
      const field = projectFieldsOf(project).find((candidate) => candidate.name === name);
      return field ? projectFieldFields(viewer, project, field) : null;
    },
    items: (page: PageArguments & { archivedStates?: string[] | null }) => {
      const states = page.archivedStates ?? ["NOT_ARCHIVED"];
      const items = project.items.filter((item) =>
        states.includes(item.isArchived ? "ARCHIVED" : "NOT_ARCHIVED"),
      );
      return connection(items, page, (item) => itemFields(viewer, project, item));
    },
  };
}

function itemFields(viewer: Viewer, project: Project, item: ProjectItem): Fields {
  const issue = typeof item.content === "string" ? findIssue(viewer.world, item.content) : undefined;
  const isRedacted = typeof item.content === "string" && isHidden(viewer, issue);
  const seen = isRedacted ? undefined : issue;
  const value = (name: string) => projectValueFields(viewer, project, { item, issue: seen }, name);
  return {
    __typename: "ProjectV2Item",
    id: nodeId("PVTI", item.databaseId),
    databaseId: item.databaseId,
    fullDatabaseId: String(item.databaseId),
    type: isRedacted ? "REDACTED" : typeOf(issue),
    isArchived: item.isArchived,
    createdAt: item.createdAt,
    updatedAt: item.createdAt,
    content: () => (isRedacted ? null : contentFields(viewer, item, issue)),
    fieldValueByName: ({ name }: { name: string }) => value(name),
    fieldValues: (page: PageArguments) => {
      const values = valueNames(project).flatMap((name) => value(name) ?? []);
      return connection(values, page, (present) => present);
    },
  };
}

/** Whether content is redacted. A fine-grained token is told that it may not see it instead, where that is known. */
function isHidden(viewer: Viewer, issue: Issue | undefined): boolean {
  if (!issue) return true;
  return !canSee(viewer.token, issue.repository) && viewer.token.kind !== "fine-grained";
}

function typeOf(issue: Issue | undefined): string {
  if (!issue) return "DRAFT_ISSUE";
  return issue.pullRequest ? "PULL_REQUEST" : "ISSUE";
}

function contentFields(viewer: Viewer, item: ProjectItem, issue: Issue | undefined): Fields {
  if (issue) {
    const { token } = viewer;
    const permission = issue.pullRequest ? token.pullRequests : token.issues;
    if (permission === "none") throw forbidden(token);
    if (token.kind === "fine-grained" && !isGranted(token, issue.repository)) throw forbidden(token);
    return issueFields(viewer, issue);
  }
  const draft = typeof item.content === "string" ? { title: "", body: "", assignees: [] } : item.content;
  return {
    __typename: "DraftIssue",
    id: nodeId("DI", item.databaseId),
    title: draft.title,
    body: draft.body,
    createdAt: item.createdAt,
    updatedAt: item.createdAt,
    assignees: (page: PageArguments) => userConnection(viewer, draft.assignees, page),
  };
}
