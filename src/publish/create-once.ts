import { setTimeout as delay } from "node:timers/promises";
import { isAmbiguous } from "../github/retry.js";
import type { PreviousReport } from "../model/memory.js";

/** Seconds to wait before each look: lists are fresh, with rare delays. */
const LOOKS = [1, 3, 6];
const MOST_CREATES = 3;

/**
 * Creates an issue although GitHub knows no idempotency keys: after an answer that was lost, the issue is looked for,
 * several times, before it is created again.
 * @param find the issue that an earlier try may have made; null when there is none.
 * @param second how many milliseconds a second of waiting lasts: 1,000.
 * @throws the last error when GitHub gave no clear answer, or refused.
 */
export async function createOnce(
  create: () => Promise<PreviousReport>,
  find: () => Promise<PreviousReport | null>,
  second: number,
): Promise<PreviousReport> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await create();
    } catch (error) {
      if (!isAmbiguous(error)) throw error;
      for (const seconds of LOOKS) {
        await delay(seconds * second);
        const found = await find();
        if (found) return found;
      }
      if (attempt === MOST_CREATES) throw error;
    }
  }
}
