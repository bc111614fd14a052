import { describe, expect, test } from "@jest/globals";
import type { ActionItem } from "../../../src/model/meeting.js";
import { reading } from "../reading.js";
import { actions, brief } from "./brief.js";

describe("lists of actions", () => {
  test.each([
    ["a heading", "## Action items:\n\n- write the guide\n"],
    ["a bold line", "**Actions**\n\n- write the guide\n"],
    ["an underlined heading", "Actions:\n========\n- write the guide\n"],
    ["a label", "New actions:\n\n- write the guide\n"],
    ["a list item", "- Topic\n  - action items:\n    - write the guide\n"],
    [
      "a heading above a sentence that leads in",
      "## Action items\n\nEmerging from this call:\n\n- write the guide\n",
    ],
    ["a heading of what is required", "### Action required\n\n- write the guide\n"],
    ["a plain line", "Required actions\n\n- write the guide\n"],
    ["a heading that begins with something else", "## Summary and next steps\n\n- write the guide\n"],
    ["a number above bullets", "1. Open Action Items:\n\n- write the guide\n"],
    ["the last sentence of a point", "- We saw owls (two). Action items are\n  - write the guide\n"],
    ["the last sentence of a paragraph", "We saw owls. Next steps:\n\n- write the guide\n"],
  ])("stand under %s", (_name, text) => {
    expect(brief(text)).toEqual([["write the guide", ""]]);
  });

  test("stand under a heading with two words for which they are", () => {
    expect(brief("## New and ongoing action items\n\n- write the guide\n")).toEqual([
      ["write the guide", ""],
    ]);
    expect(brief("## New, pending / ongoing actions\n\n- write the guide\n")).toEqual([
      ["write the guide", ""],
    ]);
    expect(brief("## New and old friends\n\n- write the guide\n")).toEqual([]);
  });

  test("say in which lists they stand, and that they stand in none", () => {
    const twice = "## Open actions\n- weave the big nest\n- sweep\n\n## New actions\n- weave the big nest\n";
    expect(actions(`${twice}\n## Nests\n- TODO: count them\n`).map(({ lists }) => lists)).toEqual([
      [1, 5],
      [1],
      undefined,
    ]);
  });

  test.each([
    ["Action 20: write the guide", "20"],
    ["**Action Item #7:** write the guide", "7"],
    ["AI-12: write the guide", "12"],
    ["[A12] write the guide", "12"],
    ["AP 3.2: write the guide", "3.2"],
    ["A12. write the guide", "12"],
    ["Action-TC-2018-05 Write the guide", "TC-2018-05"],
    ["Action: write the guide", undefined],
    ["write the guide of action 20", undefined],
    ["A 4 page guide: write it", undefined],
    ["A3 posters: print them", undefined],
  ])("carry the number of %j", (line, number) => {
    expect(actions(`## Actions\n\n- ${line}\n`).map((action) => action.number)).toEqual([number]);
  });

  test("hold one that stands twice where it says who does it", () => {
    expect(
      actions(
        "## Actions\n\n- weave the big nest\n\n| Who | Action |\n|---|---|\n| Ada | Weave the big nest |\n",
      ).map(({ line, owners }) => [line, owners]),
    ).toEqual([[7, ["Ada"]]]);
  });

  test("hold top-level items only; what stands below them explains", () => {
    expect(brief("## Actions\n- write the guide\n  - in plain words\n- measure it\n")).toEqual([
      ["write the guide", ""],
      ["measure it", ""],
    ]);
  });

  test("hold paragraphs that open or close with somebody present", () => {
    expect(
      brief(
        "Present: Ada, Kai\n\n## Actions\n\nWrite the guide (Ada)\n\nKai to weave\n\nIt is late (again)\n",
      ),
    ).toEqual([
      ["Write the guide", "Ada"],
      ["Kai to weave", "Kai"],
    ]);
  });

  test("are told without the dash behind bold names", () => {
    expect(
      brief("Present: Ada, Kai\n\n## Actions\n\n1. **Ada** – write the guide\n2. **Kai**: weave\n"),
    ).toEqual([
      ["write the guide", "Ada"],
      ["weave", "Kai"],
    ]);
  });

  test("may group the items by who does them", () => {
    expect(
      brief(
        "## Actions\n- Ada:\n  - write the guide\n- Steps to be done by @grace and @kai:\n  - measure it\n",
      ),
    ).toEqual([
      ["write the guide", "Ada"],
      ["measure it", "grace+kai"],
    ]);
  });

  test("end at the next heading, bold line or short label", () => {
    expect(
      brief(
        "## Actions\n- write the guide\n\n**Discussion**\n- cheese\n\nTopics:\n- bread\n\n## Links\n- wine\n",
      ),
    ).toEqual([["write the guide", ""]]);
  });

  test("are none when the heading stands over an agenda", () => {
    expect(brief("## Actions\n\n1. Agenda items for the call\n2. Decisions needed\n   - the name\n")).toEqual(
      [],
    );
  });

  test("are none when the heading only speaks of actions", () => {
    for (const heading of [
      "After the call, create the action items",
      "Actions taken by the team",
      "GitHub Actions",
      "Action required by the landlord",
    ]) {
      expect(brief(`## ${heading}\n\n- one\n`)).toEqual([]);
    }
  });

  test("are none where a table of contents leads to them", () => {
    expect(
      brief("- [Parser](#parser)\n  - [Action required](#action-required)\n    - [Lexer](#lexer)\n"),
    ).toEqual([]);
  });

  test("hold every item with a box, whatever it is called and wherever it stands", () => {
    expect(
      brief("## Actions\n- [ ] [ada] working group\n  - [ ] [kai] a channel for it\n  - in plain words\n"),
    ).toEqual([
      ["working group", "ada"],
      ["a channel for it", "kai"],
    ]);
  });

  test("leave out what only leads in", () => {
    expect(brief("## Actions\n- write the guide\n\nThings to add to the map:\n    - a legend\n")).toEqual([
      ["write the guide", ""],
    ]);
  });

  test("may stand under whoever is to do them", () => {
    const text =
      "## Map\n- **mira** to:\n  - [ ] begin the map\n- Ada and Grace will:\n  - write the guide\n";
    expect(brief(text)).toEqual([
      ["begin the map", "mira"],
      ["write the guide", "Ada+Grace"],
    ]);
    expect(brief("- We want to:\n  - write the guide\n- The plan is to:\n  - map it\n")).toEqual([]);
  });

  test("leave out when the next meeting is, and keep what is for it", () => {
    expect(
      brief("## Actions\n- Next meeting on 9/17 will be long\n- Next meeting: Ada to present\n"),
    ).toEqual([["Next meeting: Ada to present", "Ada"]]);
  });

  test("that may be mere remarks still hold what is handed to somebody", () => {
    expect(brief("Next steps:\n- ada: fix the map\n- more tea\n- talk about it again\n- the sea\n")).toEqual([
      ["fix the map", "ada"],
    ]);
  });

  test("say nothing with None", () => {
    expect(brief("## Actions\n- None\n")).toEqual([]);
    expect(brief("## Actions\n- [ ] Add yours here\n")).toEqual([]);
  });

  test("that are reviewed hold only what has a box, a status or an owner", () => {
    expect(
      brief("## Action item review\n- Ada to write the guide\n- went well\n- CLOSED: measure it\n"),
    ).toEqual([
      ["Ada to write the guide", "Ada"],
      ["measure it", ""],
    ]);
  });

  test("that stand together with the minutes of last time are a review", () => {
    const points = "- [ ] weave the nest\n- went well\n";
    for (const title of ["Actions and minutes from last meeting", "Minutes and actions"])
      expect(brief(`## ${title}\n${points}`)).toEqual([["weave the nest", ""]]);
  });

  test("that are reviewed below a point of the agenda hold what has a box", () => {
    const list =
      "1. Action items update\n   - [ ] (Ada) write the guide\n   - went well\n2. Talk\n   - [ ] tea\n";
    expect(brief(list)).toEqual([["write the guide", "Ada"]]);
  });

  test("may be a table with columns for task, owner, status and date", () => {
    const text =
      "## Action items\n\n| Action | Owner | Status | Due |\n|---|---|---|---|\n| write the guide | Ada, Grace | open | by 1 July 2023 |\n| measure it | Kai | Done | |\n";
    expect(actions(text).map(({ text: what, owners, done, due }) => [what, owners, done, due])).toEqual([
      ["write the guide", ["Ada", "Grace"], false, "2023-07-01"],
      ["measure it", ["Kai"], true, null],
    ]);
  });
});

