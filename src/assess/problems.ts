import type { Assessment } from "../model/assessment.js";
import { addDays, addMonths, type CalendarDate, daysBetween, formatDate } from "../model/calendar-date.js";
import type { DatedReading, UndatedNotes } from "../model/evidence.js";
import type { PeriodKind } from "../model/period.js";
import type { Problem } from "../model/problem.js";
import { partsOfReference, type Reference, referenceKey, repositoryOf } from "../model/reference.js";
import type { Settings } from "../model/settings.js";
import { NOT_IN_SNAPSHOT, type Work, type WorkState } from "../model/work.js";
import type { Hidden } from "./hidden.js";
import type { Assessed } from "./lists.js";
import { by, unique } from "./order.js";

/** What was not understood in the notes, for their authors to mend. */
export function problemsOfReadings(notes: DatedReading[]): Problem[] {
  return notes.flatMap(({ reading: { path, problems } }) =>
    problems.map(({ code, message, line }) => ({
      code,
      message,
      hint: "Mend that line of the notes.",
      path,
      line,
    })),
  );
}

/** Files that look like notes of a meeting and give no date: all told at once. */
export function undatedNotes(undated: UndatedNotes[]): Problem[] {
  const paths = undated.map(({ path }) => path).sort();
  if (paths.length === 0) return [];
  const [which, file] =
    paths.length === 1
      ? ["looks like notes of a meeting and gives no full date, so it was", "the file"]
      : ["look like notes of meetings and give no full date, so they were", "each file"];
  const message = `${list(paths, " and ")} ${which} not read.`;
  const hint = `Name ${file} by the day of the meeting, such as 2023-06-08.md, or write that day in the first heading.`;
  return [{ code: "notes-undated", message, hint, path: null, line: null }];
}

/**
 * Notes that are older than a period and a half, or none at all in the lookback (design 2.1); empty when they are fresh.
 * @param undated those that may be newer.
 */
export function staleNotes(
  dates: CalendarDate[],
  undated: UndatedNotes[],
  { today, period }: Settings,
): Problem[] {
  const latest = [...dates].sort().at(-1);
  if (latest !== undefined && latest >= oldestFresh(today, period)) return [];
  const which = undated.length > 0 ? " that give their day" : "";
  const message =
    latest === undefined
      ? `No meeting within the lookback has notes${which}.`
      : `The latest notes${which} are of ${formatDate(latest)}, ${daysBetween(latest, today)} days before this report.`;
  const hint = "If there were meetings since, write their notes up, or check notes-path and notes-lookback.";
  return [{ code: "notes-stale", message, hint, path: null, line: null }];
}

/** A period and a half before a day; a week and a half counts as eleven days. */
function oldestFresh(today: CalendarDate, period: PeriodKind): CalendarDate {
  if (period === "week") return addDays(today, -11);
  return addDays(addMonths(today, period === "month" ? -1 : -4), -15);
}

/** Said instead of every line of private notes in a public report. */
export const notesWithheld: Problem = {
  code: "notes-private",
  message: "The notes are in a private repository and this report is public, so nothing of them is shown.",
  hint: "Set include-private to true if the report may quote them, or open it in a private repository.",
  path: null,
  line: null,
};

/**
 * Work behind open findings, but for dismissed ones, whose state is unknown: rule 9 of the design, nothing is "none" that could not be read.
 * What was withheld on purpose is counted elsewhere.
 */
export function unknownWork(assessed: Assessed[], hidden: Hidden): Problem[] {
  const unknown = assessed
    .filter(({ finding, isDismissed }) => !finding.done && !isDismissed)
    .flatMap(({ standing }) => standing.progress.unknown)
    .filter(({ ref }) => !hidden.keys.has(referenceKey(ref)));
  return WHY_UNKNOWN.flatMap(({ state, isHeld = true, say, hint }) => {
    const isIt = (work: Work) => work.state === state && (work.reason !== NOT_IN_SNAPSHOT) === isHeld;
    const refs = unique(unknown.filter(isIt).map(({ ref }) => ref));
    if (refs.length === 0) return [];
    return [
      {
        code: `work-${state}`,
        message: `${list(refs.sort(byNumber))} ${say}.`,
        hint,
        path: null,
        line: null,
      },
    ];
  });
}

/** Priorities of which nobody can tell whether anybody is assigned, named: the lists of the report show them nowhere. */
export function unknownAssignments(assessed: Assessed[], hidden: Hidden): Problem[] {
  const titles = assessed
    .filter((one) => isAssignmentUnknown(one, hidden))
    .map(({ finding }) => finding.title);
  if (titles.length === 0) return [];
  const which = `${titles.length === 1 ? "priority" : "priorities"} ${list(titles.map((title) => `“${title}”`))}`;
  return [
    {
      code: "work-assignment-unknown",
      message: `Whether anybody is assigned to the ${which} is unknown, since the linked work could not be read.`,
      hint: "It is told as soon as the linked work can be read.",
      path: null,
      line: null,
    },
  ];
}

/** Whether an open priority may have nobody. What was withheld on purpose is not asked about. */
function isAssignmentUnknown({ finding, standing, isDismissed }: Assessed, hidden: Hidden): boolean {
  const isShown = standing.progress.unknown.some(({ ref }) => !hidden.keys.has(referenceKey(ref)));
  return standing.mayBeUnassigned && isShown && !finding.done && !isDismissed;
}

/** `isHeld`: false for what a snapshot does not hold, which running again would not mend. */
const WHY_UNKNOWN: { state: WorkState; isHeld?: boolean; say: string; hint: string }[] = [
  {
    state: "missing",
    say: "could not be found",
    hint: "Mend the link in the notes, or give a read-token that may see it.",
  },
  { state: "private", say: "may not be read with this token", hint: "Give a read-token that may read it." },
  { state: "unreadable", say: "could not be read", hint: "Run the workflow again." },
  {
    state: "unreadable",
    isHeld: false,
    say: "could not be found in the snapshot",
    hint: 'Record the snapshot again, or add what is missing to its github.json as "work".',
  },
];

/** By repository, then by number: #9 before #10. */
const byNumber = by<Reference>(
  (reference) => referenceKey(repositoryOf(reference)),
  (reference) => partsOfReference(reference)?.number ?? 0,
);

/** Names in a sentence: the first ones, and how many more. */
function list(names: string[], beforeLast = ", "): string {
  const shown = names.slice(0, 10);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return [shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter((part) => part !== "").join(beforeLast);
}

/** All problems, each once, in a fixed order: by where they are, those of the whole report first. */
export function inOrder(problems: Problem[]): Assessment["problems"] {
  const once = new Map(
    problems.map((problem) => [
      JSON.stringify([problem.code, problem.path, problem.line, problem.message]),
      problem,
    ]),
  );
  return [...once.values()].sort(
    by(
      ({ path }) => path ?? "",
      ({ line }) => line ?? 0,
      ({ code }) => code,
      ({ message }) => message,
    ),
  );
}
