import { describe, expect, test } from "@jest/globals";
import { brief } from "./brief.js";

const PRESENT = "Attendees: Ada Byron, Grace Hopper, Kai Ito\n\n";

describe("a title that is a point of its own list", () => {
  test("stands over the points after it, up to the next title", () => {
    expect(
      brief(
        "- **Requirements / Next steps:**\n- Write the guide\n- Ask the fleet about nests\n\n- **Nests**\n- Send the map\n",
      ),
    ).toEqual([
      ["Write the guide", ""],
      ["Ask the fleet about nests", ""],
    ]);
  });

  test("ends at a label that stands at the margin below a point", () => {
    expect(
      brief(
        `${PRESENT}- Following actions were identified:\n- Guide: The Fleet will write it. Responsible: Ada Byron\n- Nests: Kai to count them\nFurther notes:\n- Grace to speak of cheese\n`,
      ).slice(0, 2),
    ).toEqual([
      ["Guide: The Fleet will write it. Responsible: Ada Byron", "Ada Byron"],
      ["Nests: Kai to count them", "Kai"],
    ]);
  });

  test.each([
    [
      "is empty where the agenda goes on",
      "- Action items:\n- Discuss the guide\n- Next call: 5 June\n- Nests\n",
    ],
    [
      "is empty in the middle of an agenda",
      "- Welcome\n- Action items:\n- Write the guide\n- Send the map\n",
    ],
    ["is a review", "- Review of action items:\n- Write the guide\n- Send the map\n"],
  ])("holds none where it %s", (_name, text) => {
    expect(brief(text)).toEqual([]);
  });
});

describe("a title in the last line of a paragraph", () => {
  test("opens the list below it, up to the next number", () => {
    expect(
      brief(
        "Agenda:\n1: Ongoing actions from last meeting:\n- Fix the guide\n2. Nests:\n   - they are full\n",
      ),
    ).toEqual([["Fix the guide", ""]]);
  });

  test.each([
    "There are two ways\nto do this:\n- write a guide\n- draw a map\n",
    "Actions:\n\n- None\n\n2: planning of the fleet\n- how nests are counted\n",
  ])("is none in %j", (text) => {
    expect(brief(text)).toEqual([]);
  });
});

describe("a title for everyone", () => {
  test("opens actions of all", () => {
    expect(brief("## To Do Takeaways - For Everyone\n\n- Please review the guide\n")).toEqual([
      ["Please review the guide", "Everyone"],
    ]);
  });
});

describe("a marker", () => {
  test.each([
    ["- **Action** look at the nests", [["look at the nests", ""]]],
    ["- **Action** Need help with the nests", [["Need help with the nests", ""]]],
    ["- Action Simon/ RP: add nests", [["add nests", "Simon+RP"]]],
    ["ACTION for next sprint: clean up the nests", [["clean up the nests", ""]]],
    ["- **Action for next weeks meeting** Identify what is full", [["Identify what is full", ""]]],
    ["- FOLLOW UP: Ada to look into nests", [["Ada to look into nests", "Ada"]]],
    ["Action to the group: Review the guide", [["Review the guide", "the group"]]],
    ["- \\[todo\\] Ada/Grace: draft a map", [["draft a map", "Ada+Grace"]]],
    ["- Somebody for the nests? **ACTION ITEM**: Ada to ask", [["Ada to ask", "Ada"]]],
  ])("may be as in %j", (line, found) => {
    expect(brief(line)).toEqual(found);
  });

  test.each([
    "- **AI** use in the docs",
    "- **Action** plan for nests",
    "- **Action** figures of the fleet",
    "- FOLLOW UP: next week",
    "- Action items for the next call: <https://kestrel.example>",
    "| Key | Meaning |\n|---|---|\n| \\[todo\\] | Action Item |\n",
    "## Tasks\n\n- See \\[todo\\] below\n",
  ])("is none in %j", (text) => {
    expect(brief(text)).toEqual([]);
  });
});

describe("an owner of an action", () => {
  test.each([
    ["~~Ada~~ Grace to write the guide", "Grace"],
    ["`kai` to write the guide", "kai"],
    ["We need a map. Ada to begin it and Grace to finish it", "Ada+Grace"],
    ["The fleet still has the nests and Kai will ask for them", "Kai"],
    ["The fleet still has the nests and Kai is away", ""],
    ["Move the nests with @kai coordinating", "kai"],
    ["Move the nests with @kai regarding the map", ""],
    ["Ada, Grace and Kai write their parts", "Ada+Grace+Kai"],
  ])("of %j is %j", (line, owner) => {
    expect(brief(`${PRESENT}## Actions\n\n- ${line}\n`).map(([, owners]) => owners)).toEqual([owner]);
  });

  test.each([
    ["unassigned", ""],
    ["TBD", ""],
    ["@ada @grace Kai", "ada+grace+Kai"],
    ["@ada Ada Byron", "ada Ada Byron"],
  ])("in a column is %j as %j", (cell, owner) => {
    const table = `## Actions\n\n| Issue | Action | Owner |\n|---|---|---|\n| | Write the guide | ${cell} |\n`;
    expect(brief(table)).toEqual([["Write the guide", owner]]);
  });

  test("stands in a column that says for whom", () => {
    const table = "## Actions\n\n| For | Action | Timescale |\n|---|---|---|\n| Ada | Write the guide | |\n";
    expect(brief(table)).toEqual([["Write the guide", "Ada"]]);
  });

  test("and its state are no part of work that is only linked", () => {
    expect(
      brief("## TODO\n\n- https://kestrel.example/4 @ada [pending]\n- https://kestrel.example/5 TODO\n"),
    ).toEqual([
      ["https://kestrel.example/4", "ada"],
      ["https://kestrel.example/5", ""],
    ]);
  });
});
