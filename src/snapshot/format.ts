import type { ProjectBoard } from "../model/board.js";
import type { PreviousReport } from "../model/memory.js";
import type { Problem } from "../model/problem.js";
import type { Work } from "../model/work.js";

/** Name of the file in a snapshot folder that holds everything but the notes' texts. */
export const SNAPSHOT_FILE = "github.json";

/** Name of the folder in it that holds the notes, by their paths in the repository. */
export const NOTES_FOLDER = "notes";

/** What a run was asked, and when: enough to read its settings again. */
export interface SnapshotHeader {
  /** `owner/repo` of the report: unless said otherwise, the one that holds the notes. */
  repository: string;
  serverUrl: string;
  /** The instant of the run, ISO 8601 with offset; null leaves it to the clock. */
  now: string | null;
  /** Values by input name, as given. Tokens and `templates` are never among them. */
  inputs: Record<string, string>;
}

/** Where the notes are from; their texts are files of their own. */
export interface SnapshotNotes {
  repository: string;
  commit: string;
  isPublic: boolean;
  /** Web address of the tree at that commit. */
  blobUrl: string;
  /** Markdown files of the tree that are not held: not asked for by the run, or not readable. */
  unread: string[];
}

/** What could not be read, by the call that said so. */
export interface SnapshotProblems {
  listing: Problem[];
  notes: Problem[];
  board: Problem[];
  work: Problem[];
  history: Problem[];
}

/** `github.json`: all that was read from GitHub but for the notes' texts, as `src/model` shapes it. */
export interface SnapshotFile extends SnapshotHeader {
  version: 1;
  notes: SnapshotNotes;
  /** Null: none was asked for, or it could not be read. */
  project: ProjectBoard | null;
  work: Work[];
  reports: PreviousReport[];
  /** Whether the repository of the report is public. */
  reportIsPublic: boolean;
  problems: SnapshotProblems;
}
