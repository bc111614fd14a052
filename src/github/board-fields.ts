import { UserError } from "../errors.js";
import type { ProjectBoard } from "../model/board.js";
import type { Named, Settings } from "../model/settings.js";
import type { FieldAnswer } from "./board-query.js";

/** The fields that decide, as the board spells them; null for a default that the board lacks. */
export interface BoardFields {
  status: string | null;
  priority: string | null;
  targetDate: string | null;
  iteration: string | null;
}

type FieldSettings = Pick<Settings, "statusField" | "priorityField" | "targetDateField" | "iterationField">;
type OptionSettings = Pick<Settings, "statusField" | "priorityField" | "doneOptions" | "priorityOptions">;

/**
 * Which fields of a board the settings mean, whatever the case.
 * @param note is told of the defaults that the board lacks.
 * @throws UserError `field-unknown` for a name that the user gave and the board lacks.
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

/**
 * Holds the options that the settings name against those of a board, as far as these are known: only single-select fields
 * have any, and a snapshot may lack them.
 * @param note is told when the board has none of the defaults.
 * @throws UserError `option-unknown` for an option that the user gave and the board lacks.
 */
export function checkBoardOptions(
  board: Pick<ProjectBoard, "title" | "options">,
  settings: OptionSettings,
  note: (line: string) => void,
): void {
  const check = (
    input: string,
    { value: field }: Named<string>,
    { value: names, given }: Named<string[]>,
  ) => {
    const [name, options] = Object.entries(board.options).find(([one]) => isSame(one, field)) ?? [];
    if (!options?.length) return;
    const unknown = names.filter((one) => !options.some((option) => isSame(option, one)));
    const lack = `the field "${name}" of the board "${board.title}" has no option ${quoted(unknown)}`;
    const has = `its options are ${options.join(", ")}.`;
    if (given && unknown.length > 0) throw new UserError(`${input}: ${lack}; ${has}`, "option-unknown");
    if (unknown.length === names.length) note(`${input}: ${lack}; ${has}`);
  };
  check("done-options", settings.statusField, settings.doneOptions);
  check("priority-options", settings.priorityField, settings.priorityOptions);
}

function quoted(names: string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
