import type { Passage } from "../markdown/passage.js";
import type { MarkPhrase } from "./marks.js";

const ADDRESS = /:\/\/|#\d/;

/** Whether a mark is of an address in its line, which says nothing else before it: "https://… (merged)". */
export function isOfLink({ prose, text }: Passage, from: number, { index, isAlone }: MarkPhrase): boolean {
  if (isAlone) return ADDRESS.test(text);
  const end = from + index;
  return !/\p{L}/u.test(prose.slice(from, end)) && ADDRESS.test(text.slice(from, end));
}

/** Whether words that are no prose name a thing beside a mark: "Released `quill`". A version or a commit is none. */
export function namesInCode({ text, prose }: Passage): boolean {
  const beside = text
    .split("")
    .map((letter, at) => (prose[at] === letter ? " " : letter))
    .join("");
  return beside
    .split(/\s+/)
    .some((word) => /\p{L}{2}/u.test(word) && !ADDRESS.test(word) && !COMMIT.test(word));
}

const COMMIT = /^[0-9a-f]{7,40}$/;
