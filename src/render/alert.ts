import type { Assessment, Finding } from "../model/assessment.js";
import { formatPeriod } from "../model/period.js";
import type { Problem } from "../model/problem.js";
import { plural, plurally } from "./phrases.js";
import { plainText } from "./plain-text.js";
import { whenDue } from "./states.js";
import type { AlertView } from "./view.js";

/** Problems that the alert tells in their own words, so that they are not told again below it. */
const TOLD_IN_ALERT = "notes-stale";

/** Problems of a whole source or file: they stand near the top. Those of one line are folded away. */
export function isUnread(problem: Problem): boolean {
  return problem.line === null && problem.code !== TOLD_IN_ALERT;
}

/** The period in a few sentences: what needs somebody first, then what goes well. */
export function toAlert(assessment: Assessment): AlertView {
  const needs = needsOf(assessment);
  const gaps = gapsOf(assessment);
  const good = goodNewsOf(assessment);
  const [first = "", ...others] = [...needs, ...gaps];
  if (assessment.overdue.length > 0) {
    return { kind: "CAUTION", headline: first, sentences: [...others, ...good] };
  }
  const noneLate = assessment.toc.length > 0 && assessment.totals.overdue !== null;
  if (first !== "") {
    const sentences = noneLate ? ["No TOC item is overdue.", ...others, ...good] : [...others, ...good];
    return { kind: "WARNING", headline: first, sentences };
  }
  return { kind: "TIP", headline: allWell(assessment, noneLate), sentences: good };
}

/** What needs somebody, most urgent first, one sentence each. */
function needsOf(assessment: Assessment): string[] {
  const { overdue, unassigned, dueSoon, needsDecision, otherOverdue, totals } = assessment;
  const orMore = (total: number | null, sentence: string) =>
    total === null ? `At least ${lowerFirst(sentence)}` : sentence;
  const sentences: string[] = [];
  if (overdue.length > 0) sentences.push(orMore(totals.overdue, overdueSentence(overdue)));
  if (unassigned.length > 0) {
    const priorities = plurally(unassigned.length, "priority has", "priorities have");
    sentences.push(orMore(totals.unassigned, `${priorities} nobody assigned.`));
  }
  if (dueSoon.length > 0) sentences.push(orMore(totals.dueSoon, dueSoonSentence(dueSoon, assessment)));
  if (needsDecision.length > 0) {
    sentences.push(`${plurally(needsDecision.length, "item needs", "items need")} a decision.`);
  }
  if (otherOverdue.length > 0) {
    sentences.push(
      `${plurally(otherOverdue.length, "other commitment is past its date", "other commitments are past their date")}.`,
    );
  }
  return sentences;
}

function overdueSentence(overdue: Finding[]): string {
  const longest = Math.max(...overdue.map(({ daysOverdue }) => daysOverdue ?? 0));
  const by = overdue.length === 1 ? "by" : "the longest by";
  return `${plurally(overdue.length, "TOC item is", "TOC items are")} overdue, ${by} ${plural(longest, "day")}.`;
}

function dueSoonSentence(dueSoon: Finding[], assessment: Assessment): string {
  const next = dueSoon.toSorted((a, b) => ((a.due ?? "9") < (b.due ?? "9") ? -1 : 1))[0];
  const when = (next && whenDue(next, assessment.date)) ?? "due soon";
  const what = dueSoon.every(({ toc }) => toc) ? "TOC item" : "item";
  return dueSoon.length === 1
    ? `One ${what} is ${when}.`
    : `${dueSoon.length} ${what}s are due soon, the first ${when.replace(/^due /, "")}.`;
}

/** What is not known, and notes that are old: nobody should read a report as complete that is not. */
function gapsOf({ problems, totals, overdue, sources }: Assessment): string[] {
  const sentences = problems
    .filter(({ code }) => code === TOLD_IN_ALERT)
    .map(({ message, hint }) => plainText(`${message} ${hint}`));
  if (totals.overdue === null && overdue.length === 0) {
    sentences.push("Whether a TOC item is overdue is unknown.");
  }
  const unread = problems.filter(isUnread);
  if (sources.project === null && unread.some(({ code }) => code.startsWith("project-"))) {
    sentences.push("The board could not be read, so this report is from the notes alone.");
  } else if (unread.length > 0) {
    const what = unread.every(({ code }) => code.startsWith("work-"))
      ? "Some linked work"
      : "Some of the sources";
    sentences.push(`${what} could not be read: see below.`);
  }
  return sentences;
}

function goodNewsOf({ toc, resolved, history }: Assessment): string[] {
  const sentences: string[] = [];
  const done = toc.filter((finding) => finding.done).length;
  if (done > 0) {
    sentences.push(
      done === toc.length
        ? `${done === 1 ? "The one TOC item is" : `All ${done} TOC items are`} done.`
        : `${done} of ${toc.length} TOC items ${done === 1 ? "is" : "are"} done.`,
    );
  }
  const previous = history[0];
  if (resolved.length > 0 && previous) {
    sentences.push(
      `${plurally(resolved.length, "item was", "items were")} resolved since ${formatPeriod(previous.period)}.`,
    );
  }
  return sentences;
}

function allWell({ totals }: Assessment, noneLate: boolean): string {
  const late = noneLate ? "no TOC item is overdue" : "nothing is overdue";
  return totals.unassigned === null
    ? `All well: ${late}.`
    : `All well: ${late}, and no priority is without somebody to work on it.`;
}

function lowerFirst(sentence: string): string {
  return sentence.replace(/^One /, "one ");
}
