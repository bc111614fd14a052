import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { toString as textOf } from "mdast-util-to-string";
import { gfmTable } from "micromark-extension-gfm-table";
import { visit } from "unist-util-visit";
import type { Report } from "../../src/report.js";
import { CASES, reportOfFolder } from "./replay.js";

/** Reads a report as GitHub does, and looks for what a title or a note might have brought in. */
describe("a report full of hostile titles", () => {
  let report: Report;
  let tree: Root;

  beforeAll(async () => {
    report = await reportOfFolder(join(CASES, "hostile-titles"));
    tree = fromMarkdown(report.body, {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
  });

  function all<Type extends Nodes["type"]>(type: Type): Extract<Nodes, { type: Type }>[] {
    const found: Extract<Nodes, { type: Type }>[] = [];
    visit(tree, type, (node) => {
      found.push(node as Extract<Nodes, { type: Type }>);
    });
    return found;
  }

  test("finds the commitments behind them", () => {
    expect(report.assessment.overdue.length).toBeGreaterThanOrEqual(5);
    expect(report.assessment.unassigned.length).toBeGreaterThanOrEqual(15);
    expect(report.assessment.actionItems).toHaveLength(2);
  });

  test("links to GitHub alone", () => {
    const hosts = all("link").map((link) => new URL(link.url, "https://github.com").host);
    expect([...new Set(hosts)].sort()).toEqual(["github.com", "redirect.github.com"]);
  });

  test("shows no image", () => {
    expect(all("image")).toEqual([]);
  });

  test("adds no element", () => {
    const ours = /^(br|sub|details|summary|span)$/;
    const names = all("html").flatMap(({ value }) =>
      [...value.replace(/<!--[\s\S]*?-->/g, "").matchAll(/<\/?([a-z][\w-]*)/gi)].map((match) =>
        String(match[1]),
      ),
    );
    expect(names.filter((name) => !ours.test(name))).toEqual([]);
  });

  test("gives no element an attribute", () => {
    const tags = all("html").map(({ value }) => value.replace(/<!--[\s\S]*?-->/g, ""));
    expect(tags.filter((tag) => /<\w+\s/.test(tag))).toEqual([]);
  });

  test("adds no heading", () => {
    const headings = all("heading").map((heading) => textOf(heading));
    expect(headings.filter((heading) => /^heading$|and a heading|hacked/i.test(heading))).toEqual([]);
  });

  test("mentions nobody, and refers to no issue, pull request or commit", () => {
    const backlink = /(?<![\w`])@[a-z\d]|(?<!\w)#\d|\bGH-\d|\b[\da-f]{40}\b|\w+\/\w+[#@]\w/i;
    expect(
      all("text")
        .map(({ value }) => value)
        .filter((value) => backlink.test(value)),
    ).toEqual([]);
  });

  test("leaves no bare address for GitHub to link", () => {
    const linked = new Set<string>();
    visit(tree, "link", (link) => visit(link, "text", (text) => void linked.add(text.value)));
    const bare = all("text").filter(
      ({ value }) => /https?:\/\/\w|\bwww\.\w|[\w.]@\w+\.\w/i.test(value) && !linked.has(value),
    );
    expect(bare.map(({ value }) => value)).toEqual([]);
  });

  test("keeps every table row to the columns of its head", () => {
    for (const table of all("table")) {
      const widths = table.children.map((row) => row.children.length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  test("keeps one hidden comment, its own, at the end", () => {
    const comments = report.body.match(/<!--[\s\S]*?-->/g) ?? [];
    expect(report.body.trimEnd().endsWith("-->")).toBe(true);
    expect(comments.filter((comment) => comment.includes("eyJ2ZXJzaW9uIjoxfQ"))).toEqual([]);
  });

  test("adds no line to the chart", () => {
    const charts = all("code").filter((code) => code.lang === "mermaid");
    const lines = charts.flatMap((chart) => chart.value.split("\n").slice(1)).map((text) => text.trim());
    expect(lines[0]).toBe("gantt");
    for (const line of lines) {
      expect(line).not.toMatch(/^(click|%%|section Hacked|.*javascript:)/i);
    }
  });

  test("keeps no character that turns or hides text", () => {
    expect(report.body).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uFEFF]/);
  });
});
