import type { CalendarDate } from "./calendar-date.js";
import type { PeriodKind } from "./period.js";

/** A name that has a default. A default that the board lacks is a note in the log; a given one, an error (design 1). */
export interface Named<T> {
  value: T;
  /** Whether the user gave it. */
  given: boolean;
}

/** Where a project stands: from its URL, `…/orgs/OWNER/projects/5` or `…/users/OWNER/projects/5`. */
export interface ProjectAddress {
  url: string;
  ownerKind: "organization" | "user";
  owner: string;
  number: number;
}

/** How far back meetings count, before the report's day. */
export interface Lookback {
  count: number;
  unit: "days" | "weeks" | "months";
}

/** Every input of the action, checked and with its defaults, but for the tokens. */
export interface Settings {
  /** `owner/repo` that the report is opened in. */
  repository: string;
  notesRepository: string;
  /** Globs; one that starts with `!` excludes. */
  notesPath: string[];
  /** Null: the default branch. */
  notesRef: string | null;
  notesLookback: Lookback;
  /** Null: none asked for. */
  project: ProjectAddress | null;
  tocTerms: string[];
  statusField: Named<string>;
  doneOptions: Named<string[]>;
  priorityField: Named<string>;
  priorityOptions: Named<string[]>;
  targetDateField: Named<string>;
  iterationField: Named<string>;
  /** Login by name as the notes write it, folded to lower case. */
  people: Record<string, string>;
  dueSoonDays: number;
  /** The day the report is for. */
  today: CalendarDate;
  /** Whether `today` lies before the day of the run: state is then as of the end of that day. */
  isPast: boolean;
  timeZone: string;
  period: PeriodKind;
  reportId: string;
  /** Folder whose files replace built-in templates; null: none. */
  templates: string | null;
  labels: string[];
  assignees: string[];
  closePrevious: boolean;
  pin: boolean;
  mentionOwners: boolean;
  includePrivate: boolean;
  dryRun: boolean;
}
