import { type Passage, slicePassage } from "./passage.js";
import { namesOnlySection } from "./section-names.js";

const WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? )?";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const DATE = `\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}|${DAY} ${MONTH},? \\d{4}|${MONTH} ${DAY},? \\d{4}`;
const DATE_LINE = new RegExp(`^[\\s\\[(]{0,3}${WEEKDAY}(?:${DATE})[\\s\\]):]{0,3}$`, "i");
/** What ends a line that goes on: "Send the form by". */
export const GOES_ON =
  /(?:[,:(–-]|\b(?:by|on|until|till|before|after|due|for|of|from|since|to|with|in|at|and|or|is|was|a|an|the|this|next|last|eta|date|deadline))\s{0,3}$/i;

/** A line of the file that is bold and nothing else. */
const BOLD_LINE = /^(\*\*|__)(?=\S)(?:(?!\1).)+\1\s*:?\s*$/;

/** A label over a list of its own: "Further notes:". */
const LABEL_LINE = /^\p{Lu}[^\s.:;!?]*(?: [^\s.:;!?]+){0,2}:\s*$/u;
/** The name of a part of the meeting over its list: "Action items". */
const PART_LINE = /^\p{Lu}\p{Ll}+(?: \p{L}+){1,2}\s*$/u;
const LIST_ITEM = /^\s*[-*+]\s+\S/;

/**
 * Parts a list item's words where a line without indentation is only a date, only bold, or a label over a list: it stamps or
 * titles what follows, and is no part of the item, to which Markdown joins it.
 * @param lines of the file, as they stand there.
 * @returns null when no such line ends the item.
 */
export function partAtTitleLine(
  passages: Passage[],
  lines: readonly string[],
): { item: Passage[]; title: Passage[]; isBold: boolean } | null {
  let before = "";
  for (const [at, passage] of passages.entries()) {
    const ends = [...passage.lineStarts, passage.text.length];
    for (const [index, end] of ends.entries()) {
      const start = index === 0 ? 0 : (ends[index - 1] as number);
      const line = passage.text.slice(start, end);
      const goesOn = before === "" || GOES_ON.test(before.slice(-30));
      before = line;
      if (goesOn) continue;
      const inFile = lines[passage.line + index - 1] ?? "";
      const isBold = BOLD_LINE.test(inFile);
      const isTitle = LABEL_LINE.test(inFile) || (PART_LINE.test(inFile) && namesOnlySection(inFile));
      const isLabel = isTitle && LIST_ITEM.test(lines[passage.line + index] ?? "");
      if (!isBold && !isLabel && (!DATE_LINE.test(line) || /^\s/.test(inFile))) continue;
      const own = start > 0 ? [slicePassage(passage, 0, start)] : [];
      const rest = slicePassage(passage, start, passage.text.length);
      return { item: [...passages.slice(0, at), ...own], title: [rest, ...passages.slice(at + 1)], isBold };
    }
  }
  return null;
}
