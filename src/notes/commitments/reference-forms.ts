/** `owner/repo#1`, `#1` or `GH-1` in running text. */
export const SHORTHAND = /(?<![\w/#&-])(?:([A-Za-z\d][\w-]*\/[\w.-]+)#|#|GH-)([1-9]\d{0,9})(?![\w-])/g;
/** Of an issue or pull request, without a protocol: Markdown makes no link of it. */
export const BARE_ADDRESS =
  /(?<![\w/.-])[\w-]+(?:\.[\w-]+)+(?:\/[\w.-]+){2}\/(?:issues|pulls?)\/\d+(?:[/#?][^\s)]*)?/;

/**
 * What people count by themselves, so that its number is no issue's: "sprint #3", "options #1 and #2", "see topic #2".
 */
const COUNTED =
  /\b(?:sprint|iteration|phase|step|stage|topic|option|alternative|point|question|slide|page|section|chapter|part|meeting|call|session|round|week|day|priority|goal|reason|example|figure|table)s?\s(?:#\d{1,2}(?:,| and| or| ?[/&+-])\s?){0,4}$/i;
/** Longer numbers are those of issues, whatever stands before them. */
const MOST_COUNTED = 100;

/** Whether a bare number counts something else than issues. */
export function isCounted(
  { 0: written, 1: repository, 2: number, index }: RegExpExecArray,
  words: string,
): boolean {
  if (repository !== undefined || !written.startsWith("#") || Number(number) >= MOST_COUNTED) return false;
  return COUNTED.test(words.slice(Math.max(0, index - 60), index));
}
