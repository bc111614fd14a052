import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

const attendees = (text: string) =>
  meetingOf(text).attendees.map(({ name, handle }) => (handle ? `${name} @${handle}` : name));

describe("attendees", () => {
  test.each([
    ["- Ada Byron ([@ada](https://github.com/ada))", "Ada Byron @ada"],
    ["- Ada Byron([@ada](https://github.com/ada))", "Ada Byron @ada"],
    ["- Ada Byron ([ada](https://github.com/ada))", "Ada Byron @ada"],
    ["- Ada Byron ([ada] (https://github.com/ada))", "Ada Byron @ada"],
    ["- Ada Byron ([ada] (https://ada.example))", "Ada Byron"],
    ["- [Ada Byron](https://github.com/ada)", "Ada Byron @ada"],
    ["- [ada](github.com/ada)", "ada @ada"],
    ["- Ada Byron [ada](https://github.com/ada)", "Ada Byron @ada"],
    ["- Ada Byron @ada (voting member)", "Ada Byron @ada"],
    ["- Ada Byron: @ada", "Ada Byron @ada"],
    ["- Ada Byron / Analytical Society / @ada", "Ada Byron @ada"],
    ["- @ada", "ada @ada"],
    ["- Ada Byron, chair", "Ada Byron"],
    ["- Ada Byron (Analytical Society) : ada@engine.example", "Ada Byron"],
    ["- Ада Байрон <ada@engine.example>", "Ада Байрон"],
    ["* [x] Ada Byron", "Ada Byron"],
    ["- @ada (lurking)", "ada @ada"],
    ["- (Chair) Ada Byron [Engines]", "Ada Byron"],
    ["- @ada (Ada Byron)", "Ada Byron @ada"],
    ["- [Ada Byron]", "Ada Byron"],
    ["- Ada Byron (@ada_byron)", "Ada Byron"],
    ["- @ada_byron", "ada_byron"],
    ["- Ada Byron (@ada.byron)", "Ada Byron"],
    ["- Ada Byron / \\@ada / ?", "Ada Byron @ada"],
    ["- Ada Byron / GitHub ID / affiliation / ?", "Ada Byron"],
  ])("reads %s", (line, expected) => {
    expect(attendees(`## Attendees\n\n${line}\n`)).toEqual([expected]);
  });

  test("believe the profile's address before the handle that is shown", () => {
    expect(attendees("## Who joined\n- Ada Byron ([@grace](https://github.com/ada))\n")).toEqual([
      "Ada Byron @ada",
    ]);
  });

  test("are not those missing, teams, placeholders, struck or unticked names", () => {
    const text = [
      "# Attended by",
      "* [x] Ada Byron",
      "* [ ] Grace Hopper",
      "* [x] ~~Mary Ward~~",
      "* Kestrel team: @kestrel/core",
      "* **name** / **institution** / **GitHub handle**",
      "* Joan Clarke (regrets)",
      "",
      "## Regrets",
      "- Hedy Lamarr",
    ];
    expect(attendees(text.join("\n"))).toEqual(["Ada Byron"]);
  });

  test.each([
    ["**Present:** Ada Byron, Grace Hopper (@grace), Kai", ["Ada Byron", "Grace Hopper @grace", "Kai"]],
    ["**Present** *(add your name and GitHub handle)*: Kai, Ada(@ada)", ["Kai", "Ada @ada"]],
    ["- Attendees: Ada Byron and Grace Hopper", ["Ada Byron", "Grace Hopper"]],
    ["#### Lead: @ada\n#### Notetaker: @grace", ["ada @ada", "grace @grace"]],
    ["**Moderator:** @ada\n**Attendees**\n* @grace", ["ada @ada", "grace @grace"]],
    [
      "Attendees:\n\nAda Byron : (Kestrel) : a@k.example\n\nGrace Hopper (Kestrel)\n\n- Introductions. All are new.",
      ["Ada Byron", "Grace Hopper"],
    ],
    ["Attendees:\n\n  Ada Byron (Kestrel)\n  Grace Hopper (Kestrel)\n", ["Ada Byron", "Grace Hopper"]],
    ["## Attendance\n- Team members: Ada, Grace\n- Others: Kai", ["Ada", "Grace", "Kai"]],
    [
      "Attendees:\n-----\n**Kestrel:** Ada Byron <br>\n**Merlin** Grace Hopper, Joan Clarke",
      ["Ada Byron", "Grace Hopper", "Joan Clarke"],
    ],
    [
      "| Name | GitHub | Present |\n|---|---|---|\n| Ada Byron | @ada | yes |\n| Kai | @kai | no |",
      ["Ada Byron @ada"],
    ],
    [
      "## Folks\n\n| Name | GH Username |\n|---|---|\n| Ada Byron | @ada |\n| Kai Ito | kaito |",
      ["Ada Byron @ada", "Kai Ito @kaito"],
    ],
    ["## Maintainers\n\n| Name | GitHub |\n|---|---|\n| Ada Byron | @ada |", []],
    ["| Topic | Presenter |\n|---|---|\n| The nest | Ada Byron |", []],
    [
      "## Attendance (please **mark an X** if you are here, or add a row with name and affiliation)\n\n<table>\n<tr><td></td><td><b>Name/Affiliation</b></td><td>GH ID</td></tr>\n<tr><td></td><td>Joan Clarke (Looms)</td><td>joan</td></tr>\n<tr><td>X</td><td>Ada Byron (Engines, <b>TOC</b>)</td><td>ada</td></tr>\n<tr><td>X</td><td>Grace Hopper</td><td></td></tr>\n</table>\n",
      ["Ada Byron @ada", "Grace Hopper"],
    ],
    ["## Attendees\n\n- Ada, Grace, Joan (Looms)\n- Kai (Engines)\n", ["Ada", "Grace", "Joan", "Kai"]],
    ["The agenda was sent to all attendees:\n\n- Parser\n- Lexer\n", []],
    [
      "### Updates from our communities\n\n- [Looms](https://github.com/looms)\n- [Engines](https://github.com/engines)\n",
      [],
    ],
    [
      "## Attendees\n\n| Name | GitHub | Present |\n|---|---|---|\n| Ada Byron | @ada | yes |\n| Kai | @kai | |",
      ["Ada Byron @ada"],
    ],
    [
      "## Attendance\n\nWrite your GH username here!\n\n* ada\n* cr1901\n* a_b",
      ["ada @ada", "cr1901 @cr1901", "a_b"],
    ],
  ])("are read from %s", (text, expected) => {
    expect(attendees(text)).toEqual(expected);
  });

  test("are counted once", () => {
    expect(
      attendees("#### Lead: @ada\n\n## Attendees\n- Ada ([@Ada](https://github.com/Ada))\n- Kai\n- Kai\n"),
    ).toEqual(["ada @ada", "Kai"]);
  });

  test.each([
    ["- Ada Byron\n- @adabyron", ["Ada Byron @adabyron"]],
    ["- @AdaByron\n- Ada Byron", ["Ada Byron @AdaByron"]],
    ["- Ada Byron\n- @adab", ["Ada Byron", "adab @adab"]],
    ["- Ada Byron (@ada)\n- @adabyron", ["Ada Byron @ada", "adabyron @adabyron"]],
  ])("are one by an account that is the name without its blanks: %j", (people, expected) => {
    expect(attendees(`## Attendees\n\n${people}\n`)).toEqual(expected);
  });

  test("are no links to pages of the meeting", () => {
    const text =
      "## Attendees\n\n- [Ada Byron](https://ada.example)\n- Kai\n\n[Minutes](category/core)\n[Category:Minutes](category/minutes)\n[Recording](https://kestrel.example/1)\n";
    expect(attendees(text)).toEqual(["Ada Byron", "Kai"]);
  });

  test("are read below a legend, whatever else they say of themselves", () => {
    const text =
      "## Attendees\n\nYour name / GitHub ID / affiliation / favourite bird\n\n- Ada / @ada / Merlin / red kite (or buzzard)\n- Kai / GitHub ID / affiliation / ?\n";
    expect(attendees(text)).toEqual(["Ada @ada", "Kai"]);
  });

  const update = "- Done:\n  - feed the owls\n- Next:\n  - [ ] release the nest by 20 June @grace\n";

  test.each([
    `@ada (not attending)\n${update}`,
    `@ada (not attending - public holiday)\n\n${update}`,
    `Ada Byron (absent)\n\n${update}`,
    `Apologies from Ada Byron\n\n${update}`,
    `### @ada (absent)\n\n${update}`,
    "- @ada (not attending)\n  - Done:\n    - feed the owls\n  - Next:\n    - [ ] release the nest by 20 June @grace\n",
  ])("that are missing may have an update of their own: %j", (text) => {
    const meeting = meetingOf(`## Attendees\n\n- @kai\n\n## Updates\n\n${text}`);
    expect(meeting.attendees.map(({ name }) => name)).toEqual(["kai"]);
    expect(meeting.deadlines.map(({ end }) => end)).toEqual(["2023-06-20"]);
    expect(meeting.actionItems).toHaveLength(1);
    expect(meeting.marks.map(({ title }) => title)).toEqual(["feed the owls"]);
  });

  test.each([
    "@ada (not attending)\n- @grace\n- @mary\n",
    "Regrets from:\n\n- nobody by 20 June\n",
    "Nest keepers (not present)\n\n- Ada Byron\n- Grace Hopper\n",
    "## Present\n\n- @kai\n- @ada (not attending)\n  - back by 20 June\n",
  ])("that are missing are a list of those still: %j", (text) => {
    const meeting = meetingOf(`## Attendees\n\n- @kai\n\n${text}`);
    expect([meeting.attendees.map(({ name }) => name), meeting.deadlines]).toEqual([["kai"], []]);
  });

  test("are no list under a heading about something else", () => {
    expect(attendees("## Present state of the parser\n\n- Ada Byron wrote it\n")).toEqual([]);
  });
});