describe("marked lines", () => {
  test.each([
    ["Action: Ada to write the guide", "Ada to write the guide", "Ada"],
    ["NEW ACTION: Ada to write the guide", "Ada to write the guide", "Ada"],
    ["**ACTION:** write the guide", "write the guide", ""],
    ["- todo: write the guide (@ada is at it)", "write the guide (@ada is at it)", "ada"],
    ["- TODO(@ada): write the guide", "write the guide", "ada"],
    ["- Action Item (Ada): write the guide", "write the guide", "Ada"],
    ["- ADA ACTION: write the guide", "write the guide", "ADA"],
    ["- [ACTION] Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- 194: [ACTION] Ada to write the guide", "194: Ada to write the guide", "Ada"],
    ["- egg-scm - [ACTION] write the guide", "egg-scm: write the guide", ""],
    ["- Nest map: ACTION: Ada will write the guide", "Nest map: Ada will write the guide", "Ada"],
    ["- Notes: [ACTION] Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- We spoke of it. ACTION: Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- [AI: Ada] write the guide", "write the guide", "Ada"],
    ["- AI: @ada: write the guide", "write the guide", "ada"],
    ["- [ada] todo: write the guide", "write the guide", "ada"],
    ["- Ada - action to write the guide", "write the guide", "Ada"],
    ["- ACTION ITEM Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- TODO write the guide", "write the guide", ""],
    ["- We agreed on it. Action: Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- AP(ada): write the guide", "write the guide", "ada"],
    ["- A/I: Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- ACTION-12: Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- Action #4 (Ada): write the guide", "write the guide", "Ada"],
    ["- Action item for Ada: write the guide", "write the guide", "Ada"],
    ["- Action on @ada to write the guide", "write the guide", "ada"],
    ["- Action @ada: write the guide", "write the guide", "ada"],
    ["- (AI) Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- **AI** Ada: write the guide", "write the guide", "Ada"],
    ["**ACTION: write the guide** (Ada, Grace)\nIt may be long.", "write the guide", "Ada+Grace"],
    [
      "**ACTION: write the guide (if it helps)** (Ada and Grace, initially).",
      "write the guide (if it helps)",
      "Ada+Grace",
    ],
    ["**ACTION: write the guide** (of two parts)", "write the guide (of two parts)", ""],
    ["- :memo: ACTION: write the guide", "write the guide", ""],
    ["- We agreed on it → ACTION ada: write the guide", "write the guide", "ada"],
    ["We met the board. **Action (Ada)** to write the guide", "write the guide", "Ada"],
    ["- Carried forward **Action (Ada)**: write the guide", "write the guide", "Ada"],
    ["- ACTION-KRP-12: Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- [Action-TC-2018-05 Write the guide](https://kestrel.example/5)", "Write the guide", ""],
    ["- Ada - [Action-12 Write the guide](https://kestrel.example/12)", "Write the guide", "Ada"],
    ["- #action Ada to write the guide", "write the guide", "Ada"],
    ["- AI1: Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- AI(Ada) write the guide", "write the guide", "Ada"],
    ["- AI (Ada): write the guide (of nests)", "write the guide (of nests)", "Ada"],
    ["- To do (Ada): write the guide", "write the guide", "Ada"],
    ["- Decision/Action: Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- Action required from Ada: write the guide", "write the guide", "Ada"],
    ["- Action for Ada to write the guide", "write the guide", "Ada"],
    ["- Homework for Ada and Grace: write the guide", "write the guide", "Ada+Grace"],
    ["- Homework: Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- Ada took the action item to write the guide", "write the guide", "Ada"],
    ["- AR Ada: write the guide", "write the guide", "Ada"],
    ["- [AR] Ada: write the guide", "write the guide", "Ada"],
    ["- AI @ada, @grace: write the guide", "write the guide", "ada+grace"],
    ["- **ACTION ada**: write the guide", "write the guide", "ada"],
    ["- **AI:** @ada to write the guide", "write the guide", "ada"],
    ["- write the guide (Action: Ada)", "write the guide", "Ada"],
    ["- write the guide [AI Ada]", "write the guide", "Ada"],
    ["- write the guide - action Ada", "write the guide", "Ada"],
    ["- write the guide → action: @ada", "write the guide", "ada"],
    [
      "- It is too long. Shorten the guide. ACTION: Ada and Grace",
      "It is too long. Shorten the guide.",
      "Ada+Grace",
    ],
    ["- Follow-up: Ada to write the guide", "Ada to write the guide", "Ada"],
    ["- Next steps: Ada and Grace to write the guide", "Ada and Grace to write the guide", "Ada+Grace"],
  ])("%s", (line, what, owner) => {
    expect(brief(line)).toEqual([[what, owner]]);
  });

  test("stand at their marker's line where that follows other words", () => {
    const notes = "We had tea. **Action\n(Ada)** to write the guide\n\nACTION:\nwrite it again\n";
    expect(actions(notes).map(({ line }) => line)).toEqual([1, 5]);
  });

  test("may follow a clause after a comma", () => {
    expect(brief("Next call on the 16th, TODO (Ada): find a room\n")).toEqual([["find a room", "Ada"]]);
    expect(brief("Talks on birds, AI: three of them\n")).toEqual([]);
  });

  test("may follow a bullet without indentation, at their own line", () => {
    expect(
      actions("- It runs.<br>\nACTION: **Ada** to measure it.\n").map(({ line, owners }) => [line, owners]),
    ).toEqual([[2, ["Ada"]]]);
  });

  test.each([
    "- Action required by the host: move to the new tool",
    "- Have a TODO on the release notes",
    "- Action items for the next call: https://kestrel.example",
    "- AI policy: the museum has one",
    "- Task: see the museum",
    "- Open call to action: help review",
    "Actions: Ada, Grace",
    "## Actions\n\nAda: ???\n\n- ...",
    "- We have no action items. They are\n  - write the guide",
    "- Action items list: https://kestrel.example",
    "- [next steps](https://kestrel.example)",
    "Actions:\nNone.",
    "- Their action (a strike) to slow us down",
    "- See Action-12 of last month",
    "- AI (generative) is new",
    "- AI (Ada's talk) went well",
    "- We took the action to stop",
    "- the GitHub Action (Ada)",
    "- fixed in action @v4",
    "- Release action: Mira",
    "- Next action: see the board",
    "- Action required by Apple: move to the new tool",
  ])("are no action in %s", (line) => {
    expect(brief(line)).toEqual([]);
  });
});

