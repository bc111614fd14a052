import type { DateTokens } from "./date-tokens.js";
import type { Token } from "./tokens.js";

/** The words around a date, in its own clause: lower case, one space between tokens, `_` for URLs and code. */
export interface Surroundings {
  /** The clause before the date. */
  before: string;
  /** The clause after it. */
  after: string;
  /** The question that its clause follows: "when will it land" ; null for none. */
  asked: string | null;
  /** Whether the date is only a year, or an edition's name. */
  isYear: boolean;
  /** Whether the date is a whole month, quarter or half, or a few: no day. */
  isPeriod: boolean;
  /** Whether the date names only where something ends: "the end of June", "mid-June". */
  isEnd: boolean;
  /** Whether the date counts from the meeting. */
  isRelative: boolean;
  /** Whether the date is loosely "now": today, this month, this year. */
  isNow: boolean;
  /** Whether the date is this week or next: either the task's or that of a gathering to be arranged. */
  isWeek: boolean;
  /** Whether the date is the next day of that name: Thursday. */
  isWeekday: boolean;
  /** Whether the date itself says "within": an end that somebody is to keep. */
  isWithin: boolean;
}

/** How far a clause is read: longer ones hold no evidence near the date, and time stays linear. */
const REACH = 30;

const ABBREVIATIONS = new Set([..."e g i etc vs approx est no beta rc alpha dr prof mr mrs ms".split(" ")]);

/** Whether a clause ends at a token: the end of a sentence, a semicolon, a table's bar. */
function endsClause(tokens: readonly Token[], at: number): boolean {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (here?.kind !== "symbol") return false;
  if (/^[;!?|•]$/.test(here.text)) return true;
  if (here.text !== ".") return false;
  const isSpaced = after === undefined || after.index > here.end;
  return isSpaced && before?.text !== "." && !ABBREVIATIONS.has(before?.lower ?? "");
}

const NOW =
  /^(?:today(?! \/ )|tonight|yesterday|eod$|end of (?:the )?day$|(?:the )?(?:this|current|last|previous) (?:morning|afternoon|evening|month|quarter|year))/;

const words = (tokens: readonly Token[]) =>
  tokens.map(({ kind, lower }) => (kind === "opaque" ? "_" : lower === "’" ? "'" : lower)).join(" ");

/** Where the clause begins that runs up to a token. */
function clauseStart(tokens: readonly Token[], end: number): number {
  let from = end;
  while (from > 0 && end - from < REACH && !endsClause(tokens, from - 1)) from--;
  return from;
}

/** The clause around a date, {@link REACH} tokens at most on each side. */
export function surroundingsOf(tokens: readonly Token[], { at, next, meaning }: DateTokens): Surroundings {
  const from = clauseStart(tokens, at);
  let to = next;
  while (to < tokens.length && to - next < REACH && !endsClause(tokens, to)) to++;
  const date = words(tokens.slice(at, next));
  return {
    before: words(tokens.slice(from, at)),
    after: words(tokens.slice(next, to)),
    asked:
      tokens[from - 1]?.text === "?" ? words(tokens.slice(clauseStart(tokens, from - 1), from - 1)) : null,
    isRelative: meaning.form === "relative",
    isPeriod:
      meaning.form === "absolute" &&
      !/(?:^|[^\dqh])\d{1,2}(?:st|nd|rd|th)?(?: |$)/.test(date) &&
      !meaning.endOnly,
    isEnd: meaning.endOnly,
    isYear: /^\d{4}$/.test(date),
    isNow: NOW.test(date),
    isWeek: /^(?:this|next) week$/.test(date),
    isWeekday: /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(date),
    isWithin: date.startsWith("within "),
  };
}