describe("headings of attendance", () => {
  const people = "- Ada Byron (@ada)\n- Kai\n";

  test.each([
    "## Who was there",
    "## Present",
    "## People",
    "## In the room",
    "## On the call",
    "**Who came**",
    "### Around the table",
    "## The usual suspects",
  ])("may have any wording: %s", (heading) => {
    expect(attendees(`${heading}\n\n${people}`)).toEqual(["Ada Byron @ada", "Kai"]);
  });

  test.each(["## New maintainers", "## Candidates", "## Thank you", "## Reviewers"])(
    "are not those of other lists of people: %s",
    (heading) => {
      expect(attendees(`${heading}\n\n${people}`)).toEqual([]);
    },
  );

  test("are not those over a second list of people, nor over work", () => {
    expect(attendees(`## Who was there\n\n- Grace\n\n## The usual suspects\n\n${people}`)).toEqual(["Grace"]);
    expect(attendees("## The usual suspects\n\n- Parser @ada\n- fix the lexer @kai\n")).toEqual([]);
  });

  test.each([
    ["### MC\n\n- Grace Hopper\n", ["Grace Hopper"]],
    ["**MC**\n\nGrace Hopper\n", ["Grace Hopper"]],
    ["**MC:** Grace Hopper\n", ["Grace Hopper"]],
    ["## Chair\n\n- Ada\n", []],
    ["## Scribe\n\n- TBD\n", []],
    ["## Chair\n\n- we have to elect one by 4 July\n", []],
    ["## Notes\n\n- next week\n  - Moderator: Grace Hopper\n", []],
  ])("also name who leads the meeting: %s", (text, expected) => {
    expect(attendees(`${text}\n## Present\n\n${people}`).sort()).toEqual(
      ["Ada Byron @ada", "Kai", ...expected].sort(),
    );
  });
});

