import { describe, expect, test } from "@jest/globals";
import { actions, brief } from "./brief.js";

const texts = (notes: string) => actions(notes).map(({ text }) => text);

describe("titles of actions", () => {
  test.each([
    "Action points",
    "ACTION ITEMS",
    "Next actions",
    "To-dos",
    ":rocket: Action items (for next time)",
    "Actions and owners",
    "Action items from last meeting",
    "Action log",
    "Actions arising",
    "Action items as of 8 June",
    "Action items: 2023-06-08",
    "Maintainers' action items",
    "Post-meeting actions",
    "Items for action",
    "Things we agreed to do",
    "Way forward",
    "Before the next meeting",
    "Actions 66",
    "Action items #12",
    "To Do's",
    "A/Is",
    "5.1 Action items",
    "b) Action items",
    "Agenda item 5: Action items",
    "[10 min] Action items",
    "10:50 - Action items",
    "Action items – 10 minutes",
    "Action items – 5 June",
    "Action items: June 5, 2023",
    "Actions to be taken",
    "Action items going forward",
    "Action items with owners",
    "Action items and timeline",
    "Action items | Owners | Due dates",
    "Action items are as follows",
    "Agreed-upon actions",
    "Short-term actions",
    "Overdue actions",
    "What needs to be done",
    "What we need to do",
    "Left to do",
    "Remaining work",
    "Who will do what",
    "By the next meeting",
    "Nest counters' next steps",
    "Kestrel 2.0 to-dos",
    "Website tasks",
    "Action items {#actions}",
    "We agreed on these next steps:",
  ])("open a list: %s", (title) => {
    expect(texts(`## ${title}\n\n1. count the eggs\n`)).toEqual(["count the eggs"]);
    expect(texts(`**${title}**\n\n- count the eggs\n`)).toEqual(["count the eggs"]);
  });

  test.each([
    "Topics and action items",
    "Key decisions & action items",
    "Actions/Outcomes",
    "Next steps & blockers",
    "Proposed next steps",
    "Pending items",
    "Write website tasks",
    "Notes on next steps",
    "Carried over",
    "Items to follow up on",
    "Next call",
    "Actions taken",
    "No action items",
  ])("hold at most what has a box, a status or an owner: %s", (title) => {
    expect(texts(`## ${title}\n\n1. weave the nest\n2. bread\n3. tea\n`)).toEqual([]);
  });

  test("open one as a bullet, with or without bullets below, and are no action themselves", () => {
    expect(
      texts("## Actions\n- Open action items\n  - weave the nest\n- Closed action items\n- count the eggs\n"),
    ).toEqual(["weave the nest", "count the eggs"]);
  });

  test.each(["New", "Old, not finished yet", "Still not done", "Previous - not completed"])(
    "may part what they hold by how it goes: %s",
    (title) => {
      expect(texts(`## Actions\n- ${title}\n  - weave the nest\n`)).toEqual(["weave the nest"]);
    },
  );

  test("hold no pointer to another list", () => {
    expect(texts("## Actions\n- See actions\n- See the owls\n")).toEqual(["See the owls"]);
  });

  test("may stand over a heading that says which tasks", () => {
    const tasks =
      "Ada: approve: https://kestrel.example/7\n\nKai: do not merge it\n\nKai: it is hard\n\nAda: talk to Kai\n";
    expect(texts(`## Actions and decisions\n\n### PR tasks\n\n${tasks}`)).toEqual([
      "approve: https://kestrel.example/7",
      "talk to Kai",
    ]);
    expect(texts(`## To-dos and decisions\n\n### PR notes\n\n${tasks}`)).toEqual([]);
  });

  test("say that what stands below them is done", () => {
    const done = (notes: string) => actions(notes).map((action) => action.done);
    expect(done("## Closed action items\n- weave the nest\n")).toEqual([true]);
    expect(done("## Actions\n### Completed\n- weave the nest\n### Open\n- count the eggs\n")).toEqual([
      true,
      false,
    ]);
    expect(done("## Actions\n- Done:\n  - weave the nest\n- In progress:\n  - count the eggs\n")).toEqual([
      true,
      false,
    ]);
  });
});

