/**
 * The form that titles of one commitment share: without formatting, case, punctuation, leading article, trailing
 * parenthesis and plural s (design 2.5). Empty when a title has neither letters nor digits: such titles are equal to none.
 *
 * @example foldTitle("**Kernel versions** testing (phase 1)") // "kernel version testing"
 */
export function foldTitle(title: string): string {
  const plain = title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\[([^[\]]*)\]\([^()]*\)/gu, "$1")
    .replace(/[*_~`]/gu, "")
    .replace(/['’]s\b/gu, "")
    .replace(/^\W*(?:the|our|an?)\s+(?=\S+\s)/u, "");
  return wordsOf(withoutTrailingParenthesis(plain)).map(singular).join(" ");
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
