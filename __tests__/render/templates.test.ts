import { describe, expect, test } from "@jest/globals";
import { renderReport } from "../../src/render/render-report.js";
import { anAssessment, anOptions, anOverdueFinding, builtInTemplates } from "./assessments.js";

const assessment = anAssessment({ overdue: [anOverdueFinding({ title: "*Signed* artifacts" })] });

/** The body that a report template of the user's own gives. */
function render(report: string, others: Record<string, string> = {}): string {
  const templates = { ...builtInTemplates, ...others, "report.hbs": report };
  return renderReport(assessment, anOptions({ templates })).markdown.trim();
}

describe("a template", () => {
  test("shows a text escaped in two braces and raw in three", () => {
    expect(render("{{#each overdue.rows}}{{title}} {{{title}}}{{/each}}")).toBe(
      "\\*Signed\\* artifacts *Signed* artifacts",
    );
  });

  test("may name a row by a block parameter and reach the report by @root", () => {
    expect(render("{{#each overdue.rows as |one|}}{{one.title}} of {{@root.period}}{{/each}}")).toBe(
      "\\*Signed\\* artifacts of September 2023",
    );
  });

  test("replaces one by name and leaves the others", () => {
    const finding = "- {{title}}, {{when}}\n";
    const { markdown } = renderReport(
      assessment,
      anOptions({ templates: { ...builtInTemplates, "partials/finding.hbs": finding } }),
    );
    expect(markdown).toContain("\n- \\*Signed\\* artifacts, 32 days late\n");
  });

  test("prints nothing for what is null, and for what is inside it", () => {
    expect(render("[{{series}}{{chart.mermaid}}{{previous.period}}]")).toBe("[]");
  });

  test("may use the helpers", () => {
    const text =
      '{{link "a*b" "https://kestrel.example"}} {{code period}} {{plural overdue.count "row"}} {{date "2023-08-31"}}';
    expect(render(text)).toBe("[a\\*b](https://kestrel.example/) `September 2023` 1 row 31 August 2023");
  });
});

describe("a template is refused with its file, its line and the names that exist", () => {
  test.each([
    ["an unknown name", "a\n{{titel}}", "report.hbs, line 2", "overdue"],
    ["one inside a list", "{{#each overdue.rows}}\n{{titel}}{{/each}}", "report.hbs, line 2", "title"],
    ["one after a dot", "{{alert.headlines}}", "report.hbs, line 1", "headline"],
    ["one that is only tested", "{{#if overdu}}a{{/if}}", "report.hbs, line 1", "overdue"],
    ["one that is looped over", "{{#each overdu.rows}}a{{/each}}", "report.hbs, line 1", "overdue"],
    ["one given to a helper", "{{link titel period}}", "report.hbs, line 1", "period"],
    ["one inside a plain value", "{{period.length.x}}", "report.hbs, line 1", "plain value"],
    ["an inherited name", "{{constructor}}", "report.hbs, line 1", "overdue"],
    ["an unknown helper", "\n\n{{shout period}}", "report.hbs, line 3", "plural"],
    ["the helper that writes to the log", "{{log period}}", "report.hbs, line 1", "plural"],
    ["an unknown block", "{{#shout period}}a{{/shout}}", "report.hbs, line 1", "each"],
    ["a name used as a block", "{{#overdue}}a{{/overdue}}", "report.hbs, line 1", "{{#if overdue}}"],
    ["an unknown partial", "{{> findings}}", "report.hbs, line 1", "finding"],
    ["an unknown @name", "{{@level}}", "report.hbs, line 1", "@root"],
    ["what is no Handlebars", "a\n{{#if overdue}}\n", "report.hbs, line", "Handlebars"],
  ])("for %s", (_, text, place, name) => {
    expect(() => render(text)).toThrow(expect.objectContaining({ name: "UserError" }));
    expect(() => render(text)).toThrow(place);
    expect(() => render(text)).toThrow(name);
  });

  test("in the partial that holds it", () => {
    const partials = { "partials/finding.hbs": "\n{{titel}}" };
    expect(() => render("{{#each overdue.rows}}{{> finding}}{{/each}}", partials)).toThrow(
      "partials/finding.hbs, line 2",
    );
  });

  test("when partials include one another without end", () => {
    expect(() => render("{{> more}}", { "partials/more.hbs": "{{> more}}" })).toThrow("without end");
  });

  test("when the report's template is missing", () => {
    expect(() => renderReport(assessment, anOptions({ templates: {} }))).toThrow("title.hbs is missing");
  });
});
