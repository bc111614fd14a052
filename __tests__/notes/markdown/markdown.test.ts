import { describe, expect, test } from "@jest/globals";
import { cutIntoChunks } from "../../../src/notes/markdown/chunks.js";
import { leaveOutTooComplex } from "../../../src/notes/markdown/complexity.js";
import { textOf } from "../../../src/notes/markdown/entry.js";
import { rewriteUnderlinedHeadings } from "../../../src/notes/markdown/headings.js";
import { readOutline } from "../../../src/notes/markdown/outline.js";
import { lineAt, linesOf } from "../../../src/notes/markdown/passage.js";
import { tidyLines } from "../../../src/notes/markdown/tidy.js";

const outline = (text: string) => readOutline(tidyLines(text));
const brief = (text: string) => outline(text).map((entry) => [entry.kind, entry.line, textOf(entry).trim()]);

describe("tidying lines", () => {
  test("understands every line end, byte order marks and odd spaces", () => {
    expect(tidyLines("\uFEFFone\r\ntwo\rthree\u00A0four")).toEqual(["one", "two", "three four"]);
  });

  test("reads the list inside <details>", () => {
    expect(brief("<details>\n<summary>More</summary>\n\n- one\n</details>\n")).toEqual([
      ["paragraph", 2, "More"],
      ["item", 4, "one"],
    ]);
  });

  test("takes a link to a page of a wiki for its name", () => {
    const lines = "- [ ] [[Ada Byron]] to map [[nests|them]]\n- [[WIP] map](https://kestrel.example)";
    expect(tidyLines(lines)).toEqual([
      "- [ ] [Ada Byron] to map [nests]",
      "- [[WIP] map](https://kestrel.example)",
    ]);
  });

  test("takes <h3> and ##Title as headings", () => {
    expect(brief("<h3>Agenda</h3>\n\n##Actions\n").map(([kind]) => kind)).toEqual(["heading", "heading"]);
  });
});

describe("underlined headings", () => {
  test("become headings of one line", () => {
    const lines = ["Agenda", "------", "", "Title", "=====", ""];
    rewriteUnderlinedHeadings(lines);
    expect(lines).toEqual(["## Agenda", "", "", "# Title", "", ""]);
  });

  test("are none below a paragraph of several lines or a list item", () => {
    const lines = ["one", "two", "---", "", "- item", "---"];
    rewriteUnderlinedHeadings(lines);
    expect(lines).toEqual(["one", "two", "***", "", "- item", "---"]);
  });
});

describe("a table in HTML", () => {
  const rows = (html: string) =>
    outline(html).map(({ kind, line, columns, cells }) => [
      kind,
      line,
      columns.join("/"),
      cells.map((cell) => cell.map((passage) => passage.text.trim()).join(" ")),
    ]);

  test("has its rows and cells, each on its line, below the titles in <th>", () => {
    const html =
      "<table>\n<tr><th>Who</th><th>What</th></tr>\n<tr>\n<td>Ada</td>\n<td>by 1&nbsp;July &amp; <b>later</b></td>\n</tr>\n</table>\n";
    expect(rows(html)).toEqual([["row", 3, "Who/What", ["Ada", "by 1 July & later"]]]);
    expect(outline(html)[0]?.cells[1]?.[0]?.line).toBe(5);
  });

  test("needs no titles, and may be left open", () => {
    expect(rows("<table><tr><td>Ada<td>yes\n<tr><td>Kai\n").map(([, , , cells]) => cells)).toEqual([
      ["Ada", "yes"],
      ["Kai"],
    ]);
  });

  test("keeps its links", () => {
    const [row] = outline(
      '<table>\n<tr><td><a href="https://github.com/kestrel/core/issues/1">Parser</a></td></tr>\n',
    );
    expect(row?.passages[0]?.links.map(({ url }) => url)).toEqual([
      "https://github.com/kestrel/core/issues/1",
    ]);
  });
});

