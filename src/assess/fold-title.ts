/**
 * The form that titles of one commitment share: without formatting, case, punctuation, trailing parenthesis and plural
 * s (design 2.5). Empty when a title has neither letters nor digits: such titles are equal to none.
 *
 * @example foldTitle("**Kernel versions** testing (phase 1)") // "kernel version testing"
 */
export function foldTitle(title: string): string {
  const plain = title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\[([^[\]]*)\]\([^()]*\)/gu, "$1")
    .replace(/[*_~`]/gu, "")
    .replace(/['’]s\b/gu, "");
  return wordsOf(withoutTrailingParenthesis(plain)).map(singular).join(" ");
}

/** Whether two folded titles are alike enough to ask "maybe this one?", and not the same. */
export function isNearlyEqual(a: string, b: string): boolean {
  if (a === b || a === "" || b === "") return false;
  return isContained(a, b) || isContained(b, a) || similarity(a, b) >= 0.75;
}

/** How many words two folded titles share that are not mere grammar. */
export function sharedWords(a: string, b: string): number {
  const words = new Set(significantWords(a));
  return significantWords(b).filter((word) => words.has(word)).length;
}

/**
 * How alike two folded titles are, from 0 to 1: the Sørensen–Dice coefficient of their pairs of letters, which forgives
 * spelling (`artefact`, `artifact`) better than whole words do.
 */
export function similarity(a: string, b: string): number {
  const pairs = pairsOf(a);
  const others = pairsOf(b);
  let shared = 0;
  for (const pair of others) if (pairs.has(pair)) shared += 1;
  return pairs.size + others.size === 0 ? 0 : (2 * shared) / (pairs.size + others.size);
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** A single word is contained in too many titles to say anything. */
function isContained(short: string, long: string): boolean {
  const words = significantWords(short);
  return words.length >= 2 && sharedWords(long, short) === words.length;
}

const GRAMMAR = new Set(["a", "an", "and", "for", "from", "in", "of", "on", "or", "the", "to", "with"]);

function significantWords(folded: string): string[] {
  return [...new Set(folded.split(" "))].filter((word) => word !== "" && !GRAMMAR.has(word));
}

/** `+` and `#` are kept at the end of a word: C, C++ and C# differ. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[+#]+(?![\p{L}\p{N}]))?/gu) ?? [];
}

function withoutTrailingParenthesis(text: string): string {
  const shorter = text.replace(/\([^()]*\)[\s.:,;]*$/u, "");
  return wordsOf(shorter).length > 0 ? shorter : text;
}

/** Short words are names (DNS, TLS), and a double s is no plural. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
