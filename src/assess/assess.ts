import type { Assessment } from "../model/assessment.js";
import type { DatedReading, Evidence } from "../model/evidence.js";
import { periodOf } from "../model/period.js";
import type { Settings } from "../model/settings.js";
import { asOfToday } from "./as-of.js";
import { matchBoard } from "./board-match.js";
import { BoardRules } from "./board-rules.js";
import { carryOver } from "./carry-over.js";
import { fromThread } from "./commitment.js";
import { type Completeness, historyOf, remember, totalsOf } from "./comparison.js";
import { isDismissed, type Ticks } from "./dismissal.js";
import { toFinding } from "./finding.js";
import { identify } from "./identity.js";
import { type Assessed, listsOf } from "./lists.js";
import { recordMeetings } from "./meeting-record.js";
import { by, reversed } from "./order.js";
import { findLoginAmong } from "./people.js";
import { type ShareableEvidence, withholdPrivate } from "./privacy.js";
import {
  inOrder,
  notesWithheld,
  problemsOfReadings,
  staleNotes,
  undatedNotes,
  unknownAssignments,
  unknownWork,
} from "./problems.js";
import { sinceReport } from "./resolved.js";
import { type Grounds, standingOf } from "./standing.js";
import { WorkIndex } from "./work-index.js";

/**
 * Decides what the report says (design 2): which commitments there are, what became of them, and what somebody has to do
 * about them. The order of the evidence changes nothing but the order within a reading's references and names. Nothing in
 * the result may not be written where the report stands: what is private is taken out first.
 */
export function assess(evidence: Evidence, settings: Settings): Assessment {
  const past = asOfToday(evidence, settings);
  const shareable = withholdPrivate(past.evidence, settings);
  const completeness = completenessOf(evidence, shareable, settings);
  const grounds = groundsOf(shareable, past.notYetCreated, completeness, settings);
  const assessed = assessCommitments(shareable.evidence, grounds);
  const findings = assessed.map(({ finding }) => finding);
  const lists = listsOf(assessed, settings);
  const since = sinceReport(comparable(evidence), findings, shareable.evidence, completeness, grounds);
  const period = periodOf(settings.today, settings.period);
  return {
    version: 1,
    id: settings.reportId,
    period,
    date: settings.today,
    timeZone: settings.timeZone,
    dueSoonDays: settings.dueSoonDays,
    tocTerms: settings.tocTerms,
    sources: sourcesOf(shareable.evidence, evidence.board?.items.length ?? 0),
    ...lists,
    openPriorities: findings.filter(({ priority, done }) => priority !== null && !done).length,
    resolved: since.resolved,
    problems: inOrder([...problemsOf(evidence, shareable, assessed, settings), ...since.problems]),
    totals: totalsOf(lists, {
      ...completeness,
      notes: completeness.notes && haveMeeting(shareable.evidence),
      assignments: unknownAssignments(assessed, shareable.hidden).length === 0,
    }),
    history: evidence.isBackfill ? [] : historyOf(evidence, period),
    withheld: shareable.withheld,
    remembered: remember(lists, assessed),
    ...(comparable(evidence)?.complete === false ? { isMemoryCut: true } : {}),
    ...(settings.isPast ? { isPast: true } : {}),
    ...(findings.length === 0 ? { isEmpty: true } : {}),
  };
}

function groundsOf(
  { evidence, hidden }: ShareableEvidence,
  notYetCreated: ReadonlySet<string>,
  completeness: Completeness,
  settings: Settings,
): Grounds {
  const onBoard = (evidence.board?.items ?? []).flatMap(({ work }) => work ?? []);
  const attendees = evidence.notes.flatMap(({ reading }) =>
    reading.meetings.flatMap((meeting) => meeting.attendees),
  );
  return {
    settings,
    works: new WorkIndex([...evidence.work, ...onBoard], notYetCreated),
    rules: new BoardRules(settings, hidden.doneItems),
    findLogin: findLoginAmong(attendees, settings.people),
    boardIsWhole: completeness.board,
    hidden,
  };
}

function assessCommitments(evidence: Evidence, grounds: Grounds): Assessed[] {
  const { settings, works, rules } = grounds;
  const records = recordMeetings(evidence.notes, (references) => works.keysOf(references));
  const commitments = matchBoard(carryOver(records).map(fromThread), evidence.board?.items ?? [], rules);
  const memories = { current: evidence.current, previous: comparable(evidence) };
  const identities = identify(commitments, memories, periodOf(settings.today, settings.period), works);
  const ticks = ticksOf(evidence);
  return commitments.flatMap((commitment) => {
    const identity = identities.get(commitment);
    if (!identity) return [];
    const standing = standingOf(commitment, grounds);
    const finding = toFinding(commitment, standing, identity, grounds);
    return [{ commitment, standing, finding, isDismissed: isDismissed(commitment, identity, ticks) }];
  });
}

/** The memory to compare with: none for a report that fills in the past. */
function comparable({ isBackfill, previous }: Evidence): Evidence["previous"] {
  return isBackfill ? null : previous;
}

function ticksOf({ ticked, unticked, current, previous }: Evidence): Ticks {
  const reportDate = (current ?? previous)?.date ?? null;
  return { ticked: new Set(ticked), unticked: new Set(unticked), reportDate };
}

/** A board that was not asked for lacks nothing. */
function completenessOf(
  { board, undated = [], problems }: Evidence,
  { notesWithheld: withheld }: ShareableEvidence,
  { project }: Settings,
): Completeness {
  const isUnread = problems.some(({ code, line }) => code.startsWith("notes-") && line === null);
  return {
    notes: !withheld && !isUnread && !undated.some(({ isWithin }) => isWithin),
    board: board === null ? project === null : board.items.length + board.redactedItems >= board.totalItems,
  };
}

/** @param items how many the board has, of which some may be withheld or too new for a past day. */
function sourcesOf({ notes, board }: Evidence, items: number): Assessment["sources"] {
  const files = notes.flatMap(({ reading: { path, meetings }, url }) => {
    const date = meetings
      .map((meeting) => meeting.date)
      .sort()
      .at(-1);
    return date === undefined ? [] : [{ path, url, date }];
  });
  return {
    notes: files.sort(by(({ path }) => path)).sort(reversed(by(({ date }) => date))),
    project: board && {
      title: board.title,
      url: board.url,
      items,
      ...(board.redactedItems > 0 ? { hidden: board.redactedItems } : {}),
    },
  };
}

function problemsOf(
  { notes, undated = [], problems }: Evidence,
  shareable: ShareableEvidence,
  assessed: Assessed[],
  settings: Settings,
): Assessment["problems"] {
  const dates = datesOf(notes);
  const ofNotes = shareable.notesWithheld
    ? [notesWithheld]
    : [...staleNotes(dates, undated, settings), ...undatedNotes(undated), ...problemsOfReadings(notes)];
  const { hidden } = shareable;
  return [...problems, ...ofNotes, ...unknownWork(assessed, hidden), ...unknownAssignments(assessed, hidden)];
}

/** Without any meeting to go by, nobody can tell what was promised: no number is known. */
function haveMeeting({ notes }: Evidence): boolean {
  return datesOf(notes).length > 0;
}

function datesOf(notes: DatedReading[]) {
  return notes.flatMap(({ reading }) => reading.meetings.map(({ date }) => date));
}
