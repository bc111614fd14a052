import { describe, expect, test } from "@jest/globals";
import { fitRulesToTitles } from "../../../src/notes/markdown/table-rules.js";
import { actions } from "../actions/brief.js";

function fitted(...lines: string[]): string[] {
  fitRulesToTitles(lines);
  return lines;
}

describe("the rule below the titles of a table", () => {
  test.each([
    ["is too long", ["| Nest | Eggs |", "|---|---|---|"], "|---|---|"],
    ["is too short", ["| Nest | Eggs | Owl", "| :-- | --:"], "|---|---|---|"],
    ["has a title with a border in it", ["| Nest \\| hide | Eggs |", "|---|"], "|---|---|"],
  ])("gets as many columns as these where it %s", (_how, lines, rule) => {
    expect(fitted(...lines)[1]).toBe(rule);
  });

  test.each([
    ["fits", ["| Nest | Eggs |", "| :-- | --: |"]],
    ["is none", ["| Nest | Eggs |", "- a | b"]],
    ["stands below words", ["Nest or hide", "---|---"]],
    ["underlines", ["| Nest |", "---"]],
    ["stands in code", ["```", "| Nest |", "|---|---|"]],
  ])("stays where it %s", (_how, lines) => {
    expect(fitted(...lines)).toEqual(lines);
  });

  test("hides no action", () => {
    const table = "| Action | Who | Due |\n|---|---|---|---|\n| count the eggs | Ada | 5 July 2023 ||\n";
    expect(actions(`## Actions\n\n${table}`).map(({ text, owners, due }) => [text, owners, due])).toEqual([
      ["count the eggs", ["Ada"], "2023-07-05"],
    ]);
  });
});
