import { describe, expect, test } from "@jest/globals";
import { findLoginAmong } from "../../src/assess/people.js";

const attendees = [
  { name: "Ines Duarte", handle: "inesd" },
  { name: "Ines Duarte", handle: "Inesd" },
  { name: "Luca Rossi", handle: "lrossi" },
  { name: "Luca", handle: null },
  { name: "Andrea Bianchi", handle: "abianchi" },
  { name: "Andrea Verdi", handle: null },
  { name: "Sam Stone", handle: "sam-s" },
  { name: "Sam Pebble", handle: "pebble" },
  { name: "Nikolai Bell", handle: "nbell" },
  { name: "Theodora Finch", handle: "tfinch" },
  { name: "Theodore Wren", handle: null },
];

const loginOf = findLoginAmong(attendees, { "the twins": "hubot", luca: "luca-r" });

describe("a name in the notes leads to a login", () => {
  test.each([
    ["a first name that one attendee has", "ines", "inesd"],
    ["a last name that one attendee has", "Bianchi", "abianchi"],
    ["a whole name", "sam  pebble", "pebble"],
    ["a handle in any case", "LROSSI", "lrossi"],
    ["a handle with an @, though nobody lists it", "@octavia", "octavia"],
    ["a first name cut short, of one attendee only", "Niko", "nbell"],
    ["the people setting, whatever the attendees say", "Luca", "luca-r"],
    ["the people setting, for what is no name", "The Twins", "hubot"],
  ])("by %s", (_, name, login) => {
    expect(loginOf(name)).toBe(login);
  });

  test.each([
    ["two attendees have it", "Sam"],
    ["one of two who have it gives no handle", "Andrea"],
    ["only an attendee without a handle has it", "Andrea Verdi"],
    ["nobody has it", "Roadmap group"],
    ["it may be cut short of two", "Theo"],
    ["it is cut too short", "Nik"],
    ["nearly nothing is cut off", "Nikola"],
    ["it is empty", " "],
  ])("but not when %s", (_, name) => {
    expect(loginOf(name)).toBeNull();
  });

  test("by a first name that another list writes without a handle", () => {
    const found = findLoginAmong(
      [
        { name: "Luca Rossi", handle: "lrossi" },
        { name: "Luca", handle: null },
      ],
      {},
    );
    expect(found("luca")).toBe("lrossi");
  });
});
