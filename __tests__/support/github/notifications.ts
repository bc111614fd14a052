import type { Nodes, Parents } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { fullName, type Issue, referenceOf, type World } from "./world.js";

/** Records whom a new or edited body notifies and which issues it leaves a backlink on; only what an edit adds. */
export function accountFor(world: World, issue: Issue, before: string | null): void {
  const on = before === null ? "create" : "edit";
  const earlier = before === null ? { mentions: [], backlinks: [] } : namedIn(world, issue, before);
  const now = namedIn(world, issue, issue.body);
  const reference = referenceOf(issue);
  for (const login of now.mentions.filter((name) => !earlier.mentions.includes(name))) {
    world.mentions.push({ issue: reference, login, on });
  }
  for (const target of now.backlinks.filter((link) => !earlier.backlinks.includes(link))) {
    world.backlinks.push({ issue: reference, target });
  }
}

/** A stretch of a body that GitHub looks for names in: prose, or the address of a link. */
interface Stretch {
  text: string;
  isAddress: boolean;
}

/** Logins (and teams, `org/team`) that a body mentions, and issues that it links to; all in lower case, whether they exist or not. */
export function namedIn(
  world: World,
  issue: Issue,
  body: string,
): { mentions: string[]; backlinks: string[] } {
  const tree = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const stretches = stretchesOf(tree);
  const prose = stretches.filter(({ isAddress }) => !isAddress).map(({ text }) => text);
  const own = referenceOf(issue).toLowerCase();
  return {
    mentions: distinct(prose.flatMap(mentionsIn)),
    backlinks: distinct([
      ...prose.flatMap((text) => referencesIn(text, fullName(issue.repository))),
      ...stretches.flatMap(({ text }) => addressesIn(text, world.serverUrl)),
    ]).filter((target) => target !== own),
  };
}

const distinct = (names: string[]): string[] => [...new Set(names.map((name) => name.toLowerCase()))];

/** GitHub's rule: `@` at the start or after a character that no word has, then a login, then no word character. */
function mentionsIn(text: string): string[] {
  const pattern = /(?<![\w@/`.-])@([a-z\d][a-z\d-]*(?:\/[a-z\d][\w.-]*)?)(?![\w@])/gi;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** `#1`, `GH-1` and `owner/repo#1`. */
function referencesIn(text: string, repository: string): string[] {
  const pattern = /(?<![\w/&#-])(?:([\w-]+\/[\w.-]+)?#|GH-)(\d+)(?!\w)/gi;
  return [...text.matchAll(pattern)].map((match) => `${match[1] ?? repository}#${match[2]}`);
}

/** Addresses of issues, pull requests and discussions on this server; `redirect.github.com` is another one. */
function addressesIn(text: string, serverUrl: string): string[] {
  const host = serverUrl.replace(/^https?:\/\//, "").replaceAll(".", "\\.");
  const pattern = new RegExp(
    `https?://(?:www\\.)?${host}/([\\w-]+/[\\w.-]+)/(?:issues|pull|discussions)/(\\d+)`,
    "gi",
  );
  return [...text.matchAll(pattern)].map((match) => `${match[1]}#${match[2]}`);
}

/** HTML elements whose text GitHub passes over. */
const PASSED_OVER = /<(pre|code|a|style|script)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?(?:-->|$)/gi;

/** What GitHub looks at: not code, not HTML comments, and of a link its address alone. */
function stretchesOf(node: Nodes): Stretch[] {
  switch (node.type) {
    case "text":
      return [{ text: node.value, isAddress: false }];
    case "html":
      return ofHtml(node.value);
    case "link":
    case "definition":
    case "image":
      return [{ text: node.url, isAddress: true }];
    case "linkReference":
      return [];
    default:
      return "children" in node ? ofChildren(node) : [];
  }
}

function ofHtml(html: string): Stretch[] {
  const addresses = [...html.matchAll(/\bhref\s*=\s*["']?([^"'\s>]+)/gi)];
  const prose = html.replace(PASSED_OVER, "\0").replace(/<[^>]*>/g, "\0");
  return [
    ...prose.split("\0").map((text) => ({ text, isAddress: false })),
    ...addresses.map((match) => ({ text: match[1] ?? "", isAddress: true })),
  ];
}

/** Inline HTML comes as an opening node, what it holds, and a closing node. */
function ofChildren(parent: Parents): Stretch[] {
  const stretches: Stretch[] = [];
  let depth = 0;
  for (const child of parent.children) {
    if (child.type === "html") {
      if (/^<(pre|code|a|style|script)\b/i.test(child.value)) depth += 1;
      if (/^<\/(pre|code|a|style|script)\b/i.test(child.value)) depth = Math.max(0, depth - 1);
    }
    const inside = stretchesOf(child);
    stretches.push(...inside.filter(({ isAddress }) => depth === 0 || isAddress));
  }
  return stretches;
}
