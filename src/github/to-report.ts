import type { OtherReport } from "../model/evidence.js";
import type { PreviousReport, TakenBack } from "../model/memory.js";
import type { LabelledAnswer, ReportAnswer, TakingBack } from "./history-query.js";
import { nodesOf } from "./to-work.js";

/** One of the actor's own marked issues in our words. */
export function toPreviousReport(issue: ReportAnswer): PreviousReport {
  const { number, id, url, title, body, createdAt } = issue;
  return {
    number,
    id,
    url,
    title,
    body,
    state: issue.state === "OPEN" ? "open" : "closed",
    createdAt,
    labels: nodesOf(issue.labels).map((label) => label.name),
    assignees: nodesOf(issue.assignees).map((user) => user.login),
    isPinned: issue.isPinned ?? false,
    takenBack: takenBackOf(nodesOf(issue.timelineItems)),
  };
}

function takenBackOf(events: TakingBack[]): TakenBack {
  const lastOf = (type: TakingBack["__typename"]) => events.findLast(({ __typename }) => __typename === type);
  return {
    labels: lastOf("UnlabeledEvent") !== undefined,
    assignees: lastOf("UnassignedEvent") !== undefined,
    pin: lastOf("UnpinnedEvent") !== undefined,
    reopenedAt: lastOf("ReopenedEvent")?.createdAt ?? null,
  };
}

/** A marked issue of somebody else in our words. */
export function toOtherReport({ number, url, body, state, author }: LabelledAnswer): OtherReport {
  return { number, url, body, isOpen: state === "OPEN", author: author?.login ?? null };
}
