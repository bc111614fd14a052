import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";

/** Markdown as GitHub reads it, but for the links that it finds in mere text. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
    mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  });
}

/** Every node of a tree, parents first. */
export function nodesOf(node: Nodes): Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

/**
 * What a tree is made of, without its words: element by element, its HTML and where its links lead. A dollar sign in a
 * span counts as text and a `<code>` element as a code span, since that is how those are written.
 */
export function skeletonOf(node: Nodes): string {
  const parts: string[] = [];
  const walk = (one: Nodes) => {
    if (one.type === "text") parts.push("text");
    else if (one.type === "html") parts.push(htmlPart(one.value));
    else if (one.type === "link") parts.push(`link(${one.url.split("?")[0]})`);
    else parts.push(one.type);
    if ("children" in one) {
      for (const child of one.children) walk(child);
      parts.push("end");
    }
  };
  walk(node);
  return parts
    .join(" ")
    .replace(/\btext( text)+\b/g, "text")
    .replace(/<code> text <\/code>/g, "inlineCode");
}

function htmlPart(html: string): string {
  return /^<\/?span>$/.test(html) ? "text" : html.replace(/row:[0-9a-f]{16}/g, "row");
}

/** What GitHub looks for in text: mentions, references, hashes, addresses, emoji. */
const LINKABLE = [
  /@[\p{L}\p{N}_]/u,
  /#\d/,
  /\bGH-\d/i,
  /[0-9a-f]{7}/i,
  /:\/\//,
  /\bwww\./i,
  /\bmailto:/i,
  /:[\w+-]+:/,
];

/**
 * The texts of a tree in which GitHub would find something to link. It does not look into code spans, nor make a second
 * link of a link: references to work may stand there.
 */
export function linkableTexts(tree: Nodes): string[] {
  const linked = nodesOf(tree).flatMap((node) => (node.type === "link" ? node.children : []));
  const references = new Set<Nodes>(
    linked.filter((node) => node.type === "text" && /^[\w./-]+#\d+$/.test(node.value)),
  );
  return nodesOf(tree)
    .flatMap((node) => (node.type === "text" && !references.has(node) ? [node.value] : []))
    .filter((text) => LINKABLE.some((pattern) => pattern.test(text)));
}
