import type { Nodes, Root } from "mdast";

/**
 * Addresses are a quarter of the text of many notes, and the parser goes through them character by character to find
 * nothing. So it is given a stand-in for each long one, and the tree gets them back.
 */
export interface WithoutUrls {
  text: string;
  urls: string[];
}

/** Opens a stand-in; no note holds this character of the private use area, and a text that does is left as it is. */
const MARK = "\uE0F1";
/** So much of an address that nothing in it is Markdown; what stands in `<…>` or in an attribute is left to the parser. */
const LONG_URL = /(?<![<"'=\\])\bhttps?:\/\/[^\s()<>[\]"'`*~|\\&!{}]{16,}/g;
const STAND_IN = new RegExp(`${MARK}(\\d+)${MARK}`, "g");

/** A text with a stand-in for each long address; lines stay lines. */
export function withoutUrls(text: string): WithoutUrls {
  if (!text.includes("://") || text.includes(MARK)) return { text, urls: [] };
  // One stand-in for one address: labels of links are compared.
  const places = new Map<string, number>();
  const shorter = text.replace(LONG_URL, (url) => {
    // Its first and last characters stay: whether emphasis may open or close beside it hangs on them.
    const inside = url.slice(1, -1);
    const at = places.get(inside) ?? places.size;
    places.set(inside, at);
    return `${url[0]}${MARK}${at}${MARK}${url.at(-1)}`;
  });
  return { text: shorter, urls: [...places.keys()] };
}

/** Puts the addresses back wherever a tree holds their stand-ins. */
export function restoreUrls(root: Root, urls: string[]): void {
  if (urls.length === 0) return;
  const restored = (words: string) =>
    words.includes(MARK) ? words.replace(STAND_IN, (_, at) => urls[Number(at)] ?? "") : words;
  const visit = (node: Nodes) => {
    if ("value" in node) node.value = restored(node.value);
    if ("url" in node) node.url = restored(node.url);
    if ("title" in node && node.title) node.title = restored(node.title);
    if ("alt" in node && node.alt) node.alt = restored(node.alt);
    if ("identifier" in node) node.identifier = restored(node.identifier);
    if ("label" in node && node.label) node.label = restored(node.label);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(root);
}
