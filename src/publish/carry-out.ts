import type { PreviousReport } from "../model/memory.js";
import { sentenceOf } from "./explain.js";
import type { Plan, Publishable } from "./plan.js";
import type { Publisher } from "./publish.js";

/**
 * Does what the plan says to the issue that exists, one write at a time. Updating title and body is the report itself
 * and may throw; every step after it that fails is a warning, and the others go on.
 */
export async function carryOut(
  plan: Plan,
  report: Publishable,
  publisher: Publisher,
  warnings: string[],
): Promise<void> {
  const { issue } = plan;
  if (issue === null) throw new Error("a plan is carried out on an issue");
  const { issues, log } = publisher;
  if (plan.write) {
    await issues.update(issue.number, { title: report.title, body: report.body });
    log(`Updated #${issue.number}.`);
  }
  const step = async (what: string, write: () => Promise<unknown>) => {
    try {
      await write();
      log(`${what}: done.`);
    } catch (error) {
      warnings.push(`${what}: not done; the next run tries again. GitHub said: ${sentenceOf(error)}`);
    }
  };
  if (plan.reopen) {
    await step(`Reopen #${issue.number}, since something is newly overdue`, () =>
      issues.update(issue.number, { state: "open" }),
    );
  }
  for (const duplicate of plan.duplicates) {
    await step(`Close #${duplicate.number} as a duplicate of #${issue.number}`, () =>
      issues.close(duplicate.number, "duplicate"),
    );
  }
  await putOn(plan, issue, publisher, step, warnings);
  for (const earlier of plan.close) {
    await step(`Close the earlier report #${earlier.number}`, () =>
      issues.close(earlier.number, "completed"),
    );
  }
  for (const pinned of plan.unpin) await step(`Unpin #${pinned.number}`, () => issues.unpin(pinned.id));
  if (plan.pin) await step(`Pin #${issue.number}`, () => issues.pin(issue.id));
}

type Step = (what: string, write: () => Promise<unknown>) => Promise<void>;

async function putOn(
  plan: Plan,
  issue: PreviousReport,
  { issues }: Publisher,
  step: Step,
  warnings: string[],
): Promise<void> {
  if (plan.addLabels.length > 0) {
    await step(`Label #${issue.number} ${plan.addLabels.join(", ")}`, () =>
      issues.addLabels(issue.number, plan.addLabels),
    );
  }
  if (plan.addAssignees.length > 0) {
    await step(`Assign ${plan.addAssignees.join(", ")} to #${issue.number}`, async () => {
      const have = await issues.addAssignees(issue.number, plan.addAssignees);
      const missing = plan.addAssignees.filter(
        (name) => !have.some((h) => h.toLowerCase() === name.toLowerCase()),
      );
      if (missing.length > 0)
        warnings.push(`${missing.join(", ")} cannot be assigned to issues of this repository.`);
    });
  }
}
