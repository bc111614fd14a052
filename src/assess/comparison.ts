import type { Assessment } from "../model/assessment.js";
import type { Evidence } from "../model/evidence.js";
import type { RememberedFinding, Totals } from "../model/memory.js";
import type { Period } from "../model/period.js";
import { shortened } from "./dismissal.js";
import { type Assessed, type Lists, shownIn } from "./lists.js";

/** Which sources were read as far as they go: what is not in one that was not is unknown. */
export interface Completeness {
  notes: boolean;
  board: boolean;
}

/**
 * The four numbers of this report; null for those that a missing source would have had a part in.
 * @param read `assignments`: whether all work that priorities may be assigned on was.
 */
export function totalsOf(lists: Lists, read: Completeness & { assignments: boolean }): Totals {
  const { notes, board, assignments } = read;
  const ifKnown = (count: number) => (notes && board ? count : null);
  return {
    overdue: ifKnown(lists.overdue.length),
    dueSoon: ifKnown(lists.dueSoon.length),
    unassigned: assignments ? ifKnown(lists.unassigned.length) : null,
    actionItems: notes ? lists.actionItems.length : null,
  };
}

/** Totals of earlier periods, newest first, from the report before, else from this period's own. */
export function historyOf({ previous, current }: Evidence, period: Period): Assessment["history"] {
  return (previous ?? current)?.totals.filter((totals) => totals.period < period) ?? [];
}

/** What the next report has to know of the findings shown now. */
export function remember(lists: Lists, assessed: Assessed[]): RememberedFinding[] {
  const overdue = new Set(lists.overdue);
  const dismissed = new Set(lists.dismissed);
  const commitments = new Map(assessed.map(({ finding, commitment }) => [finding, commitment]));
  return shownIn(lists).map((finding) => {
    const { key, aliases, title, since, reports, mentionsHash } = finding;
    return {
      key,
      aliases: aliases.filter((alias) => alias !== key),
      title,
      since,
      reports,
      overdue: overdue.has(finding),
      dismissed: dismissed.has(finding) ? mentionsHash : null,
      promisedOn: commitments.get(finding)?.thread.sightings.at(-1)?.place.date ?? null,
      mentions: shortened(mentionsHash),
    };
  });
}