describe("names on lines of their own", () => {
  test.each([
    ["Present:\nAda Byron\nGrace Hopper\nKai\n", ["Ada Byron", "Grace Hopper", "Kai"]],
    [
      "**TSC Members present:**  \nAda Byron  \nGrace Hopper  \n\n**Others present:**  \nKai\n",
      ["Ada Byron", "Grace Hopper", "Kai"],
    ],
    ["Present: Ada Byron\nGrace Hopper\n", ["Ada Byron", "Grace Hopper"]],
    ["Present:\nAda Byron, Grace Hopper,\nKai\n", ["Ada Byron", "Grace Hopper", "Kai"]],
    [
      "Present: Ada Byron, Grace Hopper, Katherine Johnson, Mary Ward, Joan\nClarke, Kai\n",
      ["Ada Byron", "Grace Hopper", "Katherine Johnson", "Mary Ward", "Joan Clarke", "Kai"],
    ],
    ["Present:\nAda Byron\nRegrets:\nGrace Hopper\nAgenda:\nParser\n", ["Ada Byron"]],
    ["Where: online\nPresent:\nAda Byron\nGrace Hopper: @grace\n", ["Ada Byron", "Grace Hopper @grace"]],
    ["## Attendees\n\n* Ada Byron\nGrace Hopper\n", ["Ada Byron", "Grace Hopper"]],
    ["## Attendance\n\nCouncil: Ada, Grace\nObservers: Kai\n", ["Ada", "Grace", "Kai"]],
    ["Host: Google Hangouts\n\nPresent: Ada\nWhere: Room 5\n", ["Ada"]],
    ["Attendees:\n(sign in below)\n\n* Ada Byron\n", ["Ada Byron"]],
    ["Attending\nAda, Grace, Kai\n\ndropped-in: -\n", ["Ada", "Grace", "Kai"]],
    ["Attending  \nAda Byron  \nGrace Hopper\nRegrets: Kai\n", ["Ada Byron", "Grace Hopper"]],
    ["Attendance\nIt was low today, Ada Byron thought.\n", []],
    [
      "## Attendees\nAda Byron, Grace Hopper, Joan Clarke (Kite)\nMary Ward, Kai Lund (Open Looms)\n",
      ["Ada Byron", "Grace Hopper", "Joan Clarke", "Mary Ward", "Kai Lund"],
    ],
    [
      "## Attendees\n\nAda Byron, Grace Hopper, Joan Clarke (Kite)\nMary Ward (Open Looms)\nCouncil:\n- Kai Lund, Kite\n",
      ["Ada Byron", "Grace Hopper", "Joan Clarke", "Mary Ward", "Kai Lund"],
    ],
    [
      "- Attendees [name, affiliation]\n  - Ada Byron [Kite]\n- Open floor/questions [add your name]\n  - Kai - maps\n  - SKIP: the guide [Joan]\n",
      ["Ada Byron"],
    ],
  ])("are people of their own: %s", (text, expected) => {
    expect(attendees(text)).toEqual(expected);
  });

  test("with a company each are a roll that needs no heading", () => {
    const roll = "Ada Byron, Analytical Society\n\nGrace Hopper, Merlin \\*\n\nMary Ward, Kite & Co\n\n";
    expect(
      attendees(`Kestrel council\n\n${roll}(voters have an asterisk)\n\nAda opened the meeting.\n`),
    ).toEqual(["Ada Byron", "Grace Hopper", "Mary Ward"]);
    expect(attendees(`## Ideas\n\n${roll}`)).toEqual([]);
    expect(attendees("Kestrel Council, Online\n\nDear All, Welcome\n\n- a topic\n")).toEqual([]);
  });
});

