/** Somebody with one name or two. */
export const FULL_NAME = String.raw`[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?`;
/** Somebody, or an account, and others joined to them: `Ada, @grace and Joan Clarke`. @param others how many, as `0,3`. */
export const fullNames = (others: string) =>
  String.raw`@?${FULL_NAME}(?:(?:\s?[,/&+]\s?| and )@?${FULL_NAME}){${others}}`;
/** Before what somebody took on: `has agreed to`. What was only offered may not have been wanted. */
export const TOOK_ON = "(?:has |have )?(?:volunteered|agreed|promised|committed) to";
const DAY = String.raw`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w{0,6}\b`;
/** Until when, behind the names in a bracket; capitals tell "May" from "may". */
const UNTIL =
  String.raw`(?:[,;]|\s[-–—])?\s` +
  String.raw`(?:[Dd]ue|ETA|eta|[Dd]eadline|(?:by|until|before) (?:\d|next|(?:the )?end|EO[DWM]|${DAY}))[^()[\]]{0,30}`;
/** Who is only to know of it, behind the names in a bracket. */
const IN_COPY = String.raw`[,;]?\s[Cc][Cc]:?\s[^()[\]]{2,60}`;
/** What may follow such a bracket: a remark in another one, or how it is going. */
const REMARK_FOLLOWS = String.raw`\([^()]{2,80}\)\s{0,3}`;
const STATUS_FOLLOWS = String.raw`[-–—]\s{0,3}(?:[Cc]losed|CLOSED|[Dd]one|DONE|[Oo]pen|OPEN|[Pp]ending|PENDING)\W?\s{0,3}`;
/** Names in a bracket at the end: `(Ada)`, `[Ada, due 3 June] - done`. */
const BRACKET_AT_END = new RegExp(
  String.raw`[([]\s*(?:owner|assigned to|assignee|@)?\s*:?\s*([^()[\]]{2,60}?)\s*(?:${UNTIL}|${IN_COPY})?[)\]]` +
    String.raw`\s{0,3}[.;]?\s{0,3}(?:${REMARK_FOLLOWS}|${STATUS_FOLLOWS})?$`,
  "u",
);
/** A name and what is said of it: `@ada`, `Ada (Engines)`. */
const NAME_AND_REMARK = String.raw`@?\p{L}[\p{L}'’-]{1,30}(?:\s?\([^()]{1,30}\))?`;
/** Names behind a dash at the end: `- Ada/Grace; Joan`, `- Ada (Engines), Grace (Looms), …`. */
const DASH_AT_END = new RegExp(
  String.raw`\s[-–—]+\s*(${NAME_AND_REMARK}(?:\s?[,/&;]\s?${NAME_AND_REMARK}){0,5})(?:,?\s?(?:\.{3}|…))?\s*$`,
  "u",
);
/** Somebody present behind an arrow, a comma or in braces at the end: `→ Ada`, `, Ada and Grace`, `{Ada}`. */
const KNOWN_AT_END = new RegExp(
  String.raw`(?:,|\s(?:=>|->|→|\{))\s*(@?${FULL_NAME}(?:(?:\s?[,/&]\s?| and )@?${FULL_NAME}){0,5})\s?\}?\.?\s?$`,
  "u",
);

/**
 * What may be names in a bracket at the end of a line, and where the bracket begins: in the last one but one, behind which
 * the last only remarks on something, or else in the last: "Write the guide (and the map) (Ada)".
 */
export function bracketsAtEnd(text: string): { names: string; index: number }[] {
  const match = BRACKET_AT_END.exec(text);
  if (match?.[1] === undefined) return [];
  const last = BRACKET_AT_END.exec(text.slice(match.index + 1));
  const found = [{ names: match[1], index: match.index }];
  return last?.[1] === undefined
    ? found
    : [...found, { names: last[1], index: match.index + 1 + last.index }];
}

/**
 * What may be names behind a dash at the end of a line; undefined where a bracket behind them says who does it.
 * @param areKnown whether names are those of people present: then the bracket only remarks on the last of them.
 */
export function behindDash(text: string, areKnown: (names: string) => boolean): string | undefined {
  const said = DASH_AT_END.exec(text)?.[1];
  if (said === undefined) return undefined;
  const names = said.replace(/\s?\([^()]*\)/g, "");
  return said.endsWith(")") && !EACH_HAS_REMARK.test(said) && !areKnown(names) ? undefined : names;
}
const EACH_HAS_REMARK = /^[^()]+\([^()]+\)(?:\s?[,/&;][^()]+\([^()]+\))+$/;

/** What may be those present behind an arrow, a comma or in braces at the end of a line. */
export const knownAtEnd = (text: string) => KNOWN_AT_END.exec(text.slice(-LONGEST_END))?.[1];

/** So long at most. */
const LONGEST_END = 100;
