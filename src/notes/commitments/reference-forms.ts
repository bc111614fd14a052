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

const NUMBERS = "#[1-9]\\d{0,5}(?:(?:,? (?:and|or|to|plus) |, |[-–])#[1-9]\\d{0,5}){0,20}";
/** "EAS TL issues (#20 and #37 to #41)": several words in capitals, or one with a number, are a project. */
const OF_PROJECT = new RegExp(
  `(?<![\\w/])([A-Z][A-Z\\d]{1,20}(?: [A-Z][A-Z\\d]{1,20}){1,3}|[A-Z]{2,20}\\d{1,4}) issues? \\(?(${NUMBERS})`,
  "g",
);
/** A longer range counts something else. */
const LONGEST_RANGE = 30;

/**
 * The numbers that a text calls the issues of a project: 20 and 37 to 41 of "EAS TL issues (#20 and #37 to #41)".
 * @param repository the one of whose name no project is another.
 */
export function issuesOfProjects(text: string, repository: string): Set<string> {
  const numbers = new Set<string>();
  for (const [, project = "", list = ""] of text.matchAll(OF_PROJECT)) {
    if (fold(repository).includes(fold(project))) continue;
    let before = 0;
    for (const [, to, written] of list.matchAll(/( to |[-–])?#(\d+)/g)) {
      const number = Number(written);
      const isRange = to !== undefined && number - before < LONGEST_RANGE;
      for (let one = isRange ? before : number; one <= number; one += 1) numbers.add(String(one));
      before = number;
    }
  }
  return numbers;
}

const fold = (name: string) => name.toLowerCase().replace(/[\s/_-]/g, "");
