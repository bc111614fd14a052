import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

const attendees = (text: string) => meetingOf(text).attendees.map(({ name }) => name);

describe("those who sign in", () => {
  test.each([
    "- Introductions of all participants, please list your name here:\n  - Ada, Kai, Joan",
    "- Add your name(s) below:\n  - Ada\n  - Kai\n  - Joan",
    "Please sign in below:\n\n- Ada\n- Kai\n- Joan",
    "## Please write your name and affiliation\n\n- Ada\n- Kai\n- Joan",
    "**Add yourself here**\n\n- Ada\n- Kai\n- Joan",
    "## Who is here?\n\n- Ada\n- Kai\n- Joan",
    "- Who's here today?\n  - Ada, Kai, Joan",
    "Roll call (add yourself):\n\n- Ada\n- Kai\n- Joan",
  ])("are there: %j", (text) => {
    expect(attendees(`# Kestrel core\n\n${text}\n`)).toEqual(["Ada", "Kai", "Joan"]);
  });

  test.each([
    "Add your name below if you want to speak:\n\n- Ada\n- Kai",
    "Volunteers, please write your name here:\n\n- Ada\n- Kai",
    "- Add your name next to a task:\n  - Ada\n  - Kai",
    "Remember to sign in: https://kestrel.example/1",
    "Please add your name below: https://kestrel.example/1",
  ])("are none where they sign up for something else: %j", (text) => {
    expect(attendees(`# Kestrel core\n\n${text}\n`)).toEqual([]);
  });
});

describe("a heading or label that could also say where or what", () => {
  test.each([
    "# Presents\n\nAda Byron (Individual),\nJoan Clarke (Looms),\nG. Richard Hopper (Navy)\n",
    "## Presence\n\n- Ada Byron\n- Joan Clarke\n- G. Richard Hopper\n",
    "## Assistance\n\n* Ada Byron, Looms\n* Joan Clarke\n* G. Richard Hopper\n",
    "**Participations**\n\nAda Byron\nJoan Clarke\nG. Richard Hopper\n",
    "Joined:\n\n- Ada Byron\n- Joan Clarke\n- G. Richard Hopper\n",
    "## Opening at 15:05\n\nVia conference call:\n\n- Ada Byron\n- Joan Clarke\n- G. Richard Hopper (secretary)\n\nNot present:\n- Kai Ito\n",
    "In person: Ada Byron, Joan Clarke\nOnline: G. Richard Hopper\n",
    "- Remote\n  - Ada Byron\n  - Joan Clarke\n  - G. Richard Hopper\n",
    ...[
      "Roll Call & Introductions",
      "Welcome and introductions",
      "Welcome / Roll call of voting members",
      "Contributors present",
      "Attendance record",
      "Attendees [3/5]",
      "Here",
      "Teilnehmer",
      "Participantes",
      "Présents",
    ].map((title) => `## ${title}\n\n- Ada Byron\n- Joan Clarke\n- G. Richard Hopper\n`),
    "The following people attended: Ada Byron, Joan Clarke, G. Richard Hopper\n",
    "In attendance were:\n\n- Ada Byron\n- Joan Clarke\n- G. Richard Hopper\n",
  ])("is one of those present over names: %j", (text) => {
    expect(attendees(text)).toEqual(["Ada Byron", "Joan Clarke", "G. Richard Hopper"]);
  });

  test.each([
    "## Presents\n\n- stickers for all\n- Mugs\n",
    "## Assistance\n\nAda Byron asked for help with the parser.\n",
    "## Remote\n\n- Windows\n- Linux\n",
    "Online: the new parser, the lexer\n",
    "- Remote\n  - fix it\n  - Ada Byron\n",
    "## Who is to present\n\n- Ada Byron\n- Joan Clarke\n",
    "Here: Parser, Lexer\n",
    "## Introductions\n\n- Ada is new, and works on the parser\n- Kestrel\n",
  ])("is none over anything else: %j", (text) => {
    expect(attendees(text)).toEqual([]);
  });
});

describe("a name with a word in lower case", () => {
  test.each([
    ["- Ada byron", "Ada byron"],
    ["- ada Byron-Murray (Engines)", "ada Byron-Murray"],
    ["- Ada Byron s", "Ada Byron s"],
  ])("is one among names: %s", (line, name) => {
    const others = "- Grace Hopper\n- Joan Clarke\n- Mary Ward\n";
    expect(attendees(`## Present\n\n${line}\n${others}`)).toContain(name);
    expect(attendees(`## Present\n\n${line}\n- fix the parser\n- Mary Ward\n`)).not.toContain(name);
  });

  test("is one among lines of names", () => {
    const lines =
      "Grace Hopper - Navy<br>\nAda byron - Engines<br>\nJoan Clarke - Park<br>\nMary Ward - Kite\n";
    expect(attendees(`## Roll call\n${lines}`)).toEqual([
      "Grace Hopper",
      "Ada byron",
      "Joan Clarke",
      "Mary Ward",
    ]);
  });

  test.each(["Kai late", "with Kai", "Kai joined", "new parser", "Kai is here too"])(
    "is none where the word says something: %s",
    (line) => {
      const text = `## Present\n\n- Grace Hopper\n- Joan Clarke\n- Mary Ward\n- ${line}\n`;
      expect(attendees(text)).toEqual(["Grace Hopper", "Joan Clarke", "Mary Ward"]);
    },
  );
});

