import { month } from "./calendar-words.js";
import { date, type Meaning } from "./date-grammar.js";
import { COUNTS, isDuration, MEASURES } from "./durations.js";
import type { Token } from "./tokens.js";

/** A date among tokens: from `at` to before `next`. */
export interface DateTokens {
  at: number;
  next: number;
  meaning: Meaning;
}

/** Whether a text can hold a date at all: cheap, for the many lines that cannot. A day's number never stands alone. */
const DATE_WORD =
  /(?:19|20)\d\d|\d\/\d|\d\.\d\d?\.(?!\d)|\bthe \d|q[1-4]|h[12]|\d[hq]\d|january|february|march|april|june|july|august|september|october|november|december|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|weds?|thu|thurs?|fri|sat|sun)\b|day|week|month|year|quarter|christmas|xmas|tonight|tomorrow|this (?:morning|evening)|fortnight|\b[ck]w ?\d|\b(?:eo[dwmqy]|cob)\b/i;
const MAY = /\bM(?:ay|AY)\b/;

const set = (words: string) => new Set(words.split(" "));

/** Words that can begin a date. */
const STARTERS = set(
  "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun " +
    "early beginning start mid middle late end eow eom eoq eoy eod cob ye today tonight tomorrow yesterday day year " +
    "week weekend this current next following coming last previous couple first second third fourth 1st 2nd 3rd 4th half later christmas xmas",
);

/** Words that can begin a date when one of those follows, or a number. */
const OPENERS = set("the very in within from between");
const AFTER_OPENER = set(
  "the a an about around another very one two three four five six seven eight nine ten",
);

const AFTER_NUMBER = set(
  "/ - – — + & and or to of . more through until till " +
    "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec day days week weeks fortnight month months half quarter",
);

/** Words after which "May", "2024", "H2" and "6/8" are dates. */
const ANCHORS = set(
  "by than in on until till til before after since from to through for of due eta during around about now early mid late end " +
    "this next last coming target targets targeting deadline timeline release completion meeting call date expected between starting ending close closes end ends expire expires",
);

/** Words before a weekend without an article. */
const UNTIL = set("by before until till");

/** Words before "5/6 members", of which it is a part: "by 5/6" is a date whatever follows. */
const HAVING_PARTS = set("for from to of");
const PLURAL = /^\p{Ll}{3,}s$/u;

/** What "is 6/8" can be said of. */
const DATED = set("date deadline due eta freeze goal meeting release target");

/** Nouns that make any date after their colon one. */
const FIXED = set("deadline due eta freeze lock target timeline");

const FILLERS = set('the ~ : * ( roughly approximately ca " “');

const SHORT_PERIOD = /^(?:20\d\d)?(?:q[1-4]|h[12]|[1-4]q|[12]h|[ck]w)\d*$/;

/** Whether it is worth trying the grammar at a token. */
function canBegin(tokens: readonly Token[], at: number): boolean {
  const [here, next] = [tokens[at], tokens[at + 1]];
  if (here === undefined) return false;
  const { kind, lower, text, value } = here;
  if (kind === "number" || COUNTS.has(lower)) {
    return AFTER_NUMBER.has(next?.lower ?? "") || STARTERS.has(lower) || (text.length >= 4 && value >= 1990);
  }
  if (OPENERS.has(lower)) {
    return (
      next?.kind === "number" ||
      STARTERS.has(next?.lower ?? "") ||
      AFTER_OPENER.has(next?.lower ?? "") ||
      SHORT_PERIOD.test(next?.lower ?? "")
    );
  }
  if (lower === "a" || lower === "another") return MEASURES.has(next?.lower ?? "");
  return kind === "dotted" || STARTERS.has(lower) || (kind === "word" && SHORT_PERIOD.test(lower));
}

/** The word before the token at `at` that is no filler. */
function leader(tokens: readonly Token[], at: number): Token | undefined {
  return tokens[leaderAt(tokens, at)];
}

function leaderAt(tokens: readonly Token[], at: number): number {
  let before = at - 1;
  while (before >= 0 && before > at - 4 && FILLERS.has(tokens[before]?.lower ?? "")) before--;
  return before;
}