describe("a line without indentation that is only bold", () => {
  test("titles what follows, though no empty line stands before it", () => {
    const entries = outline("- we had tea\n**Action items**\n\n- count the eggs\n");
    expect(entries.map(({ kind, line, bold }) => [kind, line, bold])).toEqual([
      ["item", 1, false],
      ["paragraph", 2, true],
      ["item", 4, false],
    ]);
    expect(entries[2]?.introduction).toBe(entries[1]);
  });

  test.each(["- we had tea with\n**Ada**\n", "- we had tea\n  **Ada**\n", "- we had\n**Ada** there\n"])(
    "is part of the item when the line before or itself goes on, or is indented: %j",
    (text) => {
      expect(brief(text)).toHaveLength(1);
    },
  );
});

describe("a line without indentation that names a part of the meeting over a list", () => {
  test("is no part of the item above", () => {
    const entries = outline("  - Send the minutes to all\nAction Items\n  - Draw the map\n  - Print it\n");
    expect(entries.map(({ kind, line }) => [kind, line])).toEqual([
      ["item", 1],
      ["paragraph", 2],
      ["item", 3],
      ["item", 4],
    ]);
    expect(entries[3]?.introduction).toBe(entries[1]);
  });

  test.each([
    "- Send the minutes to all\nAda Byron\n- Draw the map\n",
    "- Send the notes of\nAction Items\n- Draw the map\n",
    "- Send the minutes to all\nAction Items\n",
    "- Send the minutes to all\nAction Items of June\n",
  ])("is one when it names none, the item goes on, or no list follows: %j", (text) => {
    expect(brief(text).filter(([kind]) => kind === "paragraph")).toEqual([]);
  });
});

describe("a line without indentation that is only a date", () => {
  test.each([
    "2023-06-08",
    "June 8, 2023:",
    "Thursday, 8 June 2023",
    "[2023-06-08](https://kestrel.example)",
  ])("is no part of the list item above: %s", (date) => {
    expect(brief(`- Send the form\n${date}\n- Check it\n`).map(([kind, line]) => [kind, line])).toEqual([
      ["item", 1],
      ["paragraph", 2],
      ["item", 3],
    ]);
  });

  test.each([
    "- Send the form by\n2023-06-08\n",
    "- Send the form\n  2023-06-08\n",
    "- Send it\non 2023-06-08\n",
  ])("is one when the item goes on: %s", (text) => {
    expect(brief(text)).toHaveLength(1);
  });

  test("introduces the list below it", () => {
    const entries = outline("- Send the form\n  - at once\n2023-06-08\n- Check it\n");
    expect(entries.at(-1)?.parent).toBeNull();
    expect(entries.at(-1)?.introduction?.line).toBe(3);
  });
});

describe("the outline", () => {
  test("leaves out quotes, code and comments", () => {
    expect(brief("> due tomorrow\n\n```\n- [ ] code\n```\n\n<!-- - [ ] comment -->\n\n- kept\n")).toEqual([
      ["item", 9, "kept"],
    ]);
  });

  test("knows the line of wrapped words", () => {
    const [item] = outline("- first\n  second\n  third\n");
    const passage = item?.passages[0];
    expect(passage && lineAt(passage, passage.text.indexOf("third"))).toBe(3);
    expect(passage && linesOf(passage).map(({ line, text }) => [line, text.trim()])).toEqual([
      [1, "first"],
      [2, "second"],
      [3, "third"],
    ]);
  });

  test("takes text that is not indented under its bullet as the bullet's", () => {
    expect(brief("- first\nsecond\n")).toEqual([["item", 1, "first second"]]);
  });

  test.each([
    ["two spaces", "- a\n  - b\n    - c\n"],
    ["tabs", "- a\n\t- b\n\t\t- c\n"],
    ["a single space", "- a\n - b\n  - c\n"],
  ])("nests by indentation with %s", (_name, text) => {
    const parents = outline(text).map((entry) => (entry.parent ? textOf(entry.parent).trim() : null));
    expect(parents).toEqual([null, "a", "b"]);
  });

  test("puts bullets below a number of the same column under it", () => {
    const entries = outline("1. Topic\n\n- one\n- two\n\n2. Next\n");
    expect(entries.map((entry) => entry.parent?.line ?? null)).toEqual([null, 1, 1, null]);
  });

  test("follows lists eight deep", () => {
    const text = Array.from({ length: 8 }, (_, depth) => `${"  ".repeat(depth)}- level ${depth}`).join("\n");
    expect(outline(text).at(-1)?.parent?.line).toBe(7);
  });

  test("gives a list its introduction until the next paragraph or heading", () => {
    const entries = outline("**Plans**\n\n- one\n\nOther words\n\n- two\n\n## New\n\n- three\n");
    const introductions = entries
      .filter(({ kind }) => kind === "item")
      .map(({ introduction }) => introduction && textOf(introduction));
    expect(introductions).toEqual(["Plans", "Other words", null]);
  });

  test("blanks code, addresses and struck words in prose, and links in words", () => {
    const [entry] = outline("- see `due` https://a.example/due ~~due~~ [due](https://b.example)\n");
    const passage = entry?.passages[0];
    expect(passage?.prose.replace(/ +/g, " ").trim()).toBe("see due");
    expect(passage?.words.trim()).toBe("see");
  });
});

