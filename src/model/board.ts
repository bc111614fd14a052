import type { CalendarDate } from "./calendar-date.js";
import type { Work } from "./work.js";

/** An iteration of a project's iteration field. A plan, never a deadline (design 2.2). */
export interface Iteration {
  title: string;
  startDate: CalendarDate;
  /** In days, of this iteration; lengths differ. */
  duration: number;
}

/** One item of a GitHub project. A redacted item, whose content the token may not see, is only counted. */
export interface ProjectItem {
  /** GitHub's node id: tells items of one title apart. */
  id: string;
  title: string;
  /** Of its content; for a draft, the board's URL. */
  url: string;
  /** The issue or pull request behind it; null for a draft. */
  work: Work | null;
  /** The status option; null when none is set. */
  status: string | null;
  priority: string | null;
  iteration: Iteration | null;
  targetDate: CalendarDate | null;
  /** Logins: of the issue or pull request, or of the draft itself. */
  assignees: string[];
  labels: string[];
  /** Every other text, number, date and single-select value by field name: a tracked body may be named there. */
  fieldValues: Record<string, string>;
  /** Instant, ISO 8601 in UTC; null when unknown. */
  createdAt: string | null;
}

/** A GitHub project, all its pages. */
export interface ProjectBoard {
  title: string;
  url: string;
  isPublic: boolean;
  /** Archived items are left out. */
  items: ProjectItem[];
  /** Items whose content the token may not see. */
  redactedItems: number;
  /** How many the project says it has, archived ones not counted; more than read when reading broke off. */
  totalItems: number;
  /** Names of the fields it has. */
  fields: string[];
  /** Options by single-select field name; those of a field that is not among them are not known. */
  options: Record<string, string[]>;
}
