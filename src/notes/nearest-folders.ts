/**
 * The folders that hold Markdown, those first whose paths are most like what the globs name, and among equals those
 * with the most files: what to name instead of globs that match nothing. The root is `.`.
 */
export function nearestFolders(paths: string[], globs: string[]): string[] {
  const files = new Map<string, number>();
  for (const path of paths.filter((candidate) => /\.(md|markdown)$/i.test(candidate))) {
    const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
    files.set(folder, (files.get(folder) ?? 0) + 1);
  }
  const wanted = globs
    .filter((glob) => !glob.startsWith("!"))
    .map((glob) => pairsOf(glob.replace(/\.\w+$/, "")));
  const likeness = (folder: string) => Math.max(0, ...wanted.map((pairs) => overlap(pairs, pairsOf(folder))));
  return [...files]
    .map(([folder, count]) => ({ folder, count, likeness: likeness(folder) }))
    .sort((a, b) => b.likeness - a.likeness || b.count - a.count || (a.folder < b.folder ? -1 : 1))
    .map(({ folder }) => folder);
}

/** Neighbouring letters and digits of a text, wildcards aside: equal words share them, and so do similar ones. */
function pairsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => Array.from(word.slice(1), (letter, index) => word[index] + letter)));
}

/** Dice's coefficient: 1 for equal sets, 0 for sets that share nothing. */
function overlap(left: Set<string>, right: Set<string>): number {
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