describe("cutting a file", () => {
  const topic = (n: number) => `## Topic ${n}\n\n- [item ${n}][ref]\n  - ${"words ".repeat(20)}\n`;
  const long = `${Array.from({ length: 200 }, (_, n) => topic(n)).join("\n")}\n[ref]: https://github.com/kestrel/core/issues/7\n`;

  test("loses no line, and gives each part the definitions that it uses", () => {
    const chunks = cutIntoChunks(long.split("\n"));
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks.every(({ text }) => text.includes("[ref]: https://github.com/kestrel/core/issues/7"))).toBe(
      true,
    );
    const items = outline(long).filter(({ kind, parent }) => kind === "item" && !parent);
    expect(items.map(({ line }) => line)).toEqual(Array.from({ length: 200 }, (_, n) => 5 * n + 3));
    expect(items.every(({ passages }) => passages[0]?.links.length === 1)).toBe(true);
  });

  test("reads no line of a long file otherwise than in a short one", () => {
    const lines = "- [Wing tests][wings]: green[^1]\n- [Tail tests][tail](red)\n- see `nest\n  and` perch\n";
    const footnote = "[^1]: See the notes of the week before\n";
    const definitions = '[wings]: <https://wings.example> "Wings"\n[tail]: https://tail.example\n';
    const passagesIn = (text: string, from: number) =>
      outline(text)
        .filter(({ line }) => line > from && line <= from + 6)
        .flatMap(({ passages }) => passages.map((one) => ({ ...one, line: one.line - from })));
    const alone = passagesIn([lines, footnote, definitions].join("\n"), 0);
    expect(alone.map(({ line, links }) => [line, links.length])).toEqual([
      [1, 1],
      [2, 1],
      [3, 0],
      [6, 0],
    ]);
    const amidst = [long, lines, footnote, long, definitions].join("\n");
    expect(passagesIn(amidst, long.split("\n").length)).toEqual(alone);
  });

  test("never cuts inside code", () => {
    const code = `\`\`\`\n${"# no heading\n- no item\n\n".repeat(1000)}\`\`\`\n`;
    expect(cutIntoChunks(`intro\n\n${code}`.split("\n"))).toHaveLength(1);
    expect(brief(`${code}\n- after\n`).map(([kind]) => kind)).toEqual(["item"]);
  });
});

describe("what is too complex", () => {
  test.each([
    ["a line of a megabyte", ["due 1 May ".repeat(100_000)]],
    ["hundreds of nested lists", [`${"- ".repeat(500)}words`]],
    ["a paragraph of thousands of brackets", Array.from({ length: 400 }, () => "[ [ [ [ [")],
    ["a table of thousands of rows", ["|a|", "|-|", ...Array.from({ length: 3000 }, () => "|b|")]],
  ])("%s is left out and said once", (_name, hostile) => {
    const lines = ["- before", "", ...hostile, "", "- after"];
    expect(leaveOutTooComplex(lines).map(({ code }) => code)).toEqual(["too-complex"]);
    expect([lines[0], lines.at(-1)]).toEqual(["- before", "- after"]);
  });

  test("is no long list of links", () => {
    const lines = Array.from(
      { length: 5000 },
      (_, n) => `- [issue ${n}](https://github.com/kestrel/core/issues/${n})`,
    );
    expect(leaveOutTooComplex(lines)).toEqual([]);
  });
});
