/** What may call a helper: with arguments it does, without it is a name. */
export type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** Whether a call names a helper. */
export function isCall(call: Call): boolean {
  return call.params.length > 0 || call.hash !== undefined;
}

/** `{{name}}` */
export function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === "MustacheStatement";
}

/** `{{#each names}}…{{/each}}` */
export function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === "BlockStatement";
}

/** `{{> name}}` */
export function isPartial(node: hbs.AST.Node): node is hbs.AST.PartialStatement {
  return node.type === "PartialStatement";
}

/** `(plural count "item")` as an argument. */
export function isSubExpression(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === "SubExpression";
}

/** A name: `work.title` */
export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}

/** A call of the helper `name`, as it stands in a template. */
export function subExpression(
  name: string,
  params: hbs.AST.Expression[],
  loc: hbs.AST.SourceLocation,
): hbs.AST.SubExpression {
  const path: hbs.AST.PathExpression = {
    type: "PathExpression",
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc,
  };
  // Handlebars reads a missing hash as none, though its types ask for one.
  return { type: "SubExpression", path, params, loc } as hbs.AST.Expression as hbs.AST.SubExpression;
}

/** A text or number, as it stands in a template. */
export function literal(type: string, value: string | number, loc: hbs.AST.SourceLocation) {
  return { type, value, original: value, loc };
}
