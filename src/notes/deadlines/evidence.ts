import {
  ASSIGNS,
  BEFORE,
  BEGINS,
  BY,
  CLOSES,
  COMMANDS,
  DEADLINE_LIST,
  DEADLINE_TO,
  DUE,
  EXPIRES,
  GATHERING_FOLLOWS,
  GATHERS,
  LABEL_FOLLOWS,
  LABELLED,
  LASTING,
  LIFE_CYCLE,
  MOVED,
  NAME_FOLLOWS,
  NAME_LEADS,
  NEGATED,
  OPEN_UNTIL,
  OTHERS,
  PAST,
  PERFECT,
  PLAN_FOLLOWS,
  PLANS,
  READY_FOR,
  RECURRING,
  SCHEDULED,
  TALK,
  TARGETED,
  TIMELINE,
  UNTIL,
  VERSION_LABELLED,
} from "./cues.js";
import type { Surroundings } from "./surroundings.js";

/** Why a date obliges somebody. */
export interface Evidence {
  /** How many tokens before the date say so and belong to the phrase ("due by": two); 0 for a label or a plan. */
  lead: number;
  /** Whether the date is the last day before what the words name. */
  before: boolean;
  /** Whether it also holds for a day before the meeting: "due 1 December" is still owed in February. */
  holdsWhenPast: boolean;
}

const LABEL: Evidence = { lead: 0, before: false, holdsWhenPast: false };

/** How many tokens of `before` a pattern matches right before the date. */
function leading(before: string, ...patterns: RegExp[]): number {
  for (const pattern of patterns) {
    const words = pattern.exec(before)?.[1];
    if (words !== undefined) return words.split(" ").length;
  }
  return 0;
}

/** Whether words put a date in the past. A deadline that "was moved to" a date is a new one. */
export function isPast(words: string): boolean {
  return PAST.test(words) && !MOVED.test(words);
}

const isLifeCycle = ({ before, after }: Surroundings) => LIFE_CYCLE.test(before) || LIFE_CYCLE.test(after);

/** A preposition that obliges by itself: "due", "by", "before", "ETA". */
function byPreposition(around: Surroundings): Evidence | null {
  const { before, after } = around;
  const due = leading(before, DUE);
  if (due > 0) return { ...LABEL, lead: due, holdsWhenPast: true };
  if (isLifeCycle(around) || isPast(before) || NEGATED.test(before)) return null;
  const targeted = leading(before, TARGETED);
  if (targeted > 0 && !around.isYear && !GATHERING_FOLLOWS.test(after)) return { ...LABEL, lead: targeted };
  const by = leading(before, BY) || (around.isNow ? 0 : leading(before, READY_FOR));
  if (by > 0) return { ...LABEL, lead: by };
  const prior = leading(before, BEFORE);
  if (prior > 0) return { ...LABEL, lead: prior, before: true };
  const until = leading(before, UNTIL);
  return until > 0 && OPEN_UNTIL.test(before) && !LASTING.test(before) ? { ...LABEL, lead: until } : null;
}

/** A label beside the date: "Code freeze: …", "… deadline", "0.26.0 → …". */
function byLabel(around: Surroundings): Evidence | null {
  const { before, after } = around;
  if (isPast(before) || isLifeCycle(around)) return null;
  if (LABEL_FOLLOWS.test(after)) return LABEL;
  if (DEADLINE_TO.test(before) || TIMELINE.test(before)) return LABEL;
  if (EXPIRES.test(before) || (CLOSES.test(before) && OPEN_UNTIL.test(before)) || /\bcloses$/.test(before))
    return LABEL;
  const named = GATHERING_FOLLOWS.test(after) || NAME_FOLLOWS.test(after) || OTHERS.test(before);
  if (
    named ||
    around.isYear ||
    /(?:end of|last|previous|latest) (?:[^ ]+ ){0,2}(?:freeze|release)/.test(before)
  )
    return null;
  const isFixed = /deadline|freeze|due/.test(before);
  if (!isFixed && (around.isNow || PERFECT.test(before) || BEGINS.test(before))) return null;
  return LABELLED.test(before) || VERSION_LABELLED.test(before) || isScheduled(around) ? LABEL : null;
}

const isScheduled = ({ before }: Surroundings) =>
  SCHEDULED.test(before) && !TALK.test(before) && !GATHERS.test(before);

/** Somebody plans to finish something then: "Mira will publish the draft next week". */
function byPlan(around: Surroundings): Evidence | null {
  const { before, after } = around;
  if (around.isYear || around.isNow || isLifeCycle(around) || BEGINS.test(before)) return null;
  const clause = `${before} ${after}`;
  if (isPast(clause) || PERFECT.test(clause) || TALK.test(clause) || OTHERS.test(clause)) return null;
  if (GATHERS.test(before) || GATHERING_FOLLOWS.test(after)) return null;
  if (NAME_LEADS.test(before) || NAME_FOLLOWS.test(after)) return null;
  const plans = PLANS.test(before) || ASSIGNS.test(before) || COMMANDS.test(before);
  return plans || (before === "" && PLAN_FOLLOWS.test(after)) ? LABEL : null;
}

/** A line of a list of deadlines: "Code freeze: 12 November" under "Important dates". */
function byList(around: Surroundings, introduction: string | null): Evidence | null {
  if (introduction === null || !DEADLINE_LIST.test(introduction.toLowerCase())) return null;
  const { before, after } = around;
  if (around.isYear || isPast(before) || GATHERS.test(before) || GATHERING_FOLLOWS.test(after)) return null;
  return before === "" || /(?::|-|–|→|- >|\()$/.test(before) ? LABEL : null;
}

/**
 * Why the date in these surroundings is a deadline; null when nothing says so.
 * @param introductions the list item above and the heading, which may introduce a list of deadlines.
 */
export function findEvidence(around: Surroundings, ...introductions: (string | null)[]): Evidence | null {
  if (RECURRING.test(around.before) || RECURRING.test(around.after.slice(0, 40))) return null;
  const own = byPreposition(around) ?? byLabel(around) ?? byPlan(around);
  if (own !== null || around.isRelative) return own;
  for (const introduction of introductions) {
    const listed = byList(around, introduction);
    if (listed !== null) return listed;
  }
  return null;
}
