import { setSecret, summary } from "@actions/core";
import { describeCompleteness } from "./completeness.js";
import { type Connection, connect } from "./connect.js";
import { type Inputs, inputsOfRunner, readInputs } from "./inputs.js";
import { annotateNotes, log, warn, warnOfProblems } from "./log.js";
import type { NotesReading } from "./model/meeting.js";
import { periodOf } from "./model/period.js";
import type { Settings } from "./model/settings.js";
import { type OutputValues, setOutputs } from "./outputs.js";
import { issuesOf } from "./publish/issues.js";
import { jobSummary } from "./publish/job-summary.js";
import { describePlan, planOf } from "./publish/plan.js";
import { publish } from "./publish/publish.js";
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
 * @throws UserError before anything is written: bad inputs, notes that cannot be read, a template that fails.
 */
export async function runAction({ environment, now }: ActionContext): Promise<void> {
  const runner = runnerOf(environment);
  const inputs = inputsOf(runner, environment, now);
  const { settings } = inputs;
  const connection = connect(inputs, runner, secondOf(environment));
  const [reading, templates] = await Promise.all([
    read(connection.source, settings),
    templatesFor(settings, runner, connection),
  ]);
  const report = reportOf(reading.evidence, settings, {
    templates,
    serverUrl: runner.serverUrl,
    previousUrl: previousUrlOf(reading.series),
  });
  warnOfProblems(report.assessment.problems.filter(({ line }) => line === null));
  setOutputs({ ...reportOutputs(report), ...(await writeReportFiles(report, runner.temp)) });
  const outcome = settings.dryRun
    ? dryRun(report, reading, settings)
    : await publishReport(report, reading, settings, connection, secondOf(environment));
  const completeness = describeCompleteness(reading.completeness, settings, connection.traffic.requests);
  log(outcome, completeness);
  markNotes(reading, settings);
  await summary.addRaw(jobSummary({ ...report, outcome, completeness })).write();
}

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

function dryRun(report: Report, { series }: ReadResult, settings: Settings): string {
  const steps = describePlan(planOf(toPublishable(report, series), series, settings));
  setOutputs({ result: "dry-run" });
  return `Dry run, nothing is written. It would: ${steps.join("; ")}.`;
}

async function publishReport(
  report: Report,
  { series }: ReadResult,
  settings: Settings,
  connection: Connection,
  second: number,
): Promise<string> {
  const period = periodOf(settings.today, settings.period);
  const { result, issue, warnings } = await publish(toPublishable(report, series), series, settings, {
    issues: issuesOf(connection.writeClient, settings.repository),
    refresh: async () =>
      seriesOf((await connection.source.readHistory()).value.reports, settings.reportId, period),
    log,
    second,
  });
  setOutputs({ result, "issue-number": issue.number, "issue-url": issue.url });
  warn(warnings);
  return `The report is issue #${issue.number} (${result}): ${issue.url}`;
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
