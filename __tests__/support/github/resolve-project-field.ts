import { type Fields, nodeId, type Viewer } from "./viewer.js";
import type { Project, ProjectField, ProjectIteration } from "./world.js";

/** A field that every project has; its values come from the item's content. */
export interface BuiltInField {
  name: string;
  type: "TITLE" | "ASSIGNEES" | "LABELS" | "LINKED_PULL_REQUESTS" | "MILESTONE" | "REPOSITORY" | "REVIEWERS";
}

const BUILT_IN: BuiltInField[] = [
  { name: "Title", type: "TITLE" },
  { name: "Assignees", type: "ASSIGNEES" },
  { name: "Labels", type: "LABELS" },
  { name: "Linked pull requests", type: "LINKED_PULL_REQUESTS" },
  { name: "Milestone", type: "MILESTONE" },
  { name: "Repository", type: "REPOSITORY" },
  { name: "Reviewers", type: "REVIEWERS" },
];

/** All fields of a project, the built-in ones first. */
export function projectFieldsOf(project: Project): (BuiltInField | ProjectField)[] {
  return [...BUILT_IN, ...project.fields];
}

/** Whether a field is one that every project has. */
export const isBuiltIn = (field: BuiltInField | ProjectField): field is BuiltInField => !("options" in field);

/** A field as GraphQL shows it. An issue field's options stand in the issue field, not in the project's. */
export function projectFieldFields(
  viewer: Viewer,
  project: Project,
  field: BuiltInField | ProjectField,
): Fields {
  const position = projectFieldsOf(project).findIndex((candidate) => candidate.name === field.name);
  const id = nodeId("PVTF", project.databaseId * 1000 + position);
  const common = { id, databaseId: position, name: field.name };
  const isIssueField = !isBuiltIn(field) && field.isIssueField;
  const newer = viewer.world.schema === "newest" ? { isIssueField, issueField: issueFieldOf(field, id) } : {};
  if (isBuiltIn(field)) return { __typename: "ProjectV2Field", ...common, dataType: field.type, ...newer };
  const dataType = field.type.replace("-", "_").toUpperCase();
  if (field.type === "single-select") {
    return {
      __typename: "ProjectV2SingleSelectField",
      ...common,
      dataType,
      options: ({ names }: { names?: string[] | null }) =>
        isIssueField ? [] : optionsOf(field).filter(({ name }) => !names || names.includes(name)),
      ...newer,
    };
  }
  if (field.type === "iteration") {
    const configuration = configurationOf(field.iterations);
    return { __typename: "ProjectV2IterationField", ...common, dataType, configuration, ...newer };
  }
  return { __typename: "ProjectV2Field", ...common, dataType, ...newer };
}

const optionsOf = (field: ProjectField) =>
  field.options.map((name, index) => ({ id: `option${index}`, name, color: "GRAY", description: "" }));

function issueFieldOf(field: BuiltInField | ProjectField, id: string): Fields | null {
  if (isBuiltIn(field) || !field.isIssueField) return null;
  const types = {
    "single-select": "SingleSelect",
    date: "Date",
    text: "Text",
    number: "Number",
    iteration: "Text",
  };
  return {
    __typename: `IssueField${types[field.type]}`,
    id: `IF${id}`,
    name: field.name,
    dataType: field.type.replace("-", "_").toUpperCase(),
    options: optionsOf(field),
  };
}

function configurationOf(iterations: ProjectIteration[]): Fields {
  const shown = iterations.map((iteration, index) => ({
    isCompleted: iteration.isCompleted,
    id: `iteration${index}`,
    title: iteration.title,
    startDate: iteration.startDate,
    duration: iteration.duration,
  }));
  return {
    duration: iterations[0]?.duration ?? 14,
    startDay: 1,
    iterations: shown.filter(({ isCompleted }) => !isCompleted),
    completedIterations: shown.filter(({ isCompleted }) => isCompleted),
  };
}
