import { OpenBlocks, type OpenItem } from "./open-blocks.js";

/** Part of a file that can be parsed by itself. */
export interface Chunk {
  text: string;
  /** Lines of the file before its first line, and fewer by the lines that open again what it stands in. */
  linesBefore: number;
  /** The lines of the list items that it stands in, from 1 and outermost first: its first lines open them again. */
  within: number[];
}

/** A chunk ends at the first safe place after so many characters. */
const ENOUGH = 1000;

const HEADING = /^#{1,6}\s/;
const BULLET = /^[-*+]\s/;
/** In one line and nothing else: a footnote (`[^1]: See above`) is none. */
const DEFINITION =
  /^ {0,3}\[([^\]]{1,200})\]:\s*(?:<[^<>]*>|[^\s<]\S*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/;
const LABEL = /\[([^[\]]{1,200})\]/g;

/**
 * Cuts a file where no list, quote or paragraph runs on: at headings, at bullets without indentation, and at lines
 * without indentation below an empty line; and within long list items where a block begins. The parser rewrites all it
 * has read at the end of each list, so that a long file costs the square of its length unless it is cut. Every chunk gets
 * the link definitions that it uses.
 */
export function cutIntoChunks(lines: string[]): Chunk[] {
  const chunks: Chunk[] = [];
  const definitions = collectDefinitions(lines);
  const blocks = new OpenBlocks();
  let items: OpenItem[] = [];
  let from = 0;
  let size = 0;
  const cut = (to: number) => chunks.push(toChunk(lines, { from, to, items, definitions }));
  for (const [at, line] of lines.entries()) {
    const mayCut = !blocks.isLiteral;
    blocks.add(line);
    const isOutside = mayCut && isSafeStart(line, lines[at - 1]);
    if (size > ENOUGH && (isOutside || blocks.isStart)) {
      cut(at);
      items = isOutside ? [] : blocks.items.filter((item) => item.at < at);
      from = at;
      size = 0;
    }
    size += line.length + 1;
  }
  cut(lines.length);
  return chunks;
}

function isSafeStart(line: string, before: string | undefined): boolean {
  if (HEADING.test(line) || BULLET.test(line)) return true;
  if (before !== undefined && before.trim() !== "") return DEFINITION.test(line) && DEFINITION.test(before);
  return /^\S/.test(line);
}

type Definitions = Map<string, { line: string; at: number }>;

const fold = (label: string) => label.trim().toLowerCase().replace(/\s+/g, " ");

function collectDefinitions(lines: string[]): Definitions {
  const definitions: Definitions = new Map();
  lines.forEach((line, at) => {
    const label = line.includes("]:") ? DEFINITION.exec(line)?.[1] : undefined;
    if (label !== undefined && !definitions.has(fold(label))) definitions.set(fold(label), { line, at });
  });
  return definitions;
}

interface Stretch {
  from: number;
  to: number;
  /** What it stands in. */
  items: OpenItem[];
  definitions: Definitions;
}

function toChunk(lines: string[], { from, to, items, definitions }: Stretch): Chunk {
  const opening = items.map(({ at }) => opened(lines[at] as string));
  const text = [...opening, ...lines.slice(from, to)].join("\n");
  const chunk = { text, linesBefore: from - items.length, within: items.map(({ at }) => at + 1) };
  if (definitions.size === 0) return chunk;
  const used = new Set<string>();
  for (const match of text.matchAll(LABEL)) {
    const definition = definitions.get(fold(match[1] as string));
    if (definition && (definition.at < from || definition.at >= to)) used.add(definition.line);
  }
  return used.size > 0 ? { ...chunk, text: `${text}\n\n${[...used].join("\n")}` } : chunk;
}

const MARKER = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+/;

/** A list item of which only the marker is left, and an empty heading: below a paragraph, not every list would begin. */
const opened = (line: string) => `${MARKER.exec(line)?.[0] ?? ""}#`;
