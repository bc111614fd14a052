import { findDates } from "../deadlines/find-dates.js";
import { type Passage, slicePassage } from "../markdown/passage.js";
import type { OwnerFinder } from "../people/owners.js";
import type { Facts } from "./owner-lines.js";

/** Between the fields of a record: `write the guide / Ada / 2023-06-30`, also `/ Ada w/ 2023-06-30`. */
const FIELDS =
  /\s([/|])\s+(@?\p{L}[^/|]{1,60}?(?:\/@?\p{L}[^/|]{1,30}?){0,3})(?:\s+\1\s+|\s+w\/\s?)(\p{L}?[\p{L}\d][\p{L}\d ,./-]{3,30})\s*$/u;
/** They close a line within so many characters. */
const ENOUGH = 160;

/**
 * The words of an action without the fields that close it as a record, and what these say; null without such. The one
 * field names somebody present: "Update the guide / Website / 2023-06-30" has no owner.
 */
export function partedFromFields(
  body: Passage,
  meetingDate: string,
  finder: OwnerFinder,
): { body: Passage; facts: Facts } | null {
  const from = Math.max(0, body.text.length - ENOUGH);
  const fields = FIELDS.exec(body.text.slice(from));
  if (!fields) return null;
  const [, , names = "", due = ""] = fields;
  const owners = finder.onlyKnown(names);
  if (owners.length === 0 || !isDate(due, meetingDate)) return null;
  return {
    body: slicePassage(body, 0, from + fields.index),
    facts: { owners, due },
  };
}

/** Whether words are a day or period and nothing else. */
function isDate(words: string, meetingDate: string): boolean {
  const [date] = findDates(words, meetingDate);
  return date !== undefined && date.text.length === words.trim().length;
}
