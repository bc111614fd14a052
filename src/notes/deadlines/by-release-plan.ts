import { BY_ENTRY, type Evidence } from "./evidence.js";
import { isGathering, speaksOfGathering } from "./gatherings.js";
import { isAboutOthers, isBelowOthers } from "./others.js";
import type { Surroundings } from "./surroundings.js";
import { isBeginning, isName, isPast, isPerfect, isTalk } from "./vetoes.js";
import { anyOf } from "./word-patterns.js";

/** "Release plans", "Schedule of releases", "2.x roadmap". */
const PLAN_LIST = new RegExp(
  `^(?:[^ ]+ ){0,3}${anyOf(
    "release (?:plans?|planning|schedule|roadmap|calendar|milestones?|targets?|timeline)",
    "(?:plans?|schedule|timeline|roadmap|calendar|dates|milestones) (?:of|for)(?: the| our)?(?: [^ ]+)? releases?",
    "(?:planned|future|coming|upcoming|next) releases?|road ?-? ?map|milestones?|timeline",
  )}(?: [^ ]+)? ?:?$`,
);
const VERSION = "v?\\d+(?: ?\\. ?[\\dx]+)+|[vrm]\\d+|rc ?-? ?\\d*|beta(?: ?\\d+)?|alpha(?: ?\\d+)?";
/** ": 2.4, a point release": what comes out on the day that begins the line. */
const RELEASES = new RegExp(
  `^(?:\\) )?(?::|-|–|—|- >|→) (?:[^ :]+ ){0,3}?${anyOf(VERSION, "releases?|release candidate|ga|final|freeze|branch(?:ing)?|code complete")}` +
    "(?: (?:release|final|stable|branch))?(?: (?:,|\\(|-|–|with|:).*)?$",
);
/** "2.4 in", "2.4 (", "Kestrel 2.4 →". */
const RELEASED = new RegExp(
  `^(?:[^ :]+ ){0,2}${anyOf(VERSION)}(?: (?:release|final|stable))?(?: (?:in|on|by|:|-|–|—|\\(|→|- >|,))*$`,
);
const NOTHING_MORE = /^(?:\)|(?:\( )?(?:planned|tentative|expected)(?: \))?)?$/;
const ROADMAP = /road ?-? ?map|milestones?/;
/** ": new perch table". */
const WORK = /^(?::|-|–|—|- >|→) [^:]{3,80}$/;
/** What people go to, or what is over. */
const OCCASION =
  /(?:^| )(?:[a-z]*con(?: \d+|f)?|fosdem|days?|fest|weeks?|holidays?|vacation|anniversary|birthday|started|began|gsoc|outreachy|[a-z]+ed)(?= |$)/;

/** A line of a plan of releases, "Aug: 2.4, a point release"; of a roadmap also what a month or quarter is to bring. */
export function byReleasePlan(around: Surroundings, heading: string): Evidence | null {
  const { before, after, isRelative, isYear } = around;
  if (isRelative || isYear || !PLAN_LIST.test(heading)) return null;
  const isRelease =
    (before === "" && RELEASES.test(after)) || (RELEASED.test(before) && NOTHING_MORE.test(after));
  const isWork = before === "" && around.isPeriod && ROADMAP.test(heading) && WORK.test(after);
  if (!isRelease && !isWork) return null;
  const clause = `${before} ${after}`;
  if (isPast(clause) || isPerfect(clause) || isTalk(clause) || (isWork && OCCASION.test(clause))) return null;
  if (speaksOfGathering(clause) || isGathering(around) || isBeginning(around) || isName(around)) return null;
  return isAboutOthers(around) || isBelowOthers(around, heading) ? null : BY_ENTRY;
}
