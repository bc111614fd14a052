import type { PreviousReport } from "../model/memory.js";
import type { Settings } from "../model/settings.js";
import type { Series, SeriesReport } from "../series.js";
import { carryOut } from "./carry-out.js";
import { createOnce } from "./create-once.js";
import { explainRefusal, isInvalid, sentenceOf } from "./explain.js";
import type { Issues } from "./issues.js";
import { type Publishable, planOf } from "./plan.js";

/** What publishing works with. */
export interface Publisher {
  issues: Issues;
  /** Lists the series again. */
  refresh: () => Promise<Series>;
  /** Tells what is done; the text may quote titles and labels. */
  log: (line: string) => void;
  /** How many milliseconds a second of waiting lasts: 1,000. */
  second: number;
}

/** What became of the report. */
export interface Publication {
  result: "created" | "updated" | "unchanged";
  issue: PreviousReport;
  /** What could not be done after the report was written, each a sentence that names what is left. */
  warnings: string[];
}

/**
 * Sees to it that the period has its one report (design 4): creates or updates it, then labels, assigns, closes the
 * earlier ones and pins. Running it again completes what a failure left.
 * @throws UserError when GitHub refuses the report itself, and {@link LostAnswerError} when it gives no clear answer:
 * then nothing else was written. Any later failure is a warning.
 */
export async function publish(
  report: Publishable,
  series: Series,
  settings: Settings,
  publisher: Publisher,
): Promise<Publication> {
  const warnings: string[] = [];
  const created =
    series.current.length === 0 ? await createReport(report, settings, publisher, warnings) : null;
  const now = created ? await seriesWith(created, series, publisher, warnings) : series;
  const plan = planOf(report, now, settings);
  if (created && plan.issue?.number !== created.issue.number) {
    publisher.log(
      `Another run had made #${plan.issue?.number} first; #${created.issue.number} is closed as its duplicate.`,
    );
  }
  if (plan.staysClosed) {
    publisher.log(
      `#${plan.issue?.number} was closed by a person and stays closed: nothing is newly overdue.`,
    );
  }
  await carryOut(plan, report, publisher, warnings);
  const issue = plan.issue ?? created?.issue;
  if (!issue) throw new Error("a report is neither created nor found");
  const isOurs = created?.issue.number === issue.number;
  return { result: isOurs ? "created" : plan.write ? "updated" : "unchanged", issue, warnings };
}

/** Labels and assignees go with the issue, so that no failure can come between; without them when GitHub refuses them. */
async function createReport(
  report: Publishable,
  settings: Settings,
  publisher: Publisher,
  warnings: string[],
): Promise<SeriesReport> {
  const { issues, refresh, second } = publisher;
  const { title, body, memory, bodyHash } = report;
  const find = async () => (await refresh()).current[0]?.issue ?? null;
  const create = (extras: { labels: string[]; assignees: string[] }) =>
    createOnce(() => issues.create({ title, body, ...extras }), find, second);
  try {
    const { labels, assignees } = settings;
    const issue = await create({ labels, assignees }).catch((error: unknown) => {
      if (!isInvalid(error) || labels.length + assignees.length === 0) throw error;
      warnings.push(
        `The report was created without labels and assignees at first: GitHub said ${sentenceOf(error)}`,
      );
      return create({ labels: [], assignees: [] });
    });
    publisher.log(`Created #${issue.number}.`);
    return { issue, memory, bodyHash };
  } catch (error) {
    throw explainRefusal(error, settings.repository);
  }
}

/**
 * The series as it stands after a create: another run may have created its report at the same moment. The list may not
 * show ours yet.
 */
async function seriesWith(
  created: SeriesReport,
  before: Series,
  publisher: Publisher,
  warnings: string[],
): Promise<Series> {
  let after = before;
  try {
    after = await publisher.refresh();
  } catch (error) {
    warnings.push(`Whether another run made the same report could not be checked: ${sentenceOf(error)}`);
  }
  const others = after.current.filter((report) => report.issue.number !== created.issue.number);
  const current = [...others, created].sort((a, b) => a.issue.number - b.issue.number);
  return { ...after, current };
}
