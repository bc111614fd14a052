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
  ])("is one of those present over names: %j", (text) => {
    expect(attendees(text)).toEqual(["Ada Byron", "Joan Clarke", "G. Richard Hopper"]);
  });

  test.each([
    "## Presents\n\n- stickers for all\n- Mugs\n",
    "## Assistance\n\nAda Byron asked for help with the parser.\n",
    "## Remote\n\n- Windows\n- Linux\n",
    "Online: the new parser, the lexer\n",
    "- Remote\n  - fix it\n  - Ada Byron\n",
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
