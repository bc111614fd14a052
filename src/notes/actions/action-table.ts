import type { ActionItem } from "../../model/meeting.js";
import type { Entry } from "../markdown/entry.js";
import type { Passage } from "../markdown/passage.js";
import { splitPeople } from "../people/speaker.js";
import { type ActionContext, dueOf, toActionItem } from "./assignments.js";

const OWNER_COLUMN = /^(?:owners?|who|assignees?|assigned(?: to)?|responsible|person|dri)\b/i;
const STATUS_COLUMN = /^(?:status|state|done|progress)\b/i;
const TASK_COLUMN = /^(?:actions?|tasks?|what|items?|description|todo)\b/i;
const IS_DONE = /^\W*(?:done|closed|completed?|finished|yes|x|✅)/iu;

/** The action in a row of a table whose columns say who does what. */
export function toRowAction(row: Entry, context: ActionContext): ActionItem {
  const action = toActionItem(
    row,
    row.passages[0] as Passage,
    0,
    splitPeople(cellUnder(row, OWNER_COLUMN)),
    context,
  );
  const done = action.done || IS_DONE.test(cellUnder(row, STATUS_COLUMN));
  return {
    ...action,
    text: cellUnder(row, TASK_COLUMN) || action.text,
    done,
    due: action.due ?? dueOf(row.passages, done, context),
  };
}

/** What a row says under the first column of such a title; empty without one. */
function cellUnder(row: Entry, title: RegExp): string {
  const at = row.columns.findIndex((column) => title.test(column));
  const cell = row.cells[at] ?? [];
  return cell
    .map((passage) => passage.text)
    .join(" ")
    .trim();
}
