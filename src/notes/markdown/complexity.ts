import type { NotesProblem } from "../../model/meeting.js";
import { OpenBlocks } from "./open-blocks.js";

/** More quote and list markers than this before a line's text are nobody's notes. */
const MOST_CONTAINERS = 40;
/** Brackets, emphasis and other inline markers in one paragraph: matching them costs the square of their number. */
const MOST_MARKERS = 1200;
/** Rows of one table: they cost the square of their number, too. */
const MOST_ROWS = 2000;
/** Columns of one table: each row is filled up to as many cells. */
const MOST_COLUMNS = 500;
/** Lines of one paragraph. */
const MOST_LINES = 5000;
/** Lines of one paragraph in a list item or quote: where they are not indented, parsing costs the square of their number. */
const MOST_LINES_INSIDE = 500;
/** Characters in one line. */
const LONGEST_LINE = 20_000;
/** Columns before a list item: 40 levels of four spaces. */
const DEEPEST_INDENT = 160;

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER = />|[-+*](?=[ \t])|\d[.)]/g;
const MARKERS = /[[\]<&`]|[*_~]+/g;
/** Lines that begin a text of their own: list items, table rows, link definitions, headings. */
const OWN_TEXT = /^[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|\||\[[^\]]{1,200}\]:|#|$)/;

/** Consecutive lines that are left out. */
interface Gap {
  from: number;
  to: number;
  why: string;
  /** Nothing would have been read in it. */
  isQuote: boolean;
}

/**
 * Empties the lines that no Markdown parser reads in reasonable time: nesting hundreds deep, paragraphs with thousands of
 * unmatched markers or of lines, lines of many kilobytes. Reading the rest takes time linear in its length. Code between
 * fences stays: it costs little, and without a fence the rest of the file would be code.
 * @param lines changed in place, their number stays.
 * @returns a problem `too-complex` for each stretch left out, but for quotes, which are never read.
 */
export function leaveOutTooComplex(lines: string[]): NotesProblem[] {
  const gaps: Gap[] = [];
  const blocks = new OpenBlocks();
  let start = 0;
  let markers = 0;
  let rows = 0;
  lines.forEach((line, at) => {
    const wasQuote = blocks.isQuoted;
    blocks.add(line);
    const { isCode, isQuoted: isQuote } = blocks;
    if (isCode || isQuote !== wasQuote || OWN_TEXT.test(line)) {
      start = isCode ? at + 1 : at;
      markers = 0;
    }
    rows = line.includes("|") ? rows + 1 : 0;
    if (isCode) return;
    markers += line.match(MARKERS)?.length ?? 0;
    const why = reasonOfLine(line) ?? reasonOfText(rows, blocks);
    if (why) addGap(gaps, { from: at, to: at + 1, why, isQuote });
    else if (markers > MOST_MARKERS)
      addGap(gaps, { from: start, to: at + 1, why: TOO_MANY_MARKERS, isQuote });
    else return;
    start = at + 1;
    markers = 0;
  });
  for (const { from, to } of gaps) lines.fill("", from, to);
  return gaps.filter(({ isQuote }) => !isQuote).map(toProblem);
}

const TOO_MANY_MARKERS = `A paragraph with more than ${MOST_MARKERS} brackets and emphasis marks`;

/** Why a line is left out that goes on with a table or paragraph. */
function reasonOfText(rows: number, { count, isInside }: OpenBlocks): string | null {
  if (rows > MOST_ROWS) return `A table with more than ${MOST_ROWS} rows`;
  const most = isInside ? MOST_LINES_INSIDE : MOST_LINES;
  return count > most ? `A paragraph with more than ${most} lines` : null;
}

function addGap(gaps: Gap[], gap: Gap): void {
  const last = gaps.at(-1);
  if (last && last.to === gap.from && last.isQuote === gap.isQuote) last.to = gap.to;
  else gaps.push(gap);
}

function toProblem({ from, to, why }: Gap): NotesProblem {
  const where = to - from > 1 ? `lines ${from + 1}–${to} were` : "it was";
  return { line: from + 1, code: "too-complex", message: `${why}: ${where} not read.` };
}

function reasonOfLine(line: string): string | null {
  if (line.length > LONGEST_LINE) return `A line of ${line.length} characters`;
  if (line.length > MOST_COLUMNS && line.split("|").length > MOST_COLUMNS + 2)
    return `A table with more than ${MOST_COLUMNS} columns`;
  const containers = CONTAINERS.exec(line)?.[0];
  if (!containers) return null;
  const nested = containers.match(CONTAINER)?.length ?? 0;
  if (nested > MOST_CONTAINERS) return `${nested} nested lists or quotes in one line`;
  const indent = containers.search(/\S/);
  return indent > DEEPEST_INDENT ? `A list item indented by ${indent} columns` : null;
}
