import { describe, expect, test } from "@jest/globals";
import type { Root } from "mdast";
import { readHiddenComment } from "../../src/render/hidden-comment.js";
import { renderReport } from "../../src/render/render-report.js";
import { readTicks } from "../../src/render/ticks.js";
import { HOSTILE_TITLES } from "../support/hostile-titles.js";
import { anOptions } from "./assessments.js";
import { reportFullOf } from "./hostile-report.js";
import { linkableTexts, nodesOf, parseMarkdown, skeletonOf } from "./markdown-tree.js";

const BATCH = 60;
const batches = Array.from({ length: Math.ceil(HOSTILE_TITLES.length / BATCH) }, (_, index) =>
  HOSTILE_TITLES.slice(index * BATCH, (index + 1) * BATCH),
);

/** What every row of every list and table, and every heading, is made of. */
function rowsOf(tree: Root): string[] {
  return nodesOf(tree)
    .filter(({ type }) => type === "listItem" || type === "tableRow" || type === "heading")
    .map(skeletonOf);
}

test("there are at least 300 hostile titles", () => {
  expect(HOSTILE_TITLES.length).toBeGreaterThanOrEqual(300);
});

/** What a report of as many harmless titles looks like; the same for every batch of the same size. */
const harmlessTrees = new Map<number, Root>();
function harmlessTree(count: number): Root {
  const titles = Array.from({ length: count }, (_, index) => `Title ${index}`);
  const tree =
    harmlessTrees.get(count) ?? parseMarkdown(renderReport(reportFullOf(titles), unlimited).markdown);
  harmlessTrees.set(count, tree);
  return tree;
}

const unlimited = anOptions({ bodyLimit: 10_000_000 });

describe.each(batches.map((texts, index) => ({ index, texts })))(
  "hostile titles, part $index",
  ({ texts }) => {
    const { markdown, body } = renderReport(reportFullOf(texts), unlimited);
    const tree = parseMarkdown(markdown);

    test("add no row and no element to any row", () => {
      const harmless = harmlessTree(texts.length);
      const expected = rowsOf(harmless);
      const changed = rowsOf(tree).filter((row, index) => row !== expected[index]);
      expect(changed.slice(0, 3)).toEqual([]);
      expect(rowsOf(tree).length).toBe(expected.length);
      expect(skeletonOf(tree) === skeletonOf(harmless)).toBe(true);
    });

    test("leave nothing in the text that GitHub would link, mention or make an emoji of", () => {
      expect(linkableTexts(tree)).toEqual([]);
    });

    test("add no line and no syntax to the chart", () => {
      const chart = nodesOf(tree).find((node) => node.type === "code" && node.lang === "mermaid");
      const lines = chart && "value" in chart ? chart.value.split("\n") : [];
      const bars = lines.filter((line) => / :active, /.test(line));
      expect(bars.length).toBe(Math.min(40, texts.length));
      expect(lines.length).toBe(bars.length + 9);
      for (const bar of bars)
        expect(bar).toMatch(/^ {2}\S [^:;#%<>{}`$\\&]+ :active, 2023-05-01, 2023-08-01$/);
    });

    test("tick no box and leave the hidden comment whole", () => {
      expect(readTicks(body)).toEqual([]);
      expect(readHiddenComment(body)).toMatchObject({ memory: { id: "roadmap" } });
    });

    test("leave no character that is not seen but turns the text around", () => {
      expect(/[\u202a-\u202e\u200e\u200f\ufeff]|(?!\n)\p{Cc}/u.exec(markdown)).toBeNull();
    });
  },
);
