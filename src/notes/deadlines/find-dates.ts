import type { CalendarDate } from "../../model/calendar-date.js";
import { date, type Meaning } from "./date-grammar.js";
import type { DatePhrase } from "./phrases.js";
import { type Token, tokenize } from "./tokens.js";

/** A date among tokens: from `at` to before `next`. */
export interface DateTokens {
  at: number;
  next: number;
  meaning: Meaning;
}

/** Whether a text can hold a date at all: cheap, for the many lines that cannot. */
const MAY_HOLD_DATE =
  /\d|january|february|march|april|may|june|july|august|sept|octo|novem|decem|jan\b|feb\b|mar\b|apr\b|jun\b|jul\b|aug\b|sep\b|oct\b|nov\b|dec\b|day|week|month|year|quarter|tonight|tomorrow|this (?:morning|evening)|fortnight|\beo[dwmqy]\b|mon\b|tue\b|wed\b|thu\b|fri\b|sat\b|sun\b/i;

const STARTERS = new Set(
  (
    "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun " +
    "the very early beginning start mid middle late end eow eom eoq eoy today tonight tomorrow yesterday day year " +
    "week eod cob this current next following coming last previous in within between from a couple first second third fourth " +
    "one two three four five six seven eight nine ten"
  ).split(" "),
);

/** Words after which "May", "2024", "H2" and "6/8" are dates. */
const ANCHORS = new Set(
  (
    "by in on until till til before after since from to through for of due eta during around about early mid late end " +
    "this next last coming target targets targeting deadline date expected between starting ending"
  ).split(" "),
);

/** What "is 6/8" can be said of. */
const DATED = new Set(["date", "deadline", "due", "eta", "freeze", "goal", "meeting", "release", "target"]);

const FILLERS = new Set(["the", "~", ":", "*", "(", "roughly", "approximately", "ca", ".", '"', "“"]);

function canBegin({ kind, lower, value }: Token): boolean {
  if (kind === "word")
    return STARTERS.has(lower) || /^(?:20\d\d)?(?:q[1-4]|h[12]|[1-4]q|[12]h)\d*$/.test(lower);
  return kind === "dotted" || (kind === "number" && value > 0);
}

/** Whether a word that leads to a date stands before the token at `at`. */
function isAnchored(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && before > at - 4 && FILLERS.has(tokens[before]?.lower ?? "")) before--;
  const [word, noun] = [tokens[before]?.lower ?? "", tokens[before - 1]?.lower ?? ""];
  return word === "is" ? DATED.has(noun) : ANCHORS.has(word);
}

/** Words that are a date only beside a preposition: the verb "may", a number, a fraction, a heading's level. */
function isDoubtful(tokens: readonly Token[], at: number, next: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (next - at === 1) return /^(?:may|march|h[12]|\d{4})$/.test(first?.lower ?? "");
  if (next - at === 2 && first?.lower === "the") return true;
  return next - at === 3 && second?.text === "/" && first?.kind === "number";
}

/** Digits glued to what makes them something else: a version, a path, a call. */
function isGlued(tokens: readonly Token[], at: number, next: number): boolean {
  const [before, first, last, after] = [tokens[at - 1], tokens[at], tokens[next - 1], tokens[next]];
  const left = before !== undefined && before.end === first?.index && /^[/\\=&+$€£-]$/.test(before.text);
  const right = after !== undefined && last?.end === after.index && /^[/\\=_%]$/.test(after.text);
  return left || right;
}

/** The dates among tokens, in order, none overlapping. */
export function dateTokens(tokens: readonly Token[]): DateTokens[] {
  const found: DateTokens[] = [];
  for (let at = 0; at < tokens.length; ) {
    const here = tokens[at];
    const parsed = here && canBegin(here) ? date(tokens, at) : null;
    if (parsed === null || isGlued(tokens, at, parsed.next)) {
      at++;
      continue;
    }
    // The dot after a month's name may end the sentence.
    const next = tokens[parsed.next - 1]?.text === "." ? parsed.next - 1 : parsed.next;
    if (!isDoubtful(tokens, at, next) || isAnchored(tokens, at))
      found.push({ at, next, meaning: parsed.value });
    at = next;
  }
  return found;
}

/** Whether it is worth looking for dates in a text. */
export function mayHoldDate(text: string): boolean {
  return MAY_HOLD_DATE.test(text);
}

/**
 * Every date in one line or list item, deadline or not, in the order of the text. Dates inside URLs, code and versions
 * are none, and neither are times.
 * @param meetingDate what relative dates count from; a date without a year is the next on or after it.
 */
export function findDates(text: string, meetingDate: CalendarDate): DatePhrase[] {
  if (!mayHoldDate(text)) return [];
  const tokens = tokenize(text);
  return dateTokens(tokens).flatMap(({ at, next, meaning }) => {
    const interval = meaning.on(meetingDate, false);
    const [first, last] = [tokens[at], tokens[next - 1]];
    if (interval === null || first === undefined || last === undefined) return [];
    const [index, length] = [first.index, last.end - first.index];
    return [{ index, length, text: text.slice(index, last.end), ...interval, form: meaning.form }];
  });
}
