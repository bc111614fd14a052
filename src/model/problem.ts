/** Something the report could not take into account, in a sentence, with what to do about it. Never shown as "none". */
export interface Problem {
  /** Stable, kebab case: `project-unreadable`, `notes-stale`, `work-unreadable`. */
  code: string;
  message: string;
  hint: string;
  /** Where it is, when it is in a file of the notes. */
  path: string | null;
  line: number | null;
}
