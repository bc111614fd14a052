/** Shorter names are too like other words to be guessed. */
const MONTHS = ["January", "February", "August", "September", "October", "November", "December"];

/** A heading with its months spelt right where one slip of the pen separates them: `7 Feburary 2023`. */
export const withMonthsSpelt = (heading: string) =>
  heading.replace(
    /\p{L}{5,10}/gu,
    (word) => MONTHS.find((month) => isOneSlipFrom(fold(word), fold(month))) ?? word,
  );

const fold = (word: string) => word.toLowerCase();

/** Whether one letter was left out, added, mistaken, or changed places with its neighbour. */
function isOneSlipFrom(word: string, name: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === name[start]) start++;
  let end = 0;
  while (end < Math.min(word.length, name.length) - start && word.at(-1 - end) === name.at(-1 - end)) end++;
  const [wrong, right] = [word.slice(start, word.length - end), name.slice(start, name.length - end)];
  if (wrong.length === 2 && right.length === 2) return wrong[0] === right[1] && wrong[1] === right[0];
  return wrong.length <= 1 && right.length <= 1;
}