describe("check boxes", () => {
  test("outside lists of actions are actions only when they say who does it", () => {
    const text =
      "## Agenda\n- [x] Review the parser\n- [ ] Nominated issue [#3](https://github.com/kestrel/core/issues/3)\n\n## Notes\n- [ ] @ada write the guide\n- [ ] Grace will measure it\n- [ ] RFC: shorter names\n";
    expect(brief(text)).toEqual([
      ["write the guide", "ada"],
      ["Grace will measure it", "Grace"],
    ]);
  });

  test("of attendance are none", () => {
    expect(brief("## Attendees\n- [x] Ada Byron @ada\n- [ ] Grace Hopper @grace\n")).toEqual([]);
  });
});

describe("owners", () => {
  const owners = (line: string, before = "") => actions(`${before}## Action items\n${line}\n`)[0]?.owners;
  const present = "Present: Charles Babbage, Joan Clarke (@joan)\n\n";

  test.each([
    ["- [ ] [ada] write the guide", ["ada"]],
    ["- [ ] [ada/grace] write the guide", ["ada", "grace"]],
    ["- [ ] @ada, @grace: write the guide", ["ada", "grace"]],
    ["- [All]\twrite the guide", ["All"]],
    ["- Ada : write the guide", ["Ada"]],
    ["- Roadmap WG to review the output", ["Roadmap WG"]],
    ["- Everyone to read the guide", ["Everyone"]],
    ["- ada to review the guide", ["ada"]],
    ["- Ada Byron and Grace Hopper to write the guide", ["Ada Byron", "Grace Hopper"]],
    ["- [ada] @grace will write the guide", ["grace"]],
    ["- write the guide (Ada/Grace)", ["Ada", "Grace"]],
    ["- write the guide [Ada] - Closed", ["Ada"]],
    ["- website: Ada to write the guide", ["Ada"]],
    ["- @ada:\n  - write the guide", ["ada"]],
    ["- @Ada B to write the guide", ["Ada B"]],
    ["- kestrel/core#12 — @Ada B to write the guide", ["Ada B"]],
    ["- the Suite Owner must be found", []],
    ["- Suite Owner must be found", []],
    ["- Kai will be writing the guide", ["Kai"]],
    ["- [not updated this time] the guide", []],
    ["- write the guide, cc @ada", []],
    ["- ask @ada to look at it", []],
    ["- Figure out how to track it", []],
    ["- Switch to main", []],
    ["- Rule language: select a part of it", []],
  ])("of %s are %j", (line, expected) => {
    expect(owners(line)).toEqual(expected);
  });

  test.each([
    ["- write the guide, Joan", ["Joan"]],
    ["- write the guide → Joan and Charles", ["Joan", "Charles"]],
    ["- write the guide {Joan}", ["Joan"]],
    ["- write the guide, assigned to Joan", ["Joan"]],
    ["- Joan going to write the guide", ["Joan"]],
    ["- write the guide, maps", []],
    ["- write the guide => the map", []],
    ["- count the eggs assigned to your team", []],
  ])("of %s are those present: %j", (line, expected) => {
    expect(owners(line, present)).toEqual(expected);
  });

  test("may stand in a child line that only names those present", () => {
    expect(owners("- write the guide\n  - Charles and Joan?", present)).toEqual(["Charles", "Joan"]);
  });

  test("are those present when one of them is the subject of any sentence", () => {
    expect(owners("- 2.0.1:\n  Joan plans a release this weekend", present)).toEqual(["Joan"]);
    expect(owners("- JC reviews it", "Present: Joan Clarke\n\n")).toEqual(["JC"]);
  });

  test("that fit two of those present are a problem", () => {
    const text = "Present: Ada Byron, Ada Yonath\n\n## Actions\n- Ada to write the guide\n";
    expect(reading(text).problems).toEqual([
      {
        line: 4,
        code: "attendee-ambiguous",
        message: '"Ada" may be Ada Byron or Ada Yonath: write the full name or @handle.',
      },
    ]);
  });
});

