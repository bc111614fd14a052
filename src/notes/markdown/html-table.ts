import type { Link, PhrasingContent, Table, TableCell, TableRow } from "mdast";

const TAG = /<(\/?)([a-z][a-z\d]*)\b([^>]*)>/gi;
/** Tags at which a line of words ends. */
const BREAKS = /^(?:br|p|div|li|ul|ol)$/;
const HREF = /\bhref\s*=\s*["']?([^"'\s>]+)/i;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * The rows of a table written in HTML, as a table of Markdown would give them: cells of text and links. Without `<th>`
 * its column titles are empty.
 * @returns null when the HTML holds no row.
 */
export function parseHtmlTable(html: string, line: number): Table | null {
  if (!/<tr\b/i.test(html)) return null;
  const reader = new TableReader(line);
  let from = 0;
  for (const tag of html.matchAll(TAG)) {
    reader.text(html.slice(from, tag.index));
    reader.tag((tag[2] as string).toLowerCase(), tag[1] === "/", tag[3] as string);
    reader.newLines(tag[0]);
    from = tag.index + tag[0].length;
  }
  reader.text(html.slice(from));
  return reader.table();
}

class TableReader {
  private readonly rows: TableRow[] = [];
  private line: number;
  private cell: TableCell | null = null;
  private link: Link | null = null;
  private hasTitles = false;

  constructor(line: number) {
    this.line = line;
  }

  table(): Table | null {
    const rows = this.rows.filter((row) => row.children.length > 0);
    if (rows.length === 0) return null;
    const head: TableRow = { type: "tableRow", children: [] };
    return { type: "table", children: this.hasTitles ? rows : [head, ...rows] };
  }

  tag(name: string, isEnd: boolean, attributes: string): void {
    if (name === "tr" && !isEnd)
      this.rows.push({ type: "tableRow", children: [], position: this.position() });
    else if (name === "td" || name === "th") this.openCell(name, isEnd);
    else if (name === "a") this.openLink(isEnd, attributes);
    else if (BREAKS.test(name)) this.add({ type: "text", value: " " });
  }

  text(value: string): void {
    const words = decode(value.replace(/\s+/g, " "));
    if (words.trim() !== "") {
      // The words stand on the line on which they begin.
      const before = value.slice(0, value.search(/\S/));
      this.newLines(before);
      this.add({ type: "text", value: words, position: this.position() });
      this.newLines(value.slice(before.length));
    } else {
      this.newLines(value);
    }
  }

  newLines(text: string): void {
    this.line += text.match(/\n/g)?.length ?? 0;
  }

  private openCell(name: "td" | "th", isEnd: boolean): void {
    const row = this.rows.at(-1);
    this.link = null;
    this.cell = isEnd || !row ? null : { type: "tableCell", children: [], position: this.position() };
    if (!this.cell || !row) return;
    row.children.push(this.cell);
    if (name === "th" && this.rows.length === 1) this.hasTitles = true;
  }

  private openLink(isEnd: boolean, attributes: string): void {
    const url = HREF.exec(attributes)?.[1];
    this.link = null;
    if (isEnd || url === undefined) return;
    const link: Link = { type: "link", url: decode(url), children: [] };
    this.add(link);
    this.link = link;
  }

  private add(node: PhrasingContent): void {
    const children: PhrasingContent[] | undefined = this.link?.children ?? this.cell?.children;
    children?.push(node);
  }

  private position() {
    const point = { line: this.line, column: 1 };
    return { start: point, end: point };
  }
}

const decode = (text: string) =>
  text.replace(
    /&(?:#(\d{1,6})|(\w{2,6}));/g,
    (entity, code: string | undefined, name: string | undefined) => {
      if (code !== undefined) return String.fromCodePoint(Math.min(Number(code), 0x10ffff));
      return ENTITIES[(name ?? "").toLowerCase()] ?? entity;
    },
  );
