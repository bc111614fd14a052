import { LostAnswerError } from "./retry.js";

/** GitHub's largest page; and the smallest that a page is cut down to. */
const LARGEST = 100;
const SMALLEST = 13;

/** The size of a list's pages: 100, halved whenever GitHub cuts a page short or does not answer, and then kept. */
export class PageSize {
  #size = LARGEST;

  /**
   * What `request` gives for a page of the present size, or of a smaller one.
   * @throws LostAnswerError when not even the smallest page comes.
   */
  async fetch<T>(request: (size: number) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await request(this.#size);
      } catch (error) {
        if (!(error instanceof LostAnswerError) || this.#size <= SMALLEST) throw error;
        this.#size = Math.ceil(this.#size / 2);
      }
    }
  }
}
