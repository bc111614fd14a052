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

describe("what goes on with a list item or quote for thousands of lines is left out and said", () => {
  test.each([
    ["bare dates below an item", `- a\n${lines(40_000, () => "2023-06-08")}`],
    ["words below an item", `- write it ${lines(40_000, () => "by")} 1 May 2023`],
    ["words below a quote", `> a\n${lines(40_000, () => "b")}`],
    ["quotes below a deeper quote", `> > a\n${lines(40_000, () => "> b")}`],
    ["numbers that begin no list", `- a\n${lines(40_000, () => "2. b")}`],
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

test("code with thousands of brackets opens no code for the rest of the file", () => {
  const { codes, deadlines } = read(`\`\`\`\n${lines(1300, () => "[1, 2]")}\n\`\`\``);
  expect(codes).toEqual(["too-complex"]);
  expect(deadlines.map(({ title }) => title)).toEqual(["write the guide"]);
});
