import { describe, expect, test } from "@jest/globals";
import { takeFrontMatter } from "../../../src/notes/meetings/front-matter.js";

describe("front matter", () => {
  test("gives the date and the title, and leaves empty lines", () => {
    const lines = ["---", "title: Core call", "date: 2023-06-08", "---", "# Hello"];
    expect(takeFrontMatter(lines)).toEqual({
      date: "2023-06-08",
      otherDate: null,
      title: "Core call",
      present: [],
    });
    expect(lines).toEqual(["", "", "", "", "# Hello"]);
  });

  test("gives both days that numbers may mean", () => {
    expect(takeFrontMatter(["---", "date: 03-05-2023", "---"])).toMatchObject({
      date: "2023-03-05",
      otherDate: "2023-05-03",
    });
  });

  test("without either gives nothing", () => {
    expect(takeFrontMatter(["---", "tags: weekly", "---"])).toEqual({
      date: null,
      otherDate: null,
      title: null,
      present: [],
    });
  });

  test("is not taken from a file that begins with a rule and prose", () => {
    const lines = ["---", "We met at noon, all of us.", "---"];
    expect(takeFrontMatter(lines)).toEqual({ date: null, otherDate: null, title: null, present: [] });
    expect(lines[1]).toBe("We met at noon, all of us.");
  });

  test("that is broken YAML gives nothing", () => {
    expect(takeFrontMatter(["---", "title: [unclosed", "date: {", "---"])).toEqual({
      date: null,
      otherDate: null,
      title: null,
      present: [],
    });
  });
});
