import { parseSync } from "@swc/core";

/** A function of a source file, a nested one too. */
export interface MeasuredFunction {
  /** Empty for one without a name. */
  name: string;
  lines: number;
}

interface SyntaxNode {
  type?: string;
  span?: { start: number; end: number };
  function?: SyntaxNode;
  identifier?: { value?: string } | null;
  key?: { value?: string };
}

const FUNCTIONS =
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ClassMethod|PrivateMethod|Constructor)$/;

/** Every function in the text of a TypeScript file. */
export function functionsOf(text: string): MeasuredFunction[] {
  // A module's span begins at its first token, hence the semicolon; spans count bytes.
  const source = `;${text}`;
  const { span, body } = parseSync(source, { syntax: "typescript", target: "es2022" });
  const bytes = Buffer.from(source);
  return nodesIn(body)
    .filter((node) => FUNCTIONS.test(node.type ?? ""))
    .map((node) => {
      const { start, end } = node.span ?? node.function?.span ?? span;
      const lines = bytes
        .subarray(start - span.start, end - span.start)
        .toString()
        .split("\n").length;
      return { name: node.identifier?.value ?? node.key?.value ?? "", lines };
    });
}

function nodesIn(tree: unknown): SyntaxNode[] {
  if (typeof tree !== "object" || tree === null) return [];
  return [tree, ...Object.values(tree).flatMap(nodesIn)];
}
