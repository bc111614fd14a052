import type {
  Assessment,
  Finding,
  FindingMention,
  FindingProjectItem,
  FindingWork,
} from "../model/assessment.js";
import { formatDate, partsOf } from "../model/calendar-date.js";
import { rowIdOf } from "../model/digest.js";
import { formatPeriod } from "../model/period.js";
import { partsOfReference } from "../model/reference.js";
import type { ClosingPullRequest } from "../model/work.js";
import { newIssueUrl, quietUrl, workUrl } from "./links.js";
import { ordinal, plural } from "./phrases.js";
import { plainText } from "./plain-text.js";
import type { RenderOptions } from "./render-report.js";
import type { BoardItemView, MentionView, OwnerView, ReferenceView, RowView, WorkView } from "./row-view.js";
import { QUESTIONS, type Standing, stateOf, WORK_STATES, whenDue } from "./states.js";
import { shortReference, shownTitle } from "./titles.js";

/** Characters that a text of one row may take; what is longer is no title, name or field value that helps a reader. */
const LONGEST = { name: 60, words: 240, sentence: 400 };

/** Mentions, pieces of work and people that one row names; more are counted. */
const MOST_MENTIONS = 3;
const MOST_OTHERS = 12;

/** What one report says of every row. */
export interface RowContext {
  assessment: Assessment;
  options: RenderOptions;
  standing: Standing;
}

/** What one list says of its rows. */
export interface Listing {
  /** Whether owners are mentioned, if the user asked for that. */
  mention?: boolean;
  /** Keys of the findings that a list above shows. */
  above?: Set<string>;
}

/** A finding as a row. */
export function toRow(finding: Finding, context: RowContext, listing: Listing = {}): RowView {
  const { assessment } = context;
  return {
    row: rowIdOf(finding.key),
    title: shownTitle(finding.title, context.options),
    topic: finding.topic === undefined ? null : shownTitle(finding.topic, context.options),
    toc: finding.toc,
    shownAbove: listing.above?.has(finding.key) ?? false,
    state: stateOf(finding, context.standing),
    when: whenDue(finding, assessment.date),
    due: finding.due === null ? null : formatDate(finding.due),
    isPast: finding.due !== null && finding.due < assessment.date,
    timeline: finding.timeline === null ? null : plainText(finding.timeline, LONGEST.words),
    age: finding.ageDays === null ? null : plural(finding.ageDays, "day"),
    ...reported(finding, assessment),
    priority: finding.priority === null ? null : plainText(finding.priority, LONGEST.name),
    raisedBy: finding.raisedBy === null ? null : plainText(finding.raisedBy, LONGEST.name),
    owners: toOwners(finding, listing.mention === true && context.options.mentionOwners),
    ownersUnknown: isPartlyUnknown(finding) && (finding.owners.length === 0 || finding.namedInNotes),
    namedInNotes: finding.namedInNotes,
    rule: plainText(finding.rule, LONGEST.sentence),
    work: finding.work.slice(0, MOST_OTHERS).map((work) => toWork(work, context)),
    mentions: toMentions(finding.mentions.slice(0, MOST_MENTIONS), assessment),
    olderMentions: Math.max(0, finding.mentions.length - MOST_MENTIONS),
    board: finding.projectItems.slice(0, MOST_OTHERS).map((projectItem) => toBoardItem(projectItem, context)),
    tracked: finding.tracked,
    newIssueUrl: finding.tracked ? null : newIssueFor(finding, context),
    maybe:
      finding.maybe === null
        ? null
        : {
            title: shownTitle(finding.maybe.title, context.options),
            url: quietUrl(finding.maybe.url, context.options.serverUrl),
          },
    question: finding.decision === null ? null : QUESTIONS[finding.decision],
    leftOut: finding.leftOutOn === undefined ? null : formatDate(finding.leftOutOn),
    postponement: finding.postponement === null ? null : plainText(finding.postponement, LONGEST.words),
  };
}

