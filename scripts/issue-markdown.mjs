/** What GitHub does with Markdown in issues that is in no specification of Markdown. */

/** remark: a line break in an issue's paragraph is one on the page, too. */
export function breakLines() {
  return (tree) => {
    forEachParent(tree, (parent) => {
      parent.children = parent.children.flatMap((node) =>
        node.type === "text" ? toLines(node.value) : node,
      );
    });
  };
}

function toLines(text) {
  return text
    .split("\n")
    .flatMap((value, index) => [...(index === 0 ? [] : [{ type: "break" }]), { type: "text", value }]);
}

/** rehype: alerts, boxes that can be ticked, and charts, in a tree that has been sanitised. */
export function decorate() {
  return (tree) => {
    for (const node of tree.children) if (node.tagName === "blockquote") toAlert(node);
    forEachParent(tree, (node) => {
      if (node.tagName === "input") toBox(node);
      if (node.tagName === "pre") toChart(node);
    });
  };
}

/** Only a quote that stands in no other element, and begins with a line of nothing but its kind, is an alert. */
function toAlert(quote) {
  const paragraph = quote.children.find((child) => child.type === "element");
  const [first, lineBreak] = paragraph?.children ?? [];
  const kind = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]$/i.exec(first?.value ?? "")?.[1]?.toLowerCase();
  if (kind === undefined || (lineBreak && lineBreak.tagName !== "br")) return;
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  paragraph.children.splice(0, 2);
  quote.tagName = "div";
  quote.properties = { className: ["markdown-alert", `markdown-alert-${kind}`] };
  quote.children.unshift(element("p", "markdown-alert-title", title));
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

function element(tagName, className, value) {
  return {
    type: "element",
    tagName,
    properties: { className: [className] },
    children: [{ type: "text", value }],
  };
}

function forEachParent(node, visit) {
  if (!("children" in node)) return;
  visit(node);
  for (const child of node.children) forEachParent(child, visit);
}
