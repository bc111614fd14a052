import type { Assessment, Decision, Finding } from "../model/assessment.js";
import { type CalendarDate, daysBetween } from "../model/calendar-date.js";
import type { WorkState } from "../model/work.js";
import { plural } from "./phrases.js";
import type { StateView } from "./row-view.js";

/** Every state of a piece of work in words, with a symbol that reads without colour. */
export const WORK_STATES: Record<WorkState, StateView> = {
  open: { symbol: "○", word: "open" },
  draft: { symbol: "◐", word: "draft" },
  completed: { symbol: "✓", word: "completed" },
  merged: { symbol: "✓", word: "merged" },
  "not-planned": { symbol: "✗", word: "closed as not planned" },
  duplicate: { symbol: "✗", word: "closed as duplicate" },
  "closed-unmerged": { symbol: "✗", word: "closed without merging" },
  missing: { symbol: "?", word: "not found" },
  unreadable: { symbol: "?", word: "could not be read" },
  private: { symbol: "?", word: "private, not shown" },
};

/** What each kind of decision asks. */
export const QUESTIONS: Record<Decision, string> = {
  "not-planned": "closed as not planned: is it dropped?",
  duplicate: "closed as a duplicate: where does it go on?",
  "closed-unmerged": "closed without merging: is it dropped?",
  "nothing-linked": "nothing linked: was it done?",
};

/** What the state of every row is told by: the report's day, and which findings wait, moved or were dismissed. */
export interface Standing {
  today: CalendarDate;
  dismissed: Set<string>;
  postponed: Set<string>;
  toDecide: Set<string>;
}

export function standingOf({ date, dismissed, postponed, ...assessment }: Assessment): Standing {
  const keys = (findings: Finding[]) => new Set(findings.map(({ key }) => key));
  return {
    today: date,
    dismissed: keys(dismissed),
    postponed: keys(postponed),
    toDecide: keys([...assessment.needsDecision, ...assessment.staleDecisions]),
  };
}

/** How far a finding is from its date: `32 days late`, `due today`, `due in 11 days`; null without a date. */
export function whenDue(finding: Finding, today: CalendarDate): string | null {
  if (finding.due === null) return null;
  const days = daysBetween(today, finding.due);
  if (days === 0) return "due today";
  return days < 0 ? `${plural(-days, "day")} late` : `due in ${plural(days, "day")}`;
}

/**
 * Where a finding stands, by the list that shows it. What a maintainer dismissed, or has to decide on, is not called
 * late even though its date has passed.
 */
export function stateOf(finding: Finding, standing: Standing): StateView {
  if (finding.done) return { symbol: "✓", word: "done" };
  if (standing.dismissed.has(finding.key)) return { symbol: "–", word: "dismissed" };
  if (standing.postponed.has(finding.key)) return { symbol: "→", word: "postponed" };
  if (standing.toDecide.has(finding.key)) return { symbol: "?", word: "to decide" };
  const when = whenDue(finding, standing.today);
  if (when === null) return { symbol: "·", word: "no date" };
  return { symbol: when.endsWith(" late") ? LATE : "◷", word: when };
}

/** The symbol of what is late, and of nothing else. */
export const LATE = "⚠";
