import type { PreviousReport } from "../model/memory.js";
import type { Issues } from "./issues.js";
import type { Plan } from "./plan.js";
import { reasonOf } from "./refusal.js";

/** One write beside the report itself. Taking it twice does no more than taking it once. */
export interface Step {
  /** What it does: `close the earlier report #3`. */
  what: string;
  /** @returns what a person has to mend for it, a sentence; null when it is done. */
  take(issues: Issues, report: PreviousReport): Promise<string | null>;
}

/** The steps of a plan, in order. The report itself is written before: an earlier one is closed when it has a successor. */
export function stepsOf(plan: Plan): Step[] {
  const { addLabels, addAssignees } = plan;
  return [
    ...plan.duplicates.map(({ number }) => closing(number, `close #${number} as a duplicate`, "duplicate")),
    ...(addLabels.length > 0 ? [labelling(addLabels)] : []),
    ...(addAssignees.length > 0 ? [assigning(addAssignees)] : []),
    ...plan.close.map(({ number }) => closing(number, `close the earlier report #${number}`, "completed")),
    ...plan.unpin.map(({ number, id }) => step(`unpin #${number}`, (issues) => issues.unpin(id))),
    ...(plan.pin ? [step("pin the report", (issues, report) => issues.pin(report.id))] : []),
  ];
}

/** What carrying out a plan does, a few words each; empty when there is nothing to do. */
export function describePlan(plan: Plan): string[] {
  const { issue, addLabels, addAssignees } = plan;
  if (issue === null) {
    const labelled = addLabels.length > 0 ? `, labelled ${addLabels.join(", ")}` : "";
    const assigned = addAssignees.length > 0 ? `, assigned to ${addAssignees.join(", ")}` : "";
    const others = stepsOf({ ...plan, addLabels: [], addAssignees: [] });
    return [`create the report issue${labelled}${assigned}`, ...others.map(({ what }) => what)];
  }
  const closed = plan.staysClosed ? [`leave #${issue.number} closed`] : [];
  const update = plan.reopen ? `update #${issue.number} and open it again` : `update #${issue.number}`;
  return [...closed, ...(plan.write ? [update] : []), ...stepsOf(plan).map(({ what }) => what)];
}

/**
 * Takes the steps one after another; one that fails does not keep the others from being taken.
 * @returns what is left to do, a sentence for each step that was not done or not wholly done.
 */
export async function takeSteps(
  steps: Step[],
  report: PreviousReport,
  { issues, log }: { issues: Issues; log: (line: string) => void },
): Promise<string[]> {
  const left: string[] = [];
  for (const { what, take } of steps) {
    try {
      const remark = await take(issues, report);
      if (remark === null) log(`Done: ${what}.`);
      else left.push(remark);
    } catch (error) {
      left.push(`Left to do for #${report.number}: ${what}. ${reasonOf(error)} Running again completes it.`);
    }
  }
  return left;
}

function step(what: string, write: (issues: Issues, report: PreviousReport) => Promise<unknown>): Step {
  return {
    what,
    async take(issues, report) {
      await write(issues, report);
      return null;
    },
  };
}

function closing(number: number, what: string, reason: "completed" | "duplicate"): Step {
  return step(what, (issues) => issues.close(number, reason));
}

function labelling(labels: string[]): Step {
  return step(
    `put the ${labels.length === 1 ? "label" : "labels"} ${labels.join(", ")} on it`,
    (issues, { number }) => issues.addLabels(number, labels),
  );
}

function assigning(logins: string[]): Step {
  return {
    what: `assign ${logins.join(", ")}`,
    async take(issues, { number }) {
      const present = new Set((await issues.addAssignees(number, logins)).map((name) => name.toLowerCase()));
      const missing = logins.filter((login) => !present.has(login.toLowerCase()));
      return missing.length === 0
        ? null
        : `GitHub did not assign ${missing.join(", ")} to #${number}: only who may write to the repository, or took part in the issue, can be assigned; mend \`assignees\`, or give access.`;
    },
  };
}
