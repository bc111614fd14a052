import { byAnswer } from "./by-answer.js";
import { byGathering } from "./by-gathering.js";
import { byGrant } from "./by-grant.js";
import { byLabel } from "./by-label.js";
import { byExtension, byList, byMarker } from "./by-list.js";
import { byOutcome } from "./by-outcome.js";
import { byPlan } from "./by-plan.js";
import { byPreposition } from "./by-preposition.js";
import type { Evidence } from "./evidence.js";
import { endsGathering, hangsOnGathering } from "./gatherings.js";
import type { DeadlineContext } from "./phrases.js";
import type { Surroundings } from "./surroundings.js";
import { isCause, isPraise, isRecurring, isTold } from "./vetoes.js";

/** What no evidence stands against. */
const VETOES = [isRecurring, hangsOnGathering, isCause, endsGathering, isTold, isPraise];

/** "General rules:", "How this works": "by Tuesday" is every Tuesday there. */
const RULES =
  /^\W*(?:(?:general|ground|basic|house|meeting|standing|the|our|some) ){0,2}(?:rules|guidelines|procedures?|process|how (?:it|this) works)\W*$/i;
const isRule = (title: string | null) => title !== null && RULES.test(title);

/**
 * Why the date in these surroundings is a deadline: a preposition, a label, a plan, or the list that it stands in: of
 * the list item above, or of the heading.
 * @param bodies words of the bodies that set timelines, lower case.
 * @returns null when nothing says so: silence is better than a false deadline.
 */
export function findEvidence(
  around: Surroundings,
  { parent, heading }: DeadlineContext,
  bodies: ReadonlySet<string>,
): Evidence | null {
  if (VETOES.some((veto) => veto(around))) return null;
  if (around.isRelative && isRule(parent ?? heading)) return null;
  return (
    byPreposition(around) ??
    byGathering(around) ??
    byLabel(around, bodies) ??
    byPlan(around) ??
    byExtension(around, parent) ??
    inListOf(around, parent) ??
    inListOf(around, heading) ??
    byMarker(around) ??
    byOutcome(around) ??
    byGrant(around) ??
    byAnswer(around)
  );
}

/** What the list says that stands below an introduction, and of which years it is. */
function inListOf(around: Surroundings, introduction: string | null): Evidence | null {
  const evidence = byList(around, introduction);
  return evidence && { ...evidence, years: introduction?.match(/\b20\d\d\b/g) ?? [] };
}
