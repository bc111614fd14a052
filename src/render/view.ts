import type { RowView } from "./row-view.js";

/**
 * What templates see: plain data, every name always there, null where there is nothing to say. Texts are as they were
 * written, not escaped: `{{ }}` does that. `templates/README.md` documents every name; a test holds it to these types.
 */
export interface ReportView {
  /** The series' id; null for the usual one, `roadmap`. */
  series: string | null;
  /** `August 2023`, `the third quarter of 2023` */
  period: string;
  /** The same for a table's head: `August 2023`, `Q3 2023` */
  shortPeriod: string;
  /** The report's day: `1 September 2023` */
  date: string;
  /** The bodies whose timelines are tracked: `TOC`, `TOC or TAC` */
  tocName: string;
  /** How far ahead `dueSoon` looks: `within 30 days` */
  dueSoonWithin: string;
  /** The counts in a few words, for the title: `2 overdue, 3 unassigned` */
  summary: string;
  alert: AlertView;
  /** The report before this one; null when there is none to compare with. */
  previous: PreviousView | null;
  totals: TotalView[];
  /** Periods between the last report and this one that have none: `July 2023`; null when none was missed. */
  missed: string | null;
  /** What could not be read, as a whole. Never empty lists in its stead. */
  unread: ProblemView[];
  /** How many rows were left out for the body's limit, in all sections. */
  omitted: number;
  overdue: SectionView;
  chart: ChartView | null;
  unassigned: SectionView;
  decisions: SectionView;
  dueSoon: SectionView;
  postponed: SectionView;
  otherOverdue: SectionView;
  actionItems: SectionView;
  staleActionItems: SectionView;
  /** Dates that passed long ago with nothing linked, and that no meeting has spoken of since. */
  staleDecisions: SectionView;
  /** Promised and not on the board, less what the lists above show: those rows say so themselves. */
  untracked: SectionView;
  resolved: ResolvedSectionView;
  /** TOC items that the notes give no date. */
  undated: SectionView;
  /** Rows that a maintainer's tick dismissed. */
  dismissed: SectionView;
  /** Whether any row above has a box to tick. */
  boxes: boolean;
  sources: SourcesView;
  /** Totals of the last reports, newest first, this one included; empty unless there are three or more. */
  history: HistoryView[];
  /** What was counted and not written because it is private, as phrases: `2 draft items of the board` */
  withheld: string[];
  /** Lines of the notes that were not understood. */
  remarks: RemarkSectionView;
}

/** The period in a few sentences, of which the first stands for all. */
export interface AlertView {
  /** CAUTION: something is overdue; WARNING: something needs somebody; TIP: all well. */
  kind: "CAUTION" | "WARNING" | "TIP";
  headline: string;
  /** What else needs somebody, and what is not known. */
  sentences: string[];
  /** What goes well. */
  goodNews: string[];
}

export interface PreviousView {
  period: string;
  /** For a table's head. */
  shortPeriod: string;
  /** Its issue; null when its address is not known. */
  url: string | null;
}

/** One count against that of the previous report. */
export interface TotalView {
  label: string;
  /** `unknown` when a source was missing; null when there is no report before. */
  before: string | null;
  now: string;
  /** `▲1`, `▼2`, `=`; null when there is nothing to compare. */
  change: string | null;
}

export interface ProblemView {
  message: string;
  hint: string;
}

/** A list of the report. `count` is of all its rows, `omitted` of those that were left out for space. */
export interface SectionView {
  count: number;
  omitted: number;
  /** Whether a source was missing, so that there may be more. */
  unknown: boolean;
  rows: RowView[];
}

/** The TOC timelines. */
export interface ChartView {
  /** A Mermaid Gantt chart, whole and defused: print it raw in a `mermaid` fence. */
  mermaid: string;
  /** The same facts. */
  rows: RowView[];
  /** TOC items with a date that the chart and its table leave out. */
  omitted: number;
}

export interface ResolvedSectionView {
  count: number;
  omitted: number;
  rows: { title: string }[];
}

export interface SourcesView {
  notes: { label: string; url: string | null }[];
  /** Notes files that are not listed for space. */
  omittedNotes: number;
  /** Null: none asked for, or not readable (then `unread` says why). */
  board: { title: string; url: string | null; items: number; hidden: number } | null;
  boardAsked: boolean;
  /** Issues and pull requests looked up. */
  work: number;
  /** Of how much only the beginning of a long list was read: a sentence each, most often none. */
  longLists: string[];
  timeZone: string;
  /** Whether the report was made after its day: titles, assignees and board fields are then of the day of the run. */
  isPast: boolean;
}

export interface HistoryView {
  period: string;
  overdue: string;
  unassigned: string;
  dueSoon: string;
  actionItems: string;
}

export interface RemarkSectionView {
  count: number;
  omitted: number;
  rows: { where: string; message: string; hint: string }[];
}