describe("titles that may stand over mere remarks", () => {
  const TASKS = "## Tasks\n\n";

  test("open a list whose points end in somebody, or in a bracket that hands them out", () => {
    expect(
      brief(
        `${TASKS}- Owl song (Ada)\n- Nest map (Mary to write it with Kai )\n- Hides? (Kai to ask Mary about them)\n`,
      ),
    ).toEqual([
      ["Owl song", "Ada"],
      ["Nest map (Mary to write it with Kai )", "Mary"],
      ["Hides? (Kai to ask Mary about them)", "Kai"],
    ]);
  });

  test("hold what stands below a matter, each with its own person", () => {
    const matter =
      "- Spring count\n  - Sheets for the hides (Ada)\n  - ~~Invitations~~\n  - Guide for the guests (Mary)\n";
    expect(brief(`${TASKS}${matter}- Nest map (Kai)\n`)).toEqual([
      ["Sheets for the hides", "Ada"],
      ["Invitations", ""],
      ["Guide for the guests", "Mary"],
      ["Nest map", "Kai"],
    ]);
  });

  test("hold what stands below a matter, each opened by its verb, but below whoever does it all", () => {
    const notes =
      "- Spring count\n  - write the guide\n  - send the map (Kai)\n- Ada\n  - build a nest\n  - measure it\n";
    expect(brief(`## Actions\n\n${notes}`)).toEqual([
      ["write the guide", ""],
      ["send the map", "Kai"],
      ["build a nest", "Ada"],
      ["measure it", "Ada"],
    ]);
  });

  test.each([
    ["is explained", "- Spring count\n  - Sheets for the hides\n  - Guide for the guests (Mary)\n"],
    ["has one point below it", "- Spring count\n  - Sheets for the hides (Ada)\n"],
  ])("hold nothing below what %s", (_, point) => {
    expect(texts(`## Actions\n\n${point}`)).toEqual(["Spring count"]);
    expect(texts(`${TASKS}${point}- bread\n`)).toEqual([]);
  });

  test("hold no remark on what came before", () => {
    expect(
      texts(
        "## Kestrel next steps\n\n- Write the guide\n- Count the eggs\n- Build a nest\n- should be ready by then\n- it is late\n",
      ),
    ).toEqual(["Write the guide", "Count the eggs", "Build a nest"]);
  });

  test("hold nothing when they stand over topics", () => {
    expect(
      texts(
        `${TASKS}- Owl song\n- Nest map (with Kai)\n- Hides (details to follow)\n- Count (Vote to follow)\n`,
      ),
    ).toEqual([]);
  });
});

describe("bold lines and headings among actions", () => {
  test("are parts of the list", () => {
    expect(
      texts("## Actions\n\n**Docs**\n\n- write the guide\n\n### Website\n\n- [ ] draw the logo\n"),
    ).toEqual(["write the guide", "draw the logo"]);
  });

  test.each(["Discussion", "Agenda", "Next meeting", "Attendees", "Other business", "Community updates"])(
    "end it when they name another part of the meeting: %s",
    (title) => {
      expect(texts(`## Actions\n- write the guide\n\n**${title}**\n\n- bread\n`)).toEqual([
        "write the guide",
      ]);
      expect(texts(`## Actions\n- write the guide\n\n### ${title}\n\n- bread\n`)).toEqual([
        "write the guide",
      ]);
    },
  );
});

