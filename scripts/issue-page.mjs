/** Markdown → one page that looks and behaves as GitHub's page of an issue: sanitised, styled, its charts drawn. */
import { readFile } from "node:fs/promises";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { breakLines, decorate } from "./issue-markdown.mjs";

/** GitHub's order: what is written is sanitised first, and only then given what GitHub itself adds. */
const toHtml = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(breakLines)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(decorate)
  .use(rehypeStringify);

/**
 * A page that needs nothing but itself.
 * @param {{ title: string, body: string }} issue the title as text, the body as Markdown.
 * @returns {Promise<string>}
 */
export async function toIssuePage({ title, body }) {
  const [html, github, frame, mermaid] = await Promise.all([
    toHtml.process(body),
    readText(import.meta.resolve("github-markdown-css/github-markdown.css")),
    readText(import.meta.resolve("./issue-page.css")),
    readText(import.meta.resolve("mermaid/dist/mermaid.min.js")),
  ]);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${github}</style>
<style>${frame}</style>
</head>
<body class="markdown-body">
<main>
<h1 class="issue-title">${escapeHtml(title)}</h1>
<article>
${html}
</article>
</main>
<script>${mermaid}</script>
<script>${DRAW_CHARTS}</script>
</body>
</html>
`;
}

/** Mermaid as GitHub sets it up; what it cannot read fails loudly, and the page says when all is drawn. */
const DRAW_CHARTS = `
const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "default";
mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme });
mermaid.run().catch((error) => console.error(String(error))).finally(() => {
  document.documentElement.dataset.drawn = "true";
});`;

function readText(address) {
  return readFile(new URL(address), "utf8");
}

function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
