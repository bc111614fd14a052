import type { CalendarDate } from "../model/calendar-date.js";
import { digest, rowIdOf } from "../model/digest.js";
import type { Commitment } from "./commitment.js";
import type { Identity } from "./identity.js";
import { unique } from "./order.js";
import { datesOf } from "./standing.js";

/** What maintainers ticked, and in which report. */
export interface Ticks {
  /** Ids of ticked rows. */
  ticked: ReadonlySet<string>;
  /** Ids of rows whose box is there and empty. */
  unticked: ReadonlySet<string>;
  /** Day of the report whose boxes they are; null when it is unknown. */
  reportDate: CalendarDate | null;
}

/**
 * Whether a maintainer dismissed a commitment and it stays so: it was dismissed with the mentions it has now, and its box
 * was not emptied since; or its box was ticked beside the mentions it has now. A new mention brings the row back. Where a
 * report does not tell the mentions of its rows, no meeting since then may speak of it.
 */
export function isDismissed(
  commitment: Commitment,
  { key, remembered, seenMentions }: Identity,
  ticks: Ticks,
): boolean {
  const row = rowIdOf(key);
  if (ticks.unticked.has(row)) return false;
  const hash = mentionsHashOf(commitment);
  if (remembered && remembered.dismissed !== null) return remembered.dismissed === hash;
  if (seenMentions !== null) return ticks.ticked.has(row) && seenMentions === shortened(hash);
  const isNews = (date: CalendarDate) => ticks.reportDate !== null && date > ticks.reportDate;
  return ticks.ticked.has(row) && !datesOf(commitment).some(isNews);
}

/** Of a hash of mentions, what a report remembers of every row: enough to tell that something was added. */
export function shortened(mentionsHash: string): string {
  return mentionsHash.slice(0, 6);
}

/**
 * A hash of what the newest meeting says of a commitment: older meetings leave the lookback without being news, and lines
 * move when notes are edited above them. What stands on the board alone goes by its priority and date there.
 */
export function mentionsHashOf(commitment: Commitment): string {
  const { sightings, marks, mentions } = commitment.thread;
  const newest = datesOf(commitment).at(-1);
  const said = [
    ...sightings.map(({ place, titles, deadlines, flags, actionItems }) => {
      const words = [...deadlines, ...flags, ...actionItems].map(({ text }) => text);
      return { place, words: [...titles, ...words] };
    }),
    ...[...marks, ...mentions].map(({ place, titles }) => ({ place, words: titles })),
    ...marks.map(({ place, reading }) => ({ place, words: [reading.kind, reading.text] })),
  ]
    .filter(({ place }) => place.date === newest)
    .map(({ place, words }) => JSON.stringify([place.date, place.path, ...words]));
  const onBoard = commitment.projectItems.map(({ priority, targetDate }) =>
    JSON.stringify([priority, targetDate]),
  );
  return digest((said.length > 0 ? unique(said) : onBoard).sort().join("\n"));
}
