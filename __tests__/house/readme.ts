import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "@jest/globals";
import { pathOf } from "./project.js";

/** The text of README.md. */
export function readReadme(): string {
  return readFileSync(pathOf("README.md"), "utf8");
}

/** What stands between `<!-- begin NAME -->` and `<!-- end NAME -->`. */
export function blockOf(name: string): string {
  return splitAtBlock(name)[1];
}

/**
 * Expects a block to be what the program really prints. `UPDATE_GOLDENS=1 npm test -- __tests__/house/readme` writes it
 * instead, for a person to read the difference.
 * @param language of the fence.
 */
export function expectPrinted(name: string, language: string, printed: string): void {
  const block = `\`\`\`${language}\n${printed.trimEnd()}\n\`\`\`\n`;
  const [before, , after] = splitAtBlock(name);
  if (process.env.UPDATE_GOLDENS && !process.env.CI) {
    writeFileSync(pathOf("README.md"), `${before}${block}${after}`);
  }
  expect(blockOf(name)).toBe(block);
}

/** The code between the fences of a block. */
export function codeOf(block: string): string {
  return block.replace(/^```\w*\n|```\n$/g, "");
}

/** The cells of every row of the tables under a heading, those of the heads left out. */
export function rowsUnder(heading: string): string[][] {
  return tablesUnder(heading).flat();
}

/** The tables under a heading, each as the cells of its rows without the head. */
export function tablesUnder(heading: string): string[][][] {
  return tablesIn(sectionOf(heading));
}

/** The tables of a text, each as the cells of its rows without the head. */
export function tablesIn(text: string): string[][][] {
  return text
    .split(/\n(?!\|)/)
    .map((part) => part.split("\n").filter((line) => line.startsWith("|")))
    .filter((lines) => lines.length > 2)
    .map((lines) => lines.slice(2).map(cellsOf));
}

/** What stands under a heading, up to the next one of its level, without what is fenced. */
export function sectionOf(heading: string): string {
  const readme = `${withoutFences(readReadme())}\n## `;
  const from = readme.indexOf(`\n## ${heading}\n`);
  if (from < 0) throw new Error(`README.md has no section "${heading}"`);
  return readme.slice(from + 1, readme.indexOf("\n## ", from + 1));
}

/** The code spans of a text. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code.replaceAll("\\|", "|"));
}

/** A text without its fenced code, in which a `#` is no heading and brackets are no links. */
export function withoutFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, "");
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function splitAtBlock(name: string): [string, string, string] {
  const readme = readReadme();
  const [begin, end] = [`<!-- begin ${name} -->\n`, `<!-- end ${name} -->`];
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`README.md has no block "${name}"`);
  const start = from + begin.length;
  return [readme.slice(0, start), readme.slice(start, to), readme.slice(to)];
}
