// How fast notes are read, beside what the Markdown parser alone takes for the same files, and how hostile input fares.
//   npm run bench:notes [-- FOLDER]     FOLDER: notes of your own to read instead of the example's, copied 40 times
// Needs `tsc -p tsconfig.build.json` first (npm run bench:notes does that).
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import { readNotes } from "../build/notes/read-notes.js";

const ROUNDS = 5;
const MEGABYTE = 1_000_000;
const OPTIONS = { repository: "kestrel/community", tocTerms: ["TOC"], serverUrl: "https://github.com" };
const GFM = {
  extensions: [gfmTaskListItem(), gfmTable(), gfmStrikethrough()],
  mdastExtensions: [gfmTaskListItemFromMarkdown(), gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

const READERS = {
  "bare mdast": ({ text }) => fromMarkdown(text),
  "mdast with the GFM parts": ({ text }) => fromMarkdown(text, GFM),
  "roadmap-report": (file) => readNotes(file, OPTIONS),
};

const HOSTILE = {
  "[": "[".repeat(MEGABYTE),
  ">": ">".repeat(MEGABYTE),
  "*": "*".repeat(MEGABYTE),
  "nested lists": Array.from({ length: 1400 }, (_, depth) => `${" ".repeat(depth)}- x`).join("\n"),
  "one line of dates": "by 1 May 2023, ".repeat(MEGABYTE / 15),
  "list items with dates": "- [ ] [ines] write it by May 2nd\n".repeat(MEGABYTE / 33),
  "[]() links": "[a](b) ".repeat(MEGABYTE / 7),
  "an item, then bare dates": `- a\n${"2023-06-08\n".repeat(MEGABYTE / 11)}`,
  "a quote that goes on": `> a\n${"b\n".repeat(MEGABYTE / 2)}`,
  "a paragraph of dates": "by 1 May 2023\n".repeat(MEGABYTE / 14),
  "a list of numbers": "1. by 1 May\n".repeat(MEGABYTE / 12),
  "numbers with lists": "1. a\n   - b\n".repeat(MEGABYTE / 12),
  "indented items that go on": " - a\nb\n".repeat(MEGABYTE / 7),
  "items below one item": `- a\n${"  - b\n".repeat(MEGABYTE / 6)}`,
  "items two and three deep": `- a\n${"  - b\n    - c\n".repeat(MEGABYTE / 14)}`,
  "a roll": `## Attendees\n\n${"- Ada Byron (@ada)\n- Grace (@grace)\n".repeat(MEGABYTE / 36)}`,
  "many present, called for short": `## Attendees\n\n${many("- Ada$ Byron (@ada$)\n", 10_000)}\n## Notes\n\n${many("- Niko$ to write it\n", 20_000)}`,
  "tasks below a long heading": `## Action items\n\n### ${"x. ".repeat(6000)}\n\n${"- write it\n".repeat(MEGABYTE / 11)}`,
  "lines that say merged": `- a core#1\n${"  - PR merged\n".repeat(MEGABYTE / 14)}`,
  "boxes below a point": `- a\n${"  - [ ] write it\n".repeat(MEGABYTE / 17)}`,
  "lines of spaces": `- a${" ".repeat(19_000)}b\n\na${" ".repeat(19_000)}b\n\n`.repeat(MEGABYTE / 38_008),
  "rows of many columns":
    `${"|a".repeat(4000)}|\n${"|-".repeat(4000)}|\n${"|by 1 May|\n".repeat(1900)}\n`.repeat(26),
};

const files = await notesIn(process.argv[2]);
const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
console.log(
  `${files.length} files, ${(bytes / MEGABYTE).toFixed(2)} MB, median processor time of ${ROUNDS} rounds, Node ${process.version}\n`,
);
console.log("reader                          seconds    MB/s   beside bare");
const rounds = Object.fromEntries(Object.keys(READERS).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  // One after the other in each round, so that what else the machine does meets all of them alike.
  for (const [name, reader] of Object.entries(READERS))
    rounds[name].push(processorSecondsOf(() => files.forEach(reader)));
}
const bare = median(rounds["bare mdast"]);
for (const [name, taken] of Object.entries(rounds)) {
  const seconds = median(taken);
  const share = `${((seconds / bare - 1) * 100).toFixed(0)} %`;
  console.log(
    `${name.padEnd(30)} ${seconds.toFixed(2).padStart(8)} ${(bytes / MEGABYTE / seconds).toFixed(2).padStart(7)} ${`+${share}`.padStart(13)}`,
  );
}
console.log("\nhostile input, 1 MB               seconds");
for (const [name, text] of Object.entries(HOSTILE)) {
  const seconds = processorSecondsOf(() =>
    readNotes({ path: "meeting-notes/2023-06-08.md", text: `# 2023-06-08\n\n${text}` }, OPTIONS),
  );
  console.log(`${name.padEnd(30)} ${seconds.toFixed(2).padStart(8)}`);
}

/** A line so many times, each with a word of its own for `$`. */
function many(line, count) {
  const word = (at) => [...String(at)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  return Array.from({ length: count }, (_, at) => line.replaceAll("$", word(at))).join("");
}

/** Of all threads: the garbage collector's work counts as well. */
function processorSecondsOf(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

async function notesIn(folder) {
  const root = folder ?? "examples/kestrel/notes";
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((e) => e.isFile() && e.name.endsWith(".md"))
    .map((e) => join(e.parentPath, e.name));
  const read = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
  return folder ? read : Array.from({ length: 40 }, () => read).flat();
}
