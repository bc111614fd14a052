/** A folded title made ready to be compared with many others. */
export interface TitleShape {
  folded: string;
  words: ReadonlySet<string>;
  /** Pairs of neighbouring letters. */
  pairs: ReadonlySet<string>;
}

export function shapeOf(folded: string): TitleShape {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < folded.length; at += 1) pairs.add(folded.slice(at, at + 2));
  return { folded, words: new Set(significantWords(folded)), pairs };
}

/** From here on two titles are alike enough to ask "maybe this one?". */
const NEARLY_EQUAL = 0.75;

/**
 * How alike two titles are, from {@link NEARLY_EQUAL} to 1, when they are nearly equal: close in spelling (`artefact`,
 * `artifact`), or one with all words of the other. Null when they are not, or are the same.
 */
export function nearness(a: TitleShape, b: TitleShape): number | null {
  if (a.folded === b.folded) return null;
  const alike = similarity(a.pairs, b.pairs);
  if (alike >= NEARLY_EQUAL) return alike;
  return isContained(a.words, b.words) || isContained(b.words, a.words) ? NEARLY_EQUAL : null;
}

/** How many words two folded titles share that are not mere grammar. */
export function sharedWords(a: string, b: string): number {
  const words = new Set(significantWords(a));
  return significantWords(b).filter((word) => words.has(word)).length;
}

/** The Sørensen–Dice coefficient, from 0 to 1; 0 as soon as it cannot reach {@link NEARLY_EQUAL}. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  const size = fewer.size + more.size;
  let shared = fewer.size;
  if (2 * shared < NEARLY_EQUAL * size || size === 0) return 0;
  for (const pair of fewer) {
    if (more.has(pair)) continue;
    shared -= 1;
    if (2 * shared < NEARLY_EQUAL * size) return 0;
  }
  return (2 * shared) / size;
}

/** A single word is contained in too many titles to say anything. */
function isContained(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  if (few.size < 2 || few.size > many.size) return false;
  for (const word of few) if (!many.has(word)) return false;
  return true;
}

const GRAMMAR = new Set(["a", "an", "and", "for", "from", "in", "of", "on", "or", "the", "to", "with"]);

/** The words of a folded title that are not mere grammar, each once. */
export function significantWords(folded: string): string[] {
  return [...new Set(folded.split(" "))].filter((word) => word !== "" && !GRAMMAR.has(word));
}
