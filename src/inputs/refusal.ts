/**
 * What is wrong with the value of one input. The message is the rest of a sentence that begins with the input's name:
 * it says what is wrong, how to mend it, and what would have worked.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** A value in quotes, on one line and no longer than a message can bear. */
export function quote(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return JSON.stringify(shown);
}
