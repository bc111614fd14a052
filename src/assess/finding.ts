import type { Finding, FindingProjectItem, FindingWork } from "../model/assessment.js";
import type { ProjectItem } from "../model/board.js";
import { type CalendarDate, daysBetween } from "../model/calendar-date.js";
import type { Work } from "../model/work.js";
import { citationsOf } from "./citations.js";
import type { Commitment } from "./commitment.js";
import { mentionsHashOf } from "./dismissal.js";
import type { Identity } from "./identity.js";
import { ruleOf } from "./rule.js";
import { datesOf, type Grounds, type Standing } from "./standing.js";

/** A commitment as the report shows it. */
export function toFinding(
  commitment: Commitment,
  standing: Standing,
  identity: Identity,
  grounds: Grounds,
): Finding {
  const { due, finishedBy, assignees, named, owners } = standing;
  const { leftOutOn } = commitment.thread;
  const mayBeDone =
    commitment.kind === "action" || standing.isUnseen || standing.decision === "nothing-linked";
  const since = handedOutOn(commitment) ?? datesOf(commitment)[0];
  return {
    key: identity.key,
    title: commitment.title,
    ...(commitment.topic === null ? {} : { topic: commitment.topic }),
    toc: commitment.toc,
    timeline: due?.source === "toc" || due?.source === "notes" ? due.words : null,
    start: due?.start ?? null,
    due: due?.date ?? null,
    daysOverdue: standing.daysOverdue,
    priority: standing.priority,
    raisedBy: standing.raisedBy,
    owners: owners.map(({ name }) => name),
    ownerLogins: owners.filter(({ isLogin }) => isLogin).map(({ name }) => name),
    rule: ruleOf(commitment, standing, grounds),
    work: standing.progress.works.map(toFindingWork),
    mentions: citationsOf(commitment.thread, standing.notes),
    projectItems: commitment.projectItems.map(toFindingProjectItem),
    since: identity.since,
    reports: identity.reports,
    aliases: identity.aliases,
    done: finishedBy !== null,
    decision: standing.decision,
    postponement: standing.isPostponed ? (standing.notes.postponement?.reading.text ?? null) : null,
    namedInNotes: assignees.length === 0 && named.length > 0,
    tracked: !standing.isUntracked,
    maybe: commitment.maybe && { title: commitment.maybe.title, url: commitment.maybe.url },
    ageDays: since === undefined ? null : daysBetween(since, grounds.settings.today),
    mentionsHash: mentionsHashOf(commitment),
    ...(leftOutOn !== null && mayBeDone ? { leftOutOn } : {}),
  };
}

/** The meeting that first handed an action item to somebody; what was said of its matter before is not its age. */
function handedOutOn({ kind, thread }: Commitment): CalendarDate | undefined {
  if (kind !== "action") return undefined;
  return thread.sightings.find(({ actionItems }) => actionItems.length > 0)?.place.date;
}

function toFindingWork({
  ref,
  url,
  title,
  kind,
  state,
  assignees,
  author,
  closingPullRequests,
}: Work): FindingWork {
  const progress = closingPullRequests.filter((pull) => pull.state === "open" || pull.state === "draft");
  const work = { ref, url, title, kind, state, assignees, author };
  return progress.length > 0 ? { ...work, closingPullRequests: progress } : work;
}

function toFindingProjectItem(item: ProjectItem): FindingProjectItem {
  const { title, url, status, priority, iteration, targetDate, assignees } = item;
  return { title, url, status, priority, iteration: iteration?.title ?? null, targetDate, assignees };
}
