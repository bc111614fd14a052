import { setOutput } from "@actions/core";

/** Every output of the action, in the order of `action.yml`. Null is written as an empty text: unknown, or none. */
export interface Outputs {
  "issue-number": number | null;
  "issue-url": string | null;
  result: "created" | "updated" | "unchanged" | "dry-run";
  title: string;
  "overdue-count": number | null;
  "due-soon-count": number | null;
  "unassigned-count": number | null;
  "action-item-count": number | null;
  /** Path of `report.json`. */
  report: string;
  /** Path of `report.md`. */
  markdown: string;
}

/**
 * Hands the outputs to the runner.
 * @param write how one is handed over: to `GITHUB_OUTPUT`, unless told otherwise.
 */
export function setOutputs(outputs: Outputs, write: (name: string, value: string) => void = setOutput): void {
  for (const [name, value] of Object.entries(outputs)) write(name, value === null ? "" : String(value));
}
