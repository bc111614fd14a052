import { UserError } from "../errors.js";
import type { Named, Settings } from "../model/settings.js";
import type { FieldAnswer } from "./board-query.js";

/** The fields that decide, as the board spells them; null for a default that the board lacks. */
export interface BoardFields {
  status: string | null;
  priority: string | null;
  targetDate: string | null;
  iteration: string | null;
}

type FieldSettings = Pick<
  Settings,
  "statusField" | "priorityField" | "targetDateField" | "iterationField" | "doneOptions" | "priorityOptions"
>;

/**
 * Which fields of a board the settings mean, whatever the case.
 * @param note is told of the defaults that the board lacks.
 * @throws UserError `field-unknown` or `option-unknown` for a name that the user gave and the board lacks.
 */
export function findBoardFields(
  fields: FieldAnswer[],
  settings: FieldSettings,
  board: string,
  note: (line: string) => void,
): BoardFields {
  const has = `its fields are ${fields.map(({ name }) => name).join(", ")}.`;
  const lacking: string[] = [];
  const find = (input: string, name: Named<string>): FieldAnswer | null => {
    const field = fields.find((candidate) => isSame(candidate.name, name.value));
    if (field) return field;
    if (name.given) {
      throw new UserError(
        `${input}: the board "${board}" has no field "${name.value}"; ${has}`,
        "field-unknown",
      );
    }
    lacking.push(`"${name.value}" (${input})`);
    return null;
  };
  const status = find("status-field", settings.statusField);
  const priority = find("priority-field", settings.priorityField);
  const targetDate = find("target-date-field", settings.targetDateField);
  const iteration = find("iteration-field", settings.iterationField);
  if (lacking.length > 0) note(`The board "${board}" has no field ${lacking.join(", ")}; ${has}`);
  checkOptions(status, "done-options", settings.doneOptions, board, note);
  checkOptions(priority, "priority-options", settings.priorityOptions, board, note);
  return {
    status: status?.name ?? null,
    priority: priority?.name ?? null,
    targetDate: targetDate?.name ?? null,
    iteration: iteration?.name ?? null,
  };
}

/** Whether two names are the same but for case. */
function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** Options are known for single-select fields only; a field of another type is not checked. */
function checkOptions(
  field: FieldAnswer | null,
  input: string,
  names: Named<string[]>,
  board: string,
  note: (line: string) => void,
): void {
  if (!field?.options?.length) return;
  const options = field.options.map((option) => option.name);
  const unknown = names.value.filter((name) => !options.some((option) => isSame(option, name)));
  const has = `its options are ${options.join(", ")}`;
  if (names.given && unknown.length > 0) {
    throw new UserError(
      `${input}: the field "${field.name}" of the board "${board}" has no option ${quoted(unknown)}; ${has}.`,
      "option-unknown",
    );
  }
  if (unknown.length === names.value.length) {
    note(
      `The field "${field.name}" of the board "${board}" has no option ${quoted(unknown)} (${input}); ${has}.`,
    );
  }
}

function quoted(names: string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
