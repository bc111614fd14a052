import { type CalendarDate, isTimeZone, parseCalendarDate } from "../model/calendar-date.js";
import type { Lookback } from "../model/settings.js";
import { closestName } from "./closest.js";
import { quote, Refusal } from "./refusal.js";

/** Ten years: a lookback beyond that is a slip of the hand. */
const LONGEST_LOOKBACK = { days: 3650, weeks: 520, months: 120 };

/** A boolean of YAML's core schema. @throws Refusal for anything else, `yes` and `on` among it. */
export function parseBoolean(text: string): boolean {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw new Refusal(`is ${quote(text)}; write true or false.`);
}

/** Parses a whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new Refusal(`is ${quote(text)}; write a whole number from ${least} to ${most}.`);
  };
}

/** Parses one of some words, whatever its case. */
export function oneOf<T extends string>(words: readonly T[]): (text: string) => T {
  return (text) => {
    const word = words.find((candidate) => candidate === text.toLowerCase());
    if (word !== undefined) return word;
    throw new Refusal(`is ${quote(text)}; write one of ${words.join(", ")}.`);
  };
}

/** Entries separated by commas or line ends, without empty ones and repetitions. @throws Refusal when none is left. */
export function parseList(text: string): string[] {
  return entriesOf(
    text,
    /[,\n]/,
    "has nothing between its commas; write one entry or more, separated by commas.",
  );
}

/** Globs, one on each line, from the root of a repository. */
export function parseGlobs(text: string): string[] {
  const globs = entriesOf(text, /\n/, "is empty; write a glob such as meeting-notes/**/*.md.").map((glob) =>
    glob.replace(/^(!?)(?:\.?\/)+/, "$1"),
  );
  if (globs.every((glob) => glob.startsWith("!"))) {
    throw new Refusal(
      "only excludes; add a line that says which files are notes, such as meeting-notes/**/*.md.",
    );
  }
  return globs;
}

function entriesOf(text: string, separator: RegExp, whenEmpty: string): string[] {
  const entries = text.split(separator).flatMap((entry) => entry.trim() || []);
  if (entries.length === 0) throw new Refusal(whenEmpty);
  return [...new Set(entries)];
}

/** @example parseLookback("6 months") // { count: 6, unit: "months" } */
export function parseLookback(text: string): Lookback {
  const match = /^(\d{1,5})\s*(day|week|month)s?$/i.exec(text);
  if (!match) throw new Refusal(`is ${quote(text)}; write it as 180 days, 26 weeks or 6 months.`);
  const unit = `${match[2]?.toLowerCase()}s` as Lookback["unit"];
  const count = Number(match[1]);
  if (count < 1 || count > LONGEST_LOOKBACK[unit]) {
    throw new Refusal(`is ${quote(text)}; write from 1 to ${LONGEST_LOOKBACK[unit]} ${unit}.`);
  }
  return { count, unit };
}

/** A day written `YYYY-MM-DD`. @throws Refusal for other forms and for days that no calendar has. */
export function parseDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date !== null) return date;
  throw new Refusal(
    `is ${quote(text)}, which is no day; write an existing day as YYYY-MM-DD, such as 2023-09-01.`,
  );
}

/** The IANA name of a time zone. */
export function parseTimeZone(text: string): string {
  if (isTimeZone(text)) return text;
  const zones = Intl.supportedValuesOf("timeZone");
  const city = text.replaceAll(" ", "_");
  const meant =
    zones.find((zone) => zone.toLowerCase().endsWith(`/${city.toLowerCase()}`)) ?? closestName(city, zones);
  const advice = meant
    ? `did you mean ${meant}?`
    : "write a name such as UTC, Europe/Rome or America/New_York.";
  throw new Refusal(`is ${quote(text)}, which is no IANA time zone; ${advice}`);
}

/** The name of a series, which the hidden comment carries. */
export function parseReportId(text: string): string {
  if (/^[A-Za-z0-9._-]{1,40}$/.test(text)) return text;
  throw new Refusal(
    `is ${quote(text)}; write letters, digits, ., _ and -, 40 at most, such as roadmap or core-team.`,
  );
}

/** A folder of the repository, without slashes at its ends. */
export function parseFolder(text: string): string {
  const folder = text.replace(/^(?:\.?\/)+|\/+$/g, "");
  if (folder !== "" && !folder.includes("\\") && !folder.split("/").includes("..")) return folder;
  throw new Refusal(
    `is ${quote(text)}; write a folder inside the repository, such as .github/roadmap-report.`,
  );
}