describe("an attendance list", () => {
  const agenda = "- Parser\n  - timeline: by 1 July 2023\n- [kai] Lexer, top priority\n";

  test.each([
    "Attendees\n\n- Ada Byron (@ada)\n- Kai\n\nAgenda\n\n",
    "## Attendees\n\n- Ada Byron (@ada)\n- Kai\n\nAgenda\n\n",
    "Present:\n- Ada Byron (@ada)\n- Kai\n\nWhat we talked about\n\n",
    "Present:\n\nAda Byron (@ada)\nKai Lund\n\n",
  ])("ends where another list begins", (head) => {
    const { attendees: present, deadlines, priorities } = meetingOf(head + agenda);
    expect(present).toHaveLength(2);
    expect([deadlines.length, priorities.length]).toEqual([1, 1]);
  });

  test("ends at a point of its list with more below it than people", () => {
    const text =
      "Present:\n\n- Ada, Grace, Kai\n- Parser this week\n  - Thursday: freeze the code\n  - Tests\n- Marketing\n";
    const { attendees: present, mentions } = meetingOf(text);
    expect(present.map(({ name }) => name)).toEqual(["Ada", "Grace", "Kai"]);
    expect(mentions.map(({ line }) => line)).toEqual([4, 6, 7]);
    expect(attendees("## Present\n\n- Please sign in\n  - with your account\n- Ada\n")).toEqual(["Ada"]);
    expect(
      attendees("## Present\n\n1. - Ada Byron [ada](https://github.com/ada)\n1. - Grace GG. Hopper\n"),
    ).toEqual(["Ada Byron @ada", "Grace GG. Hopper"]);
    expect(attendees("## Present\n\n- Analytical Society folks\n  - Ada\n  - Grace\n- Kai\n")).toEqual([
      "Ada",
      "Grace",
      "Kai",
    ]);
  });

  test("goes on below a label that only sorts people", () => {
    expect(
      attendees("Attendees\n\n- Ada Byron (@ada)\n\nAnalytical Society\n\n- Grace Hopper\n- Kai\n"),
    ).toEqual(["Ada Byron @ada", "Grace Hopper", "Kai"]);
  });

  test("takes what follows a comma for an affiliation or role, unless it is another name", () => {
    const text =
      "## Attendees\n\n* Ada Byron, Merlin, Council Chair\n* Grace Hopper, Merlin\n* [Mary Ward](https://github.com/mward), The Kite Foundation\n";
    expect(attendees(text)).toEqual(["Ada Byron", "Grace Hopper", "Mary Ward @mward"]);
    expect(attendees("## Attendees\n\n- Ada, Grace Hopper, Kai\n")).toEqual(["Ada", "Grace Hopper", "Kai"]);
  });

  test("in a table believes the column that only says who came", () => {
    const row = (name: string, status: string) => `| ${name} | Merlin | ${status} |\n`;
    const table = `**Members present**\n\n| Name | Company | Status |\n|---|---|---|\n${row("Ada Byron", "Present")}${row("Grace Hopper", "N/A")}${row("Mary Ward", "Yes")}${row("Joan Clarke", "")}`;
    expect(attendees(table)).toEqual(["Ada Byron", "Mary Ward"]);
  });

  test("in a table may have emoji for who came", () => {
    const table = (...came: string[]) =>
      `## Present\n\n| Name | Call |\n|---|---|\n| Ada Byron | ${came[0]} |\n| Kai Ito | ${came[1]} |\n| Joan Clarke | ${came[2]} |\n`;
    expect(attendees(table(":heavy_check_mark:", "", "👍"))).toEqual(["Ada Byron", "Joan Clarke"]);
    expect(attendees(table(":white_check_mark:", ":x:", ":+1:"))).toEqual(["Ada Byron", "Joan Clarke"]);
  });

  test("may be a table in HTML", () => {
    const row = (name: string, answer: string) =>
      `<tr>\n<td class="c"><p><span>${name}</span></p></td>\n<td>${answer}\n</td>\n</tr>\n`;
    const table = `Present:\n\n<table>\n<tbody>\n${row("Ada Byron", "<b>Yes</b>")}${row("Grace\nHopper", "<br />")}${row("Mary&nbsp;Ward", "X")}</tbody>\n</table>\n`;
    expect(attendees(table)).toEqual(["Ada Byron", "Mary Ward"]);
  });

  test("may have its titles in the first row of a table without any", () => {
    const cells = (...values: string[]) => `<tr>${values.map((value) => `<td>${value}</td>`).join("")}</tr>`;
    const table = `<table><thead><tr><th></th><th></th><th></th></tr></thead><tbody>${cells("Name", "Attendance", "Vote (Y/N)")}${cells("Ada Byron", "No", "Y")}${cells("Grace Hopper", "Yes", "N")}</tbody></table>`;
    expect(attendees(`## Attendees\n\n${table}\n`)).toEqual(["Grace Hopper"]);
  });

  test("does not reach into a table that something else introduces", () => {
    const table = "| Group | Open |\n|---|---|\n| Parser | 3 |\n";
    expect(attendees(`Present:\n\n- Ada\n\nIssues by group:\n\n${table}`)).toEqual(["Ada"]);
  });

  test.each([
    [
      "- ✅ Ada Byron\n- ❌ Grace Hopper\n- :white_check_mark: Alan Turing\n- ⬜ Joan Clarke",
      ["Ada Byron", "Alan Turing"],
    ],
    [
      "[x] AB: Ada Byron (ada.byron)\n[ ] GH: Grace Hopper (grace)\n[X] AT: Alan Turing(alan)",
      ["Ada Byron", "Alan Turing"],
    ],
    ["AB GH AT", ["AB", "GH", "AT"]],
    ["AB/GH/AT", ["AB", "GH", "AT"]],
    ["- Ada Byron- lead Engines (on site)\n- Alan Turing ???", ["Ada Byron", "Alan Turing"]],
    ['- Ada "Countess" Byron (Engines)', ["Ada Byron"]],
  ])("are told from marks, roles and nicknames: %j", (list, expected) => {
    expect(attendees(`## Attendees\n\n${list}\n`)).toEqual(expected);
  });

  test.each([
    [
      "| Name | Company |\n|---|---|\n| Byron, Ada | Engines |\n| van Rossum, Guido | Snakes Inc., Ltd. |",
      ["Byron, Ada", "van Rossum, Guido"],
    ],
    ["- Byron, Ada (Engines)\n- Hopper, Grace (Navy)", ["Byron, Ada", "Hopper, Grace"]],
    ["- Ada Byron, NTS (chair)\n- Grace Hopper, USN (guest)", ["Ada Byron", "Grace Hopper"]],
    ["| Name |\n|---|\n| Ada Byron, Engines |\n| Hopper, Grace |", ["Ada Byron", "Hopper"]],
  ])("keep the last name first where all are written so: %j", (list, expected) => {
    expect(attendees(`## Attendees\n\n${list}\n`)).toEqual(expected);
  });

  test("stand behind the groups that they speak for", () => {
    const rows = [
      "| SC: Ada Byron (Engines) | x |",
      "| SIG Build & Tools: Grace Hopper | x |",
      "| SIG Docs: Joan Clarke (Park) | |",
      "| WG: Multi-Engine: Alan Turing (Park) | x |",
      "| WG: Safety: | x |",
    ];
    const table = ["| Name | Present |", "|---|---|", ...rows].join("\n");
    expect(attendees(`## Attendance\n\n${table}\n`)).toEqual(["Ada Byron", "Grace Hopper", "Alan Turing"]);
  });

  test("are not what they are called together, though it is one alone", () => {
    const roll = (box: string) =>
      `1. Roll call\n   - [${box}] Ada Byron (Engines)\n   - Emeritus Members\n     - Joan Clarke (Park)\n`;
    expect(attendees(roll("x"))).toEqual(["Ada Byron", "Joan Clarke"]);
    // Nobody filled in who came.
    expect(attendees(roll(" "))).toEqual([]);
  });

  test("are no remarks on the list", () => {
    const remarks = "Note: guests may become members.\nQuorum: yes\n\nRemember: mute yourself.";
    expect(attendees(`## Attendees\n\n- Ada Byron\n\n${remarks}\n`)).toEqual(["Ada Byron"]);
  });

  test("may be listed by the front matter", () => {
    const listed =
      "members:\n  - Ada Byron\n  - 'Grace Hopper'\nregrets:\n  - Joan Clarke\nattendees: [Alan Turing, Mary Kay]";
    expect(attendees(`---\n${listed}\n---\n\n- a topic\n`)).toEqual([
      "Ada Byron",
      "Grace Hopper",
      "Alan Turing",
      "Mary Kay",
    ]);
  });

  test.each([
    "| Present | Name |\n|---|---|\n| ✔ | Ada Byron |\n| | Joan Clarke |\n| ✔ | Grace Hopper |",
    "Ada Byron · Grace Hopper",
    "- Engines\n  - Ada Byron\n- Navy\n  - Grace Hopper",
    "- Ada Byron\n  - Engines\n- Grace Hopper\n  - Tech Lead",
    "- Ada Byron (proxy for Joan)\n- Grace Hopper\n- Joan Clarke (by proxy to Ada)",
  ])("are read from lists in many forms: %j", (list) => {
    expect(attendees(`## Attendees\n\n${list}\n`)).toEqual(["Ada Byron", "Grace Hopper"]);
  });

  test.each([
    "| | |\n|---|---|\n| **Date** | 8 June 2023 |\n| **Attendees** | Ada, Grace |\n| **Apologies** | Joan |",
    "*Present*: Ada, Grace; *excused*: Joan",
    "People present: Ada; Grace. Regrets: Joan",
    "In the room: Ada. On the phone: Grace.",
  ])("are read from labels in a row or line: %j", (list) => {
    expect(attendees(list)).toEqual(["Ada", "Grace"]);
  });

  test("may be accounts alone", () => {
    expect(attendees("Attending: @ada @grace")).toEqual(["ada @ada", "grace @grace"]);
  });
});

