import type { Assessment } from "../model/assessment.js";
import type { Memory } from "../model/memory.js";
import { readHiddenComment } from "../render/hidden-comment.js";
import type { Series } from "../series.js";
import type { Publishable } from "./plan.js";

/** A rendered report, as far as publishing is concerned. */
export interface Rendered {
  title: string;
  body: string;
  assessment: Assessment;
}

/**
 * What publishing needs to know of a rendered report.
 * @param shorten renders it again in half the length.
 */
export function toPublishable(rendered: Rendered, series: Series, shorten?: () => Rendered): Publishable {
  const { title, body, assessment } = rendered;
  const comment = readHiddenComment(body);
  if (comment === null || "problem" in comment) {
    throw new Error("a rendered body ends with its hidden comment");
  }
  return {
    title,
    body,
    ...comment,
    isNewlyOverdue: isNewlyOverdue(assessment, series.current?.memory ?? null),
    shorter: shorten ? () => toPublishable(shorten(), series) : null,
  };
}

/**
 * Whether something is overdue that this period's report does not remember as overdue. The most urgent is remembered
 * first, so when nothing else found room, overdue findings may have been left out too: then nothing counts as new.
 */
function isNewlyOverdue({ overdue }: Assessment, before: Memory | null): boolean {
  if (before === null) return overdue.length > 0;
  if (!before.complete && before.findings.every((finding) => finding.overdue)) return false;
  const known = new Set(before.findings.filter((finding) => finding.overdue).map(({ key }) => key));
  return overdue.some(({ key }) => !known.has(key));
}
