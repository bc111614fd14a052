/** `1 day`, `5,000 days`. Only for words that take an `s`, unless `many` is given. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${Math.abs(count) === 1 ? one : many}`;
}

/** A count at the beginning of a sentence: `One TOC item is`, `2 TOC items are`. */
export function plurally(count: number, one: string, many: string): string {
  return count === 1 ? `One ${one}` : `${formatCount(count)} ${many}`;
}

/** `5,000`; the same on every machine. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${(teen ? undefined : ["th", "st", "nd", "rd"][count % 10]) ?? "th"}`;
}

/** `July 2023`, `July 2023 and August 2023`, `a, b and c`; `a or b`. */
export function inWords(words: string[], conjunction: "and" | "or" = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}
