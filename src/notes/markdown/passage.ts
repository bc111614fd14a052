/** A link in a passage, by address; `index` is where its text begins. */
export interface PassageLink {
  index: number;
  url: string;
}

/**
 * Text that reads as one: a paragraph, a list item's own words, a table cell, or a part of these up to a hard line break.
 * `text`, `prose` and `words` are equally long, so that one offset fits all three.
 */
export interface Passage {
  /** Line of its first character. */
  line: number;
  /** As a reader sees it, without formatting; its lines are joined by spaces. */
  text: string;
  /** `text` with code, web addresses and struck words blanked: what may hold dates and flags. */
  prose: string;
  /** `prose` with the texts of links blanked, too: what the author says beside linking. */
  words: string;
  links: PassageLink[];
  /** Where its opening bold words end; 0 when it opens otherwise. */
  boldEnd: number;
  /** Offset at which each further line begins, in order. */
  lineStarts: number[];
}

/** Passages in one line, as a reader sees them; empty when there are none. */
export function textOfAll(passages: readonly Passage[] = []): string {
  return passages.length === 1 ? (passages[0] as Passage).text : passages.map(({ text }) => text).join(" ");
}

/** The line of the file that holds the character at `index`. */
export function lineAt(passage: Passage, index: number): number {
  let low = 0;
  let high = passage.lineStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passage.lineStarts[middle] as number) <= index) low = middle + 1;
    else high = middle;
  }
  return passage.line + low;
}

/** The lines of a passage, each as a passage of its own. */
export function linesOf(passage: Passage): Passage[] {
  if (passage.lineStarts.length === 0) return [passage];
  const starts = [0, ...passage.lineStarts, passage.text.length];
  const withoutLines = { ...passage, lineStarts: [], links: [] };
  const lines = starts.slice(0, -1).map((start, at) => ({
    ...slicePassage(withoutLines, start, starts[at + 1] as number),
    line: passage.line + at,
  }));
  for (const link of passage.links) {
    const at = lineAt(passage, link.index) - passage.line;
    lines[at]?.links.push({ url: link.url, index: link.index - (starts[at] as number) });
  }
  return lines;
}

/** Consecutive lines of one passage, as a passage again. */
export function joinLines(lines: readonly [Passage, ...Passage[]]): Passage {
  if (lines.length === 1) return lines[0];
  const joined: Passage = { ...lines[0], links: [], lineStarts: [] };
  let length = 0;
  for (const { links, text } of lines) {
    if (length > 0) joined.lineStarts.push(length);
    for (const link of links) joined.links.push({ url: link.url, index: link.index + length });
    length += text.length;
  }
  joined.text = lines.map(({ text }) => text).join("");
  joined.prose = lines.map(({ prose }) => prose).join("");
  joined.words = lines.map(({ words }) => words).join("");
  return joined;
}

/** Longer passages are searched for dates in portions: nothing that is one phrase is as long. */
const LONGEST_PORTION = 2000;

/** A passage in portions of bounded length, with the offset of each: so that searching them all takes linear time. */
export function portionsOf(passage: Passage): { prose: string; index: number }[] {
  const { prose } = passage;
  if (prose.length <= LONGEST_PORTION) return [{ prose, index: 0 }];
  const portions: { prose: string; index: number }[] = [];
  for (let from = 0; from < prose.length; ) {
    const space = prose.lastIndexOf(" ", from + LONGEST_PORTION);
    const to =
      prose.length - from <= LONGEST_PORTION ? prose.length : space > from ? space : from + LONGEST_PORTION;
    portions.push({ prose: prose.slice(from, to), index: from });
    from = to;
  }
  return portions;
}

/** The part of a passage from one offset to another, as a passage of its own. */
export function slicePassage(passage: Passage, from: number, to: number): Passage {
  return {
    line: lineAt(passage, from),
    text: passage.text.slice(from, to),
    prose: passage.prose.slice(from, to),
    words: passage.words.slice(from, to),
    links: passage.links
      .filter((link) => link.index >= from && link.index < to)
      .map((link) => ({ url: link.url, index: link.index - from })),
    boldEnd: Math.max(0, Math.min(passage.boldEnd, to) - from),
    lineStarts: passage.lineStarts.filter((start) => start > from && start < to).map((start) => start - from),
  };
}
