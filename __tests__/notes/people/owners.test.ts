import { describe, expect, test } from "@jest/globals";
import { OwnerFinder } from "../../../src/notes/people/owners.js";
import { meetingOf } from "../reading.js";

const owners = new OwnerFinder([
  { name: "Ada Byron", handle: "ada" },
  { name: "Grace Hopper", handle: null },
  { name: "Kai", handle: "kai" },
]);

/** Owners of the only action in a list of actions, below a list of those present. */
const ownersOf = (line: string) => {
  const head = "## Present\n\n- Ada Byron (@ada)\n- Grace Hopper\n- Kai\n\n## Actions\n\n";
  return meetingOf(`${head}- ${line}\n`).actionItems.flatMap((action) => action.owners);
};

describe("an owner before the action", () => {
  test.each([
    ["(ABL/GH) write the guide", ["ABL", "GH"], "write the guide"],
    ["(IF/ABL) write the guide", ["IF", "ABL"], "write the guide"],
    ["(Ada) write the guide", ["Ada"], "write the guide"],
    ["(kai) write the guide", ["kai"], "write the guide"],
    ["(mward) write the guide", ["mward"], "write the guide"],
    ["All: write the guide", ["All"], "write the guide"],
    ["Grace, Kai ~ write the guide", ["Grace", "Kai"], "write the guide"],
    ["Grace- write the guide", ["Grace"], "write the guide"],
    ["GraceH- write the guide", ["GraceH"], "write the guide"],
    ["Grace H. - write the guide", ["Grace H."], "write the guide"],
  ])("is read from %s", (text, names, rest) => {
    const prefix = owners.prefixOf(text);
    expect([prefix?.names, text.slice(prefix?.length)]).toEqual([names, rest]);
  });

  test.each([
    "(future) write the guide",
    "(optional) write the guide",
    "(stretch) write the guide",
    "(blocked) write the guide",
    "(tomorrow/Thursday) write the guide",
    "(Friday) write the guide",
    "14 July: write the guide",
    "July: write the guide",
    "M1 (end of June): write the guide",
    "Q3: write the guide",
    "Deliverables: write the guide",
    "(PR/CI) write the guide",
    "Read- and write-access for the guide",
    "Parser- rewrite it",
    "Parser - rewrite it",
    "Parser ~ rewrite it",
    "Grace ~ 20 guides",
    "Self-healing CI todos: write the guide",
    "HIGH PRIORITY: write the guide",
  ])("is none in %s", (text) => {
    expect(owners.prefixOf(text)).toBeNull();
  });

  test("may be bold names", () => {
    const prefixOf = (bold: string, rest: string) => owners.prefixOf(`${bold} ${rest}`, bold.length);
    expect(prefixOf("Ada and Mary", "Write the guide")).toEqual({ names: ["Ada", "Mary"], length: 12 });
    expect(prefixOf("Kai:", "Write the guide")?.names).toEqual(["Kai"]);
    expect(prefixOf("HIGH PRIORITY", "Write the guide")).toBeNull();
    expect(prefixOf("Parser", "Write the guide")).toBeNull();
    expect(prefixOf("Kai", "to write the guide")).toBeNull();
  });
});

describe("an owner as the subject", () => {
  test.each([
    ["Ada and Mary coordinate to tell the council", ["Ada", "Mary"]],
    ["Ada+Mary prepare a map", ["Ada", "Mary"]],
    ["Mary to write the guide", ["Mary"]],
    ["AB to write the guide", ["AB"]],
    ["KRP will write the guide", ["KRP"]],
    ["Mary needs to write the guide", ["Mary"]],
    ["Roadmap WG please write the guide", ["Roadmap WG"]],
    ["Noé and Zoë will write the guide", ["Noé", "Zoë"]],
    ["Joan Harding to write the guide", ["Joan Harding"]],
    ["Joan to re-add the perch", ["Joan"]],
    ["Joan to co-host the tour", ["Joan"]],
    ["Joan to cherry-pick the fix", ["Joan"]],
    ["Joan to follow-up with the owls", ["Joan"]],
  ])("is read from %s", (text, names) => {
    expect(owners.subjectOf(text)).toEqual(names);
  });

  test.each([
    "KRP to deprecate the old flag",
    "Blog to publish",
    "Parser to re-entry",
    "Joan to co-op",
    "Mary - Will write the guide",
    "Guide Planning to begin",
    "Nothing to write",
    "Tasks need to be finished",
    "Mentors need to be found",
    "Guide needs to be written",
    "Parsers need to agree",
  ])("is none in %s", (text) => {
    expect(owners.subjectOf(text)).toEqual([]);
  });
});