describe("what is done, and when", () => {
  test.each([
    ["- Ada has sent the guide. Closed.", true],
    ["- write the guide -> yes", true],
    ["- write down what is closed", false],
    ["- Fair - guide (complete) / booth (TBD)", false],
    ["- Fair - guide (complete) and flyer (done)", true],
  ])("is said by its words: %s", (line, done) => {
    expect(actions(`## Actions\n${line}\n`).map((action) => action.done)).toEqual([done]);
  });

  const first = (line: string): ActionItem | undefined => actions(`## Actions\n${line}\n`)[0];

  test.each([
    "- [x] write the guide",
    "- [X] write the guide",
    "- ~~write the guide~~",
    "- (Closed) write the guide",
    "- CLOSED: write the guide",
    "- write the guide → yes, it is there",
    "- write the guide (done)",
    "- write the guide DONE - see <https://kestrel.example>",
    "- write the guide - DONE (see below)",
    "- write the guide - DONE - now at home in the loft",
  ])("%s is done", (line) => {
    expect(first(line)?.done).toBe(true);
  });

  test.each([
    "- [ ] write the guide",
    "- OPEN: write the guide",
    "- write what was done",
    "- move cards to DONE - all of them",
    "- write the guide - DONE for #39; #40 is next",
    "- write the guide - DONE (but for the loft)",
    "- write the guide - DONE - the map will follow",
    "- write the guide - PENDING (done by half)",
  ])("%s is not", (line) => {
    expect(first(line)?.done).toBe(false);
  });

  test.each([
    "- write the guide - AWAITING FEEDBACK",
    "- write the guide - PENDING (for the next meeting)",
    "- write the guide - IN PROGRESS (the board meets on 31 October)",
    "- write the guide - DONE (see below)",
  ])("is named without a status in capitals: %s", (line) => {
    expect(first(line)).toMatchObject({ text: "write the guide", due: null });
  });

  test.each([
    ["- [x] write the guide by 30 April", "2023-04-30"],
    ["- ~~write the guide by 30 April~~", null],
    ["- CLOSED: write the guide by 30 April", "2023-04-30"],
    ["- [x] write the guide by 30 July", "2023-07-30"],
    ["- [ ] write the guide by 30 April", "2024-04-30"],
  ])("a date without a year lies behind what is done: %s", (line, due) => {
    expect(actions(`## Actions\n${line}\n`).map((action) => action.due)).toEqual([due]);
  });

  test("a date in the item's own words is when it is due", () => {
    expect(first("- write the guide by end of November")?.due).toBe("2023-11-30");
    expect(first("- write the guide")?.due).toBeNull();
  });

  test("a review ends with what it reviews", () => {
    expect(first("- [ ] Review https://github.com/kestrel/core/pull/9")?.refs).toEqual(["kestrel/core#9"]);
  });
});

