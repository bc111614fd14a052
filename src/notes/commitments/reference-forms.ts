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

/** The numbers, with the project, that a text calls the issues of one: "EAS TL issues (#20 and #37 to #41)". */
export function issuesOfProjects(text: string): { project: string; numbers: string[] }[] {
  return [...text.matchAll(OF_PROJECT)].map(([, project = "", list = ""]) => {
    const numbers = [...list.matchAll(/( to |[-–])?#(\d+)/g)];
    return {
      project,
      numbers: numbers.flatMap(([, to, last = ""], at) => rangeTo(last, to && numbers[at - 1]?.[2])),
    };
  });
}

function rangeTo(last: string, first: string | undefined): string[] {
  const length = first === undefined ? 0 : Number(last) - Number(first);
  if (length <= 0 || length > LONGEST_RANGE) return [last];
  return Array.from({ length }, (_, at) => String(Number(first) + at + 1));
}
