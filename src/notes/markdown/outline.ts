import type { Definition, List, ListItem, Paragraph, Root, RootContent, Table } from "mdast";
import type { Passage } from "./passage.js";
import { type Definitions, type Rendering, renderPassages } from "./render-passages.js";

export type EntryKind = "heading" | "item" | "paragraph" | "row";

/** One heading, list item, paragraph or table row, in the order of the file. */
export interface Entry {
  kind: EntryKind;
  /** Where it begins. */
  line: number;
  /** Its own words, without those of nested lists; never empty for headings and paragraphs. */
  passages: Passage[];
  /** Level of a heading (1–6), 0 for everything else. */
  level: number;
  /** Visual column of the bullet, tabs counted to the next four; 0 for what is no list item. */
  column: number;
  ordered: boolean;
  /** The list item it stands under, by indentation. */
  parent: Entry | null;
  /** The headings it stands under, nearest first. */
  headings: Entry[];
  /**
   * What introduces its list: the paragraph directly above a list, or the bold line that serves as heading; null when the
   * list stands directly under its heading.
   */
  introduction: Entry | null;
  /** Box of a task list; null without one. */
  checked: boolean | null;
  bold: boolean;
  struck: boolean;
  /** Cells of a table row, as read; empty for what is no row. */
  cells: Passage[][];
  /** The column titles above a table row. */
  columns: string[];
  /** Whether a nested list or row follows it. */
  hasChildren: boolean;
}

/** All its own words in one line, as a reader sees them. */
export function textOf(entry: Entry): string {
  return entry.passages.length === 1
    ? (entry.passages[0] as Passage).text
    : entry.passages.map((passage) => passage.text).join(" ");
}

/**
 * The file as a flat list of what may hold commitments. Quotes, code, HTML and comments are left out: process text and
 * templates stand there, not commitments.
 * @param lines the lines that the tree was parsed from.
 */
export function buildOutline(root: Root, lines: string[]): Entry[] {
  return new OutlineBuilder(lines, collectDefinitions(root)).build(root);
}

function collectDefinitions(root: Root): Definitions {
  const definitions = new Map<string, string>();
  const visit = (nodes: RootContent[]) => {
    for (const node of nodes) {
      if (node.type === "definition") addDefinition(definitions, node);
      else if (node.type === "list" || node.type === "listItem" || node.type === "blockquote")
        visit(node.children);
    }
  };
  visit(root.children);
  return definitions;
}

function addDefinition(definitions: Map<string, string>, node: Definition): void {
  if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
}

/** An open box as GitHub's parser leaves it in the text: `[ ]` alone, or `[x]` without a space after it. */
const LOOSE_BOX = /^\[([ xX]?)\](?!\()\s*/;

class OutlineBuilder {
  private readonly entries: Entry[] = [];
  private readonly lines: string[];
  private readonly definitions: Definitions;
  private headings: Entry[] = [];
  private introduction: Entry | null = null;
  private openItems: Entry[] = [];

  constructor(lines: string[], definitions: Definitions) {
    this.lines = lines;
    this.definitions = definitions;
  }

  build(root: Root): Entry[] {
    this.visit(root.children, null);
    return this.entries;
  }

  private visit(nodes: RootContent[], parent: Entry | null): void {
    for (const node of nodes) {
      switch (node.type) {
        case "heading": {
          const rendering = renderPassages(node.children, startLine(node), this.definitions);
          if (rendering.passages.length > 0) this.addHeading(node.depth, startLine(node), rendering);
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
    const heading = this.add("heading", line, rendering, { level });
    this.headings = [heading, ...this.headings];
  }

  private addParagraph(node: Paragraph, parent: Entry | null): void {
    const rendering = renderPassages(node.children, startLine(node), this.definitions);
    if (rendering.passages.length === 0) return;
    if (!parent) {
      this.openItems = [];
      this.introduction = null;
    }
    const paragraph = this.add("paragraph", startLine(node), rendering, { parent });
    if (!parent) this.introduction = paragraph;
  }

  private addList(list: List): void {
    for (const listItem of list.children) this.addListItem(listItem, list.ordered === true);
  }

  private addListItem(node: ListItem, ordered: boolean): void {
    const line = startLine(node);
    const column = this.columnOf(line, node.position?.start.column ?? 1);
    while (this.openItems.length > 0 && !standsUnder(column, ordered, this.openItems.at(-1) as Entry)) {
      this.openItems.pop();
    }
    const parent = this.openItems.at(-1) ?? null;
    if (parent) parent.hasChildren = true;
    const [first, ...rest] = node.children;
    const ownsFirst = first?.type === "paragraph" || first?.type === "heading";
    const rendering = ownsFirst
      ? renderPassages(first.children, startLine(first), this.definitions)
      : { passages: [], bold: false, struck: false };
    const checked = node.checked ?? looseBox(rendering.passages[0]);
    const item = this.add("item", line, rendering, { parent, column, ordered, checked });
    this.openItems.push(item);
    this.visit(ownsFirst ? rest : node.children, item);
  }

  private addTable(table: Table, parent: Entry | null): void {
    const [head, ...rows] = table.children;
    const columns = (head?.children ?? []).map((cell) =>
      renderPassages(cell.children, startLine(cell), this.definitions)
        .passages.map((passage) => passage.text)
        .join(" ")
        .trim(),
    );
    for (const row of rows) {
      const renderings = row.children.map((cell) =>
        renderPassages(cell.children, startLine(row), this.definitions),
      );
      const filled = renderings.filter((rendering) => rendering.passages.length > 0);
      if (filled.length === 0) continue;
      const rendering: Rendering = {
        passages: filled.flatMap((cell) => cell.passages),
        bold: false,
        struck: filled.every((cell) => cell.struck),
      };
      this.add("row", startLine(row), rendering, {
        parent,
        columns,
        cells: renderings.map((cell) => cell.passages),
      });
    }
  }

  private add(kind: EntryKind, line: number, rendering: Rendering, more: Partial<Entry>): Entry {
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

  /** Tabs stand for up to four columns, whatever bullets come before on the same line. */
  private columnOf(line: number, column: number): number {
    const before = (this.lines[line - 1] ?? "").slice(0, column - 1);
    if (!before.includes("\t")) return column;
    let visual = 0;
    for (const char of before) visual = char === "\t" ? visual + 4 - (visual % 4) : visual + 1;
    return visual + 1;
  }
}

/** Deeper is under; a bullet right below a number is under it, too: many write their topics so. */
function standsUnder(column: number, ordered: boolean, above: Entry): boolean {
  return column > above.column || (column === above.column && above.ordered && !ordered);
}

function looseBox(passage: Passage | undefined): boolean | null {
  const box = passage && LOOSE_BOX.exec(passage.text);
  if (!passage || !box) return null;
  const gap = " ".repeat(box[0].length);
  passage.text = gap + passage.text.slice(gap.length);
  passage.prose = gap + passage.prose.slice(gap.length);
  passage.words = gap + passage.words.slice(gap.length);
  return /x/i.test(box[1] as string);
}

function startLine(node: { position?: { start: { line: number } } | undefined }): number {
  return node.position?.start.line ?? 1;
}
