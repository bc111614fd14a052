import { setSecret, summary } from "@actions/core";
import { describeCompleteness } from "./completeness.js";
import { type Connection, connect } from "./connect.js";
import { type Inputs, inputsOfRunner, readInputs } from "./inputs.js";
import { annotateNotes, log, warn, warnOfProblems } from "./log.js";
import type { NotesReading } from "./model/meeting.js";
import type { PreviousReport } from "./model/memory.js";
import type { Settings } from "./model/settings.js";
import { type OutputValues, setOutputs } from "./outputs.js";
import { issuesOf } from "./publish/issues.js";
import { jobSummary } from "./publish/job-summary.js";
import { warningsOfOthers } from "./publish/others.js";
import { type Publishable, planOf } from "./publish/plan.js";
import { publish } from "./publish/publish.js";
import { describePlan } from "./publish/steps.js";
import { toPublishable } from "./publish/to-publishable.js";
import { type ReadResult, read } from "./read.js";
import { type Report, reportOf } from "./report.js";
import { writeReportFiles } from "./report-files.js";
import { type Runner, runnerOf, secondOf } from "./runner.js";
import { previousUrlOf, seriesOf } from "./series.js";
import { readBuiltInTemplates, replaceTemplates } from "./templates.js";

/** What the action may know of the world around it. */
export interface ActionContext {
  environment: Record<string, string | undefined>;
  /** The instant of the run, ISO 8601 with offset. */
  now: string;
}

/**
 * One run of the action: read → assess → render → publish. Everything is read and rendered before anything is written.
 * Outputs are set as soon as they are known, and the summary shows a report also when its issue could not be written.
 * @throws UserError before the report is written: bad inputs, notes that cannot be read, a template that fails, an issue
 * that GitHub refuses. What goes wrong later is a warning.
 */
export async function runAction({ environment, now }: ActionContext): Promise<void> {
  const runner = runnerOf(environment);
  const inputs = inputsOf(runner, environment, now);
  const { settings } = inputs;
  const connection = connect(inputs, runner, secondOf(environment), log);
  const [reading, templates] = await Promise.all([
    read(connection.source, settings),
    templatesFor(settings, runner, connection),
  ]);
  const place = { templates, serverUrl: runner.serverUrl, previousUrl: previousUrlOf(reading.series) };
  const report = reportOf(reading.evidence, settings, place);
  const shorten = () => reportOf(reading.evidence, settings, { ...place, bodyLimit: SHORT_BODY });
  const publishable = toPublishable(report, reading.series, shorten);
  warnOfProblems(report.assessment.problems.filter(({ line }) => line === null));
  warn(warningsOfOthers(reading.series));
  setOutputs({
    ...reportOutputs(report),
    ...issueOutputs(reading.series.current?.issue ?? null),
    ...(await writeReportFiles(report, runner.temp)),
  });
  let outcome: Outcome = { sentence: "The report issue was not written: the log says why.", url: null };
  try {
    outcome = settings.dryRun
      ? dryRun(publishable, reading, settings)
      : await publishReport(publishable, reading, settings, connection, secondOf(environment));
  } finally {
    const completeness = describeCompleteness(reading.completeness, settings, connection.traffic.requests);
    const { sentence, url } = outcome;
    log(url === null ? sentence : `${sentence}: ${url}`, completeness);
    markNotes(reading, settings);
    await showSummary(jobSummary({ ...report, outcome: sentence, url, completeness }));
  }
}

/** Half of what an issue's body holds: fits also where GitHub counts bytes. */
const SHORT_BODY = 32_768;

function inputsOf(runner: Runner, environment: ActionContext["environment"], now: string): Inputs {
  const { repository, eventName, serverUrl } = runner;
  const values = inputsOfRunner(environment);
  for (const token of [values["github-token"], values["read-token"]]) if (token) setSecret(token);
  return readInputs(values, { repository, now, eventName, serverUrl, needsToken: true });
}

/** Templates are code: only the workflow's own repository at its own commit may bring them (design 7). */
async function templatesFor(settings: Settings, runner: Runner, connection: Connection) {
  const builtIn = await readBuiltInTemplates();
  if (settings.templates === null) return builtIn;
  const replacements = await connection.fetchTemplates(runner.repository, runner.sha, settings.templates);
  return replaceTemplates(builtIn, replacements, settings.templates);
}

/** What became of the report, for log and summary. */
interface Outcome {
  sentence: string;
  /** The report's issue; null when none was written. */
  url: string | null;
}

function dryRun(report: Publishable, { series }: ReadResult, settings: Settings): Outcome {
  const writes = describePlan(planOf(report, series, settings));
  setOutputs({ result: "dry-run" });
  const intent = writes.length > 0 ? `It would: ${writes.join("; ")}` : "The report issue is up to date";
  return { sentence: `Dry run, nothing is written. ${intent}.`, url: null };
}

async function publishReport(
  report: Publishable,
  { series }: ReadResult,
  settings: Settings,
  { source, writeClient }: Connection,
  second: number,
): Promise<Outcome> {
  const { result, issue, warnings } = await publish(report, series, settings, {
    issues: issuesOf(writeClient, settings.repository),
    relist: async () =>
      seriesOf((await source.readHistory("newest")).value, settings.reportId, series.period),
    log,
    second,
  });
  setOutputs({ result, ...issueOutputs(issue) });
  warn(warnings);
  return { sentence: `The report is issue #${issue.number} (${result})`, url: issue.url };
}

/** What is written can no longer fail for a summary that is not shown. */
async function showSummary(markdown: string): Promise<void> {
  try {
    await summary.addRaw(markdown).write();
  } catch (error) {
    warn([`The job summary could not be written: ${error instanceof Error ? error.message : error}`]);
  }
}

function issueOutputs(issue: PreviousReport | null): OutputValues {
  return { "issue-number": issue?.number ?? null, "issue-url": issue?.url ?? null };
}

function reportOutputs({ title, assessment }: Report): OutputValues {
  const { overdue, dueSoon, unassigned, actionItems } = assessment.totals;
  return {
    title,
    "overdue-count": overdue,
    "due-soon-count": dueSoon,
    "unassigned-count": unassigned,
    "action-item-count": actionItems,
  };
}

/** Only the latest meeting's file: older ones are history that nobody goes back to mend. */
function markNotes({ evidence }: ReadResult, settings: Settings): void {
  if (settings.notesRepository.toLowerCase() !== settings.repository.toLowerCase()) return;
  const latest = (reading: NotesReading) =>
    reading.meetings
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? "";
  const [newest] = evidence.notes
    .map(({ reading }) => reading)
    .sort((a, b) => latest(b).localeCompare(latest(a)));
  if (newest) annotateNotes(newest);
}
