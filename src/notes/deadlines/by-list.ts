import { speaksOfOpenList } from "./by-preposition.js";
import { byReleasePlan } from "./by-release-plan.js";
import { mayHoldDate } from "./date-tokens.js";
import { BY_DEADLINE, BY_ENTRY, BY_LABEL, type Evidence } from "./evidence.js";
import { arrangesGathering, GATHERING, isGathering } from "./gatherings.js";
import { isAboutOthers, isBelowOthers } from "./others.js";
import type { Surroundings } from "./surroundings.js";
import { TIME, ZONE } from "./time-words.js";
import { isBeginning, isName, isPast, isPerfect, isRescheduled, isStartOfWork, isTalk } from "./vetoes.js";
import { anyOf } from "./word-patterns.js";

/** Longer ones introduce something else. */
const LONGEST_INTRODUCTION = 80;

const DEADLINE_LIST = new RegExp(
  `^(?:(?:[^ ]+ ){0,5}${anyOf(
    "deadlines?|dates ?\\??|due dates?|important dates|key dates|target (?:[^ ]+ )?dates?|timelines?|timescales?|milestones|eta",
    "release (?:dates|schedule|timeline|cycle)",
  )}(?: (?:review|and milestones|and deadlines))?|(?:target|aim|plan|planned|upcoming|next)(?:s|ed|ing)?(?: for)? releases) ?:?$`,
);
/** "Upcoming events and deadlines": what such a list says of a day alone is as well that of an event. */
const OF_EVENTS = new RegExp(
  `(?:^| )${GATHERING}(?:,| and| or) |(?:,|(?:^| )and|(?:^| )or) (?:[^ ]+ )?${GATHERING} ?:?$`,
);
/** Whose items have their day in brackets: "Perch report (5 June) -- Mira". */
const EXPECTED_LIST =
  /^(?:upcoming|coming|next|future|expected) (?:[^ ]+ ){0,2}(?:reports|deliverables|submissions) ?:?$/;
const DELIVERABLES = /^(?:[^ ]+ ){0,5}deliverables ?:?$/;
/** "June (tentative)", "14 June noon", "14 June, 4pm UTC". */
const NOTHING_MORE = new RegExp(
  `^(?:\\)|(?:\\( )?(?:tentative(?:ly)?|tbc|estimated?|planned|expected|hopefully)(?: \\))?|(?:(?:,|at|-|@|\\() )*${TIME}(?: ${ZONE})?(?: \\))?)?$`,
);
const PLANNED = "(?:target|planned|expected|estimated)";
/** The name of a column or a label, above nothing but a date. */
const DATE_COLUMN = new RegExp(
  `^${anyOf(
    `(?:${PLANNED}|due|when|by when)(?: (?:by|on|for))?|(?:(?:needed|required|complete|finish|ready) )?by|(?:month|date|day|year|week) due`,
    `(?:${PLANNED} )?(?:end|finish|release|completion|delivery) date`,
    `${PLANNED} (?:date|end|release|completion|delivery)|completion|delivery`,
  )} ?:?$`,
);
/** One's own release, above nothing but its day: "2.6 release". */
const RELEASE =
  /^(?!.*\b(?:last|latest|previous|past)\b)(?:[^ ]+ ){0,4}(?:release|rc ?\d*|(?:code|feature|development|package|string|api) freeze|branch cut|milestone [^ ]+|v?\d{1,4}(?:\.\d{1,4}){1,3}) ?:?$/;
/** "Tomorrow 0.22.0" below "Next release". */
const VERSION_ALONE = /^v?\d+(?: ?\. ?\d+)+(?: (?:on|:|-|–|\())?$/;
const isBesideVersion = ({ before, after }: Surroundings) =>
  (before === "" && VERSION_ALONE.test(after)) || (VERSION_ALONE.test(before) && NOTHING_MORE.test(after));
const TASK_LIST =
  /^(?:[^ ]+ ){0,3}(?:actions|action items?|to ?-?dos?|next steps|tasks|deliverables)(?: [^ ]+){0,6} ?:?$/;

/** "The survey closes tomorrow!": above its day. */
const CLOSES_SOON =
  /(?:^| )(?:closes?|closing|expires?|(?:is|are) due|deadline(?: is)?|ends?) (?:today|tomorrow|tonight|soon|(?:this|next) [a-z]+|(?:on )?[a-z]+day)[ !.:)]*$/;
const closesSoon = (above: string) =>
  CLOSES_SOON.test(above) && (!/ ends? /.test(above) || speaksOfOpenList(above));

