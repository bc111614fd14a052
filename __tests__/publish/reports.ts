import type { PreviousReport } from "../../src/model/memory.js";

/** A report issue that was read from GitHub: open, in kestrel/community, number 1 unless it says otherwise. */
export function aPreviousReport(overrides: Partial<PreviousReport> = {}): PreviousReport {
  const { number = 1 } = overrides;
  return {
    number,
    id: `I_${number}`,
    url: `https://github.com/kestrel/community/issues/${number}`,
    title: "Roadmap report",
    body: "",
    state: "open",
    createdAt: "2023-09-01T06:17:00Z",
    labels: [],
    assignees: [],
    isPinned: false,
    ...overrides,
  };
}