/** Whether something that could name an owner could not be read: its work, or a board that it may stand on. */
function isPartlyUnknown({ work, projectItems, tracked }: Finding): boolean {
  const isUnseen = tracked && work.length === 0 && projectItems.length === 0;
  return isUnseen || work.some(({ state }) => ["missing", "unreadable", "private"].includes(state));
}

/**
 * How long it has been reported. In a series' first report everything is new, so nothing is said to be; nor is it where
 * the report before does not remember all that it showed.
 */
function reported(finding: Finding, assessment: Assessment): Pick<RowView, "since" | "fresh"> {
  if (finding.reports > 1) {
    return {
      since: `${ordinal(finding.reports)} report since ${formatPeriod(finding.since)}`,
      fresh: false,
    };
  }
  return { since: null, fresh: assessment.history.length > 0 && !assessment.isMemoryCut };
}

/** A login by GitHub's rules: nothing else can be mentioned without mentioning somebody else. */
const LOGIN = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i;

function toOwners(finding: Finding, mentionOwners: boolean): OwnerView[] {
  const logins = new Set([...finding.work, ...finding.projectItems].flatMap(({ assignees }) => assignees));
  for (const login of finding.ownerLogins ?? []) logins.add(login);
  return finding.owners.slice(0, MOST_OTHERS).map((owner) => ({
    name: plainText(owner, LONGEST.name),
    mention: mentionOwners && logins.has(owner) && LOGIN.test(owner),
  }));
}

function toWork(work: FindingWork, { options }: RowContext): WorkView {
  const isPrivate = work.state === "private";
  return {
    ref: isPrivate ? null : referenceOf(work.ref, options),
    title: isPrivate ? "" : shownTitle(work.title, options),
    url: workUrl(work, options.serverUrl),
    state: WORK_STATES[work.state],
    assignees: isPrivate ? [] : work.assignees.map((login) => plainText(login, LONGEST.name)),
    closedBy: isPrivate ? [] : (work.closingPullRequests ?? []).map((pull) => toReference(pull, options)),
  };
}

function toReference({ ref, url, state }: ClosingPullRequest, options: RenderOptions): ReferenceView {
  return {
    ref: referenceOf(ref, options),
    url: quietUrl(url, options.serverUrl),
    state: WORK_STATES[state],
  };
}

function referenceOf(reference: string, options: RenderOptions): string {
  const parts = partsOfReference(reference);
  return parts ? shortReference(parts, options) : plainText(reference, 200);
}

/** The year is left out when it is the report's own, the day when the mention before is of the same file and day. */
function toMentions(mentions: FindingMention[], assessment: Assessment): MentionView[] {
  return mentions.map(({ path, date, line, url }, index) => {
    const before = mentions[index - 1];
    const sameYear = partsOf(date).year === partsOf(assessment.date).year;
    const day = sameYear ? formatDate(date).replace(/ \d+$/, "") : formatDate(date);
    const isSameDay = before?.date === date && before.path === path;
    return { label: isSameDay ? `line ${line}` : `${day}, line ${line}`, url };
  });
}

function toBoardItem(projectItem: FindingProjectItem, { options }: RowContext): BoardItemView {
  const { status, priority, iteration, targetDate } = projectItem;
  const facts = [
    status,
    priority,
    iteration === null || /iteration/i.test(iteration) ? iteration : `iteration ${iteration}`,
    targetDate === null ? null : `target ${formatDate(targetDate)}`,
  ];
  return {
    title: shownTitle(projectItem.title, options),
    url: quietUrl(projectItem.url, options.serverUrl),
    facts: facts
      .map((fact) => plainText(fact ?? "", LONGEST.name))
      .filter((fact) => fact !== "")
      .join(", "),
  };
}

function newIssueFor(finding: Finding, { options }: RowContext): string {
  const source = finding.mentions[0];
  const promised = source ? `Promised in the meeting of ${formatDate(source.date)}` : "Promised in the notes";
  const body = `${promised}${source?.url ? `: ${source.url}` : ""}\n`;
  return newIssueUrl(options, shownTitle(finding.title, options), body);
}
