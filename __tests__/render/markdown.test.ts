import { describe, expect, test } from "@jest/globals";
import { toString as textOf } from "mdast-util-to-string";
import { codeSpan, escapeMarkdown, escapeSentence, markdownLink } from "../../src/render/markdown.js";
import { plainText } from "../../src/render/plain-text.js";
import { HOSTILE_TITLES } from "../support/hostile-titles.js";
import { linkableTexts, nodesOf, parseMarkdown } from "./markdown-tree.js";

describe("escaped text", () => {
  const TITLES = HOSTILE_TITLES.filter((title) => title.length < 300);

  test("reads as it was written, wherever on a line it stands", () => {
    for (const title of TITLES) {
      for (const around of [
        (text: string) => text,
        (text: string) => `- ${text}`,
        (text: string) => `## ${text}`,
      ]) {
        const shown = parseMarkdown(around(escapeMarkdown(title)));
        const read = textOf(shown, { includeHtml: false }).replace(/[\u200b\u2068\u2069]/g, "");
        expect(read).toBe(plainText(title));
      }
    }
  });

  test("is one paragraph of mere text when it stands alone", () => {
    for (const title of TITLES) {
      const tree = parseMarkdown(escapeMarkdown(title));
      const kinds = nodesOf(tree).map((node) => (node.type === "html" ? node.value : node.type));
      expect(
        kinds.filter((kind) => !["root", "paragraph", "text", "<span>", "</span>"].includes(kind)),
      ).toEqual([]);
      expect(linkableTexts(tree)).toEqual([]);
    }
  });

  test("stays one cell of a table", () => {
    for (const title of TITLES) {
      const tree = parseMarkdown(`| a | b |\n|---|---|\n| ${escapeMarkdown(title)} | ${codeSpan(title)} |`);
      expect(nodesOf(tree).filter(({ type }) => type === "tableCell")).toHaveLength(4);
    }
  });

  test("stays in its HTML element, where backslashes count for nothing", () => {
    for (const title of TITLES) expect(escapeMarkdown(title)).not.toMatch(/<(?!\/?span>)|(?<!span)>/);
  });

  test("leaves plain words as they are", () => {
    const words = "Signed release artifacts, part 2 (for core_lib): 50% done";
    expect(escapeMarkdown(words)).toBe(words);
    for (const opening of ["271: commented", "1.2 is out", ".. and on"])
      expect(escapeMarkdown(opening)).toBe(opening);
  });

  test("keeps right-to-left words from turning around those beside them", () => {
    expect(escapeMarkdown("שלום")).toBe("\u2068שלום\u2069");
  });
});

describe("an escaped sentence", () => {
  const TITLES = HOSTILE_TITLES.filter((title) => title.length < 300);

  test("has its addresses and references in code spans, to be copied as they are", () => {
    const board = "https://github.com/orgs/kestrel/projects/3";
    expect(escapeSentence(`The board ${board} was not read: see (${board}), or ${board}.`)).toBe(
      `The board \`${board}\` was not read: see (\`${board}\`), or \`${board}\`.`,
    );
    expect(escapeSentence("kestrel/core#39, core#40 and #7 could not be found.")).toBe(
      "`kestrel/core#39`, `core#40` and `#7` could not be found.",
    );
  });

  test("has the names and settings in code spans that it writes so", () => {
    expect(escapeSentence("Give the job `permissions: issues: write`, or `x` to `@mona`.")).toBe(
      "Give the job `permissions: issues: write`, or `x` to \\`@\u200bmona\\`.",
    );
  });

  test("reads as it was written, whatever it quotes, but for the backticks of a name", () => {
    for (const title of TITLES) {
      const shown = parseMarkdown(`⚠ **Of “${escapeSentence(title)}” nothing is known.**`);
      const read = textOf(shown, { includeHtml: false }).replace(/[\u200b\u2068\u2069]/g, "");
      const written = plainText(title).replace(/(?<!`)`(\w+)`(?!`)/g, "$1");
      expect(read).toBe(`⚠ Of “${written}” nothing is known.`);
    }
  });

  test("is text and code, of which GitHub links and mentions nothing", () => {
    const kinds = ["root", "paragraph", "text", "inlineCode", "<span>", "</span>", "<code>", "</code>"];
    for (const title of TITLES) {
      const tree = parseMarkdown(escapeSentence(title));
      const found = nodesOf(tree).map((node) => (node.type === "html" ? node.value : node.type));
      expect(found.filter((kind) => !kinds.includes(kind))).toEqual([]);
      expect(linkableTexts(tree)).toEqual([]);
    }
  });
});

describe("a code span", () => {
  test("holds a name without mentioning it", () => {
    expect(codeSpan("octocat")).toBe("`octocat`");
  });

  test("is an element where backticks cannot hold the text", () => {
    expect(codeSpan("a`b|c")).toBe("<code>a\\`b&#124;c</code>");
  });

  test("is nothing for a text of which nothing is visible", () => {
    expect(codeSpan("\u200b \u202e")).toBe("");
  });
});

describe("a link", () => {
  test("leads where it says and nowhere else, whatever its text", () => {
    for (const title of HOSTILE_TITLES.filter((title) => title.length < 300)) {
      const tree = parseMarkdown(`x ${markdownLink(`t ${title}`, "https://kestrel.example/a_(b)?c=|d")}`);
      const links = nodesOf(tree).flatMap((node) => (node.type === "link" ? [node.url] : []));
      expect(links).toEqual(["https://kestrel.example/a_%28b%29?c=%7Cd"]);
    }
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "not an address", ""])(
    "is mere text for %j",
    (url) => {
      expect(markdownLink("text", url)).toBe("text");
    },
  );
});
