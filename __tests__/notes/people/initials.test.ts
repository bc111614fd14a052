import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

const attendees = (text: string) => meetingOf(text).attendees.map(({ name }) => name);

describe("initials", () => {
  test.each([
    "- AB - Ada Byron, Engines, Kestrelia [ENG], Vice-chair (chairing)\n- GH - Grace Hopper, Navy, Kestrelia [NVY]\n",
    "AB = Ada Byron\n[GH] Grace Hopper, Navy\n",
    "- AB: Ada Byron, Engines\n- GH: Grace Hopper\n",
    "AB Ada Byron\nGH Grace Hopper\n",
    "- Ada Byron AB\n- Grace Hopper GH (taking minutes)\n",
  ])("stand beside the name whose they are: %j", (list) => {
    expect(attendees(`## Participants\n\n${list}`)).toEqual(["Ada Byron", "Grace Hopper"]);
  });

  test.each([
    "Present: Ada Byron AB, Grace Hopper GH (taking minutes)",
    "Present: AB - Ada Byron, GH - Grace Hopper",
    "Present: AB: Ada Byron; GH: Grace Hopper",
  ])("stand beside names in a line: %s", (line) => {
    expect(attendees(`${line}\n`)).toEqual(["Ada Byron", "Grace Hopper"]);
  });

  test.each([
    ["JC - Joan van Clarke", "Joan van Clarke"],
    ["ÉdC - Émile du Châtelet", "Émile du Châtelet"],
    ["EC - Émile Châtelet", "Émile Châtelet"],
    ["JMC - Jean-Marie Clarke", "Jean-Marie Clarke"],
    ["RHp - Radia Perlman", "RHp"],
    ["IT - Ada Byron", "IT"],
    ["Ada Byron NTS", "Ada Byron NTS"],
  ])("are those of the words of the name: %s", (line, name) => {
    expect(attendees(`## Participants\n\n- ${line}\n`)).toEqual([name]);
  });

  test("of a chair who is listed too are nobody else", () => {
    expect(attendees("Chair: AB\n\n## Attendees\n\n- Ada Byron\n- Kai Noor\n")).toEqual([
      "Ada Byron",
      "Kai Noor",
    ]);
    expect(attendees("Chair: GH\n\n## Attendees\n\n- Ada Byron\n")).toEqual(["GH", "Ada Byron"]);
  });

  test("may be all that is written of those present", () => {
    expect(attendees("Present: JS JL MA RS\n")).toEqual(["JS", "JL", "MA", "RS"]);
  });

  test("are whom an action is handed to", () => {
    const text =
      "## Participants\n\n- AB - Ada Byron, Engines, Kestrelia\n\n## Actions\n\n- AB - write the guide\n- IT - update\n";
    expect(meetingOf(text).actionItems.map(({ owners }) => owners)).toEqual([["AB"], []]);
  });
});