/** Whether a word that leads to a date ("by May", "over the weekend") stands before the token at `at`. */
function isAnchored(tokens: readonly Token[], at: number, next: number): boolean {
  const before = leaderAt(tokens, at);
  const [word, noun] = [tokens[before]?.lower ?? "", tokens[before - 1]?.lower ?? ""];
  const isSlashed = tokens[at + 1]?.text === "/" && next - at === 3;
  if (isSlashed && HAVING_PARTS.has(word) && PLURAL.test(tokens[next]?.text ?? "")) return false;
  if (tokens[at]?.lower === "weekend") return UNTIL.has(word);
  if (word === "over") return tokens[next - 1]?.lower === "weekend";
  return (word === "is" ? DATED.has(noun) : ANCHORS.has(word)) || isLabelled(tokens, at, next);
}

/** "Deadline to name the nests: 6/8", "deadline for names is 6/8"; "Keynotes: May" ends with a month. */
function isLabelled(tokens: readonly Token[], at: number, next: number): boolean {
  const joint = tokens[at - 1]?.text ?? "";
  if (tokens[next]?.kind === "word") return false;
  if (joint === ":" && next === tokens.length && /^Ma(?:y|rch)$/.test(tokens[at]?.text ?? "")) return true;
  return (
    /^(?::|is|>|→)$/.test(joint) &&
    tokens.slice(Math.max(0, at - 10), at).some(({ lower }) => FIXED.has(lower))
  );
}

/** Words that are a date only beside a preposition: the verb "may", a number, a fraction, "the 4th". */
function isDoubtful(tokens: readonly Token[], at: number, next: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (next - at === 1) return /^(?:may|march|h[12]|\d{4}|christmas|xmas|weekend)$/.test(first?.lower ?? "");
  if (next - at === 2 && first?.lower === "the") return true;
  if (next - at <= 2 && first?.kind === "dotted") return first.text.split(".").length === 2;
  return next - at === 3 && second?.text === "/" && first?.kind === "number";
}

/** Nouns that are counted: the number behind them is theirs. */
const COUNTED = set("term phase round batch cohort season wave tranche week part stage level tier");
const RANGE = set("- – — to through");

/** Whether a number counts what stands before it, or comes before a range of months: "term 3 Sept-Nov". */
function isCounting(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== "number" || month(tokens, at + 1) === null) return false;
  if (COUNTED.has(tokens[at - 1]?.lower ?? "")) return /\d$/.test(tokens[at]?.text ?? "");
  const isRange = RANGE.has(tokens[at + 2]?.lower ?? "") && month(tokens, at + 3) !== null;
  return isRange && tokens[at + 4]?.kind !== "number";
}

/** Digits glued to what makes them something else: a version, a path, a call. */
function isGlued(tokens: readonly Token[], at: number, next: number): boolean {
  const [before, first, last, after] = [tokens[at - 1], tokens[at], tokens[next - 1], tokens[next]];
  const left = before !== undefined && before.end === first?.index && /^[/\\=&+$€£-]$/.test(before.text);
  const right = after !== undefined && last?.end === after.index && /^[/\\=_%]$/.test(after.text);
  return left || right || isCut(tokens, next);
}

/** The year of numbers that are no day: "2025-45-01". */
function isCut(tokens: readonly Token[], next: number): boolean {
  const parts = tokens.slice(next - 1, next + 4);
  const written = parts.map(({ text }) => text).join("");
  const length = (parts.at(-1)?.end ?? 0) - (parts[0]?.index ?? 0);
  return length === written.length && /^\d{4}-\d\d?-\d/.test(written);
}

/** The dates among tokens, in order, none overlapping. */
export function dateTokens(tokens: readonly Token[]): DateTokens[] {
  const found: DateTokens[] = [];
  for (let at = 0; at < tokens.length; ) {
    const parsed = canBegin(tokens, at) && !isCounting(tokens, at) ? date(tokens, at) : null;
    if (parsed === null || isGlued(tokens, at, parsed.next)) {
      at++;
      continue;
    }
    // The dot after a month's name may end the sentence.
    const next = tokens[parsed.next - 1]?.text === "." ? parsed.next - 1 : parsed.next;
    const isAll = at === 0 && next === tokens.length;
    const isDate = isAll || !isDoubtful(tokens, at, next) || isAnchored(tokens, at, next);
    if (isDate && (isAll || !isDuration(tokens, at, next, leader(tokens, at)?.lower ?? "")))
      found.push({ at, next, meaning: parsed.value });
    at = next;
  }
  return found;
}

/** Whether it is worth looking for dates in a text. */
export function mayHoldDate(text: string): boolean {
  return DATE_WORD.test(text) || MAY.test(text);
}
