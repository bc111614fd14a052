import { UserError } from "../errors.js";
import { LostAnswerError } from "./retry.js";

/**
 * How many failures of a batch and its parts are halved on: enough to find one or two elements among a hundred that GitHub
 * never answers for, and few enough to end soon when it answers nothing at all.
 */
const MOST_FAILURES = 16;

/** One try more for a query that can also be made smaller: halving is the better answer to a timeout. */
export const RETRIES_OF_A_BATCH = 1;

/** Consecutive pieces of `elements`, `size` each and the last one shorter. */
export function chunksOf<T>(elements: T[], size: number): T[][] {
  const count = Math.ceil(elements.length / size);
  return Array.from({ length: count }, (_, index) => elements.slice(index * size, (index + 1) * size));
}

/**
 * Asks for `elements` in batches of `size`, side by side. A batch that GitHub cuts short, or does not answer, is
 * halved, down to the element that it cannot answer for; one that fails for another reason fails alone.
 * @param giveUp stands in for what `request` could not get.
 * @throws UserError when `request` does: a limit that is used up ends the run.
 */
export async function inBatches<Element, Result>(
  elements: Element[],
  size: number,
  request: (batch: Element[]) => Promise<Result[]>,
  giveUp: (element: Element, error: unknown) => Result,
): Promise<Result[]> {
  const whole = chunksOf(elements, size).map((batch) => {
    let failures = 0;
    const askFor = async (part: Element[]): Promise<Result[]> => {
      try {
        return await request(part);
      } catch (error) {
        if (error instanceof UserError) throw error;
        failures++;
        if (!(error instanceof LostAnswerError) || part.length === 1 || failures > MOST_FAILURES) {
          return part.map((element) => giveUp(element, error));
        }
        const halves = chunksOf(part, Math.ceil(part.length / 2));
        return (await Promise.all(halves.map(askFor))).flat();
      }
    };
    return askFor(batch);
  });
  return (await Promise.all(whole)).flat();
}