describe("a sentence", () => {
  test.each([
    "In attendance were Ada Byron, Joan Clarke, and Mary Ward.",
    "Ada Byron, Joan Clarke and Mary Ward attended the meeting.",
    "The core call was attended by Ada Byron, Joan Clarke and Mary Ward.",
    "Ada Byron, Joan Clarke and Mary Ward were present.",
    "**Attendees** - Ada Byron, Joan Clarke, Mary Ward",
    "Present – Ada Byron, Joan Clarke + Mary Ward",
  ])("says who was there: %s", (line) => {
    expect(attendees(`# Kestrel core\n\n## Opening\n\n${line}\n`)).toEqual([
      "Ada Byron",
      "Joan Clarke",
      "Mary Ward",
    ]);
  });

  test.each([
    "Attendance - low, as ever",
    "Ada Byron and Joan Clarke attended the summit.",
    "The new parser and the lexer were present.",
    "In attendance were the usual suspects.",
    "Attendees - Good",
  ])("says nothing of the kind: %s", (line) => {
    expect(attendees(`# Kestrel core\n\n## Opening\n\n${line}\n`)).toEqual([]);
  });
});

describe("a company behind each name", () => {
  test.each([
    "Present:\nAda Byron, Engines\nJoan Clarke, Bletchley Park\n",
    "## Present\n\nAda Byron, Engines\nJoan Clarke, Bletchley Park\n",
  ])("is no person: %j", (text) => {
    expect(attendees(text)).toEqual(["Ada Byron", "Joan Clarke"]);
  });

  test("is told from further names", () => {
    expect(attendees("Present:\nAda Byron, Joan Clarke\nMary Ward, Grace Hopper\n")).toHaveLength(4);
  });
});

describe("marks behind names or with words", () => {
  test.each(["Ada Byron ✔️\nJoan Clarke ❌\n", ":heavy_check_mark: Ada Byron\n:x: Joan Clarke\n"])(
    "tell who came: %j",
    (lines) => {
      expect(attendees(`**Attendees:**\n${lines}`)).toEqual(["Ada Byron"]);
      expect(attendees(`## Attendees\n${lines}`)).toEqual(["Ada Byron"]);
    },
  );
});

describe("a table that needs no heading", () => {
  test.each([
    "| Name | Present? |\n|---|---|\n| Ada Byron | Y |\n| Joan Clarke | N |\n",
    "| Attendees |\n|---|\n| Ada Byron |\n",
    "| Participant | Organization |\n|---|---|\n| Ada Byron | Engines |\n",
    "| Present | Absent |\n|---|---|\n| Ada Byron | Joan Clarke |\n",
  ])("has titles that say who was there: %j", (table) => {
    expect(attendees(table)).toEqual(["Ada Byron"]);
  });

  test.each([
    "| Date | Attendees |\n|---|---|\n| 8 June | Ada Byron |\n",
    "| Topic | Present |\n|---|---|\n| Parser | yes |\n",
    "| Name | Task |\n|---|---|\n| Ada Byron | Parser |\n",
  ])("has titles of another kind: %j", (table) => {
    expect(attendees(table)).toEqual([]);
  });
});

describe("a table of labels", () => {
  test("may have empty cells behind those present", () => {
    const rows =
      "| **Attendees:** | Ada Byron (Engines), Grace Hopper (Navy, Invited Expert) | |\n| **Excused:** | Kai |\n";
    expect(attendees(`| | |\n|---|---|\n${rows}`)).toEqual(["Ada Byron", "Grace Hopper"]);
  });
});

describe("a line of names below the title of a meeting", () => {
  test.each([
    "2023-06-08: Core meeting\n====\nAda, Kai, Joan\n\nAgenda\n----\n* Parser\n\nUpdates\n----\n* Ada:\n  * showed the parser\n",
    "# Core call\n\nAda, Kai and Joan\n\n## Talk\n\nJoan said that it works.\n",
  ])("is a roll where one of them speaks: %j", (text) => {
    expect(attendees(text)).toEqual(["Ada", "Kai", "Joan"]);
  });

  test("is a roll with full names", () => {
    const names = ["Ada Byron", "Joan Clarke", "Mary Ward"];
    expect(attendees(`# Core call\n\n${names.join(", ")}\n\n- Parser\n`)).toEqual(names);
  });

  test.each([
    "# Core call\nParser, Lexer, Loom\n\n## Talk\n- it went well\n",
    "# Core call\nParser, Lexer, Loom\n\n- Parser: went well\n",
    "# Core call\nParser, Lexer, Loom\n\n- Talk\n  - Parser: went well\n\n## Parser\n",
    "# Core call\nRelease Plan, Parser Tests, Next Steps\n\n## Talk\n",
    "# Red kites\nAda, Kai, Joan\n\n## Talk\n\nJoan said that it works.\n",
  ])("is none where they are topics: %j", (text) => {
    expect(attendees(text)).toEqual([]);
  });
});

describe("a comma that is missing", () => {
  test("is one behind an affiliation", () => {
    expect(attendees("Present: Ada (Engines), Kai (Looms) Joan (Park)\n")).toEqual(["Ada", "Kai", "Joan"]);
    expect(attendees("Present: Ada Byron (Engines) (chair), Kai (Looms)\n")).toEqual(["Ada Byron", "Kai"]);
  });
});

describe("a label that is an item of the list of people", () => {
  test("is one of those present", () => {
    const text = "- **Moderator:** @ada\n- **Attendees:**\n- @kai\n- @joan\n\n## Agenda\n- Parser\n";
    expect(attendees(text)).toEqual(["ada", "kai", "joan"]);
  });

  test("does not make people of topics, nor of those whose box is empty", () => {
    expect(attendees("- Attendees:\n- fix the parser of nests\n- @kai\n")).toEqual([]);
    expect(attendees("- Attendees:\n- [x] Kai Ito\n- [ ] Joan Clarke\n- Write the guide\n")).toEqual([
      "Kai Ito",
    ]);
  });
});
