import { connection, type PageArguments } from "./connection.js";
import { userConnection } from "./resolve-actor.js";
import { milestoneFields } from "./resolve-issue.js";
import {
  type BuiltInField,
  isBuiltIn,
  projectFieldFields,
  projectFieldsOf,
} from "./resolve-project-field.js";
import { labelFields, repositoryFields } from "./resolve-repository.js";
import { type Fields, nodeId, type Viewer } from "./viewer.js";
import type { Issue, Project, ProjectField, ProjectItem } from "./world.js";

/** An item, and the issue or pull request behind it as far as the viewer may see it. */
interface SeenItem {
  item: ProjectItem;
  issue: Issue | undefined;
}

/** Names of the fields that an item may have a value of. */
export const valueNames = (project: Project): string[] => projectFieldsOf(project).map(({ name }) => name);

/** The value that an item has of a field, found by its exact name; null when it has none. */
export function projectValueFields(
  viewer: Viewer,
  project: Project,
  seen: SeenItem,
  name: string,
): Fields | null {
  const field = projectFieldsOf(project).find((candidate) => candidate.name === name);
  if (!field) return null;
  const shown = () => projectFieldFields(viewer, project, field);
  if (isBuiltIn(field)) {
    const value = builtInValue(viewer, seen, field);
    return value && { ...value, field: shown };
  }
  const value = seen.item.values[name];
  if (value === undefined) return null;
  const id = nodeId("PVTFV", seen.item.databaseId * 100 + project.fields.indexOf(field));
  if (field.isIssueField) {
    if (viewer.world.schema !== "newest") return null;
    return {
      __typename: "ProjectV2ItemIssueFieldValue",
      field: shown,
      issueFieldValue: issueValue(field, id, value),
    };
  }
  return { id, ...customValue(field, value), field: shown };
}

function customValue(field: ProjectField, value: string | number): Fields {
  switch (field.type) {
    case "single-select": {
      const optionId = `option${field.options.indexOf(String(value))}`;
      return { __typename: "ProjectV2ItemFieldSingleSelectValue", name: value, optionId, color: "GRAY" };
    }
    case "iteration": {
      const index = field.iterations.findIndex(({ title }) => title === value);
      const { title, startDate, duration } = field.iterations[index] ?? {
        title: value,
        startDate: null,
        duration: 0,
      };
      const iterationId = `iteration${index}`;
      return { __typename: "ProjectV2ItemFieldIterationValue", iterationId, title, startDate, duration };
    }
    case "date":
      return { __typename: "ProjectV2ItemFieldDateValue", date: value };
    case "text":
      return { __typename: "ProjectV2ItemFieldTextValue", text: value };
    case "number":
      return { __typename: "ProjectV2ItemFieldNumberValue", number: value };
  }
}

function issueValue(field: ProjectField, id: string, value: string | number): Fields {
  if (field.type === "single-select") {
    return { __typename: "IssueFieldSingleSelectValue", id, name: value, value, color: "GRAY", optionId: id };
  }
  const types = { date: "Date", text: "Text", number: "Number", iteration: "Text" };
  return { __typename: `IssueField${types[field.type]}Value`, id, value };
}

function builtInValue(viewer: Viewer, { item, issue }: SeenItem, field: BuiltInField): Fields | null {
  const draft = typeof item.content === "string" ? undefined : item.content;
  const title = issue?.title ?? draft?.title;
  const assignees = issue?.assignees ?? draft?.assignees ?? [];
  switch (field.type) {
    case "TITLE":
      return title === undefined
        ? null
        : { __typename: "ProjectV2ItemFieldTextValue", id: nodeId("PVTFV", item.databaseId), text: title };
    case "ASSIGNEES":
      if (assignees.length === 0) return null;
      return {
        __typename: "ProjectV2ItemFieldUserValue",
        users: (page: PageArguments) => userConnection(viewer, assignees, page),
      };
    case "LABELS":
      if (!issue || issue.labels.length === 0) return null;
      return {
        __typename: "ProjectV2ItemFieldLabelValue",
        labels: (page: PageArguments) =>
          connection(issue.labels, page, (name) => labelFields(issue.repository, name)),
      };
    case "MILESTONE":
      if (!issue?.milestone) return null;
      return {
        __typename: "ProjectV2ItemFieldMilestoneValue",
        milestone: milestoneFields(viewer, issue, issue.milestone),
      };
    case "REPOSITORY":
      if (!issue) return null;
      return {
        __typename: "ProjectV2ItemFieldRepositoryValue",
        repository: () => repositoryFields(viewer, issue.repository),
      };
    default:
      return null;
  }
}