describe("a bold marker", () => {
  test("needs no colon, and the action may stand in the next line or paragraph", () => {
    const text =
      "**Action Item** Ada will write the guide.\n\n**Action Item**\nGrace will measure it.\n\n**Action Item**\n\nKai will weigh it.\n\nThen Kai had tea.\n";
    expect(actions(text).map(({ line, owners }) => [line, owners])).toEqual([
      [1, ["Ada"]],
      [4, ["Grace"]],
      [8, ["Kai"]],
    ]);
  });

  test("of several heads the paragraphs that say who does it, up to the next title", () => {
    expect(
      brief(
        "**Action items**\n\nAda will write the guide.\n\nWe had tea.\n\n** Grace to measure it.\n\n**Next call**\n\nKai will host it.\n",
      ),
    ).toEqual([
      ["Ada will write the guide.", "Ada"],
      ["Grace to measure it.", "Grace"],
    ]);
  });

  test("of several heads the lines below it when each names who does it", () => {
    expect(brief("**Action items:**\nAda: write the guide\nGrace: measure it\n")).toEqual([
      ["write the guide", "Ada"],
      ["measure it", "Grace"],
    ]);
  });

  test.each(["**Actions** were discussed at length", "**AI** policy of the museum", "**Action Items** list"])(
    "is none in %s",
    (line) => {
      expect(texts(`${line}\n`)).toEqual([]);
    },
  );
});

describe("titles that may head remarks as well", () => {
  test.each(["Takeaways", "Next steps", "Follow-ups", "Tasks"])(
    "%s hold actions when most points are told or handed to somebody",
    (title) => {
      expect(
        brief(
          `## ${title}\n- Write the guide\n- Find more keepers (Ada/Grace)\n- Kai: write a song\n- the loft\n`,
        ),
      ).toEqual([
        ["Write the guide", ""],
        ["Find more keepers", "Ada+Grace"],
        ["write a song", "Kai"],
        ["the loft", ""],
      ]);
    },
  );

  test.each(["Takeaways", "Next steps", "Tasks", "AI"])("%s hold none otherwise", (title) => {
    expect(texts(`## ${title}\n- the hall was cold\n- Release of 1.0 was late\n- Write the guide\n`)).toEqual(
      [],
    );
  });

  test("and decisions hold only what is handed to somebody", () => {
    expect(texts("## Decisions and actions\n- We use tabs.\n- Ada will tell everybody.\n")).toEqual([
      "Ada will tell everybody.",
    ]);
  });
});

describe("a line about an item", () => {
  test("names who does what stands just before it", () => {
    expect(
      brief(
        "## Nests\n\n- **Actions:**\n  - Weave the nest\n  - Line it with moss\n- **Owner:** Ada + Board\n- **Timeline:** 2 weeks\n",
      ),
    ).toEqual([
      ["Weave the nest", "Ada+Board"],
      ["Line it with moss", "Ada+Board"],
    ]);
  });

  test("may stand below it, and is no action itself", () => {
    expect(
      brief(
        "## Actions\n- Count the eggs\n- Owner: Kai\n- Weigh them\n  - on the old scale\n  - Who: Grace\n",
      ),
    ).toEqual([
      ["Count the eggs", "Kai"],
      ["Weigh them", "Grace"],
    ]);
  });
});

describe("an action that is said twice", () => {
  test("is one: the listed one, with what the other adds", () => {
    const text =
      "- ACTION (Ada): Write the guide\n- so be it\n\n## Action items\n- [ ] Write the guide\n- [x] Count the eggs\n\n## Last time\n- ACTION: count the eggs\n";
    expect(actions(text).map(({ line, owners, done }) => [line, owners, done])).toEqual([
      [5, ["Ada"], false],
      [6, [], true],
    ]);
  });

  test("for two people is two", () => {
    expect(brief("## Actions\n- Ada: read the guide\n- Kai: read the guide\n")).toHaveLength(2);
  });
});

