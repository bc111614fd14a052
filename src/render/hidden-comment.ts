import { parseCalendarDate } from "../model/calendar-date.js";
import { digest } from "../model/digest.js";
import type { Memory, PeriodTotals, RememberedFinding } from "../model/memory.js";
import { kindOf } from "../model/period.js";

/** Characters of the whole comment (design 3). */
const LONGEST = 16_000;

/** Reports whose totals are carried. */
const MOST_TOTALS = 12;

const BEGINNING = /<!--\s*roadmap-report:/;
const COMMENT = /<!-- roadmap-report:v(\d+) ([\w-]*) -->/g;

/** What the comment holds. `check` is the digest of the rest, so that an edit is noticed. */
interface Envelope {
  memory: Memory;
  bodyHash: string;
  check: string;
}

/**
 * The hidden comment that carries a memory into the next report: `<!-- roadmap-report:v1 … -->`, at most 16,000
 * characters. Findings that do not fit are left out, least urgent first, and the memory then says that it is not
 * complete.
 */
export function writeHiddenComment(memory: Memory, bodyHash: string): string {
  const whole = { ...memory, totals: memory.totals.slice(0, MOST_TOTALS) };
  const comment = toComment(whole, bodyHash);
  if (comment.length <= LONGEST) return comment;
  const room = LONGEST - toComment({ ...whole, findings: [], complete: false }, bodyHash).length;
  return toComment({ ...whole, findings: firstThatFit(whole.findings, room), complete: false }, bodyHash);
}

/** The longest beginning of the findings that takes at most `room` characters in base64. */
function firstThatFit(findings: RememberedFinding[], room: number): RememberedFinding[] {
  let bytes = Math.floor((room * 3) / 4) - 3;
  const end = findings.findIndex((finding) => {
    bytes -= Buffer.byteLength(JSON.stringify(finding)) + 1;
    return bytes < 0;
  });
  return end === -1 ? findings : findings.slice(0, end);
}

function toComment(memory: Memory, bodyHash: string): string {
  const envelope: Envelope = { memory, bodyHash, check: checkOf(memory, bodyHash) };
  return `<!-- roadmap-report:v1 ${Buffer.from(JSON.stringify(envelope)).toString("base64url")} -->`;
}

function checkOf(memory: Memory, bodyHash: string): string {
  return digest(JSON.stringify([memory, bodyHash]));
}

/**
 * What a report's hidden comment carries. Where a body has several, the last one counts: reports end with theirs.
 * @returns null when the body has none: it is no report of ours. A comment that was damaged or edited, or that a newer
 * version wrote, is a problem, never an error.
 */
export function readHiddenComment(
  body: string,
): { memory: Memory; bodyHash: string } | { problem: string } | null {
  const comment = [...body.matchAll(COMMENT)].at(-1);
  if (!comment) {
    return BEGINNING.test(body) ? { problem: "its hidden comment is damaged" } : null;
  }
  const [, version, payload = ""] = comment;
  if (version !== "1") return { problem: `its hidden comment was written by a newer version (v${version})` };
  const envelope = parseEnvelope(payload);
  if (envelope === null) return { problem: "its hidden comment is damaged" };
  const { memory, bodyHash, check } = envelope;
  return check === checkOf(memory, bodyHash)
    ? { memory, bodyHash }
    : { problem: "its hidden comment was edited" };
}

function parseEnvelope(payload: string): Envelope | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return isEnvelope(value) ? value : null;
  } catch {
    return null;
  }
}

function isEnvelope(value: unknown): value is Envelope {
  return isRecord(value) && isString(value.bodyHash) && isString(value.check) && isMemory(value.memory);
}

function isMemory(value: unknown): value is Memory {
  return (
    isRecord(value) &&
    value.version === 1 &&
    isString(value.id) &&
    isPeriod(value.period) &&
    isDate(value.date) &&
    isArrayOf(value.totals, isPeriodTotals) &&
    isArrayOf(value.findings, isRememberedFinding) &&
    typeof value.complete === "boolean"
  );
}

function isPeriodTotals(value: unknown): value is PeriodTotals {
  return (
    isRecord(value) &&
    isPeriod(value.period) &&
    [value.overdue, value.dueSoon, value.unassigned, value.actionItems].every(
      (count) => count === null || isCount(count, 0),
    )
  );
}

function isRememberedFinding(value: unknown): value is RememberedFinding {
  return (
    isRecord(value) &&
    isString(value.key) &&
    isArrayOf(value.aliases, isString) &&
    isString(value.title) &&
    isPeriod(value.since) &&
    isCount(value.reports, 1) &&
    typeof value.overdue === "boolean" &&
    (value.dismissed === null || isHash(value.dismissed, 16)) &&
    (value.promisedOn === undefined || value.promisedOn === null || isDate(value.promisedOn)) &&
    (value.mentions === undefined || isHash(value.mentions, 6))
  );
}

function isCount(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

/** A hash, or the beginning of one, of so many hexadecimal digits. */
function isHash(value: unknown, digits: number): value is string {
  return isString(value) && value.length === digits && /^[0-9a-f]*$/.test(value);
}

function isDate(value: unknown): value is string {
  return isString(value) && parseCalendarDate(value) !== null;
}

function isPeriod(value: unknown): value is string {
  return isString(value) && kindOf(value) !== null;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isArrayOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
