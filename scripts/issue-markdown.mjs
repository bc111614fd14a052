/** What GitHub does with Markdown in issues that is in no specification of Markdown. */
import { SKIP, visit } from "unist-util-visit";

/** remark: a line break in an issue's paragraph is one on the page, too. */
export function breakLines() {
  return (tree) => {
    visit(tree, "text", (text, index, parent) => {
      const lines = text.value
        .split("\n")
        .flatMap((value, at) => [...(at === 0 ? [] : [{ type: "break" }]), { type: "text", value }]);
      parent.children.splice(index, 1, ...lines);
      return [SKIP, index + lines.length];
    });
  };
}

/** rehype: alerts, boxes that can be ticked, and charts, in a tree that has been sanitised. */
export function decorate() {
  return (tree) => {
    for (const node of tree.children) if (node.tagName === "blockquote") toAlert(node);
    visit(tree, "element", (element) => {
      if (element.tagName === "input") toBox(element);
      if (element.tagName === "pre") toChart(element);
    });
  };
}

/** Only a quote that stands in no other element, and begins with a line of nothing but its kind, is an alert. */
function toAlert(quote) {
  const paragraph = quote.children.find((child) => child.type === "element");
  const [first, lineBreak] = paragraph?.children ?? [];
  const kind = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]$/i.exec(first?.value ?? "")?.[1]?.toLowerCase();
  if (kind === undefined || (lineBreak && lineBreak.tagName !== "br")) return;
  const title = { type: "text", value: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` };
  paragraph.children.splice(0, 2);
  quote.tagName = "div";
  quote.properties = { className: ["markdown-alert", `markdown-alert-${kind}`] };
  quote.children.unshift({
    type: "element",
    tagName: "p",
    properties: { className: ["markdown-alert-title"] },
    children: [title],
  });
}

function toBox(input) {
  input.properties = { ...input.properties, className: ["task-list-item-checkbox"], disabled: false };
}

function toChart(pre) {
  const code = pre.children[0];
  if (!code?.properties?.className?.includes("language-mermaid")) return;
  pre.properties = { className: ["mermaid"] };
  pre.children = code.children;
}