describe("what a template leaves", () => {
  test.each([
    "\\<addme\\>",
    "\\<AddMe\\>",
    "\\<your name\\>",
    "AddMe",
    "add me here",
    "Insert name",
    "Add yourself",
    "Chairs",
    "remote",
    "Attendees:",
  ])("is nobody: %s", (line) => {
    expect(attendees(`## Present\n\n- Ada Byron\n- ${line}\n`)).toEqual(["Ada Byron"]);
  });

  test("is not an address in angle brackets", () => {
    expect(attendees("## Present\n\n- Ada Byron \\<ada@kestrel.example>\n- Kai \\<Engines\\>\n")).toEqual([
      "Ada Byron",
      "Kai",
    ]);
  });
});

describe("an address of which a part is not shown", () => {
  test.each(["kai@l....example", "Kai.Ito@k....example", "kai@....example", "k**@looms.example", "kai@…"])(
    "is nobody: %s",
    (address) => {
      expect(attendees(`## Present\n\n* Ada Byron\n* ${address}\n`)).toEqual(["Ada Byron"]);
    },
  );

  test("may stand behind a name", () => {
    expect(attendees("## Present\n\n* Kai Ito <kai@l....example>\n")).toEqual(["Kai Ito"]);
  });
});

describe("initials with dots", () => {
  test.each(["J.J.", "J.R.R. Byron", "J.-P. Byron", "Ada B. Byron"])("are part of a name: %s", (name) => {
    expect(attendees(`## Present\n\n- ${name}\n- Kai\n`)).toEqual([name, "Kai"]);
  });
});

