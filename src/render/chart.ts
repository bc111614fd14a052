import type { Finding } from "../model/assessment.js";
import { addDays, type CalendarDate, daysBetween, formatDate } from "../model/calendar-date.js";
import { plainText } from "./plain-text.js";
import { LATE, type Standing, stateOf } from "./states.js";
import { type Place, shownTitle } from "./titles.js";

/** Characters of a title in the chart: GitHub draws it some 800 pixels wide. The table beside it has the whole title. */
const LONGEST_LABEL = 44;

/** Bars that can still be told apart; far below GitHub's limit of 50,000 characters for a diagram. */
const MOST_BARS = 40;

/** Whether a bar can be drawn: what has no date, and what a maintainer dismissed, is not in the chart. */
export function isCharted(finding: Finding, { dismissed }: Standing): boolean {
  return finding.due !== null && !dismissed.has(finding.key);
}

/**
 * The TOC timelines as a Mermaid Gantt chart. A symbol at the beginning of each bar's label says what its colour says.
 * The report's day is a milestone: Mermaid's own marker would show the day of reading.
 * @param findings TOC items with a date, most urgent first; those past the first 40 are left out.
 */
export function ganttOf(findings: Finding[], standing: Standing, place: Place): string {
  const bars = findings.slice(0, MOST_BARS).map((finding) => toBar(finding, standing, place));
  const section = (name: string, tag: Bar["tag"]) => {
    const lines = bars.filter((bar) => bar.tag === tag).map(({ line }) => line);
    return lines.length === 0 ? [] : [`  section ${name}`, ...lines];
  };
  return [
    SETTINGS,
    "gantt",
    "  dateFormat YYYY-MM-DD",
    `  axisFormat ${isLong(findings, standing.today) ? "%b %Y" : "%b"}`,
    "  todayMarker off",
    ...section("Overdue", "crit"),
    ...section("Under way", "active"),
    ...section("Done", "done"),
    "  section This report",
    `  ${formatDate(standing.today)} :milestone, ${standing.today}, 0d`,
  ].join("\n");
}

/**
 * Drawn at one width and scaled to the reader's: at a telephone's width Mermaid would print labels across one another.
 */
const SETTINGS = `%%{init: {"gantt": {"useWidth": 800, "rightPadding": 20, "fontSize": 12}}}%%`;

interface Bar {
  tag: "crit" | "active" | "done";
  line: string;
}

function toBar(finding: Finding, standing: Standing, place: Place): Bar {
  const { symbol } = stateOf(finding, standing);
  const tag = finding.done ? "done" : symbol === LATE ? "crit" : "active";
  const due = finding.due ?? standing.today;
  const start = startOf(finding, due);
  // Mermaid's end is exclusive, ours is not.
  return {
    tag,
    line: `  ${symbol} ${chartLabel(shownTitle(finding.title, place))} :${tag}, ${start}, ${addDays(due, 1)}`,
  };
}

/** Where the notes give only an end, the bar begins with the oldest meeting that spoke of it. */
function startOf(finding: Finding, due: CalendarDate): CalendarDate {
  const start = finding.start ?? finding.mentions.at(-1)?.date ?? due;
  return start < due ? start : due;
}

/** Whether the axis covers so much that months need their year. */
function isLong(findings: Finding[], today: CalendarDate): boolean {
  const days = findings.flatMap((finding) => [finding.start ?? today, finding.due ?? today, today]).sort();
  return daysBetween(days[0] ?? today, days.at(-1) ?? today) > 330;
}

/** What Mermaid reads as syntax, and what stands for it in a label. */
const LOOKALIKES: Record<string, string> = {
  ":": "∶",
  ";": ",",
  "#": "＃",
  "%": "％",
  "<": "‹",
  ">": "›",
  "{": "(",
  "}": ")",
  "`": "'",
  $: "＄",
  "\\": "∖",
  "&": "＆",
};

/** An untrusted title as a label: no character in it means anything to Mermaid, to HTML, or ends the fence. */
function chartLabel(title: string): string {
  const label = plainText(title, LONGEST_LABEL).replace(
    /[:;#%<>{}`$\\&]/g,
    (mark) => LOOKALIKES[mark] ?? " ",
  );
  return label || "(untitled)";
}
