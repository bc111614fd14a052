import { readFile } from "node:fs/promises";
import type { Arguments, Terminal } from "../cli.js";
import { UserError } from "../errors.js";
import { readInputs } from "../inputs.js";
import { formatDate } from "../model/calendar-date.js";
import type { Meeting, NotesReading } from "../model/meeting.js";
import { dayOrders } from "../notes/meetings/day-orders.js";
import { readNotes } from "../notes/read-notes.js";
import { printable } from "../printable.js";

/**
 * Prints how files of notes are read, for whoever takes them: every meeting, deadline, priority, mark and action item
 * with its line, and every problem. With `--json` always an array, one element a file (design 1).
 * @throws UserError when no file is named or one cannot be read.
 */
export async function showNotes(args: Arguments, terminal: Terminal): Promise<void> {
  if (args.positionals.length === 0) {
    throw new UserError(
      "notes takes one file of notes or more, such as meeting-notes/2023-06-08.md.",
      "bad-arguments",
    );
  }
  const given = args.inputs["notes-repository"] ?? null;
  const { settings } = readInputs(args.inputs, { repository: given ?? "nobody/nowhere", now: terminal.now });
  const serverUrl = terminal.environment.GITHUB_SERVER_URL ?? "https://github.com";
  const options = { repository: given, tocTerms: settings.tocTerms, serverUrl };
  const files = await Promise.all(args.positionals.map(readFileOf));
  const orderOf = dayOrders(args.positionals);
  const readings = files.map((file) => readNotes(file, { ...options, dayOrder: orderOf(file.path) }));
  process.stdout.write(
    args.json ? `${JSON.stringify(readings, null, 2)}\n` : readings.map(describe).join("\n"),
  );
}

async function readFileOf(path: string): Promise<{ path: string; text: string }> {
  try {
    return { path, text: await readFile(path, "utf8") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new UserError(
      `The file ${path} cannot be read (${code}); name a Markdown file that exists.`,
      "file-unreadable",
    );
  }
}

function describe({ path, meetings, problems }: NotesReading): string {
  const lines = [path, ...meetings.flatMap(describeMeeting)];
  for (const { line, code, message } of problems) lines.push(`  problem, line ${line}: ${message} (${code})`);
  return `${lines.map(printable).join("\n")}\n`;
}

function describeMeeting(meeting: Meeting): string[] {
  const { attendees } = meeting;
  const who = attendees.map(({ name, handle }) => (handle ? `${name} (${handle})` : name)).join(", ");
  const items = undated(meeting);
  const rows = [
    ...deadlines(meeting),
    ...priorities(meeting),
    ...marks(meeting),
    ...actionItems(meeting),
    ...items,
  ];
  const others = meeting.mentions.length - items.length;
  return [
    `  ${formatDate(meeting.date)}, line ${meeting.line}: ${meeting.title}`,
    `    attended by ${who || "nobody that the notes name"}`,
    ...rows.sort((a, b) => a.line - b.line).map(({ line, text }) => `    line ${line}: ${text}`),
    `    and ${others} other list item${others === 1 ? "" : "s"}`,
  ];
}

interface Row {
  line: number;
  text: string;
}

function deadlines({ deadlines }: Meeting): Row[] {
  return deadlines.map((d) => ({
    line: d.line,
    text: `${d.toc ? "TOC item" : "deadline"}, due ${formatDate(d.end)} ("${d.text}"): ${d.title}${tail(d)}`,
  }));
}

function priorities({ priorities }: Meeting): Row[] {
  return priorities.map((p) => ({
    line: p.line,
    text: `${p.level} priority${p.raisedBy ? `, raised by ${p.raisedBy}` : ""} ("${p.text}"): ${p.title}${tail(p)}`,
  }));
}

/** What the report lists as a TOC item without a timeline. */
function undated({ mentions }: Meeting): Row[] {
  return mentions
    .filter(({ toc }) => toc)
    .map((m) => ({ line: m.line, text: `TOC item, no timeline: ${m.title}${tail(m)}` }));
}

function marks({ marks }: Meeting): Row[] {
  return marks.map((m) => ({ line: m.line, text: `${m.kind} ("${m.text}"): ${m.title}${tail(m)}` }));
}

function actionItems({ actionItems }: Meeting): Row[] {
  return actionItems.map((a) => ({
    line: a.line,
    text: `action item, ${a.done ? "done" : "open"}${a.due ? `, due ${formatDate(a.due)}` : ""}: ${a.text}${tail(a)}`,
  }));
}

/** What is beside a reading's title: what it stands under, who does it, what it links. */
function tail({ topic, owners = [], refs }: { topic?: string; owners?: string[]; refs: string[] }): string {
  const under = topic === undefined ? "" : ` (under "${topic}")`;
  const who = owners.length > 0 ? `; ${owners.join(", ")}` : "";
  return refs.length > 0 ? `${under}${who}; ${refs.join(", ")}` : `${under}${who}`;
}
