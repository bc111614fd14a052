import type { CalendarDate } from "./calendar-date.js";
import type { Period } from "./period.js";

/** The four numbers that a report compares with the last one; null when a source was missing, so unknown. */
export interface Totals {
  overdue: number | null;
  dueSoon: number | null;
  unassigned: number | null;
  actionItems: number | null;
}

export interface PeriodTotals extends Totals {
  period: Period;
}

/** What the next report needs to know of a finding. */
export interface RememberedFinding {
  /** The first key given to the commitment; never changes. */
  key: string;
  /** References and folded titles that also lead to it; its key may be left out. */
  aliases: string[];
  title: string;
  since: Period;
  /** How many reports in a row have shown it, this one included. */
  reports: number;
  /** Whether it stood among the overdue TOC items. */
  overdue: boolean;
  /** Hash of the mentions it was dismissed with; null when it is not dismissed. */
  dismissed: string | null;
  /** Day of the newest meeting that promised it; null when none did. Absent: unknown. */
  promisedOn?: CalendarDate | null;
  /** First six digits of the hash of its mentions: whether a tick saw those it has now. Absent: unknown. */
  mentions?: string;
}

/** What a report's hidden comment carries (design 3). */
export interface Memory {
  version: 1;
  id: string;
  period: Period;
  date: CalendarDate;
  /** Of this report and up to eleven before it, newest first. */
  totals: PeriodTotals[];
  /** Most urgent first. */
  findings: RememberedFinding[];
  /** False when findings were left out for space: what is not here is then unknown, not resolved. */
  complete: boolean;
}

/** What people took back on a report since it was made: it is not done to it again. */
export interface TakenBack {
  /** Whether a label was taken off. */
  labels: boolean;
  /** Whether somebody was unassigned. */
  assignees: boolean;
  /** Whether it was unpinned. */
  pin: boolean;
  /** The instant when it was last opened again, ISO 8601 in UTC; null when it never was. */
  reopenedAt: string | null;
}

/** A report issue of any series that the token's actor created, as it stands now. */
export interface PreviousReport {
  number: number;
  /** GraphQL node id, for pinning. */
  id: string;
  url: string;
  title: string;
  body: string;
  state: "open" | "closed";
  createdAt: string;
  labels: string[];
  assignees: string[];
  isPinned: boolean;
  /** Absent when it was not asked for: of an issue just made, and in snapshots. */
  takenBack?: TakenBack;
}
