/** A finding as a row. */
export interface RowView {
  /** For the hidden marker that ties a ticked box to its row: `<!-- row:… -->`. */
  row: string;
  title: string;
  /** What it stands under in the notes: `Kiosk demo`; null where nothing above it names a matter. */
  topic: string | null;
  toc: boolean;
  /** Whether a list above shows the same finding with all its details. */
  shownAbove: boolean;
  /** `✓ done`, `overdue`, `due in 11 days`, …: where it stands, in words. */
  state: StateView;
  /** `32 days late`, `due today`, `due in 11 days`; null when it has no date. */
  when: string | null;
  /** `31 August 2023`; null when it has no date. */
  due: string | null;
  /** Whether its date has passed; due today is not past. */
  isPast: boolean;
  /** The words of its date: `May-August 2023`. */
  timeline: string | null;
  /** Since its oldest meeting: `85 days`. */
  age: string | null;
  /** How long it has been reported: `2nd report since August 2023`; null in a first report. */
  since: string | null;
  /** Whether this report is the first to show it; false in the series' first report, and where it is unknown. */
  fresh: boolean;
  priority: string | null;
  raisedBy: string | null;
  owners: OwnerView[];
  /** Whether somebody may be assigned all the same: what could tell could not be read. */
  ownersUnknown: boolean;
  /** Whether the notes name somebody though nobody is known to be assigned. */
  namedInNotes: boolean;
  /** Why it is here. */
  rule: string;
  work: WorkView[];
  mentions: MentionView[];
  /** How many older mentions are not among `mentions`. */
  olderMentions: number;
  board: BoardItemView[];
  tracked: boolean;
  /** A form for a new issue, filled in; null when something is tracked already. */
  newIssueUrl: string | null;
  /** A board item of nearly the same title. */
  maybe: LinkView | null;
  /** What is to be decided; null unless it stands in `decisions`. */
  question: string | null;
  /** The day of the meeting whose list of what is past due tells it no longer: `11 May`. */
  leftOut: string | null;
  /** The notes' words, when it was postponed. */
  postponement: string | null;
}

/** A state in words, with a symbol that reads without colour. */
export interface StateView {
  symbol: string;
  word: string;
}

export interface OwnerView {
  name: string;
  /** Whether to mention: only owners of overdue items that are logins, and only when asked to. */
  mention: boolean;
}

export interface WorkView {
  /** `core#1131`: without the owner where it is the report's own. Null when it is private. */
  ref: string | null;
  title: string;
  /** Quiet: leaves no backlink. Null where there is none to give: then show `ref` as code. */
  url: string | null;
  state: StateView;
  assignees: string[];
  /** Open pull requests that will close it. */
  closedBy: ReferenceView[];
}

export interface ReferenceView {
  ref: string;
  url: string | null;
  state: StateView;
}

export interface MentionView {
  /** `6 July, line 28` */
  label: string;
  url: string | null;
}

export interface BoardItemView {
  title: string;
  url: string | null;
  /** Its status, priority, iteration and target date, as far as set: `In progress, P1, iteration 0.36` */
  facts: string;
}

export interface LinkView {
  title: string;
  url: string | null;
}
