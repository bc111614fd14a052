import { parseSync } from "@swc/core";
import { type SourceFile, sourceFiles } from "./project.js";

/** A code that a message may carry. */
export interface MessageCode {
  /** What matches it: all of it, or the fixed parts of one that is put together, as in `work-${state}`. */
  pattern: RegExp;
  /** Whether it ends the run, as the code of a `UserError` does; the others are told in the report. */
  isError: boolean;
  /** Path of the source file that gives it. */
  path: string;
}

interface Node {
  type?: string;
  value?: unknown;
  identifier?: Node;
  params?: { pat?: Node }[];
  callee?: Node;
  arguments?: { expression: Node }[];
  key?: Node;
  quasis?: { raw: string }[];
}

/**
 * Every code that `src/` gives to a message, read from its syntax, so that none can be forgotten: properties named
 * `code`, and what is handed to functions, and to `UserError`, as a parameter of that name.
 */
export function messageCodes(): MessageCode[] {
  const files = sourceFiles("src").map((file) => ({ path: file.path, nodes: nodesOf(file) }));
  const takers = new Map([["UserError", 1], ...files.flatMap(({ nodes }) => nodes.flatMap(takersIn))]);
  return files.flatMap(({ path, nodes }) =>
    nodes.flatMap((node) => {
      const code = codeIn(node, takers);
      const isError = node.type === "NewExpression";
      return code ? [{ pattern: patternOf(code), isError, path }] : [];
    }),
  );
}

/** The name of a function that takes a `code`, and as which argument. */
function takersIn({ type, identifier, params }: Node): [string, number][] {
  if (type !== "FunctionDeclaration") return [];
  const at = params?.findIndex(({ pat }) => pat?.value === "code") ?? -1;
  return at < 0 ? [] : [[String(identifier?.value), at]];
}

function codeIn(node: Node, takers: Map<string, number>): Node | undefined {
  if (node.type === "KeyValueProperty" && node.key?.value === "code") return literal(node.value);
  if (node.type !== "NewExpression" && node.type !== "CallExpression") return undefined;
  const at = takers.get(String(node.callee?.value));
  return at === undefined ? undefined : literal(node.arguments?.[at]?.expression);
}

/** Handed on by its name, a code was counted where it comes from. */
function literal(value: unknown): Node | undefined {
  const node = isNode(value) ? value : undefined;
  return node?.type === "StringLiteral" || node?.type === "TemplateLiteral" ? node : undefined;
}

function patternOf({ value, quasis }: Node): RegExp {
  return new RegExp(`^${quasis ? quasis.map(({ raw }) => raw).join("[a-z-]+") : String(value)}$`);
}

function nodesOf({ text }: SourceFile): Node[] {
  return nodesIn(parseSync(text, { syntax: "typescript", target: "es2022" }).body);
}

function nodesIn(tree: unknown): Node[] {
  return isNode(tree) ? [tree, ...Object.values(tree).flatMap(nodesIn)] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}
