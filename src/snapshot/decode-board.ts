import type { Iteration, ProjectBoard, ProjectItem } from "../model/board.js";
import { decodeWork } from "./decode-work.js";
import { count, type Decode, day, flag, instant, list, nullable, object, record, text } from "./json.js";

const iteration: Decode<Iteration> = object((members) => ({
  title: members.required("title", text),
  startDate: members.required("startDate", day),
  duration: members.required("duration", count),
}));

/**
 * A board written by hand needs `title`, `url` and `items`; its fields are then those that its items use, and its options
 * are not known.
 * @param inputs of the snapshot: which names the board's fields have.
 */
export function decodeBoard(serverUrl: string, inputs: Record<string, string>): Decode<ProjectBoard> {
  return object((members) => {
    const url = members.required("url", text);
    const items = members.required("items", list(decodeProjectItem(serverUrl, url)));
    const redactedItems = members.optional("redactedItems", count, 0);
    return {
      title: members.required("title", text),
      url,
      isPublic: members.optional("isPublic", flag, true),
      items,
      redactedItems,
      totalItems: members.optional("totalItems", count, items.length + redactedItems),
      fields: members.optional("fields", list(text), fieldsInUse(items, inputs)),
      options: members.optional("options", record(list(text)), {}),
    };
  });
}

/** An item written by hand needs `title` or `work`, whose title, address, assignees and labels it then takes. */
function decodeProjectItem(serverUrl: string, boardUrl: string): Decode<ProjectItem> {
  return object((members, at) => {
    const work = members.optional("work", nullable(decodeWork(serverUrl)), null);
    return {
      id: members.optional("id", text, at),
      title: work ? members.optional("title", text, work.title) : members.required("title", text),
      url: members.optional("url", text, work?.url ?? boardUrl),
      work,
      status: members.optional("status", nullable(text), null),
      priority: members.optional("priority", nullable(text), null),
      iteration: members.optional("iteration", nullable(iteration), null),
      targetDate: members.optional("targetDate", nullable(day), null),
      assignees: members.optional("assignees", list(text), work?.assignees ?? []),
      labels: members.optional("labels", list(text), work?.labels ?? []),
      fieldValues: members.optional("fieldValues", record(text), {}),
      createdAt: members.optional("createdAt", nullable(instant), null),
    };
  });
}

function fieldsInUse(items: ProjectItem[], inputs: Record<string, string>): string[] {
  const inUse: [string, boolean][] = [
    [inputs["status-field"] || "Status", items.some((item) => item.status !== null)],
    [inputs["priority-field"] || "Priority", items.some((item) => item.priority !== null)],
    [inputs["target-date-field"] || "Target date", items.some((item) => item.targetDate !== null)],
    [inputs["iteration-field"] || "Iteration", items.some((item) => item.iteration !== null)],
  ];
  const named = inUse.filter(([, used]) => used).map(([name]) => name);
  return [...new Set([...named, ...items.flatMap((item) => Object.keys(item.fieldValues))])];
}
