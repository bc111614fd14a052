import type { CalendarDate } from "./calendar-date.js";
import type { RememberedFinding, Totals } from "./memory.js";
import type { Period } from "./period.js";
import type { Problem } from "./problem.js";
import type { Reference } from "./reference.js";
import type { ClosingPullRequest, WorkKind, WorkState } from "./work.js";

/** A piece of work behind a finding, as the report shows it. */
export interface FindingWork {
  ref: Reference;
  url: string;
  title: string;
  kind: WorkKind;
  state: WorkState;
  assignees: string[];
  author: string | null;
  /** Open pull requests that will close it: progress, though they assign nobody. Absent when there is none. */
  closingPullRequests?: ClosingPullRequest[];
}

/** A line of the notes that speaks of a finding. */
export interface FindingMention {
  path: string;
  line: number;
  /** Of the meeting. */
  date: CalendarDate;
  /** To the line, at the commit that was read; null when the notes have no web address. */
  url: string | null;
}

/** A finding's item on the board. */
export interface FindingProjectItem {
  title: string;
  url: string;
  status: string | null;
  priority: string | null;
  /** The iteration's title. */
  iteration: string | null;
  targetDate: CalendarDate | null;
  assignees: string[];
}

/** Why somebody has to decide (design 2.6). */
export type Decision = "not-planned" | "duplicate" | "closed-unmerged" | "nothing-linked";

/** One commitment, and why it stands in the report. */
export interface Finding {
  /** The first one given to the commitment: a reference or a folded title. Stable over reports. */
  key: string;
  title: string;
  /** What the notes tell it under: "Kiosk demo" of "final video". Absent where nothing above it names a matter. */
  topic?: string;
  toc: boolean;
  /** The words of its date: `May-August 2023`; null when it has none. */
  timeline: string | null;
  start: CalendarDate | null;
  due: CalendarDate | null;
  /** Days since `due`; null unless it is past. Due today is not overdue. */
  daysOverdue: number | null;
  /** The board's option, else the notes' level; null when it is no priority. */
  priority: string | null;
  raisedBy: string | null;
  /** Logins, or names as written where no login is known. */
  owners: string[];
  /** Those of `owners` that are logins for certain, beside the assignees of its work: only they may be mentioned. */
  ownerLogins?: string[];
  /** One sentence: why it is here. */
  rule: string;
  work: FindingWork[];
  /** Newest first. */
  mentions: FindingMention[];
  projectItems: FindingProjectItem[];
  /** Period of the first report that showed it. */
  since: Period;
  /** How many reports in a row have shown it, this one included; 1 is new. */
  reports: number;

  /** Every key that leads to it: its references and folded titles. */
  aliases: string[];
  /** Whether it is finished: then it stands in `toc` alone. */
  done: boolean;
  /** Null unless it stands in `needsDecision`, or in `staleDecisions` with nothing linked. */
  decision: Decision | null;
  /** The meeting whose list tells it no longer; then it stands in `staleDecisions` or `staleActionItems`. */
  leftOutOn?: CalendarDate;
  /** The notes' words when it stands in `postponed`; null otherwise. */
  postponement: string | null;
  /** Whether somebody is named as doing it in the notes though nobody is known to be assigned. */
  namedInNotes: boolean;
  /** False only when it is certain that neither work nor a board item stands behind it. */
  tracked: boolean;
  /** A nearly equal title on the board that was not taken for the same; null when there is none. */
  maybe: { title: string; url: string } | null;
  /** Days since its oldest meeting that was read; null when no meeting speaks of it. */
  ageDays: number | null;
  /** Hash of its mentions: a dismissal holds as long as it stays the same. */
  mentionsHash: string;
}

/** A finding of the last report that this one no longer shows because it is finished, marked so, or gone from notes. */
export interface Resolved {
  key: string;
  title: string;
}

/** What was counted and not written, because the report is public and it is not (design 2.8). */
export interface Withheld {
  drafts: number;
  work: number;
  /** Board items whose field values were left out. */
  fieldValues: number;
}

/** What the report says: `report.json`. Every list is most urgent first. */
export interface Assessment {
  version: 1;
  id: string;
  period: Period;
  date: CalendarDate;
  timeZone: string;
  /**
   * Present when `date` was past when the report was made: titles, assignees, milestones and board fields, which GitHub
   * keeps no past of, are then those of the day of the run.
   */
  isPast?: true;
  /** Present when nothing at all was found that somebody is to do or did, so that no count speaks of anything. */
  isEmpty?: true;
  /** How far ahead "due soon" looks. */
  dueSoonDays?: number;
  /** The bodies whose timelines are tracked, as they were given: `TOC`. */
  tocTerms?: string[];
  sources: {
    /** Newest first. */
    notes: { path: string; url: string | null; date: CalendarDate }[];
    /** Null: none asked for, or not readable (then a problem says so). */
    project: {
      title: string;
      url: string;
      /** That the token may see. */
      items: number;
      /** That it may not see, which the report counts nowhere; absent when there are none. */
      hidden?: number;
    } | null;
  };
  /** Every TOC item, finished ones too. */
  toc: Finding[];
  overdue: Finding[];
  /** Overdue TOC items first, then by priority, then oldest first; those whom the notes name as doing it last. */
  unassigned: Finding[];
  /** How many open findings are priorities, whoever has them. */
  openPriorities?: number;
  needsDecision: Finding[];
  /**
   * Decisions on passed dates with nothing linked, 60 days after the date and the last mention, or left out of a list of
   * what is past due; not counted.
   */
  staleDecisions: Finding[];
  dueSoon: Finding[];
  postponed: Finding[];
  otherOverdue: Finding[];
  untracked: Finding[];
  actionItems: Finding[];
  /** Open action items not mentioned for 60 days. */
  staleActionItems: Finding[];
  resolved: Resolved[];
  problems: Problem[];

  /** Dismissed by a maintainer's tick, and so in no other list but `toc`. */
  dismissed: Finding[];
  totals: Totals;
  /** Totals of the last reports, newest first, this one excluded; empty when there is none to compare with. */
  history: ({ period: Period } & Totals)[];
  withheld: Withheld;
  /** Present when the report before had room to remember only a part: what it does not tell of may not be new. */
  isMemoryCut?: true;
  /** What the next report has to know; most urgent first. */
  remembered: RememberedFinding[];
}