describe("an owner elsewhere in the action", () => {
  test.each([
    ["Write the guide [M. Ward]", ["M. Ward"]],
    ["Write the guide [M. Ward] (perhaps in June)", ["M. Ward"]],
    ["Write the guide [M. Ward] - Closed", ["M. Ward"]],
    ["Write the guide (and the map!) (Kai)", ["Kai"]],
    ["Map of the nests (Kai to write it with Joan)", ["Kai"]],
    ["Map of the nests? (Mary and Kai will write it up )", ["Mary", "Kai"]],
    ["(future) write the guide @mary", ["mary"]],
    ["Ada plans the release", ["Ada"]],
    ["Ada would like help with the guide. WG members please write it.", ["WG members"]],
    ["**Kai** Write the guide", ["Kai"]],
    ["Write the guide - Mary & Kai; Joan", ["Mary", "Kai", "Joan"]],
    ["Write the guide - Mary (Engines), Joan (Looms)", ["Mary", "Joan"]],
    ["Write the guide - Mary (Engines), Joan (Looms), ...", ["Mary", "Joan"]],
    ["Write the guide - Engines, Looms (Kai)", ["Kai"]],
    ["Write the guide -- Grace, Kai (the younger)", ["Grace", "Kai"]],
    ["Write the guide (Kai, CC Joan and Mary)", ["Kai"]],
    ["Raffle: Kai print and bring lots, Grace will get a prize.", ["Kai", "Grace"]],
    ["Raffle: Kai to print the lots", ["Kai"]],
    ["We need lots. Kai to print them.", ["Kai"]],
    ["Gracia to write the guide", ["Gracia"]],
    ["Kai to regenerate the map", ["Kai"]],
  ])("is read from %s", (line, names) => {
    expect(ownersOf(line)).toEqual(names);
  });

  test.each([
    "Write the guide (with WG)",
    "Write the guide (Friday)",
    "Write the guide (due soon) (Dormant)",
    "Map of the nests (Details to follow next week)",
    "Map of the nests (Kai will be away)",
    "Map of the nests (asked Kai to write it)",
    "Ada needs the guide before she goes on",
    "Ada would like help with the guide",
    "Mail the guide to everybody at @kestrel.example",
    "**HIGH PRIORITY** Write the guide",
    "Publicize: the guide, the map",
    "Lots, Kai print, represent the map",
  ])("is none in %s", (line) => {
    expect(ownersOf(line)).toEqual([]);
  });
});

describe("an owner in words around the action", () => {
  test.each([
    ["Everyone: read the charter", "Everyone"],
    ["All participants: read the charter", "All participants"],
    ["All contributors to read the charter", "All contributors"],
    ["NWG (by mail): read the charter", "NWG"],
    ["Kai (or Grace): read the charter", "Kai"],
    ["Ada/Grace?: read the charter", "Ada+Grace"],
    ["Kai => read the charter", "Kai"],
    ["Ada (with Grace?) will read the charter", "Ada"],
    ["Mary and Joan (if time permits) to read the charter", "Mary+Joan"],
    [
      "[Ada B, Grace H, Mary W, Joan C, Hedy L, Radia P] read the charter",
      "Ada B+Grace H+Mary W+Joan C+Hedy L+Radia P",
    ],
    ["**The charter** Joan to read it", "Joan"],
    [":egg: **Re: Charter 2.0** Joan, Mary and Hedy (helper) to discuss it", "Joan+Mary+Hedy"],
    ["🥚 **Charter:** Joan to read it", "Joan"],
    ["Read the charter (Mary Ward, due 30 June)", "Mary Ward"],
    ["Read the charter [Mary Ward by Friday]", "Mary Ward"],
    ["Owner: Ada. Read the charter", "Ada"],
  ])("is read from %s", (line, expected) => {
    expect(ownersOf(line).join("+")).toBe(expected);
  });

  test.each([
    "[not this, that, or any of those other words up there] read the charter",
    "To Ada: read the charter",
    "Charter 2 (beta): read it",
    "Website (new): redo it",
    "Owner needed: read the charter",
    "Parser/Lexer update",
    "Read the charter (Parser by Kai)",
  ])("is none in %s", (line) => {
    expect(ownersOf(line)).toEqual([]);
  });

  test.each([
    "Person responsible: Mary",
    "Responsible person – Mary",
    "Responsibility of: Mary",
    "Accountable: Mary",
    "Assignee – Mary",
    "Assigned to Mary",
    "Owned by Mary",
    "Action by: Mary",
    "In charge: Mary",
    "**Owner** - Mary",
  ])("may stand in a line below it: %s", (line) => {
    expect(ownersOf(`Read the charter\n  - ${line}`)).toEqual(["Mary"]);
    expect(ownersOf(`Read the charter\n  ${line}`)).toEqual(["Mary"]);
  });

  test("is a heading that means all", () => {
    const ownersBelow = (title: string) =>
      meetingOf(`## Actions\n\n### ${title}\n\n- read the charter\n`).actionItems.map(
        ({ owners: all }) => all,
      );
    expect(["All", "Everyone", "All members", "Parser"].map(ownersBelow)).toEqual([
      [["All"]],
      [["Everyone"]],
      [["All members"]],
      [[]],
    ]);
  });
});

