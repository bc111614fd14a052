import { UserError } from "../errors.js";
import {
  type Call,
  isBlock,
  isCall,
  isMustache,
  isPartial,
  isPath,
  isSubExpression,
  literal,
  subExpression,
} from "./template-tree.js";

/** Names that Handlebars gives inside blocks, written with an `@`. */
const DATA_NAMES = ["root", "index", "key", "first", "last"];

/** The name of the helper that looks a name up, and of the one that escapes; templates never write them. */
export const LOOKUP = "lookup-name";
export const ESCAPE = "escape-text";

/** What a template may use. */
export interface KnownNames {
  /** Its own name, for messages. */
  file: string;
  helpers: string[];
  partials: string[];
}

/**
 * Rewrites a parsed template, so that what Handlebars leaves lax is strict: every name goes through {@link LOOKUP},
 * also where it is an argument (Handlebars' own `strict` lets those pass), and `{{ }}` through {@link ESCAPE} (its own
 * escaping is for HTML). `{{{ }}}` is left raw.
 * @throws UserError `template-unknown-name` for a helper, a partial or an `@name` that does not exist.
 */
export function makeStrict(program: hbs.AST.Program, known: KnownNames): hbs.AST.Program {
  return new StrictNames(known).program(program, []);
}

class StrictNames {
  private readonly known: KnownNames;

  constructor(known: KnownNames) {
    this.known = known;
  }

  /** @param blockParams names given by `as |name|` in the blocks around it. */
  program(program: hbs.AST.Program, blockParams: string[]): hbs.AST.Program {
    const inScope = [...blockParams, ...(program.blockParams ?? [])];
    return { ...program, body: program.body.map((statement) => this.statement(statement, inScope)) };
  }

  private statement(statement: hbs.AST.Statement, inScope: string[]): hbs.AST.Statement {
    if (isMustache(statement)) return this.mustache(statement, inScope);
    if (isBlock(statement)) return this.block(statement, inScope);
    if (isPartial(statement)) return this.partial(statement, inScope);
    if (statement.type === "ContentStatement" || statement.type === "CommentStatement") return statement;
    throw this.unknown(`${statement.type} is not supported`, statement, "write a partial of its own instead");
  }

  private mustache(mustache: hbs.AST.MustacheStatement, inScope: string[]): hbs.AST.Statement {
    const value = isCall(mustache) ? this.call(mustache, inScope) : this.expression(mustache.path, inScope);
    const shown = mustache.escaped ? subExpression(ESCAPE, [value], mustache.loc) : value;
    return shown.type === "SubExpression"
      ? ({ ...mustache, ...shown, type: mustache.type, escaped: false } as hbs.AST.Statement)
      : mustache;
  }

  private block(block: hbs.AST.BlockStatement, inScope: string[]): hbs.AST.Statement {
    const name = block.path.original;
    if (!isCall(block)) {
      throw this.unknown(
        `{{#${name}}} is no block`,
        block,
        `write {{#if ${name}}}, {{#each ${name}}} or {{#with ${name}}}`,
      );
    }
    return {
      ...block,
      ...this.call(block, inScope),
      type: block.type,
      program: block.program && this.program(block.program, inScope),
      inverse: block.inverse && this.program(block.inverse, inScope),
    } as hbs.AST.Statement;
  }

  private partial(partial: hbs.AST.PartialStatement, inScope: string[]): hbs.AST.Statement {
    const name = isPath(partial.name) ? partial.name.original : "(…)";
    if (!this.known.partials.includes(name)) {
      throw this.unknown(
        `there is no partial "${name}"`,
        partial,
        `the partials are ${list(this.known.partials)}`,
      );
    }
    return { ...partial, ...this.args(partial, inScope) } as hbs.AST.Statement;
  }

  private call(call: Call, inScope: string[]): hbs.AST.SubExpression {
    const name = isPath(call.path) ? call.path.original : "";
    if (!this.known.helpers.includes(name)) {
      throw this.unknown(`there is no helper "${name}"`, call, `the helpers are ${list(this.known.helpers)}`);
    }
    return {
      type: "SubExpression",
      path: call.path as hbs.AST.PathExpression,
      ...this.args(call, inScope),
      loc: call.loc,
    };
  }

  private args(call: Pick<Call, "params" | "hash">, inScope: string[]) {
    const params = call.params.map((param) => this.expression(param, inScope));
    const pairs = call.hash?.pairs.map((pair) => ({ ...pair, value: this.expression(pair.value, inScope) }));
    return { params, hash: pairs ? { ...call.hash, pairs } : call.hash };
  }

  private expression(expression: hbs.AST.Expression, inScope: string[]): hbs.AST.Expression {
    if (isSubExpression(expression)) return this.call(expression, inScope);
    return isPath(expression) ? this.path(expression, inScope) : expression;
  }

  /** A path as a look-up of its parts, from the block parameter, `@name`, `..` or `this` that it begins with. */
  private path(path: hbs.AST.PathExpression, inScope: string[]): hbs.AST.Expression {
    const [head = "", ...tail] = path.parts;
    if (path.data && !DATA_NAMES.includes(head)) {
      const names = DATA_NAMES.map((name) => `@${name}`);
      throw this.unknown(`there is no "${path.original}"`, path, `the names are ${list(names)}`);
    }
    const headIsBase = path.data || (path.depth === 0 && inScope.includes(head));
    const parts = headIsBase ? tail : path.parts;
    if (parts.length === 0) return path;
    const base = { ...path, parts: headIsBase ? [head] : [] };
    const place = [parts.join("."), this.known.file].map((value) =>
      literal("StringLiteral", value, path.loc),
    );
    const line = literal("NumberLiteral", path.loc.start.line, path.loc);
    return subExpression(LOOKUP, [base, ...place, line], path.loc);
  }

  private unknown(what: string, { loc }: hbs.AST.Node, mend: string): UserError {
    return unknownName(this.known.file, loc.start.line, what, mend);
  }
}

/** An error for something that a template names and that does not exist. */
export function unknownName(file: string, line: number, what: string, mend: string): UserError {
  return new UserError(`The template ${file}, line ${line}: ${what}; ${mend}.`, "template-unknown-name");
}

/**
 * What a name of a template stands for.
 * @param base what it is looked up in; a null inside the path gives null, as a `maybe.title` without a `maybe` should.
 * @throws UserError `template-unknown-name` with the names that exist there.
 */
export function lookUpName(base: unknown, path: string, file: string, line: number): unknown {
  let value = base;
  for (const part of path.split(".")) {
    if (value === null) return null;
    if (typeof value !== "object" || !Object.hasOwn(value, part)) {
      const names =
        typeof value === "object" && value !== undefined && value !== null ? Object.keys(value) : [];
      const mend =
        names.length > 0
          ? `the names here are ${list(names)}`
          : "there are no names here: this is a plain value";
      throw unknownName(file, line, `there is no "${part}"`, mend);
    }
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function list(names: string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}
