import { describe, expect, test } from "@jest/globals";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { parseMarkdown } from "../../../src/notes/markdown/parse.js";

const URL = "https://github.com/kestrel/core/issues/1234?plain=1#issuecomment-99";

/** A tree without the columns of its nodes, which stand elsewhere once an address is shorter. */
const plain = (node: Nodes): unknown => {
  const { position, ...rest } = node;
  const children = "children" in node ? node.children.map(plain) : [];
  return { ...rest, children, lines: [position?.start.line, position?.end.line] };
};

describe("an address of the notes", () => {
  test.each([
    `see ${URL} and ${URL}.`,
    `[the **perch**](${URL} "Perch")`,
    `[${URL}](${URL})`,
    `**${URL}** _${URL}/_ *${URL}*`,
    `[perch][1] and [two]\n\n[1]: ${URL}\n[two]: <${URL}> 'Two'`,
    `<${URL}> and \`${URL}\``,
    `<a href="${URL}">perch</a> <!-- ${URL} -->`,
    `![perch](${URL}.png)`,
    `- a ${URL}_with_marks\n  and ${URL}&amp;x=1 ${URL}\\_y\n\n      ${URL}\n`,
    `[${URL}]\n\n[${URL}]: ${URL}`,
    `https://kestrel.example/a_(b)_c and (${URL})`,
    `a \uE0F10\uE0F1 stands before ${URL}`,
  ])("is in the tree as it was written: %s", (text) => {
    expect(plain(parseMarkdown(text))).toEqual(plain(fromMarkdown(text)));
  });
});
