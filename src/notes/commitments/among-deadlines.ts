import { mayHoldDate } from "../deadlines/date-tokens.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { perObject } from "../per-object.js";

/** "Abstract deadline: 1 June 2023, 20:00". */
const CALLED_DEADLINE = /^[^:]{0,60}\b(?:dead-?lines?|due date|cut-?off(?: date)?|freeze)\s*:\s*\S/i;
/** "Board review: 31 October": a label and one day. A range is rather when something takes place. */
const LABELLED_DAY =
  /^[^:\d]{3,60}:\s*(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}{2,8}\.?|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{4}-\d\d-\d\d)(?:,? \d{4})?[\s.]*$/u;
/** What others do or decide then, and when people meet. */
const OF_OTHERS = /\b(?:accept\w*|announce\w*|answers?|decisions?|notif\w*|results?|days?|dates?|news)\b/i;
/** One may stand anywhere; a list of deadlines has more. */
const FEWEST = 2;

/**
 * Whether a list item is a label with a day among others that are called deadlines: it is one of them.
 * @param list the items that stand together, itself included.
 */
export function standsAmongDeadlines(entry: Entry, list: Entry[]): boolean {
  const text = textOf(entry);
  if (entry.kind !== "item" || !LABELLED_DAY.test(text)) return false;
  return !OF_OTHERS.test(text.slice(0, text.indexOf(":"))) && areDeadlines(list);
}

const areDeadlines = perObject((list: Entry[]): boolean => {
  const called = list.map(textOf).filter((said) => CALLED_DEADLINE.test(said) && mayHoldDate(said));
  return called.length >= FEWEST;
});
