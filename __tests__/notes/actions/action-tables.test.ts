import { describe, expect, test } from "@jest/globals";
import { actions, brief } from "./brief.js";

const table = (columns: string, ...rows: string[]) =>
  `| ${columns} |\n|${columns
    .split("|")
    .map(() => "---|")
    .join("")}\n${rows.map((row) => `| ${row} |\n`).join("")}`;

describe("tables of actions", () => {
  test.each([
    ["Owner | Task | Due | Status", "Ada | write the guide | 30 June | Done"],
    ["# | Action item | Assignee | Deadline | State", "1 | write the guide | @Ada | 2023-06-30 | closed"],
    ["Item | Who | When | Done?", "write the guide | Ada | by 30 June | x"],
    ["Action | Owner | Time line | Done?", "write the guide | Ada | 30 June | x"],
    ["Who | Action | Timescale | Status", "Ada | write the guide | Three weeks (June 30) | done"],
    ["Name | Follow-up | Complete by | Done", "Ada | write the guide | 30 June | yes"],
    ["Topic | PIC | Due | Closed", "write the guide | Ada | 30 June | x"],
    ["Topic | Action | Owner | Due | Status", "Nests | write the guide | Ada | 30 June | done"],
    ["ID | Action | By whom | End date | State | Notes", "7 | write the guide | Ada | 30 June | done | -"],
  ])("say who does what until when: %s", (columns, row) => {
    expect(
      actions(`## Actions\n\n${table(columns, row)}`).map(({ text, owners, due, done }) => [
        text,
        owners,
        due,
        done,
      ]),
    ).toEqual([["write the guide", ["Ada"], "2023-06-30", true]]);
  });

  test("may be rows of a table of other things, by a cell of their own", () => {
    const rows = [
      "Decision | We leave the nest | |",
      "Action | KB to weave | @ada, Grace | DONE",
      "AI | sing | | OPEN",
    ];
    const found = actions(`## Notes\n\n${table("Type | Description | Assignee | Status", ...rows)}`);
    expect(found.map(({ text, owners, done }) => [text, owners.join("+"), done])).toEqual([
      ["KB to weave", "ada+Grace", true],
      ["sing", "", false],
    ]);
    expect(brief(`## Notes\n\n${table("Topic | Lead | Notes", "Nest | Ada | ACTION: weave it")}`)).toEqual([
      ["weave it", ""],
    ]);
  });

  test("need no title above them where they say it all", () => {
    const row = "sing | Ada | 30 June";
    expect(brief(table("Task | Owner | Due date", row))).toEqual([["sing", "Ada"]]);
    expect(brief(table("Task | Owner | Timeline", row))).toEqual([]);
    expect(brief(table("Song | Owner | Due date", row))).toEqual([]);
  });

  test("tell the owner from the role", () => {
    expect(
      brief(`## Actions\n\n${table("Action | Owner", "weave | AB (Lead)", "sing | Ada / Kai (helps)")}`),
    ).toEqual([
      ["weave", "AB"],
      ["sing", "Ada+Kai"],
    ]);
  });

  test("have their titles in the first row where the head is empty, as converters write them", () => {
    const rows = [
      "Item | Description | Res | Status",
      "12.1 | weave the nest | AB/KM | Done",
      "12.2 | sing | All | .",
    ];
    expect(
      actions(`## Actions 12\n\n${table(" | | | ", ...rows)}`).map(({ line, text, owners, done }) => [
        line,
        text,
        owners,
        done,
      ]),
    ).toEqual([
      [6, "weave the nest", ["AB", "KM"], true],
      [7, "sing", ["All"], false],
    ]);
  });

  test("hold none where such a first row is no title", () => {
    const rows = ["Nests | three | Ada | now", "Eggs | nine | Kai | then"];
    expect(brief(`## Actions 12\n\n${table(" | | | ", ...rows)}`)).toEqual([]);
    expect(brief(`## Actions 12\n\n${table(" | ", "Owner: | Ada", "Status: | open")}`)).toEqual([]);
    expect(brief(`## Actions 12\n\n${table(" | | ", "Item | Item | Ada", "Task | Item | Kai")}`)).toEqual([]);
  });

  test("hold none without a column for what is to be done", () => {
    expect(brief(`## Actions\n\n${table("Topic | Discussion | Notes", "Nests | Ada spoke | many")}`)).toEqual(
      [],
    );
  });

  test("hold none in rows whose task is empty", () => {
    expect(brief(`## Actions\n\n${table("Who | Action", "Ada | ", "Kai | N/A", "Grace | weave")}`)).toEqual([
      ["weave", "Grace"],
    ]);
  });
});

describe("a column of actions in a table of topics", () => {
  test("holds an action in each filled cell, handed out by its own words", () => {
    const rows = [
      "Nests | Kai spoke | Ada to build a nest",
      "Eggs | few | N/A",
      "Wings | none | -",
      "Song | loud | Grace: measure it",
      "Tail | long | cut the picture",
    ];
    expect(brief(`## Minutes\n\n${table("Topic | Discussion | Action Items", ...rows)}`)).toEqual([
      ["Ada to build a nest", "Ada"],
      ["measure it", "Grace"],
      ["cut the picture", ""],
    ]);
  });

  test("is handed out by the column behind it, and not by the one before it, which speaks of the topic", () => {
    expect(brief(table("Topic | Owner | Action", "Nests | Ada | weave"))).toEqual([["weave", ""]]);
    expect(brief(table("Topic | Owner | Action | Who", "Nests | Ada | weave | Kai"))).toEqual([
      ["weave", "Kai"],
    ]);
  });

  test("is none under another title", () => {
    expect(brief(table("Command | Description", "fly | Ada to fly"))).toEqual([]);
  });
});
