import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";
import { actions } from "./brief.js";

const PRESENT = "Present: Ada Byron, Kai Moor\n\n";
const facts = (notes: string) => actions(notes).map(({ text, owners, due }) => [text, owners.join("+"), due]);

describe("fields that close an action as a record", () => {
  test.each([
    ["Add a perch / Ada / 2023-06-20", ["Add a perch", "Ada", "2023-06-20"]],
    ["Add a perch / Ada/Kai / 20 June", ["Add a perch", "Ada+Kai", "2023-06-20"]],
    ["Add a perch / Ada Byron w/ 2023-06-20", ["Add a perch", "Ada Byron", "2023-06-20"]],
    ["Added a perch for owls / Kai / 2023-06-20", ["Added a perch for owls", "Kai", "2023-06-20"]],
    ["Add a perch | Ada | June 20, 2023", ["Add a perch", "Ada", "2023-06-20"]],
  ])("say who does it and until when: %s", (line, told) => {
    expect(facts(`${PRESENT}## Action items\n\n1. ${line}\n`)).toEqual([told]);
  });

  test.each([
    "Compare the parser / lexer / 2023-06-20",
    "Compare nests / Perches / 2023-06-20",
    "Fix input / output",
    "Update the guide / Website / 2023-06-20",
    "Weave it / Ada / soon",
  ])("name nobody in %s", (line) => {
    expect(facts(`${PRESENT}## Action items\n\n1. ${line}\n`).map(([, who]) => who)).toEqual([""]);
  });

  test("are no part of a commitment's name", () => {
    const notes = `${PRESENT}## Action items\n\n1. Add a perch / Ada / 2023-06-20\n2. Write a guide / Kai w/ 2023-06-20\n`;
    expect(meetingOf(notes).deadlines.map(({ title }) => title)).toEqual(["Add a perch", "Write a guide"]);
  });
});
