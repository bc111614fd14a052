import type { NotesProblem } from "../../model/meeting.js";
import { isBlank } from "./headings.js";
import { OpenBlocks } from "./open-blocks.js";

/** Tildes at the beginning of a line, as a fence has them, and what follows them. */
const TILDES = /^([ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?)~{3,}(?=[^~\s])(.*)$/;
const OPENING = /```+|~~~+|<!--|<\w+/;
/** A comment that is open at the end of a file, as the last lines of a template are, hides so many lines and no notes. */
const FEW = 3;

/**
 * Reads tildes that were meant to strike words out, and stand where a fence would open code, as their author meant them:
 * `~~~~- ~~8 June~~` as `- ~~8 June~~`. Only where nothing closes such code.
 * @param lines changed in place, their number stays.
 */
export function readSlipsAsText(lines: string[]): void {
  const mended = lines.map(withoutSlip);
  if (mended.every((line, at) => line === lines[at])) return;
  if (openAtEnd(mended) !== null || (openAtEnd(lines) === null && lines.some(mayClose))) return;
  lines.splice(0, lines.length, ...mended);
}

const mayClose = (line: string) => /^\s*~{3,}\s*$/.test(line);

/** A line whose tildes strike words of the same line, with as many as strike. */
function withoutSlip(line: string): string {
  if (!line.includes("~~~")) return line;
  const [, before = "", rest = ""] = TILDES.exec(line) ?? [];
  const end = rest.lastIndexOf("~~");
  if (end < 0 || !/[\p{L}\d]/u.test(rest.slice(0, end))) return line;
  const runs = rest.match(/~~+/g)?.length ?? 0;
  return `${before}${runs % 2 === 1 ? "~~" : ""}${rest.replace(/~{3,}/g, "~~")}`;
}

/**
 * The problem `code-not-closed` of a file that ends within code or HTML, where that hides lines. A list item ends what was
 * opened in it.
 */
export function problemOfUnclosed(lines: string[]): NotesProblem[] {
  const at = openAtEnd(lines);
  if (at === null) return [];
  const opening = OPENING.exec(lines[at] as string)?.[0] ?? "";
  const isCode = !opening.startsWith("<");
  const hidden = lines.slice(at + 1).filter((line) => !isBlank(line)).length;
  if (hidden <= (isCode ? 0 : FEW)) return [];
  const last = lines.findLastIndex((line) => !isBlank(line)) + 1;
  const what = isCode ? "code" : opening === "<!--" ? "a comment" : "HTML";
  const end = isCode ? `${opening} on a line of its own` : endOf(opening);
  const message = `The ${opening} in this line opens ${what} that is never closed, and nothing from line ${at + 2} to line ${last} was read: close it with ${end}, or take it out.`;
  return [{ line: at + 1, code: "code-not-closed", message }];
}

const endOf = (opening: string) => (opening === "<!--" ? "-->" : `${opening.replace("<", "</")}>`);

/** The line, from 0, that opens code or HTML in which a file ends; null when it ends in none. */
function openAtEnd(lines: string[]): number | null {
  if (!lines.some((line) => OPENING.test(line))) return null;
  const blocks = new OpenBlocks();
  for (const line of lines) blocks.add(line);
  return blocks.unclosed;
}
