import type { Root } from "mdast";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";

/**
 * The Markdown tree of some text: CommonMark with GitHub's tables, strikethrough and task lists. Bare URLs stay text, and
 * each extension is only paid for by texts that can hold what it reads.
 */
export function parseMarkdown(text: string): Root {
  const options: Options = { extensions: [], mdastExtensions: [] };
  for (const { mayOccur, syntax, fromSyntax } of EXTENSIONS) {
    if (!mayOccur.test(text)) continue;
    options.extensions?.push(syntax);
    options.mdastExtensions?.push(fromSyntax);
  }
  return fromMarkdown(text, options);
}

const TABLE = /\|[ \t]*:?-|-:?[ \t]*\|/;

/** Whether a text can hold a table. */
export const mayHoldTable = (text: string) => TABLE.test(text);

const EXTENSIONS = [
  { mayOccur: TABLE, syntax: gfmTable(), fromSyntax: gfmTableFromMarkdown() },
  { mayOccur: /~/, syntax: gfmStrikethrough(), fromSyntax: gfmStrikethroughFromMarkdown() },
  { mayOccur: /\[[ \txX]\]/, syntax: gfmTaskListItem(), fromSyntax: gfmTaskListItemFromMarkdown() },
];
