/** Words as a regular expression that matches them as they stand. */
export function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
