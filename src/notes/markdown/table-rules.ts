import { outsideCode } from "./outside-code.js";

/** The line below the titles of a table. */
const RULE = /^ {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:?)? *$/;
/** Between two cells. */
const BORDER = /(?<!\\)\|/g;

/**
 * Gives the rule below the titles of a table as many columns as it has titles, in place: Markdown sees no table where a
 * column was taken out of one of the two lines alone.
 */
export function fitRulesToTitles(lines: string[]): void {
  for (const [at, line] of outsideCode(lines)) {
    const titles = lines[at - 1]?.trim() ?? "";
    if (!titles.startsWith("|") || !RULE.test(line)) continue;
    const columns = columnsIn(titles);
    if (columns > 1 && columns !== columnsIn(line.trim())) lines[at] = `|${"---|".repeat(columns)}`;
  }
}

const columnsIn = (row: string) => row.replace(/^\||(?<!\\)\|$/g, "").split(BORDER).length;
