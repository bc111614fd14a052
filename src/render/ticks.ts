/** A task list item with the box and the hidden marker of its row, on one line: what is before the box, box, rest, row. */
const ROW = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[([ xX])\]([^\n]*?<!-- row:([0-9a-f]{16}) -->)/gm;

/**
 * Whether the box is ticked of each row (`rowIdOf`) in a report's body; a row that stands there twice is ticked when one
 * of its boxes is. Untrusted text cannot forge one: its `<` is escaped.
 */
export function readBoxes(body: string): Map<string, boolean> {
  const boxes = new Map<string, boolean>();
  for (const [, , box, , row = ""] of body.matchAll(ROW)) {
    boxes.set(row, box !== " " || (boxes.get(row) ?? false));
  }
  return boxes;
}

/** The rows whose box is ticked in a report's body, each once. */
export function readTicks(body: string): string[] {
  return [...readBoxes(body)].filter(([, isTicked]) => isTicked).map(([row]) => row);
}

/** The rows whose box stands in a report's body and is empty, each once. */
export function readEmptyBoxes(body: string): string[] {
  return [...readBoxes(body)].filter(([, isTicked]) => !isTicked).map(([row]) => row);
}

/** The body with the boxes of some rows ticked or emptied; rows that it does not hold are passed over. */
export function setBoxes(body: string, boxes: ReadonlyMap<string, boolean>): string {
  return body.replace(ROW, (line, before: string, _box, after: string, row: string) => {
    const isTicked = boxes.get(row);
    return isTicked === undefined ? line : `${before}[${isTicked ? "x" : " "}]${after}`;
  });
}