describe("several roles before a colon", () => {
  test.each([
    ["Hosts and note takers: @ada and @grace", ["ada @ada", "grace @grace"]],
    ["Facilitator/scribe: Ada Byron", ["Ada Byron"]],
    ["Host & note-taker: Kai and Joan", ["Kai", "Joan"]],
    ["All participants: read the charter", []],
  ])("name who was there: %s", (line, expected) => {
    expect(attendees(`## Meeting\n\n- ${line}\n`)).toEqual(expected);
  });
});

describe("organisations", () => {
  test.each([
    ["Parser (Engines), Loom (Weavers), Kestrel Foundation and community representatives", []],
    ["Parser, Loom and representatives of the looms", []],
    ["Ada Byron, Grace Hopper, Kestrel Foundation, Engines Inc.", ["Ada Byron", "Grace Hopper"]],
    ["Ada (Engines), Kai (Kestrel Foundation)", ["Ada", "Kai"]],
  ])("are not people: %s", (names, expected) => {
    expect(attendees(`Attendance: ${names}\n`)).toEqual(expected);
  });

  test.each([
    "Weaving and Parser Department",
    "Office of Looms and Weaving Affairs",
    "Ministry of Looms, Weaving Board",
  ])("are no people behind the comma of one: %s", (office) => {
    expect(attendees(`## Present\n\n1. Ada Byron, ${office}\n2. Kai Ito, Law\n`)).toEqual([
      "Ada Byron",
      "Kai Ito",
    ]);
  });

  test("may stand before those who speak for them", () => {
    expect(attendees("Participants: From Looms: Ada Byron, Kai Ito, From Engines: Mary Ward\n")).toEqual([
      "Ada Byron",
      "Kai Ito",
      "Mary Ward",
    ]);
  });

  test("have a column of their own in a table of people", () => {
    const rows = "|---|---|\n| Engines | Ada Byron |\n| Looms | Joan Clarke |\n";
    expect(attendees(`## Present\n\n| Member | Representative |\n${rows}`)).toEqual([
      "Ada Byron",
      "Joan Clarke",
    ]);
    expect(attendees(`## Present\n\n| Organization name | Name |\n${rows}`)).toEqual([
      "Ada Byron",
      "Joan Clarke",
    ]);
  });
});

