import { setTimeout as delay } from "node:timers/promises";

/** Requests of a run that are under way at the same moment, at most: GitHub's secondary limit starts at 100. */
const MOST_AT_ONCE = 8;

/**
 * What a run asks of GitHub: counts its requests, lets at most eight of them through at once, and none while GitHub
 * wants to be left alone. The clients of one run share it.
 */
export class Traffic {
  /** REST requests sent, each try counted. */
  rest = 0;
  /** GraphQL requests sent, each try counted. */
  graphql = 0;
  /** How many of all these were repeated after a failure. */
  retries = 0;
  /** Points of the hourly GraphQL limit, as far as the queries ask for their cost. */
  points = 0;

  #running = 0;
  /** On the clock of `performance.now`. */
  #pausedUntil = 0;
  readonly #waiting: (() => void)[] = [];

  /** All requests sent. */
  get requests(): number {
    return this.rest + this.graphql;
  }

  /** Runs `send` as soon as there is room for it, first come first served. */
  async through<T>(send: () => Promise<T>): Promise<T> {
    if (this.#running >= MOST_AT_ONCE) {
      // Whoever finishes hands its place over, so the number running stays the same.
      await new Promise<void>((resume) => this.#waiting.push(resume));
    } else {
      this.#running++;
    }
    try {
      await this.#endOfPause();
      return await send();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  /**
   * Lets no request through for so many milliseconds: what one is refused for, the others would be too, and asking on
   * makes GitHub's secondary limits last longer.
   */
  pause(milliseconds: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + milliseconds);
  }

  async #endOfPause(): Promise<void> {
    for (let left = this.#left(); left > 0; left = this.#left()) await delay(left);
  }

  #left(): number {
    return Math.ceil(this.#pausedUntil - performance.now());
  }
}