describe("initials", () => {
  test("of somebody present speak, and are no marker", () => {
    const notes = "Present: Ann Park, Ada Byron\n\n";
    expect(brief(`${notes}AP: the nest was woven, and she saw it`)).toEqual([]);
    expect(brief(`${notes}AP: write the guide`)).toEqual([["write the guide", ""]]);
    expect(brief("AP: the nest has to be woven")).toEqual([["the nest has to be woven", ""]]);
  });

  test("that stand together before a task are all its owners", () => {
    expect(brief("Present: Ann Park, Ada Byron\n\n- TODO: AP AB: weave the nest")).toEqual([
      ["weave the nest", "AP+AB"],
    ]);
  });
});

describe("owners that are less than sure", () => {
  test.each([
    ["(Ada?) weave the nest", "Ada"],
    ["Ada and Emma- weave the nest", "Ada+Emma"],
    ["weave the nest – ada & frank", "ada+frank"],
  ])("are taken at their word: %s", (line, owners) => {
    const notes = `Present: Ada Byron, Frank Low\n\n## Action items\n\n- ${line}\n`;
    expect(brief(notes).map(([, who]) => who)).toEqual([owners]);
  });
});

describe("boxes among topics", () => {
  test("are actions where they say what is needed", () => {
    expect(
      brief("## Topics\n- [x] Need to move the nest\n- [ ] Do we need to move it?\n- [ ] Nests\n"),
    ).toEqual([["Need to move the nest", ""]]);
  });

  test("are actions among remarks where they begin with what to do", () => {
    const below = (points: string) => brief(`## Topics\n- Owls came back\n${points}\n`);
    expect(below("  - [ ] Find out where they slept\n  - Perhaps in the loft")).toEqual([
      ["Find out where they slept", ""],
    ]);
    expect(below("  - [ ] Find out where they slept\n  - [ ] Present the new owls")).toEqual([]);
    expect(below("  - [ ] Present the owls that came\n  - [ ] Revisit this\n  - Owls sleep")).toEqual([]);
  });
});

