import { columnsOf } from "./open-blocks.js";
import { outsideCode } from "./outside-code.js";

const ITEM = /^([ \t]*)(?:[-*+]|(\d{1,3})[.)])[ \t]+\S/;
/** A number and what is to be seen behind it, never a year. */
const NUMBERED = /^([ \t]*)(\d{1,3})([.)])(?=[ \t]+\S)/;

/**
 * Lets lists begin with any number right below the line of an item, in place and line by line: to Markdown only "1." begins
 * a list there, and `4. Lexer` below `3. Parser` is more of its words. A single number that only slipped to the right, as in
 * `1.`, `    2.`, `3.`, goes back to where its neighbours stand.
 */
export function beginNestedNumbers(lines: string[]): void {
  for (const [at, line] of outsideCode(lines)) {
    const above = ITEM.exec(lines[at - 1] ?? "");
    const numbered = NUMBERED.exec(line);
    if (!above || !numbered) continue;
    const [all, space = "", number = "", sign = ""] = numbered;
    const rest = line.slice(all.length);
    const goesOn = above[2] !== undefined && columnsOf(space) === columnsOf(above[1] as string);
    if (hasSlipped(above, Number(number), space, lines[at + 1]))
      lines[at] = `${above[1]}${number}${sign}${rest}`;
    else if (!goesOn) lines[at] = `${space}1${sign}${" ".repeat(number.length - 1)}${rest}`;
  }
}

/** Whether a number goes on counting from the one above it to the one below, and only stands deeper than both. */
function hasSlipped(above: RegExpExecArray, number: number, space: string, below = ""): boolean {
  const next = NUMBERED.exec(below);
  return (
    columnsOf(space) > columnsOf(above[1] as string) &&
    Number(above[2]) === number - 1 &&
    next !== null &&
    next[1] === above[1] &&
    Number(next[2]) === number + 1
  );
}
