import { InputReader } from "./inputs/input-reader.js";
import {
  parseLogins,
  parsePeople,
  parseRef,
  parseRepository,
  projectAddress,
} from "./inputs/parse-github-names.js";
import {
  oneOf,
  parseBoolean,
  parseDate,
  parseFolder,
  parseGlobs,
  parseList,
  parseLookback,
  parseReportId,
  parseTimeZone,
  wholeNumber,
} from "./inputs/parse-values.js";
import { dateInZone } from "./model/calendar-date.js";
import type { PeriodKind } from "./model/period.js";
import type { Lookback, Named, ProjectAddress, Settings } from "./model/settings.js";

/** What the inputs are read against. */
export interface InputContext {
  /** `owner/repo` of the workflow; null in a terminal, where `notes-repository` then has to be given. */
  repository: string | null;
  /** The instant of the run, ISO 8601 with offset. */
  now: string;
  /** Of the event that started the workflow. */
  eventName?: string;
  /** The GitHub that is read, such as `https://github.com`; a project elsewhere is refused. */
  serverUrl?: string;
  /** Whether an empty `github-token` is a mistake: it is in the action, and is not in a preview. */
  needsToken?: boolean;
  /** Whether this is a terminal: nothing is written on GitHub, and `templates` is a folder of this machine. */
  inTerminal?: boolean;
}

/** Every input, checked. */
export interface Inputs {
  settings: Settings;
  /** Empty when there is none. */
  githubToken: string;
  /** `github-token` when no `read-token` was given. */
  readToken: string;
  /** False also for an absent secret, which arrives empty: what could not be read may be for want of it. */
  readTokenGiven: boolean;
}

/**
 * The inputs of the action, or the flags of a command, as settings.
 * @param values texts by input name; an empty one is not given, and takes its default.
 * @throws UserError `bad-input`: all mistakes of the run together, each in a sentence, for whoever wrote the workflow.
 */
export function readInputs(values: Record<string, string>, context: InputContext): Inputs {
  const inputs = new InputReader(values);
  const report = reportSettings(inputs, context);
  const settings = {
    ...notesSettings(inputs, context),
    ...boardSettings(inputs, context),
    ...daySettings(inputs, context, report.dryRun || context.inTerminal === true),
    ...report,
  };
  const tokens = readTokens(inputs, context);
  inputs.end();
  return { settings, ...tokens };
}

/** The inputs that the runner hands to an action, by name: `INPUT_NOTES-PATH` is `notes-path`. */
export function inputsOfRunner(environment: Record<string, string | undefined>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [variable, value] of Object.entries(environment)) {
    if (variable.startsWith("INPUT_")) values[variable.slice("INPUT_".length).toLowerCase()] = value ?? "";
  }
  return values;
}

const asIs = (text: string) => text;

function notesSettings(inputs: InputReader, context: InputContext) {
  const repository = inputs.read("notes-repository", parseRepository, context.repository);
  if (context.repository === null && !inputs.has("notes-repository")) {
    inputs.refuse("notes-repository", "is empty; write the repository that holds the notes, as owner/repo.");
  }
  return {
    repository: context.repository ?? repository ?? "",
    notesRepository: repository ?? "",
    notesPath: inputs.read("notes-path", parseGlobs, ["meeting-notes/**/*.md"]),
    notesRef: inputs.read<string | null>("notes-ref", parseRef, null),
    notesLookback: inputs.read<Lookback>("notes-lookback", parseLookback, { count: 180, unit: "days" }),
    tocTerms: inputs.read("toc-terms", parseList, ["TOC"]),
    people: inputs.read("people", parsePeople, parsePeople("")),
  };
}

function boardSettings(inputs: InputReader, context: InputContext) {
  const field = (
    name: "status-field" | "priority-field" | "target-date-field" | "iteration-field",
    usual: string,
  ) => ({ value: inputs.read(name, asIs, usual), given: inputs.has(name) }) satisfies Named<string>;
  const options = (name: "done-options" | "priority-options", usual: string[]) =>
    ({ value: inputs.read(name, parseList, usual), given: inputs.has(name) }) satisfies Named<string[]>;
  const address = projectAddress(context.serverUrl ?? null);
  return {
    project: inputs.read<ProjectAddress | null>("project", address, null),
    statusField: field("status-field", "Status"),
    doneOptions: options("done-options", ["Done"]),
    priorityField: field("priority-field", "Priority"),
    priorityOptions: options("priority-options", ["P0", "P1", "Urgent", "High"]),
    targetDateField: field("target-date-field", "Target date"),
    iterationField: field("iteration-field", "Iteration"),
  };
}

/** A day to come is for looking ahead only: its report would otherwise be the series' newest until that day. */
function daySettings(inputs: InputReader, context: InputContext, writesNothing: boolean) {
  const timeZone = inputs.read("time-zone", parseTimeZone, "UTC");
  const dayOfRun = dateInZone(context.now, timeZone);
  const today = inputs.read("date", parseDate, dayOfRun);
  if (today > dayOfRun && !writesNothing) {
    const advice = `leave it empty, write a day up to ${dayOfRun}, or set dry-run to look ahead without writing.`;
    inputs.refuse("date", `is ${today}, which is still to come in ${timeZone}; ${advice}`);
  }
  return {
    today,
    isPast: today < dayOfRun,
    timeZone,
    dueSoonDays: inputs.read("due-soon-days", wholeNumber(0, 366), 30),
    period: inputs.read<PeriodKind>("period", oneOf(["week", "month", "quarter"]), "month"),
  };
}

function reportSettings(inputs: InputReader, context: InputContext) {
  if (inputs.has("templates") && context.eventName?.startsWith("pull_request")) {
    const advice = "templates are code, and a pull request may change them; run it on another event.";
    inputs.refuse("templates", `is refused on the event ${context.eventName}: ${advice}`);
  }
  return {
    reportId: inputs.read("report-id", parseReportId, "roadmap"),
    templates: inputs.read<string | null>("templates", context.inTerminal ? asIs : parseFolder, null),
    labels: inputs.read("labels", parseList, ["roadmap-report"]),
    assignees: inputs.read<string[]>("assignees", parseLogins, []),
    closePrevious: inputs.read("close-previous", parseBoolean, true),
    pin: inputs.read("pin", parseBoolean, false),
    mentionOwners: inputs.read("mention-owners", parseBoolean, false),
    includePrivate: inputs.read("include-private", parseBoolean, false),
    dryRun: inputs.read("dry-run", parseBoolean, false),
  };
}

function readTokens(inputs: InputReader, context: InputContext) {
  const githubToken = inputs.read("github-token", asIs, "");
  if (githubToken === "" && context.needsToken) {
    inputs.refuse(
      "github-token",
      "is empty; leave it out to use the workflow's own token, or name a secret that exists.",
    );
  }
  return {
    githubToken,
    readToken: inputs.read("read-token", asIs, githubToken),
    readTokenGiven: inputs.has("read-token"),
  };
}
