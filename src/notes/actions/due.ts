import type { CalendarDate } from "../../model/calendar-date.js";
import { deadlinesIn } from "../commitments/deadlines.js";
import { dateTokens, mayHoldDate } from "../deadlines/date-tokens.js";
import { findDates } from "../deadlines/find-dates.js";
import { isYearOpen } from "../deadlines/find-deadlines.js";
import { hangsOnGathering, isGathering } from "../deadlines/gatherings.js";
import type { DeadlineContext } from "../deadlines/phrases.js";
import { type Surroundings, surroundingsOf } from "../deadlines/surroundings.js";
import { tokenize } from "../deadlines/tokens.js";
import { isBeginning, isLifeCycle, isName, isPast, isPerfect, isRecurring } from "../deadlines/vetoes.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { titleAbove } from "../markdown/lists.js";
import { type Passage, portionsOf } from "../markdown/passage.js";

/** Where the due date of an action is looked for. */
export interface DueContext {
  meetingDate: CalendarDate;
  tocTerms: string[];
}

/**
 * The first date in an action's own words by which it is to be done; null when they give none.
 * @param opening the day that stands by itself before what is to be done, where one does.
 */
export function dueOf(
  passages: Passage[],
  isDone: boolean,
  context: DueContext,
  opening: CalendarDate | null = null,
): CalendarDate | null {
  const { meetingDate, tocTerms } = context;
  const due = firstDeadline(passages, { meetingDate, heading: null, parent: null, tocTerms, isDone });
  if (due || isDone) return due;
  if (opening) return opening;
  const dates = passages.flatMap((passage) => plainDatesIn(passage, meetingDate));
  return dueOfLink(passages, meetingDate) ?? (dates.length === 1 ? (dates[0] ?? null) : null);
}

/** The day to come that opens a task told by nothing but its link: "2023-08-11 https://…". */
function dueOfLink([passage]: Passage[], meetingDate: CalendarDate): CalendarDate | null {
  if (!passage || passage.text.trim() === passage.words.trim()) return null;
  const day = ONLY_DAY.exec(passage.words)?.[1] ?? "";
  return day > meetingDate ? lastDateIn(day, meetingDate) : null;
}

/** A day that is written whole: others may be in another year. */
const ONLY_DAY = /^\W*(\d{4}-\d\d-\d\d)\W*$/;

/** The first deadline of an item, also one that it has from the list that it stands in; null without one. */
export function listedDueOf(item: Entry, { meetingDate, tocTerms }: DueContext): CalendarDate | null {
  const above = titleAbove(item);
  return firstDeadline(item.passages, {
    meetingDate,
    tocTerms,
    heading: above ? textOf(above) : null,
    parent: item.parent && textOf(item.parent),
    isDone: item.checked === true || item.struck,
  });
}

/** The day that the point above an action gives to all below it and nothing else: "Due by Wednesday"; null without one. */
export function dueAbove({ parent }: Entry, { meetingDate, tocTerms }: DueContext): CalendarDate | null {
  const [passage] = parent?.passages ?? [];
  if (!passage || !ONLY_UNTIL.test(passage.text)) return null;
  const [deadline] = deadlinesIn(passage, {
    meetingDate,
    tocTerms,
    heading: null,
    parent: null,
    isDone: false,
  });
  return deadline?.onlyDate ? deadline.end : null;
}

const ONLY_UNTIL = /^\W*(?:(?:all |to be )?(?:due|done|finished|completed?)\b|by\b|before\b|deadline\b)/i;

/** The last day of the first deadline in some passages; null without one. */
function firstDeadline(passages: Passage[], context: DeadlineContext): CalendarDate | null {
  for (const passage of passages) {
    const [deadline] = deadlinesIn(passage, context);
    if (deadline) return deadline.end;
  }
  return null;
}

/** The last day that a cell "Due" names; null when it names none. */
export function lastDateIn(text: string, meetingDate: CalendarDate): CalendarDate | null {
  return findDates(text, meetingDate).at(-1)?.end ?? null;
}

/**
 * Every date of a passage: the day, where it closes what is to be done or opens it ("send the guide next week", "12 June:
 * send the guide"), and null where it says something else.
 */
