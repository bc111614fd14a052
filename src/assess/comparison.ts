import type { Assessment, Finding, Resolved } from "../model/assessment.js";
import type { Evidence } from "../model/evidence.js";
import type { Memory, RememberedFinding, Totals } from "../model/memory.js";
import type { Period } from "../model/period.js";
import { namesOfRemembered } from "./identity.js";
import type { Lists } from "./lists.js";
import { Multimap } from "./order.js";

/** Which sources were read as far as they go: what is not in one that was not is unknown. */
export interface Completeness {
  notes: boolean;
  board: boolean;
  /** References and folded titles of what exists and is not shown. */
  hiddenKeys: ReadonlySet<string>;
}

/** The four numbers of this report; null for those that a missing source would have had a part in. */
export function totalsOf(lists: Lists, { notes, board }: Completeness): Totals {
  const ifKnown = (count: number) => (notes && board ? count : null);
  return {
    overdue: ifKnown(lists.overdue.length),
    dueSoon: ifKnown(lists.dueSoon.length),
    unassigned: ifKnown(lists.unassigned.length),
    actionItems: notes ? lists.actionItems.length : null,
  };
}

/** Totals of earlier periods, newest first, from the report before, else from this period's own. */
export function historyOf({ previous, current }: Evidence, period: Period): Assessment["history"] {
  return (previous ?? current)?.totals.filter((totals) => totals.period < period) ?? [];
}

/**
 * What the report before showed and is finished now, marked so, or gone (design 1). It is gone only when that report's
 * memory was whole and every source was read: else it is unknown, and so is what is private now. What a maintainer had
 * dismissed was not shown.
 */
export function resolvedSince(
  previous: Memory | null,
  findings: Finding[],
  completeness: Completeness,
): Resolved[] {
  const byName = new Multimap<string, Finding>();
  for (const finding of findings)
    for (const name of [finding.key, ...finding.aliases]) byName.add(name, finding);
  const isGoneKnown = (previous?.complete ?? false) && completeness.notes && completeness.board;
  const isResolved = (remembered: RememberedFinding) => {
    const names = namesOfRemembered(remembered);
    const now = names.flatMap((name) => byName.get(name));
    if (now.length > 0) return now.every(({ done }) => done);
    return isGoneKnown && !names.some((name) => completeness.hiddenKeys.has(name));
  };
  return (previous?.findings ?? [])
    .filter((remembered) => remembered.dismissed === null && isResolved(remembered))
    .map(({ key, title }) => ({ key, title }));
}

/** What the next report has to know of the findings shown now. */
export function remember(shown: Finding[], lists: Pick<Lists, "overdue" | "dismissed">): RememberedFinding[] {
  const overdue = new Set(lists.overdue);
  const dismissed = new Set(lists.dismissed);
  return shown.map((finding) => {
    const { key, aliases, title, since, reports, mentionsHash } = finding;
    return {
      key,
      aliases,
      title,
      since,
      reports,
      overdue: overdue.has(finding),
      dismissed: dismissed.has(finding) ? mentionsHash : null,
    };
  });
}
