/** GitHub drops a step's summary that is larger, in bytes. */
const SUMMARY_LIMIT = 1024 * 1024;

/** What the job summary shows. */
export interface SummaryParts {
  title: string;
  /** What was written, in a sentence. */
  outcome: string;
  /** What was read, in a sentence. */
  completeness: string;
  /** The whole report, and the body of the issue for when that is too long. */
  markdown: string;
  body: string;
}

/** The job summary: the report with what was written and how complete the reading was, within GitHub's limit. */
export function jobSummary({ title, outcome, completeness, markdown, body }: SummaryParts): string {
  const frame = (report: string) => `# ${title}\n\n${outcome}\n\n${report}\n\n---\n\n${completeness}\n`;
  const whole = frame(markdown);
  return Buffer.byteLength(whole) <= SUMMARY_LIMIT ? whole : frame(body);
}
