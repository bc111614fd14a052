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

describe("a heading below that of those present", () => {
  const boxes = "- [x] Zoë Müller - Looms\n- [ ] Ada Byron - Engines\n- [x] Kai Ito\n";
  const names = "- Zoë Müller\n- Kai Ito\n";

  test.each([
    `### Council Representatives\n\n${boxes}\nQuorum: ✅\n`,
    `### Kestrel Steering\n\n${boxes}- \n`,
    `### Maintainers\n\n${names}`,
    "### Technical council (voting)\n\nZoë Müller, Kai Ito\n",
  ])("sorts them: %j", (group) => {
    expect(attendees(`## Attendance\n\n${group}\n## Agenda\n\n- [x] Mary Ward\n`)).toEqual([
      "Zoë Müller",
      "Kai Ito",
    ]);
  });

  test.each([
    `### Past members\n\n${names}`,
    `### Scribe rotation\n\n${boxes}`,
    `### Nominated for the board\n\n${boxes}`,
    "### Team updates\n\n- Parser\n- Loom Frame\n",
    "### Projects of the community\n\n- Parser\n- Loom\n",
    "### Standing items\n\n- [x] Read the last minutes\n- [ ] Kai Ito\n",
    "### Council Representatives\n\n- [ ] Zoë Müller\n- [ ] Kai Ito\n",
  ])("may be about others: %j", (other) => {
    expect(attendees(`## Attendance\n\n${other}`)).toEqual([]);
  });

  test("stands there only", () => {
    expect(attendees(`## Votes\n\n### Council Representatives\n\n${boxes}`)).toEqual([]);
  });
});

describe("what stands below a list of those present", () => {
  const list = "## Present\n\n- Ada Byron\n- Kai Ito\n";

  test.each([
    "Comment: the loom of last year is as good as it ever was in all its parts.\n\nQuestion: does it work?",
    "We talked about the new parser and what it would take to ship it.\n\n- Parser\n- Lexer",
    "**Meeting Topics**\n\n# Old business",
  ])("is nobody where it tells of the meeting: %j", (text) => {
    expect(attendees(`${list}\n${text}\n`)).toEqual(["Ada Byron", "Kai Ito"]);
  });

  test("may go on with them", () => {
    const text = "These could come a little later, or had to leave again before the end:\n\n- Joan Clarke\n";
    expect(attendees(`${list}\nMary Ward\n\n${text}`)).toEqual([
      "Ada Byron",
      "Kai Ito",
      "Mary Ward",
      "Joan Clarke",
    ]);
  });
});

describe("a roll call of nicknames", () => {
  const list = "Participants:\n\n- Ada Byron\n- Kaius Ito\n- Joan Clarke\n\nMinutes:\n\n";

  test("is of those who are listed by their names", () => {
    const text = `${list}1. Roll call: abyron (chair), kaius, zebra (late)\n`;
    expect(attendees(text)).toEqual(["Ada Byron", "Kaius Ito", "Joan Clarke"]);
  });

  test("is of others where it is longer or hardly like their names", () => {
    expect(attendees(`${list}1. Roll call: bo, mary, jclarke\n`)).toHaveLength(6);
    expect(attendees(`${list}1. Roll call: abyron, kaius, jclarke, bo\n`)).toHaveLength(7);
    expect(attendees("Roll call: abyron, kaius, jclarke\n")).toHaveLength(3);
  });
});

describe("the label of a meeting before nothing but names", () => {
  test.each(["Meeting: Ada, Kai, J.J.", "Meeting with: Ada, Kai and J.J."])("says who met: %s", (line) => {
    expect(attendees(`# 3 April\n\n${line}\n\n- Parser\n`)).toEqual(["Ada", "Kai", "J.J."]);
  });

  test.each([
    "Meeting: Monday, Tuesday, Friday",
    "Meeting: Notes, Agenda, Slides",
    "Meeting: Ada, Kai",
    "Meeting: Ada, Kai, the parser",
  ])("may say something else: %s", (line) => {
    expect(attendees(`# 3 April\n\n${line}\n\n- Parser\n`)).toEqual([]);
  });
});

describe("a name with its middle word in lower case", () => {
  test("is one in a line of names", () => {
    expect(attendees("Present: Ada Byron, Kai Ito, Joan clarke Ward, Mary Ward\n")).toContain(
      "Joan clarke Ward",
    );
    expect(attendees("Present: Ada Byron, Kai Ito, Looms from Engines, Mary Ward\n")).toHaveLength(3);
  });
});

describe("names at the top by where they were", () => {
  const people = ["Ada", "Kai", "Joan", "Mary"];

  test.each([
    "Park: Ada, Kai,\n\nRemote: Joan, Mary,\n\nStart: 2:00 pm\n\n- Kai: parser\n- Joan said no\n",
    "**3 April**\n\nRemote: Ada, Kai,\nJoan, Mary\n\n1. Parser (Joan)\n",
    "# Core call\n\n**Kestrel House:** Ada and Kai\n**Online:** Joan, Mary (until 3)\n**Absent:** Zoë\n\n## Talk\n\n- Ada: parser\n- Mary: loom\n",
    "Onsite: Ada\n\nPresent: Kai\n\nVia Zoom: Joan, Mary\n\n- Ada, Mary and Kai\n- Ada: parser\n- Mary: loom\n- Kai: nests\n",
  ])("were there: %j", (text) => {
    expect(attendees(text)).toEqual(people);
  });

  test.each([
    "Park: Ada, Kai, Joan\n\n- Parser\n",
    "Remote: Ada\n\n- Parser\n",
    "Topics: Parser, Lexer\nRemote: Kai\n\n- Parser\n",
    "Projects: Parser, Lexer, Loom\n\nRemote: Kai\n\n- Parser\n",
    "Remote: Rust, Go, Python\n\n- Parser\n",
    "Remote: Parser, Lexer, Loom\n\n## Parser\n\n- Parser: works\n",
    "Away: Ada, Kai, Joan\n\n- Ada: parser\n",
    "Remote: Monday, Tuesday, Friday\n",
    "Online: Docs, Wiki, Slides\n",
    "Virtual: Zoom, Meet, Jitsi\n",
    "Remote: Ada wrote the parser, Kai the lexer, Joan the loom\n",
    "- Parser\n\nRemote: Ada, Kai, Joan\n",
    "# Core call\n\n## Setups\n\nRemote: Parser, Lexer, Loom\n",
    "Absent: Ada, Kai\n\nRemote:\n",
  ])("are none where they may be something else: %j", (text) => {
    expect(attendees(text)).toEqual([]);
  });
});

