import type { ProjectBoard } from "./board.js";
import type { NotesReading } from "./meeting.js";
import type { Memory, PreviousReport } from "./memory.js";
import type { Problem } from "./problem.js";
import type { Reference } from "./reference.js";
import type { Work } from "./work.js";

/** The notes' repository at the commit that was read. */
export interface NotesListing {
  repository: string;
  commit: string;
  isPublic: boolean;
  /** Web address of the tree at that commit: a path put after it and a slash leads to the file. */
  blobUrl: string;
  /** Every file in the tree, sorted; which of them are notes is for the globs of `notes-path`. */
  paths: string[];
  problems: Problem[];
}

/** A file of the notes. */
export interface NotesFile {
  path: string;
  text: string;
}

/** What reading a part gave, and what could not be read of it. */
export interface Part<T> {
  value: T;
  problems: Problem[];
}

/** An issue with a hidden comment of ours that another actor than the token's created: it is left alone. */
export interface OtherReport {
  number: number;
  url: string;
  body: string;
  isOpen: boolean;
  /** Login; null for a deleted account. */
  author: string | null;
}

/** The series' past, as far as the issues of the token's own actor tell it. */
export interface ReportHistory {
  /** Newest first; every issue of the actor that carries a hidden comment of ours, whatever its series. */
  reports: PreviousReport[];
  /** Those of others among the newest issues with the report's label; absent when they were not asked for. */
  others?: OtherReport[];
  /** Whether the repository of the report is public (design 2.8). */
  isPublic: boolean;
}

/** GitHub is asked for the work of so many references at once. */
export const REFERENCES_A_REQUEST = 100;

/**
 * Everything that is read, from GitHub or from a snapshot. Each call reads once; those that do not need another's
 * answer may run side by side.
 */
export interface Source {
  /** @throws UserError when the repository, the ref or every path is missing: without notes there is no report. */
  listNotes(): Promise<NotesListing>;
  /** The text of some listed files, in the order asked for; one that cannot be read is a problem and is left out. */
  readNotes(paths: string[]): Promise<Part<NotesFile[]>>;
  /** Null when no project was asked for (no problem), or when it cannot be read (a problem says why). */
  readBoard(): Promise<Part<ProjectBoard | null>>;
  /**
   * One work for each reference, in any order; unreadable ones have a state that says so. It takes a request for each
   * {@link REFERENCES_A_REQUEST} of them, begun or full.
   */
  readWork(references: Reference[]): Promise<Part<Work[]>>;
  /** @param reach `newest`: the newest hundred issues of the actor alone, in one request. By default as far as needed. */
  readHistory(reach?: "newest"): Promise<Part<ReportHistory>>;
}

/** One file of the notes as the report uses it. */
export interface DatedReading {
  reading: NotesReading;
  /** Address of the file at the commit that was read; `#L12` leads to a line. Null when there is no web address. */
  url: string | null;
}

/** A file that looks like notes of a meeting and gives no date: it is in no reading. */
export interface UndatedNotes {
  path: string;
  /** Whether the lookback holds each day that its name may mean: then a meeting that counts was not read. */
  isWithin: boolean;
}

/** All that was read: the whole input of `assess`, beside settings. */
export interface Evidence {
  /** Files with a meeting inside the lookback, and only their meetings inside it. */
  notes: DatedReading[];
  notesArePublic: boolean;
  /** Those that may be of a meeting inside the lookback. */
  undated?: UndatedNotes[];
  board: ProjectBoard | null;
  /** What the notes link to, less what the board carries. */
  work: Work[];
  /** What only `previous` names, as far as it was asked for: it tells what became of that, and is in no finding. */
  formerWork?: Work[];
  /** The memory of the series' newest report of an earlier period; null when there is none to compare with. */
  previous: Memory | null;
  /** The memory of this period's own report, when it has been published before. */
  current: Memory | null;
  /** Row ids (`rowIdOf`) whose box is ticked in the report of this period, else in the previous one. */
  ticked: string[];
  /** Row ids whose box stands in that report and is empty: what was dismissed before is then shown again. */
  unticked?: string[];
  /** Whether a newer period's report exists: this one then compares with nothing. */
  isBackfill: boolean;
  reportIsPublic: boolean;
  problems: Problem[];
}
