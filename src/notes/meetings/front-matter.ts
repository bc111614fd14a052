import type { CalendarDate } from "../../model/calendar-date.js";
import { dayNumbers } from "../deadlines/day-order.js";
import { parseMeetingDate } from "../deadlines/meeting-date.js";
import type { Passage } from "../markdown/passage.js";

/** What the YAML at the top of a file says of its meeting. */
export interface FrontMatter {
  date: CalendarDate | null;
  /** The day that the numbers of the date give in the other order; null when there is none. */
  otherDate: CalendarDate | null;
  title: string | null;
  /** Those whom it lists as present. */
  present: Passage[];
}

/** Longer front matter than this is data, not a head of notes. */
const MOST_LINES = 200;

/**
 * Reads front matter and empties its lines, which are no Markdown.
 * @param lines changed in place, their number stays.
 */
export function takeFrontMatter(lines: string[]): FrontMatter {
  const none: FrontMatter = { date: null, otherDate: null, title: null, present: [] };
  if (lines[0]?.trimEnd() !== "---") return none;
  const end = lines.slice(1, MOST_LINES).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return none;
  const yaml = lines.slice(1, end + 1);
  if (yaml.some((line) => line.trim() !== "" && !/^(?:\s|[\w"'-]+\s*:|#|-)/.test(line))) return none;
  lines.fill("", 0, end + 2);
  const said = scalarOf(yaml, "date") ?? "";
  const date = parseMeetingDate(said);
  const otherDate = (date && dayNumbers(said, date)?.other) ?? null;
  return { date, otherDate, title: scalarOf(yaml, "title"), present: presentIn(yaml) };
}

/** A list of those present, by its name. */
const PRESENT =
  /^["']?(?:other[ _-])?(?:attendees?|attendance|participants?|present|members)["']?\s*:\s*(.*)$/i;
const LIST_ITEM = /^\s*-\s+(\S.*)$/;

/** Names in lists of one line (`[Ada, Grace]`) or several (`- Ada`). */
function presentIn(yaml: string[]): Passage[] {
  let isOpen = false;
  return yaml.flatMap((line, at) => {
    const opening = PRESENT.exec(line);
    if (opening || /^[^\s-]/.test(line)) isOpen = opening?.[1] === "";
    const said = opening?.[1] || (isOpen && LIST_ITEM.exec(line)?.[1]) || "";
    const text = said.replace(/^\s*\[|\]\s*$|["']/g, "");
    const bare = { prose: text, words: text, links: [], boldEnd: 0, lineStarts: [] };
    return text.trim() === "" ? [] : [{ line: at + 2, text, ...bare }];
  });
}

/** `key: value` on one line, quoted or with a comment behind it: all that dates and titles need of YAML. */
const SCALAR = /^(date|title)\s*:\s+(?:"([^"]*)"|'([^']*)'|([^\s#"'[{|>&*!][^#]*?))\s*(?:\s#.*)?$/i;

/** The text of a field at the top level; null when it is absent, empty or more than a word or a sentence. */
function scalarOf(yaml: string[], name: "date" | "title"): string | null {
  for (const line of yaml) {
    const [, key = "", doubleQuoted, singleQuoted, plain] = SCALAR.exec(line) ?? [];
    if (key.toLowerCase() === name) return doubleQuoted ?? singleQuoted ?? plain ?? null;
  }
  return null;
}