/** A line of a list of deadlines ("Wing freeze: 12 November" under "Important dates"), or of tasks. */
export function byList(around: Surroundings, introduction: string | null): Evidence | null {
  if (introduction === null || introduction.length > LONGEST_INTRODUCTION) return null;
  const heading = introduction
    .toLowerCase()
    .trim()
    .replace(/ ?[/&] ?/g, " and ");
  const { before, after } = around;
  const isAlone = /^[~(]?$/.test(before) && NOTHING_MORE.test(after);
  if (around.isYear || isPast(before) || isBeginning(around)) return null;
  if (TASK_LIST.test(heading) && arrangesGathering(around)) return BY_LABEL;
  if (isGathering(around) && !(after === "" && READIES.test(before))) return null;
  if (DEADLINE_LIST.test(heading) && !OF_EVENTS.test(heading))
    return isAlone ? BY_DEADLINE : inDeadlineList(around);
  if (EXPECTED_LIST.test(heading)) return isInBrackets(around) ? BY_LABEL : null;
  if (DELIVERABLES.test(heading) && inDeliverables(around)) return BY_ENTRY;
  if (isAlone && DATE_COLUMN.test(heading)) return heading.startsWith("due") ? BY_DEADLINE : BY_ENTRY;
  if ((isAlone || isBesideVersion(around)) && RELEASE.test(heading))
    return isBelowOthers(around, heading) ? null : BY_ENTRY;
  if (isAlone && !around.isRelative && !around.isPeriod && closesSoon(heading)) return BY_LABEL;
  return TASK_LIST.test(heading) && endsTask(around) ? BY_LABEL : byReleasePlan(around, heading);
}

/** "Announce the talks: 5 June": what is made ready for people to come together; a "launch event" is one. */
const READIES =
  /^(?:announce|publish|submit|send|circulate|share|select|choose|confirm|finali[sz]e|prepare) (?:[^ :]+ ){1,4}(?::|-|–|→)$/;

const EXTENDED =
  /^(?:\( )?(?:(?:this|it|the date|now|date) )?(?:(?:is|was|has been|got) )?(?:now )?(?:extended|extend)(?: (?:again|further))? (?:to|until|till)(?: the)?$/;

/** "This has been extended to 5 July", below an item that has a date. */
export function byExtension({ before }: Surroundings, parent: string | null): Evidence | null {
  return parent !== null && EXTENDED.test(before) && mayHoldDate(parent) ? BY_DEADLINE : null;
}

/** "ACTION ITEM: Mira finishes the chart next week": a line that is called an action by its first words. */
const MARKED = /^(?:action(?: item)?|ai|to ?-?do|task) (?:\( [^()]{1,40} \) )?:/;

/** A line that is marked as an action, and ends with its date. */
export function byMarker(around: Surroundings): Evidence | null {
  if (!MARKED.test(around.before)) return null;
  const placeless = { ...around, after: around.after.replace(PLACE, "") };
  if (around.isYear || isPast(around.before) || isBeginning(placeless)) return null;
  if (arrangesGathering(around)) return BY_LABEL;
  if (isGathering(placeless)) return null;
  return endsTask(placeless) ? BY_LABEL : null;
}

/** "Next week at the summit". */
const PLACE = /^(?:at|in|with|for)(?: [^ ]+){1,3}$/;

/** "End of March (D1, D3)", "14 July: perch map", below "Deliverables": what is to be there by then. */
function inDeliverables({ before, after, isRelative }: Surroundings): boolean {
  return (
    before === "" &&
    !isRelative &&
    /^(?::|\(|-|–|—|→|- >) ?[^ ]/.test(after) &&
    !isPast(after) &&
    !isPerfect(after) &&
    !isTalk(after)
  );
}

/** Nothing but a date speaks of the introduction itself; other lines may tell what happened when. */
function inDeadlineList({ before, isRelative }: Surroundings): Evidence | null {
  return !isRelative && (before === "" || /(?::|-|–|→|- >|\()$|^v? ?[\d.x ]+$/.test(before))
    ? BY_LABEL
    : null;
}

/** Periods rather name a report: "perches (Q2)". */
const isInBrackets = ({ before, after, isRelative, isPeriod }: Surroundings) =>
  !isRelative && !isPeriod && /[^ ] \($/.test(before) && after.startsWith(")");

/** What joins a task and its day; "the notes of 5 June" have none. */
const JOINT = /(?: (?:on|in|for|:|-|–|\(|\/)|:)$/;
/** "Time: 7pm next Tuesday": when people meet. */
const APPOINTS = /(?:^|: )(?:time|when|where|place|date)(?: [^ :]+)? :/;

/** Whether a task ends with its date: "Charter draft next week". */
function endsTask(around: Surroundings): boolean {
  const { before, after } = around;
  if (
    !/^\)?$/.test(after) ||
    APPOINTS.test(before) ||
    around.isNow ||
    !(around.isRelative || JOINT.test(before))
  )
    return false;
  if (isTalk(before) || isRescheduled(before) || isPerfect(before) || isName(around) || isStartOfWork(around))
    return false;
  return !isAboutOthers(around);
}
