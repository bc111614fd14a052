import { formatDate } from "../model/calendar-date.js";
import { referenceKey } from "../model/reference.js";
import type { Work, WorkState } from "../model/work.js";
import type { Commitment } from "./commitment.js";
import type { DueDate } from "./due-date.js";
import type { UndoneEnd } from "./progress.js";
import type { Grounds, Standing } from "./standing.js";

/** One plain sentence that says why a commitment is in the report. It quotes notes and board: escape it. */
export function ruleOf(commitment: Commitment, standing: Standing, grounds: Grounds): string {
  const clauses = [
    standing.due ? dueClause(standing.due, grounds) : "",
    priorityClause(commitment, standing, grounds),
    actionClause(commitment, standing),
    postponementClause(standing),
    standing.due?.source !== "toc" && commitment.toc ? `it is a ${tocName(grounds)} item` : "",
    ...stateClauses(commitment, standing, grounds),
  ];
  return sentence(clauses.filter((clause) => clause !== ""));
}

function sentence(clauses: string[]): string {
  const text = clauses.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function dueClause(due: DueDate, grounds: Grounds): string {
  const date = `due ${formatDate(due.date)}`;
  switch (due.source) {
    case "toc":
      return `${date}${quoted(due)}, set by the ${tocName(grounds)}`;
    case "notes":
      return `${date}${quoted(due)}, by the notes${due.saidOn ? ` of ${formatDate(due.saidOn)}` : ""}`;
    case "board":
      return `${date}, its target date on the board`;
    case "milestone":
      return `${date}, with the milestone “${due.words}”`;
  }
}

/** A range is quoted as what ends on that day, anything else as it was written. */
function quoted({ start, words }: DueDate): string {
  if (words === null) return "";
  return start === null ? ` (“${words}”)` : `, the end of “${words}”`;
}

/** The tracked bodies by name; which of several set a date, the notes' own line tells. */
function tocName({ settings: { tocTerms } }: Grounds): string {
  const others = tocTerms.slice(0, -1).join(", ");
  const last = tocTerms.at(-1) ?? "";
  return others === "" ? last : `${others} or ${last}`;
}

function priorityClause(commitment: Commitment, standing: Standing, grounds: Grounds): string {
  if (standing.priority === null) return "";
  const item = commitment.projectItems.find(
    (one) =>
      one.priority === standing.priority && grounds.rules.isPriority(one) && !grounds.rules.isSettled(one),
  );
  if (item) return `priority ${standing.priority} on the board`;
  const flag = standing.notes.flags.at(-1);
  const by = standing.raisedBy ? ` by ${standing.raisedBy}` : "";
  return flag ? `flagged as ${flag.what.level} priority${by} on ${formatDate(flag.place.date)}` : "";
}

function actionClause({ kind, thread }: Commitment, { lastMentionedOn }: Standing): string {
  const first = thread.sightings[0];
  if (kind !== "action" || !first) return "";
  const handedOut = `handed out on ${formatDate(first.place.date)}`;
  return lastMentionedOn === null || lastMentionedOn === first.place.date
    ? handedOut
    : `${handedOut} and last mentioned on ${formatDate(lastMentionedOn)}`;
}

function postponementClause({ notes: { postponement } }: Standing): string {
  return postponement ? `postponed by the notes of ${formatDate(postponement.place.date)}` : "";
}

function stateClauses(commitment: Commitment, standing: Standing, grounds: Grounds): string[] {
  if (standing.finishedBy !== null) return [finishClause(standing)];
  if (standing.decision === "nothing-linked")
    return ["its date has passed", nothingClause(grounds), leftOutClause(commitment)];
  if (standing.decision !== null)
    return [`${UNDONE_ENDS[standing.decision]}${columnClause(commitment, grounds)}`];
  return [
    workClause(commitment, standing, grounds),
    standing.isUnassigned ? unassignedClause(standing) : "",
    unknownClause(standing, grounds),
    standing.isUnseen || commitment.kind === "action" ? leftOutClause(commitment) : "",
  ];
}

function leftOutClause({ thread: { leftOutOn } }: Commitment): string {
  return leftOutOn === null ? "" : `the list of ${formatDate(leftOutOn)} tells it no longer`;
}

function finishClause({ finishedBy, notes: { finish } }: Standing): string {
  if (finish) {
    const verb = finish.kind === "done" ? "say it is done" : "strike it out";
    return `the notes of ${formatDate(finish.place.date)} ${verb}`;
  }
  if (finishedBy === "hidden") return "what this report may not show says that it is finished";
  return finishedBy === "board" ? "the board says it is done" : "all of its work is finished";
}

/** What the board still says of work that has ended. */
function columnClause({ projectItems }: Commitment, { rules }: Grounds): string {
  const open = projectItems.find((item) => rules.isInOpenColumn(item));
  return open ? `, though the board still has it in “${open.status}”` : "";
}

const UNDONE_ENDS: Record<UndoneEnd, string> = {
  "not-planned": "its work was closed as not planned",
  duplicate: "its work was closed as a duplicate",
  "closed-unmerged": "its pull request was closed without merging",
};

function workClause({ kind, maybe }: Commitment, standing: Standing, grounds: Grounds): string {
  const { works, open, openItems, unknown } = standing.progress;
  if (kind === "action") return "not marked done";
  if (open.length > 0) return openClause(open, works);
  if (unknown.length > 0) return "";
  if (openItems.length > 0) return "its item on the board is not done";
  if (standing.isUntracked) return nothingClause(grounds);
  if (maybe) return "nothing is linked, though the board has an item of nearly its title";
  return "nothing is linked, and whether it is on the board is unknown";
}

/** Without a project, that nothing is on the board goes without saying. */
function nothingClause({ settings: { project } }: Grounds): string {
  return project ? "nothing is linked and nothing is on the board" : "nothing is linked";
}

function openClause(open: Work[], works: Work[]): string {
  if (works.length === 1) return `its ${nounOf(open)} is still open`;
  if (open.length === works.length) return `its ${open.length} ${nounOf(works)} are still open`;
  return `${open.length} of its ${works.length} ${nounOf(works)} ${open.length === 1 ? "is" : "are"} still open`;
}

function nounOf(works: Work[]): string {
  const s = works.length === 1 ? "" : "s";
  if (works.every(({ kind }) => kind === "issue")) return `issue${s}`;
  return works.every(({ kind }) => kind === "pull-request") ? `pull request${s}` : "issues and pull requests";
}

function unassignedClause({ named, isAssignmentKnown }: Standing): string {
  const nobody = isAssignmentKnown ? "nobody is assigned" : "nobody is known to be assigned";
  const who = named.map(({ name }) => name).join(", ");
  return who === "" ? nobody : `the notes name ${who}, but ${nobody}`;
}

/** Private work is named by the row alone, whatever its state: here its reference would say no more. */
function unknownClause({ progress, isUnassigned }: Standing, grounds: Grounds): string {
  const { works } = progress;
  const unknown = works.filter((work) => work.state === "private" || progress.unknown.includes(work));
  if (unknown.length === 0) return "";
  const closed = unknown.filter(({ state }) => state === "private");
  const whose = closed.length === works.length ? "its work" : "part of its work";
  const names = [
    ...(closed.length > 0 ? [`${whose} is private`] : []),
    ...unknown.flatMap(({ ref, state }) => (UNREAD[state] ? [`${ref} ${UNREAD[state]}`] : [])),
  ];
  const reason = names.join(" and ");
  // Open work tells that it is not finished.
  if (progress.open.length > 0 && !isUnassigned) return reason;
  const question = progress.open.length > 0 ? "assigned" : "finished";
  const isWithheld = unknown.every(({ ref }) => grounds.hidden.keys.has(referenceKey(ref)));
  return `${reason}, so whether it is ${question} is ${isWithheld ? "not shown" : "unknown"}`;
}

const UNREAD: Partial<Record<WorkState, string>> = {
  missing: "was not found",
  unreadable: "could not be read",
};
