/** Every input of the action, in the order of `action.yml`. Each is also a flag of the terminal's commands. */
export const INPUT_NAMES = [
  "github-token",
  "read-token",
  "notes-repository",
  "notes-path",
  "notes-ref",
  "notes-lookback",
  "project",
  "toc-terms",
  "status-field",
  "done-options",
  "priority-field",
  "priority-options",
  "target-date-field",
  "iteration-field",
  "people",
  "due-soon-days",
  "date",
  "time-zone",
  "period",
  "report-id",
  "templates",
  "labels",
  "assignees",
  "close-previous",
  "pin",
  "mention-owners",
  "include-private",
  "dry-run",
] as const;

export type InputName = (typeof INPUT_NAMES)[number];

/** Inputs whose values are secret: never shown, logged, recorded, or given as a flag. */
export const SECRET_INPUTS: readonly InputName[] = ["github-token", "read-token"];

export function isInputName(name: string): name is InputName {
  return (INPUT_NAMES as readonly string[]).includes(name);
}
