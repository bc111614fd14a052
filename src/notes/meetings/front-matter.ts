import type { CalendarDate } from "../../model/calendar-date.js";
import { parseMeetingDate } from "../deadlines/meeting-date.js";

/** What the YAML at the top of a file says of its meeting. */
export interface FrontMatter {
  date: CalendarDate | null;
  title: string | null;
}

/** Longer front matter than this is data, not a head of notes. */
const MOST_LINES = 200;

/**
 * Reads front matter and empties its lines, which are no Markdown.
 * @param lines changed in place, their number stays.
 */
export function takeFrontMatter(lines: string[]): FrontMatter {
  const none: FrontMatter = { date: null, title: null };
  if (lines[0]?.trimEnd() !== "---") return none;
  const end = lines.slice(1, MOST_LINES).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return none;
  const yaml = lines.slice(1, end + 1);
  if (yaml.some((line) => line.trim() !== "" && !/^(?:\s|[\w"'-]+\s*:|#|-)/.test(line))) return none;
  lines.fill("", 0, end + 2);
  const date = scalarOf(yaml, "date");
  return { date: date && parseMeetingDate(date), title: scalarOf(yaml, "title") };
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
