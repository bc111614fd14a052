import { describe, expect, test } from "@jest/globals";
import { actions } from "./brief.js";

const read = (line: string) =>
  actions(`## Attendees\n- Ada\n- Mira\n\n## Actions\n- [ ] ${line}\n`).map(({ text, owners, due }) => [
    text,
    owners.join("+"),
    due,
  ]);

describe("a day by itself before what is to be done", () => {
  test.each([
    "@Ada - 2023-07-14 - print the badges",
    "@Ada - 2023-07-14: print the badges",
    "@Ada: 2023-07-14 - print the badges",
    "@Ada 2023-07-14 print the badges",
    "@Ada (2023-07-14) print the badges",
    "@Ada | 2023-07-14 | print the badges",
    "[Ada] 14 July - print the badges",
    "Ada - 14 July – print the badges",
    "2023-07-14 - @Ada - print the badges",
    "2023-07-14: Ada to print the badges",
    "(14 July) Ada: print the badges",
    "@Ada - 2023-14-07 - print the badges",
  ])("is its due day and no part of its words: %s", (line) => {
    const [[text, owner, due] = []] = read(line);
    expect([text?.toString().replace("Ada to ", ""), owner, due]).toEqual([
      "print the badges",
      "Ada",
      "2023-07-14",
    ]);
  });

  test("needs nobody before it", () => {
    expect(read("2023-07-14 - print the badges")).toEqual([["print the badges", "", "2023-07-14"]]);
  });

  test.each(["review the map", "call the printers", "demo the nest", "update the agenda of the fair"])(
    "is the due day of an imperative: %s",
    (task) => {
      expect(read(`@Ada - 2023-07-14 - ${task}`)).toEqual([[task, "Ada", "2023-07-14"]]);
    },
  );

  test.each(["call with the printers", "review of the map", "demo day", "attend the workshop"])(
    "is no due day when people come together on it: %s",
    (occasion) => {
      expect(read(`@Ada - 2023-07-14 - ${occasion}`)).toEqual([[`2023-07-14 - ${occasion}`, "Ada", null]]);
    },
  );

  test("is only when it was handed out where it was over", () => {
    expect(read("@Ada - 2023-06-01 - print the badges")).toEqual([["print the badges", "Ada", null]]);
  });

  test.each(["2023-07-14 at the fair", "14 July to 16 July - sweep the loft", "July - sweep the loft"])(
    "is not seen where the words go on, or tell of a longer time: %s",
    (words) => {
      expect(read(`@Ada - ${words}`)[0]?.[0]).toBe(words);
    },
  );
});

test("an action has the same words open and ticked, whatever day stands before it", () => {
  const words = ["[ ] @ada - 2023-07-14 -", "[x] @ada - 2023-07-21 -", "[x] 2023-05-02: @ada"].map(
    (opening) => actions(`## Actions\n- ${opening} print the badges\n`)[0]?.text,
  );
  expect(words).toEqual(["print the badges", "print the badges", "print the badges"]);
});
