import { parse } from "yaml";
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
  return yaml.some((line) => /^(?:date|title)\s*:/i.test(line)) ? fromYaml(yaml.join("\n")) : none;
}

function fromYaml(yaml: string): FrontMatter {
  let fields: unknown;
  try {
    // `core` has no dates: `date: 2023-06-08` stays the text it is.
    fields = parse(yaml, { schema: "core", logLevel: "silent" });
  } catch {
    return { date: null, title: null };
  }
  const field = (name: string) => {
    if (typeof fields !== "object" || fields === null || !(name in fields)) return null;
    const value: unknown = (fields as Record<string, unknown>)[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
  const date = field("date");
  return { date: date && parseMeetingDate(date), title: field("title") };
}
