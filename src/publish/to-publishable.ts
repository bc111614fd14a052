import type { Assessment } from "../model/assessment.js";
import { readHiddenComment } from "../render/hidden-comment.js";
import type { Series } from "../series.js";
import type { Publishable } from "./plan.js";

/**
 * What publishing needs to know of a rendered report. It is newly overdue when it has an overdue finding that this
 * period's report, as it stands, does not remember as overdue.
 */
export function toPublishable(
  { title, body, assessment }: { title: string; body: string; assessment: Assessment },
  series: Series,
): Publishable {
  const comment = readHiddenComment(body);
  if (comment === null || "problem" in comment)
    throw new Error("a rendered body ends with its hidden comment");
  const before = new Set(
    series.current[0]?.memory.findings.filter((finding) => finding.overdue).map((finding) => finding.key),
  );
  const isNewlyOverdue = assessment.overdue.some((finding) => !before.has(finding.key));
  return { title, body, ...comment, isNewlyOverdue };
}
