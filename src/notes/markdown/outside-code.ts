const FENCE = /^\s*(?:```|~~~)/;

/** The lines that are no code between fences, each with its place: also the fences. Lines may be changed on the way. */
export function* outsideCode(lines: string[]): Generator<[at: number, line: string]> {
  let isCode = false;
  for (const [at, line] of lines.entries()) {
    const isFence = FENCE.test(line);
    if (isFence) isCode = !isCode;
    if (isFence || !isCode) yield [at, line];
  }
}
