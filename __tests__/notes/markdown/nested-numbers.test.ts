import { describe, expect, test } from "@jest/globals";
import { brief } from "../actions/brief.js";

describe("a number right below an item", () => {
  test.each([
    [
      "begins a list below it with any number",
      "- Nests\n    3. [ ] Ada to count them\n",
      [["Ada to count them", "Ada"]],
    ],
    [
      "begins a list beside it with any number",
      "## Actions\n- write the guide\n2. send the map\n",
      [
        ["write the guide", ""],
        ["send the map", ""],
      ],
    ],
    [
      "that slipped to the right goes on counting",
      "## Actions\n1. write the guide\n    2. send the map\n3. count the nests\n",
      [
        ["write the guide", ""],
        ["send the map", ""],
        ["count the nests", ""],
      ],
    ],
    [
      "stands under it otherwise",
      "## Actions\n1. write the guide\n    4. in plain words\n2. send the map\n",
      [
        ["write the guide", ""],
        ["send the map", ""],
      ],
    ],
  ])("%s", (_name, text, found) => {
    expect(brief(text)).toEqual(found);
  });
});
