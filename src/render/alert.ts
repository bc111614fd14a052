import type { Assessment, Finding } from "../model/assessment.js";
import { formatPeriod } from "../model/period.js";
import { isNews, type Problem } from "../model/problem.js";
import { formatCount, inWords, plural, plurally } from "./phrases.js";
import { plainText } from "./plain-text.js";
import { tocName, withinDays } from "./scope.js";
import { whenDue } from "./states.js";
import { dueSoonAmong, lateAmong } from "./totals.js";
import type { AlertView } from "./view.js";

/** Problems that the alert tells in their own words, so that they are not told again below it. */
const TOLD_IN_ALERT = "notes-stale";

/** Problems of a whole source or file: they stand near the top. Those of one line are folded away. */
export function isUnread(problem: Problem): boolean {
  return problem.line === null && problem.code !== TOLD_IN_ALERT && isNews(problem);
}

/** The period in a few sentences: what needs somebody and what is not known, then what goes well. */
export function toAlert(assessment: Assessment): AlertView {
  const needs = needsOf(assessment);
  const [headline, ...sentences] = [...needs, ...gapsOf(assessment, needs.length > 0)];
  const goodNews = goodNewsOf(assessment);
  if (assessment.overdue.length > 0)
    return { kind: "CAUTION", headline: headline ?? "", sentences, goodNews };
  const noneLate = assessment.toc.length > 0 && assessment.totals.overdue !== null;
  if (headline === undefined) {
    return {
      kind: "TIP",
      headline: quietHeadline(assessment, noneLate),
      sentences: quietOf(assessment),
      goodNews,
    };
  }
  const praise = noneLate ? [`No ${tocName(assessment)} item is overdue.`] : [];
  return { kind: "WARNING", headline, sentences, goodNews: [...praise, ...goodNews] };
}

/** What needs somebody, most urgent first, one sentence each. */
function needsOf(assessment: Assessment): string[] {
  const { overdue, unassigned, dueSoon, needsDecision, otherOverdue, actionItems, totals } = assessment;
  const orMore = (total: number | null, sentence: string) =>
    total === null ? `At least ${lowerFirst(sentence)}` : sentence;
  const sentences: string[] = [];
  if (overdue.length > 0) sentences.push(orMore(totals.overdue, overdueSentence(assessment)));
  if (unassigned.length > 0) {
    const priorities = plurally(unassigned.length, "priority has", "priorities have");
    sentences.push(orMore(totals.unassigned, `${priorities} nobody assigned.`));
  }
  if (dueSoon.length > 0) sentences.push(orMore(totals.dueSoon, itemsDueSoon(assessment)));
  if (needsDecision.length > 0) {
    sentences.push(`${plurally(needsDecision.length, "item needs", "items need")} a decision.`);
  }
  if (otherOverdue.length > 0) {
    sentences.push(
      `${plurally(otherOverdue.length, "other commitment is past its date", "other commitments are past their date")}.`,
    );
  }
  const late = lateAmong(actionItems);
  if (late > 0) {
    sentences.push(`${plurally(late, "action item is past its date", "action items are past their date")}.`);
  }
  const soon = dueSoonAmong(actionItems, assessment);
  // Where items are due first, the list of actions tells it.
  if (soon.some((action) => dueSoon.every((item) => dayOf(action) < dayOf(item))))
    sentences.push(dueSoonSentence(soon, "action item", assessment));
  return sentences;
}

function overdueSentence(assessment: Assessment): string {
  const { overdue } = assessment;
  const toc = tocName(assessment);
  const longest = Math.max(...overdue.map(({ daysOverdue }) => daysOverdue ?? 0));
  const by = overdue.length === 1 ? "by" : "the longest by";
  return `${plurally(overdue.length, `${toc} item is`, `${toc} items are`)} overdue, ${by} ${plural(longest, "day")}.`;
}

function itemsDueSoon(assessment: Assessment): string {
  const { dueSoon } = assessment;
  const what = dueSoon.every(({ toc }) => toc) ? `${tocName(assessment)} item` : "item";
  return dueSoonSentence(dueSoon, what, assessment);
}

function dueSoonSentence(soon: Finding[], what: string, assessment: Assessment): string {
  const next = soon.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))[0];
  const when = (next && whenDue(next, assessment.date)) ?? "due soon";
  if (soon.length === 1) return `One ${what} is ${when}.`;
  return `${formatCount(soon.length)} ${what}s are due ${withinDays(assessment)}, the first ${when.replace(/^due /, "")}.`;
}

/** What has no date comes last. */
const dayOf = ({ due }: Finding) => due ?? "9";

