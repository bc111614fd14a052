import { describe, expect, test } from "@jest/globals";
import type { ActionItem, Meeting } from "../../src/model/meeting.js";
import { actionItem, assessed, meeting, notes } from "../support/builders.js";

/** `12 Ada: text`, done where it ends with ✓. */
const action = (written: string, at: number): ActionItem => {
  const [, number, owner = "", text = ""] = /^(?:(\d+) )?(\w+): (.*?)(?: ✓)?$/u.exec(written) ?? [];
  const item = actionItem(text, { owners: [owner], done: written.endsWith("✓"), line: 20 + at });
  return number === undefined ? item : { ...item, number };
};
const call = (date: string, ...written: string[]) => meeting(date, { actionItems: written.map(action) });

const rowsOf = (...meetings: Meeting[]) =>
  assessed({ notes: notes(...meetings) }).actionItems.map(({ title, ageDays }) => [title, ageDays]);

const FIRST = call(
  "2023-08-10",
  "20 Ada: ask the seed library about space for the spring fair",
  "21 Kofi: mend the kiosk at the gate",
);
const SPRING = "tell what the seed library says of the spring fair";

describe("action items of one number", () => {
  test("are one in other words, with the latest wording and the first day", () => {
    const later = call("2023-08-24", `20 Ada: ${SPRING}`, "21 Kofi: mend the kiosk at the gate");
    expect(rowsOf(FIRST, later)).toEqual([
      ["mend the kiosk at the gate", 22],
      [SPRING, 22],
    ]);
  });

  test("are done where the later wording is", () => {
    expect(
      rowsOf(FIRST, call("2023-08-24", `20 Ada: ${SPRING} ✓`, "21 Kofi: mend the kiosk at the gate")),
    ).toEqual([["mend the kiosk at the gate", 22]]);
  });

  test("are one within a meeting, and two within a list", () => {
    const review = { ...action("20 Ada: ask the seed library about the spring fair", 0), lists: [19] };
    const listed = { ...action(`20 Ada: ${SPRING}`, 20), lists: [39] };
    const titlesOf = (...actionItems: ActionItem[]) =>
      rowsOf(meeting("2023-08-24", { actionItems })).map(([title]) => title);
    expect(titlesOf(review, listed)).toEqual([SPRING]);
    expect(titlesOf(review, { ...listed, lists: [19] })).toHaveLength(2);
  });

  test.each([
    ["share too few words", ["20 Ada: water the spring flowers"]],
    ["speak of other numbers", ["22 Mei: ask for a review of nest 31 before the fair"]],
    ["have no number", [`Ada: ${SPRING}`]],
    ["begin anew in each meeting", [`20 Ada: ${SPRING}`, "21 Kofi: weigh the honey", "22 Mei: paint a sign"]],
  ])("are two where they %s", (_, written) => {
    const before = call(
      "2023-08-10",
      "20 Ada: ask the seed library about space for the spring fair",
      "21 Kofi: mend the kiosk at the gate",
      "22 Mei: ask for a review of nest 30 before the fair",
    );
    const titles = rowsOf(before, call("2023-08-24", ...written)).map(([title]) => title);
    expect(titles).toContain("ask the seed library about space for the spring fair");
    expect(titles).toHaveLength(3 + written.length);
  });
});

describe("what is handed to somebody in the talk and stands in the list again", () => {
  const said = (text: string, topic: string, owner = "Ada") => ({
    ...actionItem(text, { owners: [owner], line: 5 }),
    topic,
  });
  const listed = (text: string, done = false) =>
    actionItem(text, { owners: ["Ada"], line: 31, lists: [30], done });
  const titlesOf = (...actionItems: ActionItem[]) =>
    assessed({ notes: notes(meeting("2023-08-24", { actionItems })) }).actionItems.map(({ title }) => title);
  const SIGN = said("announce on the mailing list once the sign is up", "New sign for the nest garden");

  test("is one, in the words of the list", () => {
    expect(titlesOf(SIGN, listed("announce the nest garden on the mailing list"))).toEqual([
      "announce the nest garden on the mailing list",
    ]);
  });

  test("is done where the list has it done", () => {
    const draft = said("finish and send to all keepers of nests for feedback", "Map drawn by Ada");
    const again = "update the map and send this to all keepers of nests for feedback";
    expect(titlesOf(draft, listed(again, true))).toEqual([]);
  });

  test.each([
    ["the list says more", SIGN, "announce the harvest fair on the mailing list"],
    [
      "another is to do it",
      said("announce on the mailing list once the sign is up", "The nest garden", "Kofi"),
      "announce the nest garden on the mailing list",
    ],
  ])("is two where %s", (_, talk, text) => {
    expect(titlesOf(talk, listed(text))).toHaveLength(2);
  });
});
