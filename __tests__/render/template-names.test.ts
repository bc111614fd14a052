import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { countRows } from "../../src/render/lists.js";
import { renderReport } from "../../src/render/render-report.js";
import { TEMPLATE_FUNCTIONS } from "../../src/render/template-functions.js";
import { toView } from "../../src/render/to-view.js";
import { anOptions, builtInTemplates } from "./assessments.js";
import { kestrel } from "./kestrel.js";

const readme = readFileSync(new URL("../../templates/README.md", import.meta.url), "utf8");

/** The names in the table under a heading. */
function documented(heading: string): string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  return [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = ""]) => name);
}

const view = toView(kestrel, anOptions(), countRows(kestrel));
const rows = [view.overdue, view.unassigned, view.postponed].flatMap((section) => section.rows);
const work = rows.flatMap((row) => row.work);

describe("templates/README.md names all that templates see, and nothing else:", () => {
  test.each<[string, object | null | undefined]>([
    ["The report", view],
    ["The alert", view.alert],
    ["The report before", view.previous],
    ["Totals", view.totals[0]],
    ["A section", view.overdue],
    ["A row", rows[0]],
    ["A state", rows[0]?.state],
    ["An owner", rows[0]?.owners[0]],
    ["Work", work[0]],
    ["A mention", rows[0]?.mentions[0]],
    ["A board item", rows.flatMap((row) => row.board)[0]],
    ["The chart", view.chart],
    ["Resolved", view.resolved],
    ["Sources", view.sources],
    ["History", view.history[0]],
    ["Remarks", view.remarks],
  ])("%s", (heading, data) => {
    expect(documented(heading).sort()).toEqual(Object.keys(data ?? {}).sort());
  });

  test("Problems", () => {
    const problem = { code: "project-missing", message: "m", hint: "h", path: null, line: null };
    const { unread } = toView({ ...kestrel, problems: [problem] }, anOptions(), 100);
    expect(documented("Problems").sort()).toEqual(Object.keys(unread[0] ?? {}).sort());
  });

  test.each<[string, object | null | undefined]>([
    ["title url", rows.find((row) => row.maybe !== null)?.maybe],
    ["ref url state", work.find((one) => one.closedBy.length > 0)?.closedBy[0]],
    ["title", view.resolved.rows[0]],
    ["label url", view.sources.notes[0]],
    ["title url items hidden", view.sources.board],
    ["where message hint", view.remarks.rows[0]],
  ])("what it says in a sentence: %s", (names, data) => {
    expect(Object.keys(data ?? {})).toEqual(names.split(" "));
  });

  test("the helpers", () => {
    const helpers = [...readme.matchAll(/^\| `\{\{(\w+) /gm)].map(([, name = ""]) => name);
    expect(helpers.sort()).toEqual(Object.keys(TEMPLATE_FUNCTIONS).sort());
  });

  test("the example", () => {
    const example = /```handlebars\n(.+?)```/s.exec(readme)?.[1] ?? "";
    const { markdown } = renderReport(
      kestrel,
      anOptions({ templates: { ...builtInTemplates, "report.hbs": example } }),
    );
    expect(markdown).toContain("- [ ] Signed release artifacts, 32 days late: `hubot` <!-- row:");
    expect(markdown).toContain("- [ ] DNS parsing: nobody assigned, not tracked <!-- row:");
    expect(markdown).toMatch(/\n\n2 action items open\.\n$/);
  });
});
