import { byLabel, byList } from "./by-label.js";
import { byPlan } from "./by-plan.js";
import { byPreposition } from "./by-preposition.js";
import type { Evidence } from "./evidence.js";
import type { Surroundings } from "./surroundings.js";
import { hangsOnGathering, isRecurring } from "./vetoes.js";

/**
 * Why the date in these surroundings is a deadline: a preposition, a label, a plan, or the list that it stands in.
 * @param introductions the list item above and the heading, which may introduce a list of deadlines.
 * @returns null when nothing says so: silence is better than a false deadline.
 */
export function findEvidence(around: Surroundings, ...introductions: (string | null)[]): Evidence | null {
  if (isRecurring(around) || hangsOnGathering(around)) return null;
  const own = byPreposition(around) ?? byLabel(around) ?? byPlan(around);
  if (own !== null || around.isRelative) return own;
  for (const introduction of introductions) {
    const listed = byList(around, introduction);
    if (listed !== null) return listed;
  }
  return null;
}
