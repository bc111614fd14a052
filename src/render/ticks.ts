/** A task list item with a ticked box and the hidden marker of its row, on one line. */
const TICKED_ROW = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[xX]\][^\n]*?<!-- row:([0-9a-f]{16}) -->/gm;

/**
 * The rows (`rowIdOf`) whose box is ticked in a report's body, each once. Untrusted text cannot forge one: its `<` is
 * escaped.
 */
export function readTicks(body: string): string[] {
  return [...new Set([...body.matchAll(TICKED_ROW)].map(([, row = ""]) => row))];
}
