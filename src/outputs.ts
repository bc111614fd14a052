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

/** Outputs that are known so far: a run that fails later leaves them set. */
export type OutputValues = Partial<Outputs>;

/**
 * Hands outputs to the runner, as far as they are known.
 * @param write how one is handed over: to `GITHUB_OUTPUT`, unless told otherwise.
 */
export function setOutputs(
  outputs: OutputValues,
  write: (name: string, value: string) => void = setOutput,
): void {
  for (const [name, value] of Object.entries(outputs)) write(name, value === null ? "" : String(value));
}