test("another label at the top is no place where nobody of it is heard of", () => {
  const text =
    "Remote: Ada, Kai, Joan\n\nLanguage: Rust, Go\n\nSprint: Kestrel\n\nAway: Mary\n\n- Ada: parser\n- Mary: nests\n";
  expect(attendees(text)).toEqual(["Ada", "Kai", "Joan"]);
});

describe("a line of people with their accounts at the top", () => {
  test.each([
    "Läsnä: Ada (@ada), Kai (@kai), Joan (@joan), Mary",
    "会议参与人：Ada(@ada)，Kai(@kai)、Joan（@joan）， Mary",
  ])("is a roll behind a label of another language: %s", (line) => {
    const { attendees: found } = meetingOf(`# Kestrel 2023-06-08\n\n${line}\n\n1. Parser (@zoe)\n`);
    expect(found).toEqual([
      { name: "Ada", handle: "ada" },
      { name: "Kai", handle: "kai" },
      { name: "Joan", handle: "joan" },
      { name: "Mary", handle: null },
    ]);
  });

  test.each([
    "Reviewers: Ada (@ada), Kai (@kai), Joan (@joan)",
    "缺席：Ada(@ada)，Kai(@kai)，Joan(@joan)",
    "Entschuldigt: Ada (@ada), Kai (@kai), Joan (@joan)",
    "Next: Ada (@ada), Kai (@kai), Joan (@joan)",
    "Kudos: Ada (@ada), Kai (@kai), Joan (@joan)",
    "议题：解析器(@ada)，词法(@kai)，织机(@joan)",
    "参会者：Ada(@ada)，Kai，Joan，Mary",
    "缺席的参会者：Ada(@ada)，Kai(@kai)，Joan(@joan)",
    "参会者：Ada(@ada)，Kai(@kai)，Joan(@joan)\n\n## Present\n",
    "- Parser\n\n参会者：Ada(@ada)，Kai(@kai)，Joan(@joan)",
  ])("is none with another label, few accounts or elsewhere: %j", (line) => {
    expect(attendees(`# Kestrel 2023-06-08\n\n${line}\n`)).toEqual([]);
  });
});

describe("a table of those present of which only the cells are left", () => {
  const titles = "# Participants\n\n**Name**\n\n**Affiliation(s)**\n\n";

  test("names people below the title of their column", () => {
    const text = `${titles}Ada Byron\n\nEngines, N.A.\n\nKai Ito\n\nLooms\n\n# Agenda\n\nParser\n`;
    expect(attendees(text)).toEqual(["Ada Byron", "Kai Ito"]);
  });

  test("is none where a cell is missing or no person stands in the column", () => {
    expect(attendees(`${titles}Ada Byron\n\nKai Ito\n\nLooms\n`)).toContain("Kai Ito");
    expect(attendees("# Talks\n\n**Name**\n\n**Role**\n\nAda Byron\n\nChair\n")).toEqual([]);
  });
});

describe("a line over people in the list of those present", () => {
  test("calls a group of them", () => {
    const text =
      "## Attendance\n\nBoard\n  - Ada Byron (Chair)\n  - Kai Ito\n\nNotable Guests\n  - Joan Clarke\n";
    expect(attendees(text)).toEqual(["Ada Byron", "Kai Ito", "Joan Clarke"]);
  });

  test("names somebody where no people stand below it", () => {
    expect(attendees("## Attendance\n\nMary\n\nAda Byron\n")).toEqual(["Mary", "Ada Byron"]);
    expect(attendees("## Attendance\n\nMary Ward (chair)\n\n- Ada Byron\n- Kai Ito\n")).toContain(
      "Mary Ward",
    );
  });
});

describe("a heading that says where those present were", () => {
  test.each(["Venue (in-person)", "IRC-only", "Remote", "In the room"])("sorts them: %s", (title) => {
    const text = `## Attendees\n\n* kai\n\n### ${title}\n\n* Translators are marked with a (t) behind the name\n* ada\n* n0jo\n\n## Agenda\n\n* parser\n`;
    expect(attendees(text)).toEqual(["kai", "ada", "n0jo"]);
  });

  test.each([
    "### Venue\n\n* Kestrel House\n* Park\n",
    "### Remote\n\n* Recording\n* Slides\n",
    "### Online\n\n* how do we meet next\n* dial in with the number\n* Parser\n",
  ])("may stand over something else: %j", (text) => {
    expect(attendees(`## Attendees\n\n* kai\n\n${text}`)).toEqual(["kai"]);
  });

  test("does so below the heading of those present only", () => {
    expect(attendees("## Plans\n\n### Remote\n\n* ada\n* kai\n")).toEqual([]);
  });
});
