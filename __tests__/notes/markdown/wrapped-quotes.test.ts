import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

const ends = (text: string) => meetingOf(text).deadlines.map(({ end }) => end);

describe("a quote right below a list item", () => {
  test.each([
    ["goes on in small letters", "- Publish the map of all nests\n  > by 19 June"],
    ["goes on in a bracket", "1. Draw the map (for the fair,\n   > Ada) by 19 June"],
    [
      "goes on in a third line",
      "- Mira will draw the map of the nests in the\n  > north with Ada\n  > and publish it by 19 June",
    ],
  ])("is more of its text where that breaks off: it %s", (_, text) => {
    expect(ends(text)).toEqual(["2023-06-19"]);
  });

  test.each([
    ["the item introduces it", "- Ada wrote:\n  > publish it by 19 June"],
    ["the item ends a sentence", "- Ada wrote to us.\n  > publish it by 19 June"],
    ["it begins a sentence", "- Ada wrote to us\n  > Publish it by 19 June"],
    ["it stands by itself", "- Ada wrote to us\n\n  > publish it by 19 June"],
    ["no item stands above it", "Ada wrote to us\n > publish it by 19 June"],
  ])("is a quote where %s", (_, text) => {
    expect(ends(text)).toEqual([]);
  });
});
