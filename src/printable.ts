/**
 * A text that may come from anywhere, fit for one line of a log or a terminal: control characters, which could move the
 * cursor or start a line of their own, become spaces, and so do marks that turn the direction of writing.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, " ");
}

/**
 * A sentence of ours for where Markdown is not read, such as a terminal or an annotation: what it shows as code in the
 * report stands there without its backticks.
 */
export function inPlainWords(sentence: string): string {
  return sentence.replace(/`([^`]+)`/g, "$1");
}
