import { plainText } from "./plain-text.js";

/**
 * Put inside what GitHub would turn into a mention, a reference, a link or an emoji. Those are found after Markdown has
 * been read, in the text that is left, so neither a backslash nor an entity hides them; a zero-width space does, and
 * shows nothing.
 */
const BREAK = "\u200b";

/** Punctuation that Markdown reads inside a line. `_` joins words in titles (`foo_bar`), where it means nothing. */
const INLINE = /[`*~[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** What would begin a heading, a list, a quote, a setext underline or a fence if the text came first on its line. */
const LINE_START = /^(\d{1,9}(?=[.)](?:\s|$))|(?=[-+#=:]))/;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Characters that mean something to HTML or to tables as well as to Markdown, where a backslash would not be enough. */
const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&#124;",
  "\\": "&#92;",
  // GitHub's manual: outside a formula, a dollar sign that is to stay one stands in a span.
  $: "<span>$</span>",
};

/**
 * An untrusted text as Markdown that shows it and does nothing else, wherever on a line it stands: paragraph, list item,
 * heading, table cell, link text, HTML. It gains no mention, reference, link, image, HTML, emphasis, formula or emoji.
 */
export function escapeMarkdown(text: string): string {
  return isolate(escapePunctuation(breakReferences(plainText(text))));
}

/**
 * A name or setting of ours between backticks; an address, less what ends the sentence around it; `owner/repo#12`,
 * `repo#12` or `#12`.
 */
const TO_BE_COPIED =
  /((?<!`)`[\w.-]+(?:: [\w.-]+)*`(?!`)|https?:\/\/[^\s`<>|“”]*[^\s`<>|“”.,:;!?'"()]|(?<![\w./#-])(?:[\w.-]+\/)?[\w.-]*#\d+(?![\w#]))/g;

/**
 * An untrusted sentence as {@link escapeMarkdown} gives it, but for its addresses and references, and for names between
 * backticks: they stand in code spans, where GitHub finds nothing either, so that nothing invisible gets into what a
 * reader copies.
 */
export function escapeSentence(text: string): string {
  const parts = plainText(text).split(TO_BE_COPIED);
  const escaped = parts.map((part, index) =>
    index % 2 === 1 ? codeSpan(part.replace(/^`|`$/g, "")) : escapeInline(breakReferences(part)),
  );
  return isolate(escaped.join("").replace(LINE_START, "$1\\"));
}

function escapePunctuation(line: string): string {
  return escapeInline(line).replace(LINE_START, "$1\\");
}

function escapeInline(line: string): string {
  return line.replace(/[&<>|\\$]/g, (character) => ENTITIES[character] ?? character).replace(INLINE, "\\$&");
}

/**
 * A text in which GitHub finds nothing to link: no `@name`, `#1`, `GH-1`, commit hash, address or `:emoji:`.
 * Addresses lose their `://`, `www.` and `@`, which is all that they are recognised by. What ends in `@` or `#` is broken
 * too, since a template may put a number or a name right behind it. Seven letters out of a longer word ("feedback") are no
 * hash.
 */
function breakReferences(line: string): string {
  return line
    .replace(/@(?=[\p{L}\p{N}_]|$)/gu, `@${BREAK}`)
    .replace(/#(?=\d|$)/g, `#${BREAK}`)
    .replace(/\b(GH-)(?=\d|$)/gi, `$1${BREAK}`)
    .replace(/:(?=\/\/|[\w+-]+:)/g, `:${BREAK}`)
    .replace(/\b(mailto|xmpp):/gi, `$1${BREAK}:`)
    .replace(/\b(www)\./gi, `$1${BREAK}.`)
    .replace(/\b[a-f]{7,}\b|(?<![a-f])(?=[a-f]*\d)[0-9a-f]{7,}/gi, (hex) =>
      hex.replace(/.{6}(?=.)/g, `$&${BREAK}`),
    );
}

/** Right-to-left text in an isolate of its own (U+2068 … U+2069), so that the words around it keep their order. */
function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * An untrusted text as a code span: GitHub looks for no mention and no reference there. Where backticks cannot hold it
 * (it has some itself, or a pipe, which ends a table cell even in a code span, or HTML), it stands in a `<code>` element.
 * @returns "" for a text of which nothing is visible: an empty code span cannot be written.
 */
export function codeSpan(text: string): string {
  const line = plainText(text);
  if (line === "") return "";
  return /[`|\\<&]/.test(line) ? `<code>${escapeMarkdown(line)}</code>` : `\`${line}\``;
}

/** A reference and nothing else. */
const REFERENCE = /^(?:[\w.-]+\/)?[\w.-]+#\d+$/;

/**
 * A link with an untrusted text. A text that is a mere reference stays one, to be searched and copied: GitHub makes no
 * second link inside a link.
 * @param url where it leads; anything but an `http` or `https` address gives the text alone.
 */
export function markdownLink(text: string, url: string | null): string {
  const shown = escapeMarkdown(text);
  const address = url === null ? null : linkAddress(url);
  if (address === null || shown === "") return shown;
  return `[${REFERENCE.test(text) ? escapePunctuation(text) : shown}](${address})`;
}

/** An address that cannot leave the parentheses of a link, nor its table cell; null unless it is for the web. */
function linkAddress(url: string): string | null {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  return new URL(url).href.replace(/[()<>|\\`"'\s]/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
