import Handlebars from "handlebars/dist/handlebars.js";
import { UserError } from "../errors.js";
import { escapeMarkdown } from "./markdown.js";
import { plainText } from "./plain-text.js";
import { ESCAPE, LOOKUP, lookUpName, makeStrict } from "./strict-names.js";
import { TEMPLATE_FUNCTIONS } from "./template-functions.js";
import type { ReportView } from "./view.js";

/** The two templates that are rendered; all others are partials. */
const REPORT = "report.hbs";
const TITLE = "title.hbs";

/** Handlebars' own helpers that templates may use. */
const BLOCKS = ["if", "unless", "each", "with", "lookup"];

/** What the templates of a run make of a view. */
export interface CompiledTemplates {
  /** One line, not Markdown: GitHub shows titles as they are. */
  title: (view: ReportView) => string;
  body: (view: ReportView) => string;
}

/**
 * Compiles templates. Templates are code: they come from the user's own repository or from the action.
 * @param templates text by file name: `report.hbs`, `title.hbs`, `partials/NAME.hbs`.
 * @throws UserError `template-missing`, `template-syntax` or `template-unknown-name`; the last one also when a name turns
 * out not to exist while rendering.
 */
export function compileTemplates(templates: Record<string, string>): CompiledTemplates {
  const partials = Object.keys(templates).filter((file) => partialName(file) !== null);
  const compile = (file: string, escapeText: (text: string) => string) => {
    const handlebars = environment(escapeText);
    for (const partial of partials) {
      handlebars.registerPartial(partialName(partial) ?? partial, compileOne(handlebars, partial, templates));
    }
    return compileOne(handlebars, file, templates);
  };
  const title = compile(TITLE, plainText);
  const body = compile(REPORT, escapeMarkdown);
  return {
    title: (view) => plainText(run(title, view)),
    body: (view) => tidy(run(body, view)),
  };
}

/** `finding` of `partials/finding.hbs`; null for what is no partial. */
function partialName(file: string): string | null {
  return /^partials\/(.+)\.hbs$/.exec(file)?.[1] ?? null;
}

function environment(escapeText: (text: string) => string): typeof Handlebars {
  const handlebars = Handlebars.create();
  handlebars.unregisterHelper("log");
  for (const [name, templateFunction] of Object.entries(TEMPLATE_FUNCTIONS)) {
    handlebars.registerHelper(name, templateFunction);
  }
  handlebars.registerHelper(LOOKUP, lookUpName);
  handlebars.registerHelper(ESCAPE, (value: unknown) => {
    if (value instanceof Handlebars.SafeString) return value.toString();
    return value === null || value === undefined ? "" : escapeText(String(value));
  });
  return handlebars;
}

function compileOne(
  handlebars: typeof Handlebars,
  file: string,
  templates: Record<string, string>,
): Handlebars.TemplateDelegate {
  const text = templates[file];
  if (text === undefined) {
    throw new UserError(
      `The template ${file} is missing; it is needed to write the report.`,
      "template-missing",
    );
  }
  const program = makeStrict(parse(handlebars, file, text), {
    file,
    helpers: [...BLOCKS, ...Object.keys(TEMPLATE_FUNCTIONS)],
    partials: Object.keys(templates).flatMap((name) => partialName(name) ?? []),
  });
  return handlebars.compile(program, { strict: true, noEscape: true });
}

function parse(handlebars: typeof Handlebars, file: string, text: string): hbs.AST.Program {
  try {
    return handlebars.parse(text, { srcName: file });
  } catch (error) {
    const [where = "", ...rest] = (error instanceof Error ? error.message : String(error)).split("\n");
    const line = /line (\d+)/.exec(where)?.[1] ?? "1";
    const reason = rest.length > 0 ? `near "${rest[0]?.trim()}"` : where;
    throw new UserError(
      `The template ${file}, line ${line}, is not valid Handlebars: ${reason}.`,
      "template-syntax",
    );
  }
}

function run(template: Handlebars.TemplateDelegate, view: ReportView): string {
  try {
    // Explicit, so that Handlebars refuses inherited names without writing to the log.
    return template(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError("The templates include one another without end.", "template-endless");
  }
}

/** Blank lines that blocks leave behind, made one. */
function tidy(text: string): string {
  return text
    .replace(/\r\n/g, "\n")
    .replace(/(?<![ \t])[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
