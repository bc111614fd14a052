import type { Finding, FindingMention, FindingProjectItem, FindingWork } from "../model/assessment.js";
import type { ProjectItem } from "../model/board.js";
import { daysBetween } from "../model/calendar-date.js";
import type { Work } from "../model/work.js";
import type { Commitment } from "./commitment.js";
import { mentionsHashOf } from "./dismissal.js";
import type { Identity } from "./identity.js";
import type { Place } from "./meeting-record.js";
import { by, reversed } from "./order.js";
import { uniquePeople } from "./people.js";
import { ruleOf } from "./rule.js";
import { datesOf, type Grounds, type Standing } from "./standing.js";

/** A commitment as the report shows it. */
export function toFinding(
  commitment: Commitment,
  standing: Standing,
  identity: Identity,
  grounds: Grounds,
): Finding {
  const { due, finishedBy, assignees, named } = standing;
  const oldest = datesOf(commitment)[0];
  const logins = named.filter(({ isLogin }) => isLogin).map(({ name }) => name);
  return {
    key: identity.key,
    title: commitment.title,
    toc: commitment.toc,
    timeline: due?.source === "toc" || due?.source === "notes" ? due.words : null,
    start: due?.start ?? null,
    due: due?.date ?? null,
    daysOverdue: standing.daysOverdue,
    priority: standing.priority,
    raisedBy: standing.raisedBy,
    owners: uniquePeople([...assignees, ...named.map(({ name }) => name)]),
    ownerLogins: uniquePeople([...assignees, ...logins]),
    rule: ruleOf(commitment, standing, grounds),
    work: standing.progress.works.map(toFindingWork),
    mentions: mentionsOf(commitment),
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
    ageDays: oldest === undefined ? null : daysBetween(oldest, grounds.settings.today),
    mentionsHash: mentionsHashOf(commitment),
  };
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

/** Every line that speaks of it, each once, newest meeting first. */
function mentionsOf({ thread }: Commitment): FindingMention[] {
  const lines = [
    ...thread.sightings.flatMap(({ place, lines }) => lines.map((line) => toMention(place, line))),
    ...[...thread.marks, ...thread.mentions].map(({ place, reading }) => toMention(place, reading.line)),
  ];
  const once = new Map(lines.map((mention) => [`${mention.path}:${mention.line}`, mention]));
  return [...once.values()]
    .sort(
      by(
        ({ path }) => path,
        ({ line }) => line,
      ),
    )
    .sort(reversed(by(({ date }) => date)));
}

function toMention({ path, date, url }: Place, line: number): FindingMention {
  return { path, line, date, url: url === null ? null : `${url}#L${line}` };
}