function plainDatesIn(passage: Passage, meetingDate: CalendarDate): (CalendarDate | null)[] {
  return portionsOf(passage).flatMap(({ prose }) => {
    if (!mayHoldDate(prose)) return [];
    const tokens = tokenize(prose);
    return dateTokens(tokens).map((date) => {
      const around = withoutOccasion(surroundingsOf(tokens, date));
      if (!standsForItself(around) || saysSomethingElse(around)) return null;
      const interval = date.meaning.on(meetingDate, false);
      if (!interval || interval.end < meetingDate || isYearOpen(date, interval.end, meetingDate)) return null;
      return interval.end;
    });
  });
}

const ENDS = /^(?:$|[).,(–-])/;
const OCCASION = /^(?:for|at|in|with|to)(?: [^ .,:;()]+){1,4}(?=$| [).,(–-])/;
const CALL_LEADS = /(?<=^| )(?<!ed )(?:in|on|at|during)(?: the| our)?$/;
const CALL = /^(?:[a-z]+ )?(?:call|meeting)(?=$| \()/;

/** "Finalize the map in the 26 June call" is to be done on that day, "bring it back next week for review" next week. */
function withoutOccasion(around: Surroundings): Surroundings {
  const { before, after, isRelative } = around;
  if (isRelative) return { ...around, after: after.replace(OCCASION, "").trim() };
  if (!CALL_LEADS.test(before) || !CALL.test(after)) return around;
  return { ...around, before: before.replace(CALL_LEADS, "on"), after: after.replace(CALL, "").trim() };
}

/**
 * A bracket in the midst of what is said belongs to the name before it: "Fair (May 2026) – guide (done) / booth" and
 * "the call for Bird Day (5 May 2026) + Kite Day is open" say when the fair and the day are.
 */
const GOES_ON = /^\) ?(?:[–-] (?:\S+ ){3}|[+&] |(?:is|are|was|were|has|have) (?!(?:to|due)(?: |$)))/;
const LEADS = /(?:^|(?:^| )(?:on|in|this|[(:,–-]))$/;
/** Before a date these make it a part of what they speak of: "the minutes of last week". */
const BELONGS = /(?:^| )(?:of|from|since|after|about|to|than|the|and|or|at|until|till|sometime)$/;

/** Whether the words go on without the date: it closes them, or opens them before a colon or dash. */
function standsForItself({ before, after, isRelative }: Surroundings): boolean {
  if (before.trim() === "") return /^[):,–-]/.test(after);
  return (
    ENDS.test(after) && !GOES_ON.test(after) && (isRelative ? !BELONGS.test(before) : LEADS.test(before))
  );
}

/** What is done at a time rather than by it, and what only begins then. */
const AT_A_TIME =
  /(?:^| )(?:attend\w*|present(?:ing|s)?|meet(?:s|ing)?|discuss\w*|talk\w*|speak\w*|joins?|host\w*|hold|visit\w*|travel\w*|away|vacation|leave|ooo|invite\w*|schedul\w+|book\w*|set up|sync|chat|begin\w*|start\w*|revisit\w*|launch(?:es)?|happens?|takes? place)(?= |$)/;
const GATHERING_NEAR =
  /(?:^| )(?:meetings?|calls?|hackfests?|hackathons?|summits?|conferences?|workshops?|webinars?|sessions?|events?|sprints?|kubecon)(?= |$)(?: [^ ]+){0,3}$/;

/** Whether something is done at a time rather than by it: "attend the fair". */
export const isAtATime = (words: string) => AT_A_TIME.test(words);

/** Whether the words around a date make it another than the day by which something is to be done. */
export function saysSomethingElse(around: Surroundings): boolean {
  const { before, after, isYear, isNow } = around;
  return (
    isYear ||
    isNow ||
    isPast(before) ||
    isPerfect(before) ||
    isRecurring(around) ||
    hangsOnGathering(around) ||
    isLifeCycle(around) ||
    isBeginning(around) ||
    isGathering(around) ||
    isName(around) ||
    AT_A_TIME.test(before) ||
    GATHERING_NEAR.test(before) ||
    GATHERING_NEAR.test(after.split(" ").slice(0, 4).join(" "))
  );
}
