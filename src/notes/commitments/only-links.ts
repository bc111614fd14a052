import type { Entry } from "../markdown/entry.js";
import type { Passage } from "../markdown/passage.js";
import { BARE_ADDRESS, SHORTHAND } from "./reference-forms.js";

/** Words that may stand beside a line's links without saying anything of their own. */
const LINK_WORDS =
  /\b(?:prs?|pull requests?|issues?|tracking|links?|and|also|wip|draft|merged|already|now|open|opened|in|at|by|is|here|proposal|tracker|epic|umbrella|done|fix(?:es|ed)?|closes?)\b/gi;

const LONG_WORD = /\p{L}{3,}/gu;

/** Whether an entry says nothing beside linking: its links are the work of the item above. */
export function isOnlyLinks(entry: Entry): boolean {
  if (entry.passages.length === 0) return false;
  const isLinked = entry.passages.some(
    ({ links, text }) =>
      links.length > 0 ||
      text.includes("#") ||
      text.includes("://") ||
      text.includes("www.") ||
      (text.includes("/") && BARE_ADDRESS.test(text)),
  );
  if (!isLinked) return false;
  return entry.passages.every((passage) => {
    const said = passage.words
      .replace(/^\s*\[[^\]]*\]/, "")
      .replace(SHORTHAND, "")
      .replace(BARE_ADDRESS, "")
      .replace(/:[a-z_]+:/g, "")
      .replace(LINK_WORDS, "");
    return !/\p{L}/u.test(said) && !(passage.links.length > 0 && saysSomethingInLink(passage));
  });
}

/** A link's own text is the item's words, unless it only names what it links to. */
function saysSomethingInLink(passage: Passage): boolean {
  return longWordsIn(passage.prose) - longWordsIn(passage.words) > 2;
}

const longWordsIn = (text: string) => text.replace(LINK_WORDS, "").match(LONG_WORD)?.length ?? 0;

/** Whether an entry says nothing beside linking and naming accounts: "https://github.com/kestrel/core/issues/7 @ada". */
export function isOnlyLinksOfPeople(entry: Entry): boolean {
  const passages = entry.passages.map((passage) => ({
    ...passage,
    text: passage.text.replace(ACCOUNT, blank),
    prose: passage.prose.replace(ACCOUNT, blank),
    words: passage.words.replace(ACCOUNT, blank),
  }));
  return isOnlyLinks({ ...entry, passages });
}

/** Not the part of an address that follows an "@". */
const ACCOUNT = /(?<![\p{L}\d/.])@[\p{L}\d][\p{L}\d-]*/gu;
const blank = (words: string) => " ".repeat(words.length);
