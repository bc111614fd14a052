/** Part of a file that can be parsed by itself. */
export interface Chunk {
  text: string;
  /** Lines of the file before it. */
  linesBefore: number;
}

/** A chunk ends at the first safe place after so many characters. */
const ENOUGH = 1000;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** HTML that runs over empty lines, by how it opens. */
const RAW_HTML = /^ {0,3}<(?:!--|pre\b|script\b|style\b|textarea\b)/i;
const RAW_HTML_END = /-->|<\/(?:pre|script|style|textarea)>/i;
const HEADING = /^#{1,6}\s/;
const BULLET = /^[-*+]\s/;
/** In one line and nothing else: a footnote (`[^1]: See above`) is none. */
const DEFINITION =
  /^ {0,3}\[([^\]]{1,200})\]:\s*(?:<[^<>]*>|[^\s<]\S*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/;
const LABEL = /\[([^[\]]{1,200})\]/g;

/**
 * Cuts a file where no list, quote or paragraph runs on: at headings, at bullets without indentation, and at lines
 * without indentation below an empty line. The parser rewrites all it has read at the end of each list, so that a long
 * file costs the square of its length unless it is cut. Every chunk gets the link definitions that it uses.
 */
export function cutIntoChunks(lines: string[]): Chunk[] {
  const chunks: Chunk[] = [];
  const definitions = collectDefinitions(lines);
  let from = 0;
  let size = 0;
  let open: RegExp | null = null;
  for (const [at, line] of lines.entries()) {
    if (size > ENOUGH && !open && isSafeStart(line, lines[at - 1])) {
      chunks.push(toChunk(lines, from, at, definitions));
      from = at;
      size = 0;
    }
    size += line.length + 1;
    open = open ? (open.test(line) ? null : open) : opens(line);
  }
  chunks.push(toChunk(lines, from, lines.length, definitions));
  return chunks;
}

function isSafeStart(line: string, before: string | undefined): boolean {
  if (HEADING.test(line) || BULLET.test(line)) return true;
  if (before !== undefined && before.trim() !== "") return DEFINITION.test(line) && DEFINITION.test(before);
  return /^\S/.test(line);
}

/** What closes the code or HTML that a line opens; null when it opens none that is not closed in it. */
function opens(line: string): RegExp | null {
  const fence = FENCE.exec(line)?.[1];
  if (fence) return new RegExp(`^ {0,3}\\${fence[0]}{${fence.length},}\\s*$`);
  return RAW_HTML.test(line) && !RAW_HTML_END.test(line) ? RAW_HTML_END : null;
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

function toChunk(lines: string[], from: number, to: number, definitions: Definitions): Chunk {
  const text = lines.slice(from, to).join("\n");
  if (definitions.size === 0) return { text, linesBefore: from };
  const used = new Set<string>();
  for (const match of text.matchAll(LABEL)) {
    const definition = definitions.get(fold(match[1] as string));
    if (definition && (definition.at < from || definition.at >= to)) used.add(definition.line);
  }
  return { text: used.size > 0 ? `${text}\n\n${[...used].join("\n")}` : text, linesBefore: from };
}