describe("an action's end and beginning", () => {
  test.each([
    ["weave the nest - DONE - https://kestrel.example/nest", true],
    ["weave the nest - done [photo](https://kestrel.example/nest)", true],
    ["weave the nest (done) https://kestrel.example", true],
    ["weave the nest - https://kestrel.example/done", false],
    ["look at the [done](https://kestrel.example/done) list", false],
  ])("a link behind a status does not hide it: %s", (line, expected) => {
    expect(actions(`## Actions\n\n- ${line}\n`).map(({ done }) => done)).toEqual([expected]);
  });

  test.each([
    ["- Nest - [ACTION] weave it", ["Nest: weave it"]],
    ["- Nest: eggs [TODO] count them", ["count them"]],
    ["- Uses a model (AI) heavily", []],
    ["- See the list [TODO]", []],
  ])("a mark in capitals and brackets may stand behind what it is about: %s", (line, expected) => {
    expect(actions(`## Talk\n\n${line}\n`).map(({ text }) => text)).toEqual(expected);
  });

  test.each(["\\<addme\\>", "\\<name\\>: \\<task\\>", "AddMe", "\\<add yours\\>"])(
    "is not what a template leaves: %s",
    (line) => {
      expect(actions(`## Actions\n\n- ${line}\n`)).toEqual([]);
    },
  );
});

