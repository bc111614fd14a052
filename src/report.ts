import { assess } from "./assess/assess.js";
import type { Assessment } from "./model/assessment.js";
import type { Evidence } from "./model/evidence.js";
import type { Settings } from "./model/settings.js";
import { renderReport } from "./render/render-report.js";
import type { Templates } from "./templates.js";

/** Where the report will stand. */
export interface ReportPlace {
  templates: Templates;
  /** `https://github.com`, or the address of a GitHub Enterprise Server. */
  serverUrl: string;
  /** The issue of the report before this one; null when there is none. */
  previousUrl: string | null;
  /** Characters of the body; GitHub's limit for issues unless given. */
  bodyLimit?: number;
}

/** A report in all its forms. */
export interface Report {
  assessment: Assessment;
  title: string;
  /** What the issue gets: within the limit, with the hidden comment. */
  body: string;
  /** The whole report, without limit and hidden comment: `report.md`. */
  markdown: string;
  /** `report.json`. */
  json: string;
  /** Findings that the body leaves out for length. */
  omitted: number;
}

/**
 * Assesses the evidence and renders the report: the pure middle that the action, the preview and the recording share.
 * @throws UserError when a template cannot be rendered.
 */
export function reportOf(evidence: Evidence, settings: Settings, place: ReportPlace): Report {
  const assessment = assess(evidence, settings);
  const { title, body, markdown, omitted } = renderReport(assessment, {
    ...place,
    repository: settings.repository,
    mentionOwners: settings.mentionOwners,
  });
  return { assessment, title, body, markdown, omitted, json: `${JSON.stringify(assessment, null, 2)}\n` };
}
