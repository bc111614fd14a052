import type {
  DraftIssue,
  ProjectV2,
  ProjectV2FieldConfiguration,
  ProjectV2Item,
  ProjectV2ItemFieldDateValue,
  ProjectV2ItemFieldIterationValue,
  ProjectV2ItemFieldNumberValue,
  ProjectV2ItemFieldSingleSelectValue,
  ProjectV2ItemFieldTextValue,
} from "@octokit/graphql-schema";
import type { Dialect } from "./dialect.js";
import { type Page, WORK, type WorkAnswer, workFragments } from "./work-query.js";

interface WithField {
  field: Pick<ProjectV2FieldConfiguration, "name">;
}

/** A value that the organization keeps on the issue; not in the published types yet. */
interface IssueFieldValueAnswer extends WithField {
  __typename: "ProjectV2ItemIssueFieldValue";
  issueFieldValue: {
    dateValue?: string;
    numberValue?: number;
    optionName?: string;
    textValue?: string;
  } | null;
}

/** A value of a project item's field; label, user and other values come without more than their type name. */
export type FieldValueAnswer =
  | (WithField & { __typename: "ProjectV2ItemFieldSingleSelectValue" } & Pick<
        ProjectV2ItemFieldSingleSelectValue,
        "name"
      >)
  | (WithField & { __typename: "ProjectV2ItemFieldTextValue" } & Pick<ProjectV2ItemFieldTextValue, "text">)
  | (WithField & { __typename: "ProjectV2ItemFieldNumberValue" } & Pick<
        ProjectV2ItemFieldNumberValue,
        "number"
      >)
  | (WithField & { __typename: "ProjectV2ItemFieldDateValue" } & Pick<ProjectV2ItemFieldDateValue, "date">)
  | (WithField & { __typename: "ProjectV2ItemFieldIterationValue" } & Pick<
        ProjectV2ItemFieldIterationValue,
        "title" | "startDate" | "duration"
      >)
  | IssueFieldValueAnswer;

export interface DraftAnswer extends Pick<DraftIssue, "title"> {
  __typename: "DraftIssue";
  assignees: Page<{ login: string }>;
}

export interface ItemAnswer extends Pick<ProjectV2Item, "id" | "type" | "isArchived" | "createdAt"> {
  /** Null when it is redacted, or when the token may not read it. */
  content: WorkAnswer | DraftAnswer | null;
  fieldValues: Page<FieldValueAnswer>;
}

/** A field of a project; options only where it is single select. */
export interface FieldAnswer extends Pick<ProjectV2FieldConfiguration, "name" | "dataType"> {
  options?: { name: string }[];
}

export interface ProjectAnswer extends Pick<ProjectV2, "title" | "url" | "public"> {
  /** With the first page only. */
  fields?: Page<FieldAnswer>;
  items: Page<ItemAnswer> & {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** Null: no such organization or user. `projectV2` is null when the token does not see the project. */
export interface BoardAnswer {
  owner: { projectV2: ProjectAnswer | null } | null;
}

/**
 * One page of a board of an organization or a user, with its fields when `isFirst`. Archived items are not among
 * GitHub's items. A project has 50 fields at most, so that a page of 100 values holds all of an item.
 */
export function writeBoardQuery(dialect: Dialect): string {
  return `query Board($login: String!, $number: Int!, $first: Int!, $after: String, $isFirst: Boolean!) {
  rateLimit { cost }
  owner: repositoryOwner(login: $login) {
    ... on ProjectV2Owner {
      projectV2(number: $number) {
        title url public
        fields(first: 100) @include(if: $isFirst) {
          nodes {
            ... on ProjectV2FieldCommon { name dataType }
            ... on ProjectV2SingleSelectField { options { name } }
          }
        }
        items(first: $first, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { ...Item }
        }
      }
    }
  }
}
fragment Item on ProjectV2Item {
  id type isArchived createdAt
  content {
    ... on DraftIssue { __typename title assignees(first: 20) { pageInfo { hasNextPage } nodes { login } } }
    ${WORK}
  }
  fieldValues(first: 100) {
    pageInfo { hasNextPage }
    nodes {
      __typename
      ... on ProjectV2ItemFieldSingleSelectValue { name field { ...FieldName } }
      ... on ProjectV2ItemFieldTextValue { text field { ...FieldName } }
      ... on ProjectV2ItemFieldNumberValue { number field { ...FieldName } }
      ... on ProjectV2ItemFieldDateValue { date field { ...FieldName } }
      ... on ProjectV2ItemFieldIterationValue { title startDate duration field { ...FieldName } }
      ${dialect.where("issueFields", ISSUE_FIELD_VALUE)}
    }
  }
}
fragment FieldName on ProjectV2FieldCommon { name }${workFragments(dialect)}`;
}

/** Aliases, since the values of the four kinds have different types. */
const ISSUE_FIELD_VALUE = `... on ProjectV2ItemIssueFieldValue {
        field { ...FieldName }
        issueFieldValue {
          ... on IssueFieldDateValue { dateValue: value }
          ... on IssueFieldNumberValue { numberValue: value }
          ... on IssueFieldSingleSelectValue { optionName: name }
          ... on IssueFieldTextValue { textValue: value }
        }
      }`;
