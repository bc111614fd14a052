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
  const sections = Object.keys(TAGS).flatMap((name) => {
    const lines = bars.filter(({ section }) => section === name).map(({ line }) => line);
    return lines.length === 0 ? [] : [`  section ${name}`, ...lines];
  });
  return [
    SETTINGS,
    "gantt",
    "  dateFormat YYYY-MM-DD",
    ...axisOf(bars, standing.today).map((line) => `  ${line}`),
    "  todayMarker off",
    ...sections,
    "  section This report",
    `  ${formatDate(standing.today)} :milestone, ${standing.today}, 0d`,
  ].join("\n");
}

/**
 * Drawn at one width and scaled to the reader's: at a telephone's width Mermaid would print labels across one another.
 */
const SETTINGS = `%%{init: {"gantt": {"useWidth": 800, "rightPadding": 20, "fontSize": 12}}}%%`;

/** The chart's sections in their order, and the tag by which Mermaid colours the bars of each. */
const TAGS = { Overdue: "crit, ", "To decide": "active, ", Open: "active, ", Planned: "", Done: "done, " };

interface Bar {
  section: keyof typeof TAGS;
  start: CalendarDate;
  /** Exclusive, as Mermaid's ends are; ours are not. */
  end: CalendarDate;
  line: string;
}

function toBar(finding: Finding, standing: Standing, place: Place): Bar {
  const { symbol } = stateOf(finding, standing);
  const due = finding.due ?? standing.today;
  const [start, end] = [startOf(finding, due), addDays(due, 1)];
  const section = sectionOf(finding, standing);
  const label = chartLabel(shownTitle(finding.title, place));
  return { section, start, end, line: `  ${symbol} ${label} :${TAGS[section]}${start}, ${end}` };
}

/** Planned is what is said to begin after the report's day. Where nothing says when it begins, it is merely open. */
function sectionOf(finding: Finding, standing: Standing): Bar["section"] {
  if (finding.done) return "Done";
  if (stateOf(finding, standing).symbol === LATE) return "Overdue";
  if (standing.toDecide.has(finding.key)) return "To decide";
  return finding.start !== null && finding.start > standing.today ? "Planned" : "Open";
}

/** Where the notes give only an end, the bar begins with the oldest meeting that spoke of it. */
function startOf(finding: Finding, due: CalendarDate): CalendarDate {
  const start = finding.start ?? finding.mentions.at(-1)?.date ?? due;
  return start < due ? start : due;
}

/** Ticks that can be told apart, by how many days the axis covers; Mermaid's own would print one month several times. */
function axisOf(bars: Bar[], today: CalendarDate): string[] {
  const days = [today, ...bars.flatMap(({ start, end }) => [start, end])].sort();
  const span = daysBetween(days[0] ?? today, days.at(-1) ?? today);
  if (span <= 62) return ["axisFormat %-d %b", "tickInterval 1week"];
  if (span <= 330) return ["axisFormat %b", "tickInterval 1month"];
  return span <= 1_100 ? ["axisFormat %b %Y", "tickInterval 3month"] : ["axisFormat %b %Y"];
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
