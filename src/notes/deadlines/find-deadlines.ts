import type { DeadlineContext, DeadlinePhrase } from "./phrases.js";

/** The deadlines in one line or list item, in the order of the text. */
export function findDeadlines(_text: string, _context: DeadlineContext): DeadlinePhrase[] {
  return [];
}