describe("a mark of an action", () => {
  test.each([
    ["AI @ada write the guide", ["write the guide", "ada"]],
    ["TODO @ada write the guide", ["write the guide", "ada"]],
    ["Action item for Ada and Grace: write the guide", ["write the guide", "Ada+Grace"]],
    ["Action for everyone: write the guide", ["write the guide", "everyone"]],
    ["Action required: Kai to write the guide", ["Kai to write the guide", "Kai"]],
    ["AR: Kai to write the guide", ["Kai to write the guide", "Kai"]],
    ["To do: Kai to write the guide", ["Kai to write the guide", "Kai"]],
    ["Nest: ACTION Kai to write the guide", ["Kai to write the guide", "Kai"]],
    ["action AB: write the guide", ["write the guide", "AB"]],
    ["action AB to write the guide", ["write the guide", "AB"]],
    ["action AB - write the guide", ["write the guide", "AB"]],
    ["AB action: write the guide", ["write the guide", "AB"]],
    ["Remarks: TODO(kai): write the guide", ["Remarks: write the guide", "kai"]],
  ])("names who does it: %s", (line, expected) => {
    expect(brief(`Present: Kai\n\n## Talk\n\n- ${line}\n`)).toEqual([expected]);
  });

  test.each([
    "AR: glasses for the loft",
    "To do: a lot",
    "Action required by the landlord",
    "AI will read @ada some day",
    "Talk: action will follow",
    "action is taken by the landlord",
    "action plan - a draft",
  ])("is none in %s", (line) => {
    expect(brief(`Present: Kai\n\n## Talk\n\n- ${line}\n`)).toEqual([]);
  });
});

describe("bold actions", () => {
  test("end before a link behind them, also where a space was left before the strokes", () => {
    const link = "[WATCH (5 secs)](https://kestrel.example/watch)";
    expect(
      brief(`## Actions\n- **Write the guide. Ask Ada. ** - ${link}\n- ** Count all the eggs** - ${link}\n`),
    ).toEqual([
      ["Write the guide. Ask Ada.", ""],
      ["Count all the eggs", ""],
    ]);
  });

  test("go on behind a name, and with words of their own", () => {
    expect(
      brief(
        "## Actions\n- **Ada Byron** - [Nest map](https://kestrel.example/map)\n- **Count the eggs again** - with [Kai](https://kestrel.example/kai)\n",
      ).map(([what]) => what),
    ).toEqual(["Ada Byron - Nest map", "Count the eggs again - with Kai"]);
  });
});
