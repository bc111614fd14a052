import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Node, Root } from "mdast";
import { parseMarkdown } from "../../../src/notes/markdown/parse.js";
import { readPlainBlocks } from "../../../src/notes/markdown/plain-blocks.js";
import { readPlainInline } from "../../../src/notes/markdown/plain-inline.js";
import { readMarkdown } from "../../../src/notes/markdown/read-markdown.js";

/** Pieces of Markdown, put together in every order. */
const MARKS =
  "# |## |#|- |  - |    - |* |+ |1. |2. |10) |- [ ] |[x] |[ ]|-|> |>|```|```js|~~~|---|***|- - -|===|--|<!--|-->|<div>|<br>|**|" +
  "**bold**|**bold**:|*|_|__|a_b|`|`code`|``|~~|~|[link](https://a.example/x_y?b=1&c=2)|[ref]|[ref][]|[|]|(|)|](|!|![|&|&amp;|" +
  "&x;|\\|\\*|words|more words|Ada: |2023-06-08|1986. |é|“x”|#5|@ada|https://a.example/b_c|<https://a.example>|:|.";
const PIECES = [
  ...MARKS.split("|"),
  ...[
    " ",
    "  ",
    "   ",
    "    ",
    "     ",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\t",
    "  \n",
    "\\\n",
    "|",
    "|-|",
    "a | b",
  ],
  '\n[ref]: https://a.example "t"\n',
];
const markdown = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
  .map((all) => all.join(""));

/** What readers of notes ask a tree for; definitions stand in no order among the rest. */
function essenceOf(root: Root): { tree: unknown; definitions: string[] } {
  const definitions: string[] = [];
  const strip = (node: Node & Record<string, unknown>): unknown => {
    const { type, value, position } = node;
    if (type === "definition") definitions.push(`${node.identifier} ${node.url}`);
    if (type === "definition" || (type === "paragraph" && isEmpty(node.children))) return [];
    const isComment = type === "html" && /^\s*(?:<!--|$)/.test(value as string);
    const own = { type: isComment ? "comment" : type, line: type === "root" ? 0 : position?.start.line };
    if (type === "code" || type === "blockquote" || isComment) return own;
    const children = ((node.children as Node[] | undefined) ?? []).flatMap((child) => strip({ ...child }));
    const box = type === "listItem" ? { column: position?.start.column, checked: node.checked ?? null } : {};
    const { depth, ordered, url } = node;
    return { ...own, ...box, depth, ordered, url, value, children: withoutSpaceAhead(children, type) };
  };
  return { tree: strip({ ...root }), definitions: definitions.sort() };
}

const isEmpty = (children: unknown) => Array.isArray(children) && children.length === 0;

/** Spaces between a box and its text are not told. */
function withoutSpaceAhead(children: unknown[], type: string): unknown[] {
  const [first, ...rest] = children as { type: string; value: string }[];
  if (type !== "paragraph" || first?.type !== "text") return children;
  const value = first.value.trimStart();
  return value === "" ? rest : [{ ...first, value }, ...rest];
}

test("agrees with the parser on whatever text", () => {
  let plain = 0;
  fc.assert(
    fc.property(markdown, (text) => {
      if (readPlainBlocks(text)) plain++;
      expect(essenceOf(readMarkdown(text))).toEqual(essenceOf(parseMarkdown(text)));
    }),
    // Always the same texts, so that no build fails by chance; another seed tries others.
    { numRuns: 4000, seed: 20231006 },
  );
  expect(plain).toBeGreaterThan(1000);
});

describe("plain blocks", () => {
  test.each([
    ["headings", "# Kestrel #\n\n## Nests\n### \n#5 is none"],
    ["an underlined heading", "Kestrel\n===\n\nNests\n---\nwords"],
    ["a line below a list", "- nests\n---\nwords"],
    ["nested lists", "- a\n  - b\n\n    more of b\n  - c\n* d\n1. e\n2. f\n   - g"],
    ["lines that go on without indentation", "- a\nmore\n  - b\nmore\n        far in"],
    ["a number that is more of a paragraph's item", "- a\n1. b\n- c"],
    ["boxes", "- [ ] a\n- [x]  b\n- [X] [c](https://c.example)\n- [y] d"],
    ["items without text", "-\n  a\n-\n\n  b\n- c"],
    ["code", "- a\n  ```\n  - no item\n  ```\n- b\n\n~~~\n# none\n```\n~~~\nwords"],
    ["code that its item ends", "- a\n  ```\n  - no item\n- b"],
    ["comments", "<!-- a -->\nwords\n<!-- b\n\n- c -->\n- d"],
    ["quotes", "> a\n> - b\n\nwords\n- c\n  > d\n- e"],
    ["definitions", "[a], [b][a] and [c]\n\n[a]: https://a.example\n[c]: https://c.example"],
    ["links, code and bold words", "[a](https://a.example/_b_?c=1&d) `*e*` **f g**: snake_case [h] & i!"],
    ["marks that the parser reads", "*a* __b__ ~~c~~ ![d](e) <f> &amp; \\* [g *h*](i) ``j``"],
    ["hard breaks", "a  \nb\\\nc \nd"],
  ])("%s", (_name, text) => {
    expect(readPlainBlocks(text)).not.toBeNull();
    expect(essenceOf(readMarkdown(text))).toEqual(essenceOf(parseMarkdown(text)));
  });

  test.each([
    ["HTML", "a\n<div>\nb\n</div>"],
    ["tabs", "-\ta\n\t- b"],
    ["indented code", "a\n\n    code"],
    ["code in the first line of an item", "-      code"],
    ["a quote that goes on without its mark", "> a\nb"],
    ["a number that cannot begin a list there", "a\n2. b"],
    ["a box below an item without text", "*\n[x] a"],
    ["a definition in a quote", "[a]\n> [a]: https://a.example"],
    ["a definition in a heading", "# [a]: https://a.example"],
  ])("leave %s to the parser", (_name, text) => {
    expect(readPlainBlocks(text)).toBeNull();
    expect(essenceOf(readMarkdown(text))).toEqual(essenceOf(parseMarkdown(text)));
  });
});

describe("plain inline Markdown", () => {
  const read = (text: string, mayRefer = false) =>
    readPlainInline({ text, line: 7, node: { children: [] } }, mayRefer)?.map(({ type, position }) => [
      type,
      position?.start.line,
    ]) ?? null;

  test("tells the line in which each part begins", () => {
    expect(read("Ada\nsees **two\nnests** `now`")).toEqual([
      ["text", 7],
      ["strong", 8],
      ["text", 9],
      ["inlineCode", 9],
    ]);
  });

  test("leaves words in brackets to the parser where they can be links", () => {
    expect(read("see [nests]")).toEqual([["text", 7]]);
    expect(read("see [nests]", true)).toBeNull();
  });
});
