import type { Definition, Root, RootContent } from "mdast";

/** Addresses by label, of reference links. Labels are as mdast normalizes them. */
export type Definitions = ReadonlyMap<string, string>;

/** Every definition of a tree; of two with one label the first counts. */
export function collectDefinitions(root: Root): Definitions {
  const definitions = new Map<string, string>();
  const visit = (nodes: RootContent[]) => {
    for (const node of nodes) {
      if (node.type === "definition") addDefinition(definitions, node);
      else if (node.type === "list" || node.type === "listItem" || node.type === "blockquote")
        visit(node.children);
    }
  };
  visit(root.children);
  return definitions;
}

function addDefinition(definitions: Map<string, string>, node: Definition): void {
  if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
}
