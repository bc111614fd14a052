import { describe, expect, test } from "@jest/globals";
import { reading } from "./reading.js";

/** Reads notes of one meeting. */
function read(text: string) {
  const { meetings, problems } = reading(
    `# 2023-06-08\n\n${text}\n\n# After\n\n- write the guide by 1 August 2023\n`,
  );
  const [meeting] = meetings;
  if (!meeting) throw new Error("no meeting was read");
  return { ...meeting, codes: problems.map(({ code }) => code) };
}

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");

const inLetters = (number: number) =>
  number.toString(8).replace(/\d/g, (digit) => "abcdefgh"[Number(digit)] as string);

describe("what goes on with a list item for thousands of lines is left out and said", () => {
  test.each([
    ["bare dates below an item", `- a\n${lines(40_000, () => "2023-06-08")}`],
    ["words below an item", `- write it ${lines(40_000, () => "by")} 1 May 2023`],
    ["numbers that begin no list", `- a\nb\n${lines(40_000, () => "2. b")}`],
    ["numbers of another kind", `1) a\n${lines(40_000, () => "2. b")}`],
    ["bullets that stand too deep", `1234567. a\n${lines(40_000, () => "      - b")}`],
    ["empty bullets", `- a\n${lines(40_000, () => "*  ")}`],
    ["bars and words", `- a\n${lines(20_000, () => "|\nb")}`],
    ["link definitions", `- a\n${lines(40_000, () => "[a]: b")}`],
  ])("%s", (_name, text) => {
    const { codes, deadlines } = read(text);
    expect(codes).toEqual(["too-complex"]);
    expect(deadlines.map(({ title }) => title)).toEqual(["write the guide"]);
  });
});

describe("a table wider than anybody's is left out and said", () => {
  const table = (columns: number) =>
    ["a", "-", "b"].map((cell) => `${`|${cell}`.repeat(columns)}|`).join("\n");
  test.each([
    [500, []],
    [501, ["too-complex"]],
  ])("%i columns", (columns, expected) => {
    const { codes, deadlines } = read(table(columns));
    expect(codes).toEqual(expected);
    expect(deadlines.map(({ title }) => title)).toEqual(["write the guide"]);
  });
});

describe("what is long and can be read is read", () => {
  test("a long paragraph gives the deadlines in all of its lines", () => {
    const { deadlines, codes } = read(lines(4000, () => "We publish the map by 1 July 2023."));
    expect(codes).toEqual([]);
    expect(deadlines).toHaveLength(4001);
  });

  test("a list whose every item is nested", () => {
    const { deadlines, codes } = read(
      `- Topics\n${lines(1200, (at) => `    - map ${at}: publish it by 1 July 2023`)}`,
    );
    expect(codes).toEqual([]);
    expect(deadlines).toHaveLength(1201);
  });

  test("a roll of thousands, each once", () => {
    const roll = lines(6000, (at) => `- Ada B${inLetters(at)} (@ada-${at})`);
    const { attendees } = read(`## Attendees\n\n${roll}\n${roll}\n`);
    expect(attendees).toHaveLength(6000);
    expect(attendees[5]).toEqual({ name: "Ada Bf", handle: "ada-5" });
  });

  test("tasks below a heading of many words", () => {
    const heading = `## Action items\n\n### ${"nests. ".repeat(2700)}`;
    const { actionItems } = read(`${heading}\n\n${lines(5000, (at) => `- count the nests of cliff ${at}`)}`);
    expect(actionItems).toHaveLength(5000);
  });

  test.each([
    ["spaces", " "],
    ["dashes", "–"],
    ["brackets", "("],
    ["arrows", "→"],
    ["mentions", "@a "],
    ["addresses without a host", "1-"],
  ])("an action behind thousands of %s", (_name, piece) => {
    const { actionItems, codes } = read(
      `## Action items\n\n- Ada to write it ${piece.repeat(18_000 / piece.length)}x`,
    );
    expect(codes).toEqual([]);
    expect(actionItems[0]?.text).toMatch(/write it/);
  });

  test("a heading that repeats what is done", () => {
    const { marks } = read(`## Done${" this time".repeat(1900)} 1x\n\n- the map`);
    expect(marks).toEqual([]);
  });
});

describe("lists of thousands of items are read to their end, however they stand", () => {
  const due = (at: number) => `publish map ${at} by 1 July 2023`;
  test.each([
    ["numbers", lines(3000, (at) => `${at + 1}. ${due(at)}`)],
    ["numbers that are all the same", lines(3000, (at) => `1) ${due(at)}`)],
    ["numbers with a line below each", lines(3000, (at) => `1. ${due(at)}\nsays Ada`)],
    ["numbers with a list below each", lines(3000, (at) => `1. ${due(at)}\n   - says Ada`)],
    ["items that are indented", lines(3000, (at) => ` - ${due(at)}\nsays Ada`)],
    ["items below one item", `- Maps\n${lines(3000, (at) => `\t- ${due(at)}`)}`],
    ["numbers below one item", `- Maps\n${lines(3000, (at) => `  ${at + 1}. ${due(at)}`)}`],
    ["items two and three deep", `- Maps\n${lines(3000, (at) => `  - area ${at}\n    - ${due(at)}`)}`],
    ["items with a line below each", `- Maps\n${lines(3000, (at) => `  - ${due(at)}\nsays Ada`)}`],
    ["paragraphs below one item", `- Maps\n\n${lines(3000, (at) => `  ${due(at)}\n`)}`],
  ])("%s", (_name, text) => {
    const { deadlines, codes } = read(text);
    expect(codes).toEqual([]);
    expect(deadlines).toHaveLength(3001);
    expect(deadlines[2999]?.title).toMatch(/^publish map 2999/);
  });

  test("code in a long list stays code", () => {
    const code = `    \`\`\`\n${lines(200, (at) => `    - ${due(at)}`)}\n    \`\`\`\n`;
    const { deadlines } = read(`- Maps\n${lines(40, (at) => `  - ${due(at)}\n\n${code}`)}`);
    expect(deadlines).toHaveLength(41);
  });
});

describe("what would not be read anyway is no news", () => {
  test.each([
    ["code with thousands of brackets", `\`\`\`\n${lines(1300, () => "[1, 2]")}\n\`\`\``],
    ["code with a line of 30,000 characters", `- a\n  ~~~\n  ${"x".repeat(30_000)}\n  ~~~`],
    ["words below a quote", `> a\n${lines(40_000, () => "b")}`],
    ["quotes below a deeper quote", `> > a\n${lines(40_000, () => "> b")}`],
    ["a quote with thousands of brackets", `> ${"[ ".repeat(1300)}`],
  ])("%s", (_name, text) => {
    const { codes, deadlines } = read(text);
    expect(codes).toEqual([]);
    expect(deadlines.map(({ title }) => title)).toEqual(["write the guide"]);
  });

  test("a paragraph above a quote is told of when it is left out", () => {
    expect(read(`${lines(300, () => "[ [ [ [ [ [")}\n> said Ada`).codes).toEqual(["too-complex"]);
  });
});
