import type { Token } from "./tokens.js";

const set = (words: string) => new Set(words.split(" "));

/** Counts, which begin a date as numbers do. */
export const COUNTS = set("one two three four five six seven eight nine ten");
/** What time is counted in. */
export const MEASURES = set("day days week weeks fortnight month months");
const BEFORE_LAPSE = set("eta timeline");

const GRANTS = set("give giving allow allowing have");
const GRANTED = set("to for");

/** "Give everyone a week to comment": from now on. */
function isGranted(tokens: readonly Token[], at: number, next: number): boolean {
  if (!GRANTED.has(tokens[next]?.lower ?? "")) return false;
  return tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => GRANTS.has(lower));
}

/**
 * Whether a date from `at` to `next` rather says how long: "3 weeks"; only after "ETA" when.
 * @param leader the word before it that is no filler.
 */
export function isDuration(tokens: readonly Token[], at: number, next: number, leader: string): boolean {
  const [first, last] = [tokens[at], tokens[next - 1]];
  const isCount =
    first?.kind === "number" ||
    COUNTS.has(first?.lower ?? "") ||
    /^(?:a|another|couple)$/.test(first?.lower ?? "");
  return (
    isCount && MEASURES.has(last?.lower ?? "") && !BEFORE_LAPSE.has(leader) && !isGranted(tokens, at, next)
  );
}