describe("tasks of each person", () => {
  test.each([
    "## Individual tasks\n\nUntil the next call:\n\n- Ada: parser, lexer\n- Grace: docs",
    "## Personal tasks\n\n### Ada\n- parser, lexer\n### Grace\n- docs",
    "## Individual tasks\n\n- Ada\n  - parser, lexer\n- Grace\n  - docs",
    "Attendees: Ada Byron, Grace Hopper\n\n## To do\n\n### Ada\n- parser, lexer\n### Grace\n- docs",
    "Attendees: Ada Byron, Grace Hopper\n\n## To do for Ada\n- parser, lexer\n## To do for Grace\n- docs",
  ])("are theirs: %j", (notes) => {
    expect(brief(notes)).toEqual([
      ["parser, lexer", "Ada"],
      ["docs", "Grace"],
    ]);
  });

  test("are not told from a heading that may be a topic", () => {
    expect(brief("## Action items\n\n### Parser\n- write the grammar\n")).toEqual([
      ["write the grammar", ""],
    ]);
  });

  test("stand below next steps that name them", () => {
    const notes =
      "- Next steps are: (action item [@ada](https://github.com/ada) and @grace)\n  - announcing the nest\n";
    expect(brief(notes)).toEqual([["announcing the nest", "ada+grace"]]);
  });

  test("stand below a title with a picture", () => {
    expect(texts("## Action points :muscle:\n- [x] weave the nest\n")).toEqual(["weave the nest"]);
    expect(texts("## Action points 💪\n[ ] weave the nest\n[x] count the eggs\n")).toEqual([
      "weave the nest",
      "count the eggs",
    ]);
  });
});

describe("lines that say who and until when", () => {
  const told = (notes: string) =>
    actions(notes).map(({ text, owners, due }) => [text, owners.join("+"), due]);

  test.each([
    "#### Action item\n\nWeave the nest.\nAssigned to: Ada Byron\nDue date: 06/20/2023",
    "#### Action item\n\nWeave the nest.  \nOwner: Ada Byron  \nDue: June 20",
    "- Action: Weave the nest.\n- Owner: Ada Byron\n- Due date: 2023-06-20",
    "- Action: Weave the nest.\n  - Owner: Ada Byron\n  - Deadline: 20 June",
    "Action: Weave the nest.\nOwner: Ada Byron\nDue by: 20 June 2023",
    "Action: Weave the nest.\n\nAssignee: Ada Byron\n\nDue date: 20 June 2023",
    "**Action:** Weave the nest.\n**Owner:** Ada Byron\n**Due:** 20 June 2023",
    "## Action items\n\n- Weave the nest.\n  Owner: Ada Byron\n  ETA: 20 June",
    "## Action items\n\n- Weave the nest.\n  Owner: Ada Byron\n  Time frame: 20 June",
  ])("belong to the action above: %j", (notes) => {
    expect(told(notes)).toEqual([["Weave the nest.", "Ada Byron", "2023-06-20"]]);
  });
});

describe("a paragraph of several actions", () => {
  test.each([
    [
      "## Todo\n\nWrite the guide\nUpdate the nest (Ada)",
      [
        ["Write the guide", ""],
        ["Update the nest", "Ada"],
      ],
    ],
    [
      "## Next actions\n\nWrite the guide  \nReview the plan",
      [
        ["Write the guide", ""],
        ["Review the plan", ""],
      ],
    ],
    [
      "AI(Ada): write the guide\nTODO: update the nest",
      [
        ["write the guide", "Ada"],
        ["update the nest", ""],
      ],
    ],
    ["- the talk went on\n  ACTION: Ada to write the guide", [["Ada to write the guide", "Ada"]]],
  ])("gives each: %j", (notes, expected) => {
    expect(brief(notes)).toEqual(expected);
  });

  test("is not seen in talk below a title of actions", () => {
    expect(brief("## Next actions\n\nWrite to us if\nyou like the nest.")).toEqual([]);
    expect(brief("## Next actions\n\nFollow us on the nest's page.")).toEqual([]);
  });
});