describe("those for whom people present speak", () => {
  const ownersAmong = (line: string) => {
    const head = "## Present\n\nAda Byron, Grace Hopper (KRP)\nKai Lund (LOOM)\n\n## Actions\n\n";
    return meetingOf(`${head}- ${line}\n`).actionItems.flatMap((action) => action.owners);
  };

  test.each([
    ["KRP to share the guide", ["KRP"]],
    ["LOOM/KRP finishing the guide", ["LOOM", "KRP"]],
    ["RFC to deprecate the guide", []],
    ["RFC/KRP finishing the guide", []],
    ["KRP finishing the guide", []],
  ])("may do something: %s", (line, names) => {
    expect(ownersAmong(line)).toEqual(names);
  });
});

describe("the owner of a deadline", () => {
  const HEAD = "## Present\n\n- Ada Byron (@ada)\n- Grace Hopper (@grace)\n- Kai\n\n## Topics\n\n";
  const ownersOfDeadline = (text: string) =>
    meetingOf(`${HEAD}${text}\n`).deadlines.flatMap((deadline) => deadline.owners);

  test.each([
    ["- Release the nest by 20 June with Ada + Grace", ""],
    ["- Release the nest tomorrow by ada + grace", "ada+grace"],
    ["- Release the nest tomorrow by Ada and Grace", "Ada+Grace"],
    ["- Release the nest tomorrow by kai & mward", "kai+mward"],
    ["- Release the nest tomorrow by owls and crows", ""],
    ["- Nest proposed by Ada and Grace, due 20 June", ""],
    ["- The nest is to be ready by 20 June; it was done by Ada and Grace", ""],
    ["- Ada and Grace to release it by 20 June", "Ada+Grace"],
    ["- @grace will release the nest by 20 June", "grace"],
    ["- @grace I've drawn a nest. We will release it by 20 June", ""],
    ["- @grace, we will release the nest by 20 June", ""],
    ["- @grace: I will release the nest by 20 June", "grace"],
    ["- ACTION: Ada to draw the nest. Bring it to the owls by 20 June", "Ada"],
    ["- ACTION: Draw the nest. Bring it to the owls by 20 June", ""],
    ["We move the nest. Kai will draw it by 20 June. Mary agrees.", "Kai"],
    ["Ada is to move the nest. Kai will draw it by 20 June.", "Ada"],
    ["We move the nest. Joan will draw it by 20 June.", ""],
  ])("is read from the line: %s", (line, expected) => {
    expect(ownersOfDeadline(line).join("+")).toBe(expected);
  });

  test.each([
    ["##### @ada\n\nThis week:\n\n- Release the nest by 20 June", "ada"],
    ["### @ada\n\n#### This week\n\n- Release the nest by 20 June", "ada"],
    ["### @ada\n\n#### Charter\n\n- Release the nest by 20 June", ""],
    ["@ada\n - Next:\n   - Release the nest by 20 June", "ada"],
    ["Ada Byron:\n\n- Release the nest by 20 June", "Ada Byron"],
    ["Mary Ward:\n\n- Release the nest by 20 June", ""],
    ["@ada (away on Friday)\n\n- Release the nest by 20 June", "ada"],
    ["- [kai]\n  - Release the nest by 20 June", "kai"],
    ["- [kai] The nest, as a topic\n  - Release it by 20 June", ""],
    ["- @ada and @grace\n  - Release the nest by 20 June", ""],
    ["@ada\n- @grace will release the nest by 20 June", "grace"],
    ["@ada\n- [grace] Release the nest by 20 June", ""],
    ["@ada\n- Release the nest by 20 June, as Grace asked", ""],
    ["@ada\n- Grace will draw the nest\n  - The release is due on 20 June", ""],
    ["@ada\n\nNews of the owls\n\n- Release the nest by 20 June", ""],
  ])("is whose block it stands in, unless that or the line names another: %j", (text, expected) => {
    expect(ownersOfDeadline(text).join("+")).toBe(expected);
  });
});

describe("an owner in a wrapped line", () => {
  test.each([
    ["Write the guide and bring it to the\n  TSC for a look", ""],
    ["Write the guide:\n  Kai plans it this week", "Kai"],
    ["Write the guide\n  Kai", "Kai"],
  ])("begins a sentence of its own: %j", (line, expected) => {
    expect(ownersOf(line).join("+")).toBe(expected);
  });
});
