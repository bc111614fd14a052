/** A rendering that fits, and how many rows it shows. */
export interface Fit {
  rows: number;
  text: string;
}

/**
 * The rendering with the most rows that is at most `limit` characters long.
 * @param most how many rows there are: tried first, since most reports fit whole.
 * @param render the text with that many rows; more rows never make it shorter.
 * @returns null when not even the text without any row fits. Takes at most ⌈log₂ most⌉ + 2 renderings, all but the first
 * near the size of the result.
 */
export function mostRowsThatFit(most: number, limit: number, render: (rows: number) => string): Fit | null {
  const whole = render(most);
  if (whole.length <= limit) return { rows: most, text: whole };
  let best: Fit | null = null;
  let [low, high] = [0, most - 1];
  let rows = Math.min(high, Math.floor((most * limit) / whole.length));
  while (low <= high) {
    const text = render(rows);
    if (text.length <= limit) {
      best = { rows, text };
      low = rows + 1;
    } else {
      high = rows - 1;
    }
    rows = Math.floor((low + high) / 2);
  }
  return best;
}
