import type { Iteration, ProjectItem } from "../model/board.js";
import { parseCalendarDate } from "../model/calendar-date.js";
import type { BoardFields } from "./board-fields.js";
import type { FieldValueAnswer, ItemAnswer } from "./board-query.js";
import { nodesOf, toWork } from "./to-work.js";

/** Values by field name, as text; an iteration apart. */
interface Values {
  texts: Map<string, string>;
  iterations: Map<string, Iteration>;
}

/**
 * A project item as the model has it.
 * @param boardUrl address of a draft, which has none of its own.
 * @returns null when its content is not to be seen: it is only counted.
 */
export function toProjectItem(answer: ItemAnswer, fields: BoardFields, boardUrl: string): ProjectItem | null {
  const { content } = answer;
  if (answer.type === "REDACTED" || content === null || !("title" in content)) return null;
  const { texts, iterations } = readValues(answer);
  const take = (field: string | null) => (field === null ? null : (texts.get(field) ?? null));
  const own = [fields.status, fields.priority, fields.targetDate, "Title"];
  return {
    id: answer.id,
    title: content.title,
    url: content.__typename === "DraftIssue" ? boardUrl : content.url,
    work: content.__typename === "DraftIssue" ? null : toWork(content),
    status: take(fields.status),
    priority: take(fields.priority),
    iteration: (fields.iteration !== null && iterations.get(fields.iteration)) || null,
    targetDate: parseCalendarDate(take(fields.targetDate) ?? ""),
    assignees: nodesOf(content.assignees).map((user) => user.login),
    labels: content.__typename === "DraftIssue" ? [] : nodesOf(content.labels).map((label) => label.name),
    fieldValues: Object.fromEntries([...texts].filter(([name]) => !own.includes(name))),
    createdAt: answer.createdAt,
  };
}

function readValues(answer: ItemAnswer): Values {
  const texts = new Map<string, string>();
  const iterations = new Map<string, Iteration>();
  for (const value of nodesOf(answer.fieldValues)) {
    if (value.__typename === "ProjectV2ItemFieldIterationValue") {
      const { title, startDate, duration } = value;
      iterations.set(value.field.name, { title, startDate, duration });
      continue;
    }
    const text = textOf(value);
    // A field of the board goes before an issue field of the same name, which comes after it.
    if (text !== null && !texts.has(value.field.name)) texts.set(value.field.name, text);
  }
  return { texts, iterations };
}

/** The value as text; null for kinds that stand elsewhere (labels, assignees, milestone) or hold nothing. */
function textOf(value: FieldValueAnswer): string | null {
  switch (value.__typename) {
    case "ProjectV2ItemFieldSingleSelectValue":
      return value.name ?? null;
    case "ProjectV2ItemFieldTextValue":
      return value.text ?? null;
    case "ProjectV2ItemFieldNumberValue":
      return value.number?.toString() ?? null;
    case "ProjectV2ItemFieldDateValue":
      return value.date ?? null;
    case "ProjectV2ItemIssueFieldValue": {
      const { dateValue, numberValue, optionName, textValue } = value.issueFieldValue ?? {};
      return dateValue ?? numberValue?.toString() ?? optionName ?? textValue ?? null;
    }
    default:
      return null;
  }
}
