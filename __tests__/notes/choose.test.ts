import { describe, expect, test } from "@jest/globals";
import { chooseFiles, matchGlobs } from "../../src/notes/choose.js";

describe("matching paths", () => {
  const paths = [
    "README.md",
    "meeting-notes/2023-06-08.md",
    "meeting-notes/2022/05-01.md",
    "meeting-notes/logo.png",
  ];

  test("finds files in any folder below with **", () => {
    expect(matchGlobs(paths, ["meeting-notes/**/*.md"])).toEqual([
      "meeting-notes/2023-06-08.md",
      "meeting-notes/2022/05-01.md",
    ]);
  });

  test("leaves out what a glob with ! matches, wherever it stands", () => {
    expect(matchGlobs(paths, ["!meeting-notes/2022/**", "**/*.md"])).toEqual([
      "README.md",
      "meeting-notes/2023-06-08.md",
    ]);
  });

  test("keeps to one folder with *", () => {
    expect(matchGlobs(paths, ["meeting-notes/*.md"])).toEqual(["meeting-notes/2023-06-08.md"]);
  });

  test("takes a path that begins with a dot and a slash as the same path", () => {
    expect(matchGlobs(paths, ["./README.md"])).toEqual(["README.md"]);
  });

  test("matches nothing when only exclusions are given", () => {
    expect(matchGlobs(paths, ["!README.md"])).toEqual([]);
  });
});

describe("choosing files", () => {
  const choose = (...paths: string[]) => chooseFiles(paths, { from: "2023-03-01", to: "2023-09-01" });

  test("sorts by the date in the name, both days of the window inside", () => {
    expect(choose("2023-02-28.md", "2023-03-01.md", "2023-09-01-core.md", "2023-09-02.md")).toEqual({
      inside: ["2023-03-01.md", "2023-09-01-core.md"],
      undated: [],
      outside: ["2023-02-28.md", "2023-09-02.md"],
    });
  });

  test("takes the year of a month and day from the folder", () => {
    expect(choose("notes/2023/06-08.md", "notes/2021/06-08.md")).toEqual({
      inside: ["notes/2023/06-08.md"],
      undated: [],
      outside: ["notes/2021/06-08.md"],
    });
  });

  test("has to open files whose name gives no day", () => {
    const undated = ["2023.md", "notes.md", "release-1.4.0.md"];
    expect(choose(...undated)).toEqual({ inside: [], undated, outside: [] });
  });

  test("has to open an archive whose name gives two days", () => {
    expect(choose("2020-01-01-to-2024-12-31-calls.md").undated).toHaveLength(1);
  });

  test("takes the day of a README from its folder", () => {
    expect(choose("2023-02-28/README.md", "2023-06-08/README.md", "2023-02-28-Oslo/second-day.md")).toEqual({
      inside: ["2023-06-08/README.md"],
      undated: ["2023-02-28-Oslo/second-day.md"],
      outside: ["2023-02-28/README.md"],
    });
  });

  test("has to open what only one reading of the name puts inside", () => {
    expect(choose("02_05_2023.md", "04_05_2023.md", "11_12_2023.md")).toEqual({
      inside: ["04_05_2023.md"],
      undated: ["02_05_2023.md"],
      outside: ["11_12_2023.md"],
    });
  });

  test("has to open a name with a year of two digits unless those beside it tell its day", () => {
    expect(choose("notes_2_5_23.md", "06122023.md").undated).toHaveLength(2);
    expect(choose("notes_2_5_23.md", "notes_2_25_23.md").outside).toHaveLength(2);
    expect(choose("notes_2_5_23.md", "25_02_2023.md").inside).toEqual(["notes_2_5_23.md"]);
  });

  test("reads such a name as those beside it", () => {
    expect(choose("02_05_2023.md", "05_02_2023.md", "19_04_2023.md")).toEqual({
      inside: ["02_05_2023.md", "19_04_2023.md"],
      undated: [],
      outside: ["05_02_2023.md"],
    });
  });
});
