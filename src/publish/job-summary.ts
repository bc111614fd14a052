import { escapeMarkdown, escapeSentence, markdownLink } from "../render/markdown.js";

/** GitHub drops a step's summary that is larger, in bytes. */
const SUMMARY_LIMIT = 1024 * 1024;

/** What the job summary shows. */
export interface SummaryParts {
  /** As the issue has it: mere text, which may quote anything. */
  title: string;
  /** What was written, in a sentence that may quote labels. */
  outcome: string;
  /** The issue that it speaks of, to be linked; null when there is none. */
  url: string | null;
  /** What was read, in a sentence that may quote the names of files. */
  completeness: string;
  /** The whole report, and the body of the issue for when that is too long. */
  markdown: string;
  body: string;
}

/** The job summary: the report with what was written and how complete the reading was, within GitHub's limit. */
export function jobSummary({ title, outcome, url, completeness, markdown, body }: SummaryParts): string {
  const head = `# ${escapeMarkdown(title)}\n\n${url === null ? escapeSentence(outcome) : markdownLink(outcome, url)}`;
  const frame = (report: string) => `${head}\n\n${report}\n\n---\n\n${escapeSentence(completeness)}\n`;
  const whole = frame(markdown);
  return Buffer.byteLength(whole) <= SUMMARY_LIMIT ? whole : frame(body);
}
