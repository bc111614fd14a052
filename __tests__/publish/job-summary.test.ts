import { describe, expect, test } from "@jest/globals";
import { jobSummary, type SummaryParts } from "../../src/publish/job-summary.js";
import { linkableTexts, nodesOf, parseMarkdown } from "../render/markdown-tree.js";
import { HOSTILE_TITLES } from "../support/hostile-titles.js";

const URL_OF_REPORT = "https://github.com/kestrel/community/issues/12";

function summaryOf(parts: Partial<SummaryParts> = {}): string {
  return jobSummary({
    title: "Roadmap report for September 2023: 2 overdue",
    outcome: "The report is issue #12 (created)",
    url: URL_OF_REPORT,
    completeness: "Read 3 files of notes and 4 references in 7 requests.",
    markdown: "> All well.",
    body: "> All well.\n\n<!-- hidden -->",
    ...parts,
  });
}

describe("the job summary", () => {
  test("has the title, what was written with a link to it, the whole report and how complete it is", () => {
    expect(summaryOf().split("\n\n")).toEqual([
      "# Roadmap report for September 2023: 2 overdue",
      `[The report is issue #\u200b12 (created)](${URL_OF_REPORT})`,
      "> All well.",
      "---",
      "Read 3 files of notes and 4 references in 7 requests.\n",
    ]);
  });

  test("has the body of the issue where the whole report is over a mebibyte", () => {
    expect(summaryOf({ markdown: "é".repeat(600_000) })).toContain("<!-- hidden -->");
  });

  test("gains no mention, link, HTML or heading from a title, a label or the name of a file", () => {
    for (const text of HOSTILE_TITLES.filter((title) => title.length < 300)) {
      const summary = summaryOf({
        title: `Report ${text}`,
        outcome: `Dry run. It would: put the label ${text} on it.`,
        url: null,
        completeness: `Without a date, so not used: ${text}.`,
      });
      const tree = parseMarkdown(summary);
      const kinds = tree.children.map(({ type }) => type);
      expect(kinds).toEqual(["heading", "paragraph", "blockquote", "thematicBreak", "paragraph"]);
      expect(linkableTexts(tree)).toEqual([]);
      expect(nodesOf(tree).filter(({ type }) => type === "link" || type === "image")).toEqual([]);
      const html = nodesOf(tree).flatMap((node) => (node.type === "html" ? node.value : []));
      expect(html.filter((tag) => !/^<\/?(?:span|code)>$/.test(tag))).toEqual([]);
    }
  });
});