describe("a sign for those present", () => {
  const members = [
    "* Engines - Ada Byron (chair) + / Mary Ward",
    "* Looms - Grace Hopper",
    "* Red Kite - Joan Clarke + / Hedy Lamarr +",
    "* Huts - Radia Perlman",
  ].join("\n");

  test.each([
    '" + " shows who attended',
    "+ denotes those who were present",
    "Those present are marked with a plus.",
    "(+) = in attendance",
  ])("is told beside the list: %s", (legend) => {
    const expected = ["Ada Byron", "Joan Clarke", "Hedy Lamarr", "Kai"];
    const others = "**Other attendees**\n\n* Kai\n";
    const start = "## Attendance\n\n**Voting members**\n\n";
    expect(attendees(`${start}${members}\n\n\\${legend}\n\n${others}`)).toEqual(expected);
    expect(attendees(`${start}\\${legend}\n\n${members}\n\n${others}`)).toEqual(expected);
  });

  test.each([
    ["- ✅ Ada Byron\n- ❌ Grace Hopper\n- Kai\n\n✅ = attended\n", ["Ada Byron"]],
    ["- Ada Byron (x), Engines\n- Grace Hopper, Looms\n\n(x) = present\n", ["Ada Byron"]],
    ["Members (* = present):\n\n- Ada Byron (Engines/Looms) *\n- Grace Hopper\n", ["Ada Byron"]],
  ])("stands anywhere in the item: %s", (list, expected) => {
    expect(attendees(`## Members\n\n${list}`)).toEqual(expected);
  });

  test("may be told in the heading, which ends at the next", () => {
    const text = "## Attendance (* = present)\n\n- Ada Byron *\n- Grace Hopper\n\n## Talk\n\n- Kai\n";
    expect(attendees(text)).toEqual(["Ada Byron"]);
  });

  test("means nothing when no line says so", () => {
    expect(attendees("## Present\n\n- Ada Byron +\n- Grace Hopper\n\n\\+ by phone\n")).toEqual([
      "Ada Byron",
      "Grace Hopper",
    ]);
  });
});

describe("in a list of those present", () => {
  test.each(["Agenda/Notes", "Notes & actions", "N.A.", "Notable guests"])("%s is nobody", (line) => {
    expect(attendees(`Attendees: Ada, Kai, Joan\n${line}\n\n- Parser\n`)).toEqual(["Ada", "Kai", "Joan"]);
    expect(attendees(`## Present\n\n- Ada Byron\n- ${line}\n`)).toEqual(["Ada Byron"]);
  });

  test.each(["Byron Ada.K. van", "Ada Byr\uFFFD", "Zo\uFFFD M\uFFFDller", "Ada Guest"])(
    "%s is somebody",
    (name) => {
      expect(attendees(`## Present\n\n- Kai Ito\n- ${name} (Looms)\n`)).toEqual(["Kai Ito", name]);
    },
  );

  test("a sentence of two words does not become a name", () => {
    expect(attendees("## Present\n\n- Kai Ito\n- Came late. Left early.\n")).toEqual(["Kai Ito"]);
  });
});
