import { describe, expect, test } from "@jest/globals";
import { isWithin } from "../../../src/notes/meetings/undated.js";
import { reading } from "../reading.js";

const codes = (text: string, path: string) => reading(text, path).problems.map(({ code }) => code);
const ATTENDED = "## Attendees\n\n- Ada Finch\n- Grace Wren\n\n## Topics\n\n- a topic";

describe("a file without a date looks like notes of a meeting", () => {
  test.each([
    ["keg-6_11_23.md", `# Core group\n\n${ATTENDED}`],
    ["core-12.md", `# Core group, June 11\n\n${ATTENDED}`],
    ["core.md", `# Core group\n\n## 11th of June\n\n${ATTENDED}`],
    ["2023.md", `# 2023\n\n## March\n\n#${ATTENDED}`],
    ["core-2023-06.md", ATTENDED],
    ["meetingNotes_6_11_23.md", "# Core group\n\n- a topic"],
    ["core-12.md", "# Core call, June 11\n\n- a topic"],
    ["KEG_NOTES_Jun11.md", "# Core group\n\n- a topic"],
    ["core-minutes-06-11.md", "# Core group\n\n- a topic"],
  ])("by figures of a day and those present, or by what it is called: %s", (path, text) => {
    expect(codes(text, path)).toEqual(["notes-undated"]);
  });

  test.each([
    ["README.md", `# Core group, June 11\n\n${ATTENDED}`],
    ["docs/roadmap.md", `# Roadmap\n\n## June\n\n${ATTENDED}`],
    ["templates/call-06-11.md", `# Core call, June 11\n\n${ATTENDED}`],
    ["meeting-template.md", `# Core call, June XX\n\n${ATTENDED}`],
    ["core-charter.md", `# Charter, June 11\n\n${ATTENDED}`],
    ["core-12.md", `# Core group\n\n${ATTENDED}`],
    ["core-call.md", "# Core call\n\nEvery second Tuesday, 16:00 UTC, next on June 11"],
    ["agenda-06-11.md", "# Agenda for June 11\n\n- a topic"],
    ["plans.md", "# Plans\n\n## Core call in June 2023\n\n- a topic"],
    ["release-notes-1-20-23.md", "# Release 1.20.23\n\n- a fix"],
    ["core-1-20-23.md", "# Notes of version 1.20.23\n\n- a fix"],
    ["proposal.md", "# Call for proposals\n\n## Until June 11\n\n- a topic"],
  ])("and no README, template, page of a group or release does: %s", (path, text) => {
    expect(codes(text, path)).toEqual(["no-date"]);
  });
});

describe("whether it is of the days that are reported", () => {
  const window = { from: "2023-03-01", to: "2023-09-01" };

  test.each([
    ["notes_6_7_23.md", "# Core call", "surely"],
    ["notes_6_11_23.md", "# Core call", "perhaps"],
    ["notes_6_7_22.md", "# Core call", "not"],
    ["core-12.md", "# Core call, June 11", "perhaps"],
    ["core-12.md", "# Core call, June 2023", "perhaps"],
    ["2022/core-12.md", "# Core call, June 11", "not"],
    ["core-12.md", "# Core call, December 2022", "not"],
  ])("is told by its name, or by the years that it names: %s, %s", (path, text, within) => {
    expect(isWithin({ path, text }, window)).toBe(within);
  });
});
