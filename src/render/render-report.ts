import { UserError } from "../errors.js";
import type { Assessment } from "../model/assessment.js";
import type { Memory } from "../model/memory.js";
import { bodyHashOf } from "./body-hash.js";
import { mostRowsThatFit } from "./fit.js";
import { writeHiddenComment } from "./hidden-comment.js";
import { countRows } from "./lists.js";
import { plainText } from "./plain-text.js";
import { compileTemplates } from "./templates.js";
import { toView } from "./to-view.js";

/** Characters of an issue's body and of its title that GitHub takes. */
const BODY_LIMIT = 65_536;
const TITLE_LIMIT = 256;

export interface RenderOptions {
  /** File name under templates/ → text: `report.hbs`, `partials/finding.hbs`. */
  templates: Record<string, string>;
  /** `owner/repo` that the report is opened in. */
  repository: string;
  /** `https://github.com`, or a GitHub Enterprise Server's. */
  serverUrl: string;
  /** Whether owners of overdue items are mentioned, those with a login. */
  mentionOwners: boolean;
  /** Characters of the body; GitHub's limit for issues unless given. */
  bodyLimit?: number;
  /** The issue of the report before this one, to link it. */
  previousUrl?: string | null;
}

export interface RenderedReport {
  /** One line, at most 256 characters. */
  title: string;
  /** Fits the limit and ends with the hidden comment. */
  body: string;
  /** The whole report: no limit, no hidden comment. */
  markdown: string;
  /** Rows of findings that the body leaves out for the limit. */
  omitted: number;
}

/**
 * The report issue of an assessment. A body over the limit is rendered again with fewer rows, the least urgent left out
 * first, until it fits; the text itself is never cut.
 * @throws UserError `template-…` when a template names what does not exist; `report-too-long` when a template is too long
 * even without any row.
 */
export function renderReport(assessment: Assessment, options: RenderOptions): RenderedReport {
  const templates = compileTemplates(options.templates);
  const most = countRows(assessment);
  const whole = toView(assessment, options, most);
  const limit = options.bodyLimit ?? BODY_LIMIT;
  const memory = toMemory(assessment);
  const title = plainText(templates.title(whole), TITLE_LIMIT);
  // The hash has a fixed length, so the comment's length is known before the body is.
  const comment = (text: string) => writeHiddenComment(memory, bodyHashOf(title, text));
  const room = limit - comment("").length - SEPARATOR.length;
  const markdown = templates.body(whole);
  const fit = mostRowsThatFit(most, room, (rows) =>
    rows === most ? markdown : templates.body(toView(assessment, options, rows)),
  );
  if (fit === null) {
    throw new UserError(
      `The report is over ${limit} characters even without any row; shorten the template report.hbs.`,
      "report-too-long",
    );
  }
  return {
    title,
    body: `${fit.text}${SEPARATOR}${comment(fit.text)}`,
    markdown: `${markdown}\n`,
    omitted: toView(assessment, options, fit.rows).omitted,
  };
}

const SEPARATOR = "\n\n";

function toMemory(assessment: Assessment): Memory {
  const { version, id, period, date, totals, history, remembered } = assessment;
  return {
    version,
    id,
    period,
    date,
    totals: [{ period, ...totals }, ...history],
    findings: remembered,
    complete: true,
  };
}
