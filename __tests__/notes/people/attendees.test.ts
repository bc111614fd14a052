import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

const attendees = (text: string) =>
  meetingOf(text).attendees.map(({ name, handle }) => (handle ? `${name} @${handle}` : name));

describe("attendees", () => {
  test.each([
    ["- Ada Byron ([@ada](https://github.com/ada))", "Ada Byron @ada"],
    ["- Ada Byron([@ada](https://github.com/ada))", "Ada Byron @ada"],
    ["- Ada Byron ([ada](https://github.com/ada))", "Ada Byron @ada"],
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
    ["| Name | GitHub | Present |\n|---|---|---|\n| Ada Byron | @ada | yes |\n| Kai | @kai | no |", []],
    [
      "## Attendees\n\n| Name | GitHub | Present |\n|---|---|---|\n| Ada Byron | @ada | yes |\n| Kai | @kai | |",
      ["Ada Byron @ada"],
    ],
    ["## Attendance\n\nWrite your GH username here!\n\n* ada\n* cr1901", ["ada @ada", "cr1901 @cr1901"]],
  ])("are read from %s", (text, expected) => {
    expect(attendees(text)).toEqual(expected);
  });

  test("are counted once", () => {
    expect(
      attendees("#### Lead: @ada\n\n## Attendees\n- Ada ([@Ada](https://github.com/Ada))\n- Kai\n- Kai\n"),
    ).toEqual(["ada @ada", "Kai"]);
  });

  test("are no list under a heading about something else", () => {
    expect(attendees("## Present state of the parser\n\n- Ada Byron wrote it\n")).toEqual([]);
  });
});
