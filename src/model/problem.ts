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

/** The code of problems that tell of lists of which only the beginning was read. */
export const LONG_LISTS = "lists-long";

/**
 * What nobody can mend, and so is no news in any report or run: items of the board that the token may never see, and
 * lists of which only the beginning is read. It is told where the sources are named.
 */
const NO_NEWS = ["project-items-hidden", LONG_LISTS];

/** Whether somebody may have to act on it. */
export const isNews = ({ code }: Problem): boolean => !NO_NEWS.includes(code);
