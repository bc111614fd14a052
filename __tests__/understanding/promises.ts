import { assess } from "../../src/assess/assess.js";
import type { Assessment } from "../../src/model/assessment.js";
import { readNotes } from "../../src/notes/read-notes.js";
import { evidence, issue, settings } from "../support/builders.js";

const OPTIONS = { repository: "kestrel/community", tocTerms: ["TOC"], serverUrl: "https://github.com" };

/** Ways in which notes of 1 May 2023 promise some work by June 2023, at the wish of the TOC. */
export const PROMISES: Record<string, (work: string) => string> = {
  "a label in the line": (work) => `- ${work}, TOC timeline: June 2023`,
  "a label in bold": (work) => `- ${work} – TOC recommended timeline: **June 2023**`,
  "a line below": (work) => `- ${work}\n  - TOC recommended timeline: **June 2023**`,
  "a date in the sentence": (work) => `- ${work} by 19 June 2023 (TOC)`,
  "a date before it": (work) => `- By 19 June 2023: ${work} (TOC timeline)`,
  "a speaker": (work) => `- [ada] ${work} – TOC deadline 19 June 2023`,
  "a list of the TOC": (work) => `## TOC items\n\n- ${work} (due June 2023)`,
  "a wish behind a colon": (work) => `- **${work}**: TOC wants it by 19 June 2023`,
  "a table": (work) => `| Item | TOC timeline |\n|---|---|\n| ${work} | June 2023 |`,
  "a link": (work) =>
    `- ${work} ([#12](https://github.com/kestrel/core/issues/12)) TOC timeline 19 June 2023`,
  "a numbered list": (work) => `TOC requests:\n\n1. ${work} - ETA June 2023`,
  "a heading": (work) => `## ${work}\n\nTOC recommended timeline: June 2023\n\nGrace showed a first part.`,
  "a sentence": (work) => `The TOC wants ${work} by 19 June 2023.`,
  "words in brackets": (work) => `- ${work} (TOC: by end of June 2023)`,
  "an action item": (work) => `## TOC action items\n\n- [ ] [ada] ${work} by 19 June 2023`,
  "a wish in the line": (work) => `- ${work} should be finished by 19 June 2023 (TOC timeline)`,
};

/** The report of 20 August 2023 about a promise of May, and what a meeting of 25 June said of it. */
export function reportOn(promise: string, later: string): Assessment {
  const files = [
    { path: "meeting-notes/2023-05-01.md", text: `# 2023-05-01\n\n${promise}\n` },
    { path: "meeting-notes/2023-06-25.md", text: `# 2023-06-25\n\n${later}\n` },
  ];
  const notes = files.map((file) => ({
    reading: readNotes(file, OPTIONS),
    url: `https://github.com/kestrel/community/blob/0a1b2c3/${file.path}?plain=1`,
  }));
  const work = [issue("kestrel/core#12")];
  return assess(evidence({ notes, board: null, work }), settings({ project: null, today: "2023-08-20" }));
}