/**
 * What is not known, and notes that are old: nobody should read a report as complete that is not. Linked work that could
 * not be read is told by its rows, and here only where the report would be quiet without it.
 */
function gapsOf({ problems, totals, overdue, sources }: Assessment, needsSomebody: boolean): string[] {
  const sentences = problems
    .filter(({ code }) => code === TOLD_IN_ALERT)
    .map(({ message, hint }) => plainText(`${message} ${hint}`));
  if (totals.overdue === null && overdue.length === 0) {
    sentences.push("Whether anything is overdue is unknown.");
  }
  const unread = problems.filter(isUnread);
  if (isBoardUnread(sources.project, unread)) {
    sentences.push("The board could not be read, so this report is from the notes alone.");
  } else if (unread.some(({ code }) => !ASIDE.test(code))) {
    sentences.push("Some of the sources could not be read: see below.");
  } else if (!needsSomebody && unread.some(({ code }) => code.startsWith("work-"))) {
    sentences.push("Some linked work could not be read: see below.");
  }
  return sentences;
}

/**
 * Problems of single rows, and of what is compared with: what the report says of today is whole without them. So it may be
 * without notes that give no day; where it is not, the counts are unknown.
 */
const ASIDE = /^(?:(?:work|memory|history)-|notes-undated$)/;

/** Whether a board was asked for and is not there. */
export function isBoardUnread(project: Assessment["sources"]["project"], unread: Problem[]): boolean {
  return project === null && unread.some(({ code }) => /^(?:project|token)-/.test(code));
}

function goodNewsOf(assessment: Assessment): string[] {
  const { toc, resolved, history } = assessment;
  const sentences: string[] = [];
  const done = toc.filter((finding) => finding.done).length;
  if (done > 0) sentences.push(doneSentence(done, toc.length, tocName(assessment)));
  const previous = history[0];
  if (resolved.length > 0 && previous) {
    sentences.push(
      `${plurally(resolved.length, "item was", "items were")} resolved since ${formatPeriod(previous.period)}.`,
    );
  }
  return sentences;
}

function doneSentence(done: number, all: number, toc: string): string {
  if (done < all) return `${done} of ${all} ${toc} items ${done === 1 ? "is" : "are"} done.`;
  if (done === 1) return `The one ${toc} item is done.`;
  return `${done === 2 ? "Both" : `All ${done}`} ${toc} items are done.`;
}

/**
 * The headline of a report in which nothing needs somebody: "all well" only where its lists do not speak against it, and
 * where there was something that could have been late.
 */
function quietHeadline(assessment: Assessment, noneLate: boolean): string {
  if (assessment.isEmpty) return "No deadline, action item or priority was found.";
  const { staleActionItems, staleDecisions, totals, openPriorities } = assessment;
  const nothing = staleDecisions.length > 0 ? "no recent commitment" : "nothing";
  const late = `${noneLate ? `no ${tocName(assessment)} item` : nothing} is overdue`;
  const isWell = staleActionItems.length + staleDecisions.length === 0;
  const areAssigned = totals.unassigned !== null && openPriorities !== 0;
  const assigned = areAssigned ? ", and every priority has somebody assigned" : "";
  return isWell ? `All well: ${late}${assigned}.` : `${upperFirst(late)}${assigned}.`;
}

/** What a report of good news adds, where it is certain, and what is folded away because nobody settled it. */
function quietOf(assessment: Assessment): string[] {
  if (assessment.isEmpty) return ["The notes may hold none, or tell them in words that are not understood."];
  const { totals, staleActionItems, staleDecisions, openPriorities } = assessment;
  const isNoneOpen = totals.actionItems === 0 && staleActionItems.length === 0;
  const quiet = inWords([
    ...(totals.dueSoon === 0 ? [`nothing is due ${withinDays(assessment)}`] : []),
    ...(isNoneOpen ? ["no action item is open"] : []),
    ...(totals.unassigned === 0 && openPriorities === 0 ? ["nothing open is marked as a priority"] : []),
  ]);
  const old = [
    ...(staleActionItems.length > 0 ? [plural(staleActionItems.length, "old action item")] : []),
    ...(staleDecisions.length > 0 ? [plural(staleDecisions.length, "old commitment")] : []),
  ];
  return [
    ...(quiet === "" ? [] : [`${upperFirst(quiet)}.`]),
    ...(old.length === 0 ? [] : [`${inWords(old)} may still be open.`]),
  ];
}

const upperFirst = (sentence: string) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;

function lowerFirst(sentence: string): string {
  return sentence.replace(/^One /, "one ");
}
