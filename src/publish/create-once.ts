import { setTimeout as delay } from "node:timers/promises";
import { isAmbiguous } from "../github/retry.js";

/** Seconds to wait before each look for what a create may have left: lists are fresh, with rare delays. */
const LOOKS = [1, 3, 6];
const MOST_CREATES = 3;

/** How to make something that must not be made twice. */
export interface Creation<T> {
  /** Throws a `LostAnswerError` when it may or may not have been made. */
  create(): Promise<T>;
  /** What an earlier try made; null when there is nothing of it. */
  find(): Promise<T | null>;
  /** How many milliseconds a second of waiting lasts: 1,000. */
  second: number;
}

/**
 * Creates something although GitHub knows no idempotency keys: after an answer that was lost it is looked for, three
 * times in ten seconds, and created again only when the last look could be taken and shows that it is not there.
 * @throws the error of the last create when there was no clear answer or a refusal.
 */
export async function createOnce<T>(creation: Creation<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await creation.create();
    } catch (error) {
      if (!isAmbiguous(error)) throw error;
      const sight = await lookFor(creation);
      if (sight.found !== null) return sight.found;
      if (!sight.isClear || attempt === MOST_CREATES) throw error;
    }
  }
}

/** What looking gave; `isClear`: the last look could be taken. */
interface Sight<T> {
  found: T | null;
  isClear: boolean;
}

async function lookFor<T>({ find, second }: Creation<T>): Promise<Sight<T>> {
  let isClear = false;
  for (const seconds of LOOKS) {
    await delay(seconds * second);
    try {
      const found = await find();
      if (found !== null) return { found, isClear: true };
      isClear = true;
    } catch {
      isClear = false;
    }
  }
  return { found: null, isClear };
}
