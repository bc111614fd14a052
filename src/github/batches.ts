import { UserError } from "../errors.js";
import { LostAnswerError } from "./retry.js";

/** How often a batch is halved before its elements are given up: 100 becomes 13. */
const MOST_HALVINGS = 3;

/** One try more for a query that can also be made smaller: halving is the better answer to a timeout. */
export const RETRIES_OF_A_BATCH = 1;

/** Consecutive pieces of `elements`, `size` each and the last one shorter. */
export function chunksOf<T>(elements: T[], size: number): T[][] {
  const count = Math.ceil(elements.length / size);
  return Array.from({ length: count }, (_, index) => elements.slice(index * size, (index + 1) * size));
}

/**
 * Asks for `elements` in batches of `size`, side by side. A batch that GitHub cuts short, or does not answer, is
 * halved; one that fails for another reason fails alone.
 * @param giveUp stands in for what `request` could not get.
 * @throws UserError when `request` does: a limit that is used up ends the run.
 */
export async function inBatches<Element, Result>(
  elements: Element[],
  size: number,
  request: (batch: Element[]) => Promise<Result[]>,
  giveUp: (element: Element, error: unknown) => Result,
): Promise<Result[]> {
  const askFor = async (batch: Element[], halvings: number): Promise<Result[]> => {
    try {
      return await request(batch);
    } catch (error) {
      if (error instanceof UserError) throw error;
      if (!(error instanceof LostAnswerError) || batch.length === 1 || halvings === MOST_HALVINGS) {
        return batch.map((element) => giveUp(element, error));
      }
      const halves = chunksOf(batch, Math.ceil(batch.length / 2));
      return (await Promise.all(halves.map((half) => askFor(half, halvings + 1)))).flat();
    }
  };
  return (await Promise.all(chunksOf(elements, size).map((batch) => askFor(batch, 0)))).flat();
}
