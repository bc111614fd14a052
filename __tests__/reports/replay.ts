import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readInputs } from "../../src/inputs.js";
import type { PreviousReport } from "../../src/model/memory.js";
import { read } from "../../src/read.js";
import { type Report, reportOf as renderEvidence } from "../../src/report.js";
import { previousUrlOf } from "../../src/series.js";
import { openSnapshot, type Snapshot } from "../../src/snapshot/snapshot-source.js";
import { readBuiltInTemplates } from "../../src/templates.js";

/** Root of the project. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Folder of the golden cases. */
export const CASES = join(ROOT, "__tests__", "reports");

/** The report of a snapshot, as `preview` gives it. */
export async function reportOf(snapshot: Snapshot): Promise<Report> {
  const { source, inputs, repository, now, serverUrl } = snapshot;
  if (now === null) throw new Error("A snapshot without an instant would give another report tomorrow.");
  const { settings } = readInputs(inputs, { repository, now, serverUrl });
  const { evidence, series } = await read(source, settings);
  const place = { templates: await readBuiltInTemplates(), serverUrl, previousUrl: previousUrlOf(series) };
  return renderEvidence(evidence, settings, place);
}

/** The report of a snapshot folder. */
export async function reportOfFolder(folder: string): Promise<Report> {
  return reportOf(await openSnapshot(folder));
}

/** How the earlier report of a snapshot came to be. */
export interface Replay {
  /** Days the series was run on, oldest first; the last one gives the report that the snapshot holds. */
  dates: string[];
  /** Texts of rows that a maintainer has ticked in it. */
  ticked: string[];
}

/**
 * Title and body of the earlier report that a snapshot holds, made by running the series over the same notes and board as of
 * each day, so that it carries a real hidden comment.
 */
export async function replayEarlierReport(
  folder: string,
  { dates, ticked }: Replay,
): Promise<Pick<PreviousReport, "title" | "body">> {
  const snapshot = await openSnapshot(folder);
  const { value: history } = await snapshot.source.readHistory();
  const [issue] = history.reports;
  if (!issue) throw new Error(`${folder} holds no earlier report to replay.`);
  let last: PreviousReport | null = null;
  for (const date of dates) {
    const earlier = { value: { ...history, reports: last ? [last] : [] }, problems: [] };
    const source = { ...snapshot.source, readHistory: async () => earlier };
    const { title, body } = await reportOf({ ...snapshot, source, inputs: { ...snapshot.inputs, date } });
    last = { ...issue, title, body };
  }
  const { title, body } = last ?? issue;
  return { title, body: ticked.reduce(tick, body) };
}

/** The body with the box of one row ticked, as a click on it does. */
function tick(body: string, text: string): string {
  const lines = body.split("\n");
  const row = lines.findIndex((line) => line.includes("[ ]") && line.includes(text));
  if (row === -1) throw new Error(`No open box stands beside "${text}".`);
  return lines.map((line, index) => (index === row ? line.replace("[ ]", "[x]") : line)).join("\n");
}
