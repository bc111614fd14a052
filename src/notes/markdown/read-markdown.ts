import type { Paragraph, PhrasingContent, Root } from "mdast";
import { mayHoldTable, parseMarkdown } from "./parse.js";
import { readPlainBlocks } from "./plain-blocks.js";
import { readPlainInline } from "./plain-inline.js";
import { type InlineText, mayDefine } from "./plain-texts.js";

/**
 * The Markdown tree of part of a file, as `parseMarkdown` gives it, but for what no reader of notes asks for: where nodes
 * end, whether lists are loose, and what quotes, comments and code hold.
 *
 * The parser takes by far the longest for lists and for each piece of text, and most lines of notes are plain: they are read
 * here, in a tenth of its time, and the parser reads the rest. That both agree is tested with generated text
 * (__tests__/notes/markdown/read-markdown.test.ts).
 */
export function readMarkdown(text: string): Root {
  const blocks = mayHoldTable(text) || text.includes("\0") ? null : readPlainBlocks(text);
  return blocks && readInline(blocks.texts, blocks.root) ? blocks.root : parseMarkdown(text);
}

/** Fills in what texts say. False where one of them is more than inline Markdown and definitions. */
function readInline(texts: InlineText[], root: Root): boolean {
  const mayRefer = texts.some(({ text }) => mayDefine(text));
  const rest: InlineText[] = [];
  for (const text of texts) {
    const nodes = readPlainInline(text, mayRefer);
    if (nodes) text.node.children = nodes;
    else rest.push(text);
  }
  return rest.length === 0 || parseTexts(rest, root);
}

/** Has the parser read texts, all at once: each as a paragraph between empty lines. */
function parseTexts(texts: InlineText[], root: Root): boolean {
  const byLine = new Map<number, InlineText>();
  let line = 1;
  for (const one of texts) {
    byLine.set(line, one);
    line += one.text.split("\n").length + 1;
  }
  for (const node of parseMarkdown(texts.map(({ text }) => text).join("\n\n")).children) {
    if (node.type === "definition") root.children.push(node);
    else if (node.type !== "paragraph" || !take(node, byLine)) return false;
  }
  return [...byLine.values()].every(({ text }) => mayDefine(text));
}

/** Whether a paragraph is one of the texts, by the line it begins in; it is theirs then. */
function take({ children, position }: Paragraph, byLine: Map<number, InlineText>): boolean {
  const line = position?.start.line ?? 0;
  const text = byLine.get(line);
  if (!text) return false;
  byLine.delete(line);
  text.node.children = children;
  move(children, text.line - line);
  return true;
}

function move(nodes: PhrasingContent[], lines: number): void {
  for (const node of nodes) {
    if (node.position) node.position.start.line += lines;
    if ("children" in node) move(node.children, lines);
  }
}