describe("a title without marks", () => {
  test("stands alone on its line above the people of its actions", () => {
    const notes =
      "Present: Ada Byron, Grace Hopper\n\nAction items\n\nAda:\n\n- weave the nest\n\nGrace:\n\n- count the eggs";
    expect(brief(notes)).toEqual([
      ["weave the nest", "Ada"],
      ["count the eggs", "Grace"],
    ]);
  });

  test("may stand over boxes of editors that know more states", () => {
    const boxes = actions(
      "## Actions\n- [x] weave it\n- [/] Ada: count the eggs\n- [ /] sing\n- [~] All: move the nest\n- [>] paint it\n- [-] Ada: sell it\n",
    );
    expect(boxes.map(({ text, owners, done }) => [text, owners.join("+"), done])).toEqual([
      ["weave it", "", true],
      ["count the eggs", "Ada", false],
      ["sing", "", false],
      ["move the nest", "All", false],
      ["paint it", "", false],
      ["sell it", "Ada", true],
    ]);
    const halfDone = actions("## Actions\n- [ ] weave it\n- [-] sell it\n  - [x] find somebody\n");
    expect(halfDone.map(({ done }) => done)).toEqual([false, false, true]);
    expect(
      texts("## Actions\n- [/] weave it\n- [~] count them\n- [-] [sell](https://kestrel.example) it\n"),
    ).toEqual(["weave it", "[~] count them", "[-] sell it"]);
  });

  test("may stand over boxes that are drawn", () => {
    const boxes = actions("## ✅ Action items\n☐ weave the nest\n☑ count the eggs");
    expect(boxes.map(({ text, done }) => [text, done])).toEqual([
      ["weave the nest", false],
      ["count the eggs", true],
    ]);
  });
});

describe("an owner within an action", () => {
  test.each([
    "weave the nest - Owner: Ada - Due: 15 June",
    "weave the nest (Owner: Ada, due 15 June)",
    "weave the nest [Owner: Ada] [Due: 15 June]",
  ])("is read up to what follows: %s", (line) => {
    expect(actions(`## Action items\n\n- ${line}`).map(({ owners, due }) => [owners, due])).toEqual([
      [["Ada"], "2023-06-15"],
    ]);
  });
});

describe("open items", () => {
  test.each(["Open items", "Open Points", "Outstanding items"])(
    "are actions where they name somebody: %s",
    (title) => {
      const list =
        "- Kai to write the guide\n- More talk is needed about eggs\n- All participants to review it\n";
      const expected = ["Kai to write the guide", "All participants to review it"];
      expect(texts(`## Talk\n\n**${title}**\n\n${list}`)).toEqual(expected);
      expect(texts(`## ${title}\n\n${list}`)).toEqual(expected);
    },
  );

  test("are no issues", () => {
    expect(texts("## Open issues\n\n- Kai to write the guide\n")).toEqual([]);
  });

  test.each([
    "Check in on earlier actions",
    "Checking on open actions",
    "Going through last week's actions",
    "Revisiting old action items",
  ])("may be looked at again, with a box or an owner: %s", (title) => {
    expect(texts(`## ${title}\n\n- [ ] weave the nest\n- Kai to write the guide\n- We talked\n`)).toEqual([
      "weave the nest",
      "Kai to write the guide",
    ]);
  });
});

describe("plain titles of actions", () => {
  test.each([
    "Notes",
    "Meetings",
    "Resources",
    "Logistics",
    "Next meeting",
    "Egg counts of May",
    "Next meeting: 22 June",
  ])("end at a plain line over a list of its own: %s", (line) => {
    expect(texts(`TODOs\n* weave the nest\n\n${line}\n* We count on Friday\n`)).toEqual(["weave the nest"]);
  });

  test.each(["Ada", "Open", "New", "For the loft we have to do this"])(
    "go on below who does it and below a status: %s",
    (line) => {
      expect(texts(`Present: Ada, Kai\n\nTODOs\n* weave the nest\n\n${line}\n* sweep the loft\n`)).toEqual([
        "weave the nest",
        "sweep the loft",
      ]);
    },
  );

  test("under a heading of actions end at a plain line that names another part", () => {
    expect(texts("## Actions\n\n- weave the nest\n\nResources\n\n- a hall\n")).toEqual(["weave the nest"]);
  });
});
