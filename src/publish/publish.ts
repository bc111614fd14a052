import { setTimeout as delay } from "node:timers/promises";
import type { PreviousReport } from "../model/memory.js";
import type { Settings } from "../model/settings.js";
import { readBoxes, setBoxes } from "../render/ticks.js";
import { type Series, type SeriesReport, withReports } from "../series.js";
import { createOnce } from "./create-once.js";
import type { Issues, NewIssue } from "./issues.js";
import { type Plan, type Publishable, planOf } from "./plan.js";
import { isBodyTooLong, isInvalid, reasonOf, refusalOf } from "./refusal.js";
import { stepsOf, takeSteps } from "./steps.js";

/** What publishing works with. */
export interface Publisher {
  issues: Issues;
  /** The series' newest reports as GitHub lists them now, in one request. */
  relist: () => Promise<Series>;
  /** Tells what is done; the text may quote titles and labels. */
  log: (line: string) => void;
  /** How many milliseconds a second of waiting lasts: 1,000. */
  second: number;
}

/** What became of the report. */
export interface Publication {
  /** Of title and body. */
  result: "created" | "updated" | "unchanged";
  issue: PreviousReport;
  /** What could not be done once the report was written, each a sentence that names what is left. */
  warnings: string[];
}

/**
 * Sees to it that the period has its one report (design 4): creates or updates it, then labels, assigns, closes the
 * earlier ones and pins. Running it again completes what a failure left, and writes nothing when there is nothing to do.
 * @param series as it was read before the report was rendered.
 * @throws UserError when GitHub refuses the report itself or gives no clear answer: nothing else is written then. Any
 * later failure is a warning.
 */
export async function publish(
  report: Publishable,
  series: Series,
  settings: Settings,
  publisher: Publisher,
): Promise<Publication> {
  const { current } = series;
  try {
    return current === null
      ? await publishNew(report, series, settings, publisher)
      : await publishAgain(report, current, series, settings, publisher);
  } catch (error) {
    if (!isBodyTooLong(error) || report.shorter === null) {
      throw refusalOf(error, settings.repository, current?.issue.number ?? null);
    }
    publisher.log("GitHub takes no body of that length: the report is written with fewer rows.");
    return publish(report.shorter(), series, settings, publisher);
  }
}

async function publishAgain(
  report: Publishable,
  { issue }: SeriesReport,
  series: Series,
  settings: Settings,
  publisher: Publisher,
): Promise<Publication> {
  const plan = planOf(report, series, settings);
  if (plan.staysClosed) {
    const why = series.isBackfill ? "a later period has its report" : "nothing is newly overdue";
    publisher.log(`#${issue.number} stays closed: ${why}.`);
  }
  if (plan.write) await update(plan, report, issue, publisher);
  const warnings = await takeSteps(stepsOf(plan), issue, publisher);
  return { result: plan.write ? "updated" : "unchanged", issue, warnings };
}

/** Another run may create this period's report at the same moment: then the lowest number is the report. */
async function publishNew(
  report: Publishable,
  series: Series,
  settings: Settings,
  publisher: Publisher,
): Promise<Publication> {
  const { log } = publisher;
  const made = await create(report, settings, publisher);
  const { newest, warnings } = await lookAround(made, publisher);
  const now = withReports(series, [...newest, made]);
  const { issue } = now.current ?? made;
  const isFirst = issue.number === made.issue.number;
  if (!isFirst) log(`Another run created #${issue.number} first: that is the report.`);
  const plan = planOf(report, now, settings);
  if (plan.write) {
    await update(plan, report, issue, publisher).catch((error: unknown) => {
      warnings.push(
        `Left to do for #${issue.number}: update it. ${reasonOf(error)} Running again completes it.`,
      );
    });
  }
  warnings.push(...(await takeSteps(stepsOf(plan), issue, publisher)));
  const again = plan.write ? "updated" : "unchanged";
  return { result: isFirst ? "created" : again, issue, warnings };
}

/** Creates the report, or finds what a try whose answer was lost has created. */
async function create(
  report: Publishable,
  { labels, assignees }: Settings,
  { issues, relist, log, second }: Publisher,
): Promise<SeriesReport> {
  const { title, body, memory, bodyHash } = report;
  return createOnce({
    async create() {
      const issue = await createWithMost(issues, { title, body, labels, assignees });
      log(`Created #${issue.number}.`);
      return { issue, memory, bodyHash };
    },
    async find() {
      const found = (await relist()).current;
      if (found) log(`Found #${found.issue.number} after an answer of GitHub's was lost.`);
      return found;
    },
    second,
  });
}

/**
 * Creates an issue with its labels and assignees, so that no failure can come between. GitHub refuses it whole for one
 * that it does not take: then without assignees, and then without labels. What is left out is put on as a later step.
 */
async function createWithMost(issues: Issues, issue: NewIssue): Promise<PreviousReport> {
  try {
    return await issues.create(issue);
  } catch (error) {
    if (!isInvalid(error) || isBodyTooLong(error)) throw error;
    if (issue.assignees.length > 0) return createWithMost(issues, { ...issue, assignees: [] });
    if (issue.labels.length > 0) return createWithMost(issues, { ...issue, labels: [] });
    throw error;
  }
}

/** Seconds to wait before each look at what else was created meanwhile. */
const LOOKS = [0, 1, 3];

/**
 * The series' newest reports, from a list that shows the one just made: it then shows every lower number too, since that
 * was created before.
 */
async function lookAround(
  made: SeriesReport,
  { relist, second }: Publisher,
): Promise<{ newest: SeriesReport[]; warnings: string[] }> {
  let reason = "Its lists do not show the report yet.";
  let newest: SeriesReport[] = [];
  try {
    for (const seconds of LOOKS) {
      await delay(seconds * second);
      newest = (await relist()).reports;
      if (newest.some(({ issue }) => issue.number === made.issue.number)) return { newest, warnings: [] };
    }
  } catch {
    reason = "GitHub did not list the issues.";
  }
  const warning = `Whether another run created the same report as #${made.issue.number} is not known. ${reason} Running again closes what is one too many.`;
  return { newest, warnings: [warning] };
}

/**
 * Writes title and body, and opens the issue again when the plan says so. Boxes that people ticked or emptied since the
 * report was read are kept as they are.
 */
async function update(
  { reopen }: Plan,
  { title, body }: Publishable,
  issue: PreviousReport,
  { issues, log }: Publisher,
): Promise<void> {
  const read = readBoxes(issue.body);
  const now = readBoxes(await issues.readBody(issue.number));
  const changed = new Map([...now].filter(([row, isTicked]) => read.get(row) !== isTicked));
  await issues.update(issue.number, {
    title,
    body: setBoxes(body, changed),
    ...(reopen ? { state: "open" } : {}),
  });
  log(`Updated #${issue.number}${reopen ? " and opened it again" : ""}.`);
}
