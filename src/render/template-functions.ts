import Handlebars from "handlebars/dist/handlebars.js";
import { formatDate, parseCalendarDate } from "../model/calendar-date.js";
import { codeSpan, escapeMarkdown, escapeSentence, markdownLink } from "./markdown.js";
import { plural } from "./phrases.js";

type TemplateFunction = (...values: unknown[]) => Handlebars.SafeString;

const markdown = (text: string) => new Handlebars.SafeString(text);

/** A value as text: null and undefined as nothing. */
function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

/**
 * The helpers of templates (templates/README.md): each escapes what it is given and gives Markdown that is not escaped
 * again.
 */
export const TEMPLATE_FUNCTIONS: Record<string, TemplateFunction> = {
  /** `{{link text url}}`: a link; the text alone when `url` is null. */
  link: (text, url) => markdown(markdownLink(textOf(text), url === null ? null : textOf(url))),
  /** `{{code text}}`: a code span, in which GitHub links and mentions nothing. */
  code: (text) => markdown(codeSpan(textOf(text))),
  /** `{{sentence text}}`: the text, its addresses and references in code spans. */
  sentence: (text) => markdown(escapeSentence(textOf(text))),
  /** `{{cell text}}`: for a table cell; a dash where there is nothing. */
  cell: (text) => markdown(escapeMarkdown(textOf(text)) || "–"),
  /** `{{plural count "item"}}`, `{{plural count "entry" "entries"}}`: the count and the right word. */
  plural: (count, one, many) =>
    markdown(escapeMarkdown(plural(Number(count), textOf(one), typeof many === "string" ? many : undefined))),
  /** `{{date "2023-08-31"}}`: `31 August 2023`; what is no date stays as it is. */
  date: (date) =>
    markdown(escapeMarkdown(parseCalendarDate(textOf(date)) ? formatDate(textOf(date)) : textOf(date))),
  /** `{{owner this}}`: a name as a code span, or as a mention where the user asked for mentions. */
  owner: (owner) => markdown(ownerOf(owner)),
  /** `{{marker row}}`: the hidden marker that ties a box on the same line to its row. */
  marker: (row) => markdown(/^[0-9a-f]{16}$/.test(textOf(row)) ? `<!-- row:${textOf(row)} -->` : ""),
};

function ownerOf(owner: unknown): string {
  if (typeof owner !== "object" || owner === null || !("name" in owner)) return codeSpan(textOf(owner));
  const name = textOf(owner.name);
  return "mention" in owner && owner.mention === true ? `@${name}` : codeSpan(name);
}
