import type { Assessment } from "../model/assessment.js";
import { inWords, plural } from "./phrases.js";
import { plainText } from "./plain-text.js";

/** The bodies whose timelines are tracked, by name: `TOC`, `TOC or TAC`. */
export function tocName({ tocTerms = ["TOC"] }: Assessment): string {
  return inWords(
    tocTerms.map((term) => plainText(term, 60)),
    "or",
  );
}

/** How far ahead "due soon" looks: `within 30 days`; `soon` when that is not known. */
export function withinDays({ dueSoonDays }: Assessment): string {
  if (dueSoonDays === undefined) return "soon";
  return dueSoonDays === 0 ? "today" : `within ${plural(dueSoonDays, "day")}`;
}
