import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table } from "mdast";
import { type Chunk, cutIntoChunks } from "./chunks.js";
import { collectDefinitions } from "./definitions.js";
import type { Entry, EntryKind } from "./entry.js";
import { parseHtmlTable } from "./html-table.js";
import { boxOf, standsUnder, visualColumn } from "./list-items.js";
import { textOfAll } from "./passage.js";
import { readMarkdown } from "./read-markdown.js";
import { type Part, type Rendering, renderPassages } from "./render-passages.js";
import { partAtStatements } from "./statements.js";
import { partTable } from "./table-titles.js";
import { partAtTitleLine } from "./title-line.js";

/**
 * A file as a flat list of what may hold commitments. Quotes, code, comments and HTML but for tables are left out: process
 * text and templates stand there, not commitments.
 */
export function readOutline(lines: string[]): Entry[] {
  const builder = new OutlineBuilder(lines);
  for (const chunk of cutIntoChunks(lines)) builder.add(readMarkdown(chunk.text), chunk);
  return builder.entries;
}

class OutlineBuilder {
  readonly entries: Entry[] = [];
  private readonly lines: string[];
  /** Of the part that is being read. */
  private part: Part = { linesBefore: 0, definitions: new Map() };
  private headings: Entry[] = [];
  private introduction: Entry | null = null;
  private openItems: Entry[] = [];
  /** By line; the innermost where several begin in one. */
  private readonly items = new Map<number, Entry>();

  constructor(lines: string[]) {
    this.lines = lines;
  }

  /** Goes on with the next part of the file: lists and headings of the parts before stay open. */
  add(root: Root, { linesBefore, within }: Chunk): void {
    this.part = { linesBefore, definitions: collectDefinitions(root) };
    this.visitWithin(root.children, within);
  }

  /** Skips the list items that a part opens again, each the first of its list. */
  private visitWithin(nodes: RootContent[], lines: number[], parent: Entry | null = null): void {
    const [line, ...inner] = lines;
    const [first, ...after] = nodes;
    if (line === undefined || first?.type !== "list") {
      this.visit(nodes, parent);
      return;
    }
    const [again, ...items] = first.children;
    this.visitWithin(again?.children.slice(1) ?? [], inner, this.items.get(line) ?? null);
    for (const item of items) this.addListItem(item, first);
    this.visit(after, parent);
  }

  private visit(nodes: RootContent[], parent: Entry | null): void {
    for (const node of nodes) {
      switch (node.type) {
        case "heading": {
          const rendering = this.render(node.children, this.lineOf(node));
          if (rendering.passages.length > 0) this.addHeading(node.depth, this.lineOf(node), rendering);
          break;
        }
        case "paragraph":
          this.addParagraph(node, parent);
          break;
        case "list":
          this.addList(node);
          break;
        case "table":
          this.addTable(node, parent);
          break;
        case "html": {
          const table = parseHtmlTable(node.value, node.position?.start.line ?? 1);
          if (table) this.addTable(table, parent);
          break;
        }
        case "thematicBreak":
          if (!parent) this.introduction = null;
          break;
        default:
          break;
      }
    }
  }

  private addHeading(level: number, line: number, rendering: Rendering): void {
    this.headings = this.headings.filter((heading) => heading.level < level);
    this.introduction = null;
    this.openItems = [];
    const heading = this.addEntry("heading", line, rendering, { level });
    this.headings = [heading, ...this.headings];
  }

  private addParagraph(node: Paragraph, parent: Entry | null): void {
    const rendering = this.render(node.children, this.lineOf(node));
    if (rendering.passages.length === 0) return;
    if (!parent) this.openItems = [];
    for (const passages of partAtStatements(rendering.passages, this.lines)) {
      this.addStatement({ ...rendering, passages }, parent);
    }
  }

  /** A paragraph, or one of the statements that Markdown joins into one. */
  private addStatement(rendering: Rendering, parent: Entry | null): void {
    if (!parent) this.introduction = null;
    const paragraph = this.addEntry("paragraph", rendering.passages[0]?.line ?? 1, rendering, { parent });
    if (!parent) this.introduction = paragraph;
  }

  private addList(list: List): void {
    for (const listItem of list.children) this.addListItem(listItem, list);
  }

  private addListItem(node: ListItem, list: List): void {
    const ordered = list.ordered === true;
    const line = this.lineOf(node);
    const column = visualColumn(this.lines[line - 1] ?? "", node.position?.start.column ?? 1);
    while (this.openItems.length > 0 && !standsUnder(column, ordered, this.openItems.at(-1) as Entry)) {
      this.openItems.pop();
    }
    const parent = this.openItems.at(-1) ?? null;
    if (parent) parent.hasChildren = true;
    const [first, ...rest] = node.children;
    const ownsFirst = first?.type === "paragraph" || first?.type === "heading";
    const rendering = ownsFirst
      ? this.render(first.children, this.lineOf(first))
      : { passages: [], bold: false, struck: false };
    const { checked, isCancelled } = boxOf(node, list, rendering.passages[0]);
    const parts = partAtTitleLine(rendering.passages, this.lines);
    const words = parts?.item ?? rendering.passages;
    const isOneTask = checked !== null || rendering.struck;
    const [passages = [], ...further] = isOneTask ? [words] : partAtStatements(words, this.lines);
    const own = { ...rendering, passages, struck: rendering.struck || isCancelled };
    const item = this.addEntry("item", line, own, { parent, column, ordered, checked });
    this.openItems.push(item);
    this.items.set(line, item);
    for (const statement of further) this.addStatement({ ...rendering, passages: statement }, item);
    this.visit(ownsFirst ? rest : node.children, item);
    if (!parts) return;
    // A line that is only a date or only bold, below a list item: what follows stands under it.
    this.openItems = [];
    this.addStatement({ passages: parts.title, bold: parts.isBold, struck: false }, null);
  }

  private addTable(table: Table, parent: Entry | null): void {
    const { columns, rows } = partTable(table, (cell) =>
      textOfAll(this.render(cell.children, this.lineOf(cell)).passages).trim(),
    );
    for (const row of rows) {
      const renderings = row.children.map((cell) => this.render(cell.children, this.lineOf(row)));
      const filled = renderings.filter((rendering) => rendering.passages.length > 0);
      if (filled.length === 0) continue;
      const rendering: Rendering = {
        passages: filled.flatMap((cell) => cell.passages),
        bold: false,
        struck: filled.every((cell) => cell.struck),
      };
      this.addEntry("row", this.lineOf(row), rendering, {
        parent,
        columns,
        cells: renderings.map((cell) => cell.passages),
      });
    }
  }

  private addEntry(kind: EntryKind, line: number, rendering: Rendering, more: Partial<Entry>): Entry {
    const entry: Entry = {
      kind,
      line,
      passages: rendering.passages,
      bold: rendering.bold,
      struck: rendering.struck,
      level: 0,
      column: 0,
      ordered: false,
      parent: null,
      headings: this.headings,
      introduction: this.introduction,
      checked: null,
      cells: [],
      columns: [],
      hasChildren: false,
      ...more,
    };
    this.entries.push(entry);
    return entry;
  }

  private lineOf(node: { position?: { start: { line: number } } | undefined }): number {
    return this.part.linesBefore + (node.position?.start.line ?? 1);
  }

  private render(nodes: PhrasingContent[], line: number): Rendering {
    return renderPassages(nodes, line, this.part);
  }
}
